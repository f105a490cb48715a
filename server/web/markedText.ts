/** The text of a document cut into what a page shows: lines in reading order, with clauses marked in them. */

/** A piece of the document as `paragraphs` stores it, in reading order. */
export interface StoredPiece {
  readonly type: string
  readonly level: number
  readonly number: string | null
  readonly path: string | null
  readonly start: number
  readonly end: number
}

/** A place to be marked; with a URL the mark is a link. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly url: string | null
}

export interface Segment {
  readonly text: string
  readonly marked: boolean
  readonly url: string | null
  readonly italic?: boolean
  /** The symbol of the paper that these words cite, in its normal form. */
  readonly cites?: string
  /** Words that lead to what they cite, not to a mandate. */
  readonly leadsOut?: boolean
  /** A footnote mark, which has no words of its own. */
  readonly mark?: NoteMark
}

/** Where a footnote mark stands, and what it leads to; both counted from 0 in the order of the text. */
interface NoteMark {
  readonly number: string
  readonly mark: number
  readonly footnote: number
}

/** What the text shows beside clauses. */
export interface Inlays {
  readonly citations: readonly { start: number; end: number; symbol: string; url: string | null }[]
  readonly italics: readonly { start: number; end: number }[]
  readonly notes: readonly { at: number; footnote: number }[]
}

const noInlays: Inlays = { citations: [], italics: [], notes: [] }

/** One line as it is shown. */
export interface Line {
  readonly kind: 'heading' | 'paragraph' | 'plain' | 'small' | 'note'
  /** Of a heading, from 3: the title of the page is 1, that of the text 2. */
  readonly level: number
  /** How far it is set in, from 0. */
  readonly depth: number
  /** The number as printed, "12." or "(a)"; null where the line has none. */
  readonly number: string | null
  /** Anchor of the paragraph; on its first line only. */
  readonly path: string | null
  /** Of a footnote: its place among the footnotes, and the marks that lead to it. */
  readonly note: { readonly footnote: number; readonly marks: readonly number[] } | null
  readonly segments: readonly Segment[]
}

/** Cuts `text` along its pieces; words of a piece after its last child come as lines of their own. */
export function linesOf(
  text: string,
  pieces: readonly StoredPiece[],
  marks: readonly Mark[],
  inlays: Inlays = noInlays,
): Line[] {
  const numbered = { ...inlays, numbers: numbersOf(pieces) }
  const footnotes = pieces.filter(({ type }) => type === 'footnote')
  return ownRuns(pieces).flatMap((run) => {
    let first = run.first
    const spans = linesWithin(text, run.start, run.end)
    return (run.piece.type === 'section' && first ? together(spans) : spans).map((span) => {
      const line = lineOf(text, run.piece, span, first, marks, numbered)
      const footnote = first ? footnotes.indexOf(run.piece) : -1
      first = false
      return footnote < 0 ? line : { ...line, note: { footnote, marks: marksOf(inlays, footnote) } }
    })
  })
}

/** The numbers of the footnotes in their order. */
const numbersOf = (pieces: readonly StoredPiece[]): readonly string[] =>
  pieces.filter(({ type }) => type === 'footnote').map(({ number }, index) => number ?? String(index + 1))

const marksOf = ({ notes }: Inlays, footnote: number): number[] =>
  notes.flatMap((note, index) => (note.footnote === footnote ? [index] : []))

/** The number of a section alone on its line, and its title on the next: one heading. */
function together(spans: readonly Lines[]): readonly Lines[] {
  const [number, title] = spans
  if (number === undefined || title === undefined || number.end - number.start > longestMark) return spans
  return [{ start: number.start, end: title.end }, ...spans.slice(2)]
}

/** `XVIII`, `Annex II` */
const longestMark = 12

interface Lines {
  readonly start: number
  readonly end: number
}

interface Run {
  readonly piece: StoredPiece
  readonly start: number
  readonly end: number
  /** Whether these are the first words of the piece. */
  readonly first: boolean
}

/** Each piece without its children, in reading order: its words before, between and after them. */
function ownRuns(pieces: readonly StoredPiece[]): Run[] {
  const runs: Run[] = []
  let next = 0
  const visit = (piece: StoredPiece): void => {
    let at = piece.start
    for (let child = pieces[next]; child && isWithin(child, piece); child = pieces[next]) {
      next += 1
      runs.push({ piece, start: at, end: child.start, first: at === piece.start })
      visit(child)
      at = child.end
    }
    runs.push({ piece, start: at, end: piece.end, first: at === piece.start })
  }
  for (let piece = pieces[next]; piece; piece = pieces[next]) {
    next += 1
    visit(piece)
  }
  return runs
}

const isWithin = (child: StoredPiece, parent: StoredPiece): boolean =>
  child.start >= parent.start && child.end <= parent.end && child.level > parent.level

/** The lines of a run without the space around them; empty ones are left out. */
function linesWithin(text: string, start: number, end: number): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = []
  let at = start
  for (const line of text.slice(start, end).split('\n')) {
    const from = at + (line.length - line.trimStart().length)
    const to = from + line.trim().length
    if (to > from) lines.push({ start: from, end: to })
    at += line.length + 1
  }
  return lines
}

const HEADINGS: ReadonlySet<string> = new Set(['section', 'part', 'heading', 'annex'])
const highest = 3
const deepest = 6

type Numbered = Inlays & { readonly numbers: readonly string[] }

function lineOf(
  text: string,
  piece: StoredPiece,
  span: { readonly start: number; readonly end: number },
  first: boolean,
  marks: readonly Mark[],
  inlays: Numbered,
): Line {
  const words = text.slice(span.start, span.end)
  const number = first && isNumbered(piece) ? numberOf(words, piece.number ?? '') : ''
  const start = span.start + number.length
  const isNote = first && piece.type === 'footnote'
  return {
    kind: kindOf(piece, first),
    level: Math.min(deepest, highest + piece.level),
    depth: piece.type === 'item' ? Math.max(1, marksDepth(piece.path)) : 0,
    number: isNote ? piece.number : number.trim() || null,
    path: first ? piece.path : null,
    note: null,
    segments: segmentsOf(text, start, span.end, marks, inlays),
  }
}

const isNumbered = (piece: StoredPiece): boolean =>
  piece.number !== null && (piece.type === 'paragraph' || piece.type === 'item')

/** How many marks in brackets a path has: `12(a)(ii)` has two. */
const marksDepth = (path: string | null): number => (path?.split('(').length ?? 2) - 1

function kindOf(piece: StoredPiece, first: boolean): Line['kind'] {
  if (isHeading(piece, first)) return 'heading'
  if (piece.type === 'footnote') return 'note'
  if (piece.type === 'closing') return 'small'
  return isNumbered(piece) ? 'paragraph' : 'plain'
}

/** What opens a part or an annex is its heading; words behind its paragraphs are none. */
const isHeading = ({ type }: StoredPiece, first: boolean): boolean =>
  HEADINGS.has(type) && (first || type === 'heading')

/** The first word with its space where it is the number mark: "12. ", "(a) ", "أ) ", and "12." alone. */
const FIRST_WORD = /^\S{1,8}(?:\s{1,4}|$)/u

function numberOf(words: string, number: string): string {
  const mark = FIRST_WORD.exec(words)?.[0] ?? ''
  return mark.includes(number) ? mark : ''
}

/** A run of text cut where marks, citations and italics begin and end; where two marks lie over each other the earlier one is linked. */
export function segmentsOf(
  text: string,
  start: number,
  end: number,
  marks: readonly Mark[],
  inlays: Numbered = { ...noInlays, numbers: [] },
): Segment[] {
  const within = <Place extends Lines>(places: readonly Place[]): Place[] =>
    places.filter((place) => place.start < end && place.end > start)
  const here = { marks: within(marks), citations: within(inlays.citations), italics: within(inlays.italics) }
  const notes = inlays.notes
    .map((note, mark) => ({ ...note, mark, number: inlays.numbers[note.footnote] ?? '' }))
    .filter(({ at }) => at > start && at <= end)
  const edges = [here.marks, here.citations, here.italics].flat().flatMap((place) => [place.start, place.end])
  const inside = [...edges, ...notes.map(({ at }) => at)].filter((at) => at > start && at < end)
  const cuts = [...new Set([start, ...inside, end])].sort((a, b) => a - b)
  return cuts.slice(0, -1).flatMap((from, index) => {
    const to = cuts[index + 1] ?? end
    const after = notes.filter(({ at }) => at === to).map(noteSegment)
    return [wordsSegment(text, from, to, here), ...after]
  })
}

const noteSegment = (mark: NoteMark): Segment => ({ text: '', marked: false, url: null, mark })

function wordsSegment(
  text: string,
  from: number,
  to: number,
  here: { marks: readonly Mark[]; citations: Inlays['citations']; italics: Inlays['italics'] },
): Segment {
  const covers = (place: Lines): boolean => place.start <= from && place.end >= to
  const mark = here.marks.find(covers)
  const citation = here.citations.find(covers)
  return {
    text: text.slice(from, to),
    marked: mark !== undefined,
    url: citation?.url ?? mark?.url ?? null,
    ...(citation && { cites: citation.symbol }),
    ...(citation?.url && { leadsOut: true }),
    ...(here.italics.some(covers) && { italic: true }),
  }
}
