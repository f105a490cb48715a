/** Stores what was read from a file: resolution, document, paragraphs, mandates, all in one transaction or not at all. */
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { chained } from './chain.ts'
import { type Author, type Database, type Reader, type Transaction, write } from './connection.ts'
import {
  agendaDecisions,
  documents,
  duePoints,
  mandates,
  occurrences,
  originals,
  paragraphs,
  resolutions,
  updates,
  wordings,
} from './schema.ts'
import { indexWording } from './search.ts'

type Row<T extends { $inferInsert: unknown }> = T['$inferInsert']
type Without<T, K extends PropertyKey> = Omit<T, K & keyof T>

export type NewDuePoint = Without<Row<typeof duePoints>, 'id' | 'mandateId' | 'position'>
export type NewOccurrence = Pick<Row<typeof occurrences>, 'body' | 'session' | 'part' | 'date'> & {
  /** Which due point of the mandate scheduled it, by position; null for none. */
  readonly duePoint: number | null
}
export type NewMandate = Pick<
  Row<typeof mandates>,
  | 'path'
  | 'clause'
  | 'part'
  | 'class'
  | 'verb'
  | 'addressees'
  | 'text'
  | 'action'
  | 'rule'
  | 'reason'
  | 'confidence'
> & {
  readonly start: number
  readonly end: number
  readonly duePoints: readonly NewDuePoint[]
  readonly occurrences: readonly NewOccurrence[]
}

/** All that one file gave, ready to be stored. */
export interface NewReading {
  readonly resolution: Without<Row<typeof resolutions>, 'id' | 'createdAt'>
  readonly document: Without<Row<typeof documents>, 'id' | 'resolutionId' | 'addedBy' | 'addedAt'>
  readonly bytes: Uint8Array
  readonly paragraphs: readonly Without<Row<typeof paragraphs>, 'id' | 'documentId' | 'position'>[]
  readonly agendaDecisions: readonly Without<Row<typeof agendaDecisions>, 'id' | 'resolutionId'>[]
  readonly mandates: readonly NewMandate[]
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

/** The document with these very bytes, where it was imported before. */
export async function findDocumentByHash(
  db: Reader,
  sha256: string,
): Promise<{ documentId: number; resolutionId: number } | null> {
  const row = db
    .select({ documentId: documents.id, resolutionId: documents.resolutionId })
    .from(documents)
    .where(eq(documents.sha256, sha256))
    .get()
  return row ?? null
}

/** The file as it came, for download. */
export async function findOriginal(
  db: Reader,
  documentId: number,
): Promise<{ fileName: string; format: string; bytes: Buffer } | null> {
  const row = db
    .select({ fileName: documents.fileName, format: documents.format, bytes: originals.bytes })
    .from(originals)
    .innerJoin(documents, eq(documents.id, originals.documentId))
    .where(eq(originals.documentId, documentId))
    .get()
  return row ?? null
}

/**
 * Stores a reading. A mandate that is known already (same symbol, path, clause, part) keeps everything people decided
 * and gains the wording of this document; English becomes the working text when it arrives.
 * @param alongside runs in the same transaction, to note the outcome with it
 */
export async function storeReading(
  db: Database,
  author: Author,
  at: string,
  reading: NewReading,
  alongside: (tx: Transaction, stored: StoredReading) => void,
): Promise<StoredReading> {
  const deed = (stored: StoredReading) => ({
    author,
    at,
    action: 'resolution.import',
    subject: reading.resolution.symbol,
    particulars: {
      file: reading.document.fileName,
      sha256: reading.document.sha256,
      language: reading.document.language,
      proposed: stored.proposed,
    },
  })
  return write(db, deed, (tx) => {
    const stored = store(tx, { author, at, reading })
    alongside(tx, stored)
    return stored
  })
}

interface Storing {
  readonly author: Author
  readonly at: string
  readonly reading: NewReading
}

function store(tx: Transaction, storing: Storing): StoredReading {
  const { reading } = storing
  const resolutionId = storeResolution(tx, storing)
  const before = workingLanguage(tx, resolutionId)
  const documentId = storeDocument(tx, storing, resolutionId)
  const isWorkingText = before === null || (before !== 'en' && reading.document.language === 'en')
  const known = tx.select().from(mandates).where(eq(mandates.resolutionId, resolutionId)).all()
  const place: Place = { resolutionId, documentId, isWorkingText, firstText: before === null }
  let proposed = 0
  let met = 0
  const warnings: string[] = [...reading.document.warnings]
  reading.mandates.forEach((mandate, position) => {
    const same = known.find(
      (k) => k.path === mandate.path && k.clause === mandate.clause && k.part === mandate.part,
    )
    if (same) {
      rewordMandate(tx, storing, place, same, mandate, position)
      met += 1
      return
    }
    if (known.some((k) => k.path === mandate.path && k.clause === mandate.clause)) {
      warnings.push(
        `Paragraph ${mandate.path} has more parts here than in the working text; the working text counts.`,
      )
      return
    }
    insertMandate(tx, storing, place, mandate, position)
    proposed += 1
    if (!place.firstText)
      warnings.push(`Paragraph ${mandate.path} gave a mandate that no earlier document showed.`)
  })
  const reason = met > 0 ? `${met} of its mandates were known from another document.` : null
  return { resolutionId, documentId, proposed, reason, warnings }
}

interface Place {
  readonly resolutionId: number
  readonly documentId: number
  readonly isWorkingText: boolean
  readonly firstText: boolean
}

/** What an earlier document said of the resolution stays; what it did not say is filled in; English says it best. */
function storeResolution(tx: Transaction, { at, reading }: Storing): number {
  const known = tx.select().from(resolutions).where(eq(resolutions.symbol, reading.resolution.symbol)).get()
  if (!known) {
    const row = { ...reading.resolution, createdAt: at }
    return tx.insert(resolutions).values(row).returning({ id: resolutions.id }).get().id
  }
  const better = reading.document.language === 'en' && workingLanguage(tx, known.id) !== 'en'
  const merged = Object.fromEntries(
    Object.entries(reading.resolution).map(([key, value]) => {
      const old = known[key as keyof typeof known]
      return [key, better ? (value ?? old) : (old ?? value)]
    }),
  )
  tx.update(resolutions)
    .set({ ...merged, sample: known.sample })
    .where(eq(resolutions.id, known.id))
    .run()
  return known.id
}

/** Language of the working text: English where there is one, otherwise that of the first document; null for none. */
function workingLanguage(tx: Transaction, resolutionId: number): string | null {
  const first = tx
    .select({ language: documents.language })
    .from(documents)
    .where(eq(documents.resolutionId, resolutionId))
    .orderBy(sql`${documents.language} <> 'en'`, asc(documents.id))
    .limit(1)
    .get()
  return first?.language ?? null
}

function storeDocument(tx: Transaction, { author, at, reading }: Storing, resolutionId: number): number {
  const row = { ...reading.document, resolutionId, addedBy: author.personId, addedAt: at }
  const { id } = tx.insert(documents).values(row).returning({ id: documents.id }).get()
  tx.insert(originals)
    .values({ documentId: id, bytes: Buffer.from(reading.bytes) })
    .run()
  reading.paragraphs.forEach((paragraph, position) => {
    tx.insert(paragraphs)
      .values({ ...paragraph, documentId: id, position })
      .run()
  })
  for (const decision of reading.agendaDecisions) {
    tx.insert(agendaDecisions)
      .values({ ...decision, resolutionId })
      .onConflictDoNothing()
      .run()
  }
  return id
}

function insertMandate(
  tx: Transaction,
  storing: Storing,
  place: Place,
  mandate: NewMandate,
  position: number,
): void {
  const { start, end, duePoints: points, occurrences: schedules, ...columns } = mandate
  const { id } = tx
    .insert(mandates)
    .values({ ...columns, resolutionId: place.resolutionId, position, createdAt: storing.at })
    .returning({ id: mandates.id })
    .get()
  insertWording(tx, storing, place, id, { text: mandate.text, start, end })
  const pointIds = points.map((point, index) => insertDuePoint(tx, id, index, point))
  schedules.forEach((schedule, index) => {
    const { duePoint, ...when } = schedule
    const duePointId = duePoint === null ? null : (pointIds[duePoint] ?? null)
    tx.insert(occurrences)
      .values({ ...when, mandateId: id, number: index + 1, duePointId, createdAt: storing.at })
      .run()
  })
  appendFound(tx, storing, id, mandate)
}

function insertDuePoint(tx: Transaction, mandateId: number, position: number, point: NewDuePoint): number {
  const row = { ...point, mandateId, position }
  return tx.insert(duePoints).values(row).returning({ id: duePoints.id }).get().id
}

/** History starts with where the mandate was found. */
function appendFound(
  tx: Transaction,
  { author, at, reading }: Storing,
  mandateId: number,
  mandate: NewMandate,
): void {
  const entry = {
    mandateId,
    occurrenceId: null,
    at,
    personId: author.personId,
    author: author.name,
    kind: 'found' as const,
    from: null,
    to: null,
    note: mandate.reason,
    particulars: { file: reading.document.fileName, rule: mandate.rule, confidence: mandate.confidence },
  }
  tx.insert(updates).values(chained('', entry)).run()
}

/** A known mandate met again in another document. */
function rewordMandate(
  tx: Transaction,
  storing: Storing,
  place: Place,
  known: typeof mandates.$inferSelect,
  mandate: NewMandate,
  position: number,
): void {
  insertWording(tx, storing, place, known.id, mandate)
  if (!place.isWorkingText) return
  const { text, action, verb, addressees, rule, reason, confidence } = mandate
  tx.update(mandates)
    .set({ text, action, verb, addressees, rule, reason, confidence, class: mandate.class, position })
    .where(eq(mandates.id, known.id))
    .run()
  replaceProposals(tx, storing, known.id, mandate)
}

/**
 * The working text has the last word on proposed due points; what a person set stays. An occurrence keeps its schedule
 * for ever, but one that had none, and that nobody has touched, is given the first that turns up.
 */
function replaceProposals(tx: Transaction, { at }: Storing, mandateId: number, mandate: NewMandate): void {
  tx.update(duePoints)
    .set({ replacedAt: at })
    .where(and(eq(duePoints.mandateId, mandateId), isNull(duePoints.setBy), isNull(duePoints.replacedAt)))
    .run()
  const pointIds = mandate.duePoints.map((point, index) => insertDuePoint(tx, mandateId, index, point))
  const [schedule] = mandate.occurrences
  if (!schedule || (schedule.session == null && schedule.date == null)) return
  const { duePoint, ...when } = schedule
  tx.update(occurrences)
    .set({ ...when, duePointId: duePoint === null ? null : (pointIds[duePoint] ?? null) })
    .where(
      and(
        eq(occurrences.mandateId, mandateId),
        isNull(occurrences.session),
        isNull(occurrences.date),
        sql`NOT EXISTS (SELECT 1 FROM ${updates} WHERE ${updates.occurrenceId} = ${occurrences.id})`,
      ),
    )
    .run()
}

function insertWording(
  tx: Transaction,
  { reading }: Storing,
  place: Place,
  mandateId: number,
  wording: { text: string; start: number; end: number },
): void {
  const { text, start, end } = wording
  const { id } = tx
    .insert(wordings)
    .values({ mandateId, documentId: place.documentId, text, start, end })
    .returning({ id: wordings.id })
    .get()
  const { symbol, title } = reading.resolution
  indexWording(tx, { wordingId: id, mandateId, symbol, title, text })
}
