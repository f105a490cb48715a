/** A file goes in, mandates are stored; the only bridge from reading to the database. */
import { rm, stat } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import { type Author, type Database, isBusy } from '../db/connection.ts'
import { findDocumentByHash } from '../db/documents.ts'
import { beatImport, beatMilliseconds, closeImport, closeInterruptedImports } from '../db/importEnds.ts'
import {
  createImport,
  type FileOutcome,
  finishImport,
  type ImportVia,
  noteFile,
  noteFileWithin,
} from '../db/imports.ts'
import { type NewReading, storeReading, TextIsStored } from '../db/readings.ts'
import { findResolution } from '../db/resolutions.ts'
import { type NewDifference, workingVersion } from '../db/versions.ts'
import { bytesOf, expandArchives, type FileOnDisk, type Refusal } from './archives.ts'
import { FileTooLarge, UnreadableFile } from './documents/errors.ts'
import { sha256InPieces } from './inPieces.ts'
import { differencesBetween } from './mandates/differences.ts'
import type { Mandate, Reference } from './mandates/mandate.ts'
import type { Reading } from './reading.ts'
import { type ReadingPool, turns } from './readingPool.ts'
import type { Node } from './resolution/tree.ts'
import { storedSameText } from './sameText.ts'
import { firstOccurrences } from './tracking/occurrence.ts'

/** A file that waits on disk to be read, alone or in an archive, or that is yet to be fetched. */
export interface WaitingFile extends FileOnDisk {
  /** The document is fetched by its symbol when its turn comes; then it has no path. */
  readonly asked?: { readonly symbol: string; readonly bring: () => Promise<Brought> }
}

type Brought = { readonly bytes: Uint8Array } | Refused
type Refused = { readonly refused: Refusal }

/** One drop of files, or one run of the import command. */
interface Drop {
  /** An archive counts as the files in it. */
  readonly files: readonly WaitingFile[]
  readonly author: Author
  readonly via: ImportVia
  /** The files are ours, put there for this import: removed once they were read. */
  readonly temporary?: boolean
  /** Stops the import after the file that is being stored; the others are said to be unread. */
  readonly signal?: AbortSignal
}

/** Hears of every file that is done, and of how many there are once archives are opened. */
type OnFile = (file: WaitingFile, done: number, total: number) => void

/** What intake offers to pages and commands. */
export interface Intake {
  /** Reads and stores the files of a drop; answers with the import's id when all are done. */
  readonly run: (drop: Drop, onFile?: OnFile) => Promise<number>
  /** The same in the background; answers with the id as soon as the files are noted. */
  readonly begin: (drop: Drop) => Promise<number>
  /** Resolves when nothing runs in the background any more. */
  readonly settled: () => Promise<void>
  /** At start: closes imports that the last stop cut off, and clears what they left in the folder of uploads. */
  readonly recover: (uploadFolder: string) => Promise<void>
}

type Reader = Pick<ReadingPool, 'read'>

/** Reads what decisions of the Assembly put off; nothing of it is stored. */
export type DecisionReader = Pick<ReadingPool, 'deferrals'>

export interface IntakeNeeds {
  readonly db: Database
  readonly pool: Reader
  readonly now: () => Date
  readonly log: Logger
  readonly maxBytes: number
}

/** Imports that run side by side store in turn, so that each sees what the other has stored. */
interface RunningNeeds extends IntakeNeeds {
  readonly inTurn: ReturnType<typeof turns>
}

export function createIntake(given: IntakeNeeds): Intake {
  const needs = { ...given, inTurn: turns(1) }
  const running = new Set<Promise<void>>()
  const note = async (dropped: Drop): Promise<{ drop: Drop; id: number }> => {
    const drop = { ...dropped, files: await expandArchives(dropped.files.map(plainlyNamed), needs.maxBytes) }
    const id = await createImport(needs.db, drop.author, needs.now().toISOString(), drop.via, drop.files)
    return { drop, id }
  }
  return {
    run: async (dropped, onFile) => {
      const { drop, id } = await note(dropped)
      await readAndStore(needs, drop, id, onFile ?? (() => undefined))
      return id
    },
    begin: async (dropped) => {
      const { drop, id } = await note(dropped)
      const work = readAndStore(needs, drop, id, () => undefined)
        .catch((error: unknown) => giveUp(needs, id, error))
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

/** Control characters, and marks that turn the direction of a line round so that `exe.txt` reads as `txt.exe`. */
const unseen = /[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

const plainlyNamed = (file: WaitingFile): WaitingFile => ({
  ...file,
  fileName: file.fileName.replace(unseen, '') || 'unnamed',
})

/** So many files are open and read at most, waiting to be stored: a drop of thousands must not lie in memory whole. */
const readAhead = 8

/** Files are read side by side and stored one after the other, in the order in which they came. */
async function readAndStore(
  needs: RunningNeeds,
  drop: Drop,
  importId: number,
  onFile: OnFile,
): Promise<void> {
  const readings: Promise<Read>[] = []
  const beat = setInterval(() => void sayThatItGoesOn(needs, importId), beatMilliseconds)
  try {
    for (const [position, file] of drop.files.entries()) {
      if (drop.signal?.aborted) return await patiently(() => close(needs, importId, wasStopped))
      const from = position === 0 ? 0 : position + readAhead - 1
      for (const next of drop.files.slice(from, position + readAhead)) readings.push(readOne(needs, next))
      await patiently(() => noteFile(needs.db, importId, position, { outcome: 'reading' }))
      const read = (await readings.shift()) ?? { refused: unopened }
      const place = { importId, position, asked: file.asked?.symbol ?? null }
      await needs.inTurn(() => storeOne(needs, drop, place, read))
      if (drop.temporary) await removeLast(drop.files, position)
      onFile(file, position + 1, drop.files.length)
    }
  } finally {
    clearInterval(beat)
    if (drop.temporary) await removeAll(drop.files)
  }
  await patiently(() => finishImport(needs.db, importId, needs.now().toISOString()))
}

/** A database that is busy hears of it the next time. */
const sayThatItGoesOn = ({ db, now }: IntakeNeeds, importId: number): Promise<void> =>
  beatImport(db, importId, now().toISOString()).catch(() => undefined)

const wasStopped = 'The import was stopped before this file was read. Import it again.'
const brokeDown = 'The import broke down before this file was read. Import it again.'

const close = ({ db, now }: IntakeNeeds, importId: number, reason: string): Promise<void> =>
  closeImport(db, importId, now().toISOString(), reason)

/** An import in the background that broke down must not seem to go on. */
async function giveUp(needs: IntakeNeeds, importId: number, error: unknown): Promise<void> {
  needs.log.error({ err: error, import: importId }, 'an import broke down')
  await patiently(() => close(needs, importId, brokeDown)).catch((err: unknown) =>
    needs.log.error({ err, import: importId }, 'an import that broke down could not be closed'),
  )
}

async function removeAll(files: readonly WaitingFile[]): Promise<void> {
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

/** Removes a file that was put there for the import, an archive with the last of its files. */
async function removeLast(files: readonly WaitingFile[], position: number): Promise<void> {
  const path = files[position]?.path ?? null
  if (path !== null && files[position + 1]?.path !== path) await rm(path, { force: true })
}

/** A file after reading: known already, refused, or read, with its bytes to keep. */
type Read = { readonly known: Known } | Refused | { readonly reading: Reading; readonly bytes: Uint8Array }
type Known = { readonly documentId: number; readonly resolutionId: number }

const unopened: Refusal = { code: 'unopened', message: 'The file could not be opened.' }

/** Never rejects: a file that cannot even be opened is refused like any other. */
async function readOne({ db, pool, maxBytes, log }: IntakeNeeds, file: WaitingFile): Promise<Read> {
  try {
    const brought = await bring(file, maxBytes)
    if ('refused' in brought) return brought
    const known = await findDocumentByHash(db, await sha256InPieces(brought.bytes))
    return known ? { known } : { ...(await pool.read(brought.bytes, file.fileName)), bytes: brought.bytes }
  } catch (error) {
    if (error instanceof UnreadableFile) return { refused: { code: error.code, message: error.message } }
    log.warn({ err: error, file: file.fileName }, 'a file could not be opened')
    return { refused: unopened }
  }
}

async function bring(file: WaitingFile, maxBytes: number): Promise<Brought> {
  if (file.refused) return { refused: file.refused }
  if (file.asked) return file.asked.bring()
  if (file.path === null || file.size > maxBytes) return { refused: new FileTooLarge(maxBytes) }
  // A pipe or a device may never end.
  if (!(await stat(file.path)).isFile()) return { refused: unopened }
  return { bytes: await bytesOf(file) }
}

/** Stores one reading, or notes why there is none; the note and the rows are written together. */
async function storeOne(needs: IntakeNeeds, drop: Drop, place: FilePlace, read: Read): Promise<FileOutcome> {
  const note = (outcome: FileOutcome): Promise<FileOutcome> =>
    patiently(async () => {
      await noteFile(needs.db, place.importId, place.position, outcome)
      return outcome
    })
  if ('refused' in read) return note({ outcome: 'refused', reason: read.refused.message })
  if ('known' in read) return note(await unchanged(needs, place, read.known))
  // Looked up again, because a file before it in the same drop may have been the same.
  const known = await findDocumentByHash(needs.db, read.reading.sha256)
  if (known) return note(await unchanged(needs, place, known))
  try {
    const rows = {
      ...toRows(read.reading, read.bytes, drop, place),
      differences: await differencesFrom(needs.db, read.reading),
    }
    const same = await sameTextOf(needs, place, read.reading)
    return same ? await note(same) : await patiently(() => storeNew(needs, drop, place, rows))
  } catch (error) {
    // Another program may have stored the same file, or its text, since it was looked up.
    const meanwhile = await findDocumentByHash(needs.db, read.reading.sha256)
    if (meanwhile) return note(await unchanged(needs, place, meanwhile))
    const same = error instanceof TextIsStored ? await sameTextOf(needs, place, read.reading) : null
    if (same) return note(same)
    needs.log.error({ err: error, ...place }, 'a reading could not be stored')
    return note({
      outcome: 'refused',
      reason: 'It was read but could not be stored; nothing of it was kept.',
    })
  }
}

/** The outcome where its text is there in another format; null where it is not. */
async function sameTextOf(
  needs: IntakeNeeds,
  place: FilePlace,
  reading: Reading,
): Promise<FileOutcome | null> {
  const same = await patiently(() => storedSameText(needs, reading))
  if (!same) return null
  const { fileName, ...ids } = same
  const warnings = otherThanAsked(place, reading.resolution.header.symbol)
  return { outcome: 'unchanged', reason: sameText(fileName), warnings, ...ids }
}

/** Another format of a text that is there already: the first file stays, and nothing is found twice. */
const sameText = (fileName: string): string => `The same text as ${fileName}, imported before.`

async function unchanged({ db }: IntakeNeeds, place: FilePlace, known: Known): Promise<FileOutcome> {
  const resolution = await findResolution(db, known.resolutionId)
  return {
    outcome: 'unchanged',
    reason: 'Imported before; nothing changed.',
    warnings: otherThanAsked(place, resolution?.symbol),
    ...known,
  }
}

/** Where the reading and the working text say different things, each difference for the version that is not the working text. */
async function differencesFrom(db: Database, { resolution, extraction }: Reading): Promise<NewDifference[]> {
  const known = await workingVersion(db, resolution.header.symbol)
  if (known === null || known.language === resolution.language) return []
  const takesOver = resolution.language === 'en'
  const [working, other] = takesOver ? [extraction, known] : [known, extraction]
  return differencesBetween(working, other).map(({ kind, path, first, second }) => ({
    documentId: takesOver ? known.documentId : null,
    kind,
    path,
    working: first,
    other: second,
  }))
}

interface FilePlace {
  readonly importId: number
  readonly position: number
  /** The symbol it was asked for by; null for a file that came as it is. */
  readonly asked: string | null
}

/** The documents service may have filed a document under another's symbol. */
const otherThanAsked = ({ asked }: FilePlace, symbol: string | undefined): string[] =>
  asked === null || symbol === undefined || asked === symbol
    ? []
    : [`${asked} was asked for, the file is ${symbol}.`]

async function storeNew(
  { db, now }: IntakeNeeds,
  drop: Drop,
  { importId, position }: FilePlace,
  rows: NewReading,
): Promise<FileOutcome> {
  const stored = await storeReading(db, drop.author, now().toISOString(), rows, (tx, found) =>
    noteFileWithin(tx, importId, position, { outcome: 'imported', ...found }),
  )
  return { outcome: 'imported', ...stored }
}

/** The reading in the words of the tables. */
function toRows(
  reading: Reading,
  bytes: Uint8Array,
  drop: Drop,
  place: FilePlace,
): Omit<NewReading, 'differences'> {
  const { resolution, extraction } = reading
  const { header } = resolution
  return {
    resolution: {
      symbol: header.symbol,
      draft: header.draft,
      organ: header.organ,
      session: header.session,
      title: header.title,
      adopted: header.adopted,
      agendaItem: header.agendaItem,
      agendaTitle: header.agendaTitle,
      source: header.source,
      committee: header.committee,
      meeting: header.meeting,
      sample: drop.via === 'samples',
    },
    document: {
      language: resolution.language,
      format: reading.format,
      fileName: reading.fileName,
      size: reading.size,
      sha256: reading.sha256,
      textHash: reading.textHash,
      lettersHash: reading.lettersHash,
      text: resolution.text,
      origins: reading.origins,
      marks: [...resolution.marks],
      italics: [...resolution.italics],
      pages: reading.pages,
      recognised: reading.recognised,
      distributed: header.distributed,
      jobNumber: header.jobNumber,
      warnings: [
        ...otherThanAsked(place, header.symbol),
        ...resolution.warnings.map((warning) => warning.message),
      ],
    },
    bytes,
    paragraphs: flatten(resolution.nodes, 0),
    citations: resolution.citations.map(({ span, ...citation }) => ({ ...citation, ...span })),
    agendaDecisions: extraction.anchors.map(({ paragraph, session: to, item }) => ({
      path: paragraph,
      session: to,
      item,
    })),
    mandates: [...extraction.mandates, ...reading.officials].map((mandate, _, all) =>
      toMandate(mandate, all),
    ),
    safetyParagraphs: extraction.safety.map(({ paragraph, rule, reason, span }) => ({
      path: paragraph,
      rule,
      reason,
      ...span,
    })),
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
  const { paragraph, addressees, due, span, route, refersTo, confidenceReason, ...rest } = mandate
  return {
    ...rest,
    reason: rest.confidence === 'high' ? rest.reason : `${rest.reason} ${confidenceReason}`,
    route: [...route],
    refersTo: refersTo.length === 0 ? null : refersTo.map(referenceWords).join('; '),
    path: paragraph,
    addressees: [...addressees],
    opening: openingOf(mandate, all),
    start: span.start,
    end: span.end,
    duePoints: due,
    occurrences: firstOccurrences(due),
  }
}

/** `A/RES/77/12 para. 4` */
const referenceWords = ({ symbol, paragraph }: Reference): string =>
  paragraph === null ? symbol : `${symbol} para. ${paragraph}`

/** For "to report thereon", the second part of a clause: "requests the Secretary-General", as its first part has it. */
function openingOf({ paragraph, clause, part }: Mandate, all: readonly Mandate[]): string | null {
  if (part === 1) return null
  const first = all.find(
    (other) => other.paragraph === paragraph && other.clause === clause && other.part === 1,
  )
  if (!first?.text.endsWith(first.action)) return null
  return first.text.slice(0, first.text.length - first.action.length).trim() || null
}
