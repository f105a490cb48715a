/**
 * Which letters every match of a pattern must hold, read from the pattern itself.
 *
 * A scan for plain letters is many times faster than a regular expression, so a pattern is tried only where such letters
 * stand. They are worked out here, so that whoever adds a phrase to a language need not think of them.
 */

/** What is known of the words that a piece of a pattern matches; all in folded letters. */
interface Piece {
  /** All of them, where they are few; otherwise null. */
  readonly exact: readonly string[] | null
  /** Each begins with one of these ('' where there may be no words at all); null where they may begin with anything. */
  readonly openings: readonly string[] | null
  /** Each holds one of these; null where nothing is sure. */
  readonly needles: readonly string[] | null
  /** The same for what follows the letters that they open with. */
  readonly later: readonly string[] | null
}

/** More ways to write one piece than this are not followed, nor classes of more letters. */
const MOST = 64

/** Letters that a pattern without regard to capitals takes for one: `S`, `s` and `ſ`. One UTF-16 unit stays one. */
export function folded(text: string): string {
  return Array.from({ length: text.length }, (_, index) => foldedUnit(text.charAt(index))).join('')
}

function foldedUnit(unit: string): string {
  const upper = unit.toUpperCase()
  const lower = (upper.length === 1 ? upper : unit).toLowerCase()
  return lower.length === 1 ? lower : unit
}

/** Literals of a pattern: `openings` with one of which every match begins, `needles` one of which every match holds. */
export interface Literals {
  /** Null where a match may begin with anything; empty where nothing can match. */
  readonly openings: readonly string[] | null
  /** Null where nothing is sure. */
  readonly needles: readonly string[] | null
}

/**
 * The literals of a regex source with the flags `iu`. Knows what phrases are written with: groups, alternatives, classes,
 * quantifiers, assertions (which match no letters); of anything else it takes nothing for sure.
 */
export function literalsOf(source: string): Literals {
  const [piece] = alternatives(source, 0)
  const openings = piece.openings?.includes('') === false ? shortest(piece.openings, 'startsWith') : null
  // Where the openings stand, the letters behind them tell more than they themselves would.
  const needles = openings === null ? piece.needles : piece.later
  return { openings, needles: needles === null ? null : shortest(needles, 'includes') }
}

/** Words that begin with, or hold, a shorter one of them are not needed. */
const shortest = (words: readonly string[], how: 'startsWith' | 'includes'): string[] => {
  const kept: string[] = []
  for (const word of words.toSorted((a, b) => a.length - b.length)) {
    if (!kept.some((shorter) => word[how](shorter))) kept.push(word)
  }
  return kept
}

const NOTHING: Piece = { exact: [''], openings: [''], needles: null, later: null }
const NEVER: Piece = { exact: [], openings: [], needles: [], later: [] }
const ANY: Piece = { exact: null, openings: null, needles: null, later: null }

/** A piece and where the source goes on behind it. */
type Read = readonly [piece: Piece, next: number]

const oneOf = (letters: readonly string[]): Piece => {
  const exact = [...new Set(letters.map(folded))]
  return { exact, openings: exact, needles: exact, later: null }
}

/** `a|b|c`, up to the end of the source or the bracket that closes the group. */
function alternatives(source: string, from: number): Read {
  const branches: Piece[] = []
  let at = from
  for (;;) {
    const [branch, next] = sequence(source, at)
    branches.push(branch)
    if (source[next] !== '|') return [branches.length === 1 ? branch : either(branches), next]
    at = next + 1
  }
}

function either(branches: readonly Piece[]): Piece {
  return {
    exact: united(branches.map(({ exact }) => exact)),
    openings: united(branches.map(({ openings }) => openings)),
    needles: united(branches.map(({ needles }) => needles)),
    later: united(branches.map(({ later }) => later)),
  }
}

/** All of the lists in one; null where one of them is unknown. */
const united = (lists: readonly (readonly string[] | null)[]): string[] | null => {
  const known = lists.flatMap((list) => (list === null ? [] : [list]))
  return known.length < lists.length ? null : [...new Set(known.flat())]
}

/** Every word of the one with every word of the other; null where either is unknown or they are too many. */
const crossed = (one: readonly string[] | null, other: readonly string[] | null): string[] | null =>
  one === null || other === null || one.length * other.length > MOST
    ? null
    : [...new Set(one.flatMap((start) => other.map((end) => start + end)))]

/** Pieces one behind the other. */
function sequence(source: string, from: number): Read {
  const pieces: Piece[] = []
  let at = from
  while (at < source.length && source[at] !== '|' && source[at] !== ')') {
    const [piece, next] = quantified(source, at)
    pieces.push(piece)
    at = next
  }
  const exact = pieces.reduce<readonly string[] | null>((all, piece) => crossed(all, piece.exact), [''])
  return [{ exact, openings: pieces.reduceRight(openingOf, ['']), ...needlesOf(pieces) }, at]
}

/** What a piece opens with when words follow that open with `rest`. */
function openingOf(rest: readonly string[] | null, { exact, openings }: Piece): readonly string[] | null {
  if (rest?.length === 0) return rest
  if (exact !== null && !exact.includes('')) return crossed(exact, rest) ?? exact
  const longer = crossed(exact, rest)
  if (longer !== null || openings === null) return longer
  return openings.includes('') ? united([openings.filter((words) => words !== ''), rest]) : openings
}

/** The surest run of known letters, and the surest behind the first run. */
function needlesOf(pieces: readonly Piece[]): Pick<Piece, 'needles' | 'later'> {
  let run: readonly string[] = ['']
  let first: readonly string[] | null = null
  let later: readonly string[] | null = null
  for (const { exact, needles, later: inner } of pieces) {
    const longer: readonly string[] | null = crossed(run, exact)
    if (longer === null) {
      const opens: boolean = first === null && run.every((words) => words === '')
      if (first === null) first = opens ? (needles ?? ['']) : run
      else later = surer(later, run)
      later = surer(later, opens ? inner : needles)
    }
    run = longer ?? exact ?? ['']
  }
  if (first === null) return { needles: surer(null, run), later: null }
  later = surer(later, run)
  return { needles: surer(surer(null, first), later), later }
}

/** Of two lists of needles the one whose shortest is longer; of two alike the later, which tells more. */
function surer(one: readonly string[] | null, other: readonly string[] | null): readonly string[] | null {
  if (other === null || other.includes('')) return one
  if (one === null) return other
  const least = (list: readonly string[]): number => Math.min(...list.map(({ length }) => length))
  return least(other) >= least(one) ? other : one
}

/** Example: `{2,100}?`, `?`, `+`. */
const quantifier = /(?:[*+?]|\{(?<least>\d+)(?<comma>,)?(?<most>\d*)\})\??/uy

function quantified(source: string, from: number): Read {
  const [piece, at] = single(source, from)
  quantifier.lastIndex = at
  const found = quantifier.exec(source)
  if (found === null) return [piece, at]
  const { least: low, comma, most: high } = found.groups ?? {}
  const sign = found[0].charAt(0)
  const least = low === undefined ? Number(sign === '+') : Number(low)
  const top = high === undefined || high === '' ? Infinity : Number(high)
  const most = low === undefined ? (sign === '?' ? 1 : Infinity) : comma === undefined ? least : top
  return [repeated(piece, least, most), at + found[0].length]
}

function repeated(piece: Piece, least: number, most: number): Piece {
  if (least === 1 && most === 1) return piece
  if (least > 0) return { ...piece, exact: null }
  const exact = most === 1 ? united([[''], piece.exact]) : null
  return { exact, openings: united([[''], piece.openings]), needles: null, later: null }
}

/** One letter, class, group or assertion. */
function single(source: string, at: number): Read {
  const sign = source.charAt(at)
  if (sign === '(') return group(source, at)
  if (sign === '[') return letterClass(source, at)
  if (sign === '\\') return escaped(source, at)
  if (sign === '.') return [ANY, at + 1]
  if (sign === '^' || sign === '$') return [NOTHING, at + 1]
  return [oneOf([sign]), at + 1]
}

/** Example: `(?:`, `(?<verb>`, `(?!`. */
const groupOpening = /\((?:\?(?:<[A-Za-z]+>|:|(?<assertion><?[=!])))?/uy

function group(source: string, from: number): Read {
  groupOpening.lastIndex = from
  const opening = groupOpening.exec(source)
  const [piece, close] = alternatives(source, from + (opening?.[0].length ?? 1))
  if (opening?.groups?.['assertion'] === undefined) return [piece, close + 1]
  // `(?!)` stands for an empty list of phrases.
  return [source.slice(from, close + 1) === '(?!)' ? NEVER : NOTHING, close + 1]
}

/** Example: `[a-z\]]`; what stands between the brackets. */
const classBody = /\[(?<not>\^)?(?<body>(?:[^\]\\]|\\.)*)\]/uy
/** Example: `\d`, `1-6`, `é`. */
const classMember = /\\[pP]\{[^}]*\}|\\u[0-9A-Fa-f]{4}|\\.|[^\\]-[^\\]|[^\\]/gu

function letterClass(source: string, from: number): Read {
  classBody.lastIndex = from
  const found = classBody.exec(source)
  if (found === null) return [ANY, source.length]
  const next = from + found[0].length
  if (found.groups?.['not'] !== undefined) return [ANY, next]
  const letters = [...(found.groups?.['body'] ?? '').matchAll(classMember)].map(([member]) =>
    lettersOf(member),
  )
  const all = united(letters)
  return [all === null || all.length > MOST ? ANY : oneOf(all), next]
}

const DIGITS = '0123456789'.split('')

/** The letters of a member of a class or of an escape; null for those of a property. */
function lettersOf(member: string): string[] | null {
  if (member === '\\d') return DIGITS
  if (/^\\[pPwWsSDbB]/u.test(member)) return null
  if (/^\\u.{4}$/u.test(member)) return [String.fromCharCode(Number.parseInt(member.slice(2), 16))]
  if (member.startsWith('\\')) return [member.slice(1)]
  if (member.length < 3) return [member]
  const [first, last] = [member.charCodeAt(0), member.charCodeAt(2)]
  if (last - first > MOST) return null
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index))
}

/** Example: `\p{Ll}`, `\.`, `\u0001`. */
const escape = /\\(?:[pP]\{[^}]*\}|u[0-9A-Fa-f]{4}|.)/uy

function escaped(source: string, from: number): Read {
  escape.lastIndex = from
  const found = escape.exec(source)?.[0] ?? source.slice(from)
  const next = from + found.length
  if (found === '\\b' || found === '\\B') return [NOTHING, next]
  const letters = lettersOf(found)
  return [letters === null ? ANY : oneOf(letters), next]
}
