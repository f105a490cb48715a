/**
 * Very many mandates with their resolutions, words, due points, occurrences, assignments and histories, written by rule:
 * the same every time. The chains of the histories hold, and the audit entry of the write ties them.
 */
import { chained } from '../../db/chain.ts'
import { type Database, write } from '../../db/connection.ts'
import { imposeListWatches, liftListWatches } from '../../db/listChanges.ts'
import { matchable } from '../../db/search.ts'
import { statuses } from '../../db/schema.ts'

const AT = '2045-01-10T09:00:00.000Z'
const ENTITIES = 20
/** Mandates of one resolution. */
const EACH = 20

/** Numbers from 0 to below `n` that look drawn and are the same for the same `index`. */
const drawn = (index: number, n: number): number => (Math.imul(index + 1, 2654435761) >>> 8) % n

const pick = <Value>(values: readonly Value[], index: number): Value => {
  const value = values[index % values.length]
  if (value === undefined) throw new RangeError('There is nothing to choose from.')
  return value
}

const HEADS = [
  'harbour',
  'beacon',
  'current',
  'channel',
  'pilot',
  'anchor',
  'tide',
  'reef',
  'lantern',
  'mooring',
]
const TAILS = [
  'ledger',
  'survey',
  'index',
  'licence',
  'archive',
  'signal',
  'tariff',
  'manual',
  'register',
  'notice',
]
const COMMITTEES = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth']

/** Half of them ask for a report, each names one of 1,000 subjects, and every twentieth speaks of lighthouses. */
function wordsOf(index: number): string {
  const subject = `${pick(HEADS, drawn(index, 10))} ${pick(TAILS, drawn(index + 7, 10))} ${drawn(index, 1000)}`
  const deed = index % 2 === 0 ? 'submit a report on' : 'keep the Assembly informed of'
  const more = index % 20 === 3 ? ' and the lighthouses beside it' : ''
  return `Requests the Secretary-General to ${deed} the ${subject}${more}, giving its state in each Member State, what it costs and what should become of it`
}

type Values = Readonly<Record<string, string | number | Uint8Array | null>>

/** Stores so many mandates, each with one occurrence and three entries in its history, in one write. */
export async function storeMany(db: Database, mandates: number): Promise<void> {
  const author = { personId: null, name: 'bench' }
  const deed = { author, at: AT, action: 'bench.fill', subject: `${mandates} mandates` }
  const put = inserterOf(db)
  // Nothing is listed yet, so nobody has to learn of each row.
  liftListWatches(db.$client)
  await write(db, deed, () => {
    const entities = Array.from({ length: ENTITIES }, (_, at) =>
      put('entities', { acronym: `E${at + 10}`, name: `Entity ${at + 10}`, created_at: AT }),
    )
    for (let number = 0; number * EACH < mandates; number += 1) storeOne(put, entities, number)
  })
  imposeListWatches(db.$client)
}

type Put = (table: string, values: Values) => number

/** One prepared statement for each table and set of columns. */
function inserterOf({ $client }: Database): Put {
  const statements = new Map<string, ReturnType<typeof $client.prepare>>()
  return (table, values) => {
    const columns = Object.keys(values)
    const key = `${table} ${columns.join()}`
    const marks = columns.map(() => '?').join()
    const statement =
      statements.get(key) ?? $client.prepare(`INSERT INTO ${table} (${columns.join()}) VALUES (${marks})`)
    statements.set(key, statement)
    return Number(statement.run(...Object.values(values)).lastInsertRowid)
  }
}

function storeOne(put: Put, entities: readonly number[], number: number): void {
  const session = 80 + (number % 20)
  const symbol = `A/RES/${session}/${1 + Math.floor(number / 20)}`
  const title = `Upkeep of harbours, part ${number}`
  const resolutionId = put('resolutions', {
    symbol,
    organ: 'GA',
    session,
    title,
    adopted: `${1945 + session}-12-20`,
    agenda_item: String(20 + (number % 80)),
    committee: pick(COMMITTEES, number),
    created_at: AT,
  })
  const lines = Array.from({ length: EACH }, (_, at) => `${at + 1}. ${wordsOf(number * EACH + at)};`)
  const text = lines.join('\n')
  const documentId = put('documents', {
    resolution_id: resolutionId,
    language: 'en',
    format: 'text',
    file_name: 'bench.txt',
    size: text.length,
    sha256: `bench ${number}`,
    text_hash: `bench ${number}`,
    text,
    origins: '[]',
    warnings: '[]',
    added_at: AT,
  })
  let start = 0
  lines.forEach((line, position) => {
    put('paragraphs', {
      document_id: documentId,
      position,
      level: 0,
      type: 'paragraph',
      number: String(position + 1),
      path: String(position + 1),
      start,
      end: start + line.length,
    })
    const wording = {
      documentId,
      symbol,
      title,
      start: start + line.indexOf('R'),
      end: start + line.length - 1,
    }
    const index = number * EACH + position
    const entityId = pick(entities, drawn(index, ENTITIES))
    storeMandate(put, { resolutionId, entityId, position, index, session, wording })
    start += line.length + 1
  })
}

interface Place {
  readonly resolutionId: number
  /** The one that leads. */
  readonly entityId: number
  readonly position: number
  readonly index: number
  readonly session: number
  readonly wording: {
    readonly documentId: number
    readonly symbol: string
    readonly title: string
    readonly start: number
    readonly end: number
  }
}

function storeMandate(put: Put, place: Place): void {
  const { resolutionId, position, index, wording } = place
  const text = wordsOf(index)
  const mandateId = put('mandates', {
    resolution_id: resolutionId,
    path: String(position + 1),
    clause: 1,
    part: 1,
    position,
    class: index % 10 === 9 ? 'exhortation' : 'request',
    verb: 'requests',
    addressees: '["Secretary-General"]',
    text,
    action: text.slice('Requests the Secretary-General to '.length),
    rule: 'en/request/verb-addressee',
    reason: 'The paragraph opens with “Requests the Secretary-General”.',
    confidence: 'high',
    review: index % 3 === 0 ? 'proposed' : 'confirmed',
    created_at: AT,
  })
  const { documentId, symbol, title, start, end } = wording
  const rowid = put('wordings', { mandate_id: mandateId, document_id: documentId, text, start, end })
  const indexed = { symbol: matchable(symbol), title: matchable(title), text: matchable(text) }
  put('mandate_search', { rowid, ...indexed, mandate_id: mandateId })
  follow(put, mandateId, place)
}

function follow(put: Put, mandateId: number, { index, session, entityId }: Place): void {
  const dated = index % 4 !== 0
  const due = {
    body: dated ? 'GA' : null,
    session: dated ? session + 1 + drawn(index, 3) : null,
    part: dated ? pick(['main', 'first resumed', 'second resumed'], drawn(index, 7)) : null,
  }
  const said = { position: 0, basis: 'stated', expression: 'at its next session', rule: 'due/session' }
  const duePointId = dated
    ? put('due_points', { mandate_id: mandateId, ...due, ...said, confidence: 'high' })
    : null
  const status = drawn(index, 3) === 0 ? 'not started' : pick(statuses.slice(1, 6), drawn(index, 11))
  const occurrence = { mandate_id: mandateId, number: 1, due_point_id: duePointId, ...due }
  const occurrenceId = put('occurrences', { ...occurrence, status, created_at: AT })
  if (index % 8 !== 0) {
    put('assignments', { mandate_id: mandateId, entity_id: entityId, capacity: 'lead', assigned_at: AT })
  }
  storeHistory(put, mandateId, occurrenceId, status)
}

function storeHistory(put: Put, mandateId: number, occurrenceId: number, status: string): void {
  const common = { mandateId, at: AT, personId: null, author: 'Operative', note: null, particulars: {} }
  const entries = [
    { ...common, occurrenceId: null, kind: 'found', from: null, to: null },
    { ...common, occurrenceId, kind: 'status', from: 'not started', to: 'in progress' },
    { ...common, occurrenceId, kind: 'status', from: 'in progress', to: status },
  ]
  let previous = ''
  for (const entry of entries) {
    const { hash } = chained(previous, entry)
    put('updates', {
      mandate_id: mandateId,
      occurrence_id: entry.occurrenceId,
      at: AT,
      person_id: null,
      author: entry.author,
      kind: entry.kind,
      '"from"': entry.from,
      '"to"': entry.to,
      note: null,
      particulars: '{}',
      previous_hash: previous,
      hash,
    })
    previous = hash
  }
}
