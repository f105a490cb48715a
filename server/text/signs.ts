/** Tells in one pass which kinds of characters a line has, so that a step runs only where it can find something. */

/** One bit for each kind. A line of plain words has none of them. */
export const sign = {
  /** White space other than one plain space between two words. */
  space: 1,
  /** A plain space before a comma, a semicolon or a full stop. */
  loosePoint: 1 << 1,
  hyphen: 1 << 2,
  digit: 1 << 3,
  /** A closing square bracket, as every link of Markdown has. */
  bracket: 1 << 4,
  backslash: 1 << 5,
  star: 1 << 6,
  underscore: 1 << 7,
  hash: 1 << 8,
  /** Zero-width and direction marks. */
  invisible: 1 << 9,
  /** U+0002 and U+FFFE: how PDF text marks a hyphen at the end of a line. */
  lineEndHyphen: 1 << 10,
  softHyphen: 1 << 11,
  /** Letters in presentation or full width, ligatures, radicals, enclosed numbers. */
  compatibility: 1 << 12,
  /** An accent apart from its letter. */
  accent: 1 << 13,
  /** Tatweel and tashkeel. */
  arabicMark: 1 << 14,
  dash: 1 << 15,
  arabicDigit: 1 << 16,
  persianDigit: 1 << 17,
  /** Superscript digits. */
  raised: 1 << 18,
  han: 1 << 19,
} as const

/** From the first to the last of a row of characters. */
const rows: readonly (readonly [kind: number, first: number, last: number])[] = [
  [sign.space, 0x09, 0x0d],
  [sign.space, 0xa0, 0xa0],
  [sign.space, 0x1680, 0x1680],
  [sign.space, 0x2000, 0x200a],
  [sign.space, 0x2028, 0x2029],
  [sign.space, 0x202f, 0x202f],
  [sign.space, 0x205f, 0x205f],
  [sign.space, 0x3000, 0x3000],
  [sign.hyphen, 0x2d, 0x2d],
  [sign.digit, 0x30, 0x39],
  [sign.bracket, 0x5d, 0x5d],
  [sign.backslash, 0x5c, 0x5c],
  [sign.star, 0x2a, 0x2a],
  [sign.underscore, 0x5f, 0x5f],
  [sign.hash, 0x23, 0x23],
  [sign.invisible, 0x200b, 0x200f],
  [sign.invisible, 0x202a, 0x202e],
  [sign.invisible, 0x2060, 0x2064],
  [sign.invisible, 0x2066, 0x2069],
  [sign.invisible, 0xfeff, 0xfeff],
  [sign.lineEndHyphen, 0x02, 0x02],
  [sign.lineEndHyphen, 0xfffe, 0xfffe],
  [sign.softHyphen, 0xad, 0xad],
  [sign.compatibility, 0x2e80, 0x2fdf],
  [sign.compatibility, 0x3220, 0x3229],
  [sign.compatibility, 0xf900, 0xfdff],
  [sign.compatibility, 0xfe70, 0xfefc],
  [sign.compatibility, 0xff10, 0xff5a],
  [sign.accent, 0x300, 0x36f],
  [sign.arabicMark, 0x640, 0x640],
  [sign.arabicMark, 0x64b, 0x652],
  [sign.arabicMark, 0x670, 0x670],
  [sign.dash, 0x2010, 0x2015],
  [sign.dash, 0x2212, 0x2212],
  [sign.arabicDigit, 0x660, 0x669],
  [sign.persianDigit, 0x6f0, 0x6f9],
  [sign.raised, 0xb2, 0xb3],
  [sign.raised, 0xb9, 0xb9],
  [sign.raised, 0x2070, 0x2079],
  [sign.han, 0x2e80, 0x2fdf],
  [sign.han, 0x3005, 0x3007],
  [sign.han, 0x3400, 0x9fff],
  [sign.han, 0xf900, 0xfaff],
]

const kinds = new Uint32Array(0x10000)
const addKind = (kind: number, first: number, last: number): void => {
  for (let code = first; code <= last; code++) kinds[code] = (kinds[code] ?? 0) | kind
}
for (const [kind, first, last] of rows) addKind(kind, first, last)

/** Two kinds that count only in pairs; the second bit is the first one moved by one. */
const plainSpace = 1 << 24
const point = 1 << 25
addKind(plainSpace, 0x20, 0x20)
for (const one of ',;.') addKind(point, one.charCodeAt(0), one.charCodeAt(0))

/** The kinds of characters in `text`, as bits. */
export function signsOf(text: string): number {
  let found = 0
  let pairs = 0
  let before = 0
  // Without branches: this runs over every character of every file.
  for (let index = 0; index < text.length; index++) {
    const kind = kinds[text.charCodeAt(index)] ?? 0
    found |= kind
    pairs |= (before & kind & plainSpace) | ((before << 1) & kind & point)
    before = kind
  }
  const inPairs =
    ((pairs & plainSpace) === 0 ? 0 : sign.space) | ((pairs & point) === 0 ? 0 : sign.loosePoint)
  return (found & ~(plainSpace | point)) | inPairs
}
