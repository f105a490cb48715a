/** Reads a Word document of the old kind (DOC, Word 97 to 2003). */
import WordExtractor from 'word-extractor'
import type { ReadDocument } from '../text/document.ts'
import { openCompound, type Compound } from './compound.ts'
import { countedParagraphs, withMarks } from './docNumbers.ts'
import {
  CountedNumbers,
  DamagedWord,
  PasswordProtectedWord,
  TooManyFootnotes,
  TooMuchText,
  UnreadableFile,
  UnsupportedFormat,
} from './errors.ts'
import { linesOfFlow, type Note } from './flow.ts'
import { markupLimits, type ReadingLimits } from './limits.ts'
import type { Printed } from './printed.ts'

/**
 * Reads a DOC. Italics and the marks of footnotes are not in the text that its reader gives.
 * @throws CountedNumbers, DamagedWord, PasswordProtectedWord (of the newer kind as well), UnsupportedFormat, TooMuchText
 */
export async function readDoc(
  bytes: Uint8Array,
  fileName: string,
  limits: ReadingLimits,
): Promise<ReadDocument> {
  const compound = openCompound(bytes)
  if (compound === null) throw new DamagedWord()
  checkWord(compound, limits)
  try {
    const text = await new WordExtractor().extract(Buffer.from(bytes))
    return documentOf(text, compound, fileName, limits)
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    // The extractor stops at whatever it does not expect, with errors that say nothing to people.
    throw new DamagedWord()
  }
}

/** What other programs keep in compound files, by the name of a stream. */
const others: readonly (readonly [string, string])[] = [
  ['Workbook', 'Spreadsheets (XLS)'],
  ['Book', 'Spreadsheets (XLS)'],
  ['PowerPoint Document', 'Presentations (PPT)'],
  ['__properties_version1.0', 'E-mails (MSG)'],
]

const fileMark = 0xa5ec
const isEncrypted = 0x0100
const hasFirstTable = 0x0200
/** Where the file says where the table of its text pieces is. */
const pieceTable = 0x01a2

/** @throws PasswordProtectedWord, UnsupportedFormat, DamagedWord, TooMuchText */
function checkWord({ names, stream }: Compound, limits: ReadingLimits): void {
  if (names.has('EncryptedPackage')) throw new PasswordProtectedWord()
  const main = stream('WordDocument')
  if (main === null) {
    const other = others.find(([name]) => names.has(name))?.[1]
    throw new UnsupportedFormat(other ?? 'Files of this kind')
  }
  if (main.length < pieceTable + 8 || main.readUInt16LE(0) !== fileMark) throw new DamagedWord()
  const flags = main.readUInt16LE(10)
  if ((flags & isEncrypted) !== 0) throw new PasswordProtectedWord()
  const table = stream((flags & hasFirstTable) === 0 ? '0Table' : '1Table')
  if (table === null) throw new DamagedWord()
  checkPieces(main, table, limits)
}

/** The pieces of text follow each other; pieces that overlap make gigabytes of a small file. */
function checkPieces(main: Buffer, table: Buffer, limits: ReadingLimits): void {
  let at = main.readUInt32LE(pieceTable)
  while (at + 5 <= table.length && table[at] === 1) at += 3 + table.readUInt16LE(at + 1)
  if (at + 5 > table.length || table[at] !== 2) throw new DamagedWord()
  const length = table.readUInt32LE(at + 1)
  if (length < 4 || (length - 4) % 12 !== 0 || at + 5 + length > table.length) throw new DamagedWord()
  let before = 0
  for (let index = 0; index <= (length - 4) / 12; index++) {
    const place = table.readUInt32LE(at + 5 + index * 4)
    if (place < before) throw new DamagedWord()
    before = place
  }
  if (before > limits.characters) throw new TooMuchText(limits.characters)
}

function documentOf(
  text: Awaited<ReturnType<WordExtractor['extract']>>,
  compound: Compound,
  fileName: string,
  limits: ReadingLimits,
): ReadDocument {
  const counted = countedParagraphs(compound)
  if (counted === null) throw new DamagedWord()
  const body = withMarks(paragraphsOf(text.getBody()), counted)
  if (body === null) throw new CountedNumbers()
  const boxes = paragraphsOf(text.getTextboxes({ includeHeadersAndFooters: true, includeBody: true }))
  const notes = paragraphsOf(`${text.getFootnotes()}\n${text.getEndnotes()}`)
  const ends = paragraphsOf(`${text.getHeaders({ includeFooters: false })}\n${text.getFooters()}`)
  const lines = [...body.map((line) => line.text), ...boxes, ...notes]
  const length = lines.reduce((sum, line) => sum + line.length, 0)
  if (length > limits.characters) throw new TooMuchText(limits.characters)
  if (notes.length > markupLimits.footnotes) throw new TooManyFootnotes(markupLimits.footnotes)
  return {
    format: 'doc',
    fileName,
    pages: null,
    lines: linesOfFlow({ head: boxes.map(uncounted), body, notes: numbered(notes) }),
    furniture: ends.flatMap((line) => line.split('\t')),
  }
}

const paragraphsOf = (text: string): string[] =>
  text
    .split(/\r\n|[\r\n]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')

const uncounted = (text: string): Printed => ({ text, at: null, paragraph: null })

/** The marks are lost, but the notes stand in their order. */
const numbered = (notes: readonly string[]): Note[] =>
  notes.map((paragraph, index) => ({ number: index + 1, paragraphs: [paragraph] }))
