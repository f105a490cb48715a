/** Sections, lettered parts and headings. */
import {
  arabicSection,
  chineseSection,
  letterAlone,
  letteredHeading,
  opensBlock,
  paragraphMark,
  romanAlone,
  romanWithTitle,
} from '../text/marks.ts'
import { structurePatterns } from '../languages/structurePatterns.ts'
import type { Block } from '../text/blocks.ts'
import { annexHeading } from './annexes.ts'
import { isUnfinished, nextBlocks, siblings, type Ahead, type Body } from './bodyState.ts'
import { newDraft, writeLine } from './draft.ts'
import { organOfChapeau } from './opening.ts'

/** A title may stand between the letter of a part and its opening words. */
const blocksToChapeau = 3
/** Between resolutions nothing else bears a letter, and a declaration may have a preamble of its own before. */
const blocksToFirstChapeau = 12

/** `B` alone: a part where an organ speaks soon after, otherwise the letter of a subsection. */
export function takeLetter(body: Body, block: Block, ahead: Ahead): boolean {
  if (!letterAlone.test(block.text)) return false
  const isBetween = body.zone === 'closing' || (body.roots.length === 0 && body.preamble === null)
  const opensPart = nextBlocks(ahead, isBetween ? blocksToFirstChapeau : blocksToChapeau).some(
    ({ text }) => (isBetween || /[,，،]$/u.test(text)) && organOfChapeau(body.language, text) !== null,
  )
  if (opensPart) return startPart(body, block)
  // A Roman I, V, X, L or C is a section's; takeSection knows which is next.
  if (romanAlone.test(block.text)) return false
  closeParagraph(body)
  siblings(body).push(newDraft('heading', writeLine(body.writer, block), block.text, block.text.length))
  return true
}

function startPart(body: Body, block: Block): boolean {
  closeParagraph(body)
  body.section = null
  body.annex = null
  body.outerAnnex = null
  body.preamble = null
  body.lastNumber = 0
  body.zone = 'preamble'
  body.part = newDraft('part', writeLine(body.writer, block), block.text, block.text.length)
  body.roots.push(body.part)
  return true
}

/** `IV` or `四、` or `رابعا`, alone or with its title: a section. */
export function takeSection(body: Body, block: Block, ahead: Ahead): boolean {
  const found = sectionMark(body, block.text)
  if (found === null) return false
  // An operative text has paragraphs in its sections; a numeral that none follows is a part of a table or a list.
  if (body.zone !== 'annex' && !nextBlocks(ahead).some(({ text }) => opensBlock(text))) return false
  closeParagraph(body)
  body.section = null
  if (body.zone === 'preamble' && body.part === null && body.preamble === null) return false
  const section = newDraft('section', writeLine(body.writer, block), found.number, found.length)
  siblings(body).push(section)
  body.section = section
  if (body.zone !== 'annex') {
    body.unnumbered = 0
    body.isNumbered = isNumberedSection(body, ahead)
  }
  return true
}

/** Whether a numbered paragraph stands before the next section: one of a few lines goes without. */
function isNumberedSection(body: Body, ahead: Ahead): boolean {
  const following = nextBlocks(ahead)
  const next = following.findIndex(
    ({ text }) => sectionMark(body, text) !== null || annexHeading(body.language, text) !== null,
  )
  return following
    .slice(0, next === -1 ? following.length : next)
    .some(({ text }) => paragraphMark.test(text))
}

function sectionMark(body: Body, text: string): { number: string; length: number } | null {
  if (body.zone === 'annex') {
    const article = articleMark(body, text)
    if (article !== null) return article
  }
  const whole = romanAlone.exec(text)
  if (whole !== null) return { number: text, length: text.length }
  const patterns = [chineseSection, arabicSection, ...(body.zone === 'annex' ? [romanWithTitle] : [])]
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    if (match !== null && text.length < 120) return { number: match[1] ?? '', length: match[0].length }
  }
  return null
}

/** `Article 37`, alone or with its title: what an annexed statute or convention has for sections, numbers restarting. */
function articleMark({ language }: Body, text: string): { number: string; length: number } | null {
  if (text.length > longestArticleHeading || !isUnfinished(text)) return null
  const match = structurePatterns(language).article.exec(text)
  return match === null ? null : { number: match.groups?.['number'] ?? '', length: match[0].length }
}

const longestArticleHeading = 250

/** The first block of a section without a number of its own is the section's title. */
export function takeSectionTitle(body: Body, block: Block): boolean {
  const { section } = body
  if (section === null || section.children.length > 0 || section.lead.end > section.lead.start) return false
  if (section.end > section.lead.end || opensBlock(block.text) || block.text.length > 300) return false
  // The first of its subsections names no section.
  if (!isUnfinished(block.text) || letteredHeading.test(block.text)) return false
  section.lead = writeLine(body.writer, block)
  return true
}

/** Short, closed by no punctuation, and followed by something with a number or another heading. */
export function takeHeading(body: Body, block: Block, ahead: Ahead): boolean {
  if (isAction(body, block.text)) return startHeading(body, block)
  if (body.zone === 'preamble' && body.preamble !== null && !isBeforeNumbers(block, ahead)) return false
  if (body.zone === 'closing' || !looksLikeHeading(block.text)) return false
  if (body.zone !== 'annex' && !nextBlocks(ahead, 3).some(({ text }) => opensBlock(text))) return false
  return startHeading(body, block)
}

function startHeading(body: Body, block: Block): boolean {
  closeParagraph(body)
  const letter = letteredHeading.exec(block.text)
  siblings(body).push(newDraft('heading', writeLine(body.writer, block), letter?.[1] ?? letter?.[2] ?? null))
  return true
}

/** `Action 12. We will light every harbour.`: a heading though it is a sentence. */
const isAction = ({ language, zone, preamble }: Body, text: string): boolean =>
  zone !== 'closing' &&
  preamble !== null &&
  text.length < longestAction &&
  structurePatterns(language).action.test(text)

/** Some are sentences of four lines. */
const longestAction = 400

const isBeforeNumbers = (block: Block, ahead: Ahead): boolean =>
  looksLikeHeading(block.text) && opensBlock(ahead.blocks[ahead.from]?.text ?? '')

const looksLikeHeading = (text: string): boolean =>
  text.length < 160 && isUnfinished(text) && !/^\p{Ll}/u.test(text) && /\p{L}/u.test(text)

function closeParagraph(body: Body): void {
  body.paragraph = null
  body.levels = []
  body.mayRestart = true
}
