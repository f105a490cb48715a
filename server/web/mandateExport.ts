/** The list of mandates as a file: exactly what is filtered, all pages of it. */
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { fileOf, write } from '../../db/connection.ts'
import { listOccurrences } from '../../db/mandateList.ts'
import { movedDates } from '../../db/sessionDates.ts'
import { type ExportFormat, exportFormats } from '../reports/exportPool.ts'
import { NotFound } from './errors.ts'
import { queryOf, readFilter } from './filter.ts'
import { conditionsOf } from './filterConditions.ts'
import type { Visit } from './visit.ts'

const types: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
}

/** GET /mandates/export.csv, .xlsx and .json. The export is noted in the audit log. */
export async function exported(visit: Visit): Promise<void> {
  const format = exportFormats.find((known) => known === visit.request.params['format'])
  if (!format) throw new NotFound('The list is given out as CSV, XLSX or JSON.')
  const filter = readFilter(visit.request.query)
  const today = visit.at.slice(0, 10)
  const moved = await movedDates(visit.db)
  const folder = visit.settings.uploadFolder
  await mkdir(folder, { recursive: true })
  const target = join(folder, `export-${visit.newToken()}.${format}`)
  try {
    const rows = await visit.exports.write({
      database: fileOf(visit.db),
      occurrenceIds: await listOccurrences(
        visit.db,
        conditionsOf(filter, moved, today),
        filter.sort ?? 'due',
      ),
      moment: { today, moved },
      format,
      target,
    })
    await note(visit, format, queryOf(filter), rows)
    visit.response.attachment(`mandates-${today}.${format}`).type(types[format])
    await pipeline(createReadStream(target), visit.response)
  } finally {
    await rm(target, { force: true })
  }
}

async function note(
  { db, author, at }: Visit,
  format: ExportFormat,
  filter: string,
  rows: number,
): Promise<void> {
  const deed = { author, at, action: 'mandate.export', subject: rows === 1 ? '1 row' : `${rows} rows` }
  await write(db, { ...deed, particulars: { format, filter } }, () => undefined)
}
