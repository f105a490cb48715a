/** Reads a spreadsheet from anyone, in a thread: its first sheet that is not hidden, as CSV. */
import { unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { writeCsv } from 'hucre/csv'

/** What a spreadsheet of half a megabyte may claim to hold once it is unpacked. */
const mostUnpacked = 64 * 1024 * 1024

/** One more than a table may have, so that a longer one is refused rather than cut. */
const mostRows = 2002

/** @throws Error where it is no spreadsheet, or claims to be huge */
export default async function sheetAsCsv(spreadsheet: Uint8Array): Promise<string> {
  mustBeSmall(spreadsheet)
  let chosen = false
  const { sheets } = await readXlsx(spreadsheet, {
    maxRows: mostRows,
    sheets: ({ hidden, veryHidden }) => {
      if (chosen || hidden === true || veryHidden === true) return false
      chosen = true
      return true
    },
  })
  const [sheet] = sheets
  if (!sheet) throw new Error('It has no sheet.')
  return writeCsv(
    sheet.rows.map((row) => row.map((cell) => (cell instanceof Date ? dayOf(cell) : plain(cell)))),
  )
}

function mustBeSmall(spreadsheet: Uint8Array): void {
  let claimed = 0
  unzipSync(spreadsheet, {
    filter: ({ originalSize }) => {
      claimed += originalSize
      return false
    },
  })
  if (claimed > mostUnpacked) throw new Error('It claims to hold too much.')
}

const dayOf = (cell: Date): string => cell.toISOString().slice(0, 10)

const plain = (cell: unknown): string =>
  typeof cell === 'string' ? cell : typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : ''
