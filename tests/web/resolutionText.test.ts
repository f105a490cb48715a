import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Express } from 'express'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documents } from '../../db/schema.ts'
import { createApp } from '../../server/app.ts'
import { type TestHouse, openHouse, signedIn } from '../support/app.ts'
import { dolores } from '../support/cast.ts'
import { lighthouseText } from '../support/files.ts'

let app: Express
let house: TestHouse & { close: () => Promise<void> }

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/resolutions/${name}`, import.meta.url), 'utf8')

/** 90/12 with footnotes, 98/951 that cites it, and one with sections and an annex. */
beforeAll(async () => {
  house = await openHouse()
  app = createApp(house)
  mkdirSync(house.settings.uploadFolder, { recursive: true })
  const citing = lighthouseText().replace(
    'Bearing in mind',
    'Recalling its resolution 90/12, and bearing in mind',
  )
  const files = [fixture('harbours-wrapped.txt'), citing, fixture('lamps-sections.txt')].map(
    (content, index) => {
      const path = join(house.settings.uploadFolder, `${index + 1}.txt`)
      writeFileSync(path, content)
      return { fileName: `${index + 1}.txt`, path, size: content.length }
    },
  )
  await house.intake.run({ files, author: { personId: null, name: 'test' }, via: 'command line' })
})
afterAll(() => house.close())

const page = async (url: string): Promise<string> =>
  (await (await signedIn(app, dolores)).get(url).expect(200)).text.replaceAll('&#x3D;', '=')

describe('the text of a resolution', () => {
  it('leads from each footnote mark to its footnote and back', async () => {
    const html = await page('/resolutions/1')
    expect(html).toContain(
      'small harbours,<sup class="note-mark"><a href="#note-0" id="mark-0" aria-label="Footnote 1">1</a></sup>',
    )
    expect(html).toMatch(/id="note-0"><span class="text-number">1<\/span> .*See .*A\/88\/77/u)
    expect(html).toContain('<a class="note-back" href="#mark-0" aria-label="Back to the mark of footnote 1">')
  })

  it('links what it cites where that was imported, and names it in full where it was not', async () => {
    expect(await page('/resolutions/2')).toContain(
      'resolution <a class="cite-link" href="/resolutions/1" title="A/RES/90/12">90/12</a>, and',
    )
    expect(await page('/resolutions/1')).toContain(
      'its resolution <span class="cite" title="A/RES/88/40">88/40</span> of',
    )
  })

  it('lists what it cites by kind, and who cites it', async () => {
    const citing = await page('/resolutions/2')
    expect(citing).toMatch(
      /id="cites">Cites<.*<h3>Resolutions<\/h3>\s*<ul[^>]*><li><a href="\/resolutions\/1">A\/RES\/90\/12</su,
    )
    expect(citing).not.toContain('id="cited-by"')
    expect(await page('/resolutions/1')).toMatch(
      /id="cited-by">.*<a href="\/resolutions\/2">A\/RES\/98\/951<\/a>.*Protection of lighthouse records/su,
    )
  })

  it('has its sections and annexes as headings that can be gone to', async () => {
    const html = await page('/resolutions/3')
    expect(html).toMatch(/<h3 class="text-heading" id="heading-2">I\nLamps<\/h3>/u)
    expect(html).toMatch(/<h4 class="text-heading" id="heading-\d+">Signals for small harbours<\/h4>/u)
    expect(html).toMatch(/<a href="#heading-2" [^>]*>I · Lamps<\/a>/u)
    expect(html).toContain('>Annex · Signals for small harbours</a>')
    expect(await page('/resolutions/1')).not.toContain('text-contents')
  })

  it('sets in italics what the file did, on the page of a mandate too', async () => {
    const row = house.db.select().from(documents).where(eq(documents.id, 1)).get()
    const start = row?.text.indexOf('Requests') ?? 0
    house.db
      .update(documents)
      .set({ italics: [{ start, end: start + 8 }] })
      .where(eq(documents.id, 1))
      .run()
    expect(await page('/resolutions/1')).toContain('<mark><i>Requests</i></mark>')
    const mandate = /\/mandates\/\d+(?="><mark><i>Requests)/u.exec(await page('/resolutions/1'))?.[0] ?? ''
    expect(await page(mandate)).toContain('<mark><i>Requests</i></mark>')
  })

  it('says which file is the working text, and leads to the original of each', async () => {
    const html = await page('/resolutions/1')
    expect(html).toContain('English · plain text')
    expect(html).toContain('The working text: mandates are worded as here.')
    expect(html).toContain('<a href="/resolutions/1/original?document=1">look at it<span')
  })
})
