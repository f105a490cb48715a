import { describe, expect, it } from 'vitest'
import type { LanguageCode } from '../../server/languages/codes.ts'
import { extractMandates } from '../../server/mandates/extract.ts'
import { lookAlikeRows } from './lookAlikeRows.ts'
import { resolutionOf } from './plain.ts'

const codes = ['en', 'fr', 'es', 'ru', 'zh', 'ar'] as const satisfies readonly LanguageCode[]

describe.each(lookAlikeRows)('$says', ({ rule, words }) => {
  it.each(codes)('is no mandate in %s, and the safety list says why', (code) => {
    const { mandates, safety } = extractMandates(resolutionOf(`1. ${words[code]}`, {}, code))
    expect(mandates.map(({ text }) => text)).toEqual([])
    expect(safety.map((paragraph) => paragraph.rule)).toEqual([`look-alike/${rule}`])
  })
})

/** Nothing explains these: they are for a person to read. */
const unexplained: Readonly<Record<(typeof codes)[number], string>> = {
  en: 'Decides upon a long table, a chair and the Secretary-General;',
  fr: 'Décide une longue table, une chaise et le Secrétaire général ;',
  es: 'Decide una mesa larga, una silla y el Secretario General;',
  ru: 'постановляет: длинный стол, стул, Генеральный секретарь;',
  zh: '决定长桌、椅子、秘书长；',
  ar: 'تقرر طاولة طويلة، وكرسيا، والأمين العام؛',
}

describe('what no rule explains', () => {
  it.each(codes)('is said so in %s', (code) => {
    const { safety } = extractMandates(resolutionOf(`1. ${unexplained[code]}`, {}, code))
    expect(safety.map(({ rule }) => rule)).toEqual(['look-alike/none'])
  })
})

describe('why a paragraph asks nothing', () => {
  it('does not depend on what was read before it', () => {
    const authorizes =
      'Recalls its decision on the fund, and hereby authorizes the use of the fund by the Secretary-General;'
    const asks =
      'Requests the Secretary-General to draw maps of all wells, cisterns and springs of the northern provinces, and to have them printed in good time, and calls upon Member States to use them;'
    const rulesOf = (...paragraphs: string[]) =>
      extractMandates(
        resolutionOf(paragraphs.map((words, index) => `${index + 1}. ${words}`).join('\n'), {}, 'en'),
      ).safety.map(({ rule }) => rule)
    expect(rulesOf(asks, authorizes)).toEqual(rulesOf(authorizes))
    expect(rulesOf(authorizes)).toEqual(['look-alike/none'])
  })
})
