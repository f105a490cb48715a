/** The readiness report of a session to take away, in five forms. */
import { fileOf, write } from '../../db/connection.ts'
import { formFileName, forms, mediaTypes, papers } from '../reports/forms/order.ts'
import { NotFound } from './errors.ts'
import { occasionOf, queryOfOccasion } from './reportQuery.ts'
import type { Visit } from './visit.ts'

/** GET /sessions/:session/readiness.pdf, .docx, .xlsx, .csv and .json. That it was taken is noted in the audit log. */
export async function taken(visit: Visit): Promise<void> {
  const form = forms.find((known) => known === visit.request.params['form'])
  if (!form) throw new NotFound('The report is given out as PDF, DOCX, XLSX, CSV or JSON.')
  const occasion = occasionOf(visit)
  const paper = papers.find((known) => known === visit.request.query['paper']) ?? 'a4'
  const { bytes } = await visit.reportForms.make({ database: fileOf(visit.db), occasion, form, paper })
  const deed = {
    author: visit.author,
    at: visit.at,
    action: 'report.export',
    subject: `session ${occasion.session}`,
    particulars: {
      form,
      paper,
      only: occasion.selection ?? null,
      ...(occasion.choice === undefined ? {} : { chosen: queryOfOccasion(occasion) }),
      ...(occasion.madeAt === undefined ? {} : { asAt: occasion.at }),
    },
  }
  await write(visit.db, deed, () => undefined)
  visit.response
    .attachment(formFileName(occasion.session, occasion.at, form))
    .type(mediaTypes[form])
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}
