/**
 * What is done every few minutes without anybody asking, in this order: the list is read, imports that ended are closed,
 * series go on, people are told, mail is sent.
 */
import type { Logger } from 'pino'
import { type Database, isBusy } from '../../db/connection.ts'
import { freshIndex } from '../../db/listIndex.ts'
import { closeSilentImports } from '../../db/importEnds.ts'
import { movedDates } from '../../db/sessionDates.ts'
import { makeDigests } from './digests.ts'
import { sendMail, type MailServer } from './mail.ts'
import { goOnWithSeries } from './series.ts'
import { tellPeople } from './telling.ts'

export interface RoundNeeds {
  readonly db: Database
  readonly now: () => Date
  readonly log: Logger
  /** Null where no mail server is set: then notices stand in the application alone. */
  readonly mail: MailServer | null
  /** Address of the application, for links in mail; null where it is not set. */
  readonly baseUrl: string | null
}

const minutes = 10

/** Makes a round at once and then every ten minutes, one at a time, until the function that it answers with is called. */
export function startRounds(needs: RoundNeeds): () => Promise<void> {
  let running = makeRound(needs)
  const timer = setInterval(
    () => {
      running = running.then(() => makeRound(needs))
    },
    minutes * 60 * 1000,
  )
  timer.unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}

/** One round. A step that fails is noted in the log and tried again in the next round; the others are made all the same. */
export async function makeRound({ db, now, log, mail, baseUrl }: RoundNeeds): Promise<void> {
  const at = (): string => now().toISOString()
  const steps: readonly (readonly [what: string, step: () => Promise<void>])[] = [
    // The first reading takes seconds with very many mandates; nobody who opens the list should wait for it.
    ['list', async () => void (await freshIndex(db))],
    ['imports', async () => closeSilentImports(db, now())],
    ['series', async () => goOnWithSeries(db, at(), await movedDates(db))],
    ['notices', async () => tellPeople(db, at(), await movedDates(db))],
    ['digests', async () => (mail === null ? undefined : makeDigests(db, at(), baseUrl))],
    ['mail', async () => (mail === null ? undefined : sendMail(db, mail, at, log))],
  ]
  for (const [what, step] of steps) {
    try {
      await step()
    } catch (err) {
      if (!isBusy(err)) log.error({ err, step: what }, 'a step of a round failed')
    }
  }
}
