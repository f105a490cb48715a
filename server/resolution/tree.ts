/** The parts of a resolution as a tree over its normalised text. */
import type { Origin, Span } from '../text/span.ts'
import type { LanguageCode } from '../languages/codes.ts'
import type { Citation } from './citation.ts'

/** The bodies whose resolutions are read. */
export type Organ = 'GA' | 'SC' | 'ECOSOC' | 'HRC'

/** What the first page and the closing lines of a resolution say about it. What the document does not say is null. */
export interface Header {
  /** Normalised document symbol, as in `A/RES/78/331`, `S/RES/2242 (2015)`, `A/HRC/RES/53/23`, `A/RES/72/266 A`. */
  readonly symbol: string
  /** Submitted and not adopted: the symbol is that of the draft, as in `A/C.3/79/L.12/Rev.1`. */
  readonly draft: boolean
  readonly organ: Organ
  /** Session of the adopting organ (GA, HRC); null for the Security Council and for ECOSOC, which go by year. */
  readonly session: number | null
  readonly title: string
  /** Day of adoption, ISO (2024-09-06); never the day of issue. */
  readonly adopted: string | null
  /** Agenda item as printed, as in `128` or `75 (a)`; several joined by `, `. */
  readonly agendaItem: string | null
  /** The same items apart: `41 (b)`, `119`. */
  readonly agendaItems: readonly string[]
  readonly agendaTitle: string | null
  /** The bracketed source line without its brackets: `on the report of the Fifth Committee (A/79/643, para. 6)`. */
  readonly source: string | null
  /** Which committee the source line names: `First` … `Sixth`, `Plenary`, or the name of another body. */
  readonly committee: string | null
  /** Symbols of the reports or drafts the source line gives: `A/79/643`, `A/75/L.129`, `A/75/L.129/Add.1`. */
  readonly sourceSymbols: readonly string[]
  readonly meeting: number | null
  /** Day of issue ("Distr."), ISO. */
  readonly distributed: string | null
  readonly jobNumber: string | null
}

export type NodeType =
  'preamble' | 'part' | 'section' | 'heading' | 'paragraph' | 'item' | 'closing' | 'footnote' | 'annex'

/**
 * One piece of the text. `span` covers the piece whole, children included. `lead` covers its own words before the
 * first child, without the number mark; `tail` its own words after the last child (flush text), where there are any.
 */
export interface Node {
  readonly type: NodeType
  /** The mark as printed, without its punctuation: `12`, `a`, `ii`, `IV`, `B`; null for what carries none. */
  readonly number: string | null
  /** How people cite it: `9`, `12(a)`, `12(a)(ii)`, `IV/9` where numbers restart, `B/3`, `annex/12`; null outside paragraphs and items. */
  readonly path: string | null
  readonly span: Span
  readonly lead: Span
  readonly tail: Span | null
  readonly children: readonly Node[]
}

/** Something a careful person should know about how a file was read. */
export interface Warning {
  /** A short stable name, as in `no-closing-lines`. */
  readonly code: string
  /** One sentence for the person. */
  readonly message: string
}

/** A resolution read into its structure. All spans are offsets into `text`. */
export interface Resolution {
  readonly language: LanguageCode
  /** Normalised text: one block (title, paragraph, item, footnote …) a line, page furniture and footnote marks removed. */
  readonly text: string
  /** For each run of `text`, where it stood in the file. */
  readonly origins: readonly Origin[]
  readonly header: Header
  /** In reading order: preamble, parts, sections, headings, paragraphs, closing, footnotes, annexes. */
  readonly nodes: readonly Node[]
  /** Lettered parts, each adopted for itself; empty where there are none. */
  readonly parts: readonly Part[]
  /** Where footnote marks stood, in the order of the text. */
  readonly marks: readonly Mark[]
  /** What the file sets in italics, lead verbs above all; empty for formats that do not say. */
  readonly italics: readonly Span[]
  /** Resolutions, decisions and reports that the text cites. */
  readonly citations: readonly Citation[]
  readonly warnings: readonly Warning[]
}

/** A lettered part of a resolution, as in `72/266 A`; what it does not say of itself is null. */
export interface Part {
  readonly letter: string
  readonly title: string | null
  /** ISO day. */
  readonly adopted: string | null
  readonly meeting: number | null
}

/** A footnote mark that was taken out of the text. */
export interface Mark {
  /** Offset into the text. */
  readonly at: number
  /** The footnote it leads to: from 0, among the footnotes in reading order. */
  readonly footnote: number
}

/** Every node of the resolution, parents before their children, in reading order. */
export function* walk(nodes: readonly Node[]): Generator<Node> {
  for (const node of nodes) {
    yield node
    yield* walk(node.children)
  }
}

/** The top-level operative paragraphs over all parts and sections; those of annexes are not counted. */
export function paragraphsOf(resolution: Pick<Resolution, 'nodes'>): Node[] {
  return paragraphsIn(resolution.nodes)
}

const paragraphsIn = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node) => {
    if (node.type === 'paragraph') return [node]
    return node.type === 'part' || node.type === 'section' ? paragraphsIn(node.children) : []
  })
