/** The audit log as people read and export it: who did what and when. */
import { type SQL, and, count, desc, eq, gte, like, lt, sql } from 'drizzle-orm'
import type { Reader } from './connection.ts'
import { audit } from './schema.ts'

export interface AuditConditions {
  readonly author?: string | undefined
  /** The first word of an action, as in `signIn` or `mandate`. */
  readonly area?: string | undefined
  /** Stands in the subject, as in `mandate 12` or `A/RES/99/101`. */
  readonly subject?: string | undefined
  /** ISO days; the first is in, the last is in. */
  readonly from?: string | undefined
  readonly to?: string | undefined
}

export type AuditRow = typeof audit.$inferSelect

/** One page of the log, newest first. */
export async function listAudit(
  db: Reader,
  conditions: AuditConditions,
  page: { readonly limit: number; readonly offset: number },
): Promise<AuditRow[]> {
  return db
    .select()
    .from(audit)
    .where(where(conditions))
    .orderBy(desc(audit.id))
    .limit(page.limit)
    .offset(page.offset)
    .all()
}

export async function countAudit(db: Reader, conditions: AuditConditions): Promise<number> {
  return db.select({ n: count() }).from(audit).where(where(conditions)).get()?.n ?? 0
}

/** Everybody who ever wrote, and every first word of an action, in order: what a filter offers. */
export async function auditChoices(db: Reader): Promise<{ authors: string[]; areas: string[] }> {
  const authors = db.selectDistinct({ name: audit.author }).from(audit).all()
  const areas = db.selectDistinct({ name: area }).from(audit).all()
  return { authors: authors.map(({ name }) => name).sort(), areas: areas.map(({ name }) => name).sort() }
}

/** `mandate` of `mandate.update`. */
const area = sql<string>`substr(${audit.action}, 1, instr(${audit.action} || '.', '.') - 1)`

function where({ author, area: first, subject, from, to }: AuditConditions): SQL | undefined {
  return and(
    author ? eq(audit.author, author) : undefined,
    first ? eq(area, first) : undefined,
    subject ? like(audit.subject, `%${subject.replaceAll(/[%_]/gu, '')}%`) : undefined,
    from ? gte(audit.at, from) : undefined,
    to ? lt(audit.at, `${to}U`) : undefined,
  )
}
