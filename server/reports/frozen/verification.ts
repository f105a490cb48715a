/** Says whether a file is a frozen report as it was given out. */
import { canonical } from '../../../db/chain.ts'
import type { Reader } from '../../../db/connection.ts'
import {
  type FrozenRow,
  contentOf,
  findFrozen,
  findFrozenByHash,
  findGivenOut,
} from '../../../db/frozenReports.ts'
import { signaturesOf } from '../../../db/signatures.ts'
import { readinessJson } from '../forms/json.ts'
import { sessionWords } from '../words.ts'
import { claimedHash } from './claims.ts'
import { roleWords, timeWords } from './frozen.ts'
import { loadFrozen } from './loading.ts'
import { hashOf } from './snapshot.ts'

export interface Verdict {
  readonly isFrozen: boolean
  /** The frozen report that it is, or says that it is. */
  readonly report: { readonly number: number; readonly session: number } | null
  readonly sentence: string
  /** What else there is to know, one sentence each. */
  readonly remarks: readonly string[]
  /** SHA-256 of the file. */
  readonly sha256: string
}

/**
 * Any form is known by the hash of its bytes, which was noted when it was given out. JSON that was written anew since
 * (with other line breaks, say) is known by what it says.
 */
export async function verifyFile(db: Reader, bytes: Uint8Array): Promise<Verdict> {
  const sha256 = hashOf(bytes)
  const given = await findGivenOut(db, sha256)
  const row = given && (await findFrozen(db, given.reportId))
  if (given && row) {
    const as = `It is byte for byte the ${given.format.toUpperCase()} that was first given out on ${timeWords(given.madeAt)}.`
    return { sha256, ...(await verdictOf(db, row, as, given.madeAt)) }
  }
  const written = jsonIn(bytes)
  if (written !== null) return { sha256, ...(await verifyJson(db, written)) }
  const hash = claimedHash(bytes)
  return {
    sha256,
    ...(await refusal(
      db,
      hash,
      'it is not a file that was given out: it was changed, or saved anew by another program',
    )),
  }
}

type Finding = Omit<Verdict, 'sha256'>

/** Of a file that is what was given out, if what is kept is as well. @param madeAt when it was given out; null where nobody knows */
async function verdictOf(db: Reader, row: FrozenRow, as: string, madeAt: string | null): Promise<Finding> {
  const report = { number: row.id, session: row.session }
  const content = await contentOf(db, row.id)
  if (content === null || hashOf(content) !== row.contentHash) {
    const sentence = `${as} But what is kept here of frozen report No. ${row.id} is not as it was written.`
    return { isFrozen: false, report, sentence, remarks: [] }
  }
  const sentence = `This is frozen report No. ${row.id}: ${sessionWords(row.session)}, as at ${timeWords(row.asAt)}, frozen by ${row.author}. ${as}`
  const signatures = await signaturesOf(db, [row.id])
  const remarks = signatures.map(({ capacity, name, position, signedAt }) => {
    const since = madeAt !== null && signedAt > madeAt ? ', after this file was given out' : ''
    return `${roleWords(capacity)} ${name}, ${position}, ${timeWords(signedAt)}${since}.`
  })
  return { isFrozen: true, report, sentence, remarks }
}

/** @param because what follows “It bears the hash of frozen report No. 3, but” */
async function refusal(db: Reader, hash: string | null, because: string): Promise<Finding> {
  const row = hash === null ? null : await findFrozenByHash(db, hash)
  if (row === null) {
    const none = 'bears no hash of one'
    const other = 'bears a hash that none of them has'
    const sentence = `This is no frozen report of this installation: it ${hash === null ? none : other}.`
    return { isFrozen: false, report: null, sentence, remarks: [] }
  }
  const sentence = `This is not the frozen report. It bears the hash of No. ${row.id}, but ${because}.`
  return { isFrozen: false, report: { number: row.id, session: row.session }, sentence, remarks: [] }
}

type Written = Readonly<Record<string, unknown>>

/** The JSON object in a file; null where it holds none. */
function jsonIn(bytes: Uint8Array): Written | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

const isObject = (value: unknown): value is Written =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** The report in it must have the hash of one that was frozen, and everything beside it must say the same. */
async function verifyJson(db: Reader, written: Written): Promise<Finding> {
  const claims = isObject(written['frozen']) ? written['frozen'] : {}
  const claimed = typeof claims['contentHash'] === 'string' ? claims['contentHash'] : null
  const row = await findFrozenByHash(db, hashOf(canonicalOf(written['report'])))
  if (row === null) return refusal(db, claimed, 'what it says has another hash: it was changed')
  const signed = Array.isArray(claims['signatures']) ? claims['signatures'].length : 0
  const expected = await jsonOf(db, row.id, signed)
  if (expected !== canonicalOf(written))
    return refusal(db, row.contentHash, 'what stands beside the report in it was changed')
  return verdictOf(db, row, 'The file was written anew since it was given out, and says the same.', null)
}

/** What a frozen report says as JSON, when it bore so many signatures. */
async function jsonOf(db: Reader, number: number, signed: number): Promise<string | null> {
  const report = await loadFrozen(db, number)
  if (report === null) return null
  const { signatures } = report.frozen
  const frozen = { ...report.frozen, signatures: signatures.slice(0, signed) }
  return canonicalOf(JSON.parse(readinessJson({ ...report, frozen })))
}

/** Empty for what is nested deeper than can be followed: no report is. */
function canonicalOf(value: unknown): string {
  try {
    return canonical(value)
  } catch (error) {
    if (error instanceof RangeError) return ''
    throw error
  }
}
