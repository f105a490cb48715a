/** The body of a readiness report: part of session, then committee, then agenda item, then resolution. */
import type { DueRow } from '../../db/readiness.ts'
import type { MovedDates } from '../calendar/sessions.ts'
import { statusPlace } from './barChart.ts'
import { type Grouping, type PartKey, partKeyWords, partKeys } from './choice.ts'
import type { Line } from './input.ts'
import type { Entry, Passage } from './entry.ts'
import { grouped } from './grouped.ts'
import { leadWords } from './leadWords.ts'
import { daysOfPart } from './parts.ts'
import type { ReportWords } from './wording/reportWords.ts'
import { capital, committeeOrder, committeeWords, resolutionWords } from './words.ts'

interface ResolutionGroup {
  /** `Resolution 75/321`. */
  readonly words: string
  readonly title: Passage
  readonly sample: boolean
  readonly entries: readonly Entry[]
}

interface AgendaItem {
  /** `Agenda item 134 of the seventy-fifth session`. */
  readonly words: string
  readonly title: Passage | null
  readonly resolutions: readonly ResolutionGroup[]
}

interface CommitteeSection {
  readonly words: string
  readonly count: number
  readonly items: readonly AgendaItem[]
}

export interface PartSection {
  /** For links inside the page: `second-resumed`. */
  readonly key: string
  readonly words: string
  /** `1 May to 30 June 2022`; null where the part is not stated. */
  readonly days: string | null
  readonly count: number
  readonly committees: readonly CommitteeSection[]
}

/** Sections, committees and items that hold something; empty where nothing falls due. */
export function sectionsOf(
  counted: readonly Line[],
  {
    session,
    moved,
    grouping,
    words,
  }: { session: number; moved: MovedDates; grouping: Grouping; words: ReportWords },
): PartSection[] {
  if (grouping !== 'part') return groupedBy(counted, grouping, words)
  const groups = grouped(counted, ({ row }) => partOf(row, session))
  return partKeys.flatMap((key) => {
    const lines = groups.get(key)
    if (!lines) return []
    const part = key === 'not stated' || key === 'by date' ? null : key
    const days = part === null ? null : daysOfPart(session, part, moved, words)
    return [
      {
        key: key.replace(' ', '-'),
        words: partKeyWords(key, words),
        days,
        count: lines.length,
        committees: committeesOf(lines, words),
      },
    ]
  })
}

const GROUP = 'group-'

/** Whether a section is no part of the session. */
export const isGroup = (key: string): boolean => key.startsWith(GROUP)

/** What the section of a line is called, where sections are no parts of the session. */
const groupWords: Readonly<Record<Exclude<Grouping, 'part'>, (line: Line, words: ReportWords) => string>> = {
  entity: ({ row }, words) => leadWords(row, words),
  status: ({ entry }) => capital(entry.statusWords ?? entry.status),
  resolution: ({ row }, words) => resolutionWords(row.symbol, words),
}

/** Entities by name, those without one last; statuses as lists have them; resolutions as they were adopted. */
function groupedBy(
  counted: readonly Line[],
  grouping: Exclude<Grouping, 'part'>,
  words: ReportWords,
): PartSection[] {
  const groups = [...grouped(counted, (line) => groupWords[grouping](line, words))]
  const placeOf = (lines: readonly Line[]) => statusPlace(lines[0]?.term ?? '')
  const isNobody = (name: string) => Number(name === words.labels.noLead)
  if (grouping === 'entity')
    groups.sort(
      ([one], [other]) => isNobody(one) - isNobody(other) || one.localeCompare(other, words.language),
    )
  if (grouping === 'status') groups.sort(([, one], [, other]) => placeOf(one) - placeOf(other))
  return groups.map(([name, lines], index) => ({
    key: `${GROUP}${index + 1}`,
    words: name,
    days: null,
    count: lines.length,
    committees: committeesOf(lines, words),
  }))
}

/** Where a row stands: in the part it was deferred to or scheduled for; without a session, among the dates. */
export function partOf(row: DueRow, session: number): PartKey {
  if (row.session === null && row.date !== null) return 'by date'
  const here = row.session === session ? row.part : row.deferredToPart
  return partKeys.find((key) => key === here) ?? 'not stated'
}

const committeePlace = (committee: string | null): number => {
  if (committee === null) return committeeOrder.length + 1
  const place = committeeOrder.findIndex((name) => name === committee)
  return place < 0 ? committeeOrder.length : place
}

function committeesOf(lines: readonly Line[], words: ReportWords): CommitteeSection[] {
  return [...grouped(lines, ({ row }) => row.committee)]
    .sort(
      ([one], [other]) =>
        committeePlace(one) - committeePlace(other) || (one ?? '').localeCompare(other ?? '', 'en'),
    )
    .map(([committee, members]) => ({
      words: committeeWords(committee, words),
      count: members.length,
      items: itemsOf(members, words),
    }))
}

/** Numbers of agenda items mean something only within their session, and `9` comes before `75 (a)`. */
function itemsOf(lines: readonly Line[], words: ReportWords): AgendaItem[] {
  const inOrder = new Intl.Collator('en', { numeric: true })
  return [...grouped(lines, ({ row }) => `${itemWords(row, words)}\n${row.agendaTitle ?? ''}`).values()]
    .map((members) => ({ ...itemHead(members, words), resolutions: resolutionsOf(members, words) }))
    .sort((one, other) => inOrder.compare(one.words, other.words))
}

function itemHead(members: readonly Line[], words: ReportWords): Pick<AgendaItem, 'words' | 'title'> {
  const [first] = members
  if (!first) return { words: '', title: null }
  const title = first.row.agendaTitle
  return { words: itemWords(first.row, words), title: title === null ? null : passageOf(first, title) }
}

const itemWords = ({ agendaItem, resolutionSession }: DueRow, words: ReportWords): string =>
  agendaItem === null ? words.noAgendaItem : words.agendaItem(agendaItem, resolutionSession)

function resolutionsOf(lines: readonly Line[], words: ReportWords): ResolutionGroup[] {
  return [...grouped(lines, ({ row }) => row.symbol)].flatMap(([symbol, members]) => {
    const [first] = members
    if (!first) return []
    const title = passageOf(first, first.row.title)
    return [
      {
        words: resolutionWords(symbol, words),
        title,
        sample: first.row.sample,
        entries: members.map(({ entry }) => entry),
      },
    ]
  })
}

/** Titles stand in the language of the working text, as the clauses do. */
const passageOf = ({ entry }: Line, text: string): Passage => ({
  text,
  language: entry.quotation.language,
  direction: entry.quotation.direction,
})
