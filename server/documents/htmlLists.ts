/** The numbers that a browser prints before the items of ordered lists. */
import { inFormat } from './docxNumbers.ts'

/** A list that is open while a page is read. */
export interface OpenList {
  readonly isOrdered: boolean
  readonly format: string
  /** How many ordered lists are around it. */
  readonly depth: number
  next: number
}

type Attributes = Readonly<Record<string, string>>

const formatsOfTypes = new Map(
  Object.entries({
    a: 'lowerLetter',
    A: 'upperLetter',
    i: 'lowerRoman',
    I: 'upperRoman',
    'lower-alpha': 'lowerLetter',
    'lower-latin': 'lowerLetter',
    'upper-alpha': 'upperLetter',
    'upper-latin': 'upperLetter',
    'lower-roman': 'lowerRoman',
    'upper-roman': 'upperRoman',
    'cjk-ideographic': 'chineseCounting',
    none: 'none',
  }),
)

/** `list-style-type: lower-alpha`, `list-style:none` */
const listStyle = /list-style(?:-type)? ?: ?([a-z-]{1,30})/iu

/** Opens a list: `ol` counts, anything else does not. */
export function openList(name: string, attributes: Attributes, around: readonly OpenList[]): OpenList {
  const style = listStyle.exec(attributes['style'] ?? '')?.[1]?.toLowerCase()
  const start = Number.parseInt(attributes['start'] ?? '1', 10)
  return {
    isOrdered: name === 'ol',
    format: formatsOfTypes.get(style ?? attributes['type'] ?? '') ?? 'decimal',
    depth: around.filter(({ isOrdered }) => isOrdered).length,
    next: Number.isSafeInteger(start) ? start : 1,
  }
}

/** Counts an item; '' where the list prints no number. `1.` is a paragraph, so that lists inside print `(1)`, `(a)`. */
export function nextMark(list: OpenList | undefined, attributes: Attributes): string {
  if (!list?.isOrdered || list.format === 'none') return ''
  const own = Number.parseInt(attributes['value'] ?? '', 10)
  const number = Number.isSafeInteger(own) ? own : list.next
  list.next = number + 1
  const shown = inFormat(number, list.format)
  if (list.format === 'upperRoman') return `${shown}.`
  return list.format === 'decimal' && list.depth === 0 ? `${shown}.` : `(${shown})`
}
