/** The parts of a mandate's page in the words of the page. */
import type { EvidenceRow } from '../../db/evidence.ts'
import type { MandateDetail, OccurrenceRow, WordingRow, duePointsOf } from '../../db/mandates.ts'
import { evidenceKinds } from '../../db/schema.ts'
import type { UpdateRow } from '../../db/updates.ts'
import type { MovedDates } from '../calendar/sessions.ts'
import { dueState } from '../tracking/ageing.ts'
import { citation } from '../tracking/citation.ts'
import { dueWords, partNames } from '../tracking/dueWords.ts'
import { type Status, choicesAfter, meanings } from '../tracking/status.ts'
import { type Filter, urlWith } from './filter.ts'
import { evidenceView } from './history.ts'
import { type StoredPiece, linesOf } from './markedText.ts'
import { basisWords, urgent } from './mandateRow.ts'
import type { Visit } from './visit.ts'
import { directionOf } from './writing.ts'

type DuePoint = Awaited<ReturnType<typeof duePointsOf>>[number]

/** The whole numbered paragraph around a clause as lines, with the clause marked. */
export function clauseView(
  wording: WordingRow,
  paragraph: { readonly start: number; readonly end: number },
  pieces: readonly StoredPiece[],
) {
  const within = pieces.filter((piece) => piece.start >= paragraph.start && piece.end <= paragraph.end)
  const shown = within.length > 0 ? within : [plainPiece(wording)]
  return {
    lang: wording.language,
    dir: directionOf(wording.language),
    lines: linesOf(wording.text, shown, [{ start: wording.start, end: wording.end, url: null }], {
      citations: [],
      italics: wording.italics,
      notes: [],
    }),
  }
}

/** Where no piece lies over a clause, it is shown alone. */
const plainPiece = ({ start, end }: WordingRow): StoredPiece => ({
  type: 'preamble',
  level: 0,
  number: null,
  path: null,
  start,
  end,
})

/** What was found and why, as terms with their texts. */
export function factsOf({ mandate }: MandateDetail): { term: string; text: string }[] {
  const facts: [term: string, text: string | null][] = [
    ['Class', mandate.class],
    ['Verb', mandate.verb],
    ['Addressed to', mandate.addressees.join(', ')],
    ['Deliverable', mandate.deliverable],
    ['Goes to', mandate.destination],
    ['By way of', mandate.route.join(', ')],
    ['Resources', resourceWords(mandate)],
    ['Earlier request', mandate.refersTo ?? (mandate.continues ? 'To be continued: asked for before' : null)],
    ['Why it was found', mandate.reason],
    ['Rule', mandate.rule],
  ]
  return facts.flatMap(([term, text]) => (text ? [{ term, text }] : []))
}

/** On what money it is to be done, where the clause says so. */
function resourceWords({
  withinExistingResources,
  voluntaryContributions,
}: MandateDetail['mandate']): string {
  return [
    ...(withinExistingResources ? ['within existing resources'] : []),
    ...(voluntaryContributions ? ['voluntary contributions'] : []),
  ].join(', ')
}

/** A due point with what fixes it. */
export function dueView(point: DuePoint) {
  return {
    words: momentWords(point),
    recurrence: point.session === null && point.date === null ? null : point.recurrence,
    expression: point.expression,
    basis: basisWords[point.basis] ?? point.basis,
    rule: point.rule,
    confidence: point.confidence,
    reason: point.reason,
    replaced: point.replacedAt !== null,
  }
}

/** A due point without session and date still says how often or relative to what. */
function momentWords(point: DuePoint): string {
  if (point.session === null && point.date === null) return point.recurrence ?? point.relative ?? 'No date'
  return dueWords(point)
}

/** What of a loaded mandate the parts of its page are made of. */
interface Shown {
  readonly mandate: Pick<MandateDetail['mandate'], 'id' | 'class'>
  readonly evidence: readonly EvidenceRow[]
  readonly history: readonly UpdateRow[]
  readonly mayReview: boolean
  readonly moved: MovedDates
}

/** One falling-due with its status, its evidence, and what was decided on it. */
export function occurrenceView(
  row: OccurrenceRow,
  page: Shown,
  visit: Visit,
  currentId: number,
  filter: Filter,
) {
  const { occurrence } = row
  const scheduled = { ...occurrence, class: page.mandate.class }
  const remarks = [deferral(row), succession(row), verification(row)].filter((remark) => remark !== null)
  return {
    number: occurrence.number,
    due: occurrence.session === null && occurrence.date === null ? null : dueWords(occurrence),
    dueState: urgent(dueState(scheduled, occurrence.status, visit.at.slice(0, 10), page.moved)),
    status: occurrence.status,
    remarks,
    proofs: page.evidence
      .filter(({ occurrenceId, withdrawnAt }) => occurrenceId === occurrence.id && withdrawnAt === null)
      .map((one) => ({ ...evidenceView(one), id: one.id })),
    current: occurrence.id === currentId,
    act:
      occurrence.status === 'implemented' && occurrence.verifiedAt === null && page.mayReview
        ? 'Verify or update this one'
        : 'Update this one',
    url: urlWith(`/mandates/${page.mandate.id}`, filter, { occurrence: String(occurrence.number) }),
  }
}

function deferral({ occurrence }: OccurrenceRow): string | null {
  if (occurrence.deferredBy === null) return null
  const to = occurrence.deferredToSession
  const moment = { body: occurrence.body, session: to, part: occurrence.deferredToPart, date: null }
  const session = to === null ? '' : ` to the ${dueWords(moment)}`
  return `Deferred${session} by decision ${occurrence.deferredBy}`
}

const succession = ({ successorSymbol, successorPath }: OccurrenceRow): string | null =>
  successorSymbol === null || successorPath === null
    ? null
    : `Superseded by ${citation(successorSymbol, successorPath)}`

function verification({ occurrence, verifier }: OccurrenceRow): string | null {
  if (occurrence.status !== 'implemented') return null
  return occurrence.verifiedAt === null ? 'Not yet verified' : `Verified by ${verifier ?? 'the command line'}`
}

/** What the update form offers for the occurrence it is about. */
export function updateChoices(
  current: { readonly id: number; readonly status: Status; readonly verifiedAt: string | null } & Parameters<
    typeof dueWords
  >[0],
  page: Shown,
  personId: number,
) {
  const proposer = page.history.find((entry) => entry.occurrenceId === current.id && entry.kind === 'status')
  const unverified = current.status === 'implemented' && current.verifiedAt === null
  return {
    currentDue: dueWords(current),
    currentStatus: current.status,
    statusOptions: choicesAfter(current.status).map((status) => ({
      value: status,
      label: status === current.status ? `${sentence(status)} (unchanged)` : sentence(status),
      meaning: meanings[status],
    })),
    kindOptions: evidenceKinds.map((kind) => ({ value: kind, label: sentence(kind) })),
    partOptions: Object.entries(partNames).map(([value, label]) => ({ value, label: sentence(label) })),
    awaitsVerification: unverified && page.mayReview,
    proposedByMe: proposer?.personId === personId,
  }
}

const sentence = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)
