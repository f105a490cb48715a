/** One round over all files: through our worker threads, and through as many processes of pdftotext. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { createReadingPool, turns } from '../../server/readingPool.ts'

/** Milliseconds. */
export interface Round {
  readonly wall: number
  /** Over all processors. */
  readonly cpu: number
}

/** Rounds of our own reading, through the pool that the application uses. */
export function readingRounds(files: readonly string[]): {
  round: () => Promise<Round>
  close: () => Promise<void>
} {
  const pool = createReadingPool({ maxBytes: 50 * 1024 * 1024, milliseconds: 60_000 }, (error, fileName) => {
    throw new Error(`${fileName} could not be read`, { cause: error })
  })
  // As intake does, which holds the bytes of eight files at most; pdftotext holds one.
  const inTurn = turns(8)
  const readOne = async (file: string): Promise<void> => {
    const result = await pool.read(await readFile(file), basename(file))
    if ('refused' in result) throw new Error(`${file} was refused: ${result.refused.message}`)
  }
  const round = async (): Promise<Round> => {
    const start = performance.now()
    const before = process.cpuUsage()
    await Promise.all(files.map((file) => inTurn(() => readOne(file))))
    const { user, system } = process.cpuUsage(before)
    return { wall: performance.now() - start, cpu: (user + system) / 1000 }
  }
  return { round, close: pool.close }
}

/** All files through `processes` of pdftotext at once; xargs deals them out, so that starting them costs us nothing. */
export async function pdftotextRound(files: readonly string[], processes: number): Promise<Round> {
  const start = performance.now()
  const before = childTime()
  const child = spawn(
    'xargs',
    ['-0', '-P', String(processes), '-I{}', 'pdftotext', '-layout', '{}', '/dev/null'],
    {
      stdio: ['pipe', 'ignore', 'ignore'],
    },
  )
  child.stdin.end(files.join('\0'))
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`pdftotext ended with ${code}`)
  return { wall: performance.now() - start, cpu: childTime() - before }
}

/** Processor time of the ended children of this process; Linux alone tells. */
function childTime(): number {
  const [user, system] = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /u, '')
    .split(' ')
    .slice(13, 15)
  // Fields 16 and 17 of the line, in hundredths of a second.
  return (Number(user) + Number(system)) * 10
}
