/** Hostile DOCX files: XML without end, entities, references in circles, and archives that lie around it. */
import { zipSync, unzipSync } from 'fflate'
import { type Dice, oneOf } from '../dice.ts'
import { lighthouseText } from '../files.ts'
import { inList, level, makeDocx, paragraph, run } from '../word.ts'
import { zipOf, type Entry } from './archives.ts'
import { type HostileKind, megabyte, repeated } from './kind.ts'

const kind = (what: string, make: HostileKind['make']): HostileKind => ({
  what,
  fileName: 'resolution.docx',
  make,
})

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const body = lighthouseText()
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => paragraph(run(escaped(line))))
  .join('')

/** A whole document and more in its body. */
const more = (inside: string): Uint8Array => makeDocx({ body: body + inside })

/** The parts of a document, one of them another. */
function withPart(path: string, content: string | Uint8Array): Uint8Array {
  const parts = unzipSync(makeDocx({ body }))
  return zipSync({ ...parts, [path]: typeof content === 'string' ? Buffer.from(content) : content })
}

const mainXml = (): string => Buffer.from(unzipSync(makeDocx({ body }))['word/document.xml'] ?? []).toString()
const doctype = (declarations: string, inside: string): string =>
  mainXml()
    .replace('?>', `?><!DOCTYPE w:document [${declarations}]>`)
    .replace('</w:body>', () => `${paragraph(run(inside))}</w:body>`)

const footnotes = (times: number): Uint8Array =>
  makeDocx({
    body: body + paragraph(repeated(times, (n) => `<w:r><w:footnoteReference w:id="${n}"/></w:r>`)),
    footnotes: repeated(times, (n) => `<w:footnote w:id="${n}">${paragraph(`See A/98/${n}.`)}</w:footnote>`),
  })

const row = (inside: string): string => `<w:tbl><w:tr><w:tc>${inside}</w:tc></w:tr></w:tbl>`

const markup: readonly HostileKind[] = [
  kind('tables ten thousand deep', (_, times) =>
    more('<w:tbl><w:tr><w:tc>'.repeat(times(10_000)) + '</w:tc></w:tr></w:tbl>'.repeat(times(10_000))),
  ),
  kind('tables three hundred deep, full of text', () =>
    more(
      Array.from({ length: 300 }).reduce<string>(
        (inner) => row(paragraph('lamp') + inner),
        paragraph('lamp'),
      ),
    ),
  ),
  kind('elements a hundred thousand deep', (_, times) => more('<w:p>'.repeat(times(100_000)))),
  kind('a hundred thousand cells', (_, times) =>
    more(`<w:tbl><w:tr>${`<w:tc>${paragraph('a')}</w:tc>`.repeat(times(100_000))}</w:tr></w:tbl>`),
  ),
  kind('a hundred thousand rows', (_, times) =>
    more(`<w:tbl>${`<w:tr><w:tc>${paragraph('a')}</w:tc></w:tr>`.repeat(times(100_000))}</w:tbl>`),
  ),
  kind('100,000 footnotes', (_, times) => footnotes(times(100_000))),
  kind('999 footnotes', () => footnotes(999)),
  kind('a footnote a hundred thousand times', (_, times) =>
    makeDocx({
      body: body + paragraph('<w:r><w:footnoteReference w:id="1"/></w:r>'.repeat(times(100_000))),
      footnotes: `<w:footnote w:id="1">${paragraph('See A/98/1.')}</w:footnote>`,
    }),
  ),
  kind('a million empty paragraphs', (_, times) => more('<w:p/>'.repeat(times(1_000_000)))),
  kind('a million runs', (_, times) => more(paragraph('<w:r><w:t>a</w:t></w:r>'.repeat(times(1_000_000))))),
  kind('a line of one megabyte', (_, times) =>
    more(paragraph(run('Requests to report and '.repeat(times(45_000))))),
  ),
  kind('an attribute of one megabyte', (_, times) => more(`<w:p w:x="${'a'.repeat(times(1_000_000))}"/>`)),
  kind('a hundred thousand attributes', (_, times) =>
    more(`<w:p ${repeated(times(100_000), (n) => `a${n}="" `)}/>`),
  ),
  kind('a comment that never ends', (_, times) => more('<!--'.repeat(times(100_000)))),
  kind('more XML than is read', (_, times) => more('<w:bookmarkStart/>'.repeat(times(6_000_000)))),
  kind('a deletion that never ends', () => more('<w:del>')),
  kind('elements that end others', () => more('</w:body></w:document><w:p>')),
  kind('entities that grow', () =>
    withPart(
      'word/document.xml',
      doctype('<!ENTITY a "lamp">' + repeated(30, (n) => `<!ENTITY a${n} "&a;&a;">`), '&a29;'),
    ),
  ),
  kind('entities from outside', () =>
    withPart('word/document.xml', doctype('<!ENTITY x SYSTEM "file:///etc/passwd">', '&x;')),
  ),
  kind('a document type from outside', () =>
    withPart(
      'word/document.xml',
      mainXml().replace('?>', '?><!DOCTYPE w:document SYSTEM "http://127.0.0.1:9/x.dtd">'),
    ),
  ),
  kind('entities in another part', () =>
    withPart('word/_rels/document.xml.rels', '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'),
  ),
  kind('NUL bytes', () => withPart('word/document.xml', mainXml().replace('lighthouse', 'light\0house'))),
  kind('bidirectional controls', () => more(paragraph(run('\u202E\u2066'.repeat(20_000))))),
  kind('characters that are none', () => more(paragraph(run('&#0;&#xD800;&#xFFFFFFFF;&#x110000;&nothing;')))),
  kind('UTF-16', () => withPart('word/document.xml', Buffer.from(`\uFEFF${mainXml()}`, 'utf16le'))),
  kind('UTF-16 without its mark', () => withPart('word/document.xml', Buffer.from(mainXml(), 'utf16le'))),
  kind('UTF-7', () =>
    withPart('word/document.xml', mainXml().replace('UTF-8', 'UTF-7').replaceAll('<w:p>', '+ADw-w:p+AD4-')),
  ),
]

const numbering = (pattern: string, format: string, start: string): Uint8Array =>
  makeDocx({
    body: body + repeated(200, (n) => paragraph(run('Requests'), inList(1, n % 9))),
    numbering:
      `<w:abstractNum w:abstractNumId="1">${repeated(9, (n) => level(n, format, pattern).replace('w:val="1"', `w:val="${start}"`))}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
  })
const numberFormats = [
  'lowerRoman',
  'upperLetter',
  'chineseCounting',
  'arabicAbjad',
  'russianUpper',
  'decimalZero',
  'none',
  'x',
]
const starts = ['999999999999', '-5', '2147483647', '3999', 'x', '1e99', '0']

const references: readonly HostileKind[] = [
  kind('numbers without end', (dice) => numbering('%1.', oneOf(dice, numberFormats), oneOf(dice, starts))),
  kind('a number of a hundred thousand numbers', (_, times) =>
    numbering('%1.%9'.repeat(times(10_000)), 'decimal', '1'),
  ),
  kind('styles in a circle', () =>
    makeDocx({
      body: body + paragraph(run('Requests'), '<w:pStyle w:val="a"/>'),
      styles:
        '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>',
    }),
  ),
  kind('styles a hundred thousand deep', (_, times) =>
    makeDocx({
      body: body + paragraph(run('Requests'), '<w:pStyle w:val="s0"/>').repeat(50),
      styles: repeated(
        times(100_000),
        (n) => `<w:style w:styleId="s${n}"><w:basedOn w:val="s${n + 1}"/></w:style>`,
      ),
    }),
  ),
  kind('lists in a circle', () =>
    makeDocx({
      body: body + paragraph(run('Requests'), inList(1)),
      numbering:
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="a"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
      styles: '<w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    }),
  ),
  kind('parts that are the document', () => relations('document.xml')),
  kind('parts that are outside', (dice) =>
    relations(
      oneOf(dice, [
        'file:///etc/passwd',
        '../../../../etc/passwd',
        'http://127.0.0.1:9/',
        '//host/share',
        '__proto__',
      ]),
    ),
  ),
  kind('a thousand heads', (_, times) =>
    makeDocx({
      body:
        body +
        repeated(times(1000), (n) => `<w:sectPr><w:headerReference r:id="header${n % 50}"/></w:sectPr>`),
      ...Object.fromEntries(
        Array.from({ length: 50 }, (_part, n) => [`header${n}`, paragraph('United Nations').repeat(50)]),
      ),
    }),
  ),
]

/** Every other part of the document is at one place. */
const relations = (target: string): Uint8Array =>
  withPart(
    'word/_rels/document.xml.rels',
    `<Relationships>${['styles', 'numbering', 'footnotes', 'endnotes', 'header', 'footer']
      .map((name) => `<Relationship Id="${name}" Type="x/${name}" Target="${target}"/>`)
      .join('')}</Relationships>`,
  )

/** The document as an archive of our own making. */
const parts = (): Entry[] =>
  Object.entries(unzipSync(makeDocx({ body }))).map(([name, bytes]) => ({ name, bytes }))
const lying = (dice: Dice, says: Entry['says']): Uint8Array => {
  const entries = parts()
  const liar = dice(entries.length)
  return zipOf(entries.map((part, n) => (n === liar ? { ...part, says: says ?? {} } : part)))
}

const archives: readonly HostileKind[] = [
  kind('sizes that lie', (dice) =>
    lying(dice, { size: oneOf(dice, [0, 10, 0x7fffffff, 0xffffffff, 90_000_000]) }),
  ),
  kind('places that lie', (dice) =>
    lying(dice, { offset: oneOf(dice, [0, 10, 100, 0x7fffffff, 0xffffffff]) }),
  ),
  kind('checksums that lie', (dice) => lying(dice, { checksum: dice(99999) })),
  kind('a password', (dice) => lying(dice, { flags: 1 })),
  kind('another way of packing', (dice) => lying(dice, { method: 1 + dice(99) })),
  kind('two documents', () => zipOf([...parts(), { name: 'word/document.xml', bytes: Buffer.from('<x>') }])),
  kind('a hundred thousand parts', (_, times) =>
    zipOf([
      ...parts(),
      ...Array.from({ length: times(100_000) }, (_part, n) => ({ name: `${n}`, bytes: Buffer.alloc(0) })),
    ]),
  ),
  kind('a bomb for a document', (_, times) =>
    zipOf(
      parts().map((part) =>
        part.name === 'word/document.xml' ? { ...part, bytes: Buffer.alloc(times(90 * megabyte), 32) } : part,
      ),
    ),
  ),
  kind('a picture that is a bomb', (_, times) =>
    zipOf([...parts(), { name: 'word/media/a.png', bytes: Buffer.alloc(times(100 * megabyte)) }]),
  ),
  kind('names that lead out', () =>
    zipOf([...parts(), { name: '../../word/document.xml', bytes: Buffer.from('x') }]),
  ),
  kind('no document', () => zipOf([{ name: 'word/document.xml', bytes: Buffer.alloc(0) }])),
  kind('an archive for a document', () => zipOf([{ name: 'word/document.xml', bytes: zipOf(parts()) }])),
]

/** Damages the XML of a document and packs it again, so that it gets past the checksums. */
export function damagedInside(
  docx: Uint8Array,
  dice: Dice,
  damage: (bytes: Uint8Array) => Uint8Array,
): Uint8Array {
  const files = unzipSync(docx)
  const name = oneOf(
    dice,
    Object.keys(files).filter((path) => path.endsWith('.xml') || path.endsWith('.rels')),
  )
  return zipSync({ ...files, [name]: damage(files[name] ?? new Uint8Array()) })
}

export const wordKinds: readonly HostileKind[] = [...markup, ...references, ...archives]
