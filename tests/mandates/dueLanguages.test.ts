import { describe, expect, it } from 'vitest'
import type { LanguageCode } from '../../server/languages/codes.ts'
import { dueRows, openings } from './dueRows.ts'
import { shownDue } from './plainDue.ts'

const codes = ['en', 'fr', 'es', 'ru', 'zh', 'ar'] as const satisfies readonly LanguageCode[]

describe.each(dueRows)('$says', ({ due, words, header }) => {
  it.each(codes)('is read in %s', (code) => {
    const [before, after] = openings[code]
    expect(shownDue(`1. ${before}${words[code]}${after}`, header, code)).toEqual(due)
  })
})
