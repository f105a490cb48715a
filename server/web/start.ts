/** The first page: what needs attention, or, where there is nothing yet, two ways to begin. */
import { evidenceFiles } from '../../db/evidence.ts'
import { countUnreviewed, latestUpdates } from '../../db/overview.ts'
import { countByOrigin, removeSamples } from '../../db/samples.ts'
import { loadSessions } from '../reports/loading.ts'
import type { SessionLine } from '../reports/sessions.ts'
import { referenceWords } from '../reports/words.ts'
import { addSamples } from '../samples/samples.ts'
import { mayAs } from './roles.ts'
import type { Visit } from './visit.ts'

/** GET / */
export async function index(visit: Visit): Promise<void> {
  const { db, at, person } = visit
  const { samples, real } = await countByOrigin(db)
  const mayImport = mayAs(person.role, 'officer')
  if (samples + real === 0) return visit.render('start/empty', { mayImport })
  const { assembly, undated } = await loadSessions(db, at)
  visit.render('start/index', {
    sessions: assembly.flatMap(toCard).reverse(),
    undated,
    overdue: assembly.reduce((sum, { figures }) => sum + figures.overdue, 0),
    unreviewed: await countUnreviewed(db, real === 0),
    unreviewedUrl: mayImport ? '/review?class=request' : '/mandates?review=proposed',
    updates: (await latestUpdates(db, 8)).map(toLine),
    samples,
    onlySamples: real === 0,
    mayRemoveSamples: mayImport && samples > 0,
  })
}

/** POST /samples: fills the application with the samples. */
export async function createSamples(visit: Visit): Promise<void> {
  await addSamples(visit)
  visit.redirect('/', 'The samples are in. Remove them here when you have seen enough.')
}

/** POST /samples/removal: takes them out again with the files given as their evidence, and nothing else. */
export async function destroySamples(visit: Visit): Promise<void> {
  await visit.files.remove(async () => {
    const before = await evidenceFiles(visit.db)
    await removeSamples(visit.db, visit.author, visit.at)
    const kept = new Set((await evidenceFiles(visit.db)).map(({ sha256 }) => sha256))
    return before.flatMap(({ sha256 }) => (kept.has(sha256) ? [] : [sha256]))
  })
  visit.redirect('/', 'The samples are gone.')
}

const cardLabels = { previous: 'Previous session', current: 'Current session', next: 'Next session' } as const

/** The sessions around today, as cards; others have none. */
const toCard = (line: SessionLine): Record<string, unknown>[] =>
  line.when === null ? [] : [{ ...line, label: cardLabels[line.when] }]

/** `not started → submitted`, `verified`, `note added`; null where the note says it all. */
function didWords({ kind, from, to }: Awaited<ReturnType<typeof latestUpdates>>[number]): string | null {
  if (to !== null && from !== to) return from === null ? to : `${from} → ${to}`
  return doneWords[kind] ?? null
}

const doneWords: Readonly<Record<string, string>> = {
  verification: 'verified',
  evidence: 'evidence added',
  withdrawal: 'evidence withdrawn',
  note: 'note added',
  assignment: 'assignment ended',
  wording: 'wording changed',
}

const toLine = (update: Awaited<ReturnType<typeof latestUpdates>>[number]): Record<string, unknown> => ({
  ...update,
  reference: referenceWords(update.symbol, update.path),
  did: didWords(update),
})
