/** The evidence of a list of mandates, or of a session's report, as one ZIP file with an index. */
import { createReadStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileOf, write } from '../../db/connection.ts'
import { listOccurrences } from '../../db/mandateList.ts'
import { movedDates } from '../../db/sessionDates.ts'
import type { BundleTask, Bundled } from '../reports/exportPool.ts'
import { sessionTitle } from '../reports/words.ts'
import { queryOf, readFilter } from './filter.ts'
import { conditionsOf } from './filterConditions.ts'
import { occasionOf, queryOfOccasion } from './reportQuery.ts'
import type { Visit } from './visit.ts'

/** GET /mandates/evidence.zip: of all rows of the list as it is filtered. */
export async function ofList(visit: Visit): Promise<void> {
  const filter = readFilter(visit.request.query)
  const conditions = conditionsOf(filter, await movedDates(visit.db), visit.at.slice(0, 10))
  const occurrenceIds = await listOccurrences(visit.db, conditions, filter.sort ?? 'due')
  const query = queryOf(filter)
  await give(visit, {
    title: 'Evidence of mandates',
    fileName: 'evidence-mandates',
    subject: query === '' ? 'all requests' : query,
    back: query === '' ? '/mandates' : `/mandates?${query}`,
    at: visit.at,
    of: { occurrenceIds },
  })
}

/** GET /sessions/:session/evidence.zip: of all that the report lists, as limited as its page. */
export async function ofSession(visit: Visit): Promise<void> {
  const occasion = occasionOf(visit)
  const { session } = occasion
  await give(visit, {
    title: `Evidence of the readiness report, ${sessionTitle(session)}`,
    fileName: `evidence-${session}`,
    subject: `session ${session}`,
    back: `/sessions/${session}/readiness?${queryOfOccasion(occasion)}`,
    at: occasion.at,
    of: { occasion },
  })
}

interface Wanted {
  readonly title: string
  readonly fileName: string
  /** For the audit log. */
  readonly subject: string
  /** Where to go where it is too large. */
  readonly back: string
  /** As at, ISO time. */
  readonly at: string
  readonly of: BundleTask['of']
}

/** Written to disk in a thread first, so that what is missing is known before anything is sent. */
async function give(visit: Visit, { title, fileName, subject, back, at, of }: Wanted): Promise<void> {
  const folder = visit.settings.uploadFolder
  await mkdir(folder, { recursive: true })
  const target = join(folder, `bundle-${visit.newToken()}.zip`)
  try {
    const bundled = await visit.exports.bundle({
      database: fileOf(visit.db),
      folder: visit.files.folder,
      of,
      target,
      title,
      at,
      preparedBy: visit.person.name,
    })
    if (bundled.tooLarge)
      return visit.redirect(back, 'This is more than 4 GB of files. Narrow it and try again.')
    await note(visit, subject, bundled)
    visit.response.attachment(`${fileName}-${at.slice(0, 10)}.zip`).type('application/zip')
    visit.response.set('Cache-Control', 'private, no-store')
    await pipeline(createReadStream(target), visit.response)
  } finally {
    await rm(target, { force: true })
  }
}

async function note({ db, author, at, log }: Visit, subject: string, bundled: Bundled): Promise<void> {
  const { pieces, files, missing } = bundled
  if (missing > 0) log.error({ subject, missing }, 'files of evidence are missing or were changed')
  const deed = { author, at, action: 'evidence.bundle', subject, particulars: { pieces, files, missing } }
  await write(db, deed, () => undefined)
}
