/** Hostile web pages: tags without number, tags without end, and charsets that lie. */
import { lighthouseText } from '../files.ts'
import { type HostileKind, repeated, textKind } from './kind.ts'
import { withParagraph } from './texts.ts'

const page = textKind('resolution.html')

const body = (inside: string, head = ''): string =>
  `<!DOCTYPE html><html><head>${head}<title>98/951</title></head><body>${paragraphs(lighthouseText())}${inside}</body></html>`

const paragraphs = (text: string): string => text.replaceAll(/.+/gu, (line) => `<p>${line}</p>`)

const many = (what: string, piece: string, atFullSize = 1_000_000): HostileKind =>
  page(what, (_, times) => body(piece.repeat(times(atFullSize))))

const charsets = [
  'utf-7',
  'utf-16',
  'utf-32',
  'iso-2022-jp',
  'x-user-defined',
  'nonsense',
  '<script>',
  'gb18030',
]

export const webPageKinds: readonly HostileKind[] = [
  many('a million tags inside each other', '<div>'),
  many('a million tags that are never opened', '</div>'),
  many('a million paragraphs', '<p>'),
  many('a million letters in tags', '<b>a</b>'),
  many('a million breaks', 'a<br>'),
  many('a million cells', '<td>a'),
  many('tables inside tables', '<table><tr><td>', 100_000),
  many('lists inside lists', '<ol><li>', 100_000),
  many('lists that count backwards from nowhere', '<ol type=i start=999999999><li value=-99999999999>a', 900),
  many('comments inside comments', '<!--', 300_000),
  many('tags inside tags', '<a ', 300_000),
  many('a tag of a million attributes', '" a="', 1_000_000),
  many('scripts that never end', '<script>', 300_000),
  many('entities without end', '&amp', 1_000_000),
  many('numbers of characters that are none', '&#x110000;&#0;&#xD800;', 100_000),
  many('styles without end', '<p style="display:', 100_000),
  many('CDATA in CDATA', '<![CDATA[', 100_000),
  many('declarations', '<!DOCTYPE html [', 100_000),
  many('instructions', '<?xml ', 100_000),
  many('raised digits', '<sup>1</sup>', 300_000),
  many('NUL bytes', '\0', 10_000),
  many('bidirectional controls', '&#x202E;\u2066', 100_000),
  page('100,000 footnotes', (_, times) =>
    body(`<ol>${repeated(times(100_000), (n) => `<li id="fn${n}">See A/98/${n}.`)}</ol>`),
  ),
  page('100,000 footnote marks', (_, times) => body(repeated(times(100_000), (n) => `<sup>${n}</sup>lamp `))),
  page('an attribute of one megabyte', (_, times) => body(`<p style="${'a'.repeat(times(1_000_000))}">a`)),
  page('a name of one megabyte', (_, times) => body(`<${'a'.repeat(times(1_000_000))}>a`)),
  page('a line of one megabyte', (_, times) =>
    body(`<p>2. Requests ${'to report and '.repeat(times(70_000))}</p>`),
  ),
  page('a cell over everything', () => body('<table><tr><td colspan=99999999 rowspan=99999999>a</table>')),
  page(
    'entities that grow',
    () =>
      `<!DOCTYPE html [${repeated(30, (n) => `<!ENTITY e${n + 1} "&e${n};&e${n};">`)}]><html><body>&e30;</body></html>`,
  ),
  page(
    'entities from outside',
    () =>
      `<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body>${paragraphs(withParagraph('&x;'))}</body></html>`,
  ),
  page('a charset that lies', (dice) => body('', `<meta charset="${charsets[dice(charsets.length)]}">\xFF`)),
  page('only a beginning', () => '<html>'),
  {
    what: 'UTF-16 without its mark',
    fileName: 'resolution.html',
    make: () => Buffer.from(body(''), 'utf16le'),
  },
  {
    what: 'UTF-16 of half a character',
    fileName: 'resolution.html',
    make: (dice) => {
      const bytes = Buffer.from(`\uFEFF${body('')}`, 'utf16le')
      return bytes.subarray(0, bytes.length - 1 - 2 * dice(200))
    },
  },
  {
    what: 'bytes of another charset than it says',
    fileName: 'resolution.html',
    make: (dice) => {
      const bytes = Buffer.from(body('', `<meta charset="${charsets[dice(charsets.length)]}">`))
      for (let count = 1 + dice(60); count > 0; count--)
        bytes[300 + dice(bytes.length - 300)] = 0x80 + dice(0x80)
      return bytes
    },
  },
]
