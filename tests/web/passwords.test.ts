/** Which passwords are too easy to guess. */
import { describe, expect, it } from 'vitest'
import { hashPassword, isPassword, weakness } from '../../server/web/passwords.ts'

const known = ['Amina', 'Diallo', 'Amina Diallo', 'amina.diallo@example.org', 'amina.diallo']

describe('a password', () => {
  it.each([
    'seven grey herons',
    'сім сірих чапель',
    'correct battery moon',
    '七只灰鹭在中午飞过大湖边',
    'aminatou likes the long rain',
  ])('like %j is taken', (password) => {
    expect(weakness(password, known)).toBeNull()
  })

  it.each([
    ['eleven char', 'at least 12'],
    ['x'.repeat(201), 'at most 200'],
    ['aaaaaaaaaaaaaa', 'repeats'],
    ['121212121212', 'repeats'],
    ['123456789012', 'row'],
    ['zyxwvutsrqponm', 'row'],
    ['qwertyuiopas', 'row'],
    ['Password12345', 'guessed first'],
    ['Operative2026!', 'guessed first'],
    ['amina.diallo1', 'guessed first'],
    ['Amina Diallo!', 'guessed first'],
  ])('like %j is not taken', (password, reason) => {
    expect(weakness(password, known)).toContain(reason)
  })

  it('is kept as argon2id with 19 MiB', async () => {
    expect(await hashPassword('seven grey herons')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u)
  })

  it('of nobody is never right', async () => {
    expect(await isPassword(null, 'no person has this password')).toBe(false)
  })
})
