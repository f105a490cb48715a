/** The application over a session with so many requests, answering on an address of this machine. */
import { storeHarbours } from '../reports/harbours.ts'
import { dolores } from '../support/cast.ts'
import { openBenchHouse } from './house.ts'

export interface ReportHouse {
  /** The whole answer, as somebody who signed in gets it. */
  readonly get: (path: string) => Promise<Uint8Array>
  readonly close: () => Promise<void>
}

/** @param requests that fall due in the ninety-ninth session, in tens */
export async function openReportHouse(requests: number): Promise<ReportHouse> {
  const house = await openBenchHouse('2045-03-10T09:00:00.000Z', (db) => storeHarbours(db, requests / 10))
  const { get } = await house.visitor(dolores)
  return { get, close: house.close }
}
