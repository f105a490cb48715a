/** What is done every few minutes without anybody asking: series go on when their sessions open. */
import type { Logger } from 'pino'
import { type Author, type Database, isBusy } from '../db/connection.ts'
import { continueSeries, latestOfSeries } from '../db/series.ts'
import { movedDates } from '../db/sessionDates.ts'
import { nextMember } from './tracking/series.ts'

export interface RoundNeeds {
  readonly db: Database
  readonly now: () => Date
  readonly log: Logger
}

const author: Author = { personId: null, name: 'Operative' }

/** A series whose first session lies far back goes on a step at a time; none has more members than sessions. */
const mostSteps = 130

/** One round. A database that another program holds is tried again in the next one. */
export async function makeRound({ db, now, log }: RoundNeeds): Promise<void> {
  try {
    await goOn(db, now().toISOString())
  } catch (err) {
    if (!isBusy(err)) log.error({ err }, 'a round failed')
  }
}

/** Makes a round at once and then every ten minutes, until the function that it answers with is called. */
export function startRounds(needs: RoundNeeds): () => void {
  void makeRound(needs)
  const timer = setInterval(() => void makeRound(needs), 10 * 60 * 1000)
  timer.unref()
  return () => clearInterval(timer)
}

async function goOn(db: Database, at: string): Promise<void> {
  const moved = await movedDates(db)
  for (let step = 0; step < mostSteps; step += 1) {
    const next = (await latestOfSeries(db)).flatMap(({ occurrence, points }) => {
      const member = nextMember(occurrence, points, at.slice(0, 10), moved)
      return member ? [member] : []
    })
    if (next.length === 0) return
    await continueSeries(db, author, at, next)
  }
}
