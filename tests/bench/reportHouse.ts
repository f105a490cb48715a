/** The application over a session with so many requests, answering on an address of this machine. */
import { storeHarbours } from '../reports/harbours.ts'
import { eq } from 'drizzle-orm'
import { appendUpdate } from '../../db/entries.ts'
import { type Database, write } from '../../db/connection.ts'
import { occurrences } from '../../db/schema.ts'
import { dolores } from '../support/cast.ts'
import { openBenchHouse } from './house.ts'

export interface ReportHouse {
  /** The whole answer, as somebody who signed in gets it. */
  readonly get: (path: string) => Promise<Uint8Array>
  readonly close: () => Promise<void>
}

/** @param requests that fall due in the ninety-ninth session, in tens */
export async function openReportHouse(requests: number): Promise<ReportHouse> {
  const house = await openBenchHouse('2045-03-10T09:00:00.000Z', async (db) => {
    await storeHarbours(db, requests / 10)
    await noteAll(db, '2045-03-01T09:00:00.000Z')
  })
  const { get } = await house.visitor(dolores)
  return { get, close: house.close }
}

/** One change of the status of each occurrence, so that a report of before has something to take back. */
async function noteAll(db: Database, at: string): Promise<void> {
  const author = { personId: null, name: 'bench' }
  await write(db, { author, at, action: 'mandate.update', subject: 'all mandates' }, (tx) => {
    for (const { id, mandateId, status } of tx.select().from(occurrences).all()) {
      const entry = { mandateId, occurrenceId: id, at, personId: null, author: author.name, note: null }
      const to = status === 'not started' ? ('in progress' as const) : status
      appendUpdate(tx, { ...entry, kind: 'status', from: status, to, particulars: {} })
      tx.update(occurrences).set({ status: to }).where(eq(occurrences.id, id)).run()
    }
  })
}
