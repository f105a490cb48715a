import { parseCsv } from 'hucre/csv'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../db/connection.ts'
import { recordReview, recordUpdate } from '../../db/updates.ts'
import { english } from '../../server/reports/wording/index.ts'
import { titledAnnexes } from '../../server/reports/annexWords.ts'
import { occurrencesIn } from '../../server/reports/entries.ts'
import { readinessCsv } from '../../server/reports/forms/csv.ts'
import { printedOf } from '../../server/reports/forms/printed.ts'
import { loadReadiness } from '../../server/reports/loading.ts'
import type { Readiness } from '../../server/reports/readiness.ts'
import { reportBody } from '../../server/web/reportBody.ts'
import { testDatabase } from '../support/database.ts'
import { freezeNow } from '../support/frozen.ts'
import { hostileHarbours, lighthouses, storeResolution } from '../support/records.ts'

const [first, second, last] = ['2045-03-10', '2045-03-12', '2045-03-20'].map(
  (day) => `${day}T09:00:00.000Z`,
) as [string, string, string]
const boris = { personId: null, name: 'Boris Petrov' }

describe('the annex of what changed since the last frozen report', () => {
  let db: Database
  let mandateId: number
  const report = (at = last): Promise<Readiness> =>
    loadReadiness(db, { session: 99, at, preparedBy: 'Boris Petrov' })

  beforeEach(async () => {
    db = await testDatabase()
    const stored = await storeResolution(db, hostileHarbours)
    mandateId = stored.mandates[0]?.id ?? 0
  })

  const submit = (at = second, version = 1, note = 'Issued') =>
    recordUpdate(db, {
      author: boris,
      at,
      mandateId,
      version,
      occurrenceId: 1,
      to: 'submitted',
      note,
      evidence: [],
      deferral: null,
      successorId: null,
    })

  /** What the annex says, and each of its remarks. */
  const said = (made: Readiness): [string, string[]] => {
    const annex = titledAnnexes(made.annexes, english).find(({ key }) => key === 'changes')
    const entries = annex?.annex.groups.flatMap((group) => group.entries) ?? []
    return [annex?.lead ?? '', entries.flatMap(({ remarks }) => [...remarks])]
  }

  it('says that there is no frozen report before this one', async () => {
    await freezeNow(db, 98, first)
    await freezeNow(db, 99, first, boris, 'overdue')
    await freezeNow(db, 99, last)
    expect(said(await report())).toEqual([
      'There is no frozen report of this session and scope before this one.',
      [],
    ])
  })

  it('says that nothing changed', async () => {
    await freezeNow(db, 99, first)
    expect(said(await report())).toEqual([
      'Nothing changed since frozen report No. 1, as at 10 March 2045, 09:00 UTC.',
      [],
    ])
  })

  it('says what changed since the last one, each entry once, with who and when', async () => {
    await freezeNow(db, 99, '2045-03-01T09:00:00.000Z')
    await freezeNow(db, 99, first)
    await submit()
    await recordReview(db, {
      author: { personId: null, name: 'Amina Diallo' },
      at: second,
      mandateId,
      version: 2,
      to: 'confirmed',
      reason: null,
    })
    const [lead, remarks] = said(await report())
    expect(lead).toBe(
      'Since frozen report No. 2, as at 10 March 2045, 09:00 UTC. With who made them and when. 1 provision.',
    )
    expect(remarks).toEqual([
      'Closed: from “Not started” to “Submitted”; Boris Petrov, 12 March 2045.',
      expect.stringMatching(/^Confirmation: from “.+” to “Confirmed”; Amina Diallo, 12 March 2045\.$/u),
    ])
  })

  it('is in every form, with what the others of the report say of the same entry', async () => {
    await freezeNow(db, 99, first)
    await submit()
    await storeResolution(db, lighthouses)
    const made = await report()
    const [, remarks] = said(made)
    expect(remarks).not.toEqual([])
    const lines = parseCsv(readinessCsv(made))
    const [section, remark] = ['Section', 'Remarks'].map((head) => lines[0]?.indexOf(head) ?? -1)
    const rows = lines.filter((line) => String(line[section ?? -1]).startsWith('Annex V.'))
    expect(rows.map((line) => line[remark ?? -1]).join('; ')).toBe(remarks.join('; '))
    const printed = printedOf(made).annexes.at(-1)
    const beside = printed?.table?.groups.flatMap(({ entries }) => entries.flatMap((each) => each.beside))
    const html = reportBody(made).body
    for (const words of remarks) {
      expect(beside?.map(({ text }) => text)).toContain(words)
      expect(html).toContain(words.replaceAll('=', '&#x3D;'))
    }
  })

  it('passes over a frozen report that is not as it was written', async () => {
    await freezeNow(db, 99, '2045-03-01T09:00:00.000Z')
    await freezeNow(db, 99, first)
    db.$client.exec('DROP TRIGGER report_contents_never_change')
    db.$client.exec("UPDATE report_contents SET content = '{}' WHERE report_id = 2")
    expect(said(await report())[0]).toContain('No. 1')
  })

  it('gives no evidence of what is not in the report any more', async () => {
    await freezeNow(db, 99, first)
    await recordReview(db, {
      author: boris,
      at: second,
      mandateId,
      version: 1,
      to: 'rejected',
      reason: 'No.',
    })
    const made = await report()
    expect(said(made)[1]).toEqual([expect.stringMatching(/^Gone: from “.+” to “Rejected”; Boris Petrov/u)])
    expect(occurrencesIn(made)).not.toContain(1)
  })

  it('is missing in what was frozen before there was such an annex, which is read all the same', async () => {
    const { changes: _, ...annexes } = (await report()).annexes
    const older: Readiness = { ...(await report()), annexes }
    expect(titledAnnexes(older.annexes, english).map(({ key }) => key)).not.toContain('changes')
    expect(reportBody(older).body).not.toContain('Annex V')
  })
})
