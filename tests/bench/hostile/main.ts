/**
 * `npm run hostile`: thousands of hostile and damaged files of every format through the whole application, which must
 * name what is wrong with each, within its time and memory, and answer pages meanwhile.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import type { WaitingFile } from '../../../server/intake.ts'
import { hostileKinds } from '../../support/hostile/kinds.ts'
import { type Case, caseOf } from './cases.ts'
import type { Told } from './house.ts'
import { type Answer, newTally } from './tally.ts'

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    case: { type: 'string' },
  },
})
const seed = Number(values.seed)
const numbers = values.case === undefined ? casesOf(Number(values.inputs)) : [Number(values.case)]
/** Files of one import; Control-C ends the run after the one that is under way. */
const lotSize = 50

const folder = mkdtempSync(join(tmpdir(), 'operative-hostile-files-'))
const tally = newTally()
const started = performance.now()
// Scans would be given to text recognition, which would take nearly all of the time.
const house = fork(new URL('./house.ts', import.meta.url), { env: { ...process.env, PATH: '' } })
const pinger = new Worker(new URL('./pinger.js', import.meta.url), {
  workerData: { port: await portOf(house) },
})
pinger.on('message', (answer: Answer) => tally.addAnswer(answer))
print(`seed ${seed}, ${numbers.length} files; one alone: npm run hostile -- --seed ${seed} --case NUMBER`)
const stop = new AbortController()
process.once('SIGINT', () => stop.abort())
let done = 0
let lot = lotOf(0)
while (lot.files.length > 0 && !stop.signal.aborted) {
  house.send(lot.files)
  const telling = answerOf(house)
  // Made while the application reads, so that its threads are never idle.
  const next = lotOf(done + lot.files.length)
  takeIn(lot, await telling)
  lot = next
}
await pinger.terminate()
house.disconnect()
rmSync(folder, { recursive: true, force: true })
const { lines, failures } = tally.summary()
print(`${done} files in ${((performance.now() - started) / 1000).toFixed(0)} s`)
for (const line of [...lines, ...failures.map((failure) => `FALLS SHORT: ${failure}`)]) print(line)
process.exitCode = failures.length > 0 ? 1 : 0

interface Lot {
  readonly files: readonly WaitingFile[]
  /** By the number at the beginning of the file's name. */
  readonly cases: ReadonlyMap<string, Case>
}

/** Writes the next files to disk. */
function lotOf(from: number): Lot {
  const cases = new Map<string, Case>()
  const files = numbers.slice(from, from + lotSize).map((number) => {
    const made = caseOf(number, seed)
    const fileName = `${number}-${made.fileName}`
    const path = join(folder, fileName)
    writeFileSync(path, made.bytes)
    cases.set(String(number), { ...made, bytes: new Uint8Array() })
    return { fileName, path, size: made.bytes.length }
  })
  return { files, cases }
}

function takeIn({ files, cases }: Lot, told: Told): void {
  if (!('fates' in told)) throw new Error('The application answered something else.')
  tally.addPeak(told.peakMegabytes)
  for (const fate of told.fates) {
    // `12-all.zip/good.txt`
    const of = cases.get(fate.fileName.split('-', 1)[0] ?? '')
    if (of !== undefined) tally.addFate(fate, of)
  }
  for (const { path } of files) if (path !== null) rmSync(path)
  done += files.length
  print(`  ${done} of ${numbers.length}, ${Math.round(told.peakMegabytes)} MB`)
  for (const failure of tally.summary().failures) print(`  so far: ${failure}`)
}

/** The kinds at their full size come last: each takes as long as dozens of the others. */
function casesOf(inputs: number): number[] {
  const all = Array.from({ length: inputs }, (_, number) => number)
  return [...all.slice(hostileKinds.length), ...all.slice(0, hostileKinds.length)]
}

async function portOf(child: ChildProcess): Promise<number> {
  const told = await answerOf(child)
  if (!('port' in told)) throw new Error('The application did not start.')
  return told.port
}

/** What the application tells next. @throws where it ended instead */
async function answerOf(child: ChildProcess): Promise<Told> {
  const ended = once(child, 'exit').then(() => {
    throw new Error('The application ended.')
  })
  const [told] = (await Promise.race([once(child, 'message'), ended])) as [Told]
  return told
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
