/** Finds where a resolution begins: its head, its title and the line in which the organ speaks. */
import type { Language } from '../languages/language.ts'
import { structurePatterns } from '../languages/structurePatterns.ts'
import type { Block } from '../text/blocks.ts'
import { letterAlone, numberedTitle } from '../text/marks.ts'
import type { Organ } from './tree.ts'

export interface Opening {
  readonly organ: Organ
  /** Everything before the title. */
  readonly head: readonly string[]
  /** The title line with its number, its blocks joined; empty where there is none. */
  readonly title: string
  /** Indices of the title's blocks: from, up to but not including. */
  readonly titleBlocks: readonly [number, number]
  /** Index of the block with the opening words, `The General Assembly,`. */
  readonly chapeau: number
  /** Index of the block where the body begins: the letter of a first part, else the opening words. */
  readonly bodyFrom: number
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

/** The opening of the first resolution in `blocks`; null where no organ speaks. */
export function findOpening(language: Language, blocks: readonly Block[]): Opening | null {
  const texts = blocks.map(({ text }) => text)
  const first = texts.findIndex(
    (text) => numberedTitle.test(text) || romanTitle.test(text) || councilTitle.test(text),
  )
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
  }
}

/** In a head the organ's name stands without a comma, so that without a title above it only the comma tells. */
const isChapeau = (language: Language, text: string): boolean =>
  organOfChapeau(language, text) !== null && /[,，،:：]/u.test(text)

/** A title runs to the opening words, or to the letter of the first part. */
function endOfTitle(texts: readonly string[], from: number, chapeau: number): number {
  const letter = texts.findIndex((text, index) => index > from && index < chapeau && letterAlone.test(text))
  return letter === -1 ? chapeau : letter
}
