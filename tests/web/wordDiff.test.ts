import { describe, expect, it } from 'vitest'
import { wordDiff } from '../../server/web/wordDiff.ts'

/** Changed words in brackets. */
const marked = (segments: readonly { text: string; changed: boolean }[]): string =>
  segments.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('')

describe('the difference of two wordings', () => {
  it.each([
    ['en', 'to dry the records', 'to dry all the records', 'to dry the records', 'to dry [all ]the records'],
    [
      'en',
      'report  at its\n99th session',
      'report at its 100th session',
      'report at its [99th] session',
      'report at its [100th] session',
    ],
    ['zh', '请秘书长提交报告', '请秘书长提交最后报告', '请秘书长提交报告', '请秘书长提交[最后]报告'],
    ['ar', 'يطلب تقديم تقرير', 'يطلب تقديم تقريرين', 'يطلب تقديم [تقرير]', 'يطلب تقديم [تقريرين]'],
  ])('is told in the words of the language: %s', (language, before, after, old, now) => {
    const diff = wordDiff(before, after, language)
    expect([marked(diff.before), marked(diff.after)]).toEqual([old, now])
    expect([diff.lang, diff.dir]).toEqual([language, language === 'ar' ? 'rtl' : 'ltr'])
  })
})
