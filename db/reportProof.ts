/** Proves that frozen reports and their signatures are as they were written, or says where they are not. */
import { createHash } from 'node:crypto'
import { asc, eq, gt, inArray } from 'drizzle-orm'
import { canonical, chained } from './chain.ts'
import type { Reader } from './connection.ts'
import { audit, reportContents, reports, signatures } from './schema.ts'

/** Hashes every frozen report again, one after the other, and recomputes the chain of its signatures. */
export function proveReports(db: Reader): { reports: number; faults: string[] } {
  const faults: string[] = []
  const hashes = new Map<number, string>()
  for (const report of everyReport(db)) {
    if (report.content === null) faults.push(`The content of frozen report ${report.id} is missing.`)
    else if (!isAsWritten(report, report.content))
      faults.push(`Frozen report ${report.id} was changed after it was written.`)
    hashes.set(report.id, report.contentHash)
  }
  const signed = db.select().from(signatures).orderBy(asc(signatures.id)).all()
  faults.push(...signatureFaults(signed, hashes), ...missingFaults(db, hashes, signed))
  return { reports: hashes.size, faults }
}

/** Its figures and its time stand in its row as well, for lists. */
function isAsWritten({ contentHash, figures, asAt }: KeptReport, content: string): boolean {
  if (sha256Of(content) !== contentHash) return false
  const said = JSON.parse(content) as Record<string, unknown>
  return canonical(said['figures']) === canonical(figures) && said['at'] === asAt
}

type KeptReport = Pick<typeof reports.$inferSelect, 'contentHash' | 'figures' | 'asAt'>

const sha256Of = (content: string): string => createHash('sha256').update(content).digest('hex')

/** One at a time: a report may be of many megabytes. */
function* everyReport(db: Reader) {
  const { id: number, contentHash, figures, asAt } = reports
  const columns = { id: number, contentHash, figures, asAt, content: reportContents.content }
  const after = (id: number) =>
    db
      .select(columns)
      .from(reports)
      .leftJoin(reportContents, eq(reportContents.reportId, reports.id))
      .where(gt(reports.id, id))
      .orderBy(asc(reports.id))
      .limit(1)
      .get()
  for (let next = after(0); next; next = after(next.id)) yield next
}

type SignatureRow = typeof signatures.$inferSelect

function signatureFaults(signed: readonly SignatureRow[], hashes: ReadonlyMap<number, string>): string[] {
  const faults: string[] = []
  const heads = new Map<number, string>()
  for (const { id: _id, hash, previousHash, ...entry } of signed) {
    const named = `The signature of ${entry.name} (${entry.capacity}) under frozen report ${entry.reportId}`
    if (entry.contentHash !== hashes.get(entry.reportId)) faults.push(`${named} is over another content.`)
    if (previousHash !== (heads.get(entry.reportId) ?? ''))
      faults.push(`${named} does not follow the signature before it.`)
    if (chained(previousHash, entry).hash !== hash) faults.push(`${named} was changed after it was given.`)
    heads.set(entry.reportId, hash)
  }
  return faults
}

/** The audit log, which is a chain of its own, says what was frozen and signed. */
function missingFaults(
  db: Reader,
  hashes: ReadonlyMap<number, string>,
  signed: readonly SignatureRow[],
): string[] {
  const given = new Set(signed.map(({ hash }) => hash))
  return db
    .select({ id: audit.id, action: audit.action, particulars: audit.particulars })
    .from(audit)
    .where(inArray(audit.action, ['report.freeze', 'report.sign']))
    .orderBy(asc(audit.id))
    .all()
    .flatMap(({ id, action, particulars }) => {
      const { report, contentHash, signature } = particulars
      const there =
        action === 'report.freeze'
          ? typeof report === 'number' && hashes.get(report) === contentHash
          : typeof signature === 'string' && given.has(signature)
      const what = action === 'report.freeze' ? 'froze a report' : 'signed a report'
      return there ? [] : [`Audit entry ${id} ${what} that is missing or was changed.`]
    })
}
