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
  const gather = (nodes: readonly Node[], zone: Unit['zone']): Unit[] =>
    nodes.flatMap((node) => {
      if (node.type === 'paragraph' || node.type === 'item')
        return unitOf(node, zone, '', resolution.text, search)
      if (node.type === 'part' || node.type === 'section') return gather(node.children, zone)
      if (node.type === 'annex') return gather(node.children, 'annex')
      return []
    })
  return gather(resolution.nodes, 'operative')
}

function unitOf(node: Node, zone: Unit['zone'], parent: string, text: string, search: Search): Unit[] {
  if (node.path === null) return []
  const leading = `${parent} ${text.slice(node.lead.start, node.lead.end)}`
  const items = node.children
    .filter((child) => child.type === 'item')
    .flatMap((child) => unitOf(child, zone, leading, text, search))
  const { path, lead, tail, span } = node
  const piece = ({ start, end }: Span): Unit => {
    const words = text.slice(start, end)
    const scanned = search(words)
    return { path, zone, lead: parent, text: words, scanned, offset: start, end, items: [], tail: null }
  }
  return [{ ...piece(lead), end: span.end, items, tail: tail === null ? null : piece(tail) }]
}
