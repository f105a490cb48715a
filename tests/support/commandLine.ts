/** The command `operative`, run as a shell runs it, over a folder of its own for each test. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'

interface Run {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** What a shell has, without what the test runner adds. */
const shell = { PATH: process.env['PATH'], HOME: process.env['HOME'] }

/** For the top of a test file or a `describe`. */
export function commandLine() {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'operative-cli-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  /** Its path in the folder of the test, as in `data/operative.db`. */
  const within = (name: string): string => join(folder, name)
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(within(name), content)
    return within(name)
  }
  const run = (words: readonly string[], settings: Record<string, string>): Promise<Run> =>
    new Promise((resolve) => {
      const env = { ...shell, DATA_DIR: within('data'), MAX_FILE_MB: '2', ...settings }
      execFile(
        process.execPath,
        ['--import', 'tsx', 'server/cli/main.ts', ...words],
        { env },
        (error, out, err) => {
          resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err })
        },
      )
    })
  const operative = (...words: string[]): Promise<Run> => run(words, {})
  return { within, file, run, operative }
}
