/** Tells which official language a text is in, by script and small words. */
import type { LanguageCode } from './codes.ts'
import { languages } from './index.ts'

const latin: readonly LanguageCode[] = ['en', 'fr', 'es']
const scripts: readonly (readonly [LanguageCode, RegExp])[] = [
  ['zh', /\p{Script=Han}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
]

/** Characters looked at; telling takes some hundred, and a quoted annex should not outvote the text. */
const sampleLength = 20_000

/** The language of `text`; null where nothing tells, as in a list of numbers. A few Latin names do not make Chinese English. */
export function detect(text: string): LanguageCode | null {
  const sample = text.slice(0, sampleLength)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  for (const [code, script] of scripts) {
    const count = sample.match(script)?.length ?? 0
    if (count > 0 && count >= letters * 0.3) return code
  }
  return detectLatin(sample)
}

function detectLatin(sample: string): LanguageCode | null {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  const counts = latin.map((code) => {
    const small = new Set(languages[code].structure.stopWords)
    return { code, count: words.filter((word) => small.has(word)).length }
  })
  const best = counts.reduce((one, other) => (other.count > one.count ? other : one))
  return best.count === 0 ? null : best.code
}
