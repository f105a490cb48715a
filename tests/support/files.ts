/** Files that people drop: fictional resolutions, and everything that is none. */
import { zipSync } from 'fflate'
import { makeEncryptedPdf, makeImageOnlyPdf, makePdf } from './pdf.ts'

/** A small resolution in the style of the real ones. `number` makes it another one. */
export const lighthouseText = (number = 951): string => `United Nations A/RES/98/${number}

General Assembly

Distr.: General
6 January 2044

Ninety-eighth session
Agenda item 95
Protection of lighthouse records

Resolution adopted by the General Assembly on 19 December 2043

[on the report of the Third Committee (A/98/995, para. 14)]

98/${number}. Protection of lighthouse records

The General Assembly,

Bearing in mind that the records of lighthouses are kept in places that are damp,

1. Takes note of the report of the Secretary-General;

2. Requests the Secretary-General to dry the records of lighthouses;

3. Requests the Secretary-General to report to the General Assembly at its ninety-ninth session on the implementation of the present resolution.

54th plenary meeting
19 December 2043
`

export interface BadFile {
  readonly what: string
  readonly fileName: string
  readonly bytes: Uint8Array
  /** In the sentence that says why it is refused. */
  readonly reason: RegExp
}

/** The limit of a test house is 2 MB. */
const overTheLimit = 3 * 1024 * 1024

export const badFiles: readonly BadFile[] = [
  { what: 'an empty file', fileName: 'empty.pdf', bytes: new Uint8Array(0), reason: /is empty/u },
  {
    what: 'a program',
    fileName: 'resolution.pdf',
    bytes: Buffer.concat([Buffer.from('7f454c4602010100', 'hex'), Buffer.alloc(4000, 7)]),
    reason: /not a document format/u,
  },
  {
    what: 'a PDF that was cut off',
    fileName: 'cut.pdf',
    bytes: Buffer.from('%PDF-1.7\n1 0 obj\n<<'),
    reason: /damaged/u,
  },
  {
    what: 'a PDF behind a password',
    fileName: 'secret.pdf',
    bytes: makeEncryptedPdf(),
    reason: /protected by a password/u,
  },
  {
    what: 'a PDF that is only pictures',
    fileName: 'scan.pdf',
    bytes: makeImageOnlyPdf(),
    reason: /picture of text that can only be read by text recognition/u,
  },
  {
    what: 'a file over the size limit',
    fileName: 'huge.txt',
    bytes: Buffer.alloc(overTheLimit, 'a'),
    reason: /larger than the limit of 2 MB/u,
  },
  { what: 'a ZIP bomb', fileName: 'bomb.zip', bytes: zipBomb(), reason: /grows far more on unpacking/u },
  {
    what: 'text with NUL bytes',
    fileName: 'nul.txt',
    bytes: Buffer.from(`General Assembly\u0000\u0000 ${lighthouseText()}`),
    reason: /NUL bytes/u,
  },
  {
    what: 'text that is no resolution',
    fileName: 'letter.txt',
    bytes: Buffer.from('Dear colleague, the canteen is closed on Friday. Kind regards.'),
    reason: /not a resolution/u,
  },
]

/** An archive of 32 KB that holds 32 MB of zeros. */
function zipBomb(): Uint8Array {
  return zipSync({ 'zeros.txt': new Uint8Array(32 * 1024 * 1024) }, { level: 9 })
}

/** The same resolution as a PDF: lines of at most 80 characters, on as many pages as it takes. */
export function lighthousePdf(number = 951, linesOnPage = 30): Uint8Array {
  const lines = lighthouseText(number)
    .split('\n')
    .flatMap((line) => line.match(/.{1,80}(?:\s|$)/gu)?.map((part) => part.trim()) ?? [''])
  const pages = Array.from({ length: Math.ceil(lines.length / linesOnPage) }, (_, page) =>
    lines
      .slice(page * linesOnPage, (page + 1) * linesOnPage)
      .map((text, index) => ({ text, x: 124, y: 130 + index * 14 }))
      .filter(({ text }) => text !== ''),
  )
  return makePdf(pages)
}
