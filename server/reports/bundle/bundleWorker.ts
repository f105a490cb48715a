/** Writes a bundle of evidence in the thread of the exports: its index and its files, one at a time, into a ZIP file. */
import { Zip, ZipPassThrough } from 'fflate'
import { type FileHandle, open } from 'node:fs/promises'
import { evidenceToBundle } from '../../../db/bundle.ts'
import { type Reader, readAtOnce } from '../../../db/connection.ts'
import { createFileStore } from '../../evidence/fileStore.ts'
import { occurrencesIn } from '../entries.ts'
import { type Occasion, loadReadiness, readAsAt } from '../loading.ts'
import { type BundleHead, indexCsv, indexHtml } from './index.ts'
import { type BundlePlan, planOf } from './plan.ts'

export interface BundleTask extends Omit<BundleHead, 'occurrences'> {
  /** Path of the database. */
  readonly database: string
  /** Folder of the files of evidence. */
  readonly folder: string
  /** Occurrences of a list, or the report of a session. */
  readonly of: { readonly occurrenceIds: readonly number[] } | { readonly occasion: Occasion }
  /** Path of the file to write. */
  readonly target: string
}

/** What stands in a bundle; `tooLarge` where nothing was written, because the format holds no more. */
export interface Bundled {
  readonly tooLarge: boolean
  readonly pieces: number
  readonly files: number
  readonly missing: number
  /** Of the files, in bytes. */
  readonly size: number
}

/** A ZIP file without the extension for huge ones: 4 GiB and 65,535 files, with room for the index and the heads. */
const mostBytes = 4_000_000_000
const mostFiles = 60_000

export default async function bundleWorker(task: BundleTask): Promise<Bundled> {
  const { plan, occurrences } = await gathered(task)
  const { lines, files, size } = plan
  const figures = { pieces: lines.length, files: files.length, missing: 0, size }
  if (size > mostBytes || files.length > mostFiles) return { ...figures, tooLarge: true }
  const missing = await writeBundle(task, plan, { ...task, occurrences })
  return { ...figures, files: files.length - missing.size, missing: missing.size, tooLarge: false }
}

/** Of a report, the evidence that there was at its time. */
function gathered({ database, of }: BundleTask): Promise<{ plan: BundlePlan; occurrences: number }> {
  const plan = async (db: Reader, ids: readonly number[]) => ({
    plan: planOf(await evidenceToBundle(db, ids)),
    occurrences: ids.length,
  })
  if ('occurrenceIds' in of) return readAtOnce(database, (db) => plan(db, of.occurrenceIds))
  return readAsAt(database, of.occasion, async (db, past) =>
    plan(db, occurrencesIn(await loadReadiness(db, of.occasion, past))),
  )
}

/** The files, then the index, which says which of them are missing. */
async function writeBundle(task: BundleTask, plan: BundlePlan, head: BundleHead): Promise<Set<string>> {
  const store = createFileStore(task.folder)
  const missing = new Set<string>()
  const handle = await open(task.target, 'w')
  try {
    const archive = archiveInto(handle, new Date(task.at))
    for (const { sha256, name } of plan.files) {
      const bytes = await store.read(sha256)
      if (bytes === null) missing.add(sha256)
      else await archive.add(name, bytes)
    }
    await archive.add('index.csv', Buffer.from(indexCsv(plan, missing)))
    await archive.add('index.html', Buffer.from(indexHtml(plan, missing, head)))
    await archive.end()
  } finally {
    await handle.close()
  }
  return missing
}

/** Most bytes that are checked and handed on at once. */
const piece = 1024 * 1024

/** Stored, not deflated: documents are compressed already. What comes out is on disk before the next piece goes in. */
function archiveInto(handle: FileHandle, mtime: Date) {
  const out: Uint8Array[] = []
  let failure: Error | null = null
  const zip = new Zip((error, bytes) => {
    if (error) failure = error
    else out.push(bytes)
  })
  const written = async () => {
    if (failure !== null) throw failure
    for (const bytes of out.splice(0)) await handle.write(bytes)
  }
  return {
    add: async (name: string, bytes: Uint8Array) => {
      const entry = new ZipPassThrough(name)
      entry.mtime = mtime
      zip.add(entry)
      for (let at = 0; at + piece < bytes.length; at += piece) {
        entry.push(bytes.subarray(at, at + piece))
        await written()
      }
      entry.push(bytes.subarray(lastPieceOf(bytes.length)), true)
      await written()
    },
    end: async () => {
      zip.end()
      await written()
    },
  }
}

/** Where the last piece begins; the whole of what is no longer than one piece. */
const lastPieceOf = (length: number): number => Math.max(0, Math.ceil(length / piece) - 1) * piece
