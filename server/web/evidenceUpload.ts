/** Takes the files of an update form: to disk, looked at by their content, and away again once the form is answered. */
import { rm } from 'node:fs/promises'
import { type ReceivedFile, examineFiles } from '../evidence/received.ts'
import { UploadFailed, receiveFiles } from './uploads.ts'
import type { Visit } from './visit.ts'

/** What came with a form. */
export interface SentFiles {
  readonly received: readonly ReceivedFile[]
  /** What is wrong with those that cannot be taken; null where nothing is. */
  readonly refusal: string | null
  /** Whether any came: a page that is shown again cannot keep them. */
  readonly any: boolean
}

const most = { files: 20, fields: 40, advice: 'Send the others with another update.' }

/** Runs `work` with the files of the form; their temporary copies are gone afterwards, whatever happens. */
export async function withSentFiles(visit: Visit, work: (sent: SentFiles) => Promise<void>): Promise<void> {
  const limit = visit.settings.maxEvidenceBytes
  const arrived = await receiveFiles(visit, { ...most, bytes: limit }).catch((error: unknown) => {
    if (error instanceof UploadFailed) return error
    throw error
  })
  if (arrived instanceof UploadFailed) return work({ received: [], refusal: arrived.message, any: true })
  try {
    await work({ ...(await examineFiles(arrived, limit)), any: arrived.length > 0 })
  } finally {
    for (const { path } of arrived) if (path !== null) await rm(path, { force: true })
  }
}
