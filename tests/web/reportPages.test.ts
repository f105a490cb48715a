import { afterAll, beforeAll, expect, it } from 'vitest'
import { fileOf } from '../../db/connection.ts'
import { type ReportPages, createReportPages, reportPagesHere } from '../../server/web/reportPages.ts'
import { storeHarbours } from '../reports/harbours.ts'
import { openTestDatabase } from '../support/database.ts'

let pages: ReportPages
let opened: Awaited<ReturnType<typeof openTestDatabase>>

beforeAll(async () => {
  pages = createReportPages()
  opened = await openTestDatabase()
  await storeHarbours(opened.db, 1)
})
afterAll(async () => {
  await pages.close()
  opened.close()
})

const occasion = { session: 99, at: '2045-03-10T09:00:00.000Z', preparedBy: 'Boris Petrov' }

it('a thread makes the same page of a report as its caller would, without the rows in the data', async () => {
  const task = { database: fileOf(opened.db), occasion }
  const made = await pages.make(task)
  expect(made).toEqual(await reportPagesHere.make(task))
  expect(made?.body).toContain('<table class="report-table">')
  expect(JSON.stringify(made?.head)).not.toContain('Requests the Secretary-General')
  expect(made?.head.sections.map(({ count }) => count).reduce((sum, count) => sum + count)).toBeGreaterThan(0)
})

it('there is no page of a frozen report that is not there', async () => {
  expect(await pages.make({ database: fileOf(opened.db), frozen: 7 })).toBeNull()
})
