/** Files of evidence on disk, each once under the hash of its content: `ab/abcdef…`. */
import { randomUUID } from 'node:crypto'
import { copyFile, mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { hashOf } from './received.ts'

/** A file whose bytes wait to be kept. */
interface Waiting {
  readonly sha256: string
  readonly path: string
}

/** A file that the database speaks of. */
interface KnownFile {
  readonly sha256: string
  /** Whose it is, for the person: `A/RES/99/101, para. 5: report.pdf`. */
  readonly label: string
}

export interface FileStore {
  /** Where the files are, for threads that open the store themselves. */
  readonly folder: string
  /**
   * Keeps the files and then runs `record`, which notes them; where that fails, those that were new go again. One such
   * step at a time, so that nobody's file goes while another notes it.
   */
  readonly keep: <T>(files: readonly Waiting[], record: () => Promise<T>) => Promise<T>
  /** The bytes as they were kept; null where the file is missing or was changed. */
  readonly read: (sha256: string) => Promise<Buffer | null>
  /** Removes files that nothing speaks of any longer; `release` ends their use and says which they are. */
  readonly remove: (release: () => Promise<readonly string[]>) => Promise<void>
  /** Hashes every file again; one sentence for each that is missing, changed, or that nothing speaks of. */
  readonly faults: (known: readonly KnownFile[]) => Promise<readonly string[]>
}

/** A store in a folder, which is made with the first file. */
export function createFileStore(folder: string): FileStore {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work, work)
    last = result.catch(() => undefined)
    return result
  }
  return {
    folder,
    keep: (files, record) => inTurn(() => keepAll(folder, files, record)),
    read: (sha256) => readWhole(folder, sha256),
    remove: (release) =>
      inTurn(async () => {
        for (const sha256 of await release()) await rm(pathOf(folder, sha256), { force: true })
      }),
    faults: (known) => inTurn(() => faultsOf(folder, known)),
  }
}

const pathOf = (folder: string, sha256: string): string => join(folder, sha256.slice(0, 2), sha256)

async function keepAll<T>(folder: string, files: readonly Waiting[], record: () => Promise<T>): Promise<T> {
  const fresh: string[] = []
  try {
    for (const file of files) {
      if ((await readWhole(folder, file.sha256)) !== null) continue
      fresh.push(file.sha256)
      await place(folder, file)
    }
    return await record()
  } catch (error) {
    for (const sha256 of fresh) await rm(pathOf(folder, sha256), { force: true })
    throw error
  }
}

/** To a temporary name, to the disk, and only then to its own name: under that a file is always whole. */
async function place(folder: string, { sha256, path }: Waiting): Promise<void> {
  const target = pathOf(folder, sha256)
  const parent = join(folder, sha256.slice(0, 2))
  const part = `${target}.${randomUUID()}.part`
  await mkdir(parent, { recursive: true })
  try {
    await copyFile(path, part)
    await toDisk(part)
    await rename(part, target)
    await toDisk(parent)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

async function toDisk(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function readWhole(folder: string, sha256: string): Promise<Buffer | null> {
  const bytes = await unlessMissing(readFile(pathOf(folder, sha256)))
  return bytes !== null && hashOf(bytes) === sha256 ? bytes : null
}

async function faultsOf(folder: string, known: readonly KnownFile[]): Promise<string[]> {
  const labels = new Map<string, string[]>()
  for (const { sha256, label } of known) labels.set(sha256, [...(labels.get(sha256) ?? []), label])
  const faults: string[] = []
  for (const [sha256, names] of labels) {
    const whose = names.join('; ')
    const isThere = (await unlessMissing(stat(pathOf(folder, sha256)))) !== null
    if (!isThere) faults.push(`Missing: ${sha256} (${whose})`)
    else if ((await readWhole(folder, sha256)) === null) faults.push(`Changed: ${sha256} (${whose})`)
  }
  const files = (await unlessMissing(readdir(folder, { recursive: true, withFileTypes: true }))) ?? []
  for (const file of files.filter((entry) => !entry.isDirectory())) {
    const path = join(file.parentPath, file.name)
    const isKnown = labels.has(file.name) && path === pathOf(folder, file.name)
    if (!isKnown) faults.push(`Orphaned: ${path.slice(folder.length).split(sep).filter(Boolean).join('/')}`)
  }
  return faults
}

/** What is read, or null where there is no such file; other failures stay failures. */
async function unlessMissing<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
