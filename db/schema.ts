/**
 * Every table of the application, in the order in which a resolution becomes a followed mandate.
 *
 * Times are ISO strings in UTC, days are ISO days. What people decided is never overwritten by what the machine
 * proposes: proposals and decisions stand in different columns or rows. The search tables are in
 * `migrations/0001_search.sql`, because drizzle has no words for FTS5.
 */
import { sql } from 'drizzle-orm'
import {
  type AnySQLiteColumn,
  blob,
  check,
  index,
  integer,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'

const id = () => integer().primaryKey({ autoIncrement: true })

// ---------------------------------------------------------------------------------------------- people and entities

export const roles = ['administrator', 'officer', 'focal point', 'viewer'] as const
export type Role = (typeof roles)[number]

/** Department or office that a mandate can be assigned to. */
export const entities = sqliteTable('entities', {
  id: id(),
  acronym: text().notNull().unique(),
  name: text().notNull(),
  parentId: integer().references((): AnySQLiteColumn => entities.id),
  email: text(),
  createdAt: text().notNull(),
  deactivatedAt: text(),
})

export const people = sqliteTable('people', {
  id: id(),
  /** Lower case; what a person signs in with. */
  email: text().notNull().unique(),
  name: text().notNull(),
  /** Function, as it stands under a signature: "Chief of Section". */
  position: text(),
  role: text({ enum: roles }).notNull(),
  entityId: integer().references(() => entities.id),
  /** argon2id, in its own encoding. */
  passwordHash: text().notNull(),
  /** How often notices come by mail. */
  digest: text({ enum: ['off', 'daily', 'weekly'] })
    .notNull()
    .default('off'),
  /** SHA-256 of the secret in the address of the person's calendar feed; null while there is none. */
  feedTokenHash: text(),
  createdAt: text().notNull(),
  deactivatedAt: text(),
})

/** A one-time link with which somebody sets name and password: the first administrator, or a person invited by one. */
export const invitations = sqliteTable('invitations', {
  id: id(),
  /** SHA-256 of the token in the link; the token itself is stored nowhere. */
  tokenHash: text().notNull().unique(),
  role: text({ enum: roles }).notNull(),
  name: text(),
  email: text(),
  entityId: integer().references(() => entities.id),
  /** Set when the link gives an existing person a new password. */
  personId: integer().references(() => people.id),
  invitedBy: integer().references(() => people.id),
  createdAt: text().notNull(),
  expiresAt: text().notNull(),
  usedAt: text(),
})

/** One signed-in browser. */
export const signIns = sqliteTable(
  'sign_ins',
  {
    id: id(),
    personId: integer()
      .notNull()
      .references(() => people.id),
    /** SHA-256 of the token in the cookie. */
    tokenHash: text().notNull().unique(),
    createdAt: text().notNull(),
    lastSeenAt: text().notNull(),
    expiresAt: text().notNull(),
    endedAt: text(),
    address: text(),
    userAgent: text(),
  },
  (t) => [index('sign_ins_person').on(t.personId)],
)

/** Failed sign-ins, counted by rate-limiter-flexible, which says what the columns are. */
export const signInTries = sqliteTable('sign_in_tries', {
  key: text().primaryKey(),
  points: integer().notNull().default(0),
  expire: integer(),
})

/** Who did what and when, one row per write, appended by `write()`; never changed. */
export const audit = sqliteTable(
  'audit',
  {
    id: id(),
    at: text().notNull(),
    personId: integer().references(() => people.id),
    /** The author's name as it was: a person's, or "command line (user)". */
    author: text().notNull(),
    /** As in `mandate.update`, `resolution.import`, `person.invite`. */
    action: text().notNull(),
    subject: text().notNull(),
    particulars: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull().unique(),
  },
  (t) => [index('audit_subject').on(t.subject)],
)

/** What a person set for herself: the columns of a list, the choices of a report. */
export const preferences = sqliteTable(
  'preferences',
  {
    id: id(),
    personId: integer()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    key: text().notNull(),
    value: text({ mode: 'json' }).$type<unknown>().notNull(),
    setAt: text().notNull(),
  },
  (t) => [uniqueIndex('preferences_key').on(t.personId, t.key)],
)

/** A filter of the mandate list under a name, for its owner or for everybody. */
export const savedViews = sqliteTable(
  'saved_views',
  {
    id: id(),
    personId: integer()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    /** The query string of the list, without "?". */
    query: text().notNull(),
    shared: integer({ mode: 'boolean' }).notNull().default(false),
    createdAt: text().notNull(),
  },
  (t) => [uniqueIndex('saved_views_key').on(t.personId, t.name)],
)

export const noticeKinds = [
  'assigned',
  'returned',
  'due in six weeks',
  'overdue',
  'new mandates',
  'nobody leads',
] as const

/** Something a person should know of; shown in the application and sent with the next digest. */
export const notices = sqliteTable(
  'notices',
  {
    id: id(),
    personId: integer()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    kind: text({ enum: noticeKinds }).notNull(),
    mandateId: integer().references((): AnySQLiteColumn => mandates.id, { onDelete: 'cascade' }),
    occurrenceId: integer().references((): AnySQLiteColumn => occurrences.id, { onDelete: 'cascade' }),
    /** Tells one notice from the same said again: `overdue:12`. */
    key: text().notNull(),
    sentence: text().notNull(),
    /** Within the application, for what is about several mandates: `/mandates?entity=none`. */
    address: text(),
    at: text().notNull(),
    readAt: text(),
    /** When it went into a digest. */
    mailedAt: text(),
  },
  (t) => [uniqueIndex('notices_key').on(t.personId, t.key), index('notices_unread').on(t.personId, t.readAt)],
)

/** Mail to be sent, kept until the mail server has taken it. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: id(),
    recipient: text().notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    createdAt: text().notNull(),
    tries: integer().notNull().default(0),
    nextTryAt: text().notNull(),
    lastError: text(),
    sentAt: text(),
    /** When it was given up, after the last try. */
    abandonedAt: text(),
  },
  (t) => [index('outbox_waiting').on(t.sentAt, t.nextTryAt)],
)

export const settings = sqliteTable('settings', {
  key: text().primaryKey(),
  value: text({ mode: 'json' }).$type<unknown>().notNull(),
  setBy: integer().references(() => people.id),
  setAt: text().notNull(),
})

/** A date of a session, or of a part of one, that an administrator moved. */
export const sessionDates = sqliteTable(
  'session_dates',
  {
    id: id(),
    body: text().notNull(),
    session: integer().notNull(),
    /** Empty for the session whole. */
    part: text().notNull(),
    opens: text().notNull(),
    closes: text().notNull(),
    reason: text().notNull(),
    setBy: integer().references(() => people.id),
    setAt: text().notNull(),
  },
  (t) => [uniqueIndex('session_dates_key').on(t.body, t.session, t.part)],
)

// ------------------------------------------------------------------------------------------------------------ intake

/** One drop of files, or one run of the import command. */
export const imports = sqliteTable('imports', {
  id: id(),
  personId: integer().references(() => people.id),
  author: text().notNull(),
  via: text({ enum: ['page', 'command line', 'symbol', 'samples'] }).notNull(),
  startedAt: text().notNull(),
  finishedAt: text(),
  /** When whoever runs it last said that it goes on. */
  heardAt: text(),
})

/** What became of one file of an import. A refused file leaves this line and nothing else. */
export const importFiles = sqliteTable(
  'import_files',
  {
    id: id(),
    importId: integer()
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    fileName: text().notNull(),
    size: integer().notNull(),
    outcome: text({ enum: ['waiting', 'reading', 'imported', 'unchanged', 'refused'] }).notNull(),
    /** Why it was refused, or what an officer should know: one sentence each. */
    reason: text(),
    warnings: text({ mode: 'json' }).$type<string[]>().notNull(),
    resolutionId: integer().references(() => resolutions.id, { onDelete: 'set null' }),
    documentId: integer().references(() => documents.id, { onDelete: 'set null' }),
    /** Mandates proposed by this file. */
    proposed: integer().notNull().default(0),
  },
  (t) => [
    uniqueIndex('import_files_key').on(t.importId, t.position),
    index('import_files_document').on(t.documentId),
  ],
)

// ------------------------------------------------------------------------------------------------------- resolutions

export const organs = ['GA', 'SC', 'ECOSOC', 'HRC'] as const

export const resolutions = sqliteTable(
  'resolutions',
  {
    id: id(),
    symbol: text().notNull().unique(),
    organ: text({ enum: organs }).notNull(),
    session: integer(),
    title: text().notNull(),
    adopted: text(),
    agendaItem: text(),
    agendaTitle: text(),
    source: text(),
    committee: text(),
    meeting: integer(),
    /** Submitted and not adopted: the symbol is that of the draft, as in `A/C.3/79/L.12`. */
    draft: integer({ mode: 'boolean' }).notNull().default(false),
    /** One of the samples that come with the application: removable with one click, never in a report beside real ones. */
    sample: integer({ mode: 'boolean' }).notNull().default(false),
    createdAt: text().notNull(),
  },
  (t) => [index('resolutions_session').on(t.organ, t.session)],
)

/** A language version and file format of a resolution. The working text is the English one, otherwise the first imported. */
export const documents = sqliteTable(
  'documents',
  {
    id: id(),
    resolutionId: integer()
      .notNull()
      .references(() => resolutions.id, { onDelete: 'cascade' }),
    language: text({ enum: ['en', 'fr', 'es', 'ru', 'zh', 'ar'] }).notNull(),
    format: text().notNull(),
    fileName: text().notNull(),
    size: integer().notNull(),
    /** Of the file as it came. */
    sha256: text().notNull().unique(),
    /** Of the normalised text. */
    textHash: text().notNull(),
    /** Of letters and figures alone: another format of the same text is recognised by it. */
    lettersHash: text(),
    /** Normalised text; all spans are UTF-16 offsets into it. */
    text: text().notNull(),
    /** Way back from the text to the file: `Origin[]` of server/text/span.ts. */
    origins: text({ mode: 'json' }).$type<unknown[]>().notNull(),
    /** Footnote marks: where each stood in `text`, and the footnote it leads to, counted from 0. */
    marks: text({ mode: 'json' }).$type<{ at: number; footnote: number }[]>().notNull().default([]),
    /** Where the file set words in italics, as spans of `text`; empty for formats that do not say. */
    italics: text({ mode: 'json' }).$type<{ start: number; end: number }[]>().notNull().default([]),
    pages: integer(),
    /** Where `text` came from optical character recognition. */
    recognised: integer({ mode: 'boolean' }).notNull().default(false),
    distributed: text(),
    jobNumber: text(),
    warnings: text({ mode: 'json' }).$type<string[]>().notNull(),
    addedBy: integer().references(() => people.id),
    addedAt: text().notNull(),
  },
  (t) => [
    index('documents_resolution').on(t.resolutionId, t.language),
    index('documents_added').on(t.addedAt, t.resolutionId),
  ],
)

/** The file itself, untouched; apart from `documents`, so that lists never drag it along. */
export const originals = sqliteTable('originals', {
  documentId: integer()
    .primaryKey()
    .references(() => documents.id, { onDelete: 'cascade' }),
  bytes: blob({ mode: 'buffer' }).notNull(),
})

/** A piece of a document in reading order: preambular and operative paragraphs, items, headings, footnotes, annexes. */
export const paragraphs = sqliteTable(
  'paragraphs',
  {
    id: id(),
    documentId: integer()
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    /** Depth in the tree, from 0. */
    level: integer().notNull(),
    type: text().notNull(),
    number: text(),
    /** `9`, `12(a)`, `IV/9`, `annex/12`; null for what nobody cites. The same in every language version. */
    path: text(),
    start: integer().notNull(),
    end: integer().notNull(),
  },
  (t) => [
    uniqueIndex('paragraphs_position').on(t.documentId, t.position),
    uniqueIndex('paragraphs_path').on(t.documentId, t.path),
  ],
)

/** A resolution, decision, report or other paper that a document cites, at its place in the text. */
export const citations = sqliteTable(
  'citations',
  {
    id: id(),
    documentId: integer()
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    start: integer().notNull(),
    end: integer().notNull(),
    /** Normal form: `A/RES/61/244`, `A/71/818/Corr.1`. */
    symbol: text().notNull(),
    /** `resolution`, `decision`, `report`, `draft` …: CitationKind of server/resolution/citedSymbols.ts. */
    kind: text().notNull(),
    /** `12`, `12-15`, `IV/3`, `annex`; null where the paper is cited whole. */
    paragraph: text(),
  },
  (t) => [index('citations_document').on(t.documentId), index('citations_symbol').on(t.symbol)],
)

/** "Decides to include in the provisional agenda of its Nth session …". */
export const agendaDecisions = sqliteTable(
  'agenda_decisions',
  {
    id: id(),
    resolutionId: integer()
      .notNull()
      .references(() => resolutions.id, { onDelete: 'cascade' }),
    path: text().notNull(),
    session: integer().notNull(),
    item: text(),
  },
  (t) => [uniqueIndex('agenda_decisions_key').on(t.resolutionId, t.path, t.session)],
)

// ---------------------------------------------------------------------------------------------------------- mandates

/** The last is a directive to somebody else than the Secretary-General; it is off wherever nobody asks for it. */
export const classes = [
  'request',
  'authorization',
  'exhortation',
  'expectation',
  'implicit',
  'other official',
] as const
export const confidences = ['high', 'medium', 'low'] as const
export const reviewStates = ['proposed', 'confirmed', 'rejected'] as const

/** The words of a mandate and what they are, as far as a person may change them. */
export interface FoundWords {
  readonly text: string
  readonly action: string
  readonly opening: string | null
  readonly class: (typeof classes)[number]
  readonly verb: string
  readonly addressees: string[]
}

/** One part of one directive clause addressed to the Secretary-General; identity (symbol, path, clause, part). */
export const mandates = sqliteTable(
  'mandates',
  {
    id: id(),
    resolutionId: integer()
      .notNull()
      .references(() => resolutions.id, { onDelete: 'cascade' }),
    path: text().notNull(),
    clause: integer().notNull(),
    part: integer().notNull(),
    /** Order in the working text, for lists in paragraph order. */
    position: integer().notNull(),
    class: text({ enum: classes }).notNull(),
    verb: text().notNull(),
    addressees: text({ mode: 'json' }).$type<string[]>().notNull(),
    /** Verb and addressee of the clause, verbatim, for a later part of it, which does not repeat them; otherwise null. */
    opening: text(),
    /** Verbatim, from the working text. */
    text: text().notNull(),
    action: text().notNull(),
    /** Report, oral update, budget item …: DeliverableKind of server/mandates. Null for what a person added. */
    deliverable: text(),
    /** The body that is to receive it, as in "Human Rights Council"; null where the clause names none. */
    destination: text(),
    /** Bodies it goes through on its way, in order. */
    route: text({ mode: 'json' }).$type<string[]>().notNull().default([]),
    withinExistingResources: integer({ mode: 'boolean' }).notNull().default(false),
    voluntaryContributions: integer({ mode: 'boolean' }).notNull().default(false),
    /** "to continue to …": asked for before. */
    continues: integer({ mode: 'boolean' }).notNull().default(false),
    /** Where a request only points to an earlier one: `A/RES/77/12 para. 4`. */
    refersTo: text(),
    /** Rule that found it, why in plain words, and how sure. `person` where somebody added it by hand. */
    rule: text().notNull(),
    reason: text().notNull(),
    confidence: text({ enum: confidences }).notNull(),
    /** What extraction proposed, where a person changed the words or what they are; null where they stand as found. */
    found: text({ mode: 'json' }).$type<FoundWords>(),
    review: text({ enum: reviewStates }).notNull().default('proposed'),
    reviewReason: text(),
    reviewedBy: integer().references(() => people.id),
    reviewedAt: text(),
    /** Wording before a re-import changed it; null once somebody has looked. */
    previousText: text(),
    /** When a re-import no longer found it. */
    missingSince: text(),
    /** Counts changes, so that a stale form is recognised. */
    version: integer().notNull().default(1),
    createdAt: text().notNull(),
  },
  (t) => [
    uniqueIndex('mandates_identity').on(t.resolutionId, t.path, t.clause, t.part),
    index('mandates_review').on(t.review, t.class),
    index('mandates_missing').on(t.missingSince),
  ],
)

/** The clause in one language version, with its place there. */
export const wordings = sqliteTable(
  'wordings',
  {
    id: id(),
    mandateId: integer()
      .notNull()
      .references(() => mandates.id, { onDelete: 'cascade' }),
    documentId: integer()
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    text: text().notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
  },
  (t) => [
    uniqueIndex('wordings_key').on(t.mandateId, t.documentId),
    index('wordings_document').on(t.documentId),
  ],
)

/**
 * The safety list: an operative paragraph that names the Secretary-General and gave no mandate, with why. What a person
 * settled stays settled when the resolution is read again.
 */
export const safetyParagraphs = sqliteTable(
  'safety_paragraphs',
  {
    id: id(),
    resolutionId: integer()
      .notNull()
      .references(() => resolutions.id, { onDelete: 'cascade' }),
    documentId: integer()
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    path: text().notNull(),
    position: integer().notNull(),
    /** Place of the words that name the Secretary-General in the text of the document. */
    start: integer().notNull(),
    end: integer().notNull(),
    rule: text().notNull(),
    reason: text().notNull(),
    settledBy: integer().references(() => people.id),
    settledAt: text(),
  },
  (t) => [uniqueIndex('safety_paragraphs_key').on(t.resolutionId, t.path)],
)

/** Where another language version gave another path, class, due point or wording than the working text. */
export const languageDifferences = sqliteTable(
  'language_differences',
  {
    id: id(),
    resolutionId: integer()
      .notNull()
      .references(() => resolutions.id, { onDelete: 'cascade' }),
    /** The version that differs from the working text. */
    documentId: integer()
      .notNull()
      .references(() => documents.id, { onDelete: 'cascade' }),
    path: text().notNull(),
    kind: text().notNull(),
    /** What the working text has there; empty for nothing. */
    working: text().notNull(),
    /** What the other version has there; empty for nothing. */
    other: text().notNull(),
  },
  (t) => [index('language_differences_resolution').on(t.resolutionId)],
)

export const bases = ['stated', 'anchor', 'inferred', 'policy', 'person'] as const

/** When a mandate falls due, and what says so. A person's override stands beside the proposal it replaces. */
export const duePoints = sqliteTable(
  'due_points',
  {
    id: id(),
    mandateId: integer()
      .notNull()
      .references(() => mandates.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    body: text(),
    session: integer(),
    part: text({ enum: ['main', 'first resumed', 'second resumed', 'resumed'] }),
    date: text(),
    recurrence: text(),
    relative: text(),
    basis: text({ enum: bases }).notNull(),
    expression: text().notNull(),
    rule: text().notNull(),
    confidence: text({ enum: confidences }).notNull(),
    /** A person's reason for the override. */
    reason: text(),
    setBy: integer().references(() => people.id),
    setAt: text(),
    /** When an override or a re-import took its place. */
    replacedAt: text(),
  },
  (t) => [index('due_points_mandate').on(t.mandateId)],
)

export const statuses = [
  'not started',
  'in progress',
  'submitted',
  'implemented',
  'partially implemented',
  'not implemented',
  'deferred',
  'superseded',
  'overtaken by events',
] as const
export type Status = (typeof statuses)[number]

/** One falling-due of a mandate. Where it was scheduled never changes; a deferral is recorded beside it. */
export const occurrences = sqliteTable(
  'occurrences',
  {
    id: id(),
    mandateId: integer()
      .notNull()
      .references(() => mandates.id, { onDelete: 'cascade' }),
    /** 1, 2, 3 … in the series. */
    number: integer().notNull(),
    duePointId: integer().references(() => duePoints.id),
    body: text(),
    session: integer(),
    part: text({ enum: ['main', 'first resumed', 'second resumed', 'resumed'] }),
    date: text(),
    /** Always that of the last update, written with it in one transaction, so that lists can use an index. */
    status: text({ enum: statuses }).notNull().default('not started'),
    deferredToSession: integer(),
    deferredToPart: text(),
    /** Decision that deferred it, as in `75/553 A`. */
    deferredBy: text(),
    supersededById: integer().references(() => mandates.id),
    verifiedBy: integer().references(() => people.id),
    verifiedAt: text(),
    createdAt: text().notNull(),
  },
  (t) => [
    uniqueIndex('occurrences_key').on(t.mandateId, t.number),
    index('occurrences_due').on(t.body, t.session, t.part),
    index('occurrences_status').on(t.status),
  ],
)

/** Append-only history of a mandate, chained by hash per mandate. Corrections are new entries. */
export const updates = sqliteTable(
  'updates',
  {
    id: id(),
    mandateId: integer()
      .notNull()
      .references(() => mandates.id, { onDelete: 'cascade' }),
    occurrenceId: integer().references(() => occurrences.id, { onDelete: 'cascade' }),
    at: text().notNull(),
    personId: integer().references(() => people.id),
    author: text().notNull(),
    kind: text({
      enum: [
        'found',
        'status',
        'note',
        'evidence',
        'withdrawal',
        'review',
        'due',
        'assignment',
        'verification',
        'wording',
        'link',
      ],
    }).notNull(),
    from: text(),
    to: text(),
    note: text(),
    particulars: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull().unique(),
  },
  (t) => [
    index('updates_mandate').on(t.mandateId),
    index('updates_occurrence').on(t.occurrenceId),
    index('updates_person').on(t.personId),
    // What a report as at a moment in the past asks for: see db/past.ts, which says both conditions word for word.
    index('updates_moves')
      .on(t.at, t.mandateId)
      .where(sql`occurrence_id IS NULL AND kind IN ('due', 'wording')`),
    index('updates_deferred')
      .on(t.at, t.mandateId)
      .where(sql`"from" = 'deferred'`),
  ],
)

export const evidenceKinds = ['report', 'note', 'letter', 'briefing record', 'bulletin', 'other'] as const

/** What proves that an occurrence was dealt with. */
export const evidence = sqliteTable(
  'evidence',
  {
    id: id(),
    occurrenceId: integer()
      .notNull()
      .references(() => occurrences.id, { onDelete: 'cascade' }),
    updateId: integer()
      .notNull()
      .references(() => updates.id, { onDelete: 'cascade' }),
    kind: text({ enum: evidenceKinds }).notNull(),
    symbol: text(),
    title: text(),
    /** Day of issue. */
    issued: text(),
    /** Paragraphs referred to: "paras. 12–14 and annex II". */
    paragraphs: text(),
    url: text(),
    fileName: text(),
    fileSize: integer(),
    fileSha256: text(),
    /** By its content, as in `application/pdf`. */
    fileType: text(),
    addedBy: integer().references(() => people.id),
    addedAt: text().notNull(),
    withdrawnAt: text(),
  },
  (t) => [index('evidence_occurrence').on(t.occurrenceId), index('evidence_symbol').on(t.symbol)],
)

/** Which entity leads or contributes, and the person in it who is named. */
export const assignments = sqliteTable(
  'assignments',
  {
    id: id(),
    mandateId: integer()
      .notNull()
      .references(() => mandates.id, { onDelete: 'cascade' }),
    entityId: integer()
      .notNull()
      .references(() => entities.id),
    capacity: text({ enum: ['lead', 'contributing'] }).notNull(),
    personId: integer().references(() => people.id),
    assignedBy: integer().references(() => people.id),
    assignedAt: text().notNull(),
    endedAt: text(),
  },
  (t) => [
    index('assignments_mandate').on(t.mandateId),
    index('assignments_entity').on(t.entityId),
    index('assignments_person').on(t.personId),
    uniqueIndex('assignments_one_lead')
      .on(t.mandateId)
      .where(sql`capacity = 'lead' AND ended_at IS NULL`),
  ],
)

/** A mandate and its predecessor in an earlier resolution. */
export const links = sqliteTable(
  'links',
  {
    id: id(),
    mandateId: integer()
      .notNull()
      .references(() => mandates.id, { onDelete: 'cascade' }),
    predecessorId: integer()
      .notNull()
      .references(() => mandates.id, { onDelete: 'cascade' }),
    relation: text({
      enum: ['renewed', 'renewed with change', 'parallel', 'merged', 'superseded', 'lapsed'],
    }).notNull(),
    score: real(),
    state: text({ enum: ['proposed', 'confirmed', 'rejected'] }).notNull(),
    decidedBy: integer().references(() => people.id),
    decidedAt: text(),
    createdAt: text().notNull(),
  },
  (t) => [
    uniqueIndex('links_key').on(t.mandateId, t.predecessorId),
    index('links_predecessor').on(t.predecessorId),
    check('links_two_mandates', sql`${t.mandateId} <> ${t.predecessorId}`),
  ],
)

/**
 * Mandates whose rows in a list changed, each with a number that only grows. Triggers write it (`db/listChanges.ts`), so
 * that the list in memory (`db/listIndex.ts`) learns of every change, of other processes too. A mandate that is gone
 * stays in it.
 */
export const listChanges = sqliteTable('list_changes', {
  id: id(),
  mandateId: integer().notNull().unique(),
})

// ----------------------------------------------------------------------------------------------------------- reports

/** A frozen readiness report: never changed after it was written. Its content stands in a table of its own. */
export const reports = sqliteTable(
  'reports',
  {
    id: id(),
    body: text().notNull(),
    session: integer().notNull(),
    part: text(),
    /** What the report was limited to, as it was asked for; empty for all of the session. */
    scope: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    asAt: text().notNull(),
    /** SHA-256 of the content. */
    contentHash: text().notNull().unique(),
    /** The figures of its cover, so that many reports can be seen side by side without reading each. */
    figures: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    /** Whether it was made of sample resolutions. */
    sample: integer({ mode: 'boolean' }).notNull(),
    frozenBy: integer().references(() => people.id),
    /** The author's name as it was: a person's, or "command line (user)". */
    author: text().notNull(),
    frozenAt: text().notNull(),
  },
  (t) => [index('reports_session').on(t.body, t.session)],
)

/** The whole of a frozen report as canonical JSON, apart from its row: lists of reports need not step over it. */
export const reportContents = sqliteTable('report_contents', {
  reportId: integer()
    .primaryKey()
    .references(() => reports.id),
  content: text().notNull(),
})

export const capacities = ['prepared', 'reviewed', 'cleared'] as const
export type Capacity = (typeof capacities)[number]

/** A signature under a frozen report, over its content hash and the signature before it. */
export const signatures = sqliteTable(
  'signatures',
  {
    id: id(),
    reportId: integer()
      .notNull()
      .references(() => reports.id),
    capacity: text({ enum: capacities }).notNull(),
    personId: integer()
      .notNull()
      .references(() => people.id),
    /** Name and function as they were. */
    name: text().notNull(),
    position: text().notNull(),
    signedAt: text().notNull(),
    contentHash: text().notNull(),
    /** Hash of the signature before it under the same report; empty for the first. */
    previousHash: text().notNull(),
    hash: text().notNull().unique(),
  },
  (t) => [
    uniqueIndex('signatures_key').on(t.reportId, t.capacity),
    uniqueIndex('signatures_person').on(t.reportId, t.personId),
  ],
)

/** The bytes of a form that a frozen report was given out in, known again by their hash. */
export const reportFiles = sqliteTable(
  'report_files',
  {
    id: id(),
    reportId: integer()
      .notNull()
      .references(() => reports.id),
    format: text({ enum: ['pdf', 'docx', 'xlsx', 'csv', 'json'] }).notNull(),
    sha256: text().notNull(),
    madeAt: text().notNull(),
  },
  (t) => [uniqueIndex('report_files_key').on(t.sha256, t.reportId, t.format)],
)

/** Choices of a readiness report under a name, for its owner or for everybody. */
export const reportTemplates = sqliteTable(
  'report_templates',
  {
    id: id(),
    personId: integer()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    scope: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    shared: integer({ mode: 'boolean' }).notNull().default(false),
    createdAt: text().notNull(),
  },
  (t) => [uniqueIndex('report_templates_key').on(t.personId, t.name)],
)
