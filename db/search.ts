/** Full-text search over the wordings of mandates in six languages: what goes into the index, and how it is asked. */
import { eq, sql } from 'drizzle-orm'
import type { Database, Transaction } from './connection.ts'
import { wordings } from './schema.ts'

const han = /\p{Script=Han}/u
const term = /\p{Script=Han}|[\p{L}\p{N}\p{M}_]+/gu

/** One wording as the index holds it. */
export interface IndexedWording {
  readonly wordingId: number
  readonly mandateId: number
  readonly symbol: string
  readonly title: string
  readonly text: string
}

/** Puts a wording into the index, in the transaction that stores it. */
export function indexWording(tx: Transaction, wording: IndexedWording): void {
  tx.run(sql`DELETE FROM mandate_search WHERE rowid = ${wording.wordingId}`)
  tx.run(sql`INSERT INTO mandate_search (rowid, symbol, title, text, mandate_id) VALUES (
    ${wording.wordingId}, ${matchable(wording.symbol)}, ${matchable(wording.title)}, ${matchable(wording.text)}, ${wording.mandateId})`)
}

/** Takes all wordings of a document out of the index, before they are deleted. */
export function unindexDocument(tx: Transaction, documentId: number): void {
  const ids = tx.select({ id: wordings.id }).from(wordings).where(eq(wordings.documentId, documentId)).all()
  for (const { id } of ids) tx.run(sql`DELETE FROM mandate_search WHERE rowid = ${id}`)
}

/**
 * What a person typed as an FTS5 MATCH expression: every word must be there, the last letters of a word may be missing
 * (Arabic suffixes, plurals), and a run of Chinese characters is asked as a phrase. Any input is safe.
 * @returns null where there is nothing to look for
 */
export function matchExpression(query: string): string | null {
  const phrases: string[] = []
  for (const chunk of query.split(/\s+/u)) {
    const terms = matchable(chunk).match(term)
    if (!terms) continue
    const last = terms.at(-1) ?? ''
    phrases.push(`"${terms.join(' ')}"${han.test(last) ? '' : '*'}`)
  }
  return phrases.length > 0 ? phrases.join(' AND ') : null
}

/** Ids of the wordings in which all that a person typed is found; none where there is nothing to look for in it. */
export function wordingsMatching(db: Database, query: string): readonly number[] {
  const expression = matchExpression(query)
  if (expression === null) return []
  const statement = 'SELECT rowid FROM mandate_search WHERE mandate_search MATCH ?'
  return db.$client.prepare<[string], number>(statement).pluck().all(expression)
}

/**
 * What changes with every change of the index: FTS5 keeps its totals and the list of its segments in two records of its data
 * (https://www.sqlite.org/fts5.html, "Appendix A").
 */
export function searchVersion(db: Database): string {
  const statement = "SELECT group_concat(hex(block), ' ') FROM mandate_search_data WHERE id IN (1, 10)"
  return db.$client.prepare<[], string | null>(statement).pluck().get() ?? ''
}

/**
 * Text as the index sees it: Chinese one character a token (FTS5 takes an unbroken run for one word), Arabic without
 * tatweel and vowel marks and with one form of alef, everything else as it is.
 */
export function matchable(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\u0640|[\u064B-\u0652]/gu, '')
    .replace(/[\u0622\u0623\u0625]/gu, 'ا')
    .replace(/\p{Script=Han}/gu, ' $& ')
}
