/** The text of a file as people can look at it: its own lines or paragraphs, under the numbers that they have there. */
import type { FilePart, SourceLine } from '../text/document.ts'
import { decodePage } from './charset.ts'
import { readDoc } from './doc.ts'
import { readDocx } from './docx.ts'
import { readHtml } from './html.ts'
import { defaultLimits } from './limits.ts'
import { decodeText, endOfLine } from './text.ts'

/** A line of a text or of the source of a web page, or a paragraph of a Word document. */
export interface FileLine {
  readonly text: string
  /** From 1, in its part of the file; null for what the file does not count. */
  readonly number: number | null
  readonly part: FilePart
  /** Of its first character in the text of the file, in which origins count; null for what the reader put there. */
  readonly offset: number | null
  /** As in `SourceLine`. */
  readonly places?: readonly number[]
}

/**
 * Reads a file into the lines that its origins lead to. Formats with pages have none.
 * @throws UnreadableFile
 */
export async function fileLines(bytes: Uint8Array, format: string): Promise<FileLine[]> {
  if (format === 'text' || format === 'markdown') return linesOfText(decodeText(bytes))
  if (format === 'html') return linesOfPage(bytes)
  if (format === 'docx') return (await readDocx(bytes, '', defaultLimits)).lines.map(paragraphLine)
  if (format === 'doc') return (await readDoc(bytes, '', defaultLimits)).lines.map(paragraphLine)
  return []
}

/** Every line, the empty ones too. */
function linesOfText(text: string): FileLine[] {
  const lines: FileLine[] = []
  let offset = 0
  for (const match of text.matchAll(endOfLine)) {
    const line = text.slice(offset, match.index)
    lines.push({ text: line, number: lines.length + 1, part: 'body', offset })
    offset = match.index + match[0].length
  }
  const last = text.slice(offset)
  return last === '' ? lines : [...lines, { text: last, number: lines.length + 1, part: 'body', offset }]
}

/** What is printed of a web page, the first line under the number of the line of the source in which it begins. */
function linesOfPage(bytes: Uint8Array): FileLine[] {
  const page = decodePage(bytes)
  let number = 1
  let counted = 0
  let shown = 0
  return readHtml(bytes, '', defaultLimits).lines.map((line) => {
    const { text, offset, places } = line
    for (let at = counted; at < (offset ?? 0); at++) if (page.charCodeAt(at) === lineFeed) number += 1
    const isFirst = number > shown
    counted = Math.max(counted, offset ?? 0)
    shown = number
    return { text, number: isFirst ? number : null, part: 'body', offset, ...(places && { places }) }
  })
}

const lineFeed = 0x0a

/** A paragraph that its author broke into lines has its number once. */
const paragraphLine = (
  { text, offset, part = 'body', paragraph = null }: SourceLine,
  index: number,
  all: readonly SourceLine[],
): FileLine => {
  const before = all[index - 1]
  const isBroken = before?.part === part && before.paragraph === paragraph
  return { text, number: isBroken ? null : paragraph, part, offset }
}
