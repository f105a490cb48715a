/** Arranges the blocks after the opening words into the tree: an ordered list of stages, each tried in turn. */
import type { Language } from '../languages/language.ts'
import type { Block } from '../text/blocks.ts'
import { startAnnex, takeAnnexText } from './annexes.ts'
import { takeClosing } from './closing.ts'
import { isUnfinished, nextBlocks, siblings, type Ahead, type Body, type Stage } from './bodyState.ts'
import { newDraft, writeLine, writeOn, type Draft, type Writer } from './draft.ts'
import { takeItem } from './items.ts'
import { numbersAhead, takeContinuation, takeFlushText, takeParagraph, takeUnnumbered } from './paragraphs.ts'
import { takeHeading, takeLetter, takeSection, takeSectionTitle } from './sections.ts'
import { organOfChapeau } from './opening.ts'

/** In this order: what is told by its words alone comes before what is told by its number, and both before what is left. */
const stages: readonly (readonly [string, Stage])[] = [
  ['an annex begins', startAnnex],
  ['meeting, date or vote after the last paragraph', takeClosing],
  ['a letter alone: a part when an organ speaks soon after', takeLetter],
  ['the organ speaks: the preamble of a part', takeChapeau],
  ['a section number alone', takeSection],
  ['the title of the section just opened', takeSectionTitle],
  // Before items: `1 -` would pass for nothing else, `(i)` may be the ninth letter.
  ['a numbered paragraph', takeParagraph],
  ['an item of a list', takeItem],
  // Only now: a line with a mark never continues the one before.
  ['the rest of a block that a page break cut', takeContinuation],
  ['a heading', takeHeading],
  ['an operative paragraph without number', takeUnnumbered],
  ['text of an annex', takeAnnexText],
  ['flush text after a list, or a second block of a paragraph', takeFlushText],
  ['a paragraph of the preamble', takePreamble],
]

/** Reads the blocks from the opening words to the end. */
export function arrangeBody(language: Language, writer: Writer, blocks: readonly Block[]): Body {
  const body: Body = {
    language,
    writer,
    roots: [],
    warnings: [],
    zone: 'preamble',
    part: null,
    annex: null,
    outerAnnex: null,
    section: null,
    preamble: null,
    paragraph: null,
    levels: [],
    lastNumber: 0,
    mayRestart: true,
    isNumbered: true,
    unnumbered: 0,
    closing: [],
  }
  for (const [index, block] of blocks.entries()) {
    const ahead = { blocks, from: index + 1 }
    for (const [, stage] of stages) if (stage(body, block, ahead)) break
  }
  return body
}

function takeChapeau(body: Body, block: Block, ahead: Ahead): boolean {
  if (body.zone === 'annex') return false
  // Elsewhere these words begin a sentence, as in an annexed statement; before the first paragraph they open.
  if (body.preamble !== null && body.zone === 'preamble') return false
  if (body.zone === 'operative' && body.paragraph !== null) return false
  if (organOfChapeau(body.language, block.text) === null) return false
  body.zone = 'preamble'
  body.paragraph = null
  body.levels = []
  body.lastNumber = 0
  body.unnumbered = 0
  body.isNumbered = numbersAhead(body.language, nextBlocks(ahead))
  body.preamble = newDraft('preamble', writeLine(body.writer, block))
  siblings(body).push(body.preamble)
  return true
}

/** The preamble that is open: the resolution's, a part's or a section's, as long as no paragraph has come after it. */
function openPreamble(body: Body): Draft | null {
  if (body.section === null) return body.zone === 'preamble' ? body.preamble : null
  const last = body.section.children.at(-1)
  return last?.type === 'preamble' ? last : null
}

function takePreamble(body: Body, block: Block): boolean {
  const open = openPreamble(body)
  if (open === null) {
    const line = writeLine(body.writer, block)
    // Anywhere else it is text that no part of a resolution explains, such as a table behind the closing lines.
    if (body.section !== null) siblings(body).push(newDraft('preamble', line))
    return true
  }
  // Some opening words have no comma; the paragraph after them is still one of its own.
  const isAfterChapeau = organOfChapeau(body.language, body.writer.line) !== null
  const isCut = !isAfterChapeau && isUnfinished(body.writer.line)
  const line = isCut ? writeOn(body.writer, block) : writeLine(body.writer, block)
  open.lead = { start: open.start, end: line.end }
  return true
}
