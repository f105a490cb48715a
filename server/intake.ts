/** A file goes in, mandates are stored; the only bridge from reading to the database. */
import { createHash } from 'node:crypto'
import { readFile, rm, stat } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import { type Author, type Database, isBusy } from '../db/connection.ts'
import { findDocumentByHash } from '../db/documents.ts'
import {
  closeInterruptedImports,
  createImport,
  type FileOutcome,
  finishImport,
  type ImportVia,
  noteFile,
} from '../db/imports.ts'
import { type NewReading, storeReading } from '../db/readings.ts'
import { FileTooLarge } from './documents/errors.ts'
import type { Mandate } from './mandates/mandate.ts'
import type { Reading } from './reading.ts'
import type { ReadingPool } from './readingPool.ts'
import type { Node } from './resolution/tree.ts'
import { firstOccurrences } from './tracking/occurrence.ts'

/** A file that waits on disk to be read. */
export interface WaitingFile {
  readonly fileName: string
  readonly size: number
  /** Where its bytes are; null where the file was over the limit and was not kept. */
  readonly path: string | null
}

/** One drop of files, or one run of the import command. */
interface Drop {
  readonly files: readonly WaitingFile[]
  readonly author: Author
  readonly via: ImportVia
  /** The files are ours, put there for this import: removed once they were read. */
  readonly temporary?: boolean
}

/** What intake offers to pages and commands. */
export interface Intake {
  /** Reads and stores the files of a drop; answers with the import's id when all are done. */
  readonly run: (drop: Drop, onFile?: (position: number, outcome: FileOutcome) => void) => Promise<number>
  /** The same in the background; answers with the id as soon as the files are noted. */
  readonly begin: (drop: Drop) => Promise<number>
  /** Resolves when nothing runs in the background any more. */
  readonly settled: () => Promise<void>
  /** At start: closes imports that the last stop cut off, and clears what they left in the folder of uploads. */
  readonly recover: (uploadFolder: string) => Promise<void>
}

export interface IntakeNeeds {
  readonly db: Database
  readonly pool: ReadingPool
  readonly now: () => Date
  readonly log: Logger
  readonly maxBytes: number
}

export function createIntake(needs: IntakeNeeds): Intake {
  const running = new Set<Promise<void>>()
  const note = (drop: Drop) =>
    createImport(needs.db, drop.author, needs.now().toISOString(), drop.via, drop.files)
  return {
    run: async (drop, onFile) => {
      const id = await note(drop)
      await readAndStore(needs, drop, id, onFile ?? (() => undefined))
      return id
    },
    begin: async (drop) => {
      const id = await note(drop)
      const work = readAndStore(needs, drop, id, () => undefined)
        .catch((error: unknown) => needs.log.error({ error, import: id }, 'an import broke down'))
        .finally(() => running.delete(work))
      running.add(work)
      return id
    },
    settled: async () => {
      await Promise.all(running)
    },
    recover: async (uploadFolder) => {
      await closeInterruptedImports(needs.db, needs.now().toISOString())
      await rm(uploadFolder, { recursive: true, force: true })
    },
  }
}

/** So many files are open and read at most, waiting to be stored: a drop of thousands must not lie in memory whole. */
const readAhead = 8

/** Files are read side by side and stored one after the other, in the order in which they came. */
async function readAndStore(
  needs: IntakeNeeds,
  drop: Drop,
  importId: number,
  onFile: (position: number, outcome: FileOutcome) => void,
): Promise<void> {
  const readings: Promise<Read>[] = []
  try {
    for (const [position, file] of drop.files.entries()) {
      const from = position === 0 ? 0 : position + readAhead - 1
      for (const next of drop.files.slice(from, position + readAhead)) readings.push(readOne(needs, next))
      await patiently(() => noteFile(needs.db, importId, position, { outcome: 'reading' }))
      const read = (await readings.shift()) ?? unopened
      const outcome = await storeOne(needs, drop, { importId, position }, read)
      if (drop.temporary) await removeFiles([file])
      onFile(position, outcome)
    }
  } finally {
    if (drop.temporary) await removeFiles(drop.files)
  }
  await patiently(() => finishImport(needs.db, importId, needs.now().toISOString()))
}

async function removeFiles(files: readonly WaitingFile[]): Promise<void> {
  for (const { path } of files) if (path !== null) await rm(path, { force: true })
}

/** Each try waits by itself until the database gives up, so these are minutes. */
const mostTries = 12

/** Writes again while another program holds the database: an import has time, and must not end half-way for that. */
async function patiently<T>(work: () => T | Promise<T>, tries = 1): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isBusy(error) || tries >= mostTries) throw error
    await wait(1000)
    return patiently(work, tries + 1)
  }
}

/** A file after reading: known already, refused, or read, with its bytes to keep. */
type Read =
  | { readonly known: Known }
  | { readonly refused: { readonly code: string; readonly message: string } }
  | { readonly reading: Reading; readonly bytes: Uint8Array }
type Known = { readonly documentId: number; readonly resolutionId: number }

const unopened: Read = { refused: { code: 'unopened', message: 'The file could not be opened.' } }

/** Never rejects: a file that cannot even be opened is refused like any other. */
async function readOne({ db, pool, maxBytes, log }: IntakeNeeds, file: WaitingFile): Promise<Read> {
  if (file.path === null || file.size > maxBytes) return { refused: new FileTooLarge(maxBytes) }
  try {
    // A pipe or a device may never end.
    if (!(await stat(file.path)).isFile()) return unopened
    const bytes = await readFile(file.path)
    const known = await findDocumentByHash(db, sha256(bytes))
    return known ? { known } : { ...(await pool.read(bytes, file.fileName)), bytes }
  } catch (error) {
    log.warn({ err: error, file: file.fileName }, 'a file could not be opened')
    return unopened
  }
}

/** Stores one reading, or notes why there is none; the note and the rows are written together. */
async function storeOne(needs: IntakeNeeds, drop: Drop, place: FilePlace, read: Read): Promise<FileOutcome> {
  const note = (outcome: FileOutcome): Promise<FileOutcome> =>
    patiently(() => {
      noteFile(needs.db, place.importId, place.position, outcome)
      return outcome
    })
  const noteKnown = (known: Known) =>
    note({ outcome: 'unchanged', reason: 'Imported before; nothing changed.', ...known })
  if ('refused' in read) return note({ outcome: 'refused', reason: read.refused.message })
  if ('known' in read) return noteKnown(read.known)
  // Looked up again, because a file before it in the same drop may have been the same.
  const known = await findDocumentByHash(needs.db, read.reading.sha256)
  if (known) return noteKnown(known)
  try {
    return await patiently(() => storeNew(needs, drop, place, toRows(read.reading, read.bytes, drop)))
  } catch (error) {
    // The command line may have stored the same file since it was looked up.
    const meanwhile = await findDocumentByHash(needs.db, read.reading.sha256)
    if (meanwhile) return noteKnown(meanwhile)
    needs.log.error({ err: error, ...place }, 'a reading could not be stored')
    return note({
      outcome: 'refused',
      reason: 'It was read but could not be stored; nothing of it was kept.',
    })
  }
}

interface FilePlace {
  readonly importId: number
  readonly position: number
}

async function storeNew(
  { db, now }: IntakeNeeds,
  drop: Drop,
  { importId, position }: FilePlace,
  rows: NewReading,
): Promise<FileOutcome> {
  const stored = await storeReading(db, drop.author, now().toISOString(), rows, (tx, found) =>
    noteFile(tx, importId, position, { outcome: 'imported', ...found }),
  )
  return { outcome: 'imported', ...stored }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The reading in the words of the tables. */
function toRows(reading: Reading, bytes: Uint8Array, drop: Drop): NewReading {
  const { resolution, extraction } = reading
  const { symbol, organ, session, title, adopted, agendaItem, agendaTitle, source, committee, meeting } =
    resolution.header
  return {
    resolution: {
      symbol,
      organ,
      session,
      title,
      adopted,
      agendaItem,
      agendaTitle,
      source,
      committee,
      meeting,
      sample: drop.via === 'samples',
    },
    document: {
      language: resolution.language,
      format: reading.format,
      fileName: reading.fileName,
      size: reading.size,
      sha256: reading.sha256,
      textHash: reading.textHash,
      text: resolution.text,
      origins: [...resolution.origins],
      pages: reading.pages,
      distributed: resolution.header.distributed,
      jobNumber: resolution.header.jobNumber,
      warnings: resolution.warnings.map((warning) => warning.message),
    },
    bytes,
    paragraphs: flatten(resolution.nodes, 0),
    agendaDecisions: extraction.anchors.map(({ paragraph, session: to, item }) => ({
      path: paragraph,
      session: to,
      item,
    })),
    mandates: extraction.mandates.map((mandate) => toMandate(mandate, extraction.mandates)),
  }
}

function flatten(nodes: readonly Node[], level: number): NewReading['paragraphs'][number][] {
  return nodes.flatMap((node) => [
    {
      level,
      type: node.type,
      number: node.number,
      path: node.path,
      start: node.span.start,
      end: node.span.end,
    },
    ...flatten(node.children, level + 1),
  ])
}

function toMandate(mandate: Mandate, all: readonly Mandate[]): NewReading['mandates'][number] {
  const { paragraph, addressees, due, span, ...rest } = mandate
  return {
    ...rest,
    path: paragraph,
    addressees: [...addressees],
    opening: openingOf(mandate, all),
    start: span.start,
    end: span.end,
    duePoints: due,
    occurrences: firstOccurrences(due),
  }
}

/** For "to report thereon", the second part of a clause: "requests the Secretary-General", as its first part has it. */
function openingOf({ paragraph, clause, part }: Mandate, all: readonly Mandate[]): string | null {
  if (part === 1) return null
  const first = all.find(
    (other) => other.paragraph === paragraph && other.clause === clause && other.part === 1,
  )
  if (!first?.text.endsWith(first.action)) return null
  return first.text.slice(0, first.text.length - first.action.length).trim() || null
}
