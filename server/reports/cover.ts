/** The first page of a readiness report: what it covers, as at when, and the figures of the whole session. */
import { windowOf } from '../calendar/sessions.ts'
import type { Window } from '../calendar/sessions.ts'
import { countsForCompliance } from './annexes.ts'
import { choiceWords, wholeReport } from './choice.ts'
import { type MeetingPart, partsOf } from './parts.ts'
import type { Line, ReadinessInput } from './input.ts'
import { type Selection, selected } from './selections.ts'
import { type Figures, figuresOf } from './totals.ts'
import { pastWords } from './pastWords.ts'
import { wordsOf } from './wording/index.ts'
import type { ReportLanguage } from './wording/languages.ts'
import type { ReportWords } from './wording/reportWords.ts'
import { sessionTitle } from './words.ts'

export interface Cover {
  /** Of all that is not quoted; missing where it is English. */
  readonly language?: ReportLanguage
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
  const { session, moved, at, preparedBy, choice = wholeReport } = input
  const words = wordsOf(choice)
  const figures = figuresOf(counted.map(({ countable }) => countable))
  return {
    ...(choice.language === 'en' ? {} : { language: choice.language }),
    session,
    title: sessionTitle(session, words),
    window: windowOf('GA', session, null, moved) ?? { opens: '', closes: '' },
    parts: partsOf(session, moved, words),
    at,
    preparedBy,
    selection: input.selection,
    selectionWords: input.selection && words.selections[input.selection],
    scope: scopeOf(input, lines, words),
    samples: input.onlySamples && lines.some(({ row }) => row.sample),
    resolutions: new Set(counted.map(({ row }) => row.resolutionId)).size,
    figures: {
      ...figures,
      withoutLead: selected(counted, 'no lead entity').length,
      unconfirmed: selected(counted, 'not confirmed').length,
      rate: figures.due === 0 ? '–' : words.rate(Math.round((100 * figures.done) / figures.due)),
    },
    oldest: oldestOf(counted, words),
  }
}

function scopeOf(
  { rows, onlySamples, selection, choice, past }: ReadinessInput,
  lines: readonly Line[],
  words: ReportWords,
): string[] {
  const samples = new Set(rows.filter(({ sample }) => sample).map(({ resolutionId }) => resolutionId)).size
  const others = lines.filter(({ row }) => !countsForCompliance(row)).length
  return [
    ...choiceWords(choice ?? wholeReport),
    ...(past ? pastWords(past, words) : []),
    words.whatIsIn,
    ...(selection === null ? [] : [words.listedOnly(words.selections[selection])]),
    ...(others > 0 ? [words.othersInAnnexes(others)] : []),
    ...(samples > 0 && !onlySamples ? [words.samplesLeftOut(samples)] : []),
  ]
}

/** The overdue entry whose resolution is the oldest; rows come in the order of adoption. */
function oldestOf(counted: readonly Line[], words: ReportWords): string | null {
  const oldest = counted.find(({ entry }) => entry.overdue)
  if (!oldest) return null
  const { adopted } = oldest.row
  const since = adopted === null ? [] : [words.adopted(words.day(adopted))]
  return [oldest.entry.reference, ...since].join(words.comma)
}
