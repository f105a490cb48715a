/** The code that worker threads get, and the pools that give it to them. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { threadCode } from '../server/threadCode.ts'
import { createThreads } from '../server/threads.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'operative-code-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** A file of TypeScript as a thread has it. */
const entry = (name: string, code: string): URL => {
  const path = join(folder, name)
  writeFileSync(path, code)
  return pathToFileURL(path)
}

const pool = (file: URL) => {
  const threads = createThreads(file, { maxThreads: 1 })
  onTestFinished(threads.close)
  return threads
}

describe('the code of a thread', () => {
  it('is made once, however many ask for it', async () => {
    const file = entry('once.ts', 'export default (): number => 1')
    const [first, second] = await Promise.all([threadCode(file), threadCode(file)])
    expect(second).toBe(first)
    expect(await threadCode(file)).toBe(first)
  })

  it('is made again after it could not be made', async () => {
    const file = entry('wrong.ts', 'export default (')
    await expect(threadCode(file)).rejects.toThrow(/wrong\.ts/u)
    writeFileSync(file, 'export default (): number => 1')
    expect(existsSync(fileURLToPath(await threadCode(file)))).toBe(true)
  })

  it('goes with the process that made it', () => {
    const program = `import { threadCode } from './server/threadCode.ts'
      console.log(await threadCode(new URL('${entry('short.ts', 'export default (): number => 1').href}')))`
    const words = ['--import', 'tsx', '--input-type=module', '--eval', program]
    const { stdout } = spawnSync(process.execPath, words, { encoding: 'utf8' })
    expect(stdout).toMatch(/^file:.+\/operative-threads-.+\.mjs\n$/u)
    expect(existsSync(new URL(stdout.trim()))).toBe(false)
  })
})

describe('a thread', () => {
  it('finds packages, and what stands beside its own file', async () => {
    writeFileSync(join(folder, 'beside.txt'), 'words beside it')
    const file = entry(
      'finds.ts',
      `import { readFileSync } from 'node:fs'
       import { z } from 'zod'
       export default (task: unknown) => z.string().parse(task) + readFileSync(new URL('./beside.txt', import.meta.url), 'utf8')`,
    )
    expect(await pool(file).run('Read: ', {})).toBe('Read: words beside it')
  })

  it('that fails names the line of our own file', async () => {
    const file = entry('fails.ts', '\n\n\nexport default (): void => {\n  throw new Error("it fails")\n}\n')
    const error = await pool(file)
      .run(null, {})
      .catch((thrown: unknown) => thrown)
    expect(String(error instanceof Error && error.stack)).toMatch(/fails\.ts:5/u)
  })

  it('is not started once its pool was closed', async () => {
    const threads = createThreads(entry('late.ts', 'export default (): number => 1'), { maxThreads: 1 })
    const answer = threads.run(null, {}).catch((error: unknown) => String(error))
    await threads.close()
    expect(await answer).toMatch(/closed/u)
  })
})

it('is loaded without a loader of TypeScript, which would take most of its time', async () => {
  const code = readFileSync(
    new URL(await threadCode(new URL('../server/readingWorker.ts', import.meta.url))),
    'utf8',
  )
  expect(code).not.toMatch(/from "tsx|from "\.\.?\//u)
})
