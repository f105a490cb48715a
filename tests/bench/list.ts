/** The list of mandates with 10,000 and with 100,000 of them, and updates of fifty people at once. */
import { count, eq, sql } from 'drizzle-orm'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { fileOf } from '../../db/connection.ts'
import { freshIndex } from '../../db/listIndex.ts'
import { mandates, occurrences, updates } from '../../db/schema.ts'
import { boris, dolores } from '../support/cast.ts'
import { bareList } from './bareList.ts'
import { type BenchHouse, type Visitor, openBenchHouse } from './house.ts'
import { storeMany } from './manyMandates.ts'

const AT = '2045-03-10T09:00:00.000Z'
const bars = { ratio: 3, growth: 1.5, update: 10 }
const ROUNDS = 9
const USERS = 50
const UPDATES_EACH = 6

/**
 * Any two filters and a search, from a word that every mandate has to one that a twentieth has; each list has more than fifty
 * rows among 10,000 mandates.
 */
const lists: readonly (readonly [query: string, where: string, words: string])[] = [
  ['session=95&part=main&q=report', "o.session = 95 AND o.part = 'main'", 'report'],
  ['organ=GA&status=submitted&q=lighthouses', "r.organ = 'GA' AND o.status = 'submitted'", 'lighthouses'],
  [
    'entity=E14&review=confirmed&q=report',
    `m.review = 'confirmed' AND m.id IN (SELECT a.mandate_id FROM assignments a JOIN entities e ON e.id = a.entity_id
      WHERE e.acronym = 'E14' AND a.ended_at IS NULL)`,
    'report',
  ],
  [
    'status=not+started&evidence=no&q=register',
    "o.status = 'not started' AND o.verified_at IS NULL",
    'register',
  ],
  ['session=none&committee=Second&q=harbours', "o.session IS NULL AND r.committee = 'Second'", 'harbours'],
  [
    'due=overdue&committee=Third&q=ledger',
    "r.committee = 'Third' AND o.session < 99 AND o.status NOT IN ('submitted', 'implemented', 'deferred')",
    'ledger',
  ],
]

type Print = (line: string) => void

/**
 * Prints figures and bars.
 * @param folder where filled databases are kept for the next time; without it they are filled anew
 */
export async function benchList(print: Print, folder?: string): Promise<void> {
  print(
    '\nList of mandates, two filters and a search, processor time, medians of nine, each after a change of one mandate:',
  )
  const small = await measured(print, 10_000, folder)
  const large = await measured(print, 100_000, folder)
  const growth = large / small
  bar(print, growth <= bars.growth, `growth of the median: ${growth.toFixed(2)} times (≤ ${bars.growth})`)
}

/** The median of all lists, in milliseconds. */
async function measured(print: Print, size: number, folder?: string): Promise<number> {
  const kept = folder === undefined ? undefined : `${folder}/list-${size}.db`
  const filling = performance.now()
  const house = await openBenchHouse(AT, (db) => storeMany(db, size), kept)
  try {
    const filled = performance.now() - filling
    const reading = performance.now()
    await freshIndex(house.db)
    const read = performance.now() - reading
    const number = size.toLocaleString('en-GB')
    print(`  ${number} mandates: filled in ${seconds(filled)}, read into memory in ${seconds(read)}`)
    const pages = await timed(print, house, size >= 100_000)
    if (size >= 100_000) {
      await updatesAtOnce(print, house, 'alone')
      await besideAnother(house, () => updatesAtOnce(print, house, 'beside another process that writes'))
    }
    return median(pages)
  } finally {
    await house.close()
  }
}

/** Times of the pages; each list against its bare statement, one after the other. */
async function timed(print: Print, house: BenchHouse, isLarge: boolean): Promise<number[]> {
  const { get } = await house.visitor(dolores)
  const all: number[] = []
  for (const [query, where, words] of lists) {
    const bare = bareList(house.db, where, words)
    const [pages, bares]: [number[], number[]] = [[], []]
    for (let round = -2; round < ROUNDS; round += 1) {
      // So that something has to be read anew. What a search found is remembered until words change.
      house.db
        .update(mandates)
        .set({ version: sql`${mandates.version} + 1` })
        .where(eq(mandates.id, 100 + round))
        .run()
      const page = await timeOf(() => get(`/mandates?${query}`))
      const own = await timeOf(() => bare.run())
      if (round >= 0) {
        pages.push(page)
        bares.push(own)
      }
    }
    const [page, own] = [median(pages), median(bares)]
    all.push(page)
    const ratio = page / own
    const figures = `${query}: ${ms(page)}, bare ${ms(own)}, ${ratio.toFixed(2)} times`
    // The bar is that of very many; of few the statement takes nearly nothing.
    if (isLarge) bar(print, ratio <= bars.ratio, `${figures} (≤ ${bars.ratio})`)
    else print(`             ${figures}`)
  }
  return all
}

interface Done {
  /** As the user waited. */
  readonly waited: number
  readonly status: number
}

/** Fifty people save updates without a pause, two of them always the same mandate: one of the two has to be told. */
async function updatesAtOnce(print: Print, house: BenchHouse, how: string): Promise<void> {
  // One after the other: many tries at once are taken for an attack.
  const users: Visitor[] = []
  while (users.length < USERS) users.push(await house.visitor(boris))
  const open = house.db
    .select({ id: occurrences.id, mandateId: occurrences.mandateId, version: mandates.version })
    .from(occurrences)
    .innerJoin(mandates, eq(mandates.id, occurrences.mandateId))
    .where(eq(occurrences.status, 'not started'))
    .limit((USERS / 2) * UPDATES_EACH)
    .all()
  const before = countUpdates(house)
  const commits = timedCommits(house)
  const started = process.cpuUsage()
  const done = await Promise.all(
    users.map(async ({ post }, user) => {
      const results: Done[] = []
      for (let turn = 0; turn < UPDATES_EACH; turn += 1) {
        const one = open[Math.floor(user / 2) * UPDATES_EACH + turn]
        if (!one) throw new Error('There are too few open mandates.')
        const at = performance.now()
        const status = await post(`/mandates/${one.mandateId}/updates?session=95&q=report`, {
          occurrence: String(one.id),
          version: String(one.version),
          to: 'in progress',
          note: `Begun by user ${user}.`,
          kind: 'report',
        })
        results.push({ waited: performance.now() - at, status })
      }
      return results
    }),
  )
  const { user, system } = process.cpuUsage(started)
  const all = done.flat()
  const saved = all.filter(({ status }) => status === 303).length
  const told = all.filter(({ status }) => status === 409).length
  const added = countUpdates(house) - before
  const server = (user + system) / 1000 / all.length
  const waits = all.map(({ waited }) => waited)
  print(
    `  ${USERS} people at once, ${how}, ${all.length} forms, each mandate twice: ${saved} saved, ${told} told of the other one`,
  )
  const commit = median(commits)
  bar(
    print,
    commit <= bars.update,
    `status update: ${ms(commit)} from its beginning to its commit (≤ ${bars.update})`,
  )
  print(
    `             each form, with the page of those who were told and with its sender: ${ms(server)} of processor time, answered after ${ms(median(waits))}, the slowest after ${ms(Math.max(...waits))}, with ${USERS} waiting`,
  )
  const isWhole = saved === open.length && told === open.length && added === saved
  bar(print, isWhole, `no update lost, none refused as locked: ${added} entries added for ${saved} saved`)
}

/** Does the work while another process writes to the same database all the time. */
async function besideAnother({ db }: BenchHouse, work: () => Promise<void>): Promise<void> {
  const script = fileURLToPath(new URL('otherWriter.ts', import.meta.url))
  const other = spawn(process.execPath, ['--import', 'tsx', script, fileOf(db)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(other.stdout, 'data')
  try {
    await work()
  } finally {
    other.kill()
    await once(other, 'close')
  }
}

/**
 * From now on, how long each transaction takes from its beginning to its commit, in milliseconds; without those that found
 * the database held by somebody else.
 */
function timedCommits({ db }: BenchHouse): readonly number[] {
  const times: number[] = []
  const transaction = db.transaction.bind(db)
  const clocked: typeof db.transaction = (work, config) => {
    const at = performance.now()
    const result = transaction(work, config)
    times.push(performance.now() - at)
    return result
  }
  db.transaction = clocked
  return times
}

const countUpdates = ({ db }: BenchHouse): number => db.select({ n: count() }).from(updates).get()?.n ?? 0

/** Processor time in milliseconds: other work on the machine disturbs it little. */
async function timeOf(work: () => unknown): Promise<number> {
  const started = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1000
}

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN

const ms = (value: number): string => `${value.toFixed(1)} ms`
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`

const bar = (print: Print, holds: boolean, text: string): void =>
  print(`${holds ? 'holds      ' : 'falls short'}  ${text}`)
