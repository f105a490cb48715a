/** Shows originals: one thread, apart from those that read, so that no import holds up who looks at a page. */
import type { FileLine, PageSize, PageTask } from './pageWorker.ts'
import { createThreads } from './threads.ts'

export type { FileLine, PageSize } from './pageWorker.ts'

/** A stored file, loaded only where its answer is not kept. */
export interface StoredFile {
  readonly sha256: string
  readonly load: () => Promise<Uint8Array>
}

/** Answers are kept by the content of the file; null where a file cannot be opened, or in its time. */
export interface PagePool {
  readonly sizes: (file: StoredFile) => Promise<readonly PageSize[] | null>
  /** PNG of a page, from 1; null where there is no such page, too. */
  readonly image: (file: StoredFile, page: number) => Promise<Uint8Array | null>
  /** The lines of a file without pages, in whose text origins count. */
  readonly lines: (file: StoredFile, format: string) => Promise<readonly FileLine[] | null>
  readonly close: () => Promise<void>
}

/** Longest time for one page. */
const milliseconds = 15_000
/** Kept answers may take this many bytes together. */
const keptBytes = 48 * 1024 * 1024
/** Pixels for a point: sharp on a screen that shows two for one, and still readable enlarged. */
const finest = 2
/** More pixels than this has no page, however large it says it is. */
const mostPixels = 6_000_000

/** @param report hears of files that could not be shown, for the log */
export function createPagePool(report: (error: unknown, sha256: string) => void): PagePool {
  const threads = createThreads(
    new URL('./pageWorker.ts', import.meta.url),
    { maxThreads: 1, idleTimeout: 30_000, resourceLimits: { maxOldGenerationSizeMb: 512 } },
    (error) => report(error, 'no file'),
  )
  const kept = keeper(keptBytes)
  let last: Promise<unknown> = Promise.resolve()
  // One after the other, so that the time of a page starts when it is drawn, not while it waits.
  const run = (task: PageTask): Promise<unknown> => {
    const turn = last.then(() => threads.run(task, { signal: AbortSignal.timeout(milliseconds) }))
    last = turn.catch(() => undefined)
    return turn
  }
  const ask = async <Result>(
    file: StoredFile,
    name: string,
    task: (bytes: Uint8Array) => PageTask,
  ): Promise<Result | null> => {
    try {
      const work = async () => run(task(await file.load()))
      return (await kept(`${file.sha256} ${name}`, work)) as Result
    } catch (error) {
      report(error, file.sha256)
      return null
    }
  }
  const sizes = (file: StoredFile) =>
    ask<readonly PageSize[]>(file, 'sizes', (bytes) => ({ bytes, what: 'sizes' }))
  return {
    sizes,
    image: async (file, page) => {
      const size = (await sizes(file))?.[page - 1]
      if (size === undefined) return null
      const scale = scaleOf(size)
      return ask<Uint8Array>(file, `page ${page}`, (bytes) => ({ bytes, what: 'image', page, scale }))
    },
    lines: (file, format) =>
      ask<readonly FileLine[]>(file, 'lines', (bytes) => ({ bytes, what: 'lines', format })),
    close: threads.close,
  }
}

const scaleOf = ({ width, height }: PageSize): number =>
  Math.min(finest, Math.sqrt(mostPixels / Math.max(1, width * height)))

/** Keeps answers until together they take more than `limit` bytes; what was asked for longest ago goes first. */
function keeper(limit: number): (key: string, work: () => Promise<unknown>) => Promise<unknown> {
  const answers = new Map<string, { readonly answer: Promise<unknown>; bytes: number }>()
  const makeRoom = (): void => {
    let bytes = [...answers.values()].reduce((sum, entry) => sum + entry.bytes, 0)
    for (const [key, entry] of answers) {
      if (bytes <= limit) return
      answers.delete(key)
      bytes -= entry.bytes
    }
  }
  return (key, work) => {
    const known = answers.get(key)
    const entry = known ?? { answer: work(), bytes: 0 }
    answers.delete(key)
    answers.set(key, entry)
    if (known) return known.answer
    entry.answer.then(
      (answer) => {
        entry.bytes = bytesOf(answer)
        makeRoom()
      },
      () => answers.delete(key),
    )
    return entry.answer
  }
}

function bytesOf(answer: unknown): number {
  if (answer instanceof Uint8Array) return answer.byteLength
  if (!Array.isArray(answer)) return 1024
  return (answer as readonly Partial<FileLine>[]).reduce(
    (sum, { text = '', places = [] }) => sum + 200 + text.length * 2 + places.length * 8,
    0,
  )
}
