/**
 * `npm run bench`: text to mandates on one core, our reading beside `pdftotext -layout` over the same files, the readiness
 * report in each of its forms, and the list of mandates.
 */
import { spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { benchFiles } from './files.ts'
import { pdftotextRound, readingRounds, type Round } from './rounds.ts'
import type { Shares } from './shares.ts'
import type { TextSpeed } from './textToMandates.ts'

const bars = { ratio: 2, aim: 1.5, share: 0.15, megabytes: 400, speed: 10, growth: 1.1 }

// `npm run bench -- text` measures text to mandates alone, `npm run bench -- report` the report.
if (process.argv[2] === 'text') {
  const { denseSpeed, growth, textSpeeds } = await import('./textToMandates.ts')
  reportTexts(textSpeeds(), denseSpeed(), growth)
  process.exit()
}
if (process.argv[2] === 'report') {
  const { benchReport } = await import('./report.ts')
  await benchReport(print)
  process.exit()
}
// `npm run bench -- list` measures the list of mandates alone; a folder after it keeps the filled databases.
if (process.argv[2] === 'list') {
  const { benchList } = await import('./list.ts')
  await benchList(print, process.argv[3])
  process.exit()
}
// `npm run bench -- bulk` measures changes of many mandates and rounds of notices alone.
if (process.argv[2] === 'bulk') {
  const { benchBulk } = await import('./bulk.ts')
  await benchBulk(print, 100_000, process.argv[3])
  process.exit()
}
const rounds = Number(process.argv[2] ?? 5)

const files = benchFiles()
if (files.length === 0) {
  stop('There are no PDFs in ../shared/gold/documents and ../shared/corpus, so there is nothing to measure.')
}
if (spawnSync('pdftotext', ['-v']).error) {
  stop('The command pdftotext is missing; install the package poppler-utils.')
}

const threads = availableParallelism()
const reading = readingRounds(files)
print(`${files.length} PDFs, ${threads} worker threads beside ${threads} pdftotext processes.`)
await reading.round()
await pdftotextRound(files, threads)
const ours: Round[] = []
const theirs: Round[] = []
for (let index = 1; index <= rounds; index++) {
  const our = await reading.round()
  const their = await pdftotextRound(files, threads)
  ours.push(our)
  theirs.push(their)
  print(`  round ${index}: ours ${seconds(our)}, pdftotext ${seconds(their)}`)
}
await reading.close()
// Before the shares are measured, which needs a second library in this thread.
const megabytes = process.resourceUsage().maxRSS / 1024
const { sharesOf } = await import('./shares.ts')
report(await sharesOf(files))
for (const part of ['text', 'report', 'list', 'bulk']) measureApart(part)

/**
 * One part in a process of its own: the application would count into the memory of reading, and what reading leaves
 * behind into the time of the others.
 */
function measureApart(part: string): void {
  spawnSync('npm', ['run', '--silent', 'bench', '--', part], { stdio: 'inherit' })
}

function report(shares: Shares): void {
  const wall = median(ours.map((round) => round.wall))
  const theirWall = median(theirs.map((round) => round.wall))
  const cpuRatio = median(ours.map((round) => round.cpu)) / median(theirs.map((round) => round.cpu))
  const ratio = wall / theirWall
  const rest = shares.structure + shares.extraction
  print(`
pages per second   ours ${Math.round(shares.pages / (wall / 1000))}, pdftotext ${Math.round(shares.pages / (theirWall / 1000))} (${shares.pages} pages, medians of ${rounds} rounds)
processor time     ${cpuRatio.toFixed(2)} times that of pdftotext
where ours goes    reading ${percent(shares.reading)}, structure ${percent(shares.structure)}, extraction ${percent(shares.extraction)}
`)
  bar(
    'reading to mandates',
    `${ratio.toFixed(2)} times pdftotext`,
    `≤ ${bars.ratio}, aim ${bars.aim}`,
    ratio <= bars.ratio,
  )
  // The pool reads to mandates; what extraction takes of its time is known from one thread.
  const toStructure = ratio * (1 - shares.extraction)
  bar(
    'reading to structure alone',
    `${toStructure.toFixed(2)} times pdftotext`,
    `≤ ${bars.ratio}`,
    toStructure <= bars.ratio,
  )
  bar('structure and extraction', percent(rest), `≤ ${percent(bars.share)}`, rest <= bars.share)
  bar('peak memory', `${Math.round(megabytes)} MB`, `≤ ${bars.megabytes} MB`, megabytes <= bars.megabytes)
}

function reportTexts(
  speeds: readonly TextSpeed[],
  dense: TextSpeed,
  growth: (speeds: readonly TextSpeed[]) => number,
): void {
  print(`
English text, one core, megabytes a second of processor time: from the text of paragraphs to mandates with due points,
from the file to that text and its structure, and both together.`)
  for (const speed of [...speeds, dense]) {
    const { bytes, perMandate, whole, structure, extraction } = speed
    const size = `${Math.round(bytes / 1000)} KB`.padStart(9)
    print(
      `${size}  to mandates ${extraction.toFixed(1)}, to structure ${structure.toFixed(1)}, both ${whole.toFixed(1)} (a mandate every ${Math.round(perMandate)} characters)`,
    )
  }
  const slowest = Math.min(...speeds.map(({ extraction }) => extraction))
  const power = growth(speeds)
  print('')
  bar('text to mandates', `${slowest.toFixed(1)} MB/s`, `≥ ${bars.speed} MB/s`, slowest >= bars.speed)
  bar('growth of time', `length to the power of ${power.toFixed(2)}`, '1, linear', power <= bars.growth)
}

function bar(name: string, measured: string, limit: string, holds: boolean): void {
  print(`${holds ? 'holds      ' : 'falls short'}  ${name}: ${measured} (${limit})`)
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}

function seconds({ wall, cpu }: Round): string {
  return `${(wall / 1000).toFixed(2)} s (processor ${(cpu / 1000).toFixed(2)} s)`
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}

/** What needs no PDFs is measured all the same. */
function stop(message: string): never {
  measureApart('text')
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
