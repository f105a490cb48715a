/** A page that says whether a file is a frozen report, for those who have no shell. */
import { rm } from 'node:fs/promises'
import { fileOf } from '../../db/connection.ts'
import type { Verdict } from '../reports/frozen/verification.ts'
import { UploadFailed, receiveFiles } from './uploads.ts'
import type { Visit } from './visit.ts'

/** GET /sessions/verification */
export async function show(visit: Visit): Promise<void> {
  showPage(visit, { verdicts: [], wrong: null }, 200)
}

interface NamedVerdict extends Verdict {
  readonly fileName: string
  readonly url: string | null
}

/** POST /sessions/verification: nothing of the file is kept. */
export async function create(visit: Visit): Promise<void> {
  const limits = { bytes: visit.settings.maxFileBytes, files: 10, fields: 5, advice: 'Send fewer at once.' }
  const arrived = await receiveFiles(visit, limits).catch((error: unknown) => {
    if (error instanceof UploadFailed) return error
    throw error
  })
  if (arrived instanceof UploadFailed) return showPage(visit, { verdicts: [], wrong: arrived.message }, 422)
  if (arrived.length === 0) return showPage(visit, { verdicts: [], wrong: 'Choose a file.' }, 422)
  const verdicts: NamedVerdict[] = []
  try {
    for (const { fileName, path } of arrived) verdicts.push(await verdictOn(visit, fileName, path))
  } finally {
    for (const { path } of arrived) if (path !== null) await rm(path, { force: true })
  }
  showPage(visit, { verdicts, wrong: null }, 200)
}

async function verdictOn(visit: Visit, fileName: string, path: string | null): Promise<NamedVerdict> {
  if (path === null) {
    const sentence = `It is larger than ${Math.round(visit.settings.maxFileBytes / 1024 / 1024)} MB and was not looked at.`
    return { fileName, url: null, isFrozen: false, report: null, sentence, remarks: [], sha256: '' }
  }
  const verdict = await visit.reportForms.verify({ database: fileOf(visit.db), path })
  const { report } = verdict
  return { ...verdict, fileName, url: report && `/sessions/${report.session}/frozen/${report.number}` }
}

function showPage(
  visit: Visit,
  page: { verdicts: readonly NamedVerdict[]; wrong: string | null },
  status: number,
): void {
  visit.render('frozen/verification', { title: 'Is this a frozen report?', ...page }, status)
}
