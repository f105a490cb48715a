/** Stores what was read from a file: resolution, document, paragraphs, mandates, all in one transaction or not at all. */
import { and, asc, eq, sql } from 'drizzle-orm'
import { type Author, type Database, type Transaction, write } from './connection.ts'
import { placeInOrder } from './textOrder.ts'
import { type NewMandate, type Place, proposeMandate } from './proposals.ts'
import { type ReadText, flagMissing, rewordMandate } from './rewording.ts'
import {
  agendaDecisions,
  citations,
  documents,
  mandates,
  originals,
  paragraphs,
  resolutions,
  safetyParagraphs,
} from './schema.ts'
import { type NewDifference, storeDifferences } from './versions.ts'
import { workingDocument } from './workingText.ts'

/** All that one file gave, ready to be stored. */
export interface NewReading {
  readonly resolution: Omit<typeof resolutions.$inferInsert, 'id' | 'createdAt'>
  readonly document: Omit<
    typeof documents.$inferInsert,
    'id' | 'resolutionId' | 'addedBy' | 'addedAt' | 'origins'
  > & {
    /** As JSON: there may be very many, and nothing is done with them here. */
    readonly origins: string
  }
  readonly bytes: Uint8Array
  readonly paragraphs: readonly Omit<typeof paragraphs.$inferInsert, 'id' | 'documentId' | 'position'>[]
  readonly citations: readonly Omit<typeof citations.$inferInsert, 'id' | 'documentId'>[]
  readonly agendaDecisions: readonly Omit<typeof agendaDecisions.$inferInsert, 'id' | 'resolutionId'>[]
  readonly mandates: readonly NewMandate[]
  readonly safetyParagraphs: readonly Omit<
    typeof safetyParagraphs.$inferInsert,
    'id' | 'resolutionId' | 'documentId' | 'position' | 'settledBy' | 'settledAt'
  >[]
  /** Where it differs from the working text, or the working text till now from it. */
  readonly differences: readonly NewDifference[]
}

/** Somebody else stored the same text of the resolution, in another format, since it was looked for. */
export class TextIsStored extends Error {
  override name = 'TextIsStored'
}

export interface StoredReading {
  readonly resolutionId: number
  readonly documentId: number
  /** Mandates that were not known before. */
  readonly proposed: number
  /** Where an earlier document had shown some of its mandates: a sentence that says how many. */
  readonly reason: string | null
  /** What an officer should know, one sentence each; the document's own warnings included. */
  readonly warnings: readonly string[]
}

/**
 * Stores a reading. A mandate that is known already (same symbol, path, clause, part) keeps everything people decided
 * and gains the wording of this document; English becomes the working text when it arrives.
 * @param alongside runs in the same transaction, to note the outcome with it
 * @throws TextIsStored where the same text is there; nothing is stored then
 */
export async function storeReading(
  db: Database,
  author: Author,
  at: string,
  reading: NewReading,
  alongside: (tx: Transaction, stored: StoredReading) => void,
): Promise<StoredReading> {
  const { fileName: file, sha256, language } = reading.document
  const deed = ({ proposed }: StoredReading) => ({
    author,
    at,
    action: 'resolution.import',
    subject: reading.resolution.symbol,
    particulars: { file, sha256, language, proposed },
  })
  return write(db, deed, (tx) => {
    const stored = store(tx, author, at, reading)
    alongside(tx, stored)
    return stored
  })
}

function store(tx: Transaction, author: Author, at: string, reading: NewReading): StoredReading {
  const { symbol, title } = reading.resolution
  const { fileName, language, recognised } = reading.document
  const known = tx.select().from(resolutions).where(eq(resolutions.symbol, symbol)).get()
  if (known && hasText(tx, known.id, reading)) throw new TextIsStored('The same text is stored already.')
  const before = known ? workingDocument(tx, known.id) : null
  const isNewVersion = before?.language === language && (before.recognised || !recognised)
  const isWorkingText = before === null || isNewVersion || (before.language !== 'en' && language === 'en')
  const resolutionId = known
    ? completeResolution(tx, known, reading, isWorkingText)
    : insertResolution(tx, at, reading)
  const earlier = textInSameLanguage(tx, resolutionId, language)
  const documentId = insertDocument(tx, author, at, reading, resolutionId)
  const place = { resolutionId, documentId, isWorkingText, symbol, title, fileName, author, at }
  if (isWorkingText) storeSafetyList(tx, resolutionId, documentId, reading.safetyParagraphs)
  storeDifferences(tx, resolutionId, documentId, reading.differences, isWorkingText)
  const met = storeMandates(tx, place, reading, { hasEarlierDocument: before !== null, isNewVersion })
  if (isWorkingText) placeInOrder(tx, resolutionId)
  return {
    resolutionId,
    documentId,
    proposed: met.proposed,
    reason: met.again > 0 ? `${met.again} of its mandates were known from another document.` : null,
    warnings: [...reading.document.warnings, ...secondText(earlier), ...met.warnings],
  }
}

function hasText(tx: Transaction, resolutionId: number, { document }: NewReading): boolean {
  if (!document.lettersHash) return false
  const same = and(
    eq(documents.resolutionId, resolutionId),
    eq(documents.language, document.language),
    eq(documents.lettersHash, document.lettersHash),
  )
  return tx.select({ id: documents.id }).from(documents).where(same).limit(1).get() !== undefined
}

function insertResolution(tx: Transaction, at: string, { resolution }: NewReading): number {
  const row = { ...resolution, createdAt: at }
  return tx.insert(resolutions).values(row).returning({ id: resolutions.id }).get().id
}

/** What an earlier document said of the resolution stays and the gaps are filled; the working text says it best. */
function completeResolution(
  tx: Transaction,
  known: typeof resolutions.$inferSelect,
  { resolution }: NewReading,
  isWorkingText: boolean,
): number {
  const merged = Object.fromEntries(
    Object.entries(resolution).map(([key, value]) => {
      const old = known[key as keyof typeof known]
      return [key, isWorkingText ? (value ?? old) : (old ?? value)]
    }),
  )
  tx.update(resolutions)
    .set({ ...merged, sample: known.sample })
    .where(eq(resolutions.id, known.id))
    .run()
  return known.id
}

/** The name of the first file in this language; null where there is none. */
function textInSameLanguage(
  tx: Transaction,
  resolutionId: number,
  language: NewReading['document']['language'],
): string | null {
  const first = tx
    .select({ fileName: documents.fileName })
    .from(documents)
    .where(and(eq(documents.resolutionId, resolutionId), eq(documents.language, language)))
    .orderBy(asc(documents.id))
    .limit(1)
    .get()
  return first?.fileName ?? null
}

/** Two texts of one language differ, or the second would not be stored. */
const secondText = (earlier: string | null): string[] =>
  earlier === null
    ? []
    : [
        `Its text differs from that of ${earlier}, which has the same language. Both can be read on the page of the resolution.`,
      ]

function insertDocument(
  tx: Transaction,
  author: Author,
  at: string,
  reading: NewReading,
  resolutionId: number,
): number {
  const origins = sql`${reading.document.origins}`
  const row = { ...reading.document, origins, resolutionId, addedBy: author.personId, addedAt: at }
  const { id: documentId } = tx.insert(documents).values(row).returning({ id: documents.id }).get()
  tx.insert(originals)
    .values({ documentId, bytes: Buffer.from(reading.bytes) })
    .run()
  insertPieces(tx, documentId, reading)
  for (const decision of reading.agendaDecisions) {
    tx.insert(agendaDecisions)
      .values({ ...decision, resolutionId })
      .onConflictDoNothing()
      .run()
  }
  return documentId
}

/** The safety list is that of the working text; what a person settled there stays settled. */
function storeSafetyList(
  tx: Transaction,
  resolutionId: number,
  documentId: number,
  found: NewReading['safetyParagraphs'],
): void {
  const paths = new Set(found.map(({ path }) => path))
  // One by one: a list may have more paths than a statement takes values.
  const remove = tx
    .delete(safetyParagraphs)
    .where(eq(safetyParagraphs.id, sql.placeholder('id')))
    .prepare()
  const known = tx
    .select({ id: safetyParagraphs.id, path: safetyParagraphs.path })
    .from(safetyParagraphs)
    .where(eq(safetyParagraphs.resolutionId, resolutionId))
    .all()
  for (const { id, path } of known) if (!paths.has(path)) remove.run({ id })
  const put = putSafetyParagraph(tx)
  found.forEach((paragraph, position) => put.run({ ...paragraph, resolutionId, documentId, position }))
}

/** New, or in place of what the earlier text had at the same path. */
function putSafetyParagraph(tx: Transaction) {
  const { placeholder } = sql
  const words = {
    documentId: placeholder('documentId'),
    position: placeholder('position'),
    rule: placeholder('rule'),
    reason: placeholder('reason'),
    start: placeholder('start'),
    end: placeholder('end'),
  }
  return tx
    .insert(safetyParagraphs)
    .values({ ...words, resolutionId: placeholder('resolutionId'), path: placeholder('path') })
    .onConflictDoUpdate({
      target: [safetyParagraphs.resolutionId, safetyParagraphs.path],
      set: {
        documentId: sql`excluded.document_id`,
        position: sql`excluded.position`,
        rule: sql`excluded.rule`,
        reason: sql`excluded.reason`,
        start: sql`excluded.start`,
        end: sql`excluded.end`,
      },
    })
    .prepare()
}

/** Prepared once for a document: of these rows a long one has a hundred thousand. */
function insertPieces(tx: Transaction, documentId: number, reading: NewReading): void {
  const { placeholder } = sql
  const paragraph = tx
    .insert(paragraphs)
    .values({
      documentId,
      position: placeholder('position'),
      level: placeholder('level'),
      type: placeholder('type'),
      number: placeholder('number'),
      path: placeholder('path'),
      start: placeholder('start'),
      end: placeholder('end'),
    })
    .prepare()
  reading.paragraphs.forEach((row, position) => paragraph.run({ number: null, path: null, ...row, position }))
  const citation = tx
    .insert(citations)
    .values({
      documentId,
      start: placeholder('start'),
      end: placeholder('end'),
      symbol: placeholder('symbol'),
      kind: placeholder('kind'),
      paragraph: placeholder('paragraph'),
    })
    .prepare()
  for (const row of reading.citations) citation.run({ paragraph: null, ...row })
}

interface Met {
  readonly proposed: number
  readonly again: number
  readonly warnings: readonly string[]
}

/** How a document stands to those that came before it. */
interface Standing {
  readonly hasEarlierDocument: boolean
  /** It takes the place of the working text in its own language. */
  readonly isNewVersion: boolean
}

/**
 * Each mandate of a document is new, known by its identity, or a part more than the working text has at that clause. The
 * last is said and not stored, because parts of one clause would stand there twice; in a new version of the working text
 * it is new.
 */
function storeMandates(tx: Transaction, place: Place, reading: NewReading, standing: Standing): Met {
  const known = tx.select().from(mandates).where(eq(mandates.resolutionId, place.resolutionId)).all()
  const ids = new Map(known.map((mandate) => [identityOf(mandate), mandate.id]))
  const clauses = new Set(known.map(clauseOf))
  const read: ReadText = { text: reading.document.text, paragraphs: reading.paragraphs }
  const met = new Set<number>()
  const warnings: string[] = []
  let [proposed, reworded] = [0, 0]
  reading.mandates.forEach((mandate, position) => {
    const id = ids.get(identityOf(mandate))
    if (id !== undefined) {
      met.add(id)
      const outcome = rewordMandate(tx, place, id, mandate, read, standing.isNewVersion)
      if (outcome === 'reworded') reworded += 1
    } else if (clauses.has(clauseOf(mandate)) && !standing.isNewVersion) {
      warnings.push(`Paragraph ${mandate.path} has more parts here than in the working text, which counts.`)
    } else {
      proposeMandate(tx, place, mandate, position)
      proposed += 1
      if (standing.hasEarlierDocument)
        warnings.push(`Paragraph ${mandate.path} gave a mandate no earlier document showed.`)
    }
  })
  const missing = standing.isNewVersion ? flagMissing(tx, place, met, known, read) : 0
  if (reworded > 0) warnings.push(`${mandatesWords(reworded)} other words here and went back to review.`)
  if (missing > 0) warnings.push(`${mandatesWords(missing)} no place in this text any more: see Review.`)
  return { proposed, again: met.size, warnings }
}

const mandatesWords = (count: number): string => (count === 1 ? '1 mandate has' : `${count} mandates have`)

type Identity = Pick<NewMandate, 'path' | 'clause' | 'part'>
const clauseOf = ({ path, clause }: Identity): string => `${path}#${clause}`
const identityOf = (mandate: Identity): string => `${clauseOf(mandate)}.${mandate.part}`
