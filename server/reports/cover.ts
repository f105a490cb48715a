/** The first page of a readiness report: what it covers, as at when, and the figures of the whole session. */
import { windowOf } from '../calendar/sessions.ts'
import type { Window } from '../calendar/sessions.ts'
import { countsForCompliance } from './annexes.ts'
import { choiceWords, wholeReport } from './choice.ts'
import { type MeetingPart, partsOf } from './parts.ts'
import type { Line, ReadinessInput } from './input.ts'
import { type Selection, selected } from './selections.ts'
import { type Figures, figuresOf } from './totals.ts'
import { dayWords, pastWords, sessionTitle } from './words.ts'

export interface Cover {
  readonly session: number
  /** `Seventy-sixth session`. */
  readonly title: string
  readonly window: Window
  readonly parts: readonly MeetingPart[]
  readonly at: string
  readonly preparedBy: string
  /** Sentences that say what is in the report and what is not. */
  readonly scope: readonly string[]
  /** Whether it was made of sample resolutions. */
  readonly samples: boolean
  /** How many resolutions have something due. */
  readonly resolutions: number
  readonly selection: Selection | null
  /** `overdue`, `without evidence`; null where nothing was selected. */
  readonly selectionWords: string | null
  readonly figures: Figures & {
    readonly withoutLead: number
    readonly unconfirmed: number
    readonly rate: string
  }
  /** The overdue entry whose resolution is the oldest. */
  readonly oldest: string | null
}

/** @param lines everything due in the session; `counted` is what of it counts for compliance */
export function coverOf(input: ReadinessInput, lines: readonly Line[], counted: readonly Line[]): Cover {
  const { session, moved, at, preparedBy } = input
  const figures = figuresOf(counted.map(({ countable }) => countable))
  return {
    session,
    title: sessionTitle(session),
    window: windowOf('GA', session, null, moved) ?? { opens: '', closes: '' },
    parts: partsOf(session, moved),
    at,
    preparedBy,
    selection: input.selection,
    selectionWords: input.selection && selectionWords[input.selection],
    scope: scopeOf(input, lines),
    samples: input.onlySamples && lines.some(({ row }) => row.sample),
    resolutions: new Set(counted.map(({ row }) => row.resolutionId)).size,
    figures: {
      ...figures,
      withoutLead: selected(counted, 'no lead entity').length,
      unconfirmed: selected(counted, 'not confirmed').length,
      rate: figures.due === 0 ? '–' : `${Math.round((100 * figures.done) / figures.due)} per cent`,
    },
    oldest: oldestOf(counted),
  }
}

const selectionWords: Record<Selection, string> = {
  overdue: 'overdue',
  'not verified': 'implemented but not verified',
  'no evidence': 'without evidence',
  'no lead entity': 'without a lead entity',
  'not confirmed': 'not confirmed by a person',
}

function scopeOf(
  { rows, onlySamples, selection, choice, past }: ReadinessInput,
  lines: readonly Line[],
): string[] {
  const samples = new Set(rows.filter(({ sample }) => sample).map(({ resolutionId }) => resolutionId)).size
  const others = lines.filter(({ row }) => !countsForCompliance(row)).length
  return [
    ...choiceWords(choice ?? wholeReport),
    ...(past ? pastWords(past) : []),
    'Requests to the Secretary-General that fall due in the session, with those that name a date within its days and those deferred to it. Implied requests count once they are confirmed; rejected proposals are left out. Words in square brackets are repeated from the beginning of the clause.',
    ...(selection === null
      ? []
      : [`Only what is ${selectionWords[selection]} is listed; the totals are of everything due.`]),
    ...(others > 0
      ? [`${others} other provisions with a due point in this session stand in the annexes.`]
      : []),
    ...(samples > 0 && !onlySamples ? [`Sample resolutions left out: ${samples}.`] : []),
  ]
}

/** The overdue entry whose resolution is the oldest; rows come in the order of adoption. */
function oldestOf(counted: readonly Line[]): string | null {
  const oldest = counted.find(({ entry }) => entry.overdue)
  if (!oldest) return null
  const adopted = oldest.row.adopted === null ? '' : `, adopted ${dayWords(oldest.row.adopted)}`
  return `${oldest.entry.reference}${adopted}`
}
