/** What we know of documents and resolutions that somebody else's list names, wherever it falls due. */
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Reader } from './connection.ts'
import { evidence, mandates, occurrences, resolutions } from './schema.ts'

export type KnownMandate = Awaited<ReturnType<typeof mandatesOfResolutions>>[number]

const known = {
  symbol: resolutions.symbol,
  draft: resolutions.draft,
  sample: resolutions.sample,
  path: mandates.path,
  class: mandates.class,
  review: mandates.review,
  body: occurrences.body,
  session: occurrences.session,
  part: occurrences.part,
  date: occurrences.date,
}

/** The occurrences that documents prove, with the symbol of each; evidence that was withdrawn proves nothing. */
export async function mandatesProvenBy(db: Reader, documents: readonly string[]) {
  return db
    .select({ ...known, document: evidence.symbol })
    .from(evidence)
    .innerJoin(occurrences, eq(occurrences.id, evidence.occurrenceId))
    .innerJoin(mandates, eq(mandates.id, occurrences.mandateId))
    .innerJoin(resolutions, eq(resolutions.id, mandates.resolutionId))
    .where(and(inArray(evidence.symbol, [...documents]), isNull(evidence.withdrawnAt)))
    .orderBy(asc(resolutions.adopted), asc(mandates.position), asc(occurrences.number))
    .all()
}

/** Every occurrence of every mandate of these resolutions, the rejected and those of drafts included. */
export async function mandatesOfResolutions(db: Reader, symbols: readonly string[]) {
  return db
    .select(known)
    .from(resolutions)
    .innerJoin(mandates, eq(mandates.resolutionId, resolutions.id))
    .innerJoin(occurrences, eq(occurrences.mandateId, mandates.id))
    .where(inArray(resolutions.symbol, [...symbols]))
    .orderBy(asc(resolutions.adopted), asc(mandates.position), asc(occurrences.number))
    .all()
}
