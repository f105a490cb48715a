/** Looks at the bytes of a file and picks its reader. */
import { fileTypeFromBuffer } from 'file-type'
import type { ReadDocument } from '../text/document.ts'
import { EmptyFile, FileTooLarge, UnknownFormat, UnsupportedFormat } from './errors.ts'
import { defaultLimits, type ReadingLimits } from './limits.ts'
import { readPdf } from './pdf.ts'
import { markedEncoding, readText } from './text.ts'

/** Formats we recognise and do not read yet, by the extension file-type gives them, as a sentence names them. */
const unsupported: Readonly<Record<string, string>> = {
  docx: 'Word documents (DOCX)',
  docm: 'Word documents (DOCM)',
  dotx: 'Word templates (DOTX)',
  cfb: 'Word documents (DOC)',
  odt: 'OpenDocument texts (ODT)',
  rtf: 'Rich text (RTF)',
  zip: 'ZIP archives',
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
 * Reads a file. The name only tells Markdown from plain text; everything else is seen in the bytes.
 * Archives are recognised by their first bytes and never unpacked.
 * @throws UnreadableFile, one subclass per reason
 */
export async function readDocument(
  bytes: Uint8Array,
  fileName: string,
  limits: ReadingLimits = defaultLimits,
): Promise<ReadDocument> {
  if (bytes.length === 0) throw new EmptyFile()
  if (bytes.length > limits.bytes) throw new FileTooLarge(limits.bytes)
  // A PDF may have some bytes before its mark; every reader of PDF allows a kilobyte.
  if (asciiStart(bytes, 1024).includes('%PDF-')) return readPdf(bytes, fileName, limits)
  const kind = await kindOf(bytes)
  if (kind !== null)
    throw kind in unsupported ? new UnsupportedFormat(unsupported[kind] ?? kind) : new UnknownFormat()
  if (htmlStart.test(asciiStart(bytes, 4096))) throw new UnsupportedFormat('Web pages (HTML)')
  return readText(bytes, fileName, limits)
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

/** A DOCX is a ZIP archive that names its parts; the names stand unpacked in the bytes. */
function zipKind(bytes: Uint8Array): string {
  const directory = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const has = (name: string): boolean => directory.includes(name, 0, 'latin1')
  if (has('word/document')) return 'docx'
  if (has('xl/workbook')) return 'xlsx'
  if (has('ppt/presentation')) return 'pptx'
  if (has('opendocument.text')) return 'odt'
  return 'zip'
}
