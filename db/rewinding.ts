/** Takes mandates and occurrences back to how they stood at a moment, entry by entry of their histories. */
import type Sqlite from 'better-sqlite3'
import type { DueState, MandateState } from './decisions.ts'
import type { SessionDays } from './readiness.ts'

export interface Rewound {
  /** Mandates whose history does not say in full how they stood; they are as near to it as it does. */
  readonly unknown: number
}

/** An entry that was written after the moment. */
interface Later {
  readonly mandateId: number
  readonly occurrenceId: number | null
  readonly at: string
  readonly kind: string
  readonly from: string | null
  /** JSON; null where it says nothing of how things stood. */
  readonly particulars: string | null
}

/** How things stood before an entry: `before` of a decision and of its undoing, `state` of an import. */
interface Stood {
  readonly mandates?: readonly Pick<MandateState, 'id' | 'columns'>[]
  readonly due?: Partial<Pick<DueState, 'moved' | 'removed'>> & { readonly restored?: readonly number[] }
}

type Row = Record<string, unknown>

/**
 * Rewinds the temporary tables `mandates` and `occurrences` of a connection (db/past.ts).
 * @param at ISO time
 */
export function rewind(client: Sqlite.Database, at: string): Rewound {
  const mandates = new Map<number, Row>()
  const occurrences = new Map<number, Row>()
  const gone = new Set<number>()
  const worked = new Set<number>()
  const unknown = new Set<number>()
  for (const entry of entriesAfter(client, at)) {
    if (entry.occurrenceId === null) takeBack(entry, { mandates, occurrences, gone, unknown })
    else {
      const { occurrenceId, kind, from } = entry
      if (from !== null) change(occurrences, occurrenceId, { status: from })
      if (standingKinds.has(kind)) worked.add(occurrenceId)
    }
  }
  for (const [id, standing] of standingsAt(client, [...worked], at)) change(occurrences, id, standing)
  put(client, 'mandates', mandates, at)
  put(client, 'occurrences', occurrences, at)
  const forget = client.prepare('DELETE FROM temp.occurrences WHERE id = ?')
  for (const id of gone) forget.run(id)
  return { unknown: unknown.size }
}

/** The latest first, so that the one next to the moment has the last word. */
const entriesAfter = (client: Sqlite.Database, at: string): Later[] =>
  client
    .prepare<[string], Later>(
      `SELECT mandate_id AS mandateId, occurrence_id AS occurrenceId, at, kind, "from",
         CASE WHEN occurrence_id IS NULL THEN particulars END AS particulars
       FROM main.updates
       WHERE mandate_id IN (SELECT id FROM past_ids) AND at > ? AND kind NOT IN ('found', 'assignment', 'link')
         AND (occurrence_id IS NULL OR kind <> 'due')
       ORDER BY id DESC`,
    )
    .all(at)

interface Taken {
  readonly mandates: Map<number, Row>
  readonly occurrences: Map<number, Row>
  /** Occurrences that were not there. */
  readonly gone: Set<number>
  readonly unknown: Set<number>
}

/** What an entry about a mandate as a whole changed is as it was before it. */
function takeBack({ mandateId, at, kind, from, particulars }: Later, taken: Taken): void {
  const said = JSON.parse(particulars ?? '{}') as Row
  if (kind === 'review' && from !== null) change(taken.mandates, mandateId, { review: from })
  if (said['did'] === 'missing') change(taken.mandates, mandateId, { missingSince: null })
  if (said['did'] === 'back') change(taken.mandates, mandateId, { missingSince: at })
  if (isSilent(kind, said)) {
    taken.unknown.add(mandateId)
    if (said['did'] === 'import')
      change(taken.mandates, mandateId, { text: said['before'], review: said['review'] })
  }
  const { mandates = [], due } = stoodIn(said)
  for (const { id, columns } of mandates) change(taken.mandates, id, columns)
  for (const { id, ...schedule } of due?.moved ?? []) change(taken.occurrences, id, schedule)
  for (const row of due?.removed ?? []) {
    taken.occurrences.set(row.id, { ...row })
    taken.gone.delete(row.id)
  }
  for (const id of due?.restored ?? []) {
    taken.occurrences.delete(id)
    taken.gone.add(id)
  }
}

/** An import or an undoing of before such entries said how things stood. */
const isSilent = (kind: string, said: Row): boolean =>
  (said['did'] === 'import' && said['state'] === undefined) ||
  (said['did'] === 'undo' && said['before'] === undefined && kind !== 'review')

const stoodIn = ({ before, state }: Row): Stood =>
  [before, state].find((each): each is Stood => typeof each === 'object' && each !== null) ?? {}

/** Whether an entry says, or may fail to say, that a mandate was due in a session before it, or had no date. */
export function saysWhereItWas(particulars: string, { session, opens, closes }: SessionDays): boolean {
  const said = JSON.parse(particulars) as Row
  if (isSilent('due', said)) return true
  const { due } = stoodIn(said)
  return [...(due?.moved ?? []), ...(due?.removed ?? [])].some(({ session: then, date }) =>
    then === null ? date === null || (date >= opens && date <= closes) : then === session,
  )
}

function change(rows: Map<number, Row>, id: number, columns: Row): void {
  rows.set(id, { ...rows.get(id), ...columns })
}

// -------------------------------------------------------------------------------------------------------- standings

/** Entries that can change where an occurrence was deferred to, what took its place, and whether it was verified. */
const standingKinds: ReadonlySet<string> = new Set(['status', 'verification', 'withdrawal'])

const untouched: Row = {
  deferredBy: null,
  deferredToSession: null,
  deferredToPart: null,
  supersededById: null,
  verifiedBy: null,
  verifiedAt: null,
}

interface Earlier {
  readonly occurrenceId: number
  readonly kind: string
  readonly from: string | null
  readonly to: string | null
  readonly personId: number | null
  readonly at: string
  readonly particulars: string | null
}

/** What the entries until the moment say, one after the other, as `db/updates.ts` and `db/withdrawals.ts` write it. */
function standingsAt(
  client: Sqlite.Database,
  occurrenceIds: readonly number[],
  at: string,
): Map<number, Row> {
  const standings = new Map(occurrenceIds.map((id) => [id, untouched]))
  const entries = client
    .prepare<[string, string], Earlier>(
      `SELECT occurrence_id AS occurrenceId, kind, "from", "to", person_id AS personId, at,
         CASE WHEN kind = 'status' THEN particulars END AS particulars
       FROM main.updates
       WHERE occurrence_id IN (SELECT value FROM json_each(?)) AND at <= ?
         AND kind IN ('status', 'verification', 'withdrawal')
       ORDER BY id`,
    )
    .all(JSON.stringify(occurrenceIds), at)
  for (const entry of entries)
    standings.set(entry.occurrenceId, { ...standings.get(entry.occurrenceId), ...changeBy(entry) })
  return standings
}

function changeBy({ kind, from, to, personId, at, particulars }: Earlier): Row {
  if (kind === 'verification' && from === to) return { verifiedBy: personId, verifiedAt: at }
  const unverified = { verifiedBy: null, verifiedAt: null }
  if (kind !== 'status') return unverified
  const { successorId = null, deferral } = JSON.parse(particulars ?? '{}') as {
    readonly successorId?: number | null
    readonly deferral?: { decision: string; session: number | null; part: string | null } | null
  }
  return {
    ...unverified,
    supersededById: successorId,
    ...(deferral && {
      deferredBy: deferral.decision,
      deferredToSession: deferral.session,
      deferredToPart: deferral.part,
    }),
  }
}

// --------------------------------------------------------------------------------------------------------------- rows

/** The columns that a report reads, by the names under which histories keep them. */
const kept = {
  mandates: {
    review: 'review',
    missingSince: 'missing_since',
    class: 'class',
    verb: 'verb',
    opening: 'opening',
    text: 'text',
    confidence: 'confidence',
  },
  occurrences: {
    id: 'id',
    mandateId: 'mandate_id',
    number: 'number',
    createdAt: 'created_at',
    body: 'body',
    session: 'session',
    part: 'part',
    date: 'date',
    duePointId: 'due_point_id',
    status: 'status',
    deferredBy: 'deferred_by',
    deferredToSession: 'deferred_to_session',
    deferredToPart: 'deferred_to_part',
    supersededById: 'superseded_by_id',
    verifiedBy: 'verified_by',
    verifiedAt: 'verified_at',
  },
} as const

/** Rows that are there are changed; an occurrence that was there and is no more comes back. */
function put(
  client: Sqlite.Database,
  table: keyof typeof kept,
  changed: ReadonlyMap<number, Row>,
  at: string,
): void {
  const names = Object.entries(kept[table])
  const update = client.prepare(
    `UPDATE temp.${table} SET ${names.map(([, column]) => `${column} = @${column}`).join(', ')} WHERE id = @key`,
  )
  const insert = client.prepare(
    `INSERT INTO temp.${table} (${names.map(([, column]) => column).join(', ')})
     VALUES (${names.map(([, column]) => `@${column}`).join(', ')})`,
  )
  const find = client.prepare<[number], Row>(`SELECT * FROM temp.${table} WHERE id = ?`)
  for (const [id, columns] of changed) {
    const row = find.get(id)
    const values = Object.fromEntries(
      names.map(([name, column]) => [column, name in columns ? columns[name] : (row?.[column] ?? null)]),
    )
    if (row) update.run({ ...values, key: id })
    else if ('number' in columns && String(columns['createdAt']) <= at) insert.run(values)
  }
}
