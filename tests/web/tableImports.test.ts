/** Entities and people from tables: shown first, then written all or none. */
import { asc } from 'drizzle-orm'
import type { Express } from 'express'
import { beforeEach, describe, expect, it } from 'vitest'
import { audit, entities, invitations } from '../../db/schema.ts'
import { type TestHouse, signedIn, stranger, testApp } from '../support/app.ts'
import { amina, password } from '../support/cast.ts'

let app: Express
let house: TestHouse

beforeEach(async () => {
  ;({ app, house } = await testApp())
})

async function send(path: string, fields: Record<string, string>) {
  const request = (await signedIn(app, amina)).post(path)
  for (const [name, value] of Object.entries(fields)) void request.field(name, value)
  return request
}

async function upload(path: string, bytes: Buffer) {
  return (await signedIn(app, amina)).post(path).attach('file', bytes, 'table.csv')
}

const planIn = (html: string): string => /name="plan" value="(\w+)"/u.exec(html)?.[1] ?? ''

/** Looks at a table and agrees to it. */
async function importTable(path: string, table: string) {
  const plan = planIn((await send(path, { table })).text)
  return send(`${path}/confirmation`, { table, plan })
}

const stored = () => house.db.select().from(entities).orderBy(asc(entities.id)).all()
const invited = () => house.db.select().from(invitations).orderBy(asc(invitations.id)).all()

describe('the import of entities', () => {
  const table =
    'parent;email;NAME;acronym\nLHD;;"Signals; Fog Section";SFS\n;LHD@example.org;=SUM(1) Department;LHD\n;doa@example.org;Ocean Affairs;doa'

  it('shows what each row does and writes nothing', async () => {
    const html = (await upload('/entities/import', Buffer.from(`\uFEFF${table}`))).text
    expect(html).toContain('2 rows added, 1 changed, 0 unchanged, 0 refused.')
    expect(html).toContain('Name: Department of Ocean Affairs → Ocean Affairs')
    expect(html).toContain('Mail address: none → doa@example.org')
    expect(stored()).toHaveLength(1)
  })

  it('adds and changes what was agreed to; a parent may stand below its children', async () => {
    const answer = await importTable('/entities/import', table)
    expect([answer.status, answer.headers['location']]).toEqual([303, '/entities'])
    const [doa, sfs, lhd] = stored()
    expect(doa).toMatchObject({ acronym: 'DOA', name: 'Ocean Affairs', email: 'doa@example.org' })
    expect(sfs).toMatchObject({ acronym: 'SFS', name: 'Signals; Fog Section', parentId: lhd?.id })
    expect(lhd).toMatchObject({ name: '=SUM(1) Department', email: 'lhd@example.org', parentId: null })
    expect(house.db.select().from(audit).all().at(-1)).toMatchObject({ action: 'entity.import' })
  })

  it('changes nothing where a column is left out, and empties what an empty cell says', async () => {
    await importTable('/entities/import', 'acronym,name,email\nDOA,Ocean Affairs,doa@example.org')
    await importTable('/entities/import', 'acronym,name\nDOA,Oceans')
    expect(stored()[0]).toMatchObject({ name: 'Oceans', email: 'doa@example.org' })
    await importTable('/entities/import', 'acronym,name,email\nDOA,Oceans,')
    expect(stored()[0]?.email).toBeNull()
    expect((await send('/entities/import', { table: 'acronym,name\nDOA,Oceans' })).text).toContain(
      'nothing to import',
    )
  })

  it.each([
    ['a name that is missing', 'X1,', 'Give the full name.'],
    ['an acronym that stands twice', 'X1,One\nx1,Two', 'Row 3 has this acronym already.'],
    ['a parent that is nowhere', 'X1,One,ZZZ', 'No entity has the acronym “ZZZ”'],
    ['a parent that is itself', 'X1,One,X1', 'It would stand below itself'],
    ['a circle of parents', 'X1,One,X2\nX2,Two,X1', 'It would stand below itself'],
    ['a mail address that is none', 'X1,One,,x1', 'Write an e-mail address'],
    ['an acronym that is none', '<i>,One', 'letters and figures'],
  ])('refuses %s, and with it the whole table', async (_case, rows, reason) => {
    const refused = `acronym,name,parent,email\nOK1,Fine\n${rows}`
    const shown = await send('/entities/import', { table: refused })
    expect(shown.status).toBe(422)
    expect(shown.text).toContain(reason)
    expect(shown.text).toContain('All or nothing')
    const forced = await send('/entities/import/confirmation', { table: refused, plan: 'a'.repeat(64) })
    expect(forced.status).toBeGreaterThanOrEqual(400)
    expect(stored()).toHaveLength(1)
  })

  it('lets two entities change places in the tree', async () => {
    await importTable('/entities/import', 'acronym,name,parent\nTOP,Top,\nLOW,Low,TOP')
    await importTable('/entities/import', 'acronym,name,parent\nTOP,Top,LOW\nLOW,Low,')
    const [, top, low] = stored()
    expect([top?.parentId, low?.parentId]).toEqual([low?.id, null])
  })

  it('is looked at again where something changed since', async () => {
    const one = 'acronym,name\nLHS,Lighthouse Section'
    const plan = planIn((await send('/entities/import', { table: one })).text)
    await importTable('/entities/import', 'acronym,name\nLHS,Lights')
    const answer = await send('/entities/import/confirmation', { table: one, plan })
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('Something changed since this was shown')
    expect(stored()[1]?.name).toBe('Lights')
  })

  it.each([
    ['nothing', { table: '' }, 'Choose a file, or paste the table.'],
    ['no heads', { table: 'DOA,Oceans' }, 'No column is called'],
  ])('says what is wrong with %s', async (_case, fields, reason) => {
    const answer = await send('/entities/import', fields)
    expect([answer.status, answer.text.includes(reason)]).toEqual([422, true])
  })

  it('refuses a file that is too large or in no known encoding', async () => {
    const large = await upload('/entities/import', Buffer.alloc(600 * 1024, 'a'))
    expect([large.status, large.text.includes('larger than 512 KB')]).toEqual([422, true])
    const latin = await upload('/entities/import', Buffer.from([0x61, 0xe9]))
    expect([latin.status, latin.text.includes('CSV UTF-8')]).toEqual([422, true])
  })
})

describe('the import of people', () => {
  const table =
    'Email,Name,Role,Entity\nFatou@example.org,Fatou Ndiaye,Focal point,doa\nngozi@example.org,"=Okafor, Ngozi",viewer,'

  it('gives each person a link that is shown and can be downloaded once', async () => {
    const answer = await importTable('/people/import', table)
    expect(answer.status).toBe(201)
    const links = [...new Set(answer.text.match(/\/invitations\/[\w-]{43}/gu) ?? [])]
    expect(links).toHaveLength(2)
    const file = /download="invitations.csv" href="data:text\/csv;charset(?:&#x3D;|=)utf-8,([^"]+)"/u.exec(
      answer.text,
    )?.[1]
    const csv = decodeURIComponent(file ?? '')
    expect(csv).toContain(links[0])
    // A formula stays data in the spreadsheet that opens the file.
    expect(csv.replaceAll('&#x27;', "'")).toContain(`"'=Okafor, Ngozi"`)
    expect(invited().map(({ email, role, entityId }) => [email, role, entityId])).toEqual([
      ['fatou@example.org', 'focal point', 1],
      ['ngozi@example.org', 'viewer', null],
    ])
    expect(JSON.stringify(house.db.select().from(audit).all())).not.toContain(links[0]?.slice(13))
    const form = { name: 'Fatou Ndiaye', password }
    await stranger(app)
      .post(links[0] ?? '')
      .type('form')
      .send(form)
      .expect(303)
  })

  it('renews the link of somebody who is invited already', async () => {
    await importTable('/people/import', table)
    const again = await send('/people/import', { table })
    expect(again.text).toContain('0 rows added, 2 changed')
    expect(again.text).toContain('the earlier link stops working')
  })

  it.each([
    [
      'somebody who is here',
      'Boris,BORIS.petrov@example.org,viewer,',
      'Boris Petrov has this address already.',
    ],
    ['a role that is none', 'Fay,f@example.org,emperor,', 'The role is one of'],
    ['an entity that is not here', 'Fay,f@example.org,viewer,XYZ', 'No active entity has the acronym “XYZ”.'],
    ['a focal point of nothing', 'Fay,f@example.org,focal point,', 'A focal point needs an entity.'],
    ['an address that is none', 'Fay,f,viewer,', 'Write an e-mail address'],
    [
      'an address that stands twice',
      'Fay,f@example.org,viewer,\nFaye,F@example.org,viewer,',
      'Row 2 has this',
    ],
  ])('refuses %s, and invites nobody', async (_case, rows, reason) => {
    const answer = await importTable('/people/import', `name,email,role,entity\n${rows}`)
    expect([answer.status, answer.text.includes(reason)]).toEqual([422, true])
    expect(invited()).toEqual([])
  })
})
