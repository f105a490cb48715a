/** The sample resolutions that come with the application, and some work on them, so that a newcomer sees it full. */
import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Author, Database } from '../../db/connection.ts'
import { recordAssignment } from '../../db/assignments.ts'
import { findByCitation, findMandate, occurrencesOf } from '../../db/mandates.ts'
import { addSampleEntities } from '../../db/samples.ts'
import { recordReview, recordUpdate } from '../../db/updates.ts'
import type { Intake } from '../intake.ts'
import { progress, sampleEntities, type SampleStep } from './progress.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))

/** The files, in the order in which the resolutions were adopted. */
export const sampleFiles: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => join(folder, name))

interface Needs {
  readonly db: Database
  readonly intake: Intake
  readonly author: Author
  readonly now: () => Date
}

/** Imports the samples and does the work of `progress.ts` on them; answers with the import's id. */
export async function addSamples({ db, intake, author, now }: Needs): Promise<number> {
  const files = sampleFiles.map((path) => ({ path, fileName: basename(path), size: statSync(path).size }))
  const id = await intake.run({ files, author, via: 'samples' })
  const entities = await addSampleEntities(db, sampleEntities, author, now().toISOString())
  for (const step of progress) await work(db, author, now().toISOString(), step, entities)
  return id
}

/** A step on a mandate that is not there (the samples were in already, or people went on with them) is passed over. */
async function work(
  db: Database,
  author: Author,
  at: string,
  step: SampleStep,
  entities: ReadonlyMap<string, number>,
): Promise<void> {
  const found = await findByCitation(db, step.symbol, step.path)
  const detail = found && (await findMandate(db, found.id))
  if (!detail || detail.mandate.version > 1) return
  const { id: mandateId, version } = detail.mandate
  await recordReview(db, {
    author,
    at,
    mandateId,
    version,
    to: step.review,
    reason: step.reviewReason ?? null,
  })
  const assigned = await assign(db, author, at, { mandateId, version: version + 1 }, step, entities)
  if (!step.update) return
  const [first] = await occurrencesOf(db, mandateId)
  if (!first) return
  await recordUpdate(db, {
    author,
    at,
    mandateId,
    version: version + (assigned ? 2 : 1),
    occurrenceId: first.occurrence.id,
    to: step.update.to,
    note: step.update.note,
    evidence: step.update.evidence ?? [],
    deferral: step.update.deferral ?? null,
    successorId: null,
  })
}

/** Whether the step says who answers for the mandate, and so moved it one version on. */
async function assign(
  db: Database,
  author: Author,
  at: string,
  mandate: { readonly mandateId: number; readonly version: number },
  { lead, contributing = [] }: SampleStep,
  entities: ReadonlyMap<string, number>,
): Promise<boolean> {
  const leadId = lead === undefined ? undefined : entities.get(lead)
  if (leadId === undefined) return false
  const contributingIds = contributing.flatMap((acronym) => entities.get(acronym) ?? [])
  const draft = { author, at, ...mandate, leadId, contributingIds, personId: null, note: null }
  return recordAssignment(db, draft)
}
