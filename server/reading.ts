/** A file becomes structure and mandates: read → parse → extract. Pure: bytes in, data out. */
import { createHash } from 'node:crypto'
import { TooManyMandates, TooManyParts } from './documents/errors.ts'
import { defaultLimits } from './documents/limits.ts'
import { readDocument } from './documents/read.ts'
import type { RunCommand } from './documents/tesseractCommand.ts'
import { type Deferral, readDeferrals } from './mandates/deferrals.ts'
import { extractMandates, extractOfficials } from './mandates/extract.ts'
import type { Extraction, Mandate } from './mandates/mandate.ts'
import { parseResolution } from './resolution/parse.ts'
import { lettersOf } from './resolution/sameText.ts'
import { type Resolution, walk, type Warning } from './resolution/tree.ts'
import { waysBack } from './resolution/waysBack.ts'
import { pageRanges, type Format, type ReadDocument } from './text/document.ts'

export type { Deferral } from './mandates/deferrals.ts'

/** The longest resolutions give some two hundred; so many take some two seconds to store, reckoned from 1,000. */
const mostMandates = 2000
/** Paragraphs, items, headings, footnotes: the longest resolutions have some 3,000, a body of standards as an annex too. */
const mostParts = 20_000
/** The longest resolutions cite some two hundred times; of a list that goes on, what comes first is kept. */
const mostCitations = 5000

/** All that one file gave. */
export interface Reading {
  readonly fileName: string
  readonly format: Format
  readonly size: number
  readonly pages: number | null
  /** SHA-256 of the file, and of its normalised text. */
  readonly sha256: string
  readonly textHash: string
  /** Of the letters alone: what two formats of one text share. */
  readonly lettersHash: string
  /** Text of pages that are pictures is in it, as text recognition read it. */
  readonly recognised: boolean
  readonly resolution: Omit<Resolution, 'origins'>
  /** The ways back to the file, as JSON. */
  readonly origins: string
  readonly extraction: Extraction
  /** Mandates of other officials, which are shown only where they are asked for. */
  readonly officials: readonly Mandate[]
}

/**
 * Reads one file.
 * @param maxBytes largest file that is read
 * @param run how text recognition is run; as a child of this thread without it
 * @throws UnreadableFile, of the class that says why
 */
export async function readFile(
  bytes: Uint8Array,
  fileName: string,
  maxBytes: number,
  run?: RunCommand,
): Promise<Reading> {
  const document = await readDocument(bytes, fileName, { ...defaultLimits, bytes: maxBytes }, run)
  const parsed = parseResolution(document)
  const parts = [...walk(parsed.nodes)].length
  if (parts > mostParts) throw new TooManyParts(parts, mostParts)
  const { origins: _, ...rest } = parsed
  const resolution = {
    ...rest,
    citations: parsed.citations.slice(0, mostCitations),
    warnings: [...pictureWarnings(document), ...parsed.warnings, ...citationWarnings(parsed)],
  }
  const extraction = extractMandates(parsed)
  if (extraction.mandates.length > mostMandates)
    throw new TooManyMandates(extraction.mandates.length, mostMandates)
  return {
    fileName,
    format: document.format,
    size: bytes.length,
    pages: document.pages,
    sha256: sha256(bytes),
    textHash: sha256(resolution.text),
    lettersHash: sha256(lettersOf(resolution)),
    recognised: document.recognisedPages !== undefined,
    resolution,
    origins: waysBack(parsed),
    extraction: document.recognisedPages === undefined ? extraction : lessSure(extraction),
    officials: extractOfficials(parsed, extraction.mandates),
  }
}

/**
 * Reads what a decision of the Assembly puts off to a later session.
 * @param maxBytes largest file that is read
 * @param run how text recognition is run; as a child of this thread without it
 * @throws UnreadableFile, of the class that says why
 */
export async function readDecision(
  bytes: Uint8Array,
  fileName: string,
  maxBytes: number,
  run?: RunCommand,
): Promise<Deferral[]> {
  const { lines } = await readDocument(bytes, fileName, { ...defaultLimits, bytes: maxBytes }, run)
  return readDeferrals(lines.map(({ text, apart }) => (apart ? `\n${text}` : text)).join('\n'))
}

/** What to know about pages that are pictures. */
function pictureWarnings({ recognisedPages, unreadPages }: ReadDocument): Warning[] {
  const about = (code: string, pages: readonly number[] | undefined, what: string): Warning[] => {
    if (pages === undefined) return []
    const subject = pages.length === 1 ? 'Page' : 'Pages'
    const verb = pages.length === 1 ? 'was' : 'were'
    return [{ code, message: `${subject} ${pageRanges(pages)} ${verb} ${what}` }]
  }
  return [
    ...about('recognised', recognisedPages, 'read by text recognition; words and numbers may be wrong.'),
    ...about('unread-pages', unreadPages, 'not read: a picture that needs text recognition (OCR).'),
  ]
}

function citationWarnings({ citations }: Resolution): Warning[] {
  if (citations.length <= mostCitations) return []
  const message = `It cites other documents ${citations.length} times; the first ${mostCitations} are kept.`
  return [{ code: 'many-citations', message }]
}

/** Recognised words may be wrong, so nothing that was found in them is certain. */
const lessSure = ({ mandates, ...rest }: Extraction): Extraction => ({
  ...rest,
  mandates: mandates.map((mandate) => ({
    ...mandate,
    confidence: lower(mandate.confidence),
    confidenceReason: `${mandate.confidenceReason} The text was recognised from a picture.`,
    due: mandate.due.map((due) => ({ ...due, confidence: lower(due.confidence) })),
  })),
})

const lower = (confidence: Mandate['confidence']): Mandate['confidence'] =>
  confidence === 'high' ? 'medium' : 'low'

const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex')
