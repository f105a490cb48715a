/** A reconciliation as a table to take away: one line for each pair, and for each that stands alone. */
import type { Entry } from '../entry.ts'
import { type Cell, csvOf } from '../csv.ts'
import { shortSymbol, paragraphWords } from '../../tracking/citation.ts'
import type { Cited, Expected } from './expected.ts'
import type { Reconciled } from './loading.ts'
import { groundWords } from './reconcile.ts'

const ourHeads = ['Our mandate', 'Our clause', 'Due', 'Lead', 'Status', 'Our evidence'] as const
const theirHeads = [
  'Their row',
  'Their documents',
  'Their title',
  'Their mandate',
  'Their agenda item',
] as const
const heads = ['Result', 'Ground', ...ourHeads, ...theirHeads, 'Remarks']

/** Every row of theirs and every entry of ours is in it at least once. */
export const reconciliationCsv = (result: Reconciled): string =>
  csvOf(heads, [
    ...result.matched.flatMap(({ entry, theirs }) =>
      theirs.map(({ expected, ground }) => [
        'In both',
        groundWords[ground],
        ...ourCells(entry),
        ...theirCells(expected),
        unreadWords(expected),
      ]),
    ),
    ...result.oursOnly.map((entry) => [
      'In ours only',
      null,
      ...ourCells(entry),
      ...noCells(theirHeads.length),
      null,
    ]),
    ...result.theirsOnly.map(({ expected, remarks }) => [
      'In theirs only',
      null,
      ...noCells(ourHeads.length),
      ...theirCells(expected),
      [...remarks, unreadWords(expected)].filter(Boolean).join(' ') || null,
    ]),
    ...result.unread.map((expected) => [
      'Not understood',
      null,
      ...noCells(ourHeads.length),
      ...theirCells(expected),
      unreadWords(expected),
    ]),
  ])

const noCells = (count: number): null[] => Array.from({ length: count }, () => null)

const ourCells = ({ reference, quotation, due, lead, status, action }: Entry): Cell[] => [
  reference,
  `${quotation.opening}${quotation.rest}`,
  due.words,
  lead,
  status,
  action.evidence.map(({ words }) => words).join('; ') || null,
]

const theirCells = ({ row, symbols, title, cited, item }: Expected): Cell[] => [
  row,
  symbols.join('; ') || null,
  title,
  cited.map(citedWords).join('; ') || null,
  item,
]

/** `99/101, para. 5`; the resolution alone where no paragraph is named. */
export const citedWords = ({ symbol, path }: Cited): string =>
  path === null ? shortSymbol(symbol) : `${shortSymbol(symbol)}, ${paragraphWords(path)}`

/** What of a row could not be read; null where all of it could. */
export const unreadWords = ({ unread }: Expected): string | null =>
  unread.length === 0 ? null : `Not understood: ${unread.map((words) => `“${words}”`).join(', ')}.`
