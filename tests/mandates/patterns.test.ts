import { describe, expect, it } from 'vitest'
import type { LanguageCode } from '../../server/languages/codes.ts'
import { mandatesIn } from './plain.ts'
import { shown } from './plainDue.ts'
import { patternRows } from './patternRows.ts'

const codes = ['en', 'fr', 'es', 'ru', 'zh', 'ar'] as const satisfies readonly LanguageCode[]

/** A paragraph without a number is paragraph 1. */
const numbered = (words: string): string => (/^(?:Annex\n|\d)/u.test(words) ? words : `1. ${words}`)

const outline = (words: string, code: LanguageCode): string[] =>
  mandatesIn(numbered(words), {}, code).map(({ paragraph, clause, part, class: name, addressees, due }) =>
    [`${paragraph}#${clause}.${part} ${name} ×${addressees.length}`, ...due.map(shown)].join(' '),
  )

describe.each(patternRows)('$pattern', ({ gives, words }) => {
  it.each(codes)('gives the same in %s', (code) => {
    expect(outline(words[code], code)).toEqual(gives)
  })
})
