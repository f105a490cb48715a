/** Arranges the blocks after the opening words into the tree: an ordered list of stages, each tried in turn. */
import type { Language } from '../languages/language.ts'
import type { Block } from '../text/blocks.ts'
import { startAnnex, takeAnnexText } from './annexes.ts'
import { takeClosing } from './closing.ts'
import { newDraft, writeLine, writeOn, type Draft, type Writer } from './draft.ts'
import { takeItem, type ListLevel } from './items.ts'
import { numbersAhead, takeContinuation, takeFlushText, takeParagraph, takeUnnumbered } from './paragraphs.ts'
import { takeHeading, takeLetter, takeSection, takeSectionTitle } from './sections.ts'
import { organOfChapeau } from './opening.ts'
import type { Warning } from './tree.ts'

export type Zone = 'preamble' | 'operative' | 'closing' | 'annex'

/** Where the reading of a body stands. */
export interface Body {
  readonly language: Language
  readonly writer: Writer
  readonly roots: Draft[]
  readonly warnings: Warning[]
  zone: Zone
  part: Draft | null
  annex: Draft | null
  section: Draft | null
  preamble: Draft | null
  paragraph: Draft | null
  levels: ListLevel[]
  /** Number of the last paragraph in the running count. */
  lastNumber: number
  /** A heading of some kind stood since the last paragraph, so that a count may begin anew. */
  mayRestart: boolean
  /** Whether numbered paragraphs follow; without them the operative text is what does not end in a comma. */
  isNumbered: boolean
  /** Closing lines as printed. */
  readonly closing: string[]
}

/** A stage takes a block, or leaves it to the next. `ahead` are the blocks after it. */
export type Stage = (body: Body, block: Block, ahead: readonly Block[]) => boolean

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
    section: null,
    preamble: null,
    paragraph: null,
    levels: [],
    lastNumber: 0,
    mayRestart: true,
    isNumbered: true,
    closing: [],
  }
  blocks.forEach((block, index) => {
    const ahead = blocks.slice(index + 1, index + 400)
    stages.some(([, stage]) => stage(body, block, ahead))
  })
  return body
}

/** Where the next node belongs: the innermost of section, annex and part that is open. */
export const siblings = (body: Body): Draft[] =>
  (body.section ?? body.annex ?? body.part)?.children ?? body.roots

function takeChapeau(body: Body, block: Block, ahead: readonly Block[]): boolean {
  if (body.zone === 'annex' || organOfChapeau(body.language, block.text) === null) return false
  // Elsewhere these words begin a sentence, as in an annexed statement; before the first paragraph they open.
  if (body.preamble !== null && body.zone === 'preamble') return false
  if (body.zone === 'operative' && body.paragraph !== null) return false
  body.zone = 'preamble'
  body.paragraph = null
  body.levels = []
  body.lastNumber = 0
  body.isNumbered = numbersAhead([block, ...ahead])
  body.preamble = newDraft('preamble', writeLine(body.writer, block))
  siblings(body).push(body.preamble)
  return true
}

function takePreamble(body: Body, block: Block): boolean {
  const isOpen = body.preamble !== null && body.zone === 'preamble'
  const line =
    isOpen && isUnfinished(body.writer.text) ? writeOn(body.writer, block) : writeLine(body.writer, block)
  if (body.preamble !== null && isOpen) body.preamble.lead = { start: body.preamble.start, end: line.end }
  else if (body.section !== null) body.section.end = line.end
  return true
}

/** A text whose last block was cut off: it ends in no mark of punctuation. */
export const isUnfinished = (text: string): boolean =>
  !/[.;:,!?。；：，、！？؛،\])）][”"’»']*$|(?:[;,،؛] (?:and|or|et|ou|y|o|и|или|و|أو))$/u.test(text.slice(-12))
