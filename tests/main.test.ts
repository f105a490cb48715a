/** Starting and stopping the application as its command does it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'operative-start-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Run {
  readonly child: ChildProcess
  /** Everything printed so far. */
  readonly printed: () => string
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>
}

/** Starts the application with its own data folder and these settings; nothing else of the environment counts. */
function start(settings: Record<string, string>): Run {
  const env = {
    PATH: process.env['PATH'],
    DATA_DIR: folder,
    HOST: '127.0.0.1',
    LOG_LEVEL: 'silent',
    ...settings,
  }
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], { env })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  return { child, printed: () => printed, ended }
}

/** `Operative is at http://127.0.0.1:40123` */
const address = /Operative is at (?<url>http:\/\/127\.0\.0\.1:(?<port>\d+))/u
const link = /(?<url>http:\/\/127\.0\.0\.1:\d+\/invitations\/[\w-]{43})\n/u

describe('the start', () => {
  it('prints address and one-time link, refuses a port that is taken, and stops when told', async () => {
    const run = start({ PORT: '0' })
    await expect.poll(run.printed, { timeout: 40_000 }).toMatch(link)
    const page = await fetch(link.exec(run.printed())?.groups?.['url'] ?? '')
    expect([page.status, (await page.text()).includes('Become the first administrator')]).toEqual([200, true])

    const port = address.exec(run.printed())?.groups?.['port'] ?? ''
    const upload = join(folder, 'uploads', 'that is being read')
    mkdirSync(join(folder, 'uploads'))
    writeFileSync(upload, '')
    const second = start({ PORT: port })
    expect(await second.ended).toBe(1)
    expect(existsSync(upload)).toBe(true)
    expect(second.printed()).toBe(
      `Port ${port} is taken by another program. Stop that program or set PORT to another number.\n`,
    )

    run.child.kill('SIGTERM')
    expect(await run.ended).toBe(0)
  })

  it('names a setting that cannot be used', async () => {
    const run = start({ PORT: 'harbour' })
    expect(await run.ended).toBe(1)
    expect(run.printed()).toMatch(
      /^The environment variable PORT is "harbour"; it must be a port number from 0 to 65535\.\n$/u,
    )
  })
})
