/** The first page: what needs attention, or, where there is nothing yet, two ways to begin. */
import { evidenceFiles } from '../../db/evidence.ts'
import { findEntity } from '../../db/entities.ts'
import { listMandates } from '../../db/mandateList.ts'
import { latestUpdates } from '../../db/overview.ts'
import { countByOrigin, removeSamples } from '../../db/samples.ts'
import { movedDates } from '../../db/sessionDates.ts'
import { type SessionLine, listSessions } from '../reports/sessions.ts'
import { referenceWords } from '../reports/words.ts'
import { addSamples } from '../samples/samples.ts'
import { dueStates } from '../tracking/ageing.ts'
import { type Wanted, stateLabels, talliesOf } from './dashboards.ts'
import { type Filter, blankFilter, urlWith } from './filter.ts'
import { conditionsOf } from './filterConditions.ts'
import { mandateRow } from './mandateRow.ts'
import { mayAs } from './roles.ts'
import type { Visit } from './visit.ts'

/** GET / */
export async function index(visit: Visit): Promise<void> {
  const { db, person } = visit
  const { samples, real } = await countByOrigin(db)
  const mayImport = mayAs(person.role, 'officer')
  if (samples + real === 0) return visit.render('start/empty', { mayImport })
  visit.render('start/index', {
    sessions: await cardsOf(visit),
    waiting: await talliesOf(visit, waitingFor),
    mayReview: mayImport,
    mine: await mineOf(visit),
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

/** What waits for somebody, over all sessions. */
const waitingFor: readonly Wanted[] = [
  { label: 'Overdue', filter: { due: ['overdue'] }, alarming: true },
  { label: 'Due within six weeks or in this part', filter: { due: ['due soon', 'due this part'] } },
  { label: 'Requests not reviewed yet', filter: { review: 'proposed' } },
  { label: 'Implemented, not verified', filter: { verified: 'no' } },
  { label: 'Without a lead entity', filter: { entity: ['none'] } },
  { label: 'Without a date', filter: { session: 'none' } },
]

/** Rows of one's own entity that stand on the first page; the list has the rest. */
const mostMine = 8

/** All but what is closed. */
const open = dueStates.filter((state) => state !== 'closed')

/** What the entity of the person answers for and is not closed, by due; null for whoever belongs to none. */
async function mineOf(visit: Visit) {
  const entity = visit.person.entityId === null ? null : await findEntity(visit.db, visit.person.entityId)
  if (entity === null) return null
  const filter: Filter = { ...blankFilter, class: ['all'], entity: [entity.acronym], due: open }
  const today = visit.at.slice(0, 10)
  const moved = await movedDates(visit.db)
  const page = { limit: mostMine, offset: 0 }
  const rows = await listMandates(visit.db, conditionsOf(filter, moved, today), 'due', page)
  const named: Wanted = {
    label: 'Of these, you are named',
    filter: { ...filter, person: String(visit.person.id) },
  }
  const [count] = await talliesOf(visit, [{ label: 'Open', filter }])
  return {
    entity,
    list: {
      rows: rows.map((row) => mandateRow(row, filter, today, moved)),
      more: (count?.n ?? 0) > rows.length,
      count: count?.n ?? 0,
      url: urlWith('/mandates', filter),
    },
    tallies: await talliesOf(visit, [
      ...open.map((state) => ({
        label: stateLabels[state],
        filter: { ...filter, due: [state] },
        alarming: state === 'overdue',
      })),
      named,
    ]),
  }
}

/** The sessions around today, each with the figures of its lists. */
async function cardsOf(visit: Visit) {
  const moved = await movedDates(visit.db)
  const { assembly } = listSessions({ rows: [], today: visit.at.slice(0, 10), moved, onlySamples: false })
  const cards = []
  for (const line of [...assembly].reverse()) {
    if (line.when === null) continue
    cards.push({ ...line, label: cardLabels[line.when], tallies: await talliesOf(visit, ofSession(line)) })
  }
  return cards
}

function ofSession({ session }: SessionLine): Wanted[] {
  const key = String(session)
  return [
    { label: 'Due', filter: { session: key } },
    { label: 'Implemented', filter: { session: key, status: ['implemented'] } },
    { label: 'Submitted', filter: { session: key, status: ['submitted'] } },
    { label: 'Overdue', filter: { session: key, due: ['overdue'] }, alarming: true },
  ]
}

const cardLabels = { previous: 'Previous session', current: 'Current session', next: 'Next session' } as const

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
