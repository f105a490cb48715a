/** A report as it is kept for good: canonical JSON, and the hash by which it is known. */
import { createHash } from 'node:crypto'
import { canonical } from '../../../db/chain.ts'
import { withoutBrokenCharacters } from '../brokenCharacters.ts'
import type { Figures } from '../totals.ts'
import type { Readiness } from '../readiness.ts'

export interface Snapshot {
  /** Canonical JSON: keys in order, no spaces. Parsed again, it is the report. */
  readonly content: string
  readonly contentHash: string
  readonly figures: Figures
  readonly sample: boolean
}

export function snapshotOf(report: Readiness): Snapshot {
  const clean = withoutBrokenCharacters(report)
  const content = contentOf(clean)
  return {
    content,
    contentHash: hashOf(content),
    figures: clean.figures,
    sample: clean.samples,
  }
}

/** What of a report is hashed: all that it says, and nothing that it bears since. */
export function contentOf(report: Readiness): string {
  const { frozen: _, ...said } = report
  return canonical(said)
}

/** SHA-256 in hexadecimal. */
export const hashOf = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
