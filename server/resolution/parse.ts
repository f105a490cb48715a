/** Reads a document into a resolution: header, tree and text. */
import { detect, sampleLength } from '../languages/detect.ts'
import { languages } from '../languages/index.ts'
import { structurePatterns } from '../languages/structurePatterns.ts'
import type { Language } from '../languages/language.ts'
import type { ReadDocument } from '../text/document.ts'
import { normalise, type Normalised } from '../text/normalise.ts'
import type { Block } from '../text/blocks.ts'
import { arrangeBody } from './body.ts'
import type { Body } from './bodyState.ts'
import { findCitations } from './citations.ts'
import { finish, newDraft, newWriter, textOf, writeLine, writeOn, type Draft, type Writer } from './draft.ts'
import { NotAResolution } from './errors.ts'
import { findFurther, type Further } from './further.ts'
import { readHeader } from './header.ts'
import { findOpening, type Opening } from './opening.ts'
import { paperAround, paperOf } from './otherPapers.ts'
import { partsOf } from './parts.ts'
import { assignPaths } from './paths.ts'
import { paragraphsOf, type Header, type Mark, type Node, type Resolution, type Warning } from './tree.ts'

/**
 * Reads a resolution. The stages in order, and why: normalise (everything later works on clean blocks); tell the
 * language (its words mark the parts); find the opening (the head has rules of its own); arrange the body; number it
 * (paths depend on the whole); read the header last (meeting and date stand in the closing lines).
 * @throws NotAResolution
 */
export function parseResolution(document: ReadDocument): Resolution {
  const normalised = normalise(document)
  const language = languageOf(normalised)
  const opening = findOpening(language, normalised.blocks, normalised.furniture)
  if (opening === null) throw notOne(language, normalised, 'no organ of the United Nations speaks in it')
  const around = paperAround(language, normalised, opening)
  if (around !== null) throw new NotAResolution(around, 'the resolution in it is only quoted or annexed')
  const further = findFurther(language, normalised.blocks, { opening, furniture: normalised.furniture })
  const writer = newWriter()
  writeHead(writer, normalised.blocks, opening)
  const body = arrangeBody(language, writer, normalised.blocks.slice(opening.bodyFrom, further.from))
  const { closing } = body
  const header = readHeader(language, { opening, closing, furniture: normalised.furniture })
  if (header === null) throw notOne(language, normalised, 'it has neither a symbol nor a numbered title')
  if (isDecision(language, header, opening)) throw new NotAResolution('a decision', 'it is numbered as one')
  if (header.draft && paperOf(language, normalised) === 'a draft decision')
    throw notOne(language, normalised, 'it is a draft decision')
  const nodes = nodesOf(body, normalised)
  if (paragraphsOf({ nodes }).length === 0)
    throw notOne(language, normalised, 'it has no operative paragraphs')
  const text = textOf(writer)
  const cited = findCitations({ language: language.code, text, organ: header.organ })
  return {
    language: language.code,
    text,
    origins: writer.origins,
    header,
    nodes,
    parts: partsOf(language, text, nodes),
    marks: marksOf(writer, normalised),
    italics: writer.italics,
    // What the head says of itself is no citation.
    citations: cited.filter(({ symbol }) => symbol !== header.symbol),
    warnings: [...furtherWarnings(header, further), ...body.warnings, ...headerWarnings(header, body)],
  }
}

/** `75/553.` without a line of adoption: the Assembly numbers decisions from 401 (domain rules §1.4). */
const isDecision = (language: Language, { organ, symbol }: Header, { head }: Opening): boolean =>
  organ === 'GA' &&
  /\/[4-9]\d\d(?: [A-Z])?$/u.test(symbol) &&
  !symbol.includes('/L.') &&
  !structurePatterns(language).adopted.test(head.join(' '))

/** Each mark leads to the footnote with its number; the second mark with one number to the second such footnote. */
function marksOf({ marks }: Writer, { footnotes }: Normalised): Mark[] {
  const byNumber = new Map<string, number[]>()
  for (const [index, { number }] of footnotes.entries()) {
    const same = byNumber.get(number)
    if (same === undefined) byNumber.set(number, [index])
    else same.push(index)
  }
  const met = new Map<string, number>()
  return marks.flatMap(({ at, number }) => {
    const known = byNumber.get(number)
    const times = met.get(number) ?? 0
    met.set(number, times + 1)
    const footnote = known?.[Math.min(times, known.length - 1)]
    return footnote === undefined ? [] : [{ at, footnote }]
  })
}

function languageOf(normalised: Normalised): Language {
  const code = detect(beginning(normalised.blocks))
  if (code === null) throw new NotAResolution(null, 'its language is none of the six official ones')
  return languages[code]
}

/** As much of the text as its language is told by. */
function beginning(blocks: readonly Block[]): string {
  let text = ''
  for (const block of blocks) {
    if (text.length > sampleLength) break
    text += `${block.text}\n`
  }
  return text
}

function notOne(language: Language, normalised: Normalised, reason: string): NotAResolution {
  return new NotAResolution(paperOf(language, normalised), reason)
}

/** The head and the title, a block a line, the title on one. */
function writeHead(writer: Writer, blocks: readonly Block[], { titleBlocks, bodyFrom }: Opening): void {
  blocks.slice(0, bodyFrom).forEach((block, index) => {
    if (index > titleBlocks[0] && index < titleBlocks[1]) writeOn(writer, block)
    else writeLine(writer, block)
  })
}

const isAnnex = ({ type }: Draft): boolean => type === 'annex'

/** Footnotes stand between the closing lines and the annexes in the tree, and behind everything in the text. */
function nodesOf(body: Body, { footnotes }: Normalised): Node[] {
  assignPaths(body.roots)
  const notes: Draft[] = footnotes.map((note) =>
    newDraft('footnote', writeLine(body.writer, note), note.number),
  )
  const ordered = [...body.roots.filter((root) => !isAnnex(root)), ...notes, ...body.roots.filter(isAnnex)]
  return ordered.map(finish)
}

function furtherWarnings({ draft }: Header, { count }: Further): Warning[] {
  if (draft || count === 0) return []
  const those = count === 1 ? '1 more resolution, which was' : `${count} more resolutions, which were`
  const how = count === 1 ? 'import it as a file of its own' : 'import them one by one'
  return [{ code: 'further-resolutions', message: `The file holds ${those} not read: ${how}.` }]
}

function headerWarnings(header: Header, body: Body): Warning[] {
  const warnings: Warning[] = []
  // A draft has neither been adopted nor met on.
  if (header.draft) return warnings
  if (header.adopted === null) {
    warnings.push({ code: 'no-adoption-date', message: 'The document does not say when it was adopted.' })
  }
  if (body.closing.length === 0 && header.organ !== 'SC' && header.meeting === null) {
    warnings.push({ code: 'no-closing-lines', message: 'The closing lines with the meeting are missing.' })
  }
  return warnings
}
