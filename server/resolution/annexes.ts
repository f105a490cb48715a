/** Annexes: zones with a count of their own behind the closing lines. */
import { siblings, type Body } from './body.ts'
import { newDraft, writeLine } from './draft.ts'
import type { Block } from '../text/blocks.ts'

/** `Annex`, `Annex II`, `附件`: the words alone on a line. */
export function startAnnex(body: Body, block: Block): boolean {
  const match = new RegExp(`^${body.language.structure.annex}$`, 'iu').exec(block.text)
  if (match === null || body.preamble === null) return false
  body.zone = 'annex'
  body.section = null
  body.paragraph = null
  body.levels = []
  body.lastNumber = 0
  body.mayRestart = true
  body.annex = null
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
