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
  /** As in `overdue: 100th session`; empty for new ones. */
  readonly words: string
  readonly address: string
  readonly mandates: Set<number>
}

/** What was found so far, by the key of the notice that it makes. */
export interface UnledTally {
  /** By resolution: mandates that nobody was told of. */
  readonly fresh: Map<number, Group>
  /** By standing and moment: what is due soon or overdue. */
  readonly due: Map<string, Group>
}

export const noneUnled = (): UnledTally => ({ fresh: new Map(), due: new Map() })

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
    const address = `/mandates?${new URLSearchParams({ resolution: words, entity: 'none' }).toString()}`
    groupIn(tally.fresh, resolutionId, words, address).mandates.add(mandateId)
  }
  const { state } = standingOf(occurrence, occurrence.status, today, moved)
  const told = dueSentences.find(({ states }) => states.some((one) => one === state))
  if (!told) return
  const when = dueWords(occurrence)
  const due = told.states.map((one) => ['due', one] as const)
  const query = new URLSearchParams([...due, ['entity', 'none']] as [string, string][]).toString()
  groupIn(tally.due, `${told.key}:${when}`, `${told.words}: ${when}`, `/mandates?${query}`).mandates.add(
    mandateId,
  )
}

/** Due and overdue, as people are told of their own. */
const dueSentences = [
  { states: ['due soon', 'due this part'], key: 'soon', words: 'due soon' },
  { states: ['overdue'], key: 'overdue', words: 'overdue. Due' },
] as const

/** More resolutions than these are told of in one notice. */
const mostResolutions = 5

/** The notices for each of these people; `key` is the same as long as the same is told. */
export function unledNotices(
  { fresh, due }: UnledTally,
  people: readonly { readonly id: number }[],
): Notice[] {
  const told = [
    ...(fresh.size > mostResolutions ? [allInOne(fresh)] : [...fresh].map(ofResolution)),
    ...[...due].map(ofMoment),
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

function ofMoment([key, { words, address, mandates }]: [string, Group]): Told {
  const count = mandates.size
  const subject =
    count === 1 ? 'A mandate that nobody leads on is' : `${count} mandates that nobody leads on are`
  return { ...common, key: `unled-${key}`, sentence: `${subject} ${words}.`, address }
}

function groupIn<Key>(groups: Map<Key, Group>, key: Key, words: string, address: string): Group {
  const known = groups.get(key)
  if (known) return known
  const group = { words, address, mandates: new Set<number>() }
  groups.set(key, group)
  return group
}
