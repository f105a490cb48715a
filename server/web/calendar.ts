/** The calendar: when sessions and their parts meet, when documents must be out, and what falls due in each. */
import { countByStatus } from '../../db/mandateList.ts'
import { listMoves, movedDates } from '../../db/sessionDates.ts'
import type { Period } from '../calendar/order.ts'
import { type MovedDates, documentDeadline, windowOf } from '../calendar/sessions.ts'
import { addressOf, periodWords, periodsAround } from './calendarPeriods.ts'
import { type Filter, blankFilter, sessionKey, urlWith } from './filter.ts'
import { conditionsOf } from './filterConditions.ts'
import { mayAs } from './roles.ts'
import type { Visit } from './visit.ts'

/** GET /calendar */
export async function index(visit: Visit): Promise<void> {
  const moved = await movedDates(visit.db)
  const moves = await listMoves(visit.db)
  const groups = []
  for (const { body, title, current, periods } of periodsAround(visit.at.slice(0, 10), moved)) {
    const rows = []
    for (const period of periods) {
      const move = moves.find(
        (one) => one.body === body && one.session === period.session && one.part === (period.part ?? ''),
      )
      rows.push({
        ...(await rowOf(visit, period, moved)),
        move: move ?? null,
        current: period.session === current && period.part === null,
      })
    }
    groups.push({ id: body, title, rows })
  }
  visit.render('calendar/index', { groups, mayMove: mayAs(visit.person.role, 'administrator') })
}

async function rowOf(visit: Visit, period: Period, moved: MovedDates) {
  const today = visit.at.slice(0, 10)
  const { body, session, part } = period
  const window = windowOf(body, session, part, moved) ?? { opens: '', closes: '' }
  const deadline = documentDeadline(window)
  return {
    title: periodWords(period),
    part: part !== null,
    window,
    deadline,
    deadlinePassed: deadline < today && window.opens > today,
    report: body === 'GA' && part === null ? `/sessions/${session}/readiness` : null,
    edit: `/calendar/${addressOf(period)}/edit`,
    figures: await figuresOf(visit, { ...blankFilter, session: sessionKey(body, session), part }, moved),
  }
}

/** Figures with the lists that they count; counted as the lists are, so that they cannot disagree. */
async function figuresOf(visit: Visit, due: Filter, moved: MovedDates) {
  const filters: readonly (readonly [label: string, filter: Filter, alarming: boolean])[] = [
    ['Due', due, false],
    ['Implemented', { ...due, status: ['implemented'] }, false],
    ['Overdue', { ...due, due: ['overdue'] }, true],
  ]
  const figures = []
  for (const [label, filter, alarming] of filters) {
    const counts = await countByStatus(visit.db, conditionsOf(filter, moved, visit.at.slice(0, 10)))
    const n =
      filter.status.length > 0
        ? filter.status.reduce((sum, status) => sum + (counts.get(status) ?? 0), 0)
        : [...counts.values()].reduce((sum, count) => sum + count, 0)
    figures.push({ label, n, url: n === 0 ? null : urlWith('/mandates', filter), alarming })
  }
  return figures
}
