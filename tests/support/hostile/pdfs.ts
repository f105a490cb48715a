/** Hostile PDFs: objects that go round in circles, sizes that lie, and what is in a PDF besides its pages. */
import { deflateSync } from 'node:zlib'
import type { Dice } from '../dice.ts'
import { lighthousePdf } from '../files.ts'
import { makeEncryptedPdf, makeImageOnlyPdf, makePdf, pdfOf } from '../pdf.ts'
import { type HostileKind, megabyte, repeated, type Times } from './kind.ts'

const kind = (what: string, make: HostileKind['make']): HostileKind => ({
  what,
  fileName: 'resolution.pdf',
  make,
})

const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>'
const stream = (content: string, more = ''): string =>
  `<< /Length ${content.length} ${more} >>\nstream\n${content}\nendstream`
const packed = (content: string | Uint8Array, more = ''): string =>
  stream(Buffer.from(deflateSync(content)).toString('latin1'), `/Filter /FlateDecode ${more}`)
const words = '/F1 10 Tf 1 0 0 1 72 700 Tm (Requests the Secretary-General to count the lanterns) Tj'

/** One page: catalogue, pages, page, font, its content, and what else it needs from object 6 on. */
const onePage = (
  content: string,
  more: readonly string[] = [],
  page = '',
  catalogue = '',
  size = '0 0 612 792',
) =>
  pdfOf([
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [${size}] /Contents 5 0 R ` +
      `/Resources << /Font << /F1 4 0 R >> /XObject << /X 6 0 R >> >> ${page} >>`,
    font,
    content,
    ...more,
  ])
const text = stream(`BT ${words} ET`)

/** A lighthouse resolution in which some words are others. */
const changed = (from: string | RegExp, to: string): Uint8Array =>
  Buffer.from(Buffer.from(lighthousePdf()).toString('latin1').replaceAll(from, to), 'latin1')

const form = (content: string, next: number): string =>
  stream(
    content,
    `/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /Font << /F1 4 0 R >> /XObject << /X ${next} 0 R >> >>`,
  )

/** Forms of which each draws the next `times` times. */
const nested = (depth: number, times: number): Uint8Array =>
  onePage(
    stream('/X Do'),
    Array.from({ length: depth }, (_, n) => form(`BT ${words} ET ${'/X Do '.repeat(times)}`, 7 + n)),
  )

/** A tree of pages in which each branch has one branch. */
const deepTree = (depth: number): Uint8Array =>
  pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    ...Array.from(
      { length: depth },
      (_, n) => `<< /Type /Pages /Parent ${n + 1} 0 R /Kids [${n + 3} 0 R] /Count 1 >>`,
    ),
    `<< /Type /Page /Parent ${depth + 1} 0 R /MediaBox [0 0 612 792] >>`,
  ])

const cycles: readonly HostileKind[] = [
  kind('pages that contain themselves', () => changed(/\/Kids \[[^\]]*\]/gu, '/Kids [2 0 R 2 0 R]')),
  kind('a page that is its own parent', () => changed(/\/Parent 2 0 R/gu, '/Parent 4 0 R')),
  kind('content that is a page', () => changed(/\/Contents 5 0 R/gu, '/Contents 4 0 R')),
  kind('a length that is its own stream', () => changed(/\/Length \d+/gu, '/Length 5 0 R')),
  kind('a catalogue that is its list of pages', () => changed('/Root 1 0 R', '/Root 2 0 R')),
  kind('fonts that are pages', () => changed('/F1 3 0 R', '/F1 4 0 R')),
  kind('a form that draws itself', () => onePage(stream('/X Do'), [form(`BT ${words} ET /X Do`, 6)])),
  kind('forms that draw each other', () =>
    onePage(stream('/X Do'), [form(`BT ${words} ET /X Do`, 7), form('/X Do', 6)]),
  ),
  kind('a table of places that names itself as the one before', () =>
    pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>'], '/Prev 9'),
  ),
  kind('an outline in a circle', () =>
    onePage(
      text,
      ['<< /First 7 0 R /Last 7 0 R >>', '<< /Title (a) /Next 7 0 R /Parent 6 0 R /First 7 0 R >>'],
      '',
      '/Outlines 6 0 R',
    ),
  ),
  kind('a pattern of characters that is its own font', () =>
    onePage(
      text,
      [],
      '/Resources << /Font << /F1 << /Type /Font /Subtype /Type3 /CharProcs << /a 5 0 R >> /FontMatrix [1 0 0 1 0 0] /ToUnicode 5 0 R >> >> >>',
    ),
  ),
  kind('objects in a stream that is inside itself', () =>
    onePage(text, [stream('6 0 7 10 ', '/Type /ObjStm /N 2 /First 8 /Extends 6 0 R')]),
  ),
]

const lies: readonly HostileKind[] = [
  kind('two thousand million pages', () => changed(/\/Count \d+/gu, '/Count 2147483647')),
  kind('less than no pages', () => changed(/\/Count \d+/gu, '/Count -3')),
  kind('two thousand million objects', () => changed(/\/Size \d+/gu, '/Size 2147483647')),
  kind('streams of four gigabytes', () => changed(/\/Length \d+/gu, '/Length 4294967295')),
  kind('streams of less than nothing', () => changed(/\/Length \d+/gu, '/Length -1')),
  kind('places beyond the file', () => changed(/\d{10} 00000 n/gu, '9999999999 00000 n')),
  kind('a table of places that is nowhere', () => changed(/startxref\n\d+/gu, 'startxref\n999999999')),
  kind('a million points of width', () => changed('[0 0 612 792]', '[0 0 1000000 1000000]')),
  kind('pages of any size', (dice) =>
    changed('[0 0 612 792]', `[${[0, 0, 0, 0].map(() => sizes[dice(sizes.length)]).join(' ')}]`),
  ),
  kind('units of any size', (dice) =>
    onePage(text, [], `/UserUnit ${sizes[dice(sizes.length)]} /Rotate ${dice(1000)}`),
  ),
  kind('letters larger than any page', () => changed(/\/F1 10 Tf/gu, '/F1 1e30 Tf')),
  kind('letters in no place', () => changed(/1 0 0 1 \d+ \d+ Tm/gu, '1e38 1e38 -1e38 0 1e38 NaN Tm')),
]
const sizes = ['0', '-1', '1e400', '-1e400', '2147483648', '0.0000001', '1e9', 'NaN', '(a)', 'null', '14400']

const masses: readonly HostileKind[] = [
  kind('ten thousand pages', (_, times) => makePdf(Array.from({ length: times(10_000) }, () => []))),
  kind('a page of a hundred thousand lines', (_, times) =>
    makePdf([Array.from({ length: times(100_000) }, (_line, n) => ({ text: 'one line', x: 50, y: n * 12 }))]),
  ),
  kind('a hundred thousand lines in one place', (_, times) =>
    makePdf([Array.from({ length: times(100_000) }, () => ({ text: 'one line', x: 50, y: 90 }))]),
  ),
  kind('a line of one megabyte', (_, times) =>
    makePdf([
      [{ text: 'Requests the Secretary-General to report and '.repeat(times(25_000)), x: 50, y: 90 }],
    ]),
  ),
  kind('100,000 footnotes', (_, times) => footnotes(times)),
  kind('a tree of pages ten thousand deep', (_, times) => deepTree(times(10_000))),
  kind('lists inside lists', (_, times) => onePage(stream(`${'['.repeat(times(1_000_000))} BT ${words} ET`))),
  kind('dictionaries inside dictionaries', (_, times) =>
    onePage(text, [`${'<< /A '.repeat(times(500_000))} 1`]),
  ),
  kind('states inside states', (_, times) =>
    onePage(stream(`${'q '.repeat(times(1_000_000))} BT ${words} ET`)),
  ),
  kind('forms a thousand deep', (_, times) => nested(times(1000), 1)),
  {
    ...kind('forms that draw the next one ten times', (_, times) =>
      nested(Math.ceil(times(30) / 10) + 9, 10),
    ),
    isEndless: true,
  },
  kind('a content of 200 MB in 200 KB', (_, times) =>
    onePage(packed(Buffer.alloc(times(200 * megabyte), 32))),
  ),
  kind('a content packed three times', (_, times) => packedThrice(times)),
  kind('six million letters', (_, times) => onePage(packed(`BT ${`${words} `.repeat(times(120_000))} ET`))),
  kind('a thousand versions', (_, times) =>
    Buffer.concat([
      lighthousePdf(),
      Buffer.from('\n%%EOF\ntrailer\n<< /Root 1 0 R /Prev 9 >>'.repeat(times(1000))),
      Buffer.from('\n%%EOF\n'),
    ]),
  ),
]

/** Pages of small type under a line of text each. */
const footnotes = (times: Times): Uint8Array =>
  makePdf(
    Array.from({ length: Math.ceil(times(100_000) / 500) }, (_, page) =>
      Array.from({ length: 500 }, (_line, n) => ({
        text: `${page * 500 + n} See A/98/${n}.`,
        x: 50,
        y: 90 + n,
        size: 7,
      })),
    ),
  )

const packedThrice = (times: Times): Uint8Array => {
  const once = deflateSync(Buffer.alloc(times(800 * megabyte), 32))
  const thrice = deflateSync(deflateSync(once)).toString('latin1')
  return onePage(stream(thrice, '/Filter [/FlateDecode /FlateDecode /FlateDecode]'))
}

const image = (width: number, height: number, filter: string, data: string): string =>
  stream(
    data,
    `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /${filter}`,
  )
const drawn = stream('q 612 0 0 792 0 0 cm /X Do Q')
const noise = (dice: Dice, length: number): string =>
  Array.from({ length }, () => String.fromCharCode(dice(256))).join('')

const contents: readonly HostileKind[] = [
  kind('pages that are drawings', () => makeImageOnlyPdf()),
  ...[
    'DCTDecode',
    'JPXDecode',
    'JBIG2Decode',
    'CCITTFaxDecode',
    'LZWDecode',
    'RunLengthDecode',
    'Nonsense',
  ].map((filter) =>
    kind(`pictures of ${filter} that are noise`, (dice) =>
      onePage(drawn, [image(1 + dice(5000), 1 + dice(5000), filter, noise(dice, 3000))]),
    ),
  ),
  kind('a picture of ten thousand million dots', () =>
    onePage(drawn, [image(100_000, 100_000, 'FlateDecode', 'x')]),
  ),
  kind('a password', () => makeEncryptedPdf()),
  kind('keys that are noise', (dice) =>
    pdfOf(
      [
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [] /Count 0 >>',
        `<< /Filter /Standard /V ${dice(7)} /R ${dice(8)} /Length ${dice(99999)} /P -44 /O (${'a'.repeat(dice(99))}) /U () /CF << /StdCF << /CFM /AESV${dice(5)} >> >> /StmF /StdCF >>`,
      ],
      `/Encrypt 3 0 R /ID [<31> <31>]`,
    ),
  ),
  kind('JavaScript', () =>
    onePage(
      text,
      ['<< /S /JavaScript /JS (for (;;) app.alert\\(1\\)) >>'],
      '/AA << /O 6 0 R >>',
      '/OpenAction 6 0 R /Names << /JavaScript << /Names [(a) 6 0 R] >> >>',
    ),
  ),
  kind('a command to start', () =>
    onePage(text, ['<< /S /Launch /F (/bin/sh) /Win << /F (cmd.exe) >> >>'], '', '/OpenAction 6 0 R'),
  ),
  kind('attachments', (_, times) =>
    onePage(
      text,
      ['<< /Type /Filespec /F (../../a.exe) /EF << /F 7 0 R >> >>', stream('MZ'.repeat(times(100_000)))],
      '',
      '/Names << /EmbeddedFiles << /Names [(../../a.exe) 6 0 R] >> >>',
    ),
  ),
  kind('content from a file outside', () => onePage(stream('', '/F (/etc/passwd) /FFilter /FlateDecode'))),
  kind('a form to fill in', () =>
    onePage(
      text,
      [packed('<xdp:xdp><script>1</script></xdp:xdp>')],
      '',
      '/AcroForm << /XFA 6 0 R /Fields [3 0 R] /NeedAppearances true >>',
    ),
  ),
  kind('letters that are anything', (dice) =>
    onePage(stream(`BT ${words.replace('lanterns', unprintable(dice))} ET`)),
  ),
  kind('letters that mean anything', (dice) => meaning(dice)),
]

const unprintable = (dice: Dice): string =>
  Array.from({ length: 40 }, () => `\\${dice(256).toString(8).padStart(3, '0')}`).join('')

/** A font whose letters mean NUL, halves of pairs, and marks that turn the direction round. */
const meanings = ['0000', 'D800', 'DFFF', '202E', '2066', 'FFFE', 'FEFF', '000A', '003C0073', '0301']
const meaning = (dice: Dice): Uint8Array => {
  const map = repeated(95, (n) => `<${(n + 32).toString(16)}> <${meanings[dice(meanings.length)]}>\n`)
  const font1 =
    '<< /Type /Font /Subtype /TrueType /BaseFont /A /FirstChar 32 /LastChar 126 /ToUnicode 6 0 R >>'
  return onePage(
    text,
    [
      stream(
        `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange 95 beginbfchar\n${map}endbfchar endcmap`,
      ),
    ],
    `/Resources << /Font << /F1 ${font1} >> >>`,
  )
}

export const pdfKinds: readonly HostileKind[] = [...cycles, ...lies, ...masses, ...contents]
