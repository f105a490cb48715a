/** The audit log: who did what and when. Administrators only. */
import { z } from 'zod'
import { type AuditConditions, type AuditRow, auditChoices, countAudit, listAudit } from '../../db/audit.ts'
import { fileOf, write } from '../../db/connection.ts'
import { auditCsv, auditJson } from '../reports/auditLog.ts'
import { areaWords, deedWords } from './auditWords.ts'
import { NotFound } from './errors.ts'
import { pageOf, pagerOf } from './paging.ts'
import type { Visit } from './visit.ts'

const day = z.iso.date().optional().catch(undefined)
const words = z.string().trim().min(1).max(100).optional().catch(undefined)
const query = z.object({ author: words, area: words, subject: words, from: day, to: day })

/** GET /audit */
export async function index(visit: Visit): Promise<void> {
  const conditions = query.parse(visit.request.query)
  const total = await countAudit(visit.db, conditions)
  const page = pageOf(visit.request.query['page'], total)
  const entries = await listAudit(visit.db, conditions, page)
  const { authors, areas } = await auditChoices(visit.db)
  visit.render('audit/index', {
    form: { values: conditions, errors: {} },
    authors: authors.map((name) => ({ value: name, label: name })),
    areas: areas.map((name) => ({ value: name, label: areaWords(name) })),
    entries: entries.map(rowOf),
    pager: pagerOf(page, total, (more) => addressOf('/audit', conditions, more)),
    csv: addressOf('/audit/export.csv', conditions),
    json: addressOf('/audit/export.json', conditions),
    filtered: Object.values(conditions).some((value) => value !== undefined),
  })
}

/** GET /audit/export.csv and /audit/export.json: what is filtered, oldest first. The export is noted in the log. */
export async function exported(visit: Visit): Promise<void> {
  const conditions = query.parse(visit.request.query)
  const { format } = visit.request.params
  if (format !== 'csv' && format !== 'json') throw new NotFound('The audit log is given out as CSV or JSON.')
  const rows = (await listAudit(visit.db, conditions, { limit: -1, offset: 0 })).reverse()
  const deed = {
    author: visit.author,
    at: visit.at,
    action: 'audit.export',
    subject: `${rows.length} entries`,
    particulars: { format, ...conditions },
  }
  await write(visit.db, deed, () => undefined)
  visit.response
    .attachment(`audit-${visit.at.slice(0, 10)}.${format}`)
    .type(format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json')
    .send(format === 'csv' ? auditCsv(rows) : auditJson(rows))
}

/** GET /audit/verification */
export async function verification(visit: Visit): Promise<void> {
  const proof = await visit.exports.prove({ database: fileOf(visit.db) })
  visit.render('audit/verification', {
    proof,
    facts: [
      { term: 'Audit entries', text: String(proof.auditEntries) },
      { term: 'Updates', text: `${proof.updates}, of ${proof.mandates} mandates` },
      { term: 'Frozen reports', text: String(proof.reports) },
      { term: 'Head of the audit log', text: proof.head },
    ],
  })
}

const rowOf = (row: AuditRow) => ({
  ...row,
  deed: deedWords(row.action),
  url: mandateUrl(row.subject),
  details: Object.entries(row.particulars)
    .filter(([key, value]) => key !== 'history' && value !== null && value !== undefined && value !== '')
    .map(([key, value]) => ({ key, value: typeof value === 'string' ? value : JSON.stringify(value) })),
})

/** Of "mandate 12"; null for other subjects. */
function mandateUrl(subject: string): string | null {
  const found = /^mandate (\d+)$/u.exec(subject)
  return found ? `/mandates/${found[1]}` : null
}

function addressOf(path: string, conditions: AuditConditions, more: Readonly<Record<string, string>> = {}) {
  const pairs = Object.entries({ ...conditions, ...more }).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, value] as [string, string]] : [],
  )
  const typed = new URLSearchParams(pairs).toString()
  return typed === '' ? path : `${path}?${typed}`
}
