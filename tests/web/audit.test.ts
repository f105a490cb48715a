/** The audit log as administrators see and take it. */
import { describe, expect, it } from 'vitest'
import { liftAppendOnly } from '../../db/appendOnly.ts'
import { lighthouses, storeResolution } from '../support/records.ts'
import { signedIn, stranger, testApp } from '../support/app.ts'
import { amina, boris } from '../support/cast.ts'

describe('the audit log', () => {
  it('says who did what, newest first, and can be narrowed', async () => {
    const { app, house } = await testApp()
    await storeResolution(house.db, lighthouses)
    await signedIn(app, boris)
    const agent = await signedIn(app, amina)
    const whole = await agent.get('/audit')
    expect(whole.text).toContain('Imported a document')
    expect(whole.text.indexOf('<td data-label="Who">Amina')).toBeLessThan(
      whole.text.indexOf('<td data-label="Who">Boris'),
    )
    const narrow = await agent.get('/audit?author=Boris%20Petrov&area=signIn&from=2026-11-21&to=2026-11-21')
    expect(narrow.text).toContain('<td data-label="What">Signed in')
    expect(narrow.text).not.toContain('Imported a document')
    const none = await agent.get('/audit?to=2026-11-20&from=2026-11-19&subject=%25')
    expect(none.text).toContain('No entry matches.')
  })

  it('is exported as it is filtered, safe for spreadsheets, and the export is an entry itself', async () => {
    const { app, house } = await testApp()
    await storeResolution(house.db, { ...lighthouses, symbol: '=HYPERLINK("x")' })
    const agent = await signedIn(app, amina)
    const csv = await agent.get('/audit/export.csv?area=resolution')
    expect(csv.headers['content-disposition']).toBe('attachment; filename=audit-2026-11-21.csv')
    const [head, row, ...rest] = csv.text.trimEnd().split('\r\n')
    expect(head).toBe('\uFEFFid,at,author,personId,action,subject,particulars,previousHash,hash')
    expect(row).toContain(`"'=HYPERLINK(""x"")"`)
    expect(rest).toEqual([])
    const json = await agent.get('/audit/export.json')
    expect((JSON.parse(json.text) as { action: string }[]).at(-1)?.action).toBe('audit.export')
  })

  it('is verified on a page that names what is wrong', async () => {
    const { app, house } = await testApp()
    const agent = await signedIn(app, amina)
    expect((await agent.get('/audit/verification')).text).toContain('As written')
    liftAppendOnly(house.db.$client)
    house.db.$client.exec("UPDATE audit SET author = 'Nobody'")
    const page = await agent.get('/audit/verification')
    expect(page.text).toMatch(/Not as written/u)
    expect(page.text).toContain('was changed after it was written')
  })

  it('has no other formats, and is for administrators', async () => {
    const { app } = await testApp()
    expect((await (await signedIn(app, amina)).get('/audit/export.exe')).status).toBe(404)
    expect((await (await signedIn(app, boris)).get('/audit')).status).toBe(404)
    expect((await stranger(app).get('/audit')).status).toBe(303)
  })
})
