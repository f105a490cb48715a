/** One line of a readiness report: what was asked, what was done about it, and how it stands. */
import type { DueRow, EvidenceRow, UpdateRow } from '../../db/readiness.ts'
import type { AssemblyPart } from '../calendar/sessions.ts'
import { type Standing, assemblyPart } from '../tracking/ageing.ts'
import {
  basisWords,
  capital,
  committeeWords,
  countIn,
  paragraphWords,
  partWords,
  recurrenceWords,
  referenceWords,
  resolutionWords,
  scheduleWords,
} from './words.ts'
import { english } from './wording/index.ts'
import type { ReportWords } from './wording/reportWords.ts'

/** Words of a document with what setting them right takes. */
export interface Passage {
  readonly text: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
}

/** A clause, verbatim. */
export interface Quotation extends Omit<Passage, 'text'> {
  /** Verb and addressee that the clause takes from an earlier part of itself, to stand before it in brackets; null for none. */
  readonly borrowed: string | null
  /** The directive verb where the passage opens with it, for italics; otherwise empty. */
  readonly opening: string
  readonly rest: string
}

interface Proof {
  /** `A/77/748, paras. 12–14 (15 February 2023)`. */
  readonly words: string
  readonly symbol: string | null
  readonly url: string | null
}

export interface Entry {
  readonly mandateId: number
  /** `75/321, para. 16`. */
  readonly reference: string
  readonly paragraph: string
  readonly class: string
  readonly quotation: Quotation
  /** Too long to be kept on one page. */
  readonly long: boolean
  readonly action: {
    /** The latest note; null where nobody wrote one. */
    readonly note: string | null
    /** `Chen Li, 3 May 2045`; null without a note. */
    readonly by: string | null
    /** ISO day of the note. */
    readonly on: string | null
    readonly evidence: readonly Proof[]
    /** What to say where there is neither note nor evidence. */
    readonly otherwise: string | null
  }
  readonly status: string
  /** As it is printed, where the report is in other words than ours. */
  readonly statusWords?: string
  /** Where it went: deferred, superseded. */
  readonly whereTo: string | null
  readonly due: {
    readonly words: string
    /** `stated in the text, high confidence`; null where no due point says it. */
    readonly basis: string | null
    /** The words of the resolution that say it. */
    readonly expression: string | null
  }
  readonly lead: string | null
  /** Acronyms of the entities that contribute; missing where the report does not show them. */
  readonly contributing?: readonly string[]
  readonly ageing: string
  readonly overdue: boolean
  /** `Verified by …`, `Not verified`; null where there is nothing to verify yet. */
  readonly verification: string | null
  readonly unconfirmed: boolean
  readonly record: EntryRecord
}

/** What a table to sort, filter and count needs of an entry besides its words. */
interface EntryRecord {
  /** Null where the mandate has no occurrence. */
  readonly occurrenceId: number | null
  readonly symbol: string
  /** `12(a)`, `IV/9`. */
  readonly path: string
  /** In which the resolution was adopted. */
  readonly resolutionSession: number | null
  readonly title: string
  /** `Fifth Committee`. */
  readonly committee: string
  /** As printed, in the session of the resolution: `134`, `75 (a)`. */
  readonly agendaItem: string | null
  readonly agendaTitle: string | null
  readonly dueSession: number | null
  readonly duePart: AssemblyPart | null
  /** ISO day. */
  readonly dueDate: string | null
  /** Which of its series it is, from 1; null where the mandate has no occurrence. */
  readonly occurrence: number | null
  readonly recurrence: string | null
  readonly daysOverdue: number
  /** ISO days of the note shown and of the verification. */
  readonly actionOn: string | null
  readonly verifiedOn: string | null
}

/** All an entry is made of besides its row. */
export interface Surroundings {
  readonly evidence: ReadonlyMap<number, readonly EvidenceRow[]>
  readonly updates: ReadonlyMap<number, readonly UpdateRow[]>
  /** Language of the working text, by resolution. */
  readonly languages: ReadonlyMap<number, string>
  /** Acronyms of contributing entities, by mandate; missing where they are not shown. */
  readonly contributing?: ReadonlyMap<number, readonly string[]>
}

/** About twenty lines of print in half a page's width fit 900 characters; three times that may fill a page. */
const LONG_CHARACTERS = 2400

export function entryOf(row: DueRow, standing: Standing, around: Surroundings, words = english): Entry {
  const status = row.status ?? 'not started'
  const quotation = quotationOf(row, around.languages.get(row.resolutionId) ?? 'en')
  const action = actionOf(row, around, words)
  return {
    mandateId: row.mandateId,
    reference: referenceWords(row.symbol, row.path, words),
    paragraph: paragraphWords(row.path, words),
    class: row.class,
    quotation,
    long: row.text.length + (action.note?.length ?? 0) > LONG_CHARACTERS,
    action,
    status,
    whereTo: whereTo(row, words),
    due: {
      words: [
        scheduleWords(row, words),
        ...(row.dueRecurrence === null ? [] : [recurrenceWords(row.dueRecurrence, words)]),
      ].join('; '),
      basis: row.dueBasis && `${basisWords(row.dueBasis, words)}${confidenceWords(row, words)}`,
      expression: row.dueExpression || null,
    },
    lead: row.leadAcronym,
    ...(around.contributing ? { contributing: around.contributing.get(row.mandateId) ?? [] } : {}),
    ageing: ageingWords(standing, words),
    overdue: standing.state === 'overdue',
    verification: verificationWords(row, words),
    unconfirmed: row.review === 'proposed',
    record: recordOf(row, standing, action.on, words),
  }
}

const recordOf = (
  row: DueRow,
  { daysOverdue }: Standing,
  actionOn: string | null,
  words: ReportWords,
): EntryRecord => ({
  occurrenceId: row.occurrenceId,
  symbol: row.symbol,
  path: row.path,
  resolutionSession: row.resolutionSession,
  title: row.title,
  committee: committeeWords(row.committee, words),
  agendaItem: row.agendaItem,
  agendaTitle: row.agendaTitle,
  dueSession: row.session,
  duePart: row.part,
  dueDate: row.date,
  occurrence: row.number,
  recurrence: row.dueRecurrence,
  daysOverdue,
  actionOn,
  verifiedOn: row.status === 'implemented' ? (row.verifiedAt?.slice(0, 10) ?? null) : null,
})

/** Marks that end a clause in its paragraph, in all six languages, and the space around them. */
const CLAUSE_ENDS: ReadonlySet<string> = new Set(' \t\n\u00A0;:,.；：，。؛،')

/** A clause without the punctuation, and the "; and" before a last item, that ends it in its paragraph. */
export function trimmedClause(text: string): string {
  const ended = withoutEnd(text.trim())
  return ended.endsWith('; and') ? withoutEnd(ended.slice(0, -'and'.length)) : ended
}

/** A loop rather than a pattern, which would try every run of spaces in a long text anew. */
function withoutEnd(text: string): string {
  let end = text.length
  while (end > 0 && CLAUSE_ENDS.has(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

function quotationOf(row: DueRow, language: string): Quotation {
  const text = trimmedClause(row.text)
  const verbEnd = endOfVerb(text, row.verb)
  return {
    borrowed: row.opening,
    opening: text.slice(0, verbEnd),
    rest: text.slice(verbEnd),
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
  }
}

/** "Also" and "In this regard" before a verb belong to it, as in the italics of the resolution. */
const LONGEST_ADVERBIAL = 24

/** Where the verb ends that a clause opens with; 0 where it opens with something else. */
function endOfVerb(text: string, verb: string): number {
  const at = verb === '' ? -1 : text.toLowerCase().indexOf(verb.toLowerCase())
  return at >= 0 && at <= LONGEST_ADVERBIAL ? at + verb.length : 0
}

function actionOf(row: DueRow, around: Surroundings, words: ReportWords): Entry['action'] {
  const updates = around.updates.get(row.occurrenceId ?? 0) ?? []
  const evidence = (around.evidence.get(row.occurrenceId ?? 0) ?? []).map((proof) => proofOf(proof, words))
  const noted = updates.findLast(({ note }) => note !== null && note.trim() !== '')
  const changed = updates.findLast(({ kind }) => kind === 'status')
  const otherwise = changed
    ? words.statusSet(statusName(changed.to ?? row.status ?? '', words), words.day(changed.at))
    : words.labels.noAction
  return {
    note: noted?.note ?? null,
    by: noted ? `${noted.author}${words.comma}${words.day(noted.at)}` : null,
    on: noted?.at.slice(0, 10) ?? null,
    evidence,
    otherwise: noted || evidence.length > 0 ? null : otherwise,
  }
}

/** A status by its name in a language; one of an older version as it is. */
export const statusName = (status: string, words = english): string =>
  (words.statuses as Readonly<Record<string, string>>)[status] ?? status

/** `https://…`; anything else is no address to send a reader to. */
const WEB_ADDRESS = /^https?:\/\//iu

/** Keeps a number from being drawn into the Latin letters before it. */
const RIGHT_TO_LEFT_MARKS = { ltr: '', rtl: '\u200F' } as const

function proofOf(proof: EvidenceRow, words: ReportWords): Proof {
  const name = proof.symbol ?? proof.title ?? proof.fileName ?? words.kinds[proof.kind]
  const place = proof.paragraphs ? `${words.comma}${proof.paragraphs}` : ''
  const issued = proof.issued ? `${RIGHT_TO_LEFT_MARKS[words.direction]} (${words.day(proof.issued)})` : ''
  return {
    words: `${name}${place}${issued}`,
    symbol: proof.symbol,
    url: proof.url !== null && WEB_ADDRESS.test(proof.url) ? proof.url : null,
  }
}

const confidenceWords = (row: DueRow, words: ReportWords): string =>
  row.dueConfidence ? `${words.comma}${words.ofConfidence[row.dueConfidence]}` : ''

/** `to the one hundredth session, main part, by decision 99/553 A`. */
function whereTo(row: DueRow, words: ReportWords): string | null {
  if (row.status === 'deferred') {
    const decision = row.deferredBy === null ? null : words.byDecision(row.deferredBy)
    return [deferralWords(row, words), decision].filter((each) => each !== null).join(words.comma) || null
  }
  if (row.successorSymbol === null) return null
  const named = resolutionWords(row.successorSymbol, words)
  // "Resolution 75/321" inside a sentence.
  const resolution = row.successorSymbol.startsWith('A/RES/')
    ? named.slice(0, 1).toLowerCase() + named.slice(1)
    : named
  return words.bySuccessor(`${resolution}${words.comma}${paragraphWords(row.successorPath ?? '', words)}`)
}

/** Where to; null where nobody said it. */
export function deferralWords(
  { deferredToSession, deferredToPart }: DueRow,
  words: ReportWords,
): string | null {
  if (deferredToSession === null) return null
  const part = assemblyPart(deferredToPart)
  return words.deferredTo(deferredToSession, part === null ? null : partWords(part, words))
}

function ageingWords({ ageing, daysOverdue }: Standing, words: ReportWords): string {
  const name = capital(words.ageings[ageing])
  if (daysOverdue === 0) return name
  return `${name} (${words.daysLate(daysOverdue, countIn(words, daysOverdue))})`
}

function verificationWords(row: DueRow, words: ReportWords): string | null {
  if (row.status !== 'implemented') return null
  if (row.verifiedAt === null) return words.labels.notVerified
  return words.verifiedBy(row.verifiedBy || null, words.day(row.verifiedAt))
}
