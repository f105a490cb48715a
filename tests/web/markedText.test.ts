import { describe, expect, it } from 'vitest'
import { type StoredPiece, linesOf } from '../../server/web/markedText.ts'

const text = [
  'Recalling this,',
  'Noting that,',
  '3. Requests the Secretary-General:',
  '(a) To keep',
  '(b) To publish',
  'in all languages;',
  'II',
  'The register',
].join('\n')

const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })

const piece = (type: string, from: string, to: string, more: Partial<StoredPiece> = {}): StoredPiece => ({
  type,
  level: 0,
  number: null,
  path: null,
  start: at(from).start,
  end: at(to).end,
  ...more,
})

const pieces = [
  piece('preamble', 'Recalling', 'Noting that,'),
  piece('paragraph', '3. ', 'languages;', { number: '3', path: '3' }),
  piece('item', '(a)', '(a) To keep', { level: 1, number: 'a', path: '3(a)' }),
  piece('item', '(b)', '(b) To publish', { level: 1, number: 'b', path: '3(b)' }),
  piece('section', 'II', 'The register', { number: 'II' }),
]

const plain = (marks: Parameters<typeof linesOf>[2] = []) =>
  linesOf(text, pieces, marks).map((line) => ({
    ...line,
    segments: line.segments.map((s) => (s.marked ? `[${s.text}]` : s.text)).join(''),
  }))

describe('the lines of a document', () => {
  it('are the words of each piece without those of its children, and the flush words after them', () => {
    expect(plain().map((line) => [line.kind, line.number, line.depth, line.segments])).toEqual([
      ['plain', null, 0, 'Recalling this,'],
      ['plain', null, 0, 'Noting that,'],
      ['paragraph', '3.', 0, 'Requests the Secretary-General:'],
      ['paragraph', '(a)', 1, 'To keep'],
      ['paragraph', '(b)', 1, 'To publish'],
      ['paragraph', null, 0, 'in all languages;'],
      ['heading', null, 0, 'II\nThe register'],
    ])
  })

  it('carry the anchor of a paragraph once', () => {
    expect(plain().map((line) => line.path)).toEqual([null, null, '3', '3(a)', '3(b)', null, null])
  })

  it('mark a clause, also over the edges of lines', () => {
    const lines = plain([{ ...at('Secretary-General:\n(a) To keep'), url: null }])
    expect(lines.slice(2, 5).map((line) => line.segments)).toEqual([
      'Requests the [Secretary-General:]',
      '[To keep]',
      'To publish',
    ])
  })

  it('link the earlier of two marks that lie over each other', () => {
    const marks = [
      { ...at('Requests the Secretary-General'), url: '/mandates/1' },
      { ...at('Secretary-General:'), url: '/mandates/2' },
    ]
    const line = linesOf(text, pieces, marks)[2]
    expect(line?.segments).toEqual([
      { text: 'Requests the ', marked: true, url: '/mandates/1' },
      { text: 'Secretary-General', marked: true, url: '/mandates/1' },
      { text: ':', marked: true, url: '/mandates/2' },
    ])
  })

  it('show citations, italics and footnote marks in and beside clauses', () => {
    const note = piece('footnote', 'II', 'The register', { number: '7' })
    const lines = linesOf(text, [...pieces.slice(0, -1), note], [{ ...at('To keep'), url: '/mandates/1' }], {
      citations: [
        { ...at('Recalling'), symbol: 'A/RES/98/1', url: null },
        { ...at('keep'), symbol: 'A/RES/98/2', url: '/resolutions/2' },
      ],
      italics: [at('Noting')],
      notes: [{ at: at('To keep').end, footnote: 0 }],
    })
    expect(lines[0]?.segments[0]).toEqual({
      text: 'Recalling',
      marked: false,
      url: null,
      cites: 'A/RES/98/1',
    })
    expect(lines[1]?.segments[0]).toMatchObject({ text: 'Noting', italic: true })
    expect(lines[3]?.segments).toEqual([
      { text: 'To ', marked: true, url: '/mandates/1' },
      { text: 'keep', marked: true, url: '/resolutions/2', cites: 'A/RES/98/2', leadsOut: true },
      {
        text: '',
        marked: false,
        url: null,
        mark: expect.objectContaining({ number: '7', mark: 0, footnote: 0 }) as unknown,
      },
    ])
    expect(lines.find(({ kind }) => kind === 'note')).toMatchObject({
      number: '7',
      note: { footnote: 0, marks: [0] },
    })
  })

  it('take a number for a number also where nothing follows it', () => {
    const alone = [{ type: 'paragraph', level: 0, number: '12', path: '12', start: 0, end: 3 }]
    expect(linesOf('12.', alone, [])).toMatchObject([{ number: '12.', segments: [] }])
  })

  it('lose no letter of the text', () => {
    const shown = plain().map((line) => `${line.number ? `${line.number} ` : ''}${line.segments}`)
    expect(shown.join('\n')).toBe(text)
  })
})
