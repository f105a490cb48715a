/** Adds the next occurrence of every series whose latest one is closed or has its session open. */
import type { Author, Database } from '../../db/connection.ts'
import { continueSeries, latestOfSeries } from '../../db/series.ts'
import type { MovedDates } from '../calendar/sessions.ts'
import { nextMember } from '../tracking/series.ts'

const author: Author = { personId: null, name: 'Operative' }

/** A series whose first session lies far back goes on a step at a time; none has more members than sessions. */
const mostSteps = 130

/** @param at ISO time */
export async function goOnWithSeries(db: Database, at: string, moved: MovedDates): Promise<void> {
  for (let step = 0; step < mostSteps; step += 1) {
    const next = (await latestOfSeries(db)).flatMap(({ occurrence, points }) => {
      const member = nextMember(occurrence, points, at.slice(0, 10), moved)
      return member ? [member] : []
    })
    if (next.length === 0) return
    await continueSeries(db, author, at, next)
  }
}
