/** Items of lists inside a paragraph: `(a)`, `(i)`, `(aa)`, each with its place in the list it continues or opens. */
import type { Block } from '../text/blocks.ts'
import { itemMark } from '../text/marks.ts'
import { nextBlocks, type Ahead, type Body, type ListLevel } from './bodyState.ts'
import { newDraft, writeLine } from './draft.ts'
import { dottedPlace, placesOf, type ListPlace } from './itemMarks.ts'

/** How many entries may be missing before a mark is taken for part of the text. */
const widestGap = 3

/** `(b) To report …` in a paragraph: a sibling in the innermost list it can continue, or the first of a list below. */
export function takeItem(body: Body, block: Block, ahead: Ahead): boolean {
  const sign = signOf(block.text)
  if (sign === null || body.paragraph === null) return false
  const found = placeIn(body.levels, sign.places, nextMark(ahead))
  if (found === null) return false
  const node = newDraft('item', writeLine(body.writer, block), sign.mark, sign.length, found.place)
  const parent = body.levels[found.depth - 1]?.node ?? body.paragraph
  parent.children.push(node)
  // Flush text between two lists belongs to the item before it; a tail is only what comes last.
  body.paragraph.tail = null
  body.levels = [...body.levels.slice(0, found.depth), { place: found.place, node }]
  return true
}

/** `12. (a) Decides …`: the first item begins on the line of its paragraph, which has no words of its own. */
export function takeItemInLine(body: Body, text: string): void {
  const { paragraph } = body
  const sign = signOf(text)
  if (sign === null || paragraph === null) return
  const place = sign.places.find(({ style, index }) => style === 'letter' && index === 1)
  if (place === undefined) return
  const line = paragraph.lead
  const node = newDraft('item', line, sign.mark, sign.length, place)
  paragraph.lead = { start: line.start, end: line.start }
  paragraph.children.push(node)
  body.levels = [{ place, node }]
}

/**
 * `1. Close every gap;` below `7. … the following objectives:`: items that bear numbers like paragraphs. A number that
 * can be the next paragraph's is taken for that.
 */
export function takeNumberedItem(body: Body, block: Block, number: number, markLength: number): boolean {
  const { paragraph, levels, lastNumber } = body
  if (paragraph === null || lastNumber === 0 || number === lastNumber + 1) return false
  const last = levels[0]?.place
  const opens = number === 1 && last === undefined && /[:：]$/u.test(body.writer.line)
  const goesOn = levels.length === 1 && last?.style === 'digit' && number === last.index + 1
  if (!opens && !goesOn) return false
  const place: ListPlace = { style: 'digit', index: number }
  const node = newDraft('item', writeLine(body.writer, block), String(number), markLength, place)
  paragraph.children.push(node)
  paragraph.tail = null
  body.levels = [{ place, node }]
  return true
}

/** A mark with every place it can stand for; `a.` is of another list than `(a)`. */
function signOf(text: string): { mark: string; length: number; places: readonly ListPlace[] } | null {
  const match = itemMark.exec(text)
  const dotted = match?.[3]
  const mark = match?.[1] ?? match?.[2] ?? dotted
  if (match === null || mark === undefined) return null
  const places = dotted === undefined ? placesOf(mark) : [dottedPlace(dotted)]
  return { mark, length: match[0].length, places }
}

const nextMark = (ahead: Ahead): string | null => {
  const next = nextBlocks(ahead, 3).find(({ text }) => signOf(text) !== null)
  return next === undefined ? null : (signOf(next.text)?.mark ?? null)
}

interface Placement {
  readonly depth: number
  readonly place: ListPlace
}

function placeIn(
  levels: readonly ListLevel[],
  places: readonly ListPlace[],
  next: string | null,
): Placement | null {
  const first = firstOf(levels, places)
  const sibling = siblingIn(levels, places, 1)
  // (i) after (h): the next mark tells whether a list of Roman numbers begins here.
  if (first !== null && sibling !== null) return isRomanTwo(next) ? first : sibling
  return sibling ?? first ?? siblingIn(levels, places, widestGap) ?? restartIn(levels, places)
}

const isRomanTwo = (mark: string | null): boolean =>
  mark !== null && placesOf(mark).some(({ style, index }) => style === 'roman' && index === 2)

/** The innermost list that a place continues, with at most `gap - 1` entries missing. */
function siblingIn(
  levels: readonly ListLevel[],
  places: readonly ListPlace[],
  gap: number,
): Placement | null {
  for (let depth = levels.length - 1; depth >= 0; depth--) {
    const last = levels[depth]?.place
    const place = places.find(
      ({ style, index }) => style === last?.style && index > last.index && index <= last.index + gap,
    )
    if (place !== undefined) return { depth, place }
  }
  return null
}

/** The first entry of a list of a kind that is not open yet. */
function firstOf(levels: readonly ListLevel[], places: readonly ListPlace[]): Placement | null {
  const open = new Set(levels.map(({ place }) => place.style))
  const place = places.find(({ style, index }) => index === 1 && !open.has(style))
  return place === undefined ? null : { depth: levels.length, place }
}

/** A list of the same kind begins again after flush text. */
function restartIn(levels: readonly ListLevel[], places: readonly ListPlace[]): Placement | null {
  const depth = levels.findIndex(({ place }) =>
    places.some(({ style, index }) => index === 1 && style === place.style),
  )
  const place = places.find(({ style, index }) => index === 1 && style === levels[depth]?.place.style)
  return depth === -1 || place === undefined ? null : { depth, place }
}
