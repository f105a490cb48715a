import { describe, expect, it } from 'vitest'
import { sessionDates } from '../../db/schema.ts'
import { movedDates } from '../../db/sessionDates.ts'
import { testDatabase } from '../support/database.ts'

describe('moved dates', () => {
  it('are keyed by body, session and part', async () => {
    const db = await testDatabase()
    const moved = { closes: '2045-09-10', reason: 'A storm.', setAt: '2044-09-01T10:00:00.000Z' }
    db.insert(sessionDates)
      .values([
        { ...moved, body: 'GA', session: 99, part: '', opens: '2044-09-20' },
        { ...moved, body: 'GA', session: 99, part: 'second resumed', opens: '2045-05-08' },
        { ...moved, body: 'HRC', session: 98, part: '', opens: '2038-06-22' },
      ])
      .run()
    expect(await movedDates(db)).toEqual({
      'GA 99': { opens: '2044-09-20', closes: '2045-09-10' },
      'GA 99 second resumed': { opens: '2045-05-08', closes: '2045-09-10' },
      'HRC 98': { opens: '2038-06-22', closes: '2045-09-10' },
    })
  })
})
