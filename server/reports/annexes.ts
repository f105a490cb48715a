/** What stands behind the body of a readiness report: what is not certain, not dated, not requested, or put off. */
import type { DueRow } from '../../db/readiness.ts'
import { type Entry, type Passage, deferralWords } from './entry.ts'
import { excerpt } from './excerpt.ts'
import { grouped } from './grouped.ts'
import { className } from './choice.ts'
import type { ReportWords } from './wording/reportWords.ts'
import { capital, resolutionWords } from './words.ts'

/** An entry with what the annex says of it. */
export interface AnnexEntry extends Entry {
  /** Why it stands here, one sentence each. */
  readonly remarks: readonly string[]
}

/** The entries of one resolution, so that its title is printed once. */
interface AnnexGroup {
  /** `Resolution 75/321`. */
  readonly words: string
  readonly title: Passage
  readonly entries: readonly AnnexEntry[]
}

interface Annex {
  readonly count: number
  readonly groups: readonly AnnexGroup[]
}

export interface Annexes {
  readonly awaiting: Annex
  readonly undated: Annex & { readonly older: number }
  /** Exhortations, expectations and authorizations. */
  readonly others: Annex
  readonly deferred: Annex
  /** Since the last frozen report of the same session and scope. Reports frozen before there was such an annex lack it. */
  readonly changes?: Annex & { readonly since: { readonly number: number; readonly at: string } | null }
}

interface AnnexLine {
  readonly row: DueRow
  readonly entry: Entry
}

/** Only requests count, and what is implied once a person confirmed it. */
export const countsForCompliance = (row: Pick<DueRow, 'class' | 'review'>): boolean =>
  row.review !== 'rejected' &&
  (row.class === 'request' || (row.class === 'implicit' && row.review === 'confirmed'))

/** @param older how many requests without a date were not looked at, because their resolutions are out of scope */
export function annexesOf(
  due: readonly AnnexLine[],
  undated: readonly AnnexLine[],
  { olderUndated, words }: { readonly olderUndated: number; readonly words: ReportWords },
): Annexes {
  const all = [...due, ...undated]
  const others = all.filter(({ row }) => row.class !== 'request' && row.class !== 'implicit')
  // What has no date stands in its own annex once, with the doubts about it.
  const doubted = [...due, ...undated.filter(({ row }) => !countsForCompliance(row))]
  const doubts = (row: DueRow) => doubtsAbout(row, words)
  const annex = (lines: readonly AnnexLine[], remarksOn: (row: DueRow) => string[]) =>
    annexOf(lines, remarksOn, words)
  return {
    awaiting: annex(
      doubted.filter(({ row }) => row.class === 'request' || row.class === 'implicit').map(shortened),
      doubts,
    ),
    undated: {
      ...annex(
        undated.filter(({ row }) => countsForCompliance(row)),
        (row) => [words.noDateInText, ...doubts(row)],
      ),
      older: olderUndated,
    },
    others: annex(others, (row) => [className(row.class, words)]),
    deferred: annex(due.filter(({ row }) => row.status === 'deferred').map(shortened), (row) =>
      deferralRemarks(row, words),
    ),
  }
}

function deferralRemarks(row: DueRow, words: ReportWords): string[] {
  const decision = row.deferredBy === null ? words.noDecision : words.decisionIs(row.deferredBy)
  const target = deferralWords(row, words)
  return target === null ? [decision] : [decision, capital(target)]
}

/** Enough to know a clause again that stands in full elsewhere in the report. */
const EXCERPT_CHARACTERS = 240

/** An entry with as much of its clause as tells which it is. */
export function shortEntry(entry: Entry): Entry {
  const { rest } = entry.quotation
  if (rest.length <= EXCERPT_CHARACTERS) return entry
  const short = excerpt(rest, EXCERPT_CHARACTERS)
  return { ...entry, long: false, quotation: { ...entry.quotation, rest: short } }
}

const shortened = ({ row, entry }: AnnexLine): AnnexLine => ({ row, entry: shortEntry(entry) })

/** What nobody has confirmed yet about an extraction or a due point; empty where a person stands behind both. */
function doubtsAbout(row: DueRow, words: ReportWords): string[] {
  const due = row.dueConfidence
  const uncertainDue = due !== null && due !== 'high' && row.dueSetAt === null
  return [
    ...(row.review === 'proposed' ? [words.extractionDoubt(words.ofConfidence[row.confidence])] : []),
    ...(row.class === 'implicit' && row.review === 'proposed' ? [words.impliedDoubt] : []),
    ...(uncertainDue ? [words.dueDoubt(words.ofConfidence[due])] : []),
    ...(row.missingSince === null ? [] : [words.missingDoubt]),
  ]
}

/** Lines about which there is something to remark. */
function annexOf(
  lines: readonly AnnexLine[],
  remarksOn: (row: DueRow) => string[],
  words: ReportWords,
): Annex {
  const remarked = lines
    .map(({ row, entry }) => ({ row, entry: { ...entry, remarks: remarksOn(row) } }))
    .filter(({ entry }) => entry.remarks.length > 0)
  const groups = [...grouped(remarked, ({ row }) => row.symbol)].flatMap(([symbol, members]) => {
    const [first] = members
    if (!first) return []
    const { language, direction } = first.entry.quotation
    const title = { text: first.row.title, language, direction }
    return [{ words: resolutionWords(symbol, words), title, entries: inOrder(members) }]
  })
  return { count: remarked.length, groups }
}

/** Paragraph order, though dated and undated rows came one after the other. */
const inOrder = <T extends AnnexEntry>(members: readonly { row: DueRow; entry: T }[]): T[] =>
  [...members].sort((one, other) => one.row.position - other.row.position).map(({ entry }) => entry)
