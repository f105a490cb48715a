/** Placing: due points that the words leave open are set in a session by an agenda decision, or worked out. */
import { mayMatch } from '../text/search.ts'
import type { ScannedClause } from './descriptionSearch.ts'
import { phraseSource } from './due/point.ts'
import type { Setting } from './due/point.ts'
import type { AgendaDecision, Due } from './mandate.ts'
import { perLanguage } from './perLanguage.ts'

/** Series whose first report the agenda decision fixes. */
const SERIES = new Set(['annual', 'biennial', 'triennial'])

const patternsOf = perLanguage((phrases) => ({
  underItem: new RegExp(phraseSource(phrases.due.underItem, phrases), 'iu'),
  reports: new RegExp(`(?:^|[^\\p{L}])(?:${phrases.actions.reportVerbs.join('|')})`, 'iu'),
}))

/** The words of a part, and the clause that holds them, scanned. */
interface Placed {
  readonly words: string
  readonly clause: ScannedClause
}

/**
 * What can be said beyond the words: the session for which the same resolution puts the item on the agenda (basis
 * `anchor`), and for "his next report" of an Assembly resolution the next session (basis `inferred`).
 * @param part the words of the part of the directive, and what was seen in them
 * @param paragraph its path, without the path of items
 */
export function placedDue(
  part: Placed,
  said: readonly Due[],
  paragraph: string,
  anchors: readonly AgendaDecision[],
  setting: Setting,
): Due[] {
  if (said.some(({ session, date, basis }) => basis === 'stated' && (session !== null || date !== null)))
    return []
  const anchor =
    anchors.find((decision) => decision.paragraph === paragraph) ??
    (anchors.length === 1 ? anchors[0] : undefined)
  const anchored = anchor === undefined ? null : anchoredDue(part, said, paragraph, anchor, setting)
  if (anchored !== null) return [anchored]
  return inferredDue(said, setting)
}

/** A report of the same paragraph as the decision, one "under that item", or the next of an annual series. */
function anchoredDue(
  { words, clause }: Placed,
  said: readonly Due[],
  paragraph: string,
  anchor: AgendaDecision,
  setting: Setting,
): Due | null {
  const { underItem: under, reports } = patternsOf(setting.phrases)
  const underItem = mayMatch(clause.scanned, clause.wanted.underItem) ? under.exec(words) : null
  const series = said.find(({ recurrence }) => recurrence !== null && SERIES.has(recurrence))
  const samePlace = anchor.paragraph === paragraph
  if (underItem === null && !((series !== undefined || samePlace) && reports.test(words))) return null
  return {
    body: setting.organ,
    session: anchor.session,
    part: null,
    date: null,
    recurrence: series?.recurrence ?? null,
    relative: null,
    basis: 'anchor',
    expression: series?.expression ?? underItem?.[0] ?? '',
    confidence: samePlace || underItem !== null ? 'high' : 'medium',
    rule: 'due/agenda-decision',
  }
}

/** The next report of a series is mostly that of the next session. */
function inferredDue(said: readonly Due[], setting: Setting): Due[] {
  const next = said.find(({ relative }) => relative === 'next report')
  if (next === undefined || setting.organ !== 'GA' || setting.session === null) return []
  return [
    {
      ...next,
      body: 'GA',
      session: setting.session + 1,
      relative: null,
      basis: 'inferred',
      confidence: 'medium',
      rule: 'due/next-report-placed',
    },
  ]
}
