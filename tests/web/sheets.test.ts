import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { audit } from '../../db/schema.ts'
import { type TestHouse, signedIn, testApp } from '../support/app.ts'
import { dolores } from '../support/cast.ts'
import { type StoredResolution, hostileHarbours, lighthouses, storeResolution } from '../support/records.ts'

let house: TestHouse
let lights: StoredResolution
let harbours: StoredResolution
let reader: Awaited<ReturnType<typeof signedIn>>

beforeEach(async () => {
  const { app, house: opened } = await testApp()
  house = opened
  lights = await storeResolution(house.db, lighthouses)
  harbours = await storeResolution(house.db, hostileHarbours)
  reader = await signedIn(app, dolores)
})

describe('the fact sheet of a mandate', () => {
  it('is linked from its page and says what is asked, when it is due and why', async () => {
    const url = `/mandates/${lights.mandates[3]?.id}/sheet`
    expect((await reader.get(`/mandates/${lights.mandates[3]?.id}`)).text).toContain(`href="${url}"`)
    const { text } = await reader.get(url).expect(200)
    expect(text).toContain('Resolution 99/101, para. 5')
    expect(text).toContain('the first at its one hundredth session')
    expect(text).toContain('Stated in the text, high confidence')
    expect(text.replaceAll('&#x3D;', '=')).toContain(`href="${url}.pdf?paper=letter"`)
  })

  it('shows markup in a clause as text', async () => {
    const { text } = await reader.get(`/mandates/${harbours.mandates[0]?.id}/sheet`).expect(200)
    expect(text).toContain('&lt;script&gt;alert(&quot;harbour&quot;)&lt;/script&gt;')
    expect(text).not.toContain('<script>alert')
  })

  it('is not there where the mandate is not', async () => {
    for (const id of ['0', '999', 'x', '1.5']) {
      const answers = [
        await reader.get(`/mandates/${id}/sheet`),
        await reader.get(`/mandates/${id}/sheet.pdf`),
      ]
      expect(answers.map(({ status }) => status)).toEqual([404, 404])
    }
  })
})

describe('the matrix of a resolution', () => {
  it('is linked from its page and has every provision', async () => {
    const url = `/resolutions/${lights.id}/matrix`
    expect((await reader.get(`/resolutions/${lights.id}`)).text).toContain(`href="${url}"`)
    const { text } = await reader.get(url).expect(200)
    for (const paragraph of ['para. 2', 'para. 3 (a)', 'para. 4', 'para. 5'])
      expect(text).toContain(`(${paragraph})`)
    await reader.get('/resolutions/999/matrix').expect(404)
  })
})

describe('a sheet as PDF', () => {
  it('is given out under a safe name, which the audit log notes', async () => {
    const sheet = await reader.get(`/mandates/${lights.mandates[1]?.id}/sheet.pdf?paper=letter`).expect(200)
    expect(sheet.headers['content-disposition']).toContain('fact-sheet-99-101-para.-3-a-2026-11-21.pdf')
    const matrix = await reader.get(`/resolutions/${lights.id}/matrix.pdf`).expect(200)
    expect(matrix.headers['content-disposition']).toContain('matrix-A-RES-99-101-2026-11-21.pdf')
    for (const { body } of [sheet, matrix]) expect((body as Buffer).subarray(0, 5).toString()).toBe('%PDF-')
    const noted = house.db.select().from(audit).where(eq(audit.action, 'report.sheet')).all()
    expect(noted.map(({ subject, particulars }) => [subject, particulars])).toEqual([
      ['99/101, para. 3 (a)', { kind: 'fact sheet', paper: 'letter' }],
      ['A/RES/99/101', { kind: 'matrix', paper: 'a4' }],
    ])
  })
})
