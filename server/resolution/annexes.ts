/** Annexes: zones with a count of their own behind the closing lines. */
import type { Language } from '../languages/language.ts'
import { structurePatterns } from '../languages/structurePatterns.ts'
import { isUnfinished, siblings, type Body } from './bodyState.ts'
import { newDraft, writeLine } from './draft.ts'
import type { Block } from '../text/blocks.ts'

/**
 * `Annex`, `Annex II`, `附件`, alone or with a title behind: `Annex I Declaration on …`. Behind the closing lines
 * nothing else begins so, whatever ends the title's first line.
 */
export function annexHeading(language: Language, text: string, isBehind = false): RegExpExecArray | null {
  if (text.length > longestHeading) return null
  const { annexLine, annexWithTitle } = structurePatterns(language)
  const alone = annexLine.exec(text)
  if (alone !== null) return alone
  if (isBehind ? /[.,]$/u.test(text) : !isUnfinished(text)) return null
  return annexWithTitle.exec(text)
}

const longestHeading = 250

/** Opens an annex, with a count of paragraphs of its own. */
export function startAnnex(body: Body, block: Block): boolean {
  const match = annexHeading(body.language, block.text, body.zone === 'closing')
  if (match === null || body.preamble === null) return false
  body.zone = 'annex'
  body.section = null
  body.paragraph = null
  body.levels = []
  body.lastNumber = 0
  body.mayRestart = true
  const isAppendix = structurePatterns(body.language).appendix.test(block.text)
  // An appendix is the annex of an annex; without one it stands for an annex itself.
  body.outerAnnex = isAppendix ? (body.outerAnnex ?? body.annex) : null
  body.annex = body.outerAnnex
  const annex = newDraft('annex', writeLine(body.writer, block), match.groups?.['number'] ?? null)
  siblings(body).push(annex)
  body.annex = annex
  return true
}

/** Text of an annex that has no number and belongs to no paragraph: only the annex's span covers it. */
export function takeAnnexText(body: Body, block: Block): boolean {
  if (body.zone !== 'annex' || body.annex === null || body.paragraph !== null) return false
  const line = writeLine(body.writer, block)
  const owner = body.section ?? body.annex
  owner.end = line.end
  return true
}
