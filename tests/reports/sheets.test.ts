import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../db/connection.ts'
import { occurrences } from '../../db/schema.ts'
import { eq } from 'drizzle-orm'
import { type FactSheetInput, factSheetOf, sheetLimits } from '../../server/reports/sheets/factSheet.ts'
import { loadFactSheet, loadMatrix } from '../../server/reports/sheets/loading.ts'
import { factSheetPdf, matrixPdf } from '../../server/reports/sheets/pdf.ts'
import { openTestDatabase } from '../support/database.ts'
import {
  type StoredResolution,
  hostileHarbours,
  lighthouses,
  lighthousesNextYear,
  storeResolution,
} from '../support/records.ts'
import { hasPoppler, pdfFacts, pdfText, unspaced } from './formTexts.ts'
import { proof, update } from './rows.ts'

const occasion = { at: '2045-03-10T09:00:00.000Z', preparedBy: 'Boris Petrov' }
let db: Database
let close: () => void
let lights: StoredResolution
let next: StoredResolution

beforeAll(async () => {
  ;({ db, close } = await openTestDatabase())
  lights = await storeResolution(db, lighthouses)
  next = await storeResolution(db, lighthousesNextYear)
  await storeResolution(db, hostileHarbours)
  db.update(occurrences)
    .set({ status: 'superseded', supersededById: next.mandates[1]?.id ?? 0 })
    .where(eq(occurrences.id, lights.mandates[3]?.occurrences[0] ?? 0))
    .run()
})

afterAll(() => close())

/** What the sheet of the n-th mandate of a resolution is made of. */
async function inputOf({ mandates }: StoredResolution, n: number): Promise<FactSheetInput> {
  const input = await loadFactSheet(db, mandates[n]?.id ?? 0, occasion)
  if (input === null) throw new Error('There is no such mandate.')
  return input
}

/** As a mandate of years is: long, often updated, with much evidence. */
async function crowded(): Promise<FactSheetInput> {
  const input = await inputOf(lights, 3)
  const [row] = input.rows
  const words = 'to survey the logbooks of every lighthouse, '.repeat(180)
  const id = row?.occurrenceId ?? 0
  return {
    ...input,
    rows: row
      ? Array.from({ length: 30 }, () => ({ ...row, text: `Requests the Secretary-General ${words}` }))
      : [],
    updates: Array.from({ length: 60 }, (_, n) =>
      update(id, { note: `Note ${n} `.repeat(80), author: `Keeper ${n}` }),
    ),
    evidence: Array.from({ length: 40 }, (_, n) => proof(id, { symbol: `A/99/${n + 1}` })),
    wording: {
      text: `Before ${words} Requests ${words}`,
      start: 8000,
      end: 8100,
      paragraph: { start: 0, end: 15000 },
    },
  }
}

describe('the fact sheet of a mandate', () => {
  it('has its clause in its paragraph, when it is due and why, and where it stands', async () => {
    const sheet = factSheetOf(await inputOf(lights, 1), sheetLimits[0])
    expect(sheet).toMatchObject({
      reference: '99/101, para. 3 (a)',
      words: 'Resolution 99/101',
      warning: null,
      due: [
        {
          words: 'By 31 December 2045',
          expression: 'before the end of 2045',
          why: 'Stated in the text, high confidence',
        },
      ],
      occurrences: [{ number: 1, status: 'Not started', overdue: false }],
      lineage: ['No earlier and no later mandate is recorded.'],
      updates: [],
      evidence: [],
      leftOut: [],
    })
    expect(sheet.context).toEqual({
      before: '3. Also requests the Secretary-General:\n(a)',
      after: ';\n(b) To publish the findings in all official languages;',
    })
    expect(sheet.facts).toContainEqual({ term: 'Adopted', words: '20 December 2044' })
    expect(sheet.details).toContainEqual({ term: 'Lead', words: 'None' })
  })

  it('says what took its place, and whose place it took', async () => {
    expect(factSheetOf(await inputOf(lights, 3), sheetLimits[0]).lineage).toEqual([
      'Superseded by resolution 100/12, sect. II, para. 1.',
    ])
    expect(factSheetOf(await inputOf(next, 1), sheetLimits[0]).lineage).toEqual([
      'Takes the place of 99/101, para. 5.',
    ])
  })

  it('keeps the newest of what is much, and says what it left out', async () => {
    const sheet = factSheetOf(await crowded(), sheetLimits[2])
    expect(sheet.updates.map(({ by }) => by)).toEqual([59, 58].map((n) => `20 February 2045, Keeper ${n}`))
    expect(sheet.leftOut).toEqual([
      '28 earlier occurrences',
      '58 earlier updates',
      expect.stringMatching(/^\d+ earlier documents$/u),
    ])
    expect(sheet.quotation.rest).toMatch(/ …$/u)
  })

  it('is nothing where there is no such mandate', async () => {
    expect(await loadFactSheet(db, 999, occasion)).toBeNull()
  })
})

describe('the matrix of a resolution', () => {
  it('has every paragraph that asks for something, in order, requests apart from the rest', async () => {
    const matrix = await loadMatrix(db, lights.id, occasion)
    expect(matrix?.requests.map(({ paragraph, status }) => [paragraph, status])).toEqual([
      ['para. 2', 'not started'],
      ['para. 3 (a)', 'not started'],
      ['para. 5', 'superseded'],
    ])
    expect(matrix?.others.map(({ paragraph, class: kind }) => [paragraph, kind])).toEqual([
      ['para. 4', 'exhortation'],
    ])
    expect(matrix?.figures).toMatchObject({ due: 3, done: 0, noEvidence: 3 })
    expect(await loadMatrix(db, 999, occasion)).toBeNull()
  })
})

describe.runIf(hasPoppler)('the sheets as PDF', () => {
  it('are tagged, of the paper that is asked for, and say all that the data says', async () => {
    const matrix = await loadMatrix(db, lights.id, occasion)
    if (matrix === null) throw new Error('There is no such resolution.')
    const bytes = matrixPdf(matrix, 'letter')
    expect(pdfFacts(bytes)).toMatch(/Tagged: +yes[\s\S]*Page size: +612 x 792/u)
    const text = unspaced(pdfText(bytes))
    for (const { quotation, paragraph } of [...matrix.requests, ...matrix.others])
      expect(text).toContain(unspaced(`${quotation.opening}${quotation.rest} (${paragraph})`))
  })

  it('lays an Arabic clause out from the right', async () => {
    const bytes = factSheetPdf({ ...(await inputOf(lights, 1)), language: 'ar' }, 'a4')
    expect(pdfFacts(bytes)).toMatch(/Pages: +1\n/u)
  })

  it('keep a fact sheet on one page, however much there is', async () => {
    for (const input of [await inputOf(lights, 1), await crowded()]) {
      const bytes = factSheetPdf(input, 'letter')
      expect(pdfFacts(bytes)).toMatch(/Tagged: +yes[\s\S]*Pages: +1\n/u)
      expect(unspaced(pdfText(bytes))).toContain(unspaced('Due, and why'))
    }
  })
})
