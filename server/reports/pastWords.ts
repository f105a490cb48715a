/** What a report says of itself that was made for a time that had passed. */
import { timeWords } from './words.ts'
import type { ReportWords } from './wording/reportWords.ts'

interface Past {
  /** ISO time. */
  readonly madeAt: string
  /** Of how many mandates the history does not tell everything. */
  readonly unknown: number
}

export const pastWords = ({ madeAt, unknown }: Past, words: ReportWords): string[] => [
  words.madeOfHistories(timeWords(madeAt, words)),
  ...(unknown === 0 ? [] : [words.historiesLack(unknown)]),
]
