/** Which room may import which: the arrows of the house, and what breaks them. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, resolve, sep } from 'node:path'

/** Every room (a folder or a file) with the rooms it may import. The first match wins, so files stand before folders. */
export const arrows: Readonly<Record<string, readonly string[]>> = {
  'server/main.ts': [
    'server/config.ts',
    'server/app.ts',
    'server/intake.ts',
    'server/readingPool.ts',
    'server/pagePool.ts',
    'server/rounds',
    'server/evidence',
    'server/reports',
    'server/fetching',
    'server/web',
    'db',
  ],
  'server/rounds': ['server/tracking', 'server/calendar', 'db'],
  'server/app.ts': ['server/web', 'db'],
  'server/config.ts': [],
  'server/archives.ts': ['server/documents'],
  'server/sameText.ts': ['server/readingPool.ts', 'server/reading.ts', 'db'],
  'server/inPieces.ts': [],
  'server/intake.ts': [
    'server/archives.ts',
    'server/sameText.ts',
    'server/inPieces.ts',
    'server/readingPool.ts',
    'server/reading.ts',
    'server/documents',
    'server/resolution',
    'server/mandates',
    'server/tracking',
    'db',
  ],
  'server/readingPool.ts': ['server/readingWorker.ts', 'server/threads.ts', 'server/documents'],
  'server/readingWorker.ts': ['server/reading.ts', 'server/documents', 'server/resolution'],
  'server/reading.ts': [
    'server/text',
    'server/documents',
    'server/languages',
    'server/resolution',
    'server/mandates',
  ],
  'server/fetching': ['server/resolution', 'server/languages'],
  'server/pagePool.ts': ['server/pageWorker.ts', 'server/threads.ts'],
  'server/threads.ts': ['server/threadCode.ts', 'server/threadEnds.ts'],
  'server/threadCode.ts': [],
  'server/threadEnds.ts': [],
  'server/pageWorker.ts': ['server/documents'],
  'server/samples': ['server/intake.ts', 'server/tracking', 'db'],
  'server/text': [],
  'server/documents': ['server/text'],
  'server/languages': ['server/text'],
  'server/resolution': ['server/languages', 'server/text'],
  'server/calendar': [],
  'server/evidence': [],
  'server/mandates': ['server/resolution', 'server/languages', 'server/text', 'server/calendar'],
  'server/tracking': ['server/calendar'],
  'server/reports': ['server/threads.ts', 'db', 'server/tracking', 'server/calendar', 'server/evidence'],
  'server/web': [
    'db',
    'server/reports',
    'server/tracking',
    'server/calendar',
    'server/intake.ts',
    'server/evidence',
    'server/fetching',
    'server/pagePool.ts',
    'server/threads.ts',
    'server/samples',
  ],
  'server/cli': [
    'server/archives.ts',
    'server/config.ts',
    'db',
    'server/reports',
    'server/evidence',
    'server/tracking',
    'server/intake.ts',
    'server/fetching',
    'server/readingPool.ts',
    'server/readingWorker.ts',
    'server/reading.ts',
    'server/documents',
    'server/resolution',
  ],
  db: [],
}

/** Things that only some rooms may touch: SQL, the environment, the clock. */
const reserved: readonly {
  readonly what: string
  readonly pattern: RegExp
  readonly rooms: readonly string[]
}[] = [
  { what: 'SQL', pattern: /from '(?:drizzle-orm|better-sqlite3)[/']/u, rooms: ['db'] },
  { what: 'the environment', pattern: /process\.env\b/u, rooms: ['server/config.ts'] },
  { what: 'the clock', pattern: /\bnew Date\(\)|\bDate\.now\(\)/u, rooms: ['server/main.ts', 'server/cli'] },
  { what: 'randomness', pattern: /\bMath\.random\(/u, rooms: [] },
]

/** `import … from './x.ts'`, `export … from`, `import './x.ts'`, `import('./x.ts')`, `new URL('./x.ts', …)`. */
const importPattern = /(?:\bfrom\s*|\bimport\s*\(?\s*|\bnew URL\(\s*)(['"])(\.[^'"]+)\1/gu

/** What breaks the house rules below `root`: one sentence each; a file in no room and a circle of files break them too. */
export function violations(root: string): string[] {
  return [...brokenArrows(root), ...circles(root)]
}

function brokenArrows(root: string): string[] {
  return ['server', 'db']
    .flatMap((top) => sources(join(root, top)))
    .flatMap((file) => {
      const name = relative(root, file).split(sep).join('/')
      const text = readFileSync(file, 'utf8')
      const room = roomOf(name)
      if (room === null) return [`${name} stands in no room`]
      return [...forbiddenImports(root, file, name, room, text), ...forbiddenThings(name, room, text)]
    })
}

function forbiddenImports(root: string, file: string, name: string, room: string, text: string): string[] {
  const allowed = arrows[room] ?? []
  return importsOf(root, file, text).flatMap((target) => {
    const to = roomOf(target)
    return to === room || (to !== null && allowed.includes(to)) ? [] : [`${name} imports ${target}`]
  })
}

/** Our own files that a file imports, types included, as names below `root`. */
function importsOf(root: string, file: string, text: string): string[] {
  return [...text.matchAll(importPattern)]
    .map((match) => nameBelow(root, resolve(dirname(file), match[2] ?? '')))
    .filter((target) => /^(?:server|db)\/.+\.ts$/u.test(target))
}

const nameBelow = (root: string, file: string): string => relative(root, file).split(sep).join('/')

/** Files that import each other round about: each circle once, from where it was first walked into. */
function circles(root: string): string[] {
  const files = ['server', 'db'].flatMap((top) => sources(join(root, top)))
  const imports = new Map(
    files.map((file) => [nameBelow(root, file), importsOf(root, file, readFileSync(file, 'utf8'))]),
  )
  const done = new Set<string>()
  const found: string[] = []
  const walk = (name: string, path: readonly string[]): void => {
    const at = path.indexOf(name)
    if (at >= 0) found.push(`${[...path.slice(at), name].join(' → ')} is a circle`)
    if (at >= 0 || done.has(name)) return
    for (const next of imports.get(name) ?? []) walk(next, [...path, name])
    done.add(name)
  }
  for (const name of imports.keys()) walk(name, [])
  return found
}

const forbiddenThings = (name: string, room: string, text: string): string[] =>
  reserved
    .filter(({ pattern, rooms }) => !rooms.includes(room) && pattern.test(text))
    .map(({ what }) => `${name} touches ${what}`)

function roomOf(name: string): string | null {
  return Object.keys(arrows).find((room) => name === room || name.startsWith(posix.join(room, '/'))) ?? null
}

/** Our TypeScript below a folder; what browsers get (`static/`) has no room. */
function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file))
}
