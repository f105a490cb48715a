/** Puts our fictional resolutions into a test database, the way an import would have left them. */
import { eq } from 'drizzle-orm'
import { createHash } from 'node:crypto'
import { chained } from '../../db/chain.ts'
import { type Database, type Transaction, write } from '../../db/connection.ts'
import * as t from '../../db/schema.ts'
import { indexWording } from '../../db/search.ts'

/** One line of a document: its text as printed, number mark included. */
export interface Block {
  readonly type: string
  readonly text: string
  readonly number?: string
  readonly path?: string
  /** Depth, from 0; an item of a paragraph has 1. */
  readonly level?: number
}

/** A clause by its words in each language; they are looked up in the paragraph, so that no test counts offsets. */
export interface MandateDraft {
  readonly path: string
  readonly words: Readonly<Record<string, string>>
  readonly clause?: number
  readonly part?: number
  readonly class?: (typeof t.classes)[number]
  readonly review?: (typeof t.reviewStates)[number]
  readonly verb?: string
  /** Each gives an occurrence of its own; none gives one occurrence without a date. */
  readonly due?: readonly Partial<typeof t.duePoints.$inferInsert>[]
}

export interface ResolutionDraft {
  readonly symbol: string
  readonly title: string
  readonly session?: number
  readonly adopted?: string
  readonly committee?: string
  readonly agendaItem?: string
  /** Blocks by language; the first language is the working text. */
  readonly documents: Readonly<Record<string, readonly Block[]>>
  readonly mandates: readonly MandateDraft[]
  readonly sample?: boolean
}

export interface StoredResolution {
  readonly id: number
  /** Document ids by language. */
  readonly documents: Readonly<Record<string, number>>
  /** In the order of the draft. */
  readonly mandates: readonly { id: number; occurrences: readonly number[] }[]
}

/** When the fictional records were imported. */
export const IMPORTED_AT = '2045-01-10T09:00:00.000Z'

/** Stores a resolution with its documents, paragraphs, mandates, wordings, due points and occurrences. */
export function storeResolution(db: Database, draft: ResolutionDraft): Promise<StoredResolution> {
  const deed = {
    author: { personId: null, name: 'test records' },
    at: IMPORTED_AT,
    action: 'resolution.import',
    subject: draft.symbol,
  }
  return write(db, deed, (tx) => {
    const id = insertResolution(tx, draft)
    const documents = Object.entries(draft.documents).map(([language, blocks]) =>
      insertDocument(tx, id, draft.symbol, language, blocks),
    )
    const mandates = draft.mandates.map((mandate, position) =>
      insertMandate(tx, id, position, mandate, documents),
    )
    return { id, documents: Object.fromEntries(documents.map((d) => [d.language, d.id])), mandates }
  })
}

function insertResolution(tx: Transaction, draft: ResolutionDraft): number {
  return tx
    .insert(t.resolutions)
    .values({
      symbol: draft.symbol,
      organ: 'GA',
      session: draft.session ?? 99,
      title: draft.title,
      adopted: draft.adopted ?? '2044-12-20',
      agendaItem: draft.agendaItem ?? '141',
      source: `on the report of the ${draft.committee ?? 'Fifth'} Committee (A/99/811, para. 6)`,
      committee: draft.committee ?? 'Fifth',
      meeting: 71,
      sample: draft.sample ?? false,
      createdAt: IMPORTED_AT,
    })
    .returning({ id: t.resolutions.id })
    .get().id
}

interface StoredDocument {
  readonly id: number
  readonly language: string
  readonly text: string
  readonly spans: ReadonlyMap<string, { start: number; end: number }>
}

function insertDocument(
  tx: Transaction,
  resolutionId: number,
  symbol: string,
  language: string,
  blocks: readonly Block[],
): StoredDocument {
  const text = blocks.map((block) => block.text).join('\n')
  const sha256 = createHash('sha256').update(`${symbol} ${language} ${text}`).digest('hex')
  const id = tx
    .insert(t.documents)
    .values({
      resolutionId,
      language: language as 'en',
      format: 'text',
      fileName: `${symbol.replaceAll('/', '_')}.${language}.txt`,
      size: Buffer.byteLength(text),
      sha256,
      textHash: createHash('sha256').update(text).digest('hex'),
      text,
      origins: [],
      warnings: [],
      addedAt: IMPORTED_AT,
    })
    .returning({ id: t.documents.id })
    .get().id
  tx.insert(t.originals)
    .values({ documentId: id, bytes: Buffer.from(text) })
    .run()
  const spans = insertParagraphs(tx, id, blocks)
  return { id, language, text, spans }
}

/** A block's span runs to the end of the deeper blocks that follow it, as in the tree of server/resolution. */
function insertParagraphs(tx: Transaction, documentId: number, blocks: readonly Block[]) {
  const spans = new Map<string, { start: number; end: number }>()
  const starts: number[] = []
  blocks.reduce((at, block) => {
    starts.push(at)
    return at + block.text.length + 1
  }, 0)
  blocks.forEach((block, position) => {
    const level = block.level ?? 0
    let last = position
    while ((blocks[last + 1]?.level ?? -1) > level) last += 1
    const start = starts[position] ?? 0
    const end = (starts[last] ?? 0) + (blocks[last]?.text.length ?? 0)
    if (block.path) spans.set(block.path, { start, end })
    tx.insert(t.paragraphs)
      .values({
        documentId,
        position,
        level,
        type: block.type,
        number: block.number ?? null,
        path: block.path ?? null,
        start,
        end,
      })
      .run()
  })
  return spans
}

function insertMandate(
  tx: Transaction,
  resolutionId: number,
  position: number,
  draft: MandateDraft,
  documents: readonly StoredDocument[],
) {
  const text = Object.values(draft.words)[0] ?? ''
  const id = tx
    .insert(t.mandates)
    .values({
      resolutionId,
      path: draft.path,
      clause: draft.clause ?? 1,
      part: draft.part ?? 1,
      position,
      class: draft.class ?? 'request',
      verb: draft.verb ?? 'requests',
      addressees: ['Secretary-General'],
      text,
      action: text.replace(/^.*?Secretary-General /u, ''),
      rule: 'en/request/verb-addressee',
      reason: 'The paragraph opens with “Requests the Secretary-General”.',
      confidence: 'high',
      review: draft.review ?? 'proposed',
      createdAt: IMPORTED_AT,
    })
    .returning({ id: t.mandates.id })
    .get().id
  insertWordings(tx, id, draft, documents)
  insertFound(tx, id)
  return { id, occurrences: insertOccurrences(tx, id, draft.due ?? []) }
}

function insertWordings(
  tx: Transaction,
  mandateId: number,
  draft: MandateDraft,
  documents: readonly StoredDocument[],
) {
  for (const document of documents) {
    const words = draft.words[document.language]
    if (words === undefined) continue
    const from = document.spans.get(draft.path)?.start ?? 0
    const start = document.text.indexOf(words, from)
    if (start < 0) throw new Error(`“${words}” does not stand in paragraph ${draft.path}.`)
    tx.insert(t.wordings)
      .values({ mandateId, documentId: document.id, text: words, start, end: start + words.length })
      .run()
  }
}

function insertFound(tx: Transaction, mandateId: number) {
  const entry = {
    mandateId,
    occurrenceId: null,
    at: IMPORTED_AT,
    personId: null,
    author: 'test records',
    kind: 'found' as const,
    from: null,
    to: null,
    note: null,
    particulars: {},
  }
  tx.insert(t.updates).values(chained('', entry)).run()
}

function insertOccurrences(
  tx: Transaction,
  mandateId: number,
  due: readonly Partial<typeof t.duePoints.$inferInsert>[],
): number[] {
  const points = due.map((point, position) => {
    const values = {
      mandateId,
      position,
      body: 'GA',
      basis: 'stated' as const,
      expression: 'at its next session',
      rule: 'due/session',
      confidence: 'high' as const,
      ...point,
    }
    const { id } = tx.insert(t.duePoints).values(values).returning({ id: t.duePoints.id }).get()
    const { body, session = null, part = null, date = null } = values
    return { duePointId: id, body, session, part, date }
  })
  const occurrences =
    points.length > 0 ? points : [{ duePointId: null, body: null, session: null, part: null, date: null }]
  return occurrences.map(
    (point, index) =>
      tx
        .insert(t.occurrences)
        .values({ mandateId, number: index + 1, ...point, createdAt: IMPORTED_AT })
        .returning({ id: t.occurrences.id })
        .get().id,
  )
}

// ------------------------------------------------------------------------------------------- the fictional resolutions

/** `A/RES/99/101`: four mandates, one of them an annual report due at the 100th session; English and Chinese. */
export const lighthouses: ResolutionDraft = {
  symbol: 'A/RES/99/101',
  title: 'Protection of lighthouse records',
  documents: {
    en: [
      { type: 'preamble', text: 'The General Assembly,' },
      {
        type: 'preamble',
        text: 'Recalling its resolution 98/77 of 14 December 2043 on the keeping of lighthouse records,',
      },
      {
        type: 'preamble',
        text: 'Having considered the report of the Secretary-General on lighthouse records,',
      },
      {
        type: 'paragraph',
        number: '1',
        path: '1',
        text: '1. Takes note of the report of the Secretary-General (A/99/754);',
      },
      {
        type: 'paragraph',
        number: '2',
        path: '2',
        text: '2. Requests the Secretary-General to continue to keep the logbooks of all lighthouses in one register, in consultation with Member States;',
      },
      { type: 'paragraph', number: '3', path: '3', text: '3. Also requests the Secretary-General:' },
      {
        type: 'item',
        number: 'a',
        path: '3(a)',
        level: 1,
        text: '(a) To survey the state of paper logbooks before the end of 2045;',
      },
      {
        type: 'item',
        number: 'b',
        path: '3(b)',
        level: 1,
        text: '(b) To publish the findings in all official languages;',
      },
      {
        type: 'paragraph',
        number: '4',
        path: '4',
        text: '4. Encourages the Secretary-General to appoint a keeper of the register from within existing resources;',
      },
      {
        type: 'paragraph',
        number: '5',
        path: '5',
        text: '5. Requests the Secretary-General to submit annual reports on the protection of lighthouse records to the General Assembly, the first at its one hundredth session.',
      },
      { type: 'closing', text: '71st plenary meeting\n20 December 2044' },
      { type: 'footnote', number: '1', text: '1 A/99/754.' },
    ],
    zh: [
      { type: 'preamble', text: '大会,' },
      { type: 'paragraph', number: '1', path: '1', text: '1. 注意到秘书长的报告;' },
      {
        type: 'paragraph',
        number: '2',
        path: '2',
        text: '2. 请秘书长继续与会员国协商,将所有灯塔的日志保存在一个登记册中;',
      },
      {
        type: 'paragraph',
        number: '5',
        path: '5',
        text: '5. 请秘书长每年向大会提交关于保护灯塔记录的报告,第一份报告提交第一百届会议。',
      },
    ],
  },
  mandates: [
    {
      path: '2',
      words: {
        en: 'Requests the Secretary-General to continue to keep the logbooks of all lighthouses in one register',
        zh: '请秘书长继续与会员国协商,将所有灯塔的日志保存在一个登记册中',
      },
    },
    {
      path: '3(a)',
      verb: 'also requests',
      words: { en: 'To survey the state of paper logbooks before the end of 2045' },
      due: [{ date: '2045-12-31', body: null, expression: 'before the end of 2045', rule: 'due/date' }],
    },
    {
      path: '4',
      class: 'exhortation',
      verb: 'encourages',
      words: { en: 'Encourages the Secretary-General to appoint a keeper of the register' },
    },
    {
      path: '5',
      review: 'confirmed',
      words: {
        en: 'Requests the Secretary-General to submit annual reports on the protection of lighthouse records to the General Assembly, the first at its one hundredth session',
        zh: '请秘书长每年向大会提交关于保护灯塔记录的报告,第一份报告提交第一百届会议',
      },
      due: [
        {
          session: 100,
          part: 'main',
          recurrence: 'annual',
          expression: 'the first at its one hundredth session',
        },
      ],
    },
  ],
}

/** `A/RES/100/12`: the resolution of the year after, with the successor of paragraph 5; numbers restart in sections. */
export const lighthousesNextYear: ResolutionDraft = {
  symbol: 'A/RES/100/12',
  title: 'Protection of lighthouse records',
  session: 100,
  adopted: '2045-12-18',
  documents: {
    en: [
      { type: 'preamble', text: 'The General Assembly,' },
      { type: 'section', number: 'I', text: 'I\nThe register' },
      {
        type: 'paragraph',
        number: '1',
        path: 'I/1',
        level: 1,
        text: '1. Requests the Secretary-General to open the register to the public;',
      },
      { type: 'section', number: 'II', text: 'II\nReporting' },
      {
        type: 'paragraph',
        number: '1',
        path: 'II/1',
        level: 1,
        text: '1. Requests the Secretary-General to continue to submit annual reports to it, the next at its one hundred and first session.',
      },
    ],
  },
  mandates: [
    { path: 'I/1', words: { en: 'Requests the Secretary-General to open the register to the public' } },
    {
      path: 'II/1',
      words: {
        en: 'Requests the Secretary-General to continue to submit annual reports to it, the next at its one hundred and first session',
      },
      due: [
        { session: 101, expression: 'the next at its one hundred and first session', recurrence: 'annual' },
      ],
    },
  ],
}

/** `A/RES/99/102`: of another committee, with a clause that tries to be markup. */
export const hostileHarbours: ResolutionDraft = {
  symbol: 'A/RES/99/102',
  title: 'Harbour <b>lights</b> & "signals"',
  committee: 'Second',
  agendaItem: '22 (a)',
  documents: {
    en: [
      { type: 'preamble', text: 'The General Assembly,' },
      {
        type: 'paragraph',
        number: '1',
        path: '1',
        text: '1. Requests the Secretary-General to remove <script>alert("harbour")</script> & all "false lights" from the charts, and to report at the second part of the resumed ninety-ninth session.',
      },
    ],
  },
  mandates: [
    {
      path: '1',
      words: {
        en: 'Requests the Secretary-General to remove <script>alert("harbour")</script> & all "false lights" from the charts',
      },
      due: [
        {
          session: 99,
          part: 'second resumed',
          expression: 'at the second part of the resumed ninety-ninth session',
        },
      ],
    },
  ],
}

/** Puts every wording into the search index, as an import does. */
export function indexAll(db: Database): void {
  db.transaction((tx) => {
    const rows = tx
      .select({ wording: t.wordings, symbol: t.resolutions.symbol, title: t.resolutions.title })
      .from(t.wordings)
      .innerJoin(t.mandates, eq(t.mandates.id, t.wordings.mandateId))
      .innerJoin(t.resolutions, eq(t.resolutions.id, t.mandates.resolutionId))
      .all()
    for (const { wording, symbol, title } of rows) {
      const { id: wordingId, mandateId, text } = wording
      indexWording(tx, { wordingId, mandateId, symbol, title, text })
    }
  })
}
