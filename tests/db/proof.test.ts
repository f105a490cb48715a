import { beforeEach, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../db/connection.ts'
import { liftAppendOnly } from '../../db/appendOnly.ts'
import { proveHistory } from '../../db/proof.ts'
import { removeSamples } from '../../db/samples.ts'
import { recordReview, recordUpdate } from '../../db/updates.ts'
import { lighthouses, storeResolution } from '../support/records.ts'

const author = { personId: null, name: 'Boris Petrov' }

/** A log of four entries: an import, a review, an update with evidence, a note. */
describe('the proof of the history', () => {
  let db: Database
  beforeEach(async () => {
    db = await openDatabase(':memory:')
    const [mandate] = (await storeResolution(db, lighthouses)).mandates
    const change = (version: number) => ({
      author,
      at: `2045-03-0${version}T10:00:00.000Z`,
      mandateId: mandate?.id ?? 0,
      version,
    })
    const update = {
      occurrenceId: mandate?.occurrences[0] ?? 0,
      note: 'Drafted.',
      evidence: [],
      deferral: null,
      successorId: null,
    }
    await recordReview(db, { ...change(1), to: 'confirmed', reason: null })
    await recordUpdate(db, { ...change(2), ...update, to: 'in progress' })
    await recordUpdate(db, { ...change(3), ...update, to: 'in progress', note: 'Cleared – “soon”.' })
  })

  /** Does what only somebody with the file in hand can do. */
  const tamper = (statement: string): void => {
    liftAppendOnly(db.$client)
    db.$client.exec('PRAGMA foreign_keys = OFF')
    db.$client.exec(statement)
  }
  const faults = async (head: string | null = null) => (await proveHistory(db, head)).faults

  it('finds nothing wrong with what nobody touched', async () => {
    const proof = await proveHistory(db, null)
    expect(proof).toMatchObject({ auditEntries: 4, faults: [] })
    expect(proof.updates).toBeGreaterThanOrEqual(3)
    expect(proof.head).toMatch(/^[\da-f]{64}$/u)
  })

  it('knows a hash that was noted down, also after more was written', async () => {
    const { head } = await proveHistory(db, null)
    await storeResolution(db, { ...lighthouses, symbol: 'A/RES/99/777' })
    expect(await faults(head)).toEqual([])
    expect(await faults('0'.repeat(64))).toEqual([expect.stringMatching(/the log was cut or rewritten/u)])
  })

  it.each([
    [
      'an audit entry reworded',
      "UPDATE audit SET author = 'Nobody' WHERE id = 2",
      [/^Audit entry 2 .+ was changed/u],
    ],
    ['an audit entry deleted', 'DELETE FROM audit WHERE id = 2', [/^Audit entry 3 .+ does not follow/u]],
    [
      'the end of the log cut off',
      'DELETE FROM audit WHERE id = 4',
      [/^The audit log ends with entry 3, but 4/u],
    ],
    [
      'a note reworded',
      "UPDATE updates SET note = 'Late.' WHERE note = 'Drafted.'",
      [/^Update \d+ of mandate \d+ .+ was changed/u],
    ],
    [
      'an update backdated',
      "UPDATE updates SET at = '2044-01-01T00:00:00.000Z' WHERE note = 'Drafted.'",
      [/^Update \d+ of mandate \d+ .+ was changed/u],
    ],
    [
      'the last update of a mandate deleted',
      "DELETE FROM updates WHERE note LIKE 'Cleared%'",
      [/^Audit entry 4 .+ wrote updates that are missing/u],
    ],
    [
      'an update deleted in the middle',
      "DELETE FROM updates WHERE note = 'Drafted.'",
      [/^Audit entry 3 .+ wrote updates that are missing/u, /^Update \d+ of mandate \d+ .+ does not follow/u],
    ],
  ])('shows %s', async (_what, statement, expected) => {
    tamper(statement)
    expect(await faults()).toEqual(expected.map((pattern) => expect.stringMatching(pattern)))
  })

  it('is not disturbed by samples that were removed', async () => {
    await storeResolution(db, { ...lighthouses, symbol: 'A/RES/99/778', sample: true })
    await removeSamples(db, author, '2045-04-01T10:00:00.000Z')
    expect(await faults()).toEqual([])
  })
})
