/** The forms in which a readiness report is taken away, all made of the same report. */
import { withoutBrokenCharacters } from '../brokenCharacters.ts'
import type { Readiness } from '../readiness.ts'
import { readinessCsv } from './csv.ts'
import { readinessDocx } from './docx.ts'
import { readinessJson } from './json.ts'
import type { Form, FormOrder, Paper } from './order.ts'
import { readinessPdf } from './pdf.ts'
import { readinessXlsx } from './xlsx.ts'

/** The bytes of the file. Slow: up to seconds for thousands of entries, so a server leaves it to `formPool.ts`. */
export const readinessForm = async (report: Readiness, { form, paper }: FormOrder): Promise<Uint8Array> =>
  makers[form](withoutBrokenCharacters(report), paper)

const makers: Readonly<Record<Form, (report: Readiness, paper: Paper) => Uint8Array | Promise<Uint8Array>>> =
  {
    pdf: readinessPdf,
    docx: readinessDocx,
    xlsx: readinessXlsx,
    csv: (report) => Buffer.from(readinessCsv(report)),
    json: (report) => Buffer.from(readinessJson(report)),
  }
