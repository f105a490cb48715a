/** A fictional ninety-ninth session with enough due in it to fill a report of several pages. */
import { eq } from 'drizzle-orm'
import type { Database } from '../../db/connection.ts'
import * as t from '../../db/schema.ts'
import { type MandateDraft, type ResolutionDraft, storeResolution } from '../support/records.ts'

/** In the form in which the Assembly asks for annual reports: the agenda decision and the request in one paragraph. */
export const annualReport =
  'requests the Secretary-General to continue to submit annual reports, pursuant to resolution 80/306 of 15 April 2026, on special measures for protection from harbour fog, including on progress made in implementing a clear-sight policy and information on the impact of sea smoke, for consideration by the General Assembly under the aforementioned item, in line with existing mandates and procedures'

const fog: ResolutionDraft = {
  symbol: 'A/RES/98/321',
  session: 98,
  adopted: '2044-09-02',
  committee: 'Plenary',
  agendaItem: '134',
  title: 'United Nations action on harbour fog',
  documents: {
    en: [
      { type: 'preamble', text: 'The General Assembly,' },
      {
        type: 'paragraph',
        path: '5',
        text: '5. Requests the Secretary-General to continue to work in consultation with Member States on the matter;',
      },
      {
        type: 'paragraph',
        path: '9',
        text: '9. Encourages the Secretary-General to consult pilots and keepers;',
      },
      {
        type: 'paragraph',
        path: '16',
        text: `16. Decides to include in the provisional agenda of its ninety-ninth session the item entitled “Harbour fog: implementing a clear-sight policy”, and ${annualReport}.`,
      },
    ],
  },
  mandates: [
    {
      path: '5',
      words: { en: 'Requests the Secretary-General to continue to work in consultation with Member States' },
    },
    {
      path: '9',
      class: 'exhortation',
      verb: 'encourages',
      words: { en: 'Encourages the Secretary-General to consult pilots and keepers' },
    },
    {
      path: '16',
      review: 'confirmed',
      words: { en: annualReport },
      due: [
        {
          session: 99,
          basis: 'anchor',
          recurrence: 'annual',
          expression: 'the provisional agenda of its ninety-ninth session',
          rule: 'due/anchor',
        },
      ],
    },
  ],
}

const parts = ['main', 'first resumed', 'second resumed'] as const
const committees = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth'] as const
const subjects = [
  'tide tables',
  'foghorns',
  'buoys',
  'pilot boats',
  'the harbour light',
  'mooring dues',
  'anchorages',
]

/** A resolution with so many requests, all due in one part of the ninety-ninth session. */
function manyRequests(number: number, requests: number): ResolutionDraft {
  const part = parts[number % parts.length] ?? 'main'
  const clauses = Array.from({ length: requests }, (_, index) => {
    const subject = subjects[(number + index) % subjects.length] ?? ''
    return `Requests the Secretary-General to report on the state of ${subject}, giving for each station the number of observations, the method by which they were made and the cost of keeping them, and to make proposals for their upkeep`
  })
  return {
    // Beyond a hundred the others stand in the way.
    symbol: `A/RES/98/${(number < 100 ? 200 : 1000) + number}`,
    session: 98,
    adopted: '2043-12-20',
    committee: committees[number % committees.length] ?? 'First',
    agendaItem: String(20 + number),
    title: `Upkeep of harbours, part ${number}`,
    documents: {
      en: clauses.map((clause, index) => ({
        type: 'paragraph',
        path: String(index + 1),
        text: `${index + 1}. ${clause};`,
      })),
    },
    mandates: clauses.map((clause, index) => ({
      path: String(index + 1),
      review: index % 3 === 0 ? ('proposed' as const) : ('confirmed' as const),
      words: { en: clause },
      due: [{ session: 99, part, expression: 'at its ninety-ninth session' }],
    })),
  }
}

/** A resolution whose one request stands in another language, or is of another length. */
function single(
  number: number,
  language: string,
  clause: string,
  verb: string,
  title: string,
): ResolutionDraft {
  const mandate: MandateDraft = {
    path: '7',
    verb,
    words: { [language]: clause },
    due: [
      {
        session: 99,
        part: 'first resumed',
        basis: 'inferred',
        confidence: 'medium',
        expression: clause.slice(0, 20),
      },
    ],
  }
  return {
    symbol: `A/RES/98/${300 + number}`,
    session: 98,
    adopted: '2043-12-23',
    title,
    documents: { [language]: [{ type: 'paragraph', path: '7', text: `7. ${clause}` }] },
    mandates: [mandate],
  }
}

/** As long as clauses get: one paragraph of some 8,000 characters. */
export const longClause = `Requests the Secretary-General ${'to measure the fog at every hour of the day and to write down what was measured, '.repeat(99)}and to report`

export const arabicClause =
  'تطلب إلى الأمين العام أن يقدم إلى الجمعية العامة في دورتها التاسعة والتسعين تقريرا عن حالة سجلات المنارات (A/98/12)'

const singles: readonly ResolutionDraft[] = [
  single(1, 'zh', '请秘书长向大会第九十九届会议提交关于灯塔记录状况的报告', '请', '灯塔记录的保护'),
  single(2, 'ar', arabicClause, 'تطلب', 'حماية سجلات المنارات'),
  single(
    3,
    'ru',
    'просит Генерального секретаря представить Генеральной Ассамблее на ее девяносто девятой сессии доклад о маяках',
    'просит',
    'Охрана записей маяков',
  ),
  single(4, 'en', longClause, 'requests', 'Measurement of fog'),
]

/** Stores it all: some 100 requests, or as many more as `resolutions` of ten requests each add. */
export async function storeHarbours(db: Database, resolutions = 9): Promise<void> {
  const stored = await storeResolution(db, fog)
  for (const draft of singles) await storeResolution(db, draft)
  for (let number = 0; number < resolutions; number += 1) await storeResolution(db, manyRequests(number, 10))
  await follow(db, stored.mandates[2]?.occurrences[0] ?? 0)
}

/** What people did: a report for the annual request, one deferral, some things implemented, leads for most. */
async function follow(db: Database, annual: number): Promise<void> {
  const doa = db.select().from(t.entities).get() ?? addEntity(db, 'DOA', 'Department of Ocean Affairs')
  const ola = addEntity(db, 'OLA', 'Office of Lighthouse Affairs')
  for (const { id, mandateId } of db.select().from(t.occurrences).all()) {
    const status =
      id === annual
        ? 'submitted'
        : (['not started', 'in progress', 'implemented', 'not started'] as const)[id % 4]
    const verified = id % 8 === 2 ? { verifiedAt: '2045-02-01T10:00:00.000Z' } : {}
    db.update(t.occurrences)
      .set({ status: status ?? 'not started', ...verified })
      .where(eq(t.occurrences.id, id))
      .run()
    if (status !== 'not started') note(db, id, mandateId, id === annual)
    if (id % 5 !== 0) lead(db, mandateId, id % 2 === 0 ? doa.id : ola.id)
  }
  const put = {
    status: 'deferred',
    deferredToSession: 100,
    deferredToPart: 'main',
    deferredBy: '99/553 A',
  } as const
  db.update(t.occurrences)
    .set(put)
    .where(eq(t.occurrences.id, annual + 3))
    .run()
}

function addEntity(db: Database, acronym: string, name: string) {
  return db
    .insert(t.entities)
    .values({ acronym, name, createdAt: '2045-01-01T00:00:00.000Z' })
    .returning()
    .get()
}

function note(db: Database, occurrenceId: number, mandateId: number, annual: boolean): void {
  const at = '2045-02-20T10:00:00.000Z'
  const words = annual
    ? 'The report was issued in all official languages and awaits consideration by the Assembly.'
    : 'As at 31 January 2045, 14 of the 15 stations (93 per cent) had sent their observations; the rest is expected in March.'
  const update = db
    .insert(t.updates)
    .values({
      mandateId,
      occurrenceId,
      at,
      author: 'Chen Li',
      kind: 'status',
      to: 'submitted',
      note: words,
      particulars: {},
      previousHash: '',
      hash: `harbours ${occurrenceId}`,
    })
    .returning()
    .get()
  if (!annual && occurrenceId % 3 !== 0) return
  db.insert(t.evidence)
    .values({
      occurrenceId,
      updateId: update.id,
      kind: 'report',
      symbol: annual ? 'A/99/748' : `A/99/${100 + occurrenceId}`,
      paragraphs: 'paras. 12–14 and annex II',
      issued: '2045-02-15',
      addedAt: at,
    })
    .run()
}

function lead(db: Database, mandateId: number, entityId: number): void {
  const held = db.select().from(t.assignments).where(eq(t.assignments.mandateId, mandateId)).get()
  if (held) return
  db.insert(t.assignments)
    .values({ mandateId, entityId, capacity: 'lead', assignedAt: '2045-01-01T00:00:00.000Z' })
    .run()
}
