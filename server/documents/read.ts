/** Looks at the bytes of a file and picks its reader. */
import { fileTypeFromBuffer } from 'file-type'
import type { ReadDocument } from '../text/document.ts'
import { readDoc } from './doc.ts'
import { readDocx } from './docx.ts'
import {
  ArchiveInArchive,
  EmptyFile,
  FileTooLarge,
  TooManyLines,
  UnknownFormat,
  UnreadableFile,
  UnsupportedFormat,
} from './errors.ts'
import { readHtml } from './html.ts'
import { defaultLimits, type ReadingLimits } from './limits.ts'
import { tesseract } from './ocr.ts'
import { readPdf } from './pdf.ts'
import type { RunCommand } from './tesseractCommand.ts'
import { markedEncoding, readText } from './text.ts'
import { entriesOf } from './zip.ts'

/** Formats we recognise and do not read yet, by the extension file-type gives them, as a sentence names them. */
const unsupported: Readonly<Record<string, string>> = {
  odt: 'OpenDocument texts (ODT)',
  rtf: 'Rich text (RTF)',
  '7z': '7-Zip archives',
  rar: 'RAR archives',
  gz: 'Gzip archives',
  tar: 'TAR archives',
  bz2: 'Bzip2 archives',
  xz: 'XZ archives',
  zst: 'Zstandard archives',
  xlsx: 'Spreadsheets (XLSX)',
  pptx: 'Presentations (PPTX)',
  epub: 'E-books (EPUB)',
  jpg: 'Images (JPEG)',
  png: 'Images (PNG)',
  tif: 'Images (TIFF)',
  xml: 'XML files',
}

/** `<!DOCTYPE html>`, `<html lang="en">`, `<HEAD>`: near the start, after an optional comment or byte order mark. */
const htmlStart =
  /^(?:\uFEFF|\s|<!--(?:(?!-->)[^]){0,2000}-->|<\?xml[^>]{0,200}>)*<(?:!doctype\s+html|html|head|body)[\s>]/iu

const asciiStart = (bytes: Uint8Array, length: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(length, bytes.length)).toString('latin1')

/**
 * Reads a file. The name only tells Markdown from plain text and pieces of web pages; all else is seen in the bytes.
 * An archive of several files is for intake to expand; here it is refused.
 * @param run how text recognition is run; as a child of this thread without it
 * @throws UnreadableFile, one subclass per reason
 */
export async function readDocument(
  bytes: Uint8Array,
  fileName: string,
  limits: ReadingLimits = defaultLimits,
  run?: RunCommand,
): Promise<ReadDocument> {
  const document = await readAsWhatItIs(bytes, fileName, limits, run)
  if (document.lines.length > limits.lines) throw new TooManyLines(limits.lines)
  return document
}

async function readAsWhatItIs(
  bytes: Uint8Array,
  fileName: string,
  limits: ReadingLimits,
  run: RunCommand | undefined,
): Promise<ReadDocument> {
  if (bytes.length === 0) throw new EmptyFile()
  if (bytes.length > limits.bytes) throw new FileTooLarge(limits.bytes)
  // A PDF may have some bytes before its mark; every reader of PDF allows a kilobyte.
  if (asciiStart(bytes, 1024).includes('%PDF-')) return readPdf(bytes, fileName, limits, tesseract(run))
  const kind = await kindOf(bytes)
  if (kind === 'docx') return readDocx(bytes, fileName, limits)
  if (kind === 'cfb') return readDoc(bytes, fileName, limits)
  if (kind === 'zip') throw new ArchiveInArchive()
  // XHTML says that it is XML before it says what it is.
  if ((kind === null || kind === 'xml') && isPage(bytes, fileName)) return readHtml(bytes, fileName, limits)
  if (kind !== null)
    throw kind in unsupported ? new UnsupportedFormat(unsupported[kind] ?? kind) : new UnknownFormat()
  return readText(bytes, fileName, limits)
}

/** Whether the file is an archive of documents, and no document that happens to be kept in one. */
export const isArchive = (bytes: Uint8Array): boolean =>
  asciiStart(bytes, 2) === 'PK' && zipKind(bytes) === 'zip'

/** Pages in UTF-16 have a zero beside every letter. A piece of a page is one when its name says so. */
function isPage(bytes: Uint8Array, fileName: string): boolean {
  const start = asciiStart(bytes, 4096).replace(/^(?:\u00FF\u00FE|\u00FE\u00FF|\u00EF\u00BB\u00BF)|\0/gu, '')
  return htmlStart.test(start) || (/\.x?html?$/iu.test(fileName) && /^\s*<[a-z!]/iu.test(start))
}

/** What file-type sees; null for text, which has no mark. Archives are told by their first bytes, not opened. */
async function kindOf(bytes: Uint8Array): Promise<string | null> {
  // The mark of UTF-16 is also how some sound files begin.
  if (markedEncoding(bytes) !== null) return null
  if (asciiStart(bytes, 2) === 'PK') return zipKind(bytes)
  try {
    return (await fileTypeFromBuffer(bytes))?.ext ?? null
  } catch {
    // A file that stops in the middle of a header: no format we could name.
    return null
  }
}

/** What an archive is by the parts that its directory names; one without a directory by the names in its bytes. */
function zipKind(bytes: Uint8Array): string {
  const names = namesIn(bytes)
  const found = zipKinds.find(([part, numbered]) =>
    names.some((name) => name === part || numbered?.test(name)),
  )
  return found?.[2] ?? 'zip'
}

/** The part that makes an archive a document, how it is called when it has a number, and the kind of document. */
const zipKinds: readonly (readonly [string, RegExp | null, string])[] = [
  ['word/document.xml', /^word\/document\d{1,3}\.xml$/u, 'docx'],
  ['xl/workbook.xml', null, 'xlsx'],
  ['ppt/presentation.xml', null, 'pptx'],
  ['META-INF/container.xml', null, 'epub'],
  ['content.xml', null, 'odt'],
]

function namesIn(bytes: Uint8Array): string[] {
  try {
    return entriesOf(bytes).map(({ name }) => name)
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    return zipKinds.flatMap(([name]) => (text.includes(name, 0, 'latin1') ? [name] : []))
  }
}
