/** The annex of a report that says what changed since the last frozen one of the same session and scope. */
import { canonical } from '../../../db/chain.ts'
import type { Reader } from '../../../db/connection.ts'
import { type FrozenRow, listFrozen } from '../../../db/frozenReports.ts'
import { historyBetween } from '../../../db/reportHistory.ts'
import { type AnnexEntry, type Annexes, shortEntry } from '../annexes.ts'
import { languageOf, limitsOf } from '../choice.ts'
import { grouped } from '../grouped.ts'
import type { Readiness } from '../readiness.ts'
import { wordsOf } from '../wording/index.ts'
import type { ReportWords } from '../wording/reportWords.ts'
import { resolutionWords } from '../words.ts'
import { type Change, differencesOf, withCauses } from './comparison.ts'
import { changeSentence } from './comparisonWords.ts'
import { FrozenReportDamaged, type FrozenReport, loadFrozen } from './loading.ts'

type ChangesAnnex = NonNullable<Annexes['changes']>

/** @param scope what the report is limited to, as it is kept with frozen ones */
export async function changesSinceFrozen(
  db: Reader,
  report: Readiness,
  scope: FrozenRow['scope'],
): Promise<ChangesAnnex> {
  const last = await lastFrozenBefore(db, report, scope)
  if (last === null) return { since: null, count: 0, groups: [] }
  const differences = differencesOf(last, report)
  const ids = [...new Set(differences.map(({ entry }) => entry.mandateId))]
  const words = wordsOf(report)
  const changes = withCauses(differences, await historyBetween(db, ids, last.at, report.at), words)
  const groups = groupsOf(changes, words)
  return {
    since: { number: last.frozen.number, at: last.at },
    count: groups.reduce((sum, { entries }) => sum + entries.length, 0),
    groups,
  }
}

/** The latest that is as it was written: of a damaged one its own page and the proof of the history say so. */
async function lastFrozenBefore(
  db: Reader,
  { session, at, samples, language = 'en' }: Readiness,
  scope: FrozenRow['scope'],
): Promise<FrozenReport | null> {
  const wanted = canonical(limitsOf(scope))
  // What it says is quoted in the sentences about changes.
  const isSpokenAlike = (row: FrozenRow) => languageOf(row.scope) === language
  for (const row of await listFrozen(db, session)) {
    if (row.asAt >= at || row.sample !== samples || canonical(limitsOf(row.scope)) !== wanted) continue
    if (!isSpokenAlike(row)) continue
    try {
      return await loadFrozen(db, row.id)
    } catch (error) {
      if (!(error instanceof FrozenReportDamaged)) throw error
    }
  }
  return null
}

/** Resolution by resolution, each entry once with all that changed about it, in the order of paragraphs. */
function groupsOf(changes: readonly Change[], words: ReportWords): ChangesAnnex['groups'] {
  const inOrder = new Intl.Collator('en', { numeric: true })
  const bySymbol = grouped(changes, ({ entry }) => entry.record.symbol)
  return [...bySymbol]
    .sort(([one], [other]) => inOrder.compare(one, other))
    .map(([symbol, members]) => {
      const byEntry = grouped(members, ({ entry }) => `${entry.mandateId} ${entry.record.occurrence ?? 0}`)
      const entries = [...byEntry.values()].flatMap((each) => remarked(each, words))
      entries.sort((one, other) => inOrder.compare(one.record.path, other.record.path))
      const { language = 'en', direction = 'ltr' } = entries[0]?.quotation ?? {}
      const title = { text: entries[0]?.record.title ?? '', language, direction }
      return { words: resolutionWords(symbol, words), title, entries }
    })
}

/** What changed about one entry as its remarks. */
function remarked(changes: readonly Change[], words: ReportWords): AnnexEntry[] {
  const [first] = changes
  return first
    ? [{ ...shortEntry(first.entry), remarks: changes.map((change) => changeSentence(change, words)) }]
    : []
}
