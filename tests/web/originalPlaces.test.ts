import { describe, expect, it } from 'vitest'
import type { StoredOrigin } from '../../db/documents.ts'
import { boxesOf, firstPageOf, originalUrl, printedLines } from '../../server/web/originalPlaces.ts'

/** A line of 100 points on a page, 10 high. */
const printed = (start: number, length: number, page: number, y: number): StoredOrigin => ({
  start,
  length,
  page,
  offset: null,
  box: [50, y, 100, 10],
})

const written = (start: number, length: number, offset: number): StoredOrigin => ({
  start,
  length,
  page: null,
  offset,
  box: null,
})

describe('a clause on the pages of a PDF', () => {
  // Twenty letters a line, a joining space between; the third line is on the next page.
  const lines = printedLines([printed(0, 20, 1, 100), printed(21, 20, 1, 112), printed(42, 20, 2, 80)])

  it('has a box for each of its lines, on the page of the line', () => {
    const boxes = boxesOf(lines, { start: 0, end: 62 }, 'ltr')
    expect([...boxes].map(([page, on]) => [page, on.length])).toEqual([
      [1, 2],
      [2, 1],
    ])
    expect(boxes.get(2)).toEqual([{ x: 49, y: 81, width: 102, height: 11.5 }])
  })

  it('begins and ends within a line as far in as its letters are', () => {
    expect(boxesOf(lines, { start: 5, end: 15 }, 'ltr').get(1)).toEqual([
      { x: 74, y: 101, width: 52, height: 11.5 },
    ])
    expect(boxesOf(lines, { start: 0, end: 5 }, 'ltr').get(1)?.[0]?.x).toBe(49)
  })

  it('is counted from the other end where lines run from right to left', () => {
    expect(boxesOf(lines, { start: 0, end: 5 }, 'rtl').get(1)).toEqual([
      { x: 124, y: 101, width: 27, height: 11.5 },
    ])
  })

  it('knows a line that is stored in several runs as one', () => {
    const cut = printedLines([printed(0, 8, 1, 100), printed(10, 10, 1, 100)])
    expect(boxesOf(cut, { start: 0, end: 20 }, 'ltr').get(1)).toHaveLength(1)
    expect(boxesOf(cut, { start: 10, end: 20 }, 'ltr').get(1)?.[0]?.x).toBe(99)
  })

  it('has no box where it stands on no line, or where lines have no place', () => {
    expect(boxesOf(lines, { start: 20, end: 21 }, 'ltr').size).toBe(0)
    expect(printedLines([written(0, 20, 0)])).toEqual([])
  })

  it('begins on the page of its first line', () => {
    const origins = [printed(0, 20, 1, 100), printed(21, 20, 2, 80)]
    expect(firstPageOf(origins, { start: 30, end: 35 })).toBe(2)
    expect(firstPageOf(origins, { start: 15, end: 35 })).toBe(1)
    expect(firstPageOf([written(0, 20, 0)], { start: 0, end: 5 })).toBeNull()
  })
})

describe('the address of an original', () => {
  it('names the document, and the clause and page where there are some', () => {
    expect(originalUrl(3, 7)).toBe('/resolutions/3/original?document=7')
    expect(originalUrl(3, 7, { mandateId: 12, fragment: 'page-2' })).toBe(
      '/resolutions/3/original?document=7&mandate=12#page-2',
    )
  })
})
