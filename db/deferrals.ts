/** Which occurrences a decision of the Assembly puts off, and their deferral: all of them or none. */
import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm'
import { oneAfterAnother } from './bulk.ts'
import { type Author, type Database, type Reader, write } from './connection.ts'
import { evidence, mandates, occurrences, resolutions } from './schema.ts'
import { type UpdateDraft, updateWithin } from './updates.ts'

/** More than this nobody looks through. */
const most = 1000

const columns = {
  occurrenceId: occurrences.id,
  mandateId: mandates.id,
  version: mandates.version,
  path: mandates.path,
  text: mandates.text,
  symbol: resolutions.symbol,
  title: resolutions.title,
  status: occurrences.status,
  body: occurrences.body,
  session: occurrences.session,
  part: occurrences.part,
  date: occurrences.date,
}

/** An occurrence that a deferred document answers. */
export type Answered = Awaited<ReturnType<typeof dueUnderItem>>[number]

/** Occurrences for which one of these documents was given as evidence, with its symbol. */
export async function provedBy(db: Reader, symbols: readonly string[]) {
  return db
    .select({ ...columns, given: evidence.symbol })
    .from(evidence)
    .innerJoin(occurrences, eq(occurrences.id, evidence.occurrenceId))
    .innerJoin(mandates, eq(mandates.id, occurrences.mandateId))
    .innerJoin(resolutions, eq(resolutions.id, mandates.resolutionId))
    .where(
      and(
        inArray(evidence.symbol, symbols.slice(0, most)),
        isNull(evidence.withdrawnAt),
        ne(mandates.review, 'rejected'),
      ),
    )
    .orderBy(asc(resolutions.symbol), asc(mandates.position), asc(occurrences.number))
    .limit(most)
    .all()
}

/** Open requests of a session of the General Assembly under an agenda item of this title. */
export async function dueUnderItem(db: Reader, session: number, agendaTitle: string) {
  return db
    .select(columns)
    .from(occurrences)
    .innerJoin(mandates, eq(mandates.id, occurrences.mandateId))
    .innerJoin(resolutions, eq(resolutions.id, mandates.resolutionId))
    .where(
      and(
        eq(occurrences.body, 'GA'),
        eq(occurrences.session, session),
        inArray(occurrences.status, ['not started', 'in progress', 'submitted']),
        eq(resolutions.agendaTitle, agendaTitle),
        eq(mandates.class, 'request'),
        ne(mandates.review, 'rejected'),
        eq(resolutions.draft, false),
      ),
    )
    .orderBy(asc(resolutions.symbol), asc(mandates.position), asc(occurrences.number))
    .limit(most)
    .all()
}

/** One occurrence and where a decision puts it; its rules were checked. */
export type DeferralDraft = Pick<UpdateDraft, 'mandateId' | 'occurrenceId' | 'version' | 'note'> & {
  readonly deferral: NonNullable<UpdateDraft['deferral']>
}

/**
 * Defers all in one transaction; the mandates of several occurrences move on one version with each.
 * @throws StaleMandate where one of them is no longer at its version; nothing was written then
 */
export async function recordDeferrals(
  db: Database,
  author: Author,
  at: string,
  drafts: readonly DeferralDraft[],
): Promise<void> {
  const subject = drafts.length === 1 ? '1 mandate' : `${drafts.length} mandates`
  const particulars = {
    deferrals: drafts.map(({ occurrenceId, deferral }) => ({ occurrence: occurrenceId, ...deferral })),
  }
  await write(db, { author, at, action: 'mandate.defer', subject, particulars }, (tx) => {
    for (const draft of oneAfterAnother(drafts))
      updateWithin(tx, { ...draft, author, at, to: 'deferred', evidence: [], successorId: null })
  })
}
