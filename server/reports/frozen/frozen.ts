/** A frozen report: what it bears besides what it says, and the words for that. */
import { type Capacity, capacities } from '../../../db/schema.ts'
import { english, wordsOf } from '../wording/index.ts'
import type { ReportLanguage } from '../wording/languages.ts'
import { timeWords } from '../words.ts'

/** A signature as a report shows it. */
export interface Signature {
  readonly capacity: Capacity
  readonly name: string
  /** Function of who signed, as in `Chief of Section`. */
  readonly position: string
  /** ISO time. */
  readonly signedAt: string
  /** SHA-256 over the content hash, these particulars and the signature before it. */
  readonly hash: string
}

/** Never part of the content that is hashed: signatures come later. */
export interface Frozen {
  readonly number: number
  /** SHA-256 of the canonical JSON of the report. */
  readonly contentHash: string
  readonly by: string
  /** ISO time. */
  readonly at: string
  /** In the order in which they were given. */
  readonly signatures: readonly Signature[]
}

/** A report, which may be frozen. */
interface MaybeFrozen {
  readonly language?: ReportLanguage
  readonly frozen?: Frozen
}

/** `Frozen report No. 3 · SHA-256 9f86…`, at the foot of every page; null where the report is live. */
export const frozenFoot = ({ frozen, ...report }: MaybeFrozen): string | null =>
  frozen ? wordsOf(report).frozenFoot(frozen.number, frozen.contentHash) : null

export { timeWords }

/** A line of the sign-off block; empty words where nobody has signed yet. */
export interface SignOffLine {
  /** `Prepared by`. */
  readonly role: string
  readonly name: string
  readonly position: string
  readonly date: string
  /** `Signed electronically, 9f86d081 884c7d65`. */
  readonly signature: string
}

export const roleWords = (capacity: Capacity): string => english.roles[capacity]

/** The three lines of the sign-off block, in order. */
export function signOffLines({ frozen, ...report }: MaybeFrozen): SignOffLine[] {
  const words = wordsOf(report)
  return capacities.map((capacity) => {
    const role = words.roles[capacity]
    const given = frozen?.signatures.find((signature) => signature.capacity === capacity)
    if (!given) return { role, name: '', position: '', date: '', signature: '' }
    const { name, position, signedAt, hash } = given
    const signature = words.signed(`${hash.slice(0, 8)} ${hash.slice(8, 16)}`)
    return { role, name, position, date: timeWords(signedAt, words), signature }
  })
}
