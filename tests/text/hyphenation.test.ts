import { describe, expect, it } from 'vitest'
import { linesOf } from '../../server/documents/text.ts'
import { normalise } from '../../server/text/normalise.ts'

const printed = [
  '1. Requests the Secre-',
  'tary-General, in con-',
  'sultation with the Chair-',
  'man of the Committee on Con-',
  'ferences, to sub-',
  'mit a report to the General Assembly at its forty-',
  'third session on the co-',
  'operation of States, as cost-',
  'effective as can be, and to sub-',
  'mit it in writing, where cost is low and effective work is done;',
]

const blocksOf = (lines: readonly string[]) =>
  normalise({ format: 'text', fileName: 'a.txt', pages: null, lines: linesOf(lines.join('\n')) }).blocks

describe('a text that breaks words at the end of its lines', () => {
  it('is joined to whole words, and its compounds keep their hyphens', () => {
    expect(blocksOf(printed).map(({ text }) => text)).toEqual([
      '1. Requests the Secretary-General, in consultation with the Chairman of the Committee on Conferences, to submit a ' +
        'report to the General Assembly at its forty-third session on the co-operation of States, as cost-effective as ' +
        'can be, and to submit it in writing, where cost is low and effective work is done;',
    ])
  })

  it('leads back to the file from both halves of a word', () => {
    const file = printed.join('\n')
    const { text, origins } = blocksOf(printed)[0] ?? { text: '', origins: [] }
    const pieces = origins.map(({ start, length, offset }) => [
      text.slice(start, start + length),
      file.slice(offset ?? 0, (offset ?? 0) + length),
    ])
    expect(pieces.length).toBeGreaterThanOrEqual(printed.length)
    for (const [read, stood] of pieces) expect(read).toBe(stood)
  })

  it('is told from one that only wraps at hyphens', () => {
    const wrapped = Array.from({ length: 60 }, (_, index) =>
      index % 30 === 7
        ? 'and to follow-'
        : index % 30 === 8
          ? 'up measures of every kind, and'
          : 'to draw maps of the wells and',
    )
    expect(
      blocksOf(wrapped)
        .map(({ text }) => text)
        .join(' '),
    ).toContain('follow-up measures')
  })
})
