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
}

/** One line as it is shown. */
export interface Line {
  readonly kind: 'heading' | 'paragraph' | 'plain' | 'small'
  /** How far it is set in, from 0. */
  readonly depth: number
  /** The number as printed, "12." or "(a)"; null where the line has none. */
  readonly number: string | null
  /** Anchor of the paragraph; on its first line only. */
  readonly path: string | null
  readonly segments: readonly Segment[]
}

/** Cuts `text` along its pieces; words of a piece after its last child come as lines of their own. */
export function linesOf(text: string, pieces: readonly StoredPiece[], marks: readonly Mark[]): Line[] {
  return ownRuns(pieces).flatMap((run) => {
    let first = run.first
    return linesWithin(text, run.start, run.end).map((span) => {
      const line = lineOf(text, run.piece, span, first, marks)
      first = false
      return line
    })
  })
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
const SMALL: ReadonlySet<string> = new Set(['footnote', 'closing'])

function lineOf(
  text: string,
  piece: StoredPiece,
  span: { readonly start: number; readonly end: number },
  first: boolean,
  marks: readonly Mark[],
): Line {
  const words = text.slice(span.start, span.end)
  const number = first && isNumbered(piece) ? numberOf(words, piece.number ?? '') : ''
  const start = span.start + number.length
  return {
    kind: kindOf(piece, first),
    depth: piece.type === 'item' ? Math.max(1, marksDepth(piece.path)) : 0,
    number: number.trim() || null,
    path: first ? piece.path : null,
    segments: segmentsOf(text, start, span.end, marks),
  }
}

const isNumbered = (piece: StoredPiece): boolean =>
  piece.number !== null && (piece.type === 'paragraph' || piece.type === 'item')

/** How many marks in brackets a path has: `12(a)(ii)` has two. */
const marksDepth = (path: string | null): number => (path?.split('(').length ?? 2) - 1

function kindOf(piece: StoredPiece, first: boolean): Line['kind'] {
  // An annex has a body of its own after its heading; a section's title may stand on the line after its number.
  if (HEADINGS.has(piece.type)) return piece.type === 'annex' && !first ? 'plain' : 'heading'
  if (SMALL.has(piece.type)) return 'small'
  return isNumbered(piece) ? 'paragraph' : 'plain'
}

/** The first word with its space where it is the number mark: "12. ", "(a) ", "أ) ", and "12." alone. */
const FIRST_WORD = /^\S{1,8}(?:\s{1,4}|$)/u

function numberOf(words: string, number: string): string {
  const mark = FIRST_WORD.exec(words)?.[0] ?? ''
  return mark.includes(number) ? mark : ''
}

/** A run of text cut where marks begin and end; where two lie over each other the earlier one is linked. */
export function segmentsOf(text: string, start: number, end: number, marks: readonly Mark[]): Segment[] {
  const here = marks.filter((mark) => mark.start < end && mark.end > start)
  const edges = here.flatMap((mark) => [mark.start, mark.end]).filter((at) => at > start && at < end)
  const cuts = [...new Set([start, ...edges, end])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? end
    const mark = here.find((one) => one.start <= from && one.end >= to)
    return { text: text.slice(from, to), marked: mark !== undefined, url: mark?.url ?? null }
  })
}
