/** A resolution that is imported again with other words: what people decided, what changed, and what is no longer there. */
import { and, asc, desc, eq } from 'drizzle-orm'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findImport } from '../db/imports.ts'
import { wordingsOf } from '../db/mandates.ts'
import * as t from '../db/schema.ts'
import { recordReview, recordUpdate } from '../db/updates.ts'
import { recordDue } from '../db/dueDecisions.ts'
import { recordEdit, recordSplit } from '../db/wordingDecisions.ts'
import { type TestHouse, openHouse } from './support/app.ts'
import { lighthouseText } from './support/files.ts'

const boris = { personId: 2, name: 'Boris Petrov' }
const DRY = 'to dry the records of lighthouses'
const REPORT =
  'Requests the Secretary-General to report to the General Assembly at its ninety-ninth session on the implementation of the present resolution'

let house: TestHouse
let close: () => Promise<void>
let waited = 0
/** Each test has a resolution of its own. */
let number = 300
const text = () => lighthouseText(number)

beforeAll(async () => {
  const opened = await openHouse()
  house = opened
  close = opened.close
  mkdirSync(house.settings.uploadFolder, { recursive: true })
})
afterAll(() => close())
beforeEach(async () => {
  number += 1
  await take(text())
})

async function take(words: string) {
  const path = join(house.settings.uploadFolder, `file-${(waited += 1)}.txt`)
  writeFileSync(path, words)
  const file = { fileName: `file-${waited}.txt`, path, size: Buffer.byteLength(words) }
  const id = await house.intake.run({ files: [file], author: boris, via: 'command line' })
  return (await findImport(house.db, id))?.files[0]
}

const all = () =>
  house.db
    .select({ mandate: t.mandates })
    .from(t.mandates)
    .innerJoin(t.resolutions, eq(t.resolutions.id, t.mandates.resolutionId))
    .where(eq(t.resolutions.symbol, `A/RES/98/${number}`))
    .orderBy(asc(t.mandates.position))
    .all()
    .map(({ mandate }) => mandate)
const at = (path: string) => {
  const found = all().find((mandate) => mandate.path === path && mandate.part === 1)
  if (!found) throw new Error(`No mandate at ${path}.`)
  return found
}
const change = (path: string) => {
  const { id, version } = at(path)
  return { author: boris, at: house.now().toISOString(), mandateId: id, version }
}
const confirm = (path: string) => recordReview(house.db, { ...change(path), to: 'confirmed', reason: null })
const lastEntry = (path: string) =>
  house.db
    .select()
    .from(t.updates)
    .where(eq(t.updates.mandateId, at(path).id))
    .orderBy(desc(t.updates.id))
    .get()
const schedules = (path: string) =>
  house.db
    .select({ session: t.occurrences.session })
    .from(t.occurrences)
    .where(eq(t.occurrences.mandateId, at(path).id))
    .all()
    .map(({ session }) => session)
const livePoints = (path: string) =>
  house.db
    .select()
    .from(t.duePoints)
    .where(eq(t.duePoints.mandateId, at(path).id))
    .all()
    .filter(({ replacedAt }) => replacedAt === null)

const otherwise = () => text().replace(DRY, 'to dry twice the records of all lighthouses')
const withNote = () => text().replace('The General Assembly,\n', 'The General Assembly,\n\nMindful of fog,\n')
const withoutDrying = () =>
  text().replace(
    `2. Requests the Secretary-General ${DRY};`,
    '2. Welcomes the drying of the records of lighthouses;',
  )
const later = () => text().replace('ninety-ninth', 'one hundredth')

describe('a mandate whose words changed', () => {
  it('goes back to review with the old words, and the history holds both', async () => {
    await confirm('2')
    const file = await take(otherwise())
    const mandate = at('2')
    expect(mandate).toMatchObject({
      review: 'proposed',
      reviewedBy: null,
      previousText: `Requests the Secretary-General ${DRY}`,
      version: 3,
    })
    expect(mandate.text).toContain('to dry twice')
    expect(lastEntry('2')).toMatchObject({
      kind: 'wording',
      note: file?.fileName,
      particulars: { did: 'import', before: mandate.previousText, after: mandate.text, review: 'confirmed' },
    })
    expect(file?.warnings).toContain('1 mandate has other words here and went back to review.')
  })

  it('leaves the others as people decided', async () => {
    await confirm('3')
    const before = at('3')
    await take(otherwise())
    expect(at('3')).toEqual({ ...before, position: at('3').position })
  })

  it('is shown from then on in the new text, at its place there', async () => {
    await take(otherwise())
    const [wording] = await wordingsOf(house.db, at('2').id)
    expect(wording?.text.slice(wording.start, wording.end)).toContain('to dry twice')
  })

  it('keeps the words that somebody last saw where it changes twice', async () => {
    await take(otherwise())
    await take(text().replace(DRY, 'to photograph the records of lighthouses'))
    expect(at('2').previousText).toBe(`Requests the Secretary-General ${DRY}`)
    expect(at('2').text).toContain('to photograph')
  })

  it('takes its untouched occurrence to the new session', async () => {
    await take(later())
    expect(schedules('3')).toEqual([100])
    expect(livePoints('3').map(({ session }) => session)).toEqual([100])
  })

  it('leaves an occurrence that somebody worked on where it was scheduled', async () => {
    const { id: occurrenceId } = house.db
      .select()
      .from(t.occurrences)
      .where(eq(t.occurrences.mandateId, at('3').id))
      .get() ?? { id: 0 }
    const rest = { occurrenceId, note: 'Begun.', evidence: [], deferral: null, successorId: null }
    await recordUpdate(house.db, { ...change('3'), to: 'in progress', ...rest })
    await take(later())
    expect(schedules('3')).toEqual([99, 100])
  })
})

describe('words that are the same but for signs and spaces', () => {
  it('change nothing that was decided', async () => {
    await confirm('2')
    await take(withNote().replace(DRY, 'to dry the  Records of lighthouses,'))
    expect(at('2')).toMatchObject({ review: 'confirmed', previousText: null, version: 2 })
  })
})

describe('what a person changed', () => {
  const shorter = 'Requests the Secretary-General to dry the records'

  const place = async (words: string) => {
    const [wording] = await wordingsOf(house.db, at('2').id)
    const start = wording?.text.indexOf(words) ?? -1
    return { text: words, start, end: start + words.length, action: words }
  }
  const edit = async () =>
    recordEdit(house.db, {
      ...change('2'),
      words: await place(shorter),
      action: 'to dry the records',
      class: 'expectation',
      verb: 'requests',
      addressees: ['Secretary-General'],
      note: null,
    })

  it('stays while the text says the same, at its place in the new text', async () => {
    await edit()
    await take(withNote())
    expect(at('2')).toMatchObject({
      text: shorter,
      class: 'expectation',
      review: 'proposed',
      previousText: null,
    })
    const [wording] = await wordingsOf(house.db, at('2').id)
    expect(wording?.text.slice(wording.start, wording.end)).toBe(shorter)
    expect(wording?.text).toContain('Mindful of fog')
  })

  it('gives way to other words, but the class stays', async () => {
    await edit()
    await take(otherwise())
    expect(at('2')).toMatchObject({ class: 'expectation', review: 'proposed', previousText: shorter })
    expect(at('2').text).toContain('to dry twice')
  })

  it('keeps the parts of a split, and flags a part whose words are gone', async () => {
    const first = { ...(await place('Requests the Secretary-General to dry')), action: 'to dry' }
    await recordSplit(house.db, { ...change('2'), parts: [first, await place('the records of lighthouses')] })
    await take(withNote())
    expect(
      all().map(({ path, part, text: words, missingSince }) => [path, part, words, missingSince]),
    ).toEqual([
      ['2', 1, 'Requests the Secretary-General to dry', null],
      ['2', 2, 'the records of lighthouses', null],
      ['3', 1, REPORT, null],
    ])
    await take(text().replace(DRY, 'to dry the rooms of lighthouses'))
    const second = all().find(({ part }) => part === 2)
    expect(second?.missingSince).not.toBeNull()
    expect(at('2').review).toBe('proposed')
  })

  it('sends a part back to review where its words stay and its paragraph says something else', async () => {
    const first = { ...(await place('Requests the Secretary-General to dry')), action: 'to dry' }
    await recordSplit(house.db, { ...change('2'), parts: [first, await place('the records of lighthouses')] })
    const second = () => all().find(({ part }) => part === 2)
    const { id = 0, version = 0 } = second() ?? {}
    const confirmed = { author: boris, at: house.now().toISOString(), mandateId: id, version }
    await recordReview(house.db, { ...confirmed, to: 'confirmed', reason: null })
    await take(withNote())
    expect(second()?.review).toBe('confirmed')
    await take(text().replace(DRY, 'to dry by 2047 the records of lighthouses'))
    expect(second()).toMatchObject({ review: 'proposed', missingSince: null, version: version + 2 })
    expect(second()?.previousText).toContain(DRY)
    const entry = house.db
      .select()
      .from(t.updates)
      .where(eq(t.updates.mandateId, id))
      .orderBy(desc(t.updates.id))
      .get()
    expect(entry).toMatchObject({ kind: 'wording', particulars: { did: 'paragraph', review: 'confirmed' } })
  })

  it('keeps a due point that a person set, with the proposals beside it', async () => {
    const moment = { body: 'GA', session: 101, part: null, date: null }
    const words = { from: null, to: '101st session', reason: 'Agreed.', following: [], recurrence: null }
    await recordDue(house.db, { ...change('3'), moment, ...words })
    await take(withNote())
    await take(later())
    expect(livePoints('3')).toMatchObject([{ session: 101, basis: 'person', reason: 'Agreed.' }])
    expect(schedules('3')).toEqual([101])
    const beside = house.db
      .select()
      .from(t.duePoints)
      .where(and(eq(t.duePoints.mandateId, at('3').id), eq(t.duePoints.session, 100)))
      .all()
    expect(beside).toHaveLength(1)
  })
})

describe('a mandate that the new text does not have', () => {
  it('is flagged and not deleted, and unflagged when it comes back', async () => {
    await confirm('2')
    const file = await take(withoutDrying())
    expect(file?.warnings).toContain('1 mandate has no place in this text any more: see Review.')
    expect(at('2')).toMatchObject({ review: 'confirmed', version: 3 })
    expect(at('2').missingSince).not.toBeNull()
    expect(lastEntry('2')?.particulars).toEqual({ did: 'missing' })
    await take(withNote())
    expect(at('2')).toMatchObject({ review: 'confirmed', missingSince: null, version: 4 })
    expect(lastEntry('2')?.particulars).toMatchObject({ did: 'back' })
  })

  it('is flagged once, however often that text comes', async () => {
    await take(withoutDrying())
    const { version } = at('2')
    await take(
      withoutDrying().replace('The General Assembly,\n', 'The General Assembly,\n\nMindful of fog,\n'),
    )
    expect(at('2').version).toBe(version)
  })
})
