/** Departments and offices: their pages, and how an administrator changes them. */
import type { Express } from 'express'
import { beforeEach, describe, expect, it } from 'vitest'
import { recordAssignment } from '../../db/assignments.ts'
import { entities } from '../../db/schema.ts'
import { type TestHouse, signedIn, testApp } from '../support/app.ts'
import { amina, boris, dolores } from '../support/cast.ts'
import { lighthouses, storeResolution } from '../support/records.ts'

let app: Express
let house: TestHouse

beforeEach(async () => {
  ;({ app, house } = await testApp())
})

const section = { acronym: 'LHS', name: 'Lighthouse Section', parentId: '1', email: 'LHS@example.org' }

async function post(path: string, body: Record<string, string> = {}) {
  const answer = await (await signedIn(app, amina)).post(path).type('form').send(body)
  return { status: answer.status, text: answer.text, to: answer.headers['location'] }
}
const page = async (url: string, person = dolores) => {
  const answer = await (await signedIn(app, person)).get(url).expect(200)
  return answer.text.replaceAll('&#x3D;', '=')
}
const stored = () => house.db.select().from(entities).all()

describe('an entity', () => {
  it('is added below its parent and listed there, for everybody', async () => {
    expect(await post('/entities', section)).toMatchObject({ status: 303, to: '/entities' })
    expect(stored()[1]).toMatchObject({ acronym: 'LHS', parentId: 1, email: 'lhs@example.org' })
    const html = await page('/entities')
    expect(html).toContain('class="tree-1"><a class="row-title" href="/entities/2">LHS</a>')
    expect(html).toContain('Lighthouse Section')
    expect(html).not.toContain('Add an entity')
  })

  it.each([
    [{ acronym: 'doa' }, 'has the acronym DOA already'],
    [{ acronym: '' }, 'Give the acronym.'],
    [{ acronym: '<b>' }, 'letters and figures'],
    [{ acronym: 'None' }, 'This word cannot be an acronym.'],
    [{ name: ' ' }, 'Give the full name.'],
    [{ email: 'lhs@' }, 'Write an e-mail address'],
    [{ parentId: '77' }, 'Choose an entity of the list'],
    [{ parentId: 'x' }, 'Choose an entity of the list'],
  ])('with %j is shown again as typed', async (wrong, message) => {
    const answer = await post('/entities', { ...section, ...wrong })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(message)
    expect(stored()).toHaveLength(1)
  })

  it('compares acronyms beyond the letters of English', async () => {
    await post('/entities', { ...section, acronym: 'Бюро' })
    expect((await post('/entities', { ...section, acronym: 'БЮРО' })).status).toBe(422)
  })

  it('is changed, and may keep its own acronym in another case', async () => {
    const answer = await post('/entities/1', {
      acronym: 'DoA',
      name: 'Department of Oceans',
      parentId: '',
      email: '',
    })
    expect(answer).toMatchObject({ status: 303, to: '/entities/1' })
    expect(stored()[0]).toMatchObject({ acronym: 'DoA', name: 'Department of Oceans' })
  })

  it('never stands below itself', async () => {
    await post('/entities', section)
    const department = { acronym: 'DOA', name: 'Department of Ocean Affairs', email: '' }
    for (const parentId of ['1', '2']) {
      const answer = await post('/entities/1', { ...department, parentId })
      expect([answer.status, answer.text.includes('neither here nor below')]).toEqual([422, true])
    }
    expect(stored()[0]?.parentId).toBeNull()
  })

  it('is deactivated without losing what it answers for, and comes back', async () => {
    await storeResolution(house.db, lighthouses)
    await give({ leadId: 1 })
    expect((await post('/entities/1/deactivation')).to).toBe('/entities/1')
    const html = await page('/entities/1')
    expect(html).toContain('This entity is deactivated')
    expect(html).toContain('99/101, para. 5')
    expect(await page('/people/new', amina)).not.toContain('DOA · ')
    // A person who belongs to it keeps it when the form is saved.
    expect(await page('/people/3', amina)).toContain('<option value="1" selected>DOA · ')
    await post('/entities/1/reactivation')
    expect(await page('/people/new', amina)).toContain('DOA · ')
  })

  it('that is not there is a page that is not there', async () => {
    const agent = await signedIn(app, amina)
    for (const url of ['/entities/99', '/entities/x', '/entities/99/edit'])
      expect((await agent.get(url)).status).toBe(404)
    for (const url of ['/entities/99', '/entities/99/deactivation', '/entities/99/reactivation'])
      expect((await agent.post(url)).status).toBe(404)
  })
})

describe('the page of an entity', () => {
  it('shows its people and the mandates that it leads and contributes to, with the way to the list', async () => {
    await storeResolution(house.db, lighthouses)
    await post('/entities', section)
    await give({ leadId: 1, contributingIds: [2] })
    await give({ leadId: 2, contributingIds: [1] }, 1)
    const html = await page('/entities/1')
    expect(html).toContain('Chen Li')
    const [leads = '', contributes = ''] = html.split('id="contributes"')
    expect(leads).toContain('99/101, para. 5')
    expect(leads).not.toContain('99/101, para. 2<')
    expect(contributes).toContain('99/101, para. 2<')
    expect(html).toContain('href="/mandates?class=all&amp;entity=DOA"')
    expect(await page('/mandates?class=all&lead=DOA')).toContain('1–1 of 1 row')
    expect(await page('/mandates?class=all&entity=DOA')).toContain('1–2 of 2 rows')
    expect(await page('/mandates?class=all&entity=none')).toContain('1–2 of 2 rows')
    expect(await page('/mandates?class=all&entity=XYZ')).toContain('Nothing fits these filters')
    expect(await page('/entities')).toMatch(/data-label="Leads" class="number"><a [^>]*>1</u)
  })

  it('counts no mandate that was rejected', async () => {
    await storeResolution(house.db, lighthouses)
    await give({ leadId: 1 })
    const officer = await signedIn(app, boris)
    const verdict = { version: '2', verdict: 'rejected', reason: 'No mandate.' }
    await officer.post('/mandates/4/review').type('form').send(verdict).expect(303)
    expect(await page('/entities')).toContain('data-label="Leads" class="number">0<')
    expect(await page('/entities/1')).toContain('No mandate is led by this entity.')
  })
})

async function give(
  answering: { leadId: number | null; contributingIds?: number[] },
  mandateId = 4,
): Promise<void> {
  await recordAssignment(house.db, {
    author: { personId: null, name: 'test' },
    at: house.now().toISOString(),
    mandateId,
    version: 1,
    note: null,
    personId: null,
    contributingIds: [],
    ...answering,
  })
}
