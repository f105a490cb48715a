/**
 * Every template is rendered by walking through the application: strict templates throw on what their data lacks, but
 * only when they are rendered. A new view that no walk reaches fails here by its name: add a walk.
 */
import type { Response } from 'supertest'
import type TestAgent from 'supertest/lib/agent.js'
import { expect, it } from 'vitest'
import { mandates } from '../db/schema.ts'
import { routes } from '../server/web/routes.ts'
import { templates, viewNames } from '../server/web/views.ts'
import { signedIn, stranger, testApp } from './support/app.ts'
import { amina, boris, chen, dolores } from './support/cast.ts'
import { lighthousePdf, lighthouseText } from './support/files.ts'

type Walk = readonly [method: 'get' | 'post', url: string, form?: Readonly<Record<string, string>>]

/** What stands for the parameters of an address once the samples are in. */
const parameters: Readonly<Record<string, string>> = {
  id: '1',
  session: '81',
  period: 'GA-81-main',
  report: '1',
  token: 'none',
  symbol: 'A/RES/1/1',
}

/** Every page of the routes table, with something behind it. */
const pages: readonly Walk[] = routes
  .filter(([method]) => method === 'get')
  .map(([, url]) => ['get', url.replace(/[:*](\w+)/gu, (_mark, name: string) => parameters[name] ?? '1')])

/** What the pages alone do not show: forms that are wrong, lists that are empty, things that are done. */
const byAdministrator: readonly Walk[] = [
  ['post', '/people', { name: 'F', email: 'f', role: '' }],
  ['post', '/people', { name: 'Fatou Ndiaye', email: 'fatou@example.org', role: 'viewer' }],
  ['get', '/people'],
  ['post', '/entities', {}],
  ['get', '/entities/2/edit'],
  ['get', '/entities/4'],
  ['post', '/entities/import', { table: 'acronym,name\nLHS,Lighthouse Section\nDOA,' }],
  ['post', '/people/import', { table: 'name,email,role\nNgozi Okafor,ngozi@example.org,viewer' }],
  ['post', '/mandates/1/assignment', {}],
  ['post', '/people/1', { role: 'viewer' }],
  ['post', '/people/3/deactivation'],
  ['get', '/people/3'],
  ['post', '/people/3/reactivation'],
  ['post', '/account', {}],
  ['post', '/account/password', {}],
  ['get', '/nowhere'],
  ['post', '/imports/symbols', {}],
  ['post', '/deferrals', {}],
  ['get', '/mandates?q=nothing-says-this'],
  ['get', '/mandates?q=report'],
  ['post', '/mandates/1/updates', { status: 'in progress', note: 'Drafting has begun.' }],
  ['post', '/mandates/1/updates', {}],
  ['post', '/mandates/1/review', {}],
  ['get', '/mandates/1/evidence/1/others'],
  ['post', '/mandates/bulk', { change: 'status', to: 'in progress', note: 'Work began.', pick: '2' }],
  ['post', '/review/1/verdict', { version: '1', verdict: 'confirmed' }],
  ['post', '/review/1/wording', {}],
  ['post', '/review/1/parts', {}],
  ['post', '/review/1/due', {}],
  ['post', '/review/safety/1/mandate', {}],
  ['post', '/sessions/81/reconciliation', { table: 'A/81/748\nno symbol here\nresolution 80/902' }],
  ['post', '/review/safety/1/settlement'],
  ['get', '/review/safety/1'],
  ['get', '/sessions/81/frozen'],
  ['post', '/sessions/81/frozen'],
  ['get', '/sessions/81/frozen'],
  ['get', '/sessions/81/frozen/1'],
  ['post', '/sessions/81/frozen/1/signatures', {}],
  ['post', '/sessions/verification'],
  ['get', '/sessions/81/frozen/1/comparison'],
  ['post', '/sessions/81/frozen'],
  ['get', '/sessions/81/frozen'],
  ...Array.from({ length: 24 }, (_, n): Walk => ['get', `/mandates/${n + 1}`]),
]

const byStranger: readonly Walk[] = [
  ['get', '/sign-in'],
  ['post', '/sign-in', {}],
  ['get', '/invitations/none'],
]

it('every view is rendered with the data of its page', async () => {
  const rendered = watchTemplates()
  const failed: string[] = []
  const walk = async (agent: TestAgent, walks: readonly Walk[]) => {
    for (const [method, url, form] of walks) {
      const answer = await go(agent, [method, url, form ?? {}])
      if (answer.status >= 500) failed.push(`${method} ${url}`)
    }
  }

  const { app, house } = await testApp()
  for (const person of [boris, dolores]) await walk(await signedIn(app, person), pages)
  await walk(await signedIn(app, boris), [['post', '/samples']])
  await house.intake.settled()
  const administrator = await signedIn(app, amina)
  await walk(administrator, pages)
  await walk(administrator, byAdministrator)
  for (const person of [chen, dolores]) await walk(await signedIn(app, person), pages)
  await walk(stranger(app), byStranger)
  const made = await administrator.post('/people/2/password-link')
  await walk(stranger(app), [['get', /\/invitations\/[\w-]+/u.exec(made.text)?.[0] ?? '']])

  const days = { opens: '2027-03-01', closes: '2027-04-09', reason: 'As decided.' }
  await walk(administrator, [['post', '/calendar/GA-81-first-resumed', days]])

  const table = 'name,email,role\nNgozi Okafor,ngozi@example.org,viewer'
  const previewed = await administrator.post('/people/import').type('form').send({ table })
  const plan = /name="plan" value="(\w+)"/u.exec(previewed.text)?.[1] ?? ''
  await walk(administrator, [['post', '/people/import/confirmation', { table, plan }]])

  // A text that comes again with other words is shown beside the first.
  const changed = lighthouseText(990).replace('to dry', 'to dry and photograph')
  for (const text of [lighthouseText(990), changed, changed.replace('2. Requests', '2. Has asked')])
    await administrator.post('/imports').attach('files', Buffer.from(text), 'lighthouse.txt')
  await house.intake.settled()
  const reviewed = house.db.select({ id: mandates.id }).from(mandates).all().slice(-2)
  await walk(
    administrator,
    reviewed.map(({ id }) => ['get', `/review/${id}`] as const),
  )
  await walk(administrator, [['get', '/review/missing']])

  // The samples are texts, and no report shows them beside what is real: the pages of a PDF come last.
  await administrator.post('/imports').attach('files', Buffer.from(lighthousePdf()), 'lighthouse.pdf')
  await house.intake.settled()
  await walk(
    administrator,
    [1, 2, 3, 4, 5, 6].map((id) => ['get', `/resolutions/${id}/original`] as const),
  )

  expect(failed).toEqual([])
  expect(viewNames.filter((name) => !rendered.has(name))).toEqual([])
}, 180_000)

const go = async (agent: TestAgent, [method, url, form]: Required<Walk>): Promise<Response> =>
  method === 'get' ? await agent.get(url) : await agent.post(url).type('form').send(form)

/** Notes the name of every template that is rendered from here on, as a page or inside one. */
function watchTemplates(): ReadonlySet<string> {
  const rendered = new Set<string>()
  for (const name of viewNames) {
    const template = templates[name]
    if (!template) continue
    templates[name] = (context, options) => {
      rendered.add(name)
      return template(context, options)
    }
  }
  return rendered
}
