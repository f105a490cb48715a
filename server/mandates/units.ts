/** The pieces of a resolution in which directives are looked for: operative paragraphs, their items, and those of annexes. */
import type { Node, Resolution } from '../resolution/tree.ts'
import type { Phrases } from '../languages/phrases.ts'
import type { Scanned, Search } from '../text/search.ts'
import type { Span } from '../text/span.ts'
import { grammarOf } from './grammar.ts'

export interface Unit {
  /** How people cite it: `12(a)`. */
  readonly path: string
  readonly zone: 'operative' | 'annex'
  /** Its own words before the first item. */
  readonly text: string
  /** The same, scanned for what the grammar of the language looks for. */
  readonly scanned: Scanned
  /** Of an item, the words that lead to it ("We decide to:"); empty for a paragraph. */
  readonly lead: string
  /** Where `text` starts, and where the whole piece with its items ends, in the text of the resolution. */
  readonly offset: number
  readonly end: number
  readonly items: readonly Unit[]
  /** Its own words after the last item, as a piece of the same path; null where there are none. */
  readonly tail: Unit | null
}

/**
 * The paragraphs of a resolution with their items, in reading order, scanned for what the phrases look for; preamble, headings and footnotes hold no directives.
 */
export function unitsOf(resolution: Resolution, phrases: Phrases): Unit[] {
  const { search } = grammarOf(phrases)
  const units: Unit[] = []
  const gather = (nodes: readonly Node[], zone: Unit['zone']): void => {
    for (const node of nodes) {
      if (node.type === 'paragraph' || node.type === 'item')
        addUnit(units, node, { zone, lead: '', text: resolution.text, search })
      else if (node.type === 'part' || node.type === 'section') gather(node.children, zone)
      else if (node.type === 'annex') gather(node.children, 'annex')
    }
  }
  gather(resolution.nodes, 'operative')
  return units
}

/** What the pieces of one paragraph share. */
interface Source {
  readonly zone: Unit['zone']
  readonly lead: string
  readonly text: string
  readonly search: Search
}

function addUnit(units: Unit[], node: Node, source: Source): void {
  const { path, lead, tail, span } = node
  if (path === null) return
  const items = node.children.length === 0 ? NO_ITEMS : itemsOf(node, source)
  const after = tail === null ? null : unitAt(tail, path, source, NO_ITEMS, tail.end, null)
  units.push(unitAt(lead, path, source, items, span.end, after))
}

const NO_ITEMS: readonly Unit[] = []

function itemsOf({ children, lead }: Node, source: Source): Unit[] {
  const items: Unit[] = []
  const leading = `${source.lead} ${source.text.slice(lead.start, lead.end)}`
  for (const child of children) if (child.type === 'item') addUnit(items, child, { ...source, lead: leading })
  return items
}

function unitAt(
  { start, end: wordsEnd }: Span,
  path: string,
  { zone, lead, text, search }: Source,
  items: readonly Unit[],
  end: number,
  tail: Unit | null,
): Unit {
  const words = text.slice(start, wordsEnd)
  return { path, zone, lead, text: words, scanned: search(words), offset: start, end, items, tail }
}
