import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { violations } from './support/arrows.ts'

describe('the arrows of the house', () => {
  const copies: string[] = []
  const copyOfTheHouse = (): string => {
    const copy = mkdtempSync(join(tmpdir(), 'operative-arrows-'))
    copies.push(copy)
    cpSync('server', join(copy, 'server'), { recursive: true })
    cpSync('db', join(copy, 'db'), { recursive: true })
    return copy
  }
  afterEach(() => copies.splice(0).forEach((copy) => rmSync(copy, { recursive: true })))

  it('hold', () => {
    expect(violations(process.cwd())).toEqual([])
  })

  it.each([
    [
      'server/text/planted.ts',
      "import { openDatabase } from '../../db/connection.ts'",
      'imports db/connection.ts',
    ],
    [
      'server/tracking/planted.ts',
      "import type { House } from '../web/visit.ts'",
      'imports server/web/visit.ts',
    ],
    ['server/reports/planted.ts', "export { sql } from 'drizzle-orm'", 'touches SQL'],
    ['server/web/planted.ts', 'export const now = () => new Date()', 'touches the clock'],
    ['server/mandates/planted.ts', 'export const home = process.env.HOME', 'touches the environment'],
    ['server/planted/planted.ts', 'export {}', 'stands in no room'],
    ['db/planted.ts', "export const lazy = () => import('../server/config.ts')", 'imports server/config.ts'],
  ])('are broken by a planted %s', (file, text, sentence) => {
    const copy = copyOfTheHouse()
    mkdirSync(join(copy, file, '..'), { recursive: true })
    writeFileSync(join(copy, file), text)
    expect(violations(copy)).toEqual([`${file} ${sentence}`])
  })

  it('are broken by files that import each other, if only for a type', () => {
    const copy = copyOfTheHouse()
    writeFileSync(
      join(copy, 'server/text/one.ts'),
      "import type { Two } from './two.ts'\nexport type One = Two",
    )
    writeFileSync(
      join(copy, 'server/text/two.ts'),
      "import type { One } from './one.ts'\nexport type Two = One",
    )
    expect(violations(copy)).toEqual([
      'server/text/one.ts → server/text/two.ts → server/text/one.ts is a circle',
    ])
  })
})
