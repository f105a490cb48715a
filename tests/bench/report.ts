/** How long the readiness report takes in each form, and for how long meanwhile no other request is answered. */
import { type ReportHouse, openReportHouse } from './reportHouse.ts'

/** Longest time of a form of 1,000 occurrences, and longest time in which nobody else is answered; milliseconds. */
const bars: readonly (readonly [form: string, path: string, milliseconds: number | null])[] = [
  ['HTML', '/sessions/99/readiness', 300],
  ['HTML as at five weeks ago', '/sessions/99/readiness?on=2045-02-01', 300],
  ['PDF', '/sessions/99/readiness.pdf', 3000],
  ['XLSX', '/sessions/99/readiness.xlsx', 2000],
  ['DOCX', '/sessions/99/readiness.docx', 2000],
  ['CSV', '/sessions/99/readiness.csv', null],
  ['JSON', '/sessions/99/readiness.json', null],
]
const BLOCK = 50
const ROUNDS = 3

/** Prints a line for each form; that of 10,000 occurrences has no bar but that it comes. */
export async function benchReport(print: (line: string) => void): Promise<void> {
  print('\nReadiness report of 1,000 occurrences, medians of three after one to start the thread:')
  await withHouse(1000, async (house) => {
    for (const [form, path, limit] of bars) {
      const first = await once(house, path)
      const rounds = []
      for (let round = 0; round < ROUNDS; round += 1) rounds.push(await once(house, path))
      const taken = median(rounds.map(({ milliseconds }) => milliseconds))
      const block = median(rounds.map((round) => round.block))
      const holds = (limit === null || taken <= limit) && block <= BLOCK
      const allowed = limit === null ? '' : ` (≤ ${limit})`
      print(
        `${holds ? 'reaches    ' : 'falls short'}  ${form}: ${taken} ms${allowed}, longest block ${block} ms (≤ ${BLOCK}); first ${first.milliseconds} ms, ${Math.round(first.bytes / 1024)} KB`,
      )
    }
  })
  print('Readiness report of 10,000 occurrences, once:')
  await withHouse(10_000, async (house) => {
    for (const [form, path] of bars) {
      const { milliseconds, block, bytes } = await once(house, path)
      print(
        `works        ${form}: ${milliseconds} ms, longest block ${block} ms, ${Math.round(bytes / 1024)} KB`,
      )
    }
  })
}

async function withHouse(requests: number, work: (house: ReportHouse) => Promise<void>): Promise<void> {
  const house = await openReportHouse(requests)
  try {
    await work(house)
  } finally {
    await house.close()
  }
}

async function once(house: ReportHouse, path: string) {
  let [last, block] = [performance.now(), 0]
  const look = (): void => {
    const at = performance.now()
    block = Math.max(block, at - last)
    last = at
  }
  const looking = setInterval(look, 1)
  const started = performance.now()
  const { byteLength } = await house.get(path)
  const milliseconds = Math.round(performance.now() - started)
  look()
  clearInterval(looking)
  return { milliseconds, block: Math.round(block), bytes: byteLength }
}

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
