/** One resolution in three languages and six formats: each language attaches, each further format is recognised. */
import { count, eq, isNotNull } from 'drizzle-orm'
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ImportedFile } from '../db/imports.ts'
import { findImport } from '../db/imports.ts'
import * as t from '../db/schema.ts'
import type { WaitingFile } from '../server/intake.ts'
import { type TestHouse, signedIn, testApp } from './support/app.ts'
import { boris } from './support/cast.ts'
import { lighthouseText } from './support/files.ts'

const author = { personId: null, name: 'Boris Petrov' }
const fixture = (name: string): string =>
  fileURLToPath(new URL(`fixtures/documents/tides/${name}`, import.meta.url))

let app: Awaited<ReturnType<typeof testApp>>['app']
let house: TestHouse
let folder: string

beforeEach(async () => {
  ;({ app, house } = await testApp())
  folder = house.settings.uploadFolder
  mkdirSync(folder, { recursive: true })
})

async function take(...files: WaitingFile[]): Promise<readonly ImportedFile[]> {
  const id = await house.intake.run({ files, author, via: 'command line' })
  return (await findImport(house.db, id))?.files ?? []
}

function tides(name: string): WaitingFile {
  const path = join(folder, name)
  copyFileSync(fixture(name), path)
  return { fileName: `tides.${name}`, path, size: 1 }
}

function typed(fileName: string, text: string): WaitingFile {
  const path = join(folder, fileName)
  writeFileSync(path, text)
  return { fileName, path, size: text.length }
}

const rows = () =>
  [t.resolutions, t.documents, t.paragraphs, t.citations, t.mandates, t.wordings, t.occurrences].map(
    (table) => house.db.select({ n: count() }).from(table).get()?.n,
  )
const page = async (url: string): Promise<string> =>
  (await (await signedIn(app, boris)).get(url).expect(200)).text.replaceAll('&#x3D;', '=')

const formats = ['pdf', 'docx', 'html', 'doc', 'md', 'txt']

describe('one resolution in several languages', () => {
  it('stays one resolution, its mandates worded in each, whichever language comes first', async () => {
    const files = await take(tides('fr.docx'), tides('zh.pdf'), tides('en.doc'))
    expect(files.map(({ outcome, symbol, language }) => [outcome, symbol, language])).toEqual([
      ['imported', 'A/RES/98/971', 'fr'],
      ['imported', 'A/RES/98/971', 'zh'],
      ['imported', 'A/RES/98/971', 'en'],
    ])
    expect(house.db.select({ n: count() }).from(t.resolutions).get()?.n).toBe(1)
    // Of the French version, which came first, and none doubled by the two others.
    expect(files[0]?.proposed).toBe(8)
    const mandate = house.db.select().from(t.mandates).where(eq(t.mandates.path, '6')).get()
    expect(mandate?.text).toBe(
      'Authorizes the Secretary-General to accept the loan of tide gauges from scientific institutions',
    )
    const html = await page(`/mandates/${mandate?.id}?language=zh`)
    expect(html).toContain('授权秘书长接受科学机构借出的验潮仪')
    for (const language of ['English', 'French', 'Chinese']) expect(html).toContain(`>${language}</a>`)
    expect(await page('/resolutions/1')).toContain('Harmonization of tide tables')
  })
})

describe('another format of a text', () => {
  it.each([
    ['en', 'pdf'],
    ['fr', 'docx'],
    ['zh', 'txt'],
  ])('in %s is recognised where it was imported as %s', async (language, first) => {
    await take(tides(`${language}.${first}`))
    const before = rows()
    const others = formats.filter((format) => format !== first)
    const files = await take(...others.map((format) => tides(`${language}.${format}`)))
    expect(files.map(({ outcome, reason }) => [outcome, reason])).toEqual(
      others.map(() => ['unchanged', `The same text as tides.${language}.${first}, imported before.`]),
    )
    expect(rows()).toEqual(before)
  })

  it('is recognised beside a document from before letters were compared, which is read again for it', async () => {
    await take(tides('en.pdf'), tides('fr.pdf'))
    house.db.update(t.documents).set({ lettersHash: null }).run()
    const before = rows()
    const [file] = await take(tides('en.docx'))
    expect(file).toMatchObject({
      outcome: 'unchanged',
      reason: 'The same text as tides.en.pdf, imported before.',
    })
    expect(rows()).toEqual(before)
    const filled = house.db.select().from(t.documents).where(isNotNull(t.documents.lettersHash)).all()
    expect(filled.map(({ language }) => language)).toEqual(['en'])
  })

  it('is stored beside such a document whose file can no longer be read', async () => {
    await take(tides('en.pdf'))
    house.db.update(t.documents).set({ lettersHash: null }).run()
    house.db
      .update(t.originals)
      .set({ bytes: Buffer.from('gone') })
      .run()
    const [file] = await take(tides('en.docx'))
    expect(file?.outcome).toBe('imported')
  })
})

describe('two texts of one language that differ', () => {
  it('are both kept, said to differ, and each can be read', async () => {
    const second = lighthouseText().replace('places that are damp', 'cellars that are wet')
    const [, file] = await take(typed('first.txt', lighthouseText()), typed('second.txt', second))
    expect(file).toMatchObject({ outcome: 'imported', proposed: 0 })
    expect(file?.warnings).toContain(
      'Its text differs from that of first.txt, which has the same language. Both can be read on the page of the resolution.',
    )
    // The newer text is the working text from now on.
    const newer = await page('/resolutions/1')
    expect(newer).toContain('cellars that are wet')
    expect(newer).not.toContain('places that are damp')
    expect(newer).toContain('href="/resolutions/1?document=1">read its text')
    const older = await page('/resolutions/1?document=1')
    expect(older).toContain('places that are damp')
    expect(older).toContain('Shown on this page.')
    expect(older).toContain('href="/resolutions/1?language=en">read its text')
    // From the original of the older text back to the older text.
    expect(await page('/resolutions/1/original?document=1')).toContain(
      'href="/resolutions/1?document=1">Text</a>',
    )
  })
})
