/** Where the words of a document stand in its file: boxes on the pages of a PDF, and the address of the view that shows it. */
import type { StoredOrigin } from '../../db/documents.ts'

/** A place in the text of a document. */
interface Span {
  readonly start: number
  readonly end: number
}

/** In points from the top-left corner of the page. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** How a file can be looked at: page by page, or line by line. */
export type Look = 'pages' | 'lines'

export const lookOf = (format: string): Look => (format === 'pdf' ? 'pages' : 'lines')

/** A printed line with the stretch of text that stands in it. */
interface PrintedLine extends Span {
  readonly page: number
  readonly box: NonNullable<StoredOrigin['box']>
}

/** The lines of the pages. Runs that were cut out of one line have the box of the line. */
export function printedLines(origins: readonly StoredOrigin[]): PrintedLine[] {
  const lines: { page: number; box: PrintedLine['box']; start: number; end: number }[] = []
  for (const { page, box, start, length } of origins) {
    if (page === null || box === null) continue
    const last = lines.at(-1)
    if (last?.page === page && String(last.box) === String(box)) last.end = start + length
    else lines.push({ page, box, start, end: start + length })
  }
  return lines
}

/** The boxes of a stretch of text, one for each line, by page. A line that is only in part of it is cut by its letters. */
export function boxesOf(
  lines: readonly PrintedLine[],
  span: Span,
  direction: 'ltr' | 'rtl',
): ReadonlyMap<number, Box[]> {
  const pages = new Map<number, Box[]>()
  for (const line of lines) {
    if (line.start >= span.end || line.end <= span.start) continue
    const boxes = pages.get(line.page) ?? []
    boxes.push(boxOf(line, span, direction))
    pages.set(line.page, boxes)
  }
  return pages
}

const overlaps = ({ start, length }: StoredOrigin, span: Span): boolean =>
  start < span.end && start + length > span.start

function boxOf(
  { box: [x, y, width, height], start, end }: PrintedLine,
  span: Span,
  direction: 'ltr' | 'rtl',
): Box {
  const part = (at: number): number => (Math.min(Math.max(at, start), end) - start) / Math.max(1, end - start)
  const [from, to] = [part(span.start), part(span.end)]
  const left = direction === 'ltr' ? from : 1 - to
  // Boxes reach from the baseline up by the size of the type; a pen marks from the tallest letter to the lowest.
  return {
    x: rounded(x + width * left - 1),
    y: rounded(y + height * 0.1),
    width: rounded(width * (to - from) + 2),
    height: rounded(height * 1.15),
  }
}

const rounded = (points: number): number => Math.round(points * 10) / 10

/** The page on which a stretch of text begins; null where the format has none. */
export const firstPageOf = (origins: readonly StoredOrigin[], span: Span): number | null =>
  origins.find((origin) => overlaps(origin, span) && origin.page !== null)?.page ?? null

/** `/resolutions/3/original?document=7&mandate=12#page-2` */
export function originalUrl(
  resolutionId: number,
  documentId: number,
  to: { readonly mandateId?: number; readonly fragment?: string } = {},
): string {
  const mandate = to.mandateId === undefined ? '' : `&mandate=${to.mandateId}`
  const fragment = to.fragment === undefined ? '' : `#${to.fragment}`
  return `/resolutions/${resolutionId}/original?document=${documentId}${mandate}${fragment}`
}
