import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { UnreadableFile } from '../../server/documents/errors.ts'
import { defaultLimits } from '../../server/documents/limits.ts'
import { readDocument } from '../../server/documents/read.ts'
import { makeEncryptedPdf, makeImageOnlyPdf, makePdf, makeTruncatedPdf } from '../support/pdf.ts'

const bytesOf = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array => Buffer.from(text, encoding)

// Where tesseract is installed it would read PDFs that lost their text, for minutes.
beforeEach(() => void vi.stubEnv('PATH', ''))
afterEach(() => void vi.unstubAllEnvs())

/** The error of a refused file. */
async function refusal(
  bytes: Uint8Array,
  name = 'file.txt',
  limits = defaultLimits,
): Promise<UnreadableFile> {
  const error = await readDocument(bytes, name, limits).then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof UnreadableFile)) throw new Error(`expected a refusal, got ${String(error)}`)
  return error
}

/** What became of a file; an error that is none of ours is shown by its words. */
const outcomeOf = (bytes: Uint8Array, name: string): Promise<string> =>
  readDocument(bytes, name).then(
    () => 'read',
    (error: unknown) => (error instanceof UnreadableFile ? 'refused' : String(error)),
  )

/** A local file header of a ZIP archive with one entry of that name. */
const zipWith = (name: string): Uint8Array =>
  Buffer.concat([
    Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 0, 0, 0, 0]),
    // Checksum, then sizes that claim four gigabytes from a few bytes.
    Buffer.from([0, 0, 0, 0, 16, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, name.length, 0, 0, 0]),
    Buffer.from(name, 'latin1'),
    Buffer.alloc(16),
  ])

describe('what cannot be read is refused with its own reason', () => {
  const line = [{ text: 'A paragraph of ordinary length on a page of its own', x: 124, y: 200 }]
  const table: readonly (readonly [string, Uint8Array, string])[] = [
    ['an empty file', new Uint8Array(), 'empty'],
    [
      'bytes that are no text',
      Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256),
      'unknown-format',
    ],
    ['text with NUL bytes', bytesOf('1. Requests the Secretary-General\0 to report'), 'nul-bytes'],
    ['a PDF that was cut off', makeTruncatedPdf(), 'damaged-pdf'],
    ['a PDF of nothing but its first line', bytesOf('%PDF-1.7\n%%EOF\n'), 'damaged-pdf'],
    ['a PDF with a password', makeEncryptedPdf(), 'password-protected'],
    ['a PDF of images', makeImageOnlyPdf(), 'image-only'],
    ['a Word document of its first bytes', zipWith('word/document.xml'), 'damaged-word'],
    ['a ZIP archive, which intake expands', zipWith('zeros.bin'), 'nested-archive'],
    [
      'an old Word document of its first bytes',
      Buffer.from('d0cf11e0a1b11ae1'.padEnd(2048, '0'), 'hex'),
      'damaged-word',
    ],
    [
      'a picture',
      Buffer.from('89504e470d0a1a0a0000000d49484452'.padEnd(200, '0'), 'hex'),
      'unsupported-format',
    ],
  ]
  it.each(table)('%s', async (_, bytes, code) => {
    const error = await refusal(bytes)
    expect(error.code).toBe(code)
    expect(error.message).toMatch(/^[A-Z][^.]*\.$/u)
  })

  it('a format without a reader is named, with what to do about it', async () => {
    const { message } = await refusal(bytesOf('{\\rtf1\\ansi 1. Requests the Secretary-General}'), 'r.rtf')
    expect(message).toBe('Rich text (RTF) cannot be read yet: save the resolution as PDF or text.')
  })

  it('a file over the limit of bytes, before anything else is looked at', async () => {
    expect((await refusal(new Uint8Array(11), 'a', { ...defaultLimits, bytes: 10 })).code).toBe('too-large')
  })

  it('a PDF over the limit of pages', async () => {
    expect((await refusal(makePdf([line, line]), 'a', { ...defaultLimits, pages: 1 })).code).toBe(
      'too-many-pages',
    )
  })

  it.each([
    ['text', bytesOf('word '.repeat(10))],
    ['PDF', makePdf([line])],
  ])('%s over the limit of characters', async (_, bytes) => {
    expect((await refusal(bytes, 'a', { ...defaultLimits, characters: 20 })).code).toBe('too-much-text')
  })
})

describe('a page of markup with too many lines is refused before they are laid out', () => {
  it.each([
    ['broken lines', `<p>${'word<br>'.repeat(30)}</p>`],
    ['empty lines', `<p>${'<br>'.repeat(30)}word</p>`],
    ['paragraphs', '<p>word</p>'.repeat(30)],
    ['cells, which a row would make one line of', `<table><tr>${'<td>word</td>'.repeat(30)}</tr></table>`],
  ])('%s', async (_, body) => {
    const page = bytesOf(`<!doctype html><html><body>${body}</body></html>`)
    expect((await refusal(page, 'a.html', { ...defaultLimits, lines: 20 })).code).toBe('too-many-lines')
    await expect(readDocument(page, 'a.html', { ...defaultLimits, lines: 40 })).resolves.toMatchObject({
      format: 'html',
    })
  })
})

describe('the reader', () => {
  it.each([
    ['UTF-8', bytesOf('Decides to convene a réunion'), 'Decides to convene a réunion'],
    ['UTF-8 with a mark', bytesOf('\uFEFFDecides'), 'Decides'],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), bytesOf('Décide', 'utf16le')]), 'Décide'],
    [
      'Latin-1',
      bytesOf("L'Assemblée générale, rappelant ses résolutions antérieures,", 'latin1'),
      "L'Assemblée générale, rappelant ses résolutions antérieures,",
    ],
  ])('decodes %s', async (_, bytes, text) => {
    const document = await readDocument(bytes, 'a.txt')
    expect(document.lines.map((line) => line.text)).toEqual([text])
  })

  it('knows where each line of a text began, and which follows a blank one', async () => {
    const { lines } = await readDocument(bytesOf('one\r\ntwo\n\nthree'), 'a.txt')
    expect(lines.map(({ text, offset, apart }) => [text, offset, apart])).toEqual([
      ['one', 0, true],
      ['two', 5, false],
      ['three', 10, true],
    ])
  })

  it('tells Markdown by the name of the file', async () => {
    expect((await readDocument(bytesOf('text'), 'a.MD')).format).toBe('markdown')
  })

  it('gives the lines of a PDF with page, place and size', async () => {
    const bytes = makePdf([
      [{ text: 'First page of the resolution', x: 124, y: 300, size: 12 }],
      [{ text: 'Second page of the resolution', x: 150, y: 400 }],
    ])
    const { lines, pages } = await readDocument(bytes, 'a.pdf')
    expect(pages).toBe(2)
    expect(lines.map(({ text, page, size }) => [text, page, size])).toEqual([
      ['First page of the resolution', 1, 12],
      ['Second page of the resolution', 2, 10],
    ])
    expect(lines[1]?.box?.[0]).toBeCloseTo(150, 0)
    expect(lines[1]?.box?.[1]).toBeCloseTo(390, 0)
  })

  it('writes a raised digit of a PDF as a superscript, and an ordinary one as it is', async () => {
    const bytes = makePdf([
      [
        { text: 'the report of the Secretary-General', x: 124, y: 300 },
        { text: '12', x: 268, y: 296, size: 6 },
        { text: ' of 2024', x: 276, y: 300 },
      ],
    ])
    expect((await readDocument(bytes, 'a.pdf')).lines[0]?.text).toMatch(/Secretary-General ?¹² of 2024/u)
  })

  it('keeps a line of a PDF that ends in a hyphen apart from the footnote below it', async () => {
    const bytes = makePdf([
      [
        { text: 'the question of the keepers of the twenty-', x: 124, y: 700 },
        { text: '1 See A/90/301 and the keepers named there.', x: 124, y: 740, size: 8 },
      ],
      [
        { text: 'two lamps, and of the lamp-', x: 124, y: 200 },
        { text: 'lighters who serve them', x: 124, y: 212 },
      ],
    ])
    const { lines } = await readDocument(bytes, 'a.pdf')
    expect(lines.map(({ text }) => text.replaceAll(/[^\x20-\x7e]/gu, '-'))).toEqual([
      'the question of the keepers of the twenty-',
      '1 See A/90/301 and the keepers named there.',
      'two lamps, and of the lamp-',
      'lighters who serve them',
    ])
    expect(lines.map(({ box }) => Math.round(box?.[1] ?? 0))).toEqual([690, 732, 190, 202])
  })

  it('sees in no time that a file of comments is no web page', async () => {
    const started = performance.now()
    expect(await outcomeOf(bytesOf(`${'<!---->'.repeat(500)} text`), 'comments.txt')).toBe('read')
    expect(performance.now() - started).toBeLessThan(1000)
    const page = await readDocument(bytesOf('<!-- a --><!-- b -->\n<html><p>Lamps</p>'), 'page')
    expect([page.format, page.lines[0]?.text]).toEqual(['html', 'Lamps'])
  })

  it('returns or refuses whatever bytes it is given', async () => {
    const starts = ['', '%PDF-1.4\n', 'PK\u0003\u0004', '<html>', '{\\rtf1']
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), async (start, rest) => {
        const bytes = Buffer.concat([Buffer.from(start, 'latin1'), rest])
        expect(await outcomeOf(bytes, 'random')).toMatch(/^(?:read|refused)$/u)
      }),
      { numRuns: 150 },
    )
  })

  it('returns or refuses a PDF with damaged bytes', async () => {
    const whole = makePdf([
      [{ text: 'A resolution whose file was damaged on the way to us', x: 124, y: 100 }],
    ])
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const bytes = Uint8Array.from(whole)
        for (const [index, value] of changes) bytes[index] = value
        expect(await outcomeOf(bytes, 'damaged.pdf')).toMatch(/^(?:read|refused)$/u)
      }),
      { numRuns: 100 },
    )
  })
})
