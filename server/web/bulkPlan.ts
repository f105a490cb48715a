/** What a change to many mandates would do: which it changes, and which it cannot and why. */
import type { BulkDeed, BulkItem } from '../../db/bulk.ts'
import type { MandateRow } from '../../db/mandateList.ts'
import { citation } from '../tracking/citation.ts'
import { dueWords } from '../tracking/dueWords.ts'
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
    if (reason === null) items.push(itemOf(row))
    else listed(refused, reason).push(citation(row.symbol, row.path))
  }
  return { items, refused: [...refused].map(([reason, cites]) => ({ reason, cites })) }
}

const itemOf = ({ mandateId, occurrenceId, version, ...row }: MandateRow): BulkItem => ({
  mandateId,
  occurrenceId,
  version,
  due: dueWords(row),
})

function listed(groups: Map<string, string[]>, reason: string): string[] {
  const group = groups.get(reason) ?? []
  groups.set(reason, group)
  return group
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
  if (deed.what === 'contributing') return contributingRefusal(row, deed.ends, lead)
  if (deed.what === 'due') return dueRefusal(row, deed)
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

/** @param acronym of the entity that is to contribute or no longer */
function contributingRefusal(row: MandateRow, ends: boolean, acronym: string | null): string | null {
  const contributes = row.contributing?.split(', ').includes(acronym ?? '') ?? false
  if (contributes !== ends) return 'That is how it stands already.'
  return row.lead === acronym ? 'The entity leads there, so it does not contribute besides.' : null
}

function dueRefusal(row: MandateRow, { moment }: Extract<BulkDeed, { what: 'due' }>): string | null {
  const stands = [row.body, row.session, row.part, row.date]
  const wanted = [moment.body, moment.session, moment.part, moment.date]
  if (stands.every((one, at) => one === wanted[at])) return 'That is how it stands already.'
  // Where something was done already, that occurrence keeps its session for ever.
  return row.status === 'not started' && row.number === 1
    ? null
    : 'Work on it began, or it is one of a series: an occurrence keeps its session. Set it on its own page.'
}
