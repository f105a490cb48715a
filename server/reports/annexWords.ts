/** The annexes of a report in order, each with what stands above its table or in place of it. */
import type { Annexes } from './annexes.ts'
import { type AnnexKey, annexKeys } from './keys.ts'
import { countIn, timeWords } from './words.ts'
import type { ReportWords } from './wording/reportWords.ts'

/** An annex of a report with what stands above its table, or in place of it. */
export interface TitledAnnex {
  readonly key: AnnexKey
  readonly annex: Annexes['awaiting']
  readonly title: string
  readonly lead: string
  /** A sentence after the table; null where there is nothing to add. */
  readonly after: string | null
}

/** The annexes of a report in order; one frozen earlier may lack the last. */
export const titledAnnexes = (annexes: Annexes, words: ReportWords): TitledAnnex[] =>
  annexKeys.flatMap((key) => {
    const annex = annexes[key]
    if (!annex) return []
    const { title } = words.annexWords[key]
    const after = key === 'undated' ? olderWords(annexes.undated.older, words) : null
    return { key, annex, title, lead: leadOf(annexes, key, annex.count, words), after }
  })

function leadOf({ changes }: Annexes, key: AnnexKey, count: number, words: ReportWords): string {
  const { lead, none } = words.annexWords[key]
  const since = key === 'changes' ? changes?.since : null
  if (since && count === 0) return words.nothingChangedSince(since.number, timeWords(since.at, words))
  const plain = count === 0 ? none : `${lead} ${words.provisionsCount(countIn(words, count), count === 1)}.`
  return since ? `${words.changesSince(since.number, timeWords(since.at, words))} ${plain}` : plain
}

/** `3 requests without a date in earlier resolutions are not listed here.`; null where there are none. */
const olderWords = (older: number, words: ReportWords): string | null =>
  older === 0 ? null : words.olderUndated(countIn(words, older), older === 1)
