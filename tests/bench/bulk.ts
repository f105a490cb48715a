/** A change of 2,000 mandates at once, and a round of notices: work in the background that must not hold up pages. */
import { count, eq } from 'drizzle-orm'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { type BulkDeed, recordBulk } from '../../db/bulk.ts'
import type { Database } from '../../db/connection.ts'
import { entities, mandates, notices, occurrences } from '../../db/schema.ts'
import { people } from '../../db/schema.ts'
import { tellPeople } from '../../server/rounds/telling.ts'
import { openBenchHouse } from './house.ts'
import { storeMany } from './manyMandates.ts'

const AT = '2045-03-10T09:00:00.000Z'
/** The most that one change may be of. */
const ITEMS = 2000
const bars = { bulk: 500, step: 20 }
const author = { personId: null, name: 'bench' }

type Print = (line: string) => void

/** Prints figures and bars. @param size mandates in the database */
export async function benchBulk(print: Print, size: number, folder?: string): Promise<void> {
  const kept = folder === undefined ? undefined : `${folder}/list-${size}.db`
  const house = await openBenchHouse(AT, (db) => storeMany(db, size), kept)
  try {
    const number = size.toLocaleString('en-GB')
    print(`\nOf ${number} mandates ${ITEMS} changed at once, processor time:`)
    for (const [index, deed] of deedsOn(house.db).entries()) {
      const items = itemsFrom(house.db, index * ITEMS)
      const taken = await timeOf(() => recordBulk(house.db, author, AT, items, deed))
      bar(
        print,
        taken <= bars.bulk,
        `${deed.what}: ${ms(taken)}, ${ms(taken / ITEMS)} each (≤ ${bars.bulk} ms)`,
      )
    }
    await measureNotices(print, house.db)
  } finally {
    await house.close()
  }
}

function deedsOn(db: Database): readonly BulkDeed[] {
  const entityId = db.select({ id: entities.id }).from(entities).limit(1).get()?.id ?? 0
  const moment = { body: 'GA', session: 101, part: 'main', date: null } as const
  return [
    { what: 'status', to: 'in progress', deferral: null, note: 'All begun.' },
    { what: 'lead', entityId, note: null },
    { what: 'contributing', entityId, ends: false, note: null },
    { what: 'due', moment, words: '101st session of the General Assembly, main part', note: 'As decided.' },
    { what: 'confirmation', note: null },
  ]
}

const itemsFrom = (db: Database, offset: number) =>
  db
    .select({ mandateId: mandates.id, occurrenceId: occurrences.id, version: mandates.version })
    .from(mandates)
    .innerJoin(occurrences, eq(occurrences.mandateId, mandates.id))
    .orderBy(mandates.id)
    .limit(ITEMS)
    .offset(offset)
    .all()
    .map((row) => ({ ...row, due: '100th session of the General Assembly' }))

/** Twenty people, one of each entity, are told of everything, and then of nothing new. */
async function measureNotices(print: Print, db: Database): Promise<void> {
  for (const { id } of db.select({ id: entities.id }).from(entities).all()) {
    db.insert(people)
      .values({
        name: `Person ${id}`,
        email: `person${id}@example.org`,
        passwordHash: '',
        role: 'focal point',
        entityId: id,
        createdAt: AT,
      })
      .run()
  }
  print('A round of notices, longest time in which nobody else was answered:')
  for (const what of ['all of it new', 'nothing new']) {
    const before = countNotices(db)
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    const taken = await timeOf(() => tellPeople(db, AT, {}))
    delay.disable()
    const longest = delay.max / 1e6
    const told = (countNotices(db) - before).toLocaleString('en-GB')
    const figures = `${what}: ${told} notices, ${ms(longest)}, in 99 of 100 ${ms(delay.percentile(99) / 1e6)}, ${ms(taken)} of processor time in all`
    bar(print, longest <= bars.step, `${figures} (≤ ${bars.step} ms)`)
  }
}

const countNotices = (db: Database): number => db.select({ n: count() }).from(notices).get()?.n ?? 0

/** Processor time in milliseconds: other work on the machine disturbs it little. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const started = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1000
}

const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`

const bar = (print: Print, holds: boolean, text: string): void =>
  print(`${holds ? 'holds      ' : 'falls short'}  ${text}`)
