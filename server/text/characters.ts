/** The ordered steps that clean the characters of one line. */
import { rewrite, trimmed } from './mapped.ts'
import type { CleanLine } from './cleanLine.ts'
import type { SourceLine } from './document.ts'
import { sign, signsOf } from './signs.ts'

interface CharacterStep {
  readonly name: string
  /** Signs of which a line must have one for the step to find anything. */
  readonly needs: number
  /** Letters of which a line must hold one for the same; absent where the signs tell enough. */
  readonly holds?: readonly string[]
  readonly pattern: RegExp
  readonly replacement: (match: RegExpExecArray) => string
}

const nothing = (): string => ''
const composed = (match: RegExpExecArray): string => match[0].normalize('NFKC')
const digitFrom =
  (zero: number) =>
  (match: RegExpExecArray): string =>
    String((match[0].codePointAt(0) ?? zero) - zero)

/** A footnote mark: `¹`, `¹²`. Not the square of a unit: `10 km²`, and not behind a stroke (see the steps). Must be gone before compatibility folding makes it `1`. */
export const raisedDigits = /(?<!\/)(?<!(?<![\p{L}\p{N}])[ckmd]?m)[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]+/gu

/** Steps for letters, signs and spaces. The order matters where a reason says so. */
const letterSteps: readonly CharacterStep[] = [
  {
    // Zero-width and direction marks are layout, and would split words for every later step.
    name: 'invisible characters',
    needs: sign.invisible,
    pattern: /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu,
    replacement: nothing,
  },
  {
    // The first page sets `A/RES/` larger than the number behind it, which the reader takes for raised.
    name: 'smaller numbers of symbols',
    needs: sign.raised,
    pattern: /(?<=\/)[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]+/gu,
    replacement: composed,
  },
  {
    // U+0002 and U+FFFE: how PDF text marks a hyphen at the end of a line; the hyphen is printed, so it stays.
    name: 'line-end hyphens of PDF text',
    needs: sign.lineEndHyphen,
    // oxlint-disable-next-line no-control-regex -- this control character is what is looked for
    pattern: /[\u0002\uFFFE]/gu,
    replacement: () => '-',
  },
  { name: 'soft hyphens', needs: sign.softHyphen, pattern: /\u00AD/gu, replacement: nothing },
  {
    // Letters in presentation or full width, ligatures, Kangxi radicals, ㈠. Full-width punctuation, ½, º and № stay:
    // Chinese keeps its own punctuation, and the others would read as different words.
    name: 'compatibility forms',
    needs: sign.compatibility,
    pattern:
      /[\uFB00-\uFB06\uFB50-\uFDFF\uFE70-\uFEFC\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\u2E80-\u2FDF\u3220-\u3229\uF900-\uFAFF]/gu,
    replacement: composed,
  },
  {
    name: 'decomposed letters',
    needs: sign.accent,
    pattern: /[\p{Script=Latin}\p{Script=Cyrillic}][\u0300-\u036F]+/gu,
    replacement: composed,
  },
  {
    // After compatibility forms, which can yield them.
    name: 'tatweel and tashkeel',
    needs: sign.arabicMark,
    // Alternatives, since a class of combining marks reads as one character.
    pattern: /\u0640|[\u064B-\u0652]|\u0670/gu,
    replacement: nothing,
  },
  {
    // `the Secretary -` before a line that begins with `General`, `fifty -` before `third`: kerning again; nobody sets a
    // hyphen for a dash there, and the longer dashes are still themselves.
    name: 'space before a hyphen at the end of a line',
    needs: sign.hyphen,
    holds: [' -'],
    pattern: /(?<=\p{Script=Latin}) -$/gu,
    replacement: () => '-',
  },
  {
    name: 'hyphens and dashes',
    needs: sign.dash,
    pattern: /[\u2010-\u2015\u2212]/gu,
    replacement: () => '-',
  },
  {
    name: 'Arabic-Indic digits',
    needs: sign.arabicDigit,
    pattern: /[\u0660-\u0669]/gu,
    replacement: digitFrom(0x660),
  },
  {
    name: 'Persian digits',
    needs: sign.persianDigit,
    pattern: /[\u06F0-\u06F9]/gu,
    replacement: digitFrom(0x6f0),
  },
  // White space that is not one plain space already, as nearly all of it is.
  { name: 'spaces', needs: sign.space, pattern: /[^\S ]\s*| \s+/gu, replacement: () => ' ' },
  {
    // `Secretary -General`, `high -level`: PDF kerning leaves a space before a hyphen.
    name: 'space before a hyphen inside a word',
    needs: sign.hyphen,
    holds: [' -'],
    pattern: /(?<=\p{L}) -(?=\p{L})/gu,
    replacement: () => '-',
  },
  {
    // `Secretary- General`, `Secretary - General` are among the ways the title is misprinted.
    name: 'space inside the title of the Secretary-General',
    needs: sign.hyphen,
    holds: ['Secretary -', 'Secretary- '],
    pattern: /(?<=Secretary)(?: - ?|- )(?=General)/gu,
    replacement: () => '-',
  },
]

/** Marks of Markdown. Applied to every text file: they come without the name ending too. */
const markdownSteps: readonly CharacterStep[] = [
  {
    // `[71/278](#)` → `71/278`; `[2242 \(2015\)](#)` → `2242 \(2015\)`
    name: 'links',
    needs: sign.bracket,
    pattern: /\[((?:[^[\]\\]|\\.)*)\]\([^()\s]*\)/gu,
    replacement: (match) => match[1] ?? '',
  },
  {
    name: 'escapes',
    needs: sign.backslash,
    pattern: /\\([()[\]{}.*_#+\-!\\`>~])/gu,
    replacement: (match) => match[1] ?? '',
  },
  // `*Requests*`, `**请**秘书长`, `*108th plenary meeting` whose partner is on the next line. Not a bar code `*2416426*`.
  { name: 'emphasis', needs: sign.star, pattern: /\*+(?!\d+\*)(?<!\*\d+\*)/gu, replacement: nothing },
  {
    name: 'underscore emphasis',
    needs: sign.underscore,
    pattern: /(?<![\p{L}\p{N}_])_(?=\p{L})|(?<=[\p{L}.,;:])_(?![\p{L}\p{N}_])/gu,
    replacement: nothing,
  },
  { name: 'headings', needs: sign.hash, pattern: /^\s*#{1,6}\s+/gu, replacement: nothing },
  // `- 1. Reaffirms`: a converter took the numbered paragraph for a list entry.
  {
    name: 'list dashes before a number',
    needs: sign.digit | sign.arabicDigit | sign.persianDigit | sign.compatibility,
    pattern: /^\s*[-*•]\s+(?=\(?\p{N}{1,3}[.)])/gu,
    replacement: nothing,
  },
]

const mayHold = (text: string, { holds }: CharacterStep): boolean =>
  holds === undefined || holds.some((letters) => text.includes(letters))

/** Cleans one line. With `markup`, marks of Markdown go too. Raised digits are still there afterwards. */
export function cleanLine(source: SourceLine, markup: boolean): CleanLine {
  // The reader knows the places of the line where they are not one stretch.
  let value = trimmed({ text: source.text, runs: source.places ?? null })
  let signs = signsOf(value.text)
  for (const steps of markup ? [markdownSteps, letterSteps] : [letterSteps]) {
    for (const step of steps) {
      if ((signs & step.needs) === 0 || !mayHold(value.text, step)) continue
      const changed = rewrite(value, step.pattern, step.replacement)
      // What a step leaves behind may be for a later one.
      if (changed !== value) signs = signsOf(changed.text)
      value = changed
    }
  }
  value = trimmed(value)
  return { text: value.text, value, source, signs }
}
