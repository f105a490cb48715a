import { describe, expect, it } from 'vitest'
import { mostRuns, waysBack } from '../../server/resolution/waysBack.ts'
import type { Origin } from '../../server/text/span.ts'

const runs = (count: number, page: number | null): Origin[] =>
  Array.from({ length: count }, (_, start) => ({ start, length: 1, page, offset: start, box: null }))

describe('the ways back to a file', () => {
  it.each([
    ['of a file without pages', null, mostRuns],
    ['of a file with pages, where each is a line,', 1, mostRuns + 1],
    ['of an empty text', null, 0],
  ])('%s are all kept', (_, page, count) => {
    const origins = runs(count, page)
    expect(JSON.parse(waysBack({ origins }))).toEqual(origins)
  })

  it('of a file without pages are left out together where they are too many', () => {
    expect(waysBack({ origins: runs(mostRuns + 1, null) })).toBe('[]')
  })
})
