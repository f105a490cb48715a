/** Reads two reports of a session, frozen ones or one of them as it stands now, and compares them. */
import type { Reader } from '../../../db/connection.ts'
import { type FrozenRow, findFrozen } from '../../../db/frozenReports.ts'
import { historyBetween } from '../../../db/reportHistory.ts'
import { canonical } from '../../../db/chain.ts'
import { limitsOf } from '../choice.ts'
import { coverFigures } from '../forms/figures.ts'
import { type Occasion, loadReadiness } from '../loading.ts'
import type { Readiness } from '../readiness.ts'
import { type Change, differencesOf, unchangedIn, withCauses } from './comparison.ts'
import { wordsOf } from '../wording/index.ts'
import { timeWords } from './frozen.ts'
import { loadFrozen } from './loading.ts'

/** A frozen report by its number, or the report as it stands at a time. */
export type Side = { readonly number: number } | { readonly at: string; readonly preparedBy: string }

export interface Comparison {
  readonly session: number
  readonly title: string
  /** `Frozen report No. 3, as at …`, `Now, as at …`. */
  readonly earlier: string
  readonly later: string
  /** Whether both are limited to the same; otherwise some of what is new or gone is only listed in one of them. */
  readonly sameScope: boolean
  readonly figures: readonly { readonly term: string; readonly before: number; readonly after: number }[]
  readonly changes: readonly Change[]
  readonly unchanged: number
}

/**
 * The earlier one is first, whichever way round they are asked for. A report as it stands now is limited as the frozen
 * one is.
 * @returns null where there is no such report, or they are of two sessions
 */
export async function loadComparison(db: Reader, number: number, other: Side): Promise<Comparison | null> {
  const row = await findFrozen(db, number)
  const one = await loadFrozen(db, number)
  const two = row && (await loadSide(db, row, other))
  if (row === null || one === null || two === null || two.report.session !== one.session) return null
  const sides = [{ report: one as Readiness, scope: row.scope }, two]
  const [earlier, later] = sides.sort((a, b) => (a.report.at < b.report.at ? -1 : 1)) as [Loaded, Loaded]
  const differences = differencesOf(earlier.report, later.report)
  const ids = [...new Set(differences.map(({ entry }) => entry.mandateId))]
  const history = await historyBetween(db, ids, earlier.report.at, later.report.at)
  return {
    session: one.session,
    title: one.title,
    earlier: sideWords(earlier.report),
    later: sideWords(later.report),
    sameScope: canonical(limitsOf(earlier.scope)) === canonical(limitsOf(later.scope)),
    figures: figuresOf(earlier.report, later.report),
    changes: withCauses(differences, history, wordsOf(later.report)),
    unchanged: unchangedIn(later.report, differences),
  }
}

interface Loaded {
  readonly report: Readiness
  readonly scope: FrozenRow['scope']
}

async function loadSide(db: Reader, row: FrozenRow, side: Side): Promise<Loaded | null> {
  if ('number' in side) {
    const report = await loadFrozen(db, side.number)
    const scope = (await findFrozen(db, side.number))?.scope ?? {}
    return report && { report, scope }
  }
  const occasion: Occasion = { ...row.scope, session: row.session, ...side }
  return { report: await loadReadiness(db, occasion), scope: row.scope }
}

const sideWords = ({ frozen, at }: Readiness): string =>
  `${frozen ? `Frozen report No. ${frozen.number}` : 'Now'}, as at ${timeWords(at)}`

const figuresOf = (earlier: Readiness, later: Readiness): Comparison['figures'] => {
  const after = coverFigures({ figures: later.figures })
  return coverFigures({ figures: earlier.figures }).map(({ term, count }, index) => ({
    term,
    before: count,
    after: after[index]?.count ?? 0,
  }))
}
