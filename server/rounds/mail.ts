/** Sends what waits in the outbox; a mail server that is down loses nothing. */
import { createTransport } from 'nodemailer'
import type { Logger } from 'pino'
import type { Database } from '../../db/connection.ts'
import { type OutboxRow, mailToSend, noteFailure, noteSent } from '../../db/outbox.ts'
import { minutesUntilRetry } from '../tracking/digest.ts'

export interface MailServer {
  /** Sends one mail. @throws Error as the mail server said it */
  readonly send: (mail: { id: number; recipient: string; subject: string; text: string }) => Promise<void>
  readonly close: () => void
}

/** A mail server takes a digest within seconds or is taken for one that is down. */
const patience = 20_000

/**
 * @param url `smtp://user:password@mail.example.org:587` or `smtps://…`
 * @param from as in `Operative <operative@example.org>`
 */
export function mailServerAt(url: string, from: string): MailServer {
  const transport = createTransport(
    {
      url,
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  )
  const domain = /@([^\s>]+)/u.exec(from)?.[1] ?? 'localhost'
  return {
    send: async ({ id, recipient, subject, text }) => {
      // The same number each time, so that a mail whose receipt was not noted is recognised as the same.
      await transport.sendMail({ to: recipient, subject, text, messageId: `<outbox-${id}@${domain}>` })
    },
    close: () => transport.close(),
  }
}

const mostInOneRound = 200

/** Sends all mail whose time has come, oldest first. A server that cannot be reached ends the round: the rest waits. */
export async function sendMail(
  db: Database,
  server: MailServer,
  at: () => string,
  log: Logger,
): Promise<void> {
  for (const mail of await mailToSend(db, at(), mostInOneRound)) {
    try {
      await server.send(mail)
      await noteSent(db, mail.id, at())
    } catch (error) {
      await fail(db, mail, error, at(), log)
    }
  }
}

async function fail(db: Database, mail: OutboxRow, error: unknown, at: string, log: Logger): Promise<void> {
  const said = error instanceof Error ? error.message : String(error)
  const minutes = minutesUntilRetry(mail.tries)
  const next = minutes === null ? null : new Date(Date.parse(at) + minutes * 60_000).toISOString()
  await noteFailure(db, mail, said.slice(0, 500), at, next)
  log.warn({ mail: mail.id, tries: mail.tries + 1, said }, 'a mail could not be sent')
}
