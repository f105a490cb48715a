/** Reads a document into a resolution: header, tree and text. */
import { detect } from '../languages/detect.ts'
import { languages } from '../languages/index.ts'
import type { Language } from '../languages/language.ts'
import type { ReadDocument } from '../text/document.ts'
import { normalise, type Normalised } from '../text/normalise.ts'
import type { Block } from '../text/blocks.ts'
import { arrangeBody } from './body.ts'
import type { Body } from './bodyState.ts'
import { finish, newDraft, newWriter, textOf, writeLine, writeOn, type Draft, type Writer } from './draft.ts'
import { NotAResolution } from './errors.ts'
import { readHeader } from './header.ts'
import { findOpening, type Opening } from './opening.ts'
import { assignPaths } from './paths.ts'
import { paragraphsOf, type Header, type Node, type Resolution, type Warning } from './tree.ts'

/**
 * Reads a resolution. The stages in order, and why: normalise (everything later works on clean blocks); tell the
 * language (its words mark the parts); find the opening (the head has rules of its own); arrange the body; number it
 * (paths depend on the whole); read the header last (meeting and date stand in the closing lines).
 * @throws NotAResolution
 */
export function parseResolution(document: ReadDocument): Resolution {
  const normalised = normalise(document)
  const language = languageOf(normalised)
  const opening = findOpening(language, normalised.blocks)
  if (opening === null) throw notOne(language, normalised, 'no organ of the United Nations speaks in it')
  const writer = newWriter()
  writeHead(writer, normalised.blocks, opening)
  const body = arrangeBody(language, writer, normalised.blocks.slice(opening.bodyFrom))
  const { closing } = body
  const header = readHeader(language, { opening, closing, furniture: normalised.furniture })
  if (header === null) throw notOne(language, normalised, 'it has neither a symbol nor a numbered title')
  const nodes = nodesOf(body, normalised)
  const resolution = {
    language: language.code,
    text: textOf(writer),
    origins: writer.origins,
    header,
    nodes,
    warnings: [],
  }
  if (paragraphsOf(resolution).length === 0) {
    throw notOne(language, normalised, 'it has no operative paragraphs')
  }
  return { ...resolution, warnings: [...body.warnings, ...headerWarnings(header, body)] }
}

function languageOf(normalised: Normalised): Language {
  const code = detect(normalised.blocks.map(({ text }) => text).join('\n'))
  if (code === null) throw new NotAResolution(null, 'its language is none of the six official ones')
  return languages[code]
}

/** How far into a text its kind is told. */
const firstBlocks = 25

function notOne(language: Language, { blocks, furniture }: Normalised, reason: string): NotAResolution {
  const lines = [
    ...blocks.slice(0, firstBlocks).map(({ text }) => text.slice(0, 120)),
    ...furniture.slice(0, 10),
  ]
  const paper = language.structure.otherPapers.find(([, pattern]) => {
    const known = new RegExp(pattern, 'imu')
    return lines.some((line) => known.test(line))
  })
  return new NotAResolution(paper?.[0] ?? null, reason)
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

function headerWarnings(header: Header, body: Body): Warning[] {
  const warnings: Warning[] = []
  if (header.adopted === null) {
    warnings.push({ code: 'no-adoption-date', message: 'The document does not say when it was adopted.' })
  }
  if (body.closing.length === 0 && header.organ !== 'SC') {
    warnings.push({ code: 'no-closing-lines', message: 'The closing lines with the meeting are missing.' })
  }
  return warnings
}
