/** Compares what falls due in a session with a list of documents that others expect there. */
import type { Entry } from '../entry.ts'
import { grouped } from '../grouped.ts'
import type { Cited, Expected } from './expected.ts'

/** Why a row of their list is taken for one of our mandates, from the surest to the weakest. */
export type Ground = 'symbol' | 'paragraph' | 'resolution' | 'agenda item'

export const groundWords: Readonly<Record<Ground, string>> = {
  symbol: 'the document is our evidence',
  paragraph: 'cites the paragraph',
  resolution: 'cites the resolution, and no paragraph for certain',
  'agenda item': 'the same agenda item',
}

/** Grounds that leave room for doubt: one resolution, or one item, asks for several things. */
export const isWeak = (ground: Ground): boolean => ground === 'resolution' || ground === 'agenda item'

export interface Counterpart {
  readonly expected: Expected
  readonly ground: Ground
}

export interface Reconciliation {
  /** Ours, each with the rows of theirs that were found for it. */
  readonly matched: readonly { readonly entry: Entry; readonly theirs: readonly Counterpart[] }[]
  readonly oursOnly: readonly Entry[]
  /** Rows that say something, and of which we have nothing in this session. */
  readonly theirsOnly: readonly Expected[]
  /** Rows in which nothing could be read; those are neither matched nor missing. */
  readonly unread: readonly Expected[]
}

/**
 * Each row of theirs goes to all of ours that its surest ground finds; documents and paragraphs count alike, so that a
 * report given as evidence for one paragraph is not lost for another that the row cites.
 * @param entries what falls due in `session`
 */
export function reconcile(
  entries: readonly Entry[],
  expected: readonly Expected[],
  session: number,
): Reconciliation {
  const index = indexOf(entries, session)
  const theirs = new Map<Entry, Counterpart[]>()
  const theirsOnly: Expected[] = []
  const readable = expected.filter(saysSomething)
  for (const row of readable) {
    const found = counterparts(row, index)
    if (found.size === 0) theirsOnly.push(row)
    for (const [entry, ground] of found)
      theirs.set(entry, [...(theirs.get(entry) ?? []), { expected: row, ground }])
  }
  return {
    matched: entries.flatMap((entry) => {
      const rows = theirs.get(entry)
      return rows ? [{ entry, theirs: rows }] : []
    }),
    oursOnly: entries.filter((entry) => !theirs.has(entry)),
    theirsOnly,
    unread: expected.filter((row) => !saysSomething(row)),
  }
}

const saysSomething = ({ symbols, cited, item }: Expected): boolean =>
  symbols.length + cited.length > 0 || item !== null

/** Our entries by what a row can name. */
interface Index {
  readonly byDocument: ReadonlyMap<string, readonly Entry[]>
  readonly byResolution: ReadonlyMap<string, readonly Entry[]>
  readonly byItemTitle: ReadonlyMap<string, readonly Entry[]>
  readonly byItemNumber: ReadonlyMap<string, readonly Entry[]>
}

/**
 * Numbers of agenda items mean something only within their session: theirs are those of the session that is prepared,
 * ours of the session that adopted the resolution. Across sessions an item is known by its title alone.
 */
function indexOf(entries: readonly Entry[], session: number): Index {
  const documents = entries.flatMap((entry) =>
    entry.action.evidence.flatMap(({ symbol }) => (symbol === null ? [] : [{ symbol, entry }])),
  )
  const byDocument = grouped(documents, ({ symbol }) => sameDocument(symbol))
  return {
    byDocument: new Map([...byDocument].map(([symbol, pairs]) => [symbol, pairs.map(({ entry }) => entry)])),
    byResolution: grouped(entries, ({ record }) => record.symbol),
    byItemTitle: grouped(entries, ({ record }) => lettersOf(record.agendaTitle ?? '')),
    byItemNumber: grouped(
      entries.filter(({ record }) => record.resolutionSession === session),
      ({ record }) => lettersOf(record.agendaItem ?? ''),
    ),
  }
}

function counterparts({ symbols, cited, item }: Expected, index: Index): Map<Entry, Ground> {
  const byDocument = symbols.flatMap((symbol) => index.byDocument.get(sameDocument(symbol)) ?? [])
  const ofResolution = cited.flatMap((each) =>
    (index.byResolution.get(each.symbol) ?? []).map((entry) => ({ entry, each })),
  )
  const byParagraph = ofResolution.filter(({ entry, each }) => holds(each, entry.record))
  const sure = new Map<Entry, Ground>([
    ...byParagraph.map(({ entry }) => [entry, 'paragraph'] as const),
    ...byDocument.map((entry) => [entry, 'symbol'] as const),
  ])
  if (sure.size > 0) return sure
  const byResolution = ofResolution.filter(({ entry, each }) => mayBe(each, entry.record.path))
  if (byResolution.length > 0) return new Map(byResolution.map(({ entry }) => [entry, 'resolution']))
  return new Map((item === null ? [] : ofItem(item, index)).map((entry) => [entry, 'agenda item']))
}

/** A corrigendum and a revision are the document itself; an addendum may be another report. */
const SAME_DOCUMENT = /(?:\/(?:Corr|Rev)\.\d{1,3})+$/u

const sameDocument = (symbol: string): string => symbol.replace(SAME_DOCUMENT, '')

/** Whether a cited paragraph is this one or holds it: `3` holds `3(a)`. */
export function holds({ symbol, path }: Cited, place: { symbol: string; path: string }): boolean {
  const ours = place.path.replace(/~\d{1,3}/gu, '')
  return symbol === place.symbol && path !== null && (ours === path || ours.startsWith(`${path}(`))
}

/** Whether a citation leaves open which paragraph it means: it names none, or leaves out the section. */
const mayBe = ({ path }: Cited, ours: string): boolean =>
  path === null || (!path.includes('/') && ours.includes('/') && paragraphOf(ours) === paragraphOf(path))

/** `IV/9(a)` → `9`. */
const paragraphOf = (path: string): string => (path.split('/').at(-1) ?? '').replace(/[(~].*$/u, '')

/** "134", "134 (a)", "134 (a). Harbour fog", "Item 134: Harbour fog" */
const ITEM_NUMBER = /^(?:agenda )?(?:item )?(\d{1,3}(?: ?\([a-z]\))?)(?:[.:]? |$)/iu

function ofItem(item: string, { byItemTitle, byItemNumber }: Index): readonly Entry[] {
  const number = ITEM_NUMBER.exec(`${item} `)?.[1] ?? ''
  const title = lettersOf(`${item} `.replace(ITEM_NUMBER, ''))
  const found = title === '' ? byItemNumber.get(lettersOf(number)) : byItemTitle.get(title)
  return found ?? []
}

const lettersOf = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
