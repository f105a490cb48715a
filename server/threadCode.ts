/** Puts the TypeScript of a worker thread into one file of JavaScript, which a thread loads in a fifth of the time. */
import { build, type Plugin, stop } from 'esbuild'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** Files by the entry they were made from; each is made once in the life of a process. */
const made = new Map<string, Promise<string>>()
let folder: string | null = null
/** Entries that are being made. */
let underWay = 0

/**
 * The address of a file with all that a thread needs of ours; packages stay where they are.
 * @param entry the first file of the thread, as in `readingWorker.ts`
 * @throws Error where the folder for temporary files takes nothing, or the code is wrong; the next call tries again
 */
export function threadCode(entry: URL): Promise<string> {
  const known = made.get(entry.href)
  if (known !== undefined) return known
  const file = make(fileURLToPath(entry))
  made.set(entry.href, file)
  file.catch(() => made.delete(entry.href))
  return file
}

async function make(entry: string): Promise<string> {
  folder ??= newFolder()
  const outfile = join(folder, `${basename(entry).replace(/\.[jt]s$/u, '')}-${made.size}.mjs`)
  underWay += 1
  try {
    await build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node20',
      // Errors in the log name the lines of our files.
      sourcemap: 'linked',
      sourcesContent: false,
      logLevel: 'silent',
      plugins: [ownPlaces],
    })
  } finally {
    underWay -= 1
    // The compiler is a process of its own, which would stay beside ours.
    if (underWay === 0) await stop()
  }
  return pathToFileURL(outfile).href
}

/** A folder that goes with the process, and from which packages are found as from ours. */
function newFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'operative-threads-'))
  symlinkSync(
    fileURLToPath(new URL('../node_modules', import.meta.url)),
    join(path, 'node_modules'),
    'junction',
  )
  process.once('exit', () => rmSync(path, { recursive: true, force: true }))
  return path
}

/** Every file knows its own place, although it stands in another one now. */
const ownPlaces: Plugin = {
  name: 'own places',
  setup: (compiler) => {
    compiler.onLoad({ filter: /\.[jt]s$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(path).href),
      ),
      loader: path.endsWith('.ts') ? 'ts' : 'js',
    }))
  },
}
