/** Finds the line of a head that says which resolution it is where no title bears its number. */
import { datePattern } from '../languages/dates.ts'
import type { Language } from '../languages/language.ts'
import { structurePatterns, type StructurePatterns } from '../languages/structurePatterns.ts'
import { numberAtStart } from './citations.ts'
import { findDraftSymbol, findResolutionSymbol, symbolFromTitle } from './symbol.ts'
import type { Organ } from './tree.ts'

/** What such a line says. */
export interface Named {
  /** Which of the lines it is. */
  readonly index: number
  /** As titles print it: `95/66`, `1914 (XV)`. */
  readonly number: string
  /** What stands before the number and belongs to the head: `Resolution adopted by the General Assembly on 28 July 2022`. */
  readonly before: string
  /** The title behind the number; empty where the line has none. */
  readonly title: string
  /** What may say the day of adoption: `of 14 December 1960`. */
  readonly dated: string
  /** Where the title stands if it is not on the line: the sentence of a treaty stands below its title. */
  readonly isBelowTitle: boolean
}

/** A head is not longer, and none of its lines is prose. */
const longestHead = 20
const longestHeadLine = 250
const longestSentence = 120

/**
 * The first of the lines above the opening words that names the resolution; null where none does, where prose stands above
 * it, as in a report that quotes a resolution, or where another symbol stands in the head.
 */
export function findNamed(
  language: Language,
  { head, furniture, organ }: { head: readonly string[]; furniture: readonly string[]; organ: Organ },
): Named | null {
  const own = [...head.filter((line) => !line.startsWith('[')), ...furniture].join('\n')
  if (findDraftSymbol(own, organ) !== null) return null
  for (const [index, line] of head.slice(0, longestHead).entries()) {
    if (isProse(line)) return null
    const above = head[index - 1] ?? ''
    // The title of an agenda item may be a resolution's name.
    if (structurePatterns(language).agendaItem.test(above)) continue
    const named = readLine(language, line)
    const symbol = named === null ? null : symbolFromTitle(named.number, organ)
    if (named === null || symbol === null) continue
    const printed = findResolutionSymbol(own)
    return printed === null || printed.symbol.startsWith(symbol.symbol)
      ? { ...named, index, dated: `${named.dated} ${dayOf(language, head[index + 1] ?? '')}` }
      : null
  }
  return null
}

const isProse = (line: string): boolean =>
  line.length > longestHeadLine || (line.length > longestSentence && /[.;。；]$/u.test(line))

/** `of 14 December 1960` on a line of its own. */
const dayOf = (language: Language, line: string): string =>
  line.length <= 40 && datePattern(language.code).test(line) ? line : ''

type Line = Omit<Named, 'index'>

function readLine(language: Language, line: string): Line | null {
  const patterns = structurePatterns(language)
  return (
    headed(language, patterns, line) ??
    labelled(language, patterns, line) ??
    said(patterns, line) ??
    bare(line)
  )
}

/** `Resolution adopted by the General Assembly [on the report of the Third Committee (A/95/632)] 76/300. Title` */
function headed(language: Language, { heading }: StructurePatterns, line: string): Line | null {
  if (!heading.test(line)) return null
  const bracket = line.lastIndexOf(']') + 1
  const day = datePattern(language.code).exec(line.slice(bracket))
  const from = bracket + (day === null ? 0 : day.index + day[0].length)
  const at = line.slice(from).search(/(?:E?S-|دإط? ?- ?)?\d/u)
  if (at === -1 || at > longestGap) return null
  const read = numberOf(line.slice(from + at))
  if (read === null || (read.rest !== '' && !stop.test(read.rest) && !/^ \p{Lu}|^ ?\p{Lo}/u.test(read.rest)))
    return null
  const before = line.slice(0, from + at).trim()
  return { number: read.number, before, title: withoutStop(read.rest), dated: '', isBelowTitle: false }
}

/** Words between the organ and the number: `Resolution adopted by the Economic and Social Council 2045/3`. */
const longestGap = 60

/** `Resolution 95/66. Title`, `General Assembly resolution 1914 (XV) of 14 December 1960`, `第95/66号决议：标题` */
function labelled(
  language: Language,
  { namedLabel, namedBehind }: StructurePatterns,
  line: string,
): Line | null {
  const label = namedLabel.exec(line)?.[0]
  const read = label === undefined ? null : numberOf(line.slice(label.length))
  if (label === undefined || read === null) return null
  const rest = read.rest.replace(namedBehind, '')
  const day = datePattern(language.code).exec(rest)
  const end = day === null || day.index > longestDayWords ? 0 : day.index + day[0].length
  const title = rest.slice(end).replace(/^ года\.?/u, '')
  if (title !== '' && !stop.test(title) && !(end === 0 && /^ ["“«]?\p{Lu}|^ ?[《“]?\p{Lo}/u.test(title)))
    return null
  const dated = `${label} ${rest.slice(0, end)}`
  return { number: read.number, before: '', title: withoutStop(title), dated, isBelowTitle: end > 0 }
}

/** ` of `, `, adopted on `, ` المؤرخ ` */
const longestDayWords = 16

/** `Adopted and opened for signature by General Assembly resolution 1914 (XV) of 14 December 1960` */
function said({ namedSentence }: StructurePatterns, line: string): Line | null {
  const words = namedSentence.exec(line)?.[0]
  const read = words === undefined ? null : numberOf(line.slice(words.length))
  if (words === undefined || read === null) return null
  // Chinese has the day before the number, and no other day can stand there.
  const dated = /\p{Script=Han}/u.test(words) ? words : read.rest
  return { number: read.number, before: line, title: '', dated, isBelowTitle: true }
}

/** `76/300 Title`, `76/300`, `1914 (XV) Title`, `A/RES/76/300: Title`; not `12/3 parts`, nor a symbol alone. */
function bare(line: string): Line | null {
  const symbol = /^A\/(?:HRC\/)?RES\/|^E\/RES\//u.exec(line)?.[0] ?? ''
  const read = numberOf(line.slice(symbol.length))
  if (read === null) return null
  const { rest } = read
  if (symbol !== '' && !stop.test(rest)) return null
  if (rest !== '' && !stop.test(rest) && !/^ ["“«]?\p{Lu}|^ ?\p{Lo}/u.test(rest)) return null
  const title = withoutStop(rest)
  return symbol !== '' && title === ''
    ? null
    : { number: read.number, before: '', title, dated: '', isBelowTitle: false }
}

/** The number at the beginning, and what stands behind it: the `A` of `76/300 A world of lamps` is an article. */
function numberOf(text: string): { number: string; rest: string } | null {
  const read = numberAtStart(text)
  if (read === null) return null
  // `2200A (XXI)`
  const written = read.written.replace(/(?<=\d)(?=[A-Z])/u, ' ')
  const article = / [A-Z]$/u.exec(text.slice(0, read.length))?.[0]
  const rest = text.slice(read.length)
  return article !== undefined && /^ \p{Ll}/u.test(rest) && written.endsWith(article)
    ? { number: written.slice(0, -article.length), rest: article + rest }
    : { number: written, rest: rest.trimEnd() }
}

/** `. `, `: `, ` - `, ` — `, `：`, and the stop of a line that ends there. */
const stop = /^ ?(?:[.:：。,،]|[-–—](?= ))(?: |$|(?=\p{Lo}))/u

const withoutStop = (words: string): string => words.replace(stop, '').trim()
