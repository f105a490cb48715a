/**
 * The list of mandates in memory: every occurrence with what it is found, sorted and counted by. SQLite counts 100,000
 * rows under any filter in a tenth of a second and more, this in a few thousandths; the words of a search are asked of
 * SQLite. What changed since it was last looked at is read again first, so that it never shows anything but what the
 * database holds.
 */
import { setImmediate } from 'node:timers/promises'
import { asc } from 'drizzle-orm'
import type { Database } from './connection.ts'
import { changedAfter, newestChange } from './listChanges.ts'
import { type Columns, emptyColumns, hold, release } from './listColumns.ts'
import { type Entry, loadEntries } from './listEntries.ts'
import { type Order, orderings } from './mandateOrder.ts'
import { mandates } from './schema.ts'
import { searchVersion, wordingsMatching } from './search.ts'

/** Rows by their numbers; a row whose mandate is gone holds null until another one takes it. */
export interface ListIndex {
  readonly entries: (Entry | null)[]
  /** Of each row its mandate. */
  readonly mandateIds: number[]
  readonly columns: Columns
}

interface State extends ListIndex {
  /** The newest change that was read; null before the first reading. */
  change: number | null
  /** Under way, where somebody waits for it. */
  reading: Promise<void> | null
  readonly free: number[]
  readonly rowsOf: Map<number, readonly number[]>
  /** The largest id of a mandate so far. */
  largest: number
  /** Mandates by the ids of their wordings. */
  readonly mandateOf: number[]
  readonly sorted: Map<Order, Sorted>
  /** What searches found, as long as the index of words is what it was. */
  readonly found: Map<string, Uint8Array>
  searched: string
}

/** Rows in an order, and those that have to be put in their place anew. */
interface Sorted {
  rows: number[]
  readonly touched: Set<number>
}

const states = new WeakMap<Database, State>()

/** Mandates that are read in one go; between two goes other requests are answered. */
const goSize = 500
/** So many searches are kept. */
const mostSearches = 50

/** The list as the database holds it at this moment, until the caller waits for something else. */
export async function freshIndex(db: Database): Promise<ListIndex> {
  const state = states.get(db) ?? begin(db)
  while (state.change !== newestChange(db)) {
    state.reading ??= catchUp(db, state).finally(() => {
      state.reading = null
    })
    await state.reading
  }
  return state
}

function begin(db: Database): State {
  const state: State = {
    change: null,
    reading: null,
    entries: [],
    mandateIds: [],
    largest: 0,
    columns: emptyColumns(),
    free: [],
    rowsOf: new Map(),
    mandateOf: [],
    sorted: new Map(),
    found: new Map(),
    searched: '',
  }
  states.set(db, state)
  return state
}

/** Reads what changed, some of it at a time; what changes meanwhile is read by the next call. */
async function catchUp(db: Database, state: State): Promise<void> {
  const newest = newestChange(db)
  const ids = state.change === null ? allMandates(db) : changedAfter(db, state.change)
  for (let from = 0; from < ids.length; from += goSize) {
    if (from > 0) await setImmediate()
    readAnew(db, state, ids.slice(from, from + goSize))
  }
  state.change = newest
}

const allMandates = (db: Database): number[] =>
  db
    .select({ id: mandates.id })
    .from(mandates)
    .orderBy(asc(mandates.id))
    .all()
    .map(({ id }) => id)

function readAnew(db: Database, state: State, mandateIds: readonly number[]): void {
  const { entries, wordings } = loadEntries(db, mandateIds)
  for (const id of mandateIds) takeOut(state, id)
  for (const entry of entries) putIn(state, entry)
  for (const { id, mandateId } of wordings) state.mandateOf[id] = mandateId
}

function takeOut(state: State, mandateId: number): void {
  for (const row of state.rowsOf.get(mandateId) ?? []) {
    release(state.columns, row)
    state.entries[row] = null
    state.free.push(row)
    touch(state, row)
  }
  state.rowsOf.delete(mandateId)
}

function putIn(state: State, entry: Entry): void {
  const row = state.free.pop() ?? state.entries.length
  state.entries[row] = entry
  state.mandateIds[row] = entry.mandateId
  state.largest = Math.max(state.largest, entry.mandateId)
  hold(state.columns, row, entry)
  state.rowsOf.set(entry.mandateId, [...(state.rowsOf.get(entry.mandateId) ?? []), row])
  touch(state, row)
}

function touch(state: State, row: number): void {
  for (const { touched } of state.sorted.values()) touched.add(row)
}

/** All rows in an order. */
export function rowsInOrder(index: ListIndex, order: Order): readonly number[] {
  const state = index as State
  const known = state.sorted.get(order) ?? { rows: [], touched: new Set(state.entries.keys()) }
  state.sorted.set(order, known)
  if (known.touched.size > 0) {
    known.rows = inPlace(state, known, order)
    known.touched.clear()
  }
  return known.rows
}

/** So many rows are put in their places one by one; more are merged with all others in one go. */
const mostMoved = 200

/** Sorts those that were touched, and puts them among the others, which stand in their order already. */
function inPlace({ entries }: State, { rows, touched }: Sorted, order: Order): number[] {
  const compare = orderings[order]
  const entryOf = (row: number): Entry => {
    const entry = entries[row]
    if (!entry) throw new Error(`Row ${row} of the list is empty.`)
    return entry
  }
  const isBefore = (one: number, other: number): boolean => compare(entryOf(one), entryOf(other)) < 0
  const fresh = [...touched]
    .filter((row) => entries[row])
    .sort((one, other) => compare(entryOf(one), entryOf(other)))
  if (touched.size > mostMoved)
    return merged(
      rows.filter((row) => !touched.has(row)),
      fresh,
      isBefore,
    )
  for (const row of touched) {
    const at = rows.indexOf(row)
    if (at >= 0) rows.splice(at, 1)
  }
  for (const row of fresh) rows.splice(placeFor(row, rows, isBefore), 0, row)
  return rows
}

type IsBefore = (one: number, other: number) => boolean

/** Two lists in their order as one. */
function merged(rows: readonly number[], fresh: readonly number[], isBefore: IsBefore): number[] {
  const all: number[] = []
  let at = 0
  for (const row of rows) {
    for (let next = fresh[at]; next !== undefined && isBefore(next, row); next = fresh[at]) {
      all.push(next)
      at += 1
    }
    all.push(row)
  }
  return [...all, ...fresh.slice(at)]
}

/** How many of the rows stand before one. */
function placeFor(row: number, rows: readonly number[], isBefore: IsBefore): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(rows[middle] ?? 0, row)) low = middle + 1
    else high = middle
  }
  return low
}

/** By the ids of mandates, 1 where a search finds what was typed in their words. */
export function foundIn(db: Database, index: ListIndex, words: string): Uint8Array {
  const state = index as State
  const version = searchVersion(db)
  if (version !== state.searched) state.found.clear()
  state.searched = version
  const known = state.found.get(words)
  if (known) return known
  const found = new Uint8Array(state.largest + 1)
  for (const id of wordingsMatching(db, words)) {
    const mandateId = state.mandateOf[id]
    if (mandateId !== undefined) found[mandateId] = 1
  }
  if (state.found.size >= mostSearches) state.found.clear()
  state.found.set(words, found)
  return found
}
