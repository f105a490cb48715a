import { eq } from 'drizzle-orm'
import type { Express } from 'express'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { evidence, occurrences, updates } from '../../db/schema.ts'
import { type TestHouse, signedIn, testApp } from '../support/app.ts'
import { amina, boris, chen, dolores } from '../support/cast.ts'
import { pdf } from '../support/evidenceFiles.ts'
import { lighthouses, storeResolution } from '../support/records.ts'

/** The annual report of 99/101, para. 5. */
const REPORT = 4

let app: Express
let house: TestHouse

beforeEach(async () => {
  ;({ app, house } = await testApp())
  await storeResolution(house.db, lighthouses)
  house.advance({ days: 6700 })
})

interface Sent {
  readonly name: string
  readonly bytes: Buffer
}

async function send(fields: Record<string, string>, files: readonly Sent[], person = boris) {
  const agent = await signedIn(app, person)
  const form = agent.post(`/mandates/${REPORT}/updates`)
  const values = {
    occurrence: String(REPORT),
    version: '1',
    to: 'implemented',
    issued: '2045-03-01',
    ...fields,
  }
  for (const [name, value] of Object.entries(values)) void form.field(name, value)
  for (const { name, bytes } of files) void form.attach('files', bytes, name)
  return form
}

const rows = () => house.db.select().from(evidence).all()
const filesFolder = (): string => join(house.settings.uploadFolder, '..', 'evidence')
const kept = (): string[] =>
  existsSync(filesFolder())
    ? readdirSync(filesFolder(), { recursive: true, encoding: 'utf8' }).filter((name) => name.length > 2)
    : []
/** The temporary copies go once the answer is out. */
const nothingWaits = () => vi.waitFor(() => expect(readdirSync(house.settings.uploadFolder)).toEqual([]))

const report: Sent = { name: 'تقرير.pdf', bytes: pdf() }

describe('files with an update', () => {
  it('prove what was done; one file belongs to the one symbol', async () => {
    expect((await send({ symbols: 'A/99/818' }, [report])).status).toBe(303)
    const [row] = rows()
    expect(row).toMatchObject({
      symbol: 'A/99/818',
      fileName: 'تقرير.pdf',
      fileSize: report.bytes.length,
      fileType: 'application/pdf',
    })
    expect(kept()).toEqual([join(row?.fileSha256?.slice(0, 2) ?? '', row?.fileSha256 ?? '')])
    await nothingWaits()
    const [entry] = house.db.select().from(updates).where(eq(updates.kind, 'status')).all()
    expect(JSON.stringify(entry?.particulars)).toContain(row?.fileSha256)
  })

  it('stand beside several symbols as evidence of their own, the same content once', async () => {
    const other: Sent = { name: 'annex.txt', bytes: Buffer.from('Annex') }
    await send({ symbols: 'A/99/818 and Corr.1' }, [report, other, { ...report, name: 'copy.pdf' }])
    expect(rows().map(({ symbol, fileName }) => [symbol, fileName])).toEqual([
      ['A/99/818', null],
      ['A/99/818/Corr.1', null],
      [null, 'تقرير.pdf'],
      [null, 'annex.txt'],
    ])
    expect(kept()).toHaveLength(2)
  })

  it.each([
    ['a date', { issued: '' }, [report], 'Give the date of issue'],
    ['no web page', {}, [{ name: 'a.pdf', bytes: Buffer.from('<html>') }], '“a.pdf” is a web page'],
    [
      'no file over the limit',
      {},
      [{ name: 'big.txt', bytes: Buffer.alloc(3_000_000, 'a') }],
      'the limit of 2 MB',
    ],
    ['at most twenty', {}, Array.from({ length: 21 }, () => report), 'more than 20 files'],
    ['no evidence from before the adoption', { issued: '2044-12-19' }, [report], 'Issued before 99/101'],
  ])(
    'ask for %s, say that they are to be chosen again, and leave nothing',
    async (_name, fields, files, says) => {
      const answer = await send({ note: 'My <b>note</b>', ...fields }, files)
      expect(answer.status).toBe(422)
      expect(answer.text).toContain(says)
      expect(answer.text).toContain('Choose the files again')
      expect(answer.text).toContain('My &lt;b&gt;note&lt;/b&gt;')
      expect([rows(), kept()]).toEqual([[], []])
      await nothingWaits()
    },
  )

  it('leave nothing where the page was stale or the person may not', async () => {
    await send({}, [report])
    const stale = await send({ version: '1' }, [{ name: 'late.txt', bytes: Buffer.from('late') }], amina)
    expect(stale.status).toBe(409)
    expect((await send({ version: '2' }, [{ name: 'x.txt', bytes: Buffer.from('x') }], chen)).status).toBe(
      403,
    )
    expect([rows().length, kept().length]).toEqual([1, 1])
    await nothingWaits()
  })
})

describe('GET /evidence/:id/file', () => {
  it('is a download with the bytes as they were given, and never a page of ours', async () => {
    await send({}, [report])
    const answer = await (await signedIn(app, dolores)).get('/evidence/1/file').responseType('blob')
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual(report.bytes)
    expect(answer.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': expect.stringMatching(/^attachment; filename="\?+\.pdf"; filename\*=UTF-8''/u),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    const page = await (await signedIn(app, dolores)).get(`/mandates/${REPORT}`)
    expect(page.text).toContain('href="/evidence/1/file" download')
  })

  it('is nothing where there is no file', async () => {
    await send({ symbols: 'A/99/818' }, [])
    const agent = await signedIn(app, dolores)
    expect((await agent.get('/evidence/1/file')).status).toBe(404)
    expect((await agent.get('/evidence/9/file')).status).toBe(404)
    expect((await agent.get('/evidence/x/file')).status).toBe(404)
  })
})

describe('POST /mandates/:id/evidence/:evidence/withdrawal', () => {
  async function withdraw(body: Record<string, string>, id = 1, person = boris) {
    const agent = await signedIn(app, person)
    return agent.post(`/mandates/${REPORT}/evidence/${id}/withdrawal`).type('form').send(body)
  }

  it('takes evidence back with a reason; history and file stay, a verification ends', async () => {
    await send({ symbols: 'A/99/818 and Corr.1' }, [report])
    const verify = (await signedIn(app, amina)).post(`/mandates/${REPORT}/verification`).type('form')
    await verify.send({ occurrence: String(REPORT), version: '2' }).expect(303)
    expect((await withdraw({ version: '3', reason: 'It is the wrong annex.' }, 3)).status).toBe(303)
    expect(rows()[2]?.withdrawnAt).not.toBeNull()
    expect(kept()).toHaveLength(1)
    expect(house.db.select().from(occurrences).where(eq(occurrences.id, REPORT)).get()).toMatchObject({
      status: 'implemented',
      verifiedAt: null,
      verifiedBy: null,
    })
    const page = await (await signedIn(app, dolores)).get(`/mandates/${REPORT}`)
    expect(page.text).toContain('withdrew the evidence “تقرير.pdf”')
    expect(page.text).toContain('It is the wrong annex.')
    expect(page.text).toContain('<s>تقرير.pdf</s>')
    expect((await withdraw({ version: '4', reason: 'Again.' }, 3)).status).toBe(404)
  })

  it('needs a reason, and does not leave a status without the evidence that it needs', async () => {
    await send({}, [report])
    const silent = await withdraw({ version: '2', reason: ' ' })
    expect([silent.status, silent.text.includes('Say why it is withdrawn')]).toEqual([422, true])
    const last = await withdraw({ version: '2', reason: 'Wrong.' })
    expect(last.status).toBe(422)
    expect(last.text).toContain('It is all that proves “implemented”')
    expect(rows()[0]?.withdrawnAt).toBeNull()
  })

  it('is refused on a stale page and to others than those who may update', async () => {
    await send({ symbols: 'A/99/818 and Corr.1' }, [])
    const stale = await withdraw({ version: '1', reason: 'Wrong.' })
    expect(stale.status).toBe(409)
    expect(stale.text).toContain('Changed meanwhile')
    expect((await withdraw({ version: '2', reason: 'Wrong.' }, 1, chen)).status).toBe(403)
    expect((await withdraw({ version: '2', reason: 'Wrong.' }, 1, dolores)).status).toBe(403)
    expect(rows().map(({ withdrawnAt }) => withdrawnAt)).toEqual([null, null])
  })
})
