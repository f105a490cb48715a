/** What a readiness report and the list of sessions are made of: what falls due where, what was done, what proves it. */
import {
  type SQL,
  and,
  asc,
  between,
  count,
  eq,
  exists,
  inArray,
  isNull,
  lte,
  ne,
  notExists,
  or,
  sql,
} from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Reader } from './connection.ts'
import {
  assignments,
  documents,
  duePoints,
  entities,
  evidence,
  mandates,
  occurrences,
  people,
  resolutions,
  updates,
} from './schema.ts'

/** A session of the General Assembly and its days, both included. */
export interface SessionDays {
  readonly session: number
  readonly opens: string
  readonly closes: string
}

export type DueRow = Awaited<ReturnType<typeof dueInSession>>[number]
export type EvidenceRow = Awaited<ReturnType<typeof evidenceOf>>[number]
export type UpdateRow = Awaited<ReturnType<typeof updatesOf>>[number]
export type CountedRow = Awaited<ReturnType<typeof everyOccurrence>>[number]

const successor = alias(mandates, 'successor')
const successorResolution = alias(resolutions, 'successor_resolution')
const verifier = alias(people, 'verifier')

const columns = {
  mandateId: mandates.id,
  symbol: resolutions.symbol,
  organ: resolutions.organ,
  resolutionId: resolutions.id,
  resolutionSession: resolutions.session,
  title: resolutions.title,
  adopted: resolutions.adopted,
  committee: resolutions.committee,
  agendaItem: resolutions.agendaItem,
  agendaTitle: resolutions.agendaTitle,
  sample: resolutions.sample,
  path: mandates.path,
  position: mandates.position,
  class: mandates.class,
  verb: mandates.verb,
  opening: mandates.opening,
  text: mandates.text,
  reason: mandates.reason,
  confidence: mandates.confidence,
  review: mandates.review,
  missingSince: mandates.missingSince,
  leadAcronym: entities.acronym,
  leadName: entities.name,
  occurrenceId: occurrences.id,
  number: occurrences.number,
  body: occurrences.body,
  session: occurrences.session,
  part: occurrences.part,
  date: occurrences.date,
  status: occurrences.status,
  deferredToSession: occurrences.deferredToSession,
  deferredToPart: occurrences.deferredToPart,
  deferredBy: occurrences.deferredBy,
  verifiedAt: occurrences.verifiedAt,
  verifiedBy: verifier.name,
  successorSymbol: successorResolution.symbol,
  successorPath: successor.path,
  dueBasis: duePoints.basis,
  dueExpression: duePoints.expression,
  dueConfidence: duePoints.confidence,
  dueRecurrence: duePoints.recurrence,
  dueSetAt: duePoints.setAt,
}

/**
 * Everything that falls due in a session: scheduled for it, dated within its days without naming a session, or
 * deferred to it. Rejected mandates and those of drafts are left out; all classes but that of other officials, and samples, are in.
 */
export async function dueInSession(db: Reader, days: SessionDays) {
  const assembly = or(isNull(occurrences.body), eq(occurrences.body, 'GA'))
  return rows(db)
    .where(
      and(
        ne(mandates.review, 'rejected'),
        ne(mandates.class, 'other official'),
        eq(resolutions.draft, false),
        or(
          and(eq(occurrences.body, 'GA'), eq(occurrences.session, days.session)),
          and(isNull(occurrences.session), between(occurrences.date, days.opens, days.closes), assembly),
          and(eq(occurrences.status, 'deferred'), eq(occurrences.deferredToSession, days.session), assembly),
        ),
      ),
    )
    .orderBy(
      asc(resolutions.adopted),
      asc(resolutions.symbol),
      asc(mandates.position),
      asc(occurrences.number),
    )
    .all()
}

/** Every occurrence of the mandates of a resolution that were not rejected, in the order of its paragraphs. */
export async function rowsOfResolution(db: Reader, resolutionId: number): Promise<DueRow[]> {
  const kept = and(
    eq(resolutions.id, resolutionId),
    ne(mandates.review, 'rejected'),
    ne(mandates.class, 'other official'),
  )
  return rows(db).where(kept).orderBy(asc(mandates.position), asc(occurrences.number)).all()
}

/** Every occurrence of a mandate, whatever was decided about it. */
export async function rowsOfMandate(db: Reader, mandateId: number): Promise<DueRow[]> {
  return rows(db).where(eq(mandates.id, mandateId)).orderBy(asc(occurrences.number)).all()
}

/** Mandates of which an occurrence was superseded by this one, each once. */
export async function supersededBy(db: Reader, mandateId: number) {
  return db
    .selectDistinct({ symbol: resolutions.symbol, path: mandates.path, position: mandates.position })
    .from(occurrences)
    .innerJoin(mandates, eq(mandates.id, occurrences.mandateId))
    .innerJoin(resolutions, eq(resolutions.id, mandates.resolutionId))
    .where(eq(occurrences.supersededById, mandateId))
    .orderBy(asc(resolutions.symbol), asc(mandates.position))
    .all()
}

/** Mandates of General Assembly resolutions of these sessions, or of these resolutions, that no date binds. */
export async function withoutDate(db: Reader, sessions: readonly number[], resolutionIds: readonly number[]) {
  const scope = or(inArray(resolutions.session, [...sessions]), inArray(resolutions.id, [...resolutionIds]))
  return rows(db)
    .where(and(undated(db), scope))
    .orderBy(asc(resolutions.adopted), asc(resolutions.symbol), asc(mandates.position))
    .all()
}

/** For a moment in the past: which mandates are counted, their review, and the end of the time whose dates count. */
interface Counting {
  readonly only?: SQL | undefined
  readonly review?: SQL
  /** ISO time. */
  readonly datedUntil?: string
}

/**
 * How many requests of General Assembly resolutions adopted before a session no date binds, by resolution. Samples count
 * like any.
 */
export async function countWithoutDateBefore(
  db: Reader,
  session: number,
  { only, ...then }: Counting = {},
): Promise<Map<number, number>> {
  const found = db
    .select({ resolutionId: mandates.resolutionId, n: count() })
    .from(mandates)
    .innerJoin(resolutions, eq(resolutions.id, mandates.resolutionId))
    .where(
      and(undated(db, then), eq(mandates.class, 'request'), sql`${resolutions.session} < ${session}`, only),
    )
    .groupBy(mandates.resolutionId)
    .all()
  return new Map(found.map(({ resolutionId, n }) => [resolutionId, n]))
}

/** Evidence of occurrences, oldest first; what was withdrawn is left out. */
export async function evidenceOf(db: Reader, occurrenceIds: readonly number[]) {
  return db
    .select({
      occurrenceId: evidence.occurrenceId,
      kind: evidence.kind,
      symbol: evidence.symbol,
      title: evidence.title,
      issued: evidence.issued,
      paragraphs: evidence.paragraphs,
      url: evidence.url,
      fileName: evidence.fileName,
    })
    .from(evidence)
    .where(and(inArray(evidence.occurrenceId, [...occurrenceIds]), isNull(evidence.withdrawnAt)))
    .orderBy(asc(evidence.issued), asc(evidence.id))
    .all()
}

/** What people wrote and changed on occurrences, oldest first. */
export async function updatesOf(db: Reader, occurrenceIds: readonly number[]) {
  return db
    .select({
      occurrenceId: updates.occurrenceId,
      at: updates.at,
      author: updates.author,
      kind: updates.kind,
      to: updates.to,
      note: updates.note,
    })
    .from(updates)
    .where(
      and(
        inArray(updates.occurrenceId, [...occurrenceIds]),
        inArray(updates.kind, ['status', 'note', 'evidence', 'verification']),
      ),
    )
    .orderBy(asc(updates.id))
    .all()
}

/** The language of each resolution's working text: English where there is one, otherwise the first imported. */
export async function workingLanguages(
  db: Reader,
  resolutionIds: readonly number[],
): Promise<Map<number, string>> {
  const found = db
    .select({ resolutionId: documents.resolutionId, language: documents.language })
    .from(documents)
    .where(inArray(documents.resolutionId, [...new Set(resolutionIds)]))
    .orderBy(asc(documents.id))
    .all()
  const languages = new Map<number, string>()
  for (const { resolutionId, language } of found) {
    if (language === 'en' || !languages.has(resolutionId)) languages.set(resolutionId, language)
  }
  return languages
}

/** Every occurrence of a mandate that is neither rejected nor of a draft, with as much as counting takes. */
export async function everyOccurrence(db: Reader) {
  const proof = db
    .select({ one: sql`1` })
    .from(evidence)
    .where(and(eq(evidence.occurrenceId, occurrences.id), isNull(evidence.withdrawnAt)))
  return db
    .select({
      body: occurrences.body,
      session: occurrences.session,
      part: occurrences.part,
      date: occurrences.date,
      status: occurrences.status,
      deferredToSession: occurrences.deferredToSession,
      deferredToPart: occurrences.deferredToPart,
      verifiedAt: occurrences.verifiedAt,
      class: mandates.class,
      review: mandates.review,
      sample: resolutions.sample,
      hasEvidence: sql<number>`${exists(proof)}`.mapWith(Boolean),
    })
    .from(occurrences)
    .innerJoin(mandates, eq(mandates.id, occurrences.mandateId))
    .innerJoin(resolutions, eq(resolutions.id, mandates.resolutionId))
    .where(
      and(
        ne(mandates.review, 'rejected'),
        ne(mandates.class, 'other official'),
        eq(resolutions.draft, false),
      ),
    )
    .all()
}

/** Whether there is any resolution that is not a sample. */
export async function hasRealResolutions(db: Reader): Promise<boolean> {
  return (
    db
      .select({ id: resolutions.id })
      .from(resolutions)
      .where(eq(resolutions.sample, false))
      .limit(1)
      .get() !== undefined
  )
}

function rows(db: Reader) {
  return db
    .select(columns)
    .from(mandates)
    .innerJoin(resolutions, eq(resolutions.id, mandates.resolutionId))
    .leftJoin(occurrences, eq(occurrences.mandateId, mandates.id))
    .leftJoin(duePoints, eq(duePoints.id, occurrences.duePointId))
    .leftJoin(
      assignments,
      and(
        eq(assignments.mandateId, mandates.id),
        eq(assignments.capacity, 'lead'),
        isNull(assignments.endedAt),
      ),
    )
    .leftJoin(entities, eq(entities.id, assignments.entityId))
    .leftJoin(verifier, eq(verifier.id, occurrences.verifiedBy))
    .leftJoin(successor, eq(successor.id, occurrences.supersededById))
    .leftJoin(successorResolution, eq(successorResolution.id, successor.resolutionId))
}

/** Of the General Assembly, not rejected, and without an occurrence that has a session or a date. */
function undated(db: Reader, { review = sql`${mandates.review}`, datedUntil }: Counting = {}) {
  const other = alias(occurrences, 'dated')
  const dated = db
    .select({ one: sql`1` })
    .from(other)
    .where(
      and(
        eq(other.mandateId, mandates.id),
        sql`(${other.session} is not null or ${other.date} is not null)`,
        datedUntil === undefined ? undefined : lte(other.createdAt, datedUntil),
      ),
    )
  return and(
    eq(resolutions.organ, 'GA'),
    eq(resolutions.draft, false),
    ne(review, 'rejected'),
    notExists(dated),
  )
}
