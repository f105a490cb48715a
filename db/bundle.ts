/** Evidence with the mandate that it proves, as a bundle lists it. */
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Reader } from './connection.ts'
import { evidence, mandates, occurrences, people, resolutions } from './schema.ts'

export type BundledEvidence = Awaited<ReturnType<typeof evidenceToBundle>>[number]

/** One statement takes 32,766 values at most. */
const turn = 20_000

/** Evidence of occurrences that was not withdrawn: by resolution, paragraph, occurrence and date of issue. */
export async function evidenceToBundle(db: Reader, occurrenceIds: readonly number[]) {
  const ids = [...new Set(occurrenceIds)]
  const turns = Array.from({ length: Math.ceil(ids.length / turn) }, (_, n) =>
    ids.slice(n * turn, (n + 1) * turn),
  )
  return turns.flatMap((some) => bundled(db, some)).sort(inPrintedOrder)
}

function bundled(db: Reader, occurrenceIds: number[]) {
  return db
    .select({
      id: evidence.id,
      resolution: resolutions.symbol,
      title: resolutions.title,
      adopted: resolutions.adopted,
      sample: resolutions.sample,
      path: mandates.path,
      position: mandates.position,
      occurrence: occurrences.number,
      status: occurrences.status,
      body: occurrences.body,
      session: occurrences.session,
      part: occurrences.part,
      date: occurrences.date,
      kind: evidence.kind,
      symbol: evidence.symbol,
      evidenceTitle: evidence.title,
      issued: evidence.issued,
      paragraphs: evidence.paragraphs,
      url: evidence.url,
      fileName: evidence.fileName,
      fileSize: evidence.fileSize,
      sha256: evidence.fileSha256,
      addedAt: evidence.addedAt,
      addedBy: people.name,
    })
    .from(evidence)
    .innerJoin(occurrences, eq(occurrences.id, evidence.occurrenceId))
    .innerJoin(mandates, eq(mandates.id, occurrences.mandateId))
    .innerJoin(resolutions, eq(resolutions.id, mandates.resolutionId))
    .leftJoin(people, eq(people.id, evidence.addedBy))
    .where(and(inArray(evidence.occurrenceId, occurrenceIds), isNull(evidence.withdrawnAt)))
    .orderBy(asc(evidence.issued), asc(evidence.id))
    .all()
}

type Place = ReturnType<typeof bundled>[number]

const inPrintedOrder = (one: Place, other: Place): number =>
  (one.adopted ?? '').localeCompare(other.adopted ?? '') ||
  one.resolution.localeCompare(other.resolution) ||
  one.position - other.position ||
  one.occurrence - other.occurrence
