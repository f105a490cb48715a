/** What every decision of a review has in common: it is one entry, and the entry remembers how things stood before. */
import { and, eq, sql } from 'drizzle-orm'
import type { Author, Transaction } from './connection.ts'
import { type NewEntry, appendUpdate } from './entries.ts'
import { oncePer } from './prepared.ts'
import { indexWording } from './search.ts'
import { type FoundWords, mandates, type occurrences, resolutions, wordings } from './schema.ts'
import { workingWording } from './workingText.ts'

type MandateRow = typeof mandates.$inferSelect

/** The columns that decisions change. */
const decided = [
  'review',
  'reviewReason',
  'reviewedBy',
  'reviewedAt',
  'previousText',
  'missingSince',
  'text',
  'action',
  'opening',
  'class',
  'verb',
  'addressees',
  'found',
] as const
type Decided = Pick<MandateRow, (typeof decided)[number]>

/** Who is to answer for a mandate from now on. An entity that leads does not contribute besides. */
export interface Answering {
  readonly leadId: number | null
  readonly contributingIds: readonly number[]
  /** Of one of these entities; null names nobody. */
  readonly personId: number | null
}

/** Who decided when on which mandate. */
interface Deciding {
  readonly author: Author
  readonly at: string
  readonly mandateId: number
}

/** A mandate before a decision: its columns, and its place in the working text. */
export interface MandateState {
  readonly id: number
  readonly columns: Decided
  readonly wording: {
    readonly id: number
    readonly text: string
    readonly start: number
    readonly end: number
  } | null
}

/** What a change of the due point did, so that it can be taken back. */
export interface DueState {
  /** Due points that it replaced, and those that it set. */
  readonly replaced: readonly number[]
  readonly set: readonly number[]
  /** Occurrences that followed it, as they were scheduled before. */
  readonly moved: readonly Pick<
    typeof occurrences.$inferSelect,
    'id' | 'body' | 'session' | 'part' | 'date' | 'duePointId'
  >[]
  /** Occurrences that were no longer needed and that nobody had touched, whole. */
  readonly removed: readonly (typeof occurrences.$inferSelect)[]
}

/** How things stood before a decision. */
interface Before {
  readonly mandates?: readonly MandateState[]
  /** Mandates that began with it. */
  readonly created?: readonly number[]
  readonly due?: DueState
  readonly answering?: Answering
  /** The paragraph of the safety list that it settled. */
  readonly safetyId?: number
}

/** A decision as its entry holds it. */
export interface Decision {
  readonly did: 'review' | 'edit' | 'split' | 'merge' | 'due' | 'assignment' | 'add'
  readonly before: Before
  /** Entries of other mandates that belong to it. */
  readonly also?: readonly number[]
  /** What a sentence about it needs. */
  readonly details?: Readonly<Record<string, unknown>>
}

/** Adds the entry of a decision; answers with its id. */
export function appendDecision(
  tx: Transaction,
  { author, at, mandateId }: Deciding,
  entry: Pick<NewEntry, 'kind' | 'from' | 'to' | 'note'>,
  decision: Decision,
): number {
  return appendUpdate(tx, {
    ...entry,
    mandateId,
    occurrenceId: null,
    at,
    personId: author.personId,
    author: author.name,
    particulars: { ...decision },
  })
}

/** How a mandate stands now. */
export function stateOf(tx: Transaction, id: number): MandateState {
  const row = rowOf(tx, id)
  const columns = Object.fromEntries(decided.map((name) => [name, row[name]])) as unknown as Decided
  const wording = workingWording(tx, id)
  return {
    id,
    columns,
    wording: wording && { id: wording.id, text: wording.text, start: wording.start, end: wording.end },
  }
}

/** A mandate by an id that is known to be one. */
export function rowOf(tx: Transaction, id: number): MandateRow {
  const row = rowStatement(tx).get({ id })
  if (!row) throw new Error(`There is no mandate ${id}.`)
  return row
}

const rowStatement = oncePer((tx) =>
  tx
    .select()
    .from(mandates)
    .where(eq(mandates.id, sql.placeholder('id')))
    .prepare(),
)

/** The words of a mandate as they stand, to be kept as what was found. */
export const wordsOf = ({
  text,
  action,
  opening,
  class: kind,
  verb,
  addressees,
}: FoundWords): FoundWords => ({
  text,
  action,
  opening,
  class: kind,
  verb,
  addressees,
})

/** Puts a wording at another place of its document, and into the search. */
export function moveWording(
  tx: Transaction,
  mandate: { readonly id: number; readonly resolutionId: number },
  wording: { readonly id: number; readonly text: string; readonly start: number; readonly end: number },
): void {
  const { id, text, start, end } = wording
  tx.update(wordings)
    .set({ text, start, end })
    .where(and(eq(wordings.id, id), eq(wordings.mandateId, mandate.id)))
    .run()
  indexAgain(tx, mandate, wording)
}

/** Puts a wording into the search under its resolution. */
export function indexAgain(
  tx: Transaction,
  mandate: { readonly id: number; readonly resolutionId: number },
  wording: { readonly id: number; readonly text: string },
): void {
  const resolution = tx
    .select({ symbol: resolutions.symbol, title: resolutions.title })
    .from(resolutions)
    .where(eq(resolutions.id, mandate.resolutionId))
    .get()
  if (!resolution) throw new Error(`Mandate ${mandate.id} has no resolution.`)
  indexWording(tx, { wordingId: wording.id, mandateId: mandate.id, text: wording.text, ...resolution })
}
