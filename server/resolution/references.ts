/** Reads which paragraph, section or annex of a cited paper is meant, before or behind its number. */
import { arabicSections, citingWords } from '../languages/citing.ts'
import type { LanguageCode } from '../languages/codes.ts'
import { hanValue, smallRoman } from '../text/numerals.ts'

/** How far from the citation a reference may stand, in UTF-16 units. */
const reach = 110

const compiled = new Map<LanguageCode, readonly [before: RegExp, after: RegExp]>()

/** `12`, `12 (a)`, `12 (a) (ii)` */
const one = String.raw`\d{1,3}(?: ?\(?[a-z]{1,4}\)){0,3}`

/**
 * The reference that ends at `end`, where the words of citing begin: `paragraph 12 of`, `section IV, paragraph 3, of`.
 * @returns as people cite it: `12`, `12(a)`, `3, 5`, `12-15`, `IV/3`, `IV`, `annex/7`; null where there is none
 */
export function referenceBefore(language: LanguageCode, text: string, end: number): string | null {
  if (language === 'zh') return null
  const window = text.slice(Math.max(0, end - reach), end)
  return pathOf(language, patternsOf(language)[0].exec(window)?.groups)
}

/** The reference that begins at `start`: `, para. 6)`, `, annex`, `第1段`. */
export function referenceAfter(language: LanguageCode, text: string, start: number): string | null {
  return pathOf(language, patternsOf(language)[1].exec(text.slice(start, start + reach))?.groups)
}

function patternsOf(language: LanguageCode): readonly [RegExp, RegExp] {
  const known = compiled.get(language)
  if (known !== undefined) return known
  const made = language === 'zh' ? chinesePatterns() : spacedPatterns(language)
  compiled.set(language, made)
  return made
}

function spacedPatterns(language: Exclude<LanguageCode, 'zh'>): readonly [RegExp, RegExp] {
  const { paragraph, section, annex, and, to } = citingWords[language]
  const list = `${one}(?:(?:, | ?(?:${and}|${to}) ?|, (?:${and}) )${one}){0,8}`
  const sectionName = `(?:${section}) (?<NAME>[IVXL]{1,6}|[A-Z]|${arabicSections.join('|')})(?: [A-Z])?(?!\\p{L})`
  const named = (name: string): string => sectionName.replace('NAME', name)
  const link = String.raw`,? ?(?:of|to|in|and|de|del|du|des|dans|à|en|al?|من|في)?(?: ?(?:the|la|le|l['’]|el|its|sa|su))? ?`
  const before = `(?:(?:${named('first')}${link})?(?:${paragraph}) (?<list>${list})(?:${link}${named('second')})?(?:${link}(?<annex>${annex}))?|${named('third')}|(?<whole>${annex}))${link}$`
  // `resolution 61/1, paragraph 6 of resolution 60/2`: the paragraph is of the next.
  const ends = String.raw`(?!\p{L}| ?\(?[a-z]{1,4}\)|\d|,? (?:of|de|del|du|des|من)(?!\p{L}))`
  const after = `^,? ?\\(?(?:${named('first')}(?:,? (?:${paragraph}) (?<list>${list}))?|(?<annex>${annex})(?:,? (?:${paragraph}) (?<list2>${list}))?|(?:${paragraph}) (?<list3>${list}))${ends}`
  return [new RegExp(before, 'iu'), new RegExp(after, 'iu')]
}

/** `第54/4号决议第1段`, `第71/278号决议第二节第3段`, `(A/75/900,第6段)`: all of it behind. */
function chinesePatterns(): readonly [RegExp, RegExp] {
  const list = String.raw`\d{1,3}(?:(?:、|和|至|-| ?\([a-z]\))\d{0,3}){0,8}`
  const after = `^[,，]? ?(?:第 ?(?<first>[一二三四五六七八九十]{1,3}|[IVXL]{1,6}) ?节)?(?:(?<annex>附件))?(?:第 ?(?<list>${list}) ?段)?`
  return [/$^/u, new RegExp(after, 'u')]
}

function pathOf(
  language: LanguageCode,
  groups: Record<string, string | undefined> | undefined,
): string | null {
  if (groups === undefined) return null
  const section = groups['first'] ?? groups['second'] ?? groups['third']
  const annex = groups['annex'] ?? groups['whole']
  const list = groups['list'] ?? groups['list2'] ?? groups['list3']
  const numbers = list === undefined ? null : writtenList(language, list)
  const place = section === undefined ? (annex === undefined ? null : 'annex') : sectionNumber(section)
  if (place === null || numbers === null) return place ?? numbers
  return `${place}/${numbers}`
}

/** `12 and 13` → `12, 13`; `12 to 15` → `12-15`; `7 (b)` → `7(b)`; `6 a)` → `6(a)`. */
function writtenList(language: LanguageCode, list: string): string {
  const { and, to } = citingWords[language]
  return list
    .replaceAll(/(?<=[\da-z)]) ?\(?([a-z]{1,4})\)/gu, '($1)')
    .replaceAll(new RegExp(`(?<=[\\d)]) ?(?:${to}) ?(?=\\d)`, 'giu'), '-')
    .replaceAll(new RegExp(`(?<=[\\d)])(?:,? ?(?:${and}) ?|, )(?=\\d)`, 'giu'), ', ')
    .trim()
}

/** Sections are cited by Roman numbers in every language. */
function sectionNumber(name: string): string {
  const arabic = arabicSections.indexOf(name)
  const value = arabic === -1 ? hanValue(name) : arabic + 1
  return value === null ? name.toUpperCase() : smallRoman(value).toUpperCase()
}
