/** Which other mandates a document may discharge that was given as evidence for one of them. */
import { and, asc, eq, inArray, ne } from 'drizzle-orm'
import type { Reader } from './connection.ts'
import { mandates, occurrences, resolutions } from './schema.ts'

/** More than this nobody looks through. */
const most = 50

/** Requests under the same agenda item, still open, that fall due at a session of the General Assembly. */
export async function openBeside(
  db: Reader,
  { mandateId, session }: { readonly mandateId: number; readonly session: number },
) {
  const own = db
    .select({ agendaItem: resolutions.agendaItem, sample: resolutions.sample })
    .from(mandates)
    .innerJoin(resolutions, eq(resolutions.id, mandates.resolutionId))
    .where(eq(mandates.id, mandateId))
    .get()
  if (!own || own.agendaItem === null) return []
  return db
    .select({
      occurrenceId: occurrences.id,
      status: occurrences.status,
      body: occurrences.body,
      session: occurrences.session,
      part: occurrences.part,
      date: occurrences.date,
      mandateId: mandates.id,
      version: mandates.version,
      path: mandates.path,
      text: mandates.text,
      resolutionId: resolutions.id,
      symbol: resolutions.symbol,
      title: resolutions.title,
      adopted: resolutions.adopted,
    })
    .from(occurrences)
    .innerJoin(mandates, eq(mandates.id, occurrences.mandateId))
    .innerJoin(resolutions, eq(resolutions.id, mandates.resolutionId))
    .where(
      and(
        eq(occurrences.body, 'GA'),
        eq(occurrences.session, session),
        inArray(occurrences.status, ['not started', 'in progress']),
        ne(mandates.id, mandateId),
        eq(mandates.class, 'request'),
        ne(mandates.review, 'rejected'),
        eq(resolutions.agendaItem, own.agendaItem),
        eq(resolutions.sample, own.sample),
        eq(resolutions.draft, false),
      ),
    )
    .orderBy(asc(resolutions.symbol), asc(mandates.position))
    .limit(most)
    .all()
}

export type OpenBeside = Awaited<ReturnType<typeof openBeside>>[number]
