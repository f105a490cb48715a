/** Where the words of a search stand in the few texts that a page shows: asked of FTS5 itself, so that marks follow its rules. */
import type { Database } from './connection.ts'
import { matchExpression, matchable } from './search.ts'

/** What one line of the search index is made of. */
export interface SearchedText {
  readonly symbol: string
  readonly title: string
  readonly text: string
}

/** Places of found words, in UTF-16 units of the text as it is; in order, and none touches the next. */
export type Places = readonly (readonly [start: number, end: number])[]

export interface FoundPlaces {
  readonly title: Places
  readonly text: Places
}

/** With the same tokens as `mandate_search` (migrations/0001_search.sql), in the memory of the connection. */
const table = `CREATE VIRTUAL TABLE IF NOT EXISTS temp.shown_search USING fts5(
  symbol, title, text, tokenize = 'porter unicode61 remove_diacritics 2')`

/** Characters that stand in no text: normalised texts have no control characters. */
const [opens, closes] = ['\u0001', '\u0002']

/** For each text where the words stand in it; null where the search does not find it. */
export function placesFound(
  db: Database,
  words: string,
  texts: readonly SearchedText[],
): (FoundPlaces | null)[] {
  const expression = matchExpression(words)
  if (expression === null || texts.length === 0) return texts.map(() => null)
  const rows = new Map(highlighted(db, expression, texts).map((row) => [row.id, row]))
  return texts.map(({ title, text }, id) => {
    const row = rows.get(id)
    return row ? { title: placesIn(title, row.title), text: placesIn(text, row.text) } : null
  })
}

interface Highlighted {
  readonly id: number
  readonly title: string
  readonly text: string
}

function highlighted(
  { $client }: Database,
  expression: string,
  texts: readonly SearchedText[],
): Highlighted[] {
  $client.exec(table)
  return $client.transaction(() => {
    $client.exec('DELETE FROM temp.shown_search')
    const add = $client.prepare(
      'INSERT INTO temp.shown_search (rowid, symbol, title, text) VALUES (?, ?, ?, ?)',
    )
    texts.forEach(({ symbol, title, text }, id) =>
      add.run(id, matchable(symbol), matchable(title), matchable(text)),
    )
    return $client
      .prepare<[string, string, string, string, string], Highlighted>(
        `SELECT rowid AS id, highlight(shown_search, 1, ?, ?) AS title, highlight(shown_search, 2, ?, ?) AS text
         FROM temp.shown_search WHERE shown_search MATCH ?`,
      )
      .all(opens, closes, opens, closes, expression)
  })()
}

/** Brings marks in the text as the index sees it back to the text as it is; none where the two cannot be told apart. */
function placesIn(text: string, marked: string): Places {
  if (!marked.includes(opens)) return []
  const inside = marksOf(marked)
  const pieces = piecesOf(text)
  if (pieces.reduce((sum, { seen }) => sum + seen.length, 0) !== inside.length) return []
  const places: [number, number][] = []
  let at = 0
  for (const { whole, index, seen } of pieces) {
    const from = at
    at += seen.length
    if (!isMarked(inside, from, seen)) continue
    const last = places.at(-1)
    if (last?.[1] === index) last[1] = index + whole.length
    else places.push([index, index + whole.length])
  }
  return places
}

interface SeenPiece {
  readonly whole: string
  readonly index: number
  /** What the index has in its place. */
  readonly seen: string
}

/** Words and runs of what the index has as it stands, and else single letters. */
const runs = /[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]+|[\p{P}\p{Z}]|\P{M}\p{M}*|\p{M}+/gu

function piecesOf(text: string): SeenPiece[] {
  return [...text.matchAll(runs)].map(({ 0: whole, index }) => ({ whole, index, seen: matchable(whole) }))
}

/** A character of Chinese stands between two spaces there; what the index leaves out belongs to the word around it. */
function isMarked(inside: readonly boolean[], from: number, seen: string): boolean {
  if (seen === '') return inside[from - 1] === true && inside[from] === true
  for (let unit = 0; unit < seen.length; unit += 1)
    if (inside[from + unit] === true && seen[unit] !== ' ') return true
  return false
}

/** Of each unit of the text without its marks, whether it stands inside one. */
function marksOf(marked: string): boolean[] {
  const inside: boolean[] = []
  let isInside = false
  for (let at = 0; at < marked.length; at += 1) {
    if (marked[at] === opens) isInside = true
    else if (marked[at] === closes) isInside = false
    else inside.push(isInside)
  }
  return inside
}
