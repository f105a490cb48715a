/** Takes a list of expected documents from a form: pasted lines, a pasted table, a CSV file or a spreadsheet. */
import {
  type Expected,
  type ExpectedCells,
  expectedOfCells,
  expectedOfLines,
} from '../reports/reconcile/expected.ts'
import { type Column, TableUnreadable, decodeTable, hasHeads, readTable } from './csvTable.ts'
import { receiveFileOrText } from './tableUpload.ts'
import type { Visit } from './visit.ts'

type ExpectedColumn = keyof ExpectedCells

export const expectedColumns: readonly Column<ExpectedColumn>[] = [
  {
    name: 'symbol',
    also: ['symbols', 'document', 'documents', 'document symbol', 'documentation', 'report symbol'],
    required: false,
  },
  {
    name: 'title',
    also: ['document title', 'title of document', 'report', 'name'],
    required: false,
  },
  {
    name: 'resolution',
    also: [
      'mandate',
      'legislative mandate',
      'resolutions',
      'authority',
      'source',
      'resolution and paragraph',
    ],
    required: false,
  },
  { name: 'paragraph', also: ['paragraphs', 'para', 'para.', 'paras', 'paras.'], required: false },
  { name: 'agenda item', also: ['item', 'item no.', 'agenda', 'sub item'], required: false },
]

/** Lines of a list without columns; as many as a table may have rows. */
const mostLines = 2000

/** What was sent, as text that can be sent again, and what it says. */
export interface ReceivedList {
  readonly text: string
  readonly expected: readonly Expected[]
}

/** @throws TableUnreadable where nothing was sent, or it cannot be read; the message is for the person */
export async function receiveList(visit: Visit): Promise<ReceivedList> {
  const text = await receiveText(visit)
  if (hasHeads(text, expectedColumns)) return { text, expected: expectedOfTable(text) }
  const expected = expectedOfLines(text.replace(/^\uFEFF/u, ''))
  if (expected.length > mostLines)
    throw new TableUnreadable(`More than ${mostLines.toLocaleString('en-GB')} lines. Compare them in parts.`)
  if (expected.length === 0) throw new TableUnreadable('There is nothing in it.')
  return { text, expected }
}

function expectedOfTable(text: string): Expected[] {
  const { columns, rows } = readTable(text, expectedColumns)
  if (!columns.some((name) => name !== 'title' && name !== 'paragraph'))
    throw new TableUnreadable(
      'No column is called “symbol”, “resolution” or “agenda item”, so there is nothing to compare.',
    )
  return rows.map(({ number, cells }) => expectedOfCells(number, cells))
}

async function receiveText(visit: Visit): Promise<string> {
  const { file, text } = await receiveFileOrText(visit)
  if (file === null) return text
  if (file[0] !== 0x50 || file[1] !== 0x4b) return decodeTable(file)
  try {
    return await visit.exports.sheetAsCsv(file)
  } catch (err) {
    visit.log.info({ err }, 'a spreadsheet could not be read')
    throw new TableUnreadable(
      'This spreadsheet cannot be read. Save it as “CSV UTF-8” and choose that one.',
      {
        cause: err,
      },
    )
  }
}
