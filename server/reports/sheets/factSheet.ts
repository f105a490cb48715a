/** The fact sheet of one mandate, as data for one page: clause, context, due and why, lineage, updates, evidence. */
import type { AssignedEntity } from '../../../db/assignments.ts'
import type { MandateDetail, WordingRow, duePointsOf } from '../../../db/mandates.ts'
import type { UpdateRow } from '../../../db/readiness.ts'
import type { Entry, Quotation } from '../entry.ts'
import { excerpt, excerptOfEnd } from '../excerpt.ts'
import { basisWords, capital, dayWords, referenceWords, scheduleWords } from '../words.ts'
import { type SheetHead, type SheetInput, headOf, linesOf } from './matrix.ts'

/** How much of what can be long stands on a sheet, in characters and lines. */
export interface SheetLimits {
  readonly clause: number
  /** On each side of the clause in its paragraph. */
  readonly around: number
  readonly occurrences: number
  readonly updates: number
  readonly note: number
  readonly evidence: number
}

/** From the fullest to what always fits on a page; the first that does is printed. */
export const sheetLimits: readonly [SheetLimits, SheetLimits, SheetLimits] = [
  { clause: 2400, around: 900, occurrences: 8, updates: 8, note: 400, evidence: 12 },
  { clause: 1600, around: 350, occurrences: 5, updates: 5, note: 200, evidence: 8 },
  { clause: 700, around: 100, occurrences: 2, updates: 2, note: 100, evidence: 3 },
]

export interface FactSheetInput extends SheetInput {
  readonly detail: MandateDetail
  readonly entities: readonly AssignedEntity[]
  readonly duePoints: Awaited<ReturnType<typeof duePointsOf>>
  /** In the working text with its paragraph; null where no document has the words. */
  readonly wording:
    | (Pick<WordingRow, 'text' | 'start' | 'end'> & {
        readonly paragraph: { readonly start: number; readonly end: number }
      })
    | null
  /** Citations of mandates whose place this one took. */
  readonly takesPlaceOf: readonly string[]
}

interface DueLine {
  readonly words: string
  readonly expression: string | null
  readonly why: string
}

interface OccurrenceLine {
  readonly number: number | null
  readonly due: string
  readonly status: string
  readonly ageing: string
  readonly overdue: boolean
  readonly verification: string | null
}

interface UpdateLine {
  readonly by: string
  readonly what: string | null
  readonly note: string | null
}

export interface FactSheet extends SheetHead {
  readonly mandateId: number
  /** `75/321, para. 16`. */
  readonly reference: string
  readonly paragraph: string
  readonly quotation: Quotation
  /** The paragraph around the clause; null where the clause is all of it. */
  readonly context: { readonly before: string; readonly after: string } | null
  readonly details: readonly { readonly term: string; readonly words: string }[]
  readonly due: readonly DueLine[]
  readonly occurrences: readonly OccurrenceLine[]
  readonly lineage: readonly string[]
  /** Newest first. */
  readonly updates: readonly UpdateLine[]
  readonly evidence: Entry['action']['evidence']
  /** What is left out for want of space: `3 earlier updates`. */
  readonly leftOut: readonly string[]
}

/** @throws Error where the mandate has no row; every mandate has one */
export function factSheetOf(input: FactSheetInput, limits: SheetLimits): FactSheet {
  const { detail, duePoints } = input
  const lines = linesOf(input)
  const last = lines.at(-1)
  if (!last) throw new Error(`Mandate ${detail.mandate.id} has no row.`)
  const { entry } = last
  const evidence = lines.flatMap((line) => line.entry.action.evidence)
  const updates = [...input.updates].reverse()
  const left = [
    leftOut(lines.length - limits.occurrences, 'earlier occurrence'),
    leftOut(updates.length - limits.updates, 'earlier update'),
    leftOut(evidence.length - limits.evidence, 'earlier document'),
  ]
  return {
    ...headOf(detail.resolution, input),
    mandateId: detail.mandate.id,
    reference: entry.reference,
    paragraph: entry.paragraph,
    quotation: { ...entry.quotation, rest: excerpt(entry.quotation.rest, limits.clause) },
    context: contextOf(input, limits.around),
    details: detailsOf(input),
    due: duePoints.filter(({ replacedAt }) => replacedAt === null).map(dueLine),
    occurrences: lines.slice(-limits.occurrences).map((line) => occurrenceLine(line.entry)),
    lineage: lineageOf(
      input,
      lines.map((line) => line.entry),
    ),
    updates: updates.slice(0, limits.updates).map((update) => updateLine(update, limits.note)),
    evidence: evidence.slice(-limits.evidence),
    leftOut: left.filter((words) => words !== null),
  }
}

const leftOut = (count: number, noun: string): string | null =>
  count <= 0 ? null : `${count} ${noun}${count === 1 ? '' : 's'}`

/** Words of the paragraph before and after the clause. */
function contextOf({ wording }: FactSheetInput, around: number): FactSheet['context'] {
  if (wording === null) return null
  const { text, start, end, paragraph } = wording
  const before = text.slice(paragraph.start, start).trim()
  const after = text.slice(end, paragraph.end).trim()
  if (before.length + after.length < 12) return null
  return { before: excerptOfEnd(before, around), after: excerpt(after, around) }
}

function detailsOf({ detail: { mandate, reviewer }, entities }: FactSheetInput): FactSheet['details'] {
  const named = (capacity: AssignedEntity['capacity']) =>
    entities
      .filter((entity) => entity.capacity === capacity)
      .map(({ acronym, name, person }) => `${acronym}: ${name}${person === null ? '' : ` (${person})`}`)
      .join('; ')
  const resources = [
    ...(mandate.withinExistingResources ? ['within existing resources'] : []),
    ...(mandate.voluntaryContributions ? ['voluntary contributions'] : []),
  ]
  const details: [term: string, words: string | null][] = [
    ['Class', capital(mandate.class)],
    ['Review', `${capital(mandate.review)}${reviewer === null ? '' : ` by ${reviewer}`}`],
    ['Lead', named('lead') || 'None'],
    ['Contributing', named('contributing')],
    ['Addressed to', mandate.addressees.join(', ')],
    ['Deliverable', mandate.deliverable && capital(mandate.deliverable)],
    ['Goes to', mandate.destination],
    ['By way of', mandate.route.join(', ')],
    ['Resources', capital(resources.join(', '))],
  ]
  return details.flatMap(([term, words]) => (words ? [{ term, words }] : []))
}

/** A due point with the words that say it and how it is known; by hand, the reason that was given. */
function dueLine(point: FactSheetInput['duePoints'][number]): DueLine {
  const dated = point.session !== null || point.date !== null
  const words = dated ? scheduleWords(point) : capital(point.recurrence ?? point.relative ?? 'no date')
  const recurrence = dated && point.recurrence !== null ? `; ${point.recurrence}` : ''
  const why = [
    capital(basisWords(point.basis)),
    `${point.confidence} confidence`,
    ...(point.reason === null ? [] : [point.reason]),
  ]
  return { words: `${words}${recurrence}`, expression: point.expression || null, why: why.join(', ') }
}

const occurrenceLine = (entry: Entry): OccurrenceLine => ({
  number: entry.record.occurrence,
  due: entry.due.words,
  status: capital(entry.whereTo === null ? entry.status : `${entry.status} ${entry.whereTo}`),
  ageing: entry.ageing,
  overdue: entry.overdue,
  verification: entry.verification,
})

function lineageOf({ detail, takesPlaceOf }: FactSheetInput, entries: readonly Entry[]): string[] {
  const { refersTo, continues } = detail.mandate
  const successors = entries.flatMap(({ status, whereTo }) =>
    status === 'superseded' && whereTo !== null ? [`Superseded ${whereTo}.`] : [],
  )
  const sentences = [
    ...(refersTo === null ? [] : [`Refers to an earlier request: ${refersTo}.`]),
    ...(continues ? ['To be continued: it was asked for before.'] : []),
    ...(takesPlaceOf.length === 0 ? [] : [`Takes the place of ${takesPlaceOf.join('; ')}.`]),
    ...new Set(successors),
  ]
  return sentences.length > 0 ? sentences : ['No earlier and no later mandate is recorded.']
}

function updateLine({ at, author, kind, to, note }: UpdateRow, most: number): UpdateLine {
  const what = to === null ? (deeds[kind] ?? null) : `→ ${to}`
  return { by: `${dayWords(at)}, ${author}`, what, note: note === null ? null : excerpt(note, most) }
}

const deeds: Readonly<Record<string, string>> = { evidence: 'evidence added', verification: 'verified' }

/** `75/321, para. 16`. */
export const citationOf = ({ symbol, path }: { symbol: string; path: string }): string =>
  referenceWords(symbol, path)
