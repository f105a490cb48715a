/** A resolution's tree and text while they are being put together. */
import type { Block } from '../text/blocks.ts'
import type { FootnoteMark } from '../text/cleanLine.ts'
import { glue } from '../text/glue.ts'
import type { Origin, Span } from '../text/span.ts'
import type { ListPlace } from './itemMarks.ts'
import type { Node, NodeType } from './tree.ts'

/** A node whose span still grows. */
export interface Draft {
  readonly type: NodeType
  readonly number: string | null
  /** Place in its list, for items. */
  readonly place: ListPlace | null
  readonly start: number
  path: string | null
  lead: Span
  tail: Span | null
  /** End of text inside the node that belongs to no child and to no words of its own. */
  end: number
  readonly children: Draft[]
}

/** The text written so far, in pieces: looking at one growing string would copy it for every block. */
export interface Writer {
  readonly pieces: string[]
  length: number
  /** The line that was written last. */
  line: string
  readonly origins: Origin[]
  /** Footnote marks, at their offsets in the text. */
  readonly marks: FootnoteMark[]
  /** What was set in italics. */
  readonly italics: Span[]
}

export const newWriter = (): Writer => ({
  pieces: [],
  length: 0,
  line: '',
  origins: [],
  marks: [],
  italics: [],
})

/** The whole text. */
export const textOf = ({ pieces }: Writer): string => pieces.join('')

/** Writes a block on a line of its own. */
export function writeLine(writer: Writer, block: Block): Span {
  const span = append(writer, block, writer.length === 0 ? '' : '\n')
  writer.line = block.text
  return span
}

/** Writes a block behind the last one on the same line: the two are one, and a page break had parted them. */
export function writeOn(writer: Writer, block: Block): Span {
  const gap = writer.length === 0 ? '' : glue(writer.line, block.text)
  writer.line += gap + block.text
  return append(writer, block, gap)
}

function append(writer: Writer, block: Block, gap: string): Span {
  const start = writer.length + gap.length
  writer.pieces.push(gap, block.text)
  writer.length = start + block.text.length
  for (const origin of block.origins) writer.origins.push({ ...origin, start: origin.start + start })
  for (const { at, number } of block.marks) writer.marks.push({ at: at + start, number })
  for (const span of block.italics) writer.italics.push({ start: span.start + start, end: span.end + start })
  return { start, end: writer.length }
}

/** A node that begins with `line`, of which the first `markLength` characters are its number. */
export function newDraft(
  type: NodeType,
  line: Span,
  number: string | null = null,
  markLength = 0,
  place: ListPlace | null = null,
): Draft {
  const lead = { start: Math.min(line.start + markLength, line.end), end: line.end }
  return { type, number, place, start: line.start, path: null, lead, tail: null, end: line.end, children: [] }
}

/** The finished node; its span covers its children. */
export function finish(draft: Draft): Node {
  const children = draft.children.map(finish)
  const end = Math.max(
    draft.end,
    draft.lead.end,
    draft.tail?.end ?? 0,
    ...children.map(({ span }) => span.end),
  )
  const { type, number, path, lead, tail, start } = draft
  return { type, number, path, span: { start, end }, lead, tail, children }
}
