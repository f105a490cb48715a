/** Ctrl-C while `operative import` reads: once lets the file end, twice ends the program. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lighthouseText } from '../support/files.ts'

interface End {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
}

describe('Ctrl-C while files are imported', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'operative-stop-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const file = (name: string, content: string): string => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }

  /** Sends one SIGINT for each of the words, as soon as they stand on standard error: every tenth file does. */
  const interrupted = (paths: readonly string[], at: readonly RegExp[]): Promise<End> =>
    new Promise((resolve) => {
      const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], DATA_DIR: join(folder, 'data') }
      const words = ['--import', 'tsx', 'server/cli/main.ts', 'import', ...paths]
      const run = spawn(process.execPath, words, { env })
      const due = [...at]
      let out = ''
      let err = ''
      run.stdout.on('data', (data) => (out += String(data)))
      run.stderr.on('data', (data) => {
        err += String(data)
        if (due[0]?.test(err) !== true) return
        due.shift()
        run.kill('SIGINT')
      })
      run.on('close', (code, signal) => resolve({ code, signal, out }))
    })

  it('lets the file end that is being read, says what became of each, and gives 130', async () => {
    const paths = Array.from({ length: 150 }, (_, index) =>
      file(`lighthouse-${index}.txt`, lighthouseText().replaceAll('98/951', `98/${index + 1}`)),
    )
    const { code, signal, out } = await interrupted(paths, [/10\/150/u])
    expect([code, signal]).toEqual([130, null])
    expect(out).toMatch(/^lighthouse-0\.txt +A\/RES\/98\/1 +en +2$/mu)
    expect(out).toMatch(
      /^lighthouse-149\.txt .*The import was stopped before this file was read\. Import it again\.$/mu,
    )
  })

  it('ends the program at once when it comes twice', async () => {
    const lamps = Array.from({ length: 40_000 }, (_, index) => `Recalling lamp ${index} of the harbours,`)
    const long = lighthouseText().replace(/(?<=The General Assembly,\n)/u, `\n${lamps.join('\n\n')}\n`)
    expect(long.length).toBeGreaterThan(1_000_000)
    const paths = Array.from({ length: 12 }, (_, index) =>
      file(
        `lighthouse-${index}.txt`,
        (index < 10 ? lighthouseText() : long).replaceAll('98/951', `98/${index + 1}`),
      ),
    )
    const { code, signal, out } = await interrupted(paths, [/10\/12/u, /Once more ends it at once/u])
    expect([code, signal, out]).toEqual([null, 'SIGINT', ''])
  })
})
