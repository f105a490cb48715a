/** Tells which official language a text is in, by script and small words. */
import type { LanguageCode } from './codes.ts'
import { languages } from './index.ts'

const latin: readonly LanguageCode[] = ['en', 'fr', 'es']

/** How many characters at most are looked at: a quoted annex should not outvote the text. */
export const sampleLength = 20_000
/** How many are looked at first; more only where they do not tell clearly. */
const firstLength = 6000

/** The language of `text`; null where nothing tells, as in a list of numbers. A few Latin names do not make Chinese English. */
export function detect(text: string): LanguageCode | null {
  return detectScript(text) ?? detectLatin(text, firstLength)
}

/** By the letters alone: the scripts of three languages are those of no other. */
function detectScript(text: string): LanguageCode | null {
  const counts = { zh: 0, ar: 0, ru: 0 }
  let letters = 0
  const end = Math.min(text.length, sampleLength)
  for (let index = 0; index < end; index++) {
    const code = text.charCodeAt(index)
    if (code < 0xc0) letters += (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a ? 1 : 0
    else {
      const script = scriptOf(code)
      if (script !== null) counts[script] += 1
      // General punctuation, signs and the punctuation of Chinese are no letters.
      if (script !== null || code < 0x2000) letters += 1
    }
  }
  const told = (['zh', 'ar', 'ru'] as const).find((code) => counts[code] > 0 && counts[code] >= letters * 0.3)
  return told ?? null
}

function scriptOf(code: number): 'zh' | 'ar' | 'ru' | null {
  if (code >= 0x400 && code <= 0x52f) return 'ru'
  if ((code >= 0x620 && code <= 0x6ff && !(code >= 0x64b && code <= 0x670)) || isArabicForm(code)) return 'ar'
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) ? 'zh' : null
}

const isArabicForm = (code: number): boolean =>
  (code >= 0xfb50 && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfefc)

const NO_PLACES: readonly number[] = []

/** Small words with the languages that have them, by their places in `latin`. */
const smallWords = new Map<string, number[]>()
for (const [place, code] of latin.entries()) {
  for (const word of new Set(languages[code].structure.stopWords))
    smallWords.set(word, [...(smallWords.get(word) ?? []), place])
}

/** A word in the small letters of these languages. */
const word = /[a-zß-öø-ÿœ]+/gu

/** By the small words, which every sentence has. */
function detectLatin(text: string, length: number): LanguageCode | null {
  const counts = latin.map((code) => ({ code, count: 0 }))
  for (const one of text.slice(0, length).toLowerCase().match(word) ?? []) {
    for (const place of smallWords.get(one) ?? NO_PLACES) {
      const told = counts[place]
      if (told !== undefined) told.count += 1
    }
  }
  const [best, second] = counts.toSorted((one, other) => other.count - one.count)
  const isClear = best !== undefined && best.count >= 10 && best.count > 2 * (second?.count ?? 0)
  if (!isClear && length < sampleLength && text.length > length) return detectLatin(text, sampleLength)
  return best === undefined || best.count === 0 ? null : best.code
}
