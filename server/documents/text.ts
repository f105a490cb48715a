/** Reads plain text and Markdown in any common encoding. */
import chardet from 'chardet'
import type { ReadDocument, SourceLine } from '../text/document.ts'
import type { Span } from '../text/span.ts'
import { TextWithNulBytes, TooMuchText, UndecodableText, UnknownFormat } from './errors.ts'
import type { ReadingLimits } from './limits.ts'

/** Byte order marks and the encodings they announce. */
const byteOrderMarks: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/**
 * Reads a text file into its lines.
 * @throws TextWithNulBytes, UnknownFormat, UndecodableText, TooMuchText
 */
export function readText(bytes: Uint8Array, fileName: string, limits: ReadingLimits): ReadDocument {
  const text = decodeText(bytes)
  if (text.length > limits.characters) throw new TooMuchText(limits.characters)
  return {
    format: /\.(?:md|markdown)$/iu.test(fileName) ? 'markdown' : 'text',
    fileName,
    pages: null,
    lines: linesOf(text),
  }
}

/** The encoding that a byte order mark announces; null without one. */
export const markedEncoding = (bytes: Uint8Array): string | null =>
  byteOrderMarks.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1] ?? null

/**
 * The text of a file, in whatever encoding it is; offsets of lines count in it.
 * @throws TextWithNulBytes, UnknownFormat, UndecodableText
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes)
  if (marked !== null) {
    const text = decodeAs(bytes, marked)
    if (text === null) throw new UndecodableText()
    return checked(text)
  }
  if (bytes.includes(0)) throw isMostlyText(bytes) ? new TextWithNulBytes() : new UnknownFormat()
  const text = decodeAs(bytes, 'utf-8') ?? decodeAs(bytes, chardet.detect(bytes) ?? '')
  if (text === null) throw isMostlyText(bytes) ? new UndecodableText() : new UnknownFormat()
  return checked(text)
}

/** Decodes strictly; null where the bytes do not fit the encoding or the encoding has no name here. */
function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** @throws TextWithNulBytes, UnknownFormat when the decoded text is not something people wrote */
function checked(text: string): string {
  if (text.includes('\0')) throw new TextWithNulBytes()
  // oxlint-disable-next-line no-control-regex -- control characters are what is counted
  const controls = text.match(/[\u0001-\u0008\u000E-\u001B\u007F-\u0084\u0086-\u009F]/gu)?.length ?? 0
  if (controls > text.length / 100) throw new UnknownFormat()
  return text
}

/** Whether nine bytes in ten of the beginning could be letters, so that "not text" would be the wrong thing to say. */
function isMostlyText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096)
  const printable = sample.filter(
    (byte) => (byte >= 0x20 && byte !== 0x7f) || byte === 0x0a || byte === 0x0d || byte === 0x09,
  )
  return printable.length >= sample.length * 0.9
}

/** Everything that ends a line. */
export const endOfLine = /\r\n|[\r\n\f\u2028\u2029]/gu

/** The lines of a text; a line after an empty one stands apart, and one after a form feed begins a page. */
export function linesOf(text: string): SourceLine[] {
  const lines: SourceLine[] = []
  let apart = true
  let newPage = false
  for (const match of text.matchAll(/[^\r\n\f\u2028\u2029]*(?:\r\n|[\r\n\f\u2028\u2029]|$)/gu)) {
    const line = match[0].replace(/[\r\n\f\u2028\u2029]+$/u, '')
    const isPageEnd = match[0].endsWith('\f')
    if (line.trim() === '') {
      if (isPageEnd) newPage = lines.length > 0
      else apart = true
      continue
    }
    lines.push({
      text: line,
      page: null,
      offset: match.index,
      box: null,
      size: null,
      apart,
      indented: /^\s/u.test(line),
      margin: null,
      ...(newPage ? { newPage } : {}),
      ...italicsIn(line),
    })
    apart = false
    newPage = isPageEnd
  }
  return lines
}

/** `*Requests* the`, `_Decides_ to`; not `**bold**`, `2 * 3 * 4`, `one_two_three`. Group 1 or 2 is what is emphasised. */
const emphasis =
  /(?<![*\\\p{L}\p{N}])\*(?![*\s])([^*]{1,300})(?<![\s\\])\*(?![*\p{L}\p{N}])|(?<![_\\\p{L}\p{N}])_(?![_\s])([^_]{1,300})(?<![\s\\])_(?![_\p{L}\p{N}])/dgu

/** What Markdown prints in italics; it comes in files without its ending too. */
function italicsIn(line: string): { readonly italics?: readonly Span[] } {
  if (!/[*_]/u.test(line)) return {}
  const italics = [...line.matchAll(emphasis)].flatMap(({ indices }) => {
    const [start, end] = indices?.[1] ?? indices?.[2] ?? []
    return start === undefined || end === undefined ? [] : [{ start, end }]
  })
  return italics.length > 0 ? { italics } : {}
}
