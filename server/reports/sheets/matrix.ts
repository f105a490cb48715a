/** The implementation matrix of a resolution, as data: every paragraph that asks for something, with what was done. */
import type { DueRow, EvidenceRow, UpdateRow } from '../../../db/readiness.ts'
import { standingOf } from '../../tracking/ageing.ts'
import type { MovedDates } from '../../calendar/sessions.ts'
import { countsForCompliance } from '../annexes.ts'
import { type Entry, type Passage, entryOf } from '../entry.ts'
import { grouped } from '../grouped.ts'
import { type Figures, figuresOf } from '../totals.ts'
import { committeeWords, dayWords, resolutionWords } from '../words.ts'

/** A resolution as its sheets name it. */
export interface SheetResolution {
  readonly id: number
  readonly symbol: string
  readonly title: string
  /** ISO day. */
  readonly adopted: string | null
  readonly committee: string | null
  readonly agendaItem: string | null
  readonly agendaTitle: string | null
  readonly draft: boolean
  readonly sample: boolean
}

/** Rows with all that an entry is made of. */
export interface SheetInput {
  readonly rows: readonly DueRow[]
  readonly evidence: readonly EvidenceRow[]
  readonly updates: readonly UpdateRow[]
  /** Of the working text. */
  readonly language: string
  readonly moved: MovedDates
  /** As at, ISO time. */
  readonly at: string
  readonly preparedBy: string
}

export interface SheetHead {
  /** `Resolution 75/321`. */
  readonly words: string
  readonly symbol: string
  readonly title: Passage
  readonly facts: readonly { readonly term: string; readonly words: string }[]
  /** What a reader must know first: a draft, a sample. */
  readonly warning: string | null
  readonly at: string
  readonly preparedBy: string
}

export interface Matrix extends SheetHead {
  readonly resolutionId: number
  readonly requests: readonly Entry[]
  /** Authorizations, exhortations and expectations, and what is implied and not confirmed. */
  readonly others: readonly Entry[]
  /** Of the requests. */
  readonly figures: Figures
}

/** Rejected proposals are left out; each occurrence has a line of its own. */
export function matrixOf(resolution: SheetResolution, input: SheetInput): Matrix {
  const lines = linesOf(input)
  const requests = lines.filter(({ row }) => countsForCompliance(row))
  return {
    ...headOf(resolution, input),
    resolutionId: resolution.id,
    requests: requests.map(({ entry }) => entry),
    others: lines.filter(({ row }) => !countsForCompliance(row)).map(({ entry }) => entry),
    figures: figuresOf(requests.map(({ countable }) => countable)),
  }
}

/** What stands above every sheet of a resolution. */
export function headOf(resolution: SheetResolution, { language, at, preparedBy }: SheetInput): SheetHead {
  const { symbol, title, adopted, committee, agendaItem, agendaTitle, draft, sample } = resolution
  const item = agendaItem === null ? null : [agendaItem, agendaTitle].filter(Boolean).join(': ')
  const facts: [term: string, words: string | null][] = [
    ['Adopted', adopted === null ? null : dayWords(adopted)],
    ['Committee', committee === null ? null : committeeWords(committee)],
    ['Agenda item', item],
  ]
  return {
    words: resolutionWords(symbol),
    symbol,
    title: { text: title, language, direction: language === 'ar' ? 'rtl' : 'ltr' },
    facts: facts.flatMap(([term, words]) => (words === null ? [] : [{ term, words }])),
    warning: draft
      ? 'A draft that was not adopted.'
      : sample
        ? 'Sample data: this resolution is fictional.'
        : null,
    at,
    preparedBy,
  }
}

/** Each row with its entry and what is counted of it. */
export function linesOf({ rows, evidence, updates, language, moved, at }: SheetInput) {
  const around = {
    evidence: grouped(evidence, ({ occurrenceId }) => occurrenceId),
    updates: grouped(updates, ({ occurrenceId }) => occurrenceId ?? 0),
    languages: new Map(rows.map(({ resolutionId }) => [resolutionId, language])),
  }
  return rows.map((row) => {
    const status = row.status ?? 'not started'
    const standing = standingOf(row, status, at.slice(0, 10), moved)
    const entry = entryOf(row, standing, around)
    const countable = {
      status,
      state: standing.state,
      verified: row.verifiedAt !== null,
      hasEvidence: entry.action.evidence.length > 0,
    }
    return { row, entry, countable }
  })
}
