/** Redirects stay within the application. */
import { describe, expect, it } from 'vitest'
import { localPath } from '../../server/web/localPath.ts'

describe('an address to go to', () => {
  it.each(['/', '/mandates?due=overdue&q=%D0%B4', '/sessions/76/readiness#totals'])(
    'within is kept: %s',
    (url) => {
      expect(localPath(url)).toBe(url)
    },
  )

  it.each([
    '',
    'mandates',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    'https://elsewhere.example',
    '/a\r\nSet-Cookie: b=c',
    undefined,
    7,
  ])('elsewhere becomes the start page: %j', (url) => {
    expect(localPath(url)).toBe('/')
  })
})
