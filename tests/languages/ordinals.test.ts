import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ordinalPattern, readOrdinal } from '../../server/languages/ordinals.ts'
import { arabic, chinese, english, french, russian, spanish } from './spelled.ts'
import type { LanguageCode } from '../../server/languages/codes.ts'

const reference = '../shared/domain/ordinals.json'
const absent = !existsSync(reference)

const found = (text: string, code: LanguageCode) => new RegExp(ordinalPattern[code], 'iu').exec(text)?.[0]

describe('session ordinals', () => {
  it.each<[string, LanguageCode, number]>([
    ['seventy-ninth', 'en', 79],
    ['Seventy ninth', 'en', 79],
    ['fortysixth', 'en', 46],
    ['82nd', 'en', 82],
    ['one hundred and first', 'en', 101],
    ['hundredth', 'en', 100],
    ['one hundred and twentieth', 'en', 120],
    ['vingt-et-unième', 'fr', 21],
    ['soixante et onzième', 'fr', 71],
    ['quatre-vingt-onzième', 'fr', 91],
    ['QUATRE-VINGTIÈME', 'fr', 80],
    ['cent dixième', 'fr', 110],
    ['vigesimoprimer', 'es', 21],
    ['TRIGESIMO QUINTO', 'es', 35],
    ['decimocuarta', 'es', 14],
    ['46º', 'es', 46],
    ['53°', 'es', 53],
    ['восемьдесят первую', 'ru', 81],
    ['сороковой', 'ru', 40],
    ['третьей', 'ru', 3],
    ['69й', 'ru', 69],
    ['сто двадцатая', 'ru', 120],
    ['第十四', 'zh', 14],
    ['第七十九', 'zh', 79],
    ['第一百零五', 'zh', 105],
    ['第一百', 'zh', 100],
    ['第79', 'zh', 79],
    ['التاسعة والسبعين', 'ar', 79],
    ['التاسعه السبعون', 'ar', 79],
    ['الثانية عشرة', 'ar', 12],
    ['الحادية عشرة بعد المائة', 'ar', 111],
  ])('%s (%s) is read as a number', (words, code, number) => {
    expect(readOrdinal(words, code)).toBe(number)
  })

  it.each<[string, LanguageCode]>([
    ['seventy', 'en'],
    ['twenty-eleventh', 'en'],
    ['resumed', 'en'],
    ['soixante', 'fr'],
    ['семьдесят', 'ru'],
    ['', 'zh'],
    ['150th', 'en'],
    ['الحادية والعشرين بعد المائة', 'ar'],
  ])('%s (%s) is no ordinal of a session', (words, code) => {
    expect(readOrdinal(words, code)).toBeNull()
  })

  it('the pattern finds a whole ordinal, never the end of a longer word', () => {
    expect(found('at its forty-second session', 'en')).toBe('forty-second')
    expect(found('seconded staff and unfirst matters', 'en')).toBeUndefined()
    expect(found('на её семьдесят девятой сессии', 'ru')).toBe('семьдесят девятой')
    expect(found('第一百一十二届会议', 'zh')).toBe('第一百一十二')
    expect(found('في دورتها التاسعة والسبعين', 'ar')).toBe('التاسعة والسبعين')
  })

  it.each(Object.values(ordinalPattern))(
    'pattern %# has no capture groups and is quick on long text',
    (source) => {
      expect(new RegExp(`${source}|`, 'iu').exec('')?.length).toBe(1)
      expect(new RegExp(source, 'giu').test('twenty '.repeat(20_000))).toBe(false)
    },
  )
})

describe('the ordinals from 1 to 120, in every case, gender and numeral form', () => {
  it.each<[LanguageCode, (number: number) => string[]]>([
    ['en', english],
    ['fr', french],
    ['es', spanish],
    ['ru', russian],
    ['zh', chinese],
    ['ar', arabic],
  ])('are found whole and read in %s', (code, spelled) => {
    const wrong: string[] = []
    for (let number = 1; number <= 120; number += 1)
      for (const form of spelled(number)) {
        const words = found(form, code)
        if (words !== form || readOrdinal(words, code) !== number)
          wrong.push(`${number} ${form} → ${words ?? '–'}`)
      }
    expect(wrong).toEqual([])
  })
})

describe.skipIf(absent)(
  `the reference list of ordinals${absent ? ' (skipped: ../shared is absent)' : ''}`,
  () => {
    const rows: [string, Record<string, string>][] = absent
      ? []
      : Object.entries(JSON.parse(readFileSync(reference, 'utf8')) as Record<string, Record<string, string>>)

    it('every form of every number is found and read', () => {
      const wrong: string[] = []
      for (const [number, forms] of rows)
        for (const [key, form] of Object.entries(forms)) {
          const code = key.slice(0, 2) as LanguageCode
          const words = found(form, code)
          if (words === undefined || readOrdinal(words, code) !== Number(number))
            wrong.push(`${number} ${key} ${form} → ${words ?? '–'}`)
        }
      expect(rows).toHaveLength(100)
      expect(wrong).toEqual([])
    })
  },
)
