/** Hostile plain text and Markdown: encodings that lie, and resolutions that go on for ever. */
import { lighthouseText } from '../files.ts'
import { type HostileKind, repeated, textKind } from './kind.ts'

const text = textKind('resolution.txt')
const markdown = textKind('resolution.md')

/** The lighthouse resolution with something in place of its second paragraph, or behind its last. */
export const withParagraph = (paragraph: string): string =>
  lighthouseText().replace(
    'Requests the Secretary-General to dry the records of lighthouses;',
    () => paragraph,
  )
const withTail = (tail: string): string => `${lighthouseText()}\n${tail}`

const raised = (number: number): string =>
  String(number).replace(/\d/gu, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)))

/** What a paragraph may repeat so that a pattern looks at all of it again and again. */
const pieces: readonly (readonly [string, string])[] = [
  ['letters', 'a'],
  ['capital letters', 'A'],
  ['digits', '7'],
  ['blanks', ' '],
  ['opening brackets', '('],
  ['items', '(a) '],
  ['roman numbers', 'i'],
  ['commas', 'x, '],
  ['semicolons', '; and '],
  ['slashes', 'A/'],
  ['symbols', 'A/71/818, '],
  ['addenda', 'A/71/818 and Add.1, Add.2 and Corr.1–99999999, '],
  ['requests', 'Requests the Secretary-General to report, '],
  ['parts', 'and to report '],
  ['the Secretary-General', 'the Secretary-General '],
  ['sessions', 'at its seventy-ninth session, '],
  ['ordinals', 'ninety-ninth '],
  ['dates', '31 February 99999 '],
  ['years', '2030 '],
  ['recurrences', 'every two years, annually, '],
  ['resolutions', 'resolutions 46/7 to 46/99999999, '],
  ['quotation marks', '“'],
  ['hyphens', '-'],
  ['soft hyphens', '\u00AD'],
  ['dots', '.'],
  ['underscores', '_'],
  ['combining marks', '\u0301'],
  ['bidirectional controls', '\u202E\u2066'],
  ['joiners', '\u200D'],
  ['surrogates', '😀'],
  ['Han characters', '大'],
  ['Arabic letters', 'ﷺ'],
  ['footnote marks', '¹'],
]

const kindsOfLines: readonly HostileKind[] = pieces.map(([what, piece]) =>
  text(`a line of one megabyte of ${what}`, (_, times) =>
    withParagraph(piece.repeat(Math.ceil(times(1_000_000) / piece.length))),
  ),
)

const recurrences = ['every year until 999999', 'annually until its nine hundredth session', 'every 0 years']

export const textKinds: readonly HostileKind[] = [
  ...kindsOfLines,
  text('100,000 footnotes', (_, times) =>
    withTail(
      `______________\n${repeated(times(100_000), (n) => `${raised((n % 999) + 1)} See A/98/${n}.\n`)}`,
    ),
  ),
  text('100,000 footnote marks', (_, times) =>
    withParagraph(repeated(times(100_000), (n) => `lamp${raised(n)} `)),
  ),
  text('100,000 paragraphs', (_, times) =>
    withTail(repeated(times(100_000), (n) => `${n + 4}. Requests the Secretary-General to report;\n\n`)),
  ),
  text('100,000 paragraphs of one number', (_, times) =>
    withTail('2. Requests the Secretary-General to report;\n\n'.repeat(times(100_000))),
  ),
  text('100,000 items', (_, times) =>
    withTail(repeated(times(100_000), () => '(a) To report;\n(i) To report;\n')),
  ),
  text('30,000 sections', (_, times) =>
    withTail(repeated(times(30_000), (n) => `\n\n${n % 2 ? 'IV' : 'IX'}\n\nOf lamps\n\n1. Takes note;\n`)),
  ),
  text('30,000 annexes', (_, times) =>
    withTail(repeated(times(30_000), () => `\n\nAnnex\n\nOf lamps\n\n1. To report.\n`)),
  ),
  text('30,000 heads of resolutions', (_, times) => lighthouseText().repeat(Math.ceil(times(30_000) / 30))),
  text('numbers beyond all numbers', (dice) =>
    lighthouseText(951).replaceAll(/\d+/gu, (number) => (dice(3) === 0 ? '9'.repeat(1 + dice(400)) : number)),
  ),
  text('recurrences without end', (dice) =>
    withParagraph(
      `Requests the Secretary-General to report ${recurrences[dice(recurrences.length)]} to the General Assembly;`,
    ),
  ),
  text('nothing but line ends', (_, times) => `General Assembly${'\n'.repeat(times(4_000_000))}`),
  text('more text than is read', (_, times) => lighthouseText().repeat(times(6000))),
  text('lines of one letter', (_, times) => withTail('a\n'.repeat(times(500_000)))),
  text('control characters', (dice) => withParagraph(String.fromCharCode(1 + dice(31)).repeat(500))),
  text('NUL bytes', (dice) => withParagraph('\0'.repeat(1 + dice(500)))),
  text('UTF-7', () => '+AEcAZQBuAGUAcgBhAGw-+ADwAcwBjAHIAaQBwAHQAPg-'.repeat(500) + lighthouseText()),
  text('quoted-printable', () =>
    lighthouseText().replaceAll(
      /[^a-z\n]/gu,
      (sign) => `=${sign.charCodeAt(0).toString(16).padStart(2, '0')}`,
    ),
  ),
  text('base64', () => Buffer.from(lighthouseText()).toString('base64')),
  text('markup in everything', () => lighthouseText().replaceAll('lighthouse', '<script>alert(1)</script>')),
  markdown('quotes inside quotes', (_, times) => withTail(`${'>'.repeat(times(100_000))} Requests`)),
  markdown('lists inside lists', (_, times) =>
    withTail(repeated(times(1000), (n) => `${' '.repeat(n)}- Requests the Secretary-General to report\n`)),
  ),
  markdown('emphasis without end', (_, times) => withParagraph('*_'.repeat(times(200_000)))),
  markdown('links inside links', (_, times) =>
    withParagraph('['.repeat(times(100_000)) + '](x)'.repeat(times(100_000))),
  ),
  markdown('heads without end', (_, times) => withTail('#'.repeat(times(100_000)))),
  markdown('100,000 footnotes', (_, times) =>
    withTail(repeated(times(100_000), (n) => `[^${n}]: See A/98/${n}.\n`)),
  ),
  {
    what: 'UTF-16 of half a character',
    fileName: 'resolution.txt',
    make: (dice) => {
      const bytes = Buffer.from(`\uFEFF${lighthouseText()}`, 'utf16le')
      return bytes.subarray(0, bytes.length - 1 - 2 * dice(200))
    },
  },
  {
    what: 'UTF-16 of lone surrogates',
    fileName: 'resolution.txt',
    make: () => Buffer.from(`\uFEFF${withParagraph('\uD800'.repeat(50))}`, 'utf16le'),
  },
  {
    what: 'UTF-16 without its mark',
    fileName: 'resolution.txt',
    make: () => Buffer.from(lighthouseText(), 'utf16le'),
  },
  {
    what: 'UTF-16 the other way round',
    fileName: 'resolution.txt',
    make: () => Buffer.from(`\uFEFF${lighthouseText()}`, 'utf16le').swap16(),
  },
  {
    what: 'UTF-8 with wrong bytes',
    fileName: 'resolution.txt',
    make: (dice) => {
      const bytes = Buffer.from(lighthouseText())
      for (let count = 1 + dice(60); count > 0; count--) bytes[dice(bytes.length)] = 0x80 + dice(0x80)
      return bytes
    },
  },
  {
    what: 'bytes of no encoding',
    fileName: 'resolution.txt',
    make: (dice, times) => Buffer.from(Array.from({ length: times(100_000) }, () => dice(256))),
  },
]
