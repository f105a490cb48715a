/** The words that a search found in the rows of a list, marked; in another language where the working text does not have them. */
import type { Database } from '../../db/connection.ts'
import { type MandateRow, wordingsOfMandates } from '../../db/mandateList.ts'
import { type Places, placesFound } from '../../db/searchMarks.ts'
import { directionOf, languageName } from './writing.ts'

/** A piece of a text; the pieces together are the text. */
interface Piece {
  readonly text: string
  readonly marked: boolean
}

/** What a row shows in place of its title and words. */
export interface Found {
  readonly title: readonly Piece[]
  readonly text: readonly Piece[]
  /** The version in which the words were found, where that is not the one of the row. */
  readonly other: {
    readonly lang: string
    readonly dir: 'ltr' | 'rtl'
    readonly language: string
    readonly text: readonly Piece[]
  } | null
}

/** By the ids of mandates; empty where nobody searches. */
export async function foundWords(
  db: Database,
  words: string | null,
  rows: readonly MandateRow[],
): Promise<ReadonlyMap<number, Found>> {
  if (words === null) return new Map()
  const own = placesFound(db, words, rows)
  const elsewhere = await inOtherLanguages(
    db,
    words,
    rows.filter((_, at) => own[at] === null),
  )
  const pairs = rows.map((row, at): [number, Found] => {
    const places = own[at]
    const found = {
      title: piecesOf(row.title, places?.title ?? []),
      text: excerpt(piecesOf(row.text, places?.text ?? [])),
    }
    return [row.mandateId, { ...found, other: elsewhere.get(row.mandateId) ?? null }]
  })
  return new Map(pairs)
}

async function inOtherLanguages(db: Database, words: string, rows: readonly MandateRow[]) {
  const byId = new Map(rows.map((row) => [row.mandateId, row]))
  const versions = (await wordingsOfMandates(db, [...byId.keys()])).flatMap((version) => {
    const row = byId.get(version.mandateId)
    return row ? [{ ...version, symbol: row.symbol, title: row.title }] : []
  })
  const places = placesFound(db, words, versions)
  const found = new Map<number, NonNullable<Found['other']>>()
  versions.forEach(({ mandateId, language, text }, at) => {
    const inText = places[at]?.text ?? []
    if (inText.length === 0 || found.has(mandateId)) return
    const [lang, dir] = [language, directionOf(language)]
    found.set(mandateId, { lang, dir, language: languageName(lang), text: excerpt(piecesOf(text, inText)) })
  })
  return found
}

function piecesOf(text: string, places: Places): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const [start, end] of places) {
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false })
    pieces.push({ text: text.slice(start, end), marked: true })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false })
  return pieces
}

/** The first mark has to be seen where rows show the beginning of a text only: so much stands before it, in characters. */
const [mostBefore, kept] = [120, 60]

/** Without the beginning where the first mark stands far from it; what was left out is shown as "…". */
function excerpt(pieces: readonly Piece[]): readonly Piece[] {
  const [first, ...rest] = pieces
  if (!first || first.marked || rest.length === 0) return pieces
  if (first.text.length <= mostBefore) return pieces
  const end = first.text.slice(-kept)
  // From the next word on; Chinese has no spaces between them, and no letter of it takes two units in these texts.
  const space = end.search(/\s/u)
  return [{ text: `… ${space < 0 ? end : end.slice(space + 1)}`, marked: false }, ...rest]
}
