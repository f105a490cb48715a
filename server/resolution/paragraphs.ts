/** Numbered paragraphs, and the text that belongs to them without a number. */
import type { Language } from '../languages/language.ts'
import { structurePatterns } from '../languages/structurePatterns.ts'
import type { Block } from '../text/blocks.ts'
import { paragraphMark } from '../text/marks.ts'
import { annexHeading } from './annexes.ts'
import { isUnfinished, siblings, type Body } from './bodyState.ts'
import { newDraft, writeLine, writeOn, type Draft } from './draft.ts'
import { takeItemInLine, takeNumberedItem } from './items.ts'

/** How many numbers may be missing before a number is taken for part of the text. */
const widestGap = 5

/** Whether a paragraph `1.` stands in `blocks` before the closing lines, annexes aside. */
export function numbersAhead(language: Language, blocks: readonly Block[]): boolean {
  // The next part, or what the closing lines divide, has a count of its own.
  const isEnd = structurePatterns(language).meetingLine
  const end = blocks.findIndex(({ text }) => annexHeading(language, text) !== null || isEnd.test(text))
  return blocks
    .slice(0, end === -1 ? blocks.length : end)
    .some(({ text }) => paragraphMark.exec(text)?.[1] === '1')
}

/** `12. Requests …`, where 12 is what can come next. */
export function takeParagraph(body: Body, block: Block): boolean {
  const match = paragraphMark.exec(block.text)
  if (match === null || body.preamble === null || body.zone === 'closing') return false
  const number = Number(match[1])
  if (takeNumberedItem(body, block, number, match[0].length)) return true
  if (!canFollow(body, number)) return false
  if (number > body.lastNumber + 1 && body.zone !== 'annex') {
    body.warnings.push({
      code: 'number-gap',
      message: `Paragraph ${number} follows paragraph ${body.lastNumber}: text between them may be missing.`,
    })
  }
  startParagraph(body, block, match[1] ?? '', match[0].length)
  takeItemInLine(body, block.text.slice(match[0].length))
  body.lastNumber = number
  return true
}

function canFollow(body: Body, number: number): boolean {
  if (number === body.lastNumber + 1) return true
  if (number === 1) return body.mayRestart || body.zone === 'annex'
  return number > body.lastNumber && (number <= body.lastNumber + widestGap || body.zone === 'annex')
}

function startParagraph(body: Body, block: Block, number: string | null, markLength: number): void {
  if (body.zone === 'preamble') body.zone = 'operative'
  body.mayRestart = false
  body.levels = []
  body.paragraph = newDraft('paragraph', writeLine(body.writer, block), number, markLength)
  siblings(body).push(body.paragraph)
}

/** A resolution without numbers: what does not end in a comma is operative, and is counted from 1. */
export function takeUnnumbered(body: Body, block: Block): boolean {
  if (body.isNumbered || body.preamble === null) return false
  if (body.zone !== 'preamble' && body.zone !== 'operative') return false
  const isFirst = body.unnumbered === 0
  if (isFirst && (/[,，،]$/u.test(block.text) || isUnfinished(block.text))) return false
  startParagraph(body, block, null, 0)
  body.unnumbered += 1
  if (body.paragraph !== null) body.paragraph.path = String(body.unnumbered)
  return true
}

/** The innermost node that is being written. */
const current = (body: Body): Draft | null => body.levels.at(-1)?.node ?? body.paragraph

/** Text after a block that a page break left in the middle of a sentence. */
export function takeContinuation(body: Body, block: Block): boolean {
  const node = current(body)
  if (node === null || !isUnfinished(body.writer.line)) return false
  // A short line without punctuation is a paragraph of its own, as in lists of names; a cut line is long or goes on small.
  if (body.writer.length - node.lead.start < 60 && !/^\p{Ll}/u.test(block.text)) return false
  const line = writeOn(body.writer, block)
  if (body.paragraph?.tail != null && body.paragraph.tail.end >= node.lead.end) {
    body.paragraph.tail = { start: body.paragraph.tail.start, end: line.end }
  } else {
    node.lead = { start: node.lead.start, end: line.end }
  }
  return true
}

/** Text flush with the paragraph: after its list it is the tail, without a list a second block of its words. */
export function takeFlushText(body: Body, block: Block): boolean {
  const { paragraph } = body
  if (paragraph === null) return false
  const line = writeLine(body.writer, block)
  if (paragraph.children.length === 0) paragraph.lead = { start: paragraph.lead.start, end: line.end }
  else paragraph.tail = { start: paragraph.tail?.start ?? line.start, end: line.end }
  return true
}
