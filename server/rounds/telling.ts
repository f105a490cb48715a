/** Tells people what they should know of: what is assigned, due, overdue or returned. */
import { setImmediate } from 'node:timers/promises'
import type { Database } from '../../db/connection.ts'
import {
  type NewNotice,
  addNotices,
  followedAfter,
  noteToldUpTo,
  peopleToTell,
  proposerBefore,
  returnedAfter,
  toldUpTo,
  unledAfter,
} from '../../db/notices.ts'
import type { MovedDates } from '../calendar/sessions.ts'
import { noticesOf, returnedNotice } from '../tracking/notices.ts'
import { noneUnled, tallyUnled, unledNotices } from '../tracking/unled.ts'

/** Occurrences looked at in one go; between two goes other requests are answered. */
const pageSize = 40

/** Adds what nobody has told a person before. @param at ISO time */
export async function tellPeople(db: Database, at: string, moved: MovedDates): Promise<void> {
  const everybody = await peopleToTell(db)
  for (let last = 0; ;) {
    const rows = await followedAfter(db, last, pageSize)
    const final = rows.at(-1)
    if (!final) break
    const drafts = rows.flatMap((row) => noticesOf(row, everybody, at.slice(0, 10), moved))
    await addNotices(
      db,
      drafts.map((draft): NewNotice => ({ ...draft, at })),
    )
    last = final.occurrence.id
    await setImmediate()
  }
  await tellOfReturns(db, at, new Set(everybody.map(({ id }) => id)))
  await tellOfUnled(db, at, moved, everybody.filter(mayAssign))
}

/** Whoever can give a mandate its lead. */
const mayAssign = ({ role }: { readonly role: string }): boolean =>
  role === 'officer' || role === 'administrator'

async function tellOfUnled(
  db: Database,
  at: string,
  moved: MovedDates,
  people: readonly { readonly id: number }[],
): Promise<void> {
  const toldBefore = await toldUpTo(db, 'unled')
  const tally = noneUnled()
  let newest = toldBefore
  for (let last = 0; ;) {
    const rows = await unledAfter(db, last, pageSize)
    const final = rows.at(-1)
    if (!final) break
    for (const { occurrence, class: kind, ...row } of rows) {
      const unled = { ...row, occurrence: { ...occurrence, class: kind } }
      tallyUnled(tally, unled, toldBefore, at.slice(0, 10), moved)
      newest = Math.max(newest, row.mandateId)
    }
    last = final.occurrence.id
    await setImmediate()
  }
  await addNotices(
    db,
    unledNotices(tally, people).map((notice) => ({ ...notice, at })),
  )
  if (newest > toldBefore) await noteToldUpTo(db, 'unled', newest, at)
}

async function tellOfReturns(db: Database, at: string, active: ReadonlySet<number>): Promise<void> {
  const returns = await returnedAfter(db, await toldUpTo(db, 'returns'))
  for (const returned of returns) {
    if (returned.occurrenceId === null) continue
    const proposerId = await proposerBefore(db, returned.occurrenceId, returned.id)
    if (proposerId === null || proposerId === returned.personId || !active.has(proposerId)) continue
    await addNotices(db, [{ ...returnedNotice(returned, proposerId), at }])
  }
  const last = returns.at(-1)
  if (last) await noteToldUpTo(db, 'returns', last.id, at)
}
