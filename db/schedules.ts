/** Occurrences that nobody has touched follow the due point of their mandate; what somebody worked on keeps its session. */
import { asc, eq, sql } from 'drizzle-orm'
import type { Transaction } from './connection.ts'
import type { DueState } from './decisions.ts'
import { oncePer } from './prepared.ts'
import { occurrences } from './schema.ts'

type OccurrenceRow = typeof occurrences.$inferSelect

/** Where an occurrence is to fall, and the due point that says so. */
export type Schedule = Pick<OccurrenceRow, 'body' | 'session' | 'part' | 'date' | 'duePointId'>

/**
 * Entries that tell that an occurrence was created are no work on it. The table is written out: in a column of a query over
 * one table the builder leaves it away, and `id` would be that of the update.
 */
const touched = sql<number>`(occurrences.status <> 'not started' OR EXISTS (
  SELECT 1 FROM updates u WHERE u.occurrence_id = occurrences.id AND u.kind <> 'due'))`
const told = sql<number>`EXISTS (SELECT 1 FROM updates u WHERE u.occurrence_id = occurrences.id)`

/**
 * Moves the untouched occurrences of a mandate to `schedules`, in their order. What is left of them goes, unless its
 * creation stands in the history: then it stays where it is.
 * @param mayAdd whether schedules that no occurrence is left for get a new one
 */
export function followDue(
  tx: Transaction,
  at: string,
  mandateId: number,
  schedules: readonly Schedule[],
  mayAdd: boolean,
): Pick<DueState, 'moved' | 'removed'> {
  const all = occurrencesIn(tx, mandateId)
  const worked = all.filter((row) => row.touched === 1)
  const waiting = schedules.filter((one) => !worked.some(({ row }) => isSameMoment(row, one)))
  const moved: (Schedule & { id: number })[] = []
  const removed: OccurrenceRow[] = []
  const free = all.filter((row) => row.touched === 0)
  free.forEach(({ row, told: isTold }, index) => {
    const next = waiting[index]
    if (next) {
      moved.push(scheduleOf(row))
      moveStatement(tx).run({ ...plain(next), id: row.id })
    } else if (isTold === 0 && all.length > removed.length + 1) {
      removed.push(row)
      tx.delete(occurrences).where(eq(occurrences.id, row.id)).run()
    }
  })
  if (mayAdd) addOccurrences(tx, at, mandateId, waiting.slice(free.length))
  return { moved, removed }
}

function occurrencesIn(tx: Transaction, mandateId: number) {
  return occurrencesStatement(tx).all({ mandateId })
}

const occurrencesStatement = oncePer((tx) =>
  tx
    .select({ row: occurrences, touched, told })
    .from(occurrences)
    .where(eq(occurrences.mandateId, sql.placeholder('mandateId')))
    .orderBy(asc(occurrences.number))
    .prepare(),
)

const moveStatement = oncePer((tx) =>
  tx
    .update(occurrences)
    .set({
      body: sql`${sql.placeholder('body')}`,
      session: sql`${sql.placeholder('session')}`,
      part: sql`${sql.placeholder('part')}`,
      date: sql`${sql.placeholder('date')}`,
      duePointId: sql`${sql.placeholder('duePointId')}`,
    })
    .where(eq(occurrences.id, sql.placeholder('id')))
    .prepare(),
)

function addOccurrences(
  tx: Transaction,
  at: string,
  mandateId: number,
  schedules: readonly Schedule[],
): void {
  const last = occurrencesIn(tx, mandateId).at(-1)?.row.number ?? 0
  schedules.forEach((schedule, index) => {
    tx.insert(occurrences)
      .values({ ...plain(schedule), mandateId, number: last + index + 1, createdAt: at })
      .run()
  })
}

/** What taking back will change: schedules as they stand, and the occurrences that it will bring back. */
export const standingSchedules = (
  tx: Transaction,
  { moved, removed }: Pick<DueState, 'moved' | 'removed'>,
) => ({
  moved: moved.flatMap(({ id }) =>
    tx.select().from(occurrences).where(eq(occurrences.id, id)).all().map(scheduleOf),
  ),
  restored: removed.map(({ id }) => id),
})

/** Takes back what `followDue` did. */
export function restoreSchedules(
  tx: Transaction,
  { moved, removed }: Pick<DueState, 'moved' | 'removed'>,
): void {
  for (const { id, ...schedule } of moved) moveStatement(tx).run({ ...plain(schedule), id })
  for (const row of removed) tx.insert(occurrences).values(row).run()
}

/** The schedules of a mandate's untouched occurrences, for another part of its clause; of the last one where all are touched. */
export function schedulesOf(tx: Transaction, mandateId: number): Schedule[] {
  const all = occurrencesIn(tx, mandateId)
  const free = all.filter((row) => row.touched === 0)
  return (free.length > 0 ? free : all.slice(-1)).map(({ row }) => plain(row))
}

const plain = ({ body, session, part, date, duePointId }: Schedule): Schedule => ({
  body,
  session,
  part,
  date,
  duePointId,
})

const scheduleOf = (row: OccurrenceRow): Schedule & { id: number } => ({ id: row.id, ...plain(row) })

const isSameMoment = (one: Schedule, other: Schedule): boolean =>
  one.body === other.body &&
  one.session === other.session &&
  one.part === other.part &&
  one.date === other.date
