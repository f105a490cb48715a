/** Which notices follow from mandates that nobody leads on: for those who can give them a lead. */
import { standingOf, type Scheduled } from './ageing.ts'
import { shortSymbol } from './citation.ts'
import { dueWords } from './dueWords.ts'
import type { Notice } from './notices.ts'
import type { MovedDates } from '../calendar/sessions.ts'

/** An open occurrence of a mandate without a lead entity. */
export interface Unled {
  readonly mandateId: number
  readonly resolutionId: number
  readonly symbol: string
  readonly occurrence: Scheduled & { readonly status: string }
}

interface Group {
  /** A resolution, or the moment that something is due, as in `100th session`. */
  readonly words: string
  readonly address: string
  readonly mandates: Set<number>
}

interface OverdueGroup extends Group {
  /** Since its last day. */
  readonly days: number
}

/** What was found so far, by the key of the notice that it makes. */
export interface UnledTally {
  /** By resolution: mandates that nobody was told of. */
  readonly fresh: Map<number, Group>
  /** By moment. */
  readonly soon: Map<string, Group>
  readonly overdue: Map<string, OverdueGroup>
}

export const noneUnled = (): UnledTally => ({ fresh: new Map(), soon: new Map(), overdue: new Map() })

/** Takes one more into the tally. @param toldUpTo the last mandate that people were told of as new @param today ISO day */
export function tallyUnled(
  tally: UnledTally,
  unled: Unled,
  toldUpTo: number,
  today: string,
  moved: MovedDates,
): void {
  const { mandateId, resolutionId, symbol, occurrence } = unled
  if (mandateId > toldUpTo) {
    const words = shortSymbol(symbol)
    const address = listOf([['resolution', words]])
    groupIn(tally.fresh, resolutionId, { words, address }).mandates.add(mandateId)
  }
  const { state, daysOverdue: days } = standingOf(occurrence, occurrence.status, today, moved)
  const words = dueWords(occurrence)
  if (state === 'overdue') {
    const address = listOf([['due', 'overdue']])
    groupIn(tally.overdue, words, { words, address, days }).mandates.add(mandateId)
  } else if (state === 'due soon' || state === 'due this part') {
    const address = listOf([
      ['due', 'due soon'],
      ['due', 'due this part'],
    ])
    groupIn(tally.soon, words, { words, address }).mandates.add(mandateId)
  }
}

/** The list of what nobody leads on, narrowed further. */
const listOf = (narrower: [string, string][]): string =>
  `/mandates?${new URLSearchParams([...narrower, ['entity', 'none']]).toString()}`

/** More resolutions than these are told of in one notice. */
const mostResolutions = 5

/** The notices for each of these people; `key` is the same as long as the same is told. */
export function unledNotices(
  { fresh, soon, overdue }: UnledTally,
  people: readonly { readonly id: number }[],
): Notice[] {
  const told = [
    ...(fresh.size > mostResolutions ? [allInOne(fresh)] : [...fresh].map(ofResolution)),
    ...[...soon.values()].map(ofMoment),
    ...ofOverdue([...overdue.values()]),
  ]
  return people.flatMap(({ id }) => told.map((notice) => ({ ...notice, personId: id })))
}

type Told = Omit<Notice, 'personId'>

const common = { kind: 'nobody leads', mandateId: null, occurrenceId: null } as const

function ofResolution([resolutionId, { words, address, mandates }]: [number, Group]): Told {
  const key = `unled:${resolutionId}:${Math.max(...mandates)}`
  const sentence =
    mandates.size === 1
      ? `${words} gives a new mandate that nobody leads on.`
      : `${words} gives ${mandates.size} new mandates that nobody leads on.`
  return { ...common, key, sentence, address }
}

function allInOne(fresh: UnledTally['fresh']): Told {
  const groups = [...fresh.values()]
  const count = groups.reduce((sum, { mandates }) => sum + mandates.size, 0)
  const last = groups.reduce((most, { mandates }) => Math.max(most, ...mandates), 0)
  const sentence = `${count.toLocaleString('en-GB')} new mandates of ${groups.length} resolutions have nobody who leads on them.`
  return { ...common, key: `unled:${last}`, sentence, address: '/mandates?entity=none' }
}

function ofMoment({ words, address, mandates }: Group): Told {
  return {
    ...common,
    key: `unled-soon:${words}`,
    sentence: `${subjectOf(mandates)} due soon: ${words}.`,
    address,
  }
}

/** One notice of all, and one again when the next moment has passed: what recurs is overdue for many. */
function ofOverdue(groups: readonly OverdueGroup[]): Told[] {
  const [latest] = [...groups].sort((one, other) => one.days - other.days)
  if (!latest) return []
  const mandates = new Set(groups.flatMap((group) => [...group.mandates]))
  const since = groups.length === 1 ? 'Due' : 'Due last'
  const sentence = `${subjectOf(mandates)} overdue. ${since}: ${latest.words}.`
  return [{ ...common, key: `unled-overdue:${latest.words}`, sentence, address: latest.address }]
}

const subjectOf = ({ size }: ReadonlySet<number>): string =>
  size === 1
    ? 'A mandate that nobody leads on is'
    : `${size.toLocaleString('en-GB')} mandates that nobody leads on are`

function groupIn<Key, G extends Group>(groups: Map<Key, G>, key: Key, blank: Omit<G, 'mandates'>): G {
  const known = groups.get(key)
  if (known) return known
  // The rest of the group is what was given.
  const group = { ...blank, mandates: new Set<number>() } as unknown as G
  groups.set(key, group)
  return group
}
