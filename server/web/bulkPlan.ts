/** What a change to many mandates would do: which it changes, and which it cannot and why. */
import type { BulkDeed, BulkItem } from '../../db/bulk.ts'
import type { MandateRow } from '../../db/mandateList.ts'
import { citation } from '../tracking/citation.ts'
import { mayFollow, missing } from '../tracking/status.ts'

/** What a person may change. */
export interface BulkRights {
  readonly isOfficer: boolean
  /** Mandates of the person's own entity. */
  readonly own: ReadonlySet<number>
}

export interface BulkPlan {
  readonly items: readonly BulkItem[]
  /** Why some are left as they are, with those. */
  readonly refused: readonly { readonly reason: string; readonly cites: readonly string[] }[]
}

/** A mandate whose lead or review is changed counts once, however many occurrences it has. */
export function planBulk(
  rows: readonly MandateRow[],
  deed: BulkDeed,
  lead: string | null,
  rights: BulkRights,
): BulkPlan {
  const items: BulkItem[] = []
  const refused = new Map<string, string[]>()
  const seen = new Set<number>()
  for (const row of rows) {
    if (deed.what !== 'status' && seen.has(row.mandateId)) continue
    seen.add(row.mandateId)
    const reason = refusal(row, deed, lead, rights)
    const { mandateId, occurrenceId, version } = row
    if (reason === null) items.push({ mandateId, occurrenceId, version })
    else refused.set(reason, [...(refused.get(reason) ?? []), citation(row.symbol, row.path)])
  }
  return { items, refused: [...refused].map(([reason, cites]) => ({ reason, cites })) }
}

/** Rights first: what somebody may not change says nothing of itself. */
function refusal(
  row: MandateRow,
  deed: BulkDeed,
  lead: string | null,
  { isOfficer, own }: BulkRights,
): string | null {
  if (!isOfficer && (deed.what !== 'status' || !own.has(row.mandateId)))
    return 'Not assigned to your entity, so you cannot change it.'
  if (deed.what === 'lead') return row.lead === lead ? 'That is how it stands already.' : null
  if (deed.what === 'confirmation') return row.review === 'confirmed' ? 'It is confirmed already.' : null
  if (row.status === deed.to) return 'That is how it stands already.'
  if (!mayFollow(row.status, deed.to))
    return `What is “${row.status}” cannot become “${deed.to}” in one step.`
  const supplied = {
    evidence: row.evidence !== null,
    reason: deed.note !== null,
    decision: deed.deferral !== null,
    successor: false,
  }
  const [sentence] = Object.values(missing(row.status, deed.to, supplied))
  return sentence ?? null
}
