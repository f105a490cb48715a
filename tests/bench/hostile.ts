/** `npm run hostile`: thousands of damaged files of every format through the worker threads; each must end in its time. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createReadingPool } from '../../server/readingPool.ts'
import { mutated } from '../support/mutated.ts'
import { makePdf } from '../support/pdf.ts'
import { benchFiles } from './files.ts'

const inputs = Number(process.argv[2] ?? 5000)
const seconds = 20

const line = (y: number) => ({ text: 'Requests the Secretary-General to count the lanterns', x: 124, y })
const page = Array.from({ length: 20 }, (_, index) => line(100 + index * 20))

/**
 * Samples of every format; real PDFs where they are kept beside the project. No scans: where tesseract is installed it
 * would take nearly all of the time.
 */
const samples: { name: string; bytes: Uint8Array }[] = [
  { name: 'own.pdf', bytes: makePdf([page, page]) },
  ...['documents', 'resolutions'].flatMap(fixtures),
  ...smallest(benchFiles()).map((path) => ({ name: basename(path), bytes: readFileSync(path) })),
]

const outcomes = new Map<string, number>()
const failures: string[] = []
const pool = createReadingPool(
  { maxBytes: 50 * 1024 * 1024, milliseconds: seconds * 1000 },
  (error, fileName) => {
    failures.push(`${fileName}: ${String(error)}`)
  },
)
let slowest = 0
let next = 0
const started = performance.now()
// A few more than there are threads, so that none waits and not all inputs are in memory.
await Promise.all(Array.from({ length: 8 }, lane))
await pool.close()
print(
  `${inputs} damaged files of ${samples.length} samples in ${((performance.now() - started) / 1000).toFixed(0)} s`,
)
for (const [code, count] of [...outcomes].sort((a, b) => b[1] - a[1])) print(`  ${code}: ${count}`)
print(
  `slowest ${(slowest / 1000).toFixed(1)} s, peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
)
for (const failure of failures) print(`no named error: ${failure}`)
process.exitCode = failures.length > 0 ? 1 : 0

async function lane(): Promise<void> {
  for (let seed = next++; seed < inputs; seed = next++) {
    const sample = samples[seed % samples.length]
    if (sample === undefined) return
    const before = performance.now()
    const result = await pool.read(mutated(sample.bytes, seed), `${seed}-${sample.name}`)
    slowest = Math.max(slowest, performance.now() - before)
    const outcome = 'refused' in result ? result.refused.code : 'read'
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    if (seed % 500 === 499) print(`  ${seed + 1} of ${inputs}`)
  }
}

function fixtures(folder: string): { name: string; bytes: Uint8Array }[] {
  const path = fileURLToPath(new URL(`../fixtures/${folder}`, import.meta.url))
  if (!existsSync(path)) return []
  return readdirSync(path)
    .filter((name) => !name.endsWith('README.md'))
    .map((name) => ({ name, bytes: readFileSync(join(path, name)) }))
}

/** A few files, the smallest, so that thousands of readings take minutes. */
function smallest(files: readonly string[]): string[] {
  return [...files].sort((a, b) => readFileSync(a).length - readFileSync(b).length).slice(0, 4)
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
