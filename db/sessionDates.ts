/** Days of sessions and of their parts that an administrator set in place of what the rules give. */
import { and, eq } from 'drizzle-orm'
import { type Author, type Database, type Reader, type Transaction, write } from './connection.ts'
import { people, sessionDates } from './schema.ts'

/** By body, session and part, as in `GA 99`, `GA 99 main`, `HRC 98`. */
export async function movedDates(
  db: Reader,
): Promise<Readonly<Record<string, { readonly opens: string; readonly closes: string }>>> {
  const rows = db
    .select({
      body: sessionDates.body,
      session: sessionDates.session,
      part: sessionDates.part,
      opens: sessionDates.opens,
      closes: sessionDates.closes,
    })
    .from(sessionDates)
    .all()
  return Object.fromEntries(
    rows.map(({ body, session, part, opens, closes }) => [
      [body, session, part].filter((word) => word !== '').join(' '),
      { opens, closes },
    ]),
  )
}

/** A session, or a part of one; `part` is empty for the session whole. */
interface MovedPeriod {
  readonly body: string
  readonly session: number
  readonly part: string
}

/** Everything that was moved, with why, by whom and when. */
export async function listMoves(db: Reader) {
  return db
    .select({
      body: sessionDates.body,
      session: sessionDates.session,
      part: sessionDates.part,
      reason: sessionDates.reason,
      by: people.name,
      at: sessionDates.setAt,
    })
    .from(sessionDates)
    .leftJoin(people, eq(people.id, sessionDates.setBy))
    .all()
}

/** Days in place of those that the rules give, or of those that were set before; the audit log keeps every one. */
export interface Move extends MovedPeriod {
  readonly opens: string
  readonly closes: string
  readonly reason: string
}

/** Sets the days of a period. */
export async function moveDates(db: Database, move: Move, author: Author, at: string): Promise<void> {
  const { opens, closes, reason } = move
  await write(
    db,
    (before) => ({
      author,
      at,
      action: 'calendar.move',
      subject: nameOf(move),
      particulars: { before, opens, closes, reason },
    }),
    (tx) => {
      const before = setDays(tx, move)
      const set = { opens, closes, reason, setBy: author.personId, setAt: at }
      tx.insert(sessionDates)
        .values({ body: move.body, session: move.session, part: move.part, ...set })
        .onConflictDoUpdate({
          target: [sessionDates.body, sessionDates.session, sessionDates.part],
          set,
        })
        .run()
      return before
    },
  )
}

/** Takes the set days away, so that the rules give them again. */
export async function resetDates(
  db: Database,
  period: MovedPeriod,
  reason: string,
  author: Author,
  at: string,
): Promise<void> {
  await write(
    db,
    (before) => ({
      author,
      at,
      action: 'calendar.reset',
      subject: nameOf(period),
      particulars: { before, reason },
    }),
    (tx) => {
      const before = setDays(tx, period)
      tx.delete(sessionDates).where(isPeriod(period)).run()
      return before
    },
  )
}

const isPeriod = ({ body, session, part }: MovedPeriod) =>
  and(eq(sessionDates.body, body), eq(sessionDates.session, session), eq(sessionDates.part, part))

/** The days that were set for a period; null where the rules give them. */
function setDays(tx: Transaction, period: MovedPeriod): { opens: string; closes: string } | null {
  const days = { opens: sessionDates.opens, closes: sessionDates.closes }
  return tx.select(days).from(sessionDates).where(isPeriod(period)).get() ?? null
}

/** `GA 99 main`. */
const nameOf = ({ body, session, part }: MovedPeriod): string =>
  [body, session, part].filter((word) => word !== '').join(' ')
