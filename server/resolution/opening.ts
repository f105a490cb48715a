/** Finds where a resolution begins: its head, its title and the line in which the organ speaks. */
import { readDate } from '../languages/dates.ts'
import type { Language } from '../languages/language.ts'
import { structurePatterns } from '../languages/structurePatterns.ts'
import type { Block } from '../text/blocks.ts'
import { letterAlone, numberedTitle } from '../text/marks.ts'
import { findNamed, type Named } from './named.ts'
import type { Organ } from './tree.ts'

export interface Opening {
  readonly organ: Organ
  /** Everything before the title, and what stands between it and the opening words. */
  readonly head: readonly string[]
  /** The title line with its number, its blocks joined; empty where there is none. */
  readonly title: string
  /** Indices of the title's blocks: from, up to but not including. */
  readonly titleBlocks: readonly [number, number]
  /** Index of the block with the opening words, `The General Assembly,`. */
  readonly chapeau: number
  /** Index of the block where the body begins: the letter of a first part, else the opening words. */
  readonly bodyFrom: number
  /** What says the day of adoption on a line that names the resolution in other ways than a numbered title. */
  readonly dated: string | null
}

const organs: readonly Organ[] = ['GA', 'SC', 'ECOSOC', 'HRC']

/** Which organ opens its resolution with this block; null for any other block. */
export function organOfChapeau(language: Language, text: string): Organ | null {
  const groups = structurePatterns(language).chapeau.exec(text)?.groups
  return groups === undefined ? null : (organs.find((organ) => groups[organ] !== undefined) ?? null)
}

/**
 * `Resolution 2242 (2015)`, `RESOLUTION 242 (1967) of 22 November 1967`, `9 (1946). Resolution of 29 April 1946`, `338 (1973)`,
 * `第2242(2015)号决议`, `القرار 2242 (2015)`: short, with number and year.
 */
const councilTitle =
  /^(?=.{6,90}$)(?:(?:\p{L}+ |(?:[\d ]{4,5}年[\d ]{1,4}月[\d ]{1,4}日)?第 ?)?\d{1,4} ?\((?:19|20)\d\d\)(?: ?号决议)?(?:,? (?:of|du|de|от|المؤرخ) [\p{L}\d /]{8,35})?,?|\d{1,4} ?\((?:19|20)\d\d\)\. ?\p{Lu}[\p{L}\d ]{10,50}\.?)$/iu
/** `3314 (XXIX). Definition of Aggression`, `3314(XXIX). 定义`, `3314 (د - 29) - تعريف` */
export const romanTitle =
  /^\d{1,4}(?: [A-Z]| [\u0621-\u064A]{3,4})? ?\((?:(?:S-|ES-)?[IVXLC]+|د[إاط]{0,3} ?- ?\d{1,2})\)(?:\.| -) ?/u

/**
 * The opening of the first resolution in `blocks`; null where no organ speaks. What stood in the head may have passed for
 * `furniture`, such as a symbol at the top.
 */
export function findOpening(
  language: Language,
  blocks: readonly Block[],
  furniture: readonly string[],
): Opening | null {
  const texts = blocks.map(({ text }) => text)
  const first = texts.findIndex(isTitle)
  const named = namedOpening(language, texts, { first, furniture })
  if (named !== null) return named
  const chapeau = texts.findIndex((text, index) =>
    first === -1 ? isChapeau(language, text) : index > first && organOfChapeau(language, text) !== null,
  )
  if (chapeau === -1) return null
  const organ = organOfChapeau(language, texts[chapeau] ?? '')
  if (organ === null) return null
  const from = first === -1 ? chapeau : first
  const to = councilTitle.test(texts[from] ?? '') ? from + 1 : endOfTitle(texts, from, chapeau)
  const bodyFrom = letterAlone.test(texts[to] ?? '') ? Math.min(to, chapeau) : chapeau
  const between = texts.slice(to, bodyFrom)
  return {
    organ,
    head: [...texts.slice(0, from), ...between],
    title: texts.slice(from, to).join(' '),
    titleBlocks: [from, to],
    chapeau,
    bodyFrom,
    dated: null,
  }
}

/** Whether a block begins with the number of a resolution, as titles do. */
export const isTitle = (text: string): boolean =>
  numberedTitle.test(text) || romanTitle.test(text) || councilTitle.test(text)

/** The opening of a resolution that a line of its head names, where no numbered title stands before its opening words. */
function namedOpening(
  language: Language,
  texts: readonly string[],
  { first, furniture }: { first: number; furniture: readonly string[] },
): Opening | null {
  const chapeau = texts.findIndex((text) => isChapeau(language, text))
  if (chapeau === -1 || (first !== -1 && first < chapeau)) return null
  const organ = organOfChapeau(language, texts[chapeau] ?? '')
  const named =
    organ === null ? null : findNamed(language, { head: texts.slice(0, chapeau), furniture, organ })
  if (organ === null || named === null) return null
  const letter = texts.findIndex((text, at) => at > named.index && at < chapeau && letterAlone.test(text))
  const bodyFrom = letter === -1 ? chapeau : letter
  const at = titleBesides(language, texts, named, bodyFrom)
  const words = named.title !== '' || at === named.index ? named.title : (texts[at] ?? '')
  // A resolution of the Security Council has no title but its number; its line may bear the day.
  const own = organ === 'SC' ? (texts[at] ?? '') : at === named.index ? named.before : ''
  const head = texts.slice(0, bodyFrom).map((text, index) => (index === at ? own : text))
  return {
    organ,
    head: head.filter((line) => line !== ''),
    title: organ === 'SC' ? named.number : `${named.number}. ${words}`,
    titleBlocks: [at, at + 1],
    chapeau,
    bodyFrom,
    dated: named.dated,
  }
}

/** Where the title of a named resolution stands: on its line, else below it, else above; its own line where there is none. */
function titleBesides(language: Language, texts: readonly string[], named: Named, end: number): number {
  if (named.title !== '') return named.index
  const below = texts.findIndex((text, at) => at > named.index && at < end && isTitleLike(language, text))
  if (below !== -1) return below
  const above = named.index - 1
  return named.isBelowTitle && isTitleLike(language, texts[above] ?? '') ? above : named.index
}

/** No other line of a head: meeting, day, source, agenda item, symbol, or the name of an organ. */
function isTitleLike(language: Language, text: string): boolean {
  const { meetingLine, adopted, heading, agendaItem, distributed } = structurePatterns(language)
  return (
    /\p{L}{2}/u.test(text) &&
    !/^(?:[ASE]\/|\[)/u.test(text) &&
    ![meetingLine, adopted, heading, agendaItem, distributed].some((pattern) => pattern.test(text)) &&
    organOfChapeau(language, text) === null &&
    readDate(text, language.code) === null
  )
}

/** In a head the organ's name stands without a comma, so that without a title above it only the comma tells. */
const isChapeau = (language: Language, text: string): boolean =>
  organOfChapeau(language, text) !== null && /[,，،:：]/u.test(text)

/** A title runs to the opening words, or to the letter of the first part. */
function endOfTitle(texts: readonly string[], from: number, chapeau: number): number {
  const letter = texts.findIndex((text, index) => index > from && index < chapeau && letterAlone.test(text))
  return letter === -1 ? chapeau : letter
}
