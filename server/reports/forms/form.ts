/** The forms in which a readiness report is taken away, all made of the same report. */
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

/** Control characters but tab and line breaks, and what is no character: XML cannot hold them. */
const BROKEN = /[^\P{Cc}\t\n\r]|[\p{Cs}\uFFFE\uFFFF]/gu

/** Left out of every form, so that all say the same. */
const withoutBrokenCharacters = (report: Readiness): Readiness =>
  JSON.parse(
    JSON.stringify(report, (_key, value: unknown) =>
      typeof value === 'string' ? value.replaceAll(BROKEN, '') : value,
    ),
  ) as Readiness
