/**
 * The database as it stood at a moment that has passed: the same questions as ever, asked of what the history says of then.
 *
 * A connection of its own gets temporary tables and views that bear the names of the real ones and hide them: what came
 * later is not in them, and what changed since is as the entries of the histories say that it was. So no question has a
 * second wording for the past. Nothing of it is ever written to the file.
 */
import type Sqlite from 'better-sqlite3'
import { type SQL, and, lte, sql } from 'drizzle-orm'
import { type Reader, openForReading } from './connection.ts'
import { type SessionDays, countWithoutDateBefore } from './readiness.ts'
import { mandates, organs } from './schema.ts'
import { type Rewound, rewind, saysWhereItWas } from './rewinding.ts'
import { placeInOrder } from './textOrder.ts'

/** What was found out about the mandates that a report of a session can hold. */
interface Recalled extends Rewound {
  /** Requests without a date in older resolutions, by resolution, as `countWithoutDateBefore` counts them. */
  readonly olderUndated: ReadonlyMap<number, number>
}

export interface Past {
  readonly db: Reader
  /**
   * Recalls the mandates that a report of a session can hold; to be called before anything about mandates is asked. The
   * days are those of then.
   */
  readonly recall: (days: SessionDays) => Promise<Recalled>
}

/** @param at ISO time; what was written at that very time is in it */
export async function readAsItStood<T>(
  file: string,
  at: string,
  work: (past: Past) => Promise<T>,
): Promise<T> {
  const db = openForReading(file)
  const client = db.$client
  try {
    client.pragma('temp_store = MEMORY')
    client.exec('BEGIN')
    hideWhatCameLater(client, at)
    takeBackMoves(client, at)
    return await work({ db, recall: (days) => recall(db, client, at, days) })
  } finally {
    client.close()
  }
}

/** Tables whose rows never change, by the column that says since when there is a row. */
const beginnings = { resolutions: 'created_at', updates: 'at' } as const
/** Tables whose rows end instead of going, by when they began and when they ended. */
const spans = {
  evidence: ['added_at', 'withdrawn_at'],
  assignments: ['assigned_at', 'ended_at'],
} as const

function hideWhatCameLater(client: Sqlite.Database, at: string): void {
  client.exec('CREATE TEMP TABLE past_moment (at TEXT NOT NULL)')
  client.prepare('INSERT INTO past_moment VALUES (?)').run(at)
  const then = '(SELECT at FROM past_moment)'
  for (const [table, since] of Object.entries(beginnings))
    client.exec(`CREATE TEMP VIEW ${table} AS SELECT * FROM main.${table} WHERE ${since} <= ${then}`)
  // By their ids, which an index gives: in a row of a document the time stands behind all of its text.
  client.exec(`CREATE TEMP TABLE past_later AS SELECT id, resolution_id
    FROM main.documents INDEXED BY documents_added WHERE added_at > ${then}`)
  client.exec(`CREATE UNIQUE INDEX temp.past_later_id ON past_later (id)`)
  client.exec(
    'CREATE TEMP VIEW documents AS SELECT * FROM main.documents WHERE id NOT IN (SELECT id FROM past_later)',
  )
  for (const [table, [since, until]] of Object.entries(spans)) {
    const columns = columnsOf(client, table).map((name) =>
      name === until ? `CASE WHEN ${until} <= ${then} THEN ${until} END AS ${until}` : name,
    )
    client.exec(
      `CREATE TEMP VIEW ${table} AS SELECT ${columns.join(', ')} FROM main.${table} WHERE ${since} <= ${then}`,
    )
  }
}

const columnsOf = (client: Sqlite.Database, table: string): string[] =>
  client
    .prepare<[string], { name: string }>("SELECT name FROM pragma_table_info(?, 'main')")
    .all(table)
    .map(({ name }) => name)

/** Days of sessions that an administrator set since are what they were: the audit log says what each move replaced. */
function takeBackMoves(client: Sqlite.Database, at: string): void {
  client.exec('CREATE TEMP TABLE session_dates AS SELECT * FROM main.session_dates')
  const moves = client.prepare<[string, string, string], { subject: string; particulars: string }>(
    `SELECT subject, particulars FROM main.audit
     WHERE subject >= ? AND subject < ? AND at > ? AND action IN ('calendar.move', 'calendar.reset')
     ORDER BY id DESC`,
  )
  const forget = client.prepare('DELETE FROM temp.session_dates WHERE body = ? AND session = ? AND part = ?')
  const set = client.prepare(
    `INSERT INTO temp.session_dates (id, body, session, part, opens, closes, reason, set_at)
     VALUES (0, ?, ?, ?, ?, ?, '', '')`,
  )
  // "GA 99 main": everything that begins with "GA ".
  for (const { subject, particulars } of organs.flatMap((organ) => moves.all(`${organ} `, `${organ}!`, at))) {
    const [body = '', session = '', ...part] = subject.split(' ')
    const period = [body, Number(session), part.join(' ')]
    const { before } = JSON.parse(particulars) as { before?: { opens: string; closes: string } | null }
    forget.run(...period)
    if (before) set.run(...period, before.opens, before.closes)
  }
}

// ----------------------------------------------------------------------------------------------------------- mandates

/** Entries that can have changed whether a mandate is due in a session; as the index `updates_moves` has it. */
const MOVES = "occurrence_id IS NULL AND kind IN ('due', 'wording')"

/** Where no occurrence that a mandate `m` had then has a session or a date today. */
const NO_DATE = `NOT EXISTS (SELECT 1 FROM main.occurrences o
  WHERE o.mandate_id = m.id AND o.created_at <= @at AND (o.session IS NOT NULL OR o.date IS NOT NULL))`

async function recall(db: Reader, client: Sqlite.Database, at: string, days: SessionDays): Promise<Recalled> {
  client.exec('CREATE TEMP TABLE past_changed (id INTEGER PRIMARY KEY)')
  client.exec('CREATE TEMP TABLE past_ids (id INTEGER PRIMARY KEY)')
  gatherChanged(client, at, days)
  gatherPresent(client, at, days)
  // The real tables still answer here: these mandates are as they were but for their review.
  const unchanged = await countWithoutDateBefore(db, days.session - 1, asTheyWere(at))
  copyTables(client, at)
  const rewound = rewind(client, at)
  for (const resolutionId of readAgainSince(client)) placeInOrder(db, resolutionId)
  const inChanged = sql`${mandates.id} IN (SELECT id FROM past_changed)`
  const changed = await countWithoutDateBefore(db, days.session - 1, { only: inChanged })
  return { ...rewound, olderUndated: sumOf(unchanged, changed) }
}

/** Mandates that were moved, reworded or taken back since, of which some may have been due in the session then. */
function gatherChanged(client: Sqlite.Database, at: string, days: SessionDays): void {
  const [changed, wanted] = ['past_changed', 'past_ids'].map((table) =>
    client.prepare(`INSERT OR IGNORE INTO ${table} VALUES (?)`),
  )
  const moves = client.prepare<[string], { mandateId: number; particulars: string }>(
    `SELECT mandate_id AS mandateId, particulars
     FROM main.updates INDEXED BY updates_moves WHERE at > ? AND ${MOVES}`,
  )
  for (const { mandateId, particulars } of moves.all(at)) {
    changed?.run(mandateId)
    if (saysWhereItWas(particulars, days)) wanted?.run(mandateId)
  }
  client
    .prepare(`INSERT OR IGNORE INTO past_ids SELECT m.id FROM past_changed m WHERE ${NO_DATE}`)
    .run({ at })
}

/** What is due in the session today or was deferred then, what has no date in resolutions near it, and what took their place. */
function gatherPresent(client: Sqlite.Database, at: string, { session, opens, closes }: SessionDays): void {
  const gather = (query: string, values: object) =>
    client.prepare(`INSERT OR IGNORE INTO past_ids ${query}`).run({ at, session, opens, closes, ...values })
  const due = 'SELECT mandate_id FROM main.occurrences WHERE'
  gather(`${due} body = 'GA' AND session = @session`, {})
  for (const body of ["body = 'GA'", 'body IS NULL'])
    gather(`${due} ${body} AND session IS NULL AND date BETWEEN @opens AND @closes`, {})
  gather(`${due} status = 'deferred' AND deferred_to_session = @session`, {})
  gather(`SELECT mandate_id FROM main.updates WHERE at > @at AND "from" = 'deferred'`, {})
  gather(
    `SELECT m.id FROM main.mandates m WHERE ${NO_DATE} AND m.resolution_id IN (
       SELECT id FROM main.resolutions WHERE organ = 'GA' AND session IN (@session - 1, @session)
       UNION SELECT resolution_id FROM main.mandates WHERE id IN (SELECT id FROM past_ids))`,
    {},
  )
  const within = 'mandate_id IN (SELECT id FROM past_ids)'
  gather(`SELECT superseded_by_id FROM main.occurrences WHERE ${within} AND superseded_by_id IS NOT NULL`, {})
  gather(
    `SELECT particulars ->> '$.successorId' FROM main.updates
     WHERE ${within} AND "to" = 'superseded' AND particulars ->> '$.successorId' IS NOT NULL`,
    {},
  )
}

/** Review as it was: what the first verdict since replaced. */
const asTheyWere = (at: string): { only: SQL | undefined; review: SQL; datedUntil: string } => ({
  datedUntil: at,
  only: and(sql`${mandates.id} NOT IN (SELECT id FROM past_changed)`, lte(mandates.createdAt, at)),
  review: sql`coalesce((SELECT u."from" FROM main.updates u
    WHERE u.mandate_id = ${mandates.id} AND u.kind = 'review' AND u.at > ${at} ORDER BY u.id LIMIT 1), ${mandates.review})`,
})

function copyTables(client: Sqlite.Database, at: string): void {
  const copied = { mandates: 'id', occurrences: 'mandate_id' } as const
  for (const [table, key] of Object.entries(copied)) {
    client.exec(`CREATE TEMP TABLE ${table} AS SELECT * FROM main.${table} WHERE false`)
    client
      .prepare(
        `INSERT INTO temp.${table} SELECT * FROM main.${table}
         WHERE ${key} IN (SELECT id FROM past_ids) AND created_at <= ?`,
      )
      .run(at)
    client.exec(`CREATE UNIQUE INDEX temp.past_${table} ON ${table} (id)`)
  }
  client.exec('CREATE INDEX temp.past_resolution ON mandates (resolution_id)')
  client.exec('CREATE INDEX temp.past_mandate ON occurrences (mandate_id)')
  client.exec('CREATE INDEX temp.past_due ON occurrences (body, session)')
}

/** Resolutions of which a text came later, so that their mandates stood in the order of another one. */
const readAgainSince = (client: Sqlite.Database): number[] =>
  client
    .prepare<[], { id: number }>(
      `SELECT DISTINCT resolution_id AS id FROM past_later
       WHERE resolution_id IN (SELECT resolution_id FROM temp.mandates)`,
    )
    .all()
    .map(({ id }) => id)

function sumOf(one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): Map<number, number> {
  const sum = new Map(one)
  for (const [key, count] of other) sum.set(key, (sum.get(key) ?? 0) + count)
  return sum
}
