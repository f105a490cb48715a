/** What every reader of a file gives: its lines as they stand in the file, before anything is cleaned. */
import type { Span } from './span.ts'

export type Format = 'pdf' | 'text' | 'markdown' | 'html' | 'docx' | 'doc'

/** One printed line. Raised digits (footnote marks) arrive as superscript characters. */
export interface SourceLine {
  readonly text: string
  /** From 1; null where the format has no pages. */
  readonly page: number | null
  /**
   * UTF-16 offset of the line in the file's text: as decoded for texts and web pages, for Word the printed lines
   * below each other; null for formats without one.
   */
  readonly offset: number | null
  /** x, y, width, height in points from the top-left corner of the page; null for formats without a layout. */
  readonly box: readonly [number, number, number, number] | null
  /** Type size in points; null where unknown. */
  readonly size: number | null
  /** The line stands apart from the one before: a blank line, or more than the usual distance. */
  readonly apart: boolean
  /** The line begins further in than those around it, as the first line of a paragraph does. */
  readonly indented: boolean
  /** A form feed stands before the line: a page begins, in a format that does not number its pages. */
  readonly newPage?: true
  /** The margin of the page in which the line stands, where running heads and page numbers are printed. */
  readonly margin: 'top' | 'bottom' | null
  /**
   * The unbroken stretches of the line, where it is not one: each as two numbers, where it begins in `text`, and its
   * distance from `offset`, which is below zero for what the reader put there.
   */
  readonly places?: readonly number[]
  /** Which part of a Word document the line is of, and which paragraph of that part, from 1; absent for the others. */
  readonly part?: FilePart
  readonly paragraph?: number | null
  /** Stretches of `text` that are set in italics, in order; absent where there are none. */
  readonly italics?: readonly Span[]
}

export type FilePart = 'head' | 'body' | 'note'

/** A file read into lines, in reading order. */
export interface ReadDocument {
  readonly format: Format
  readonly fileName: string
  /** Number of pages; null where the format has none. */
  readonly pages: number | null
  readonly lines: readonly SourceLine[]
  /** Running heads and feet that the format itself tells from the text; absent where it does not. */
  readonly furniture?: readonly string[]
  /** Pages whose text was recognised in pictures, and may be wrong in places; absent where none was. */
  readonly recognisedPages?: readonly number[]
  /** Pages that are pictures and were not read; absent where there are none. */
  readonly unreadPages?: readonly number[]
}

/** Numbers of pages as a sentence names them: `1–3, 7`. */
export function pageRanges(pages: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const page of pages) {
    const last = ranges.at(-1)
    if (last !== undefined && page === last[1] + 1) last[1] = page
    else ranges.push([page, page])
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ')
}
