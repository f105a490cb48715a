/** One change to many mandates of the list: first what it would do, in counts, then all of it or nothing. */
import { z } from 'zod'
import { type BulkDeed, recordBulk } from '../../db/bulk.ts'
import {
  type MandateConditions,
  type MandateRow,
  listWhole,
  mandatesAnsweredBy,
} from '../../db/mandateList.ts'
import { listActiveEntities } from '../../db/people.ts'
import { classes, statuses } from '../../db/schema.ts'
import { movedDates } from '../../db/sessionDates.ts'
import { citation } from '../tracking/citation.ts'
import { dueWords } from '../tracking/dueWords.ts'
import { normalDecision } from '../tracking/evidence.ts'
import { planBulk } from './bulkPlan.ts'
import { NotAllowed } from './errors.ts'
import { optionalDay, sessionNumber } from './fields.ts'
import { queryOf, readFilter, sessionParts, urlWith } from './filter.ts'
import { conditionsOf } from './filterConditions.ts'
import { type Form, readForm, withError } from './forms.ts'
import { whenCurrent } from './mandatePage.ts'
import { mayAs } from './roles.ts'
import type { Visit } from './visit.ts'

/** More would hold up everybody else for too long while they are written, which is in one go (docs/bench.md). */
const most = 2000

/** `12-3`: an occurrence with the version of its mandate; `12-3.15-1` are two, in letters that a form sends as they are. */
const ITEM = /^(\d{1,9})-(\d{1,9})$/u
/** `100`. */
const SESSION_NUMBER = /^[1-9]\d{0,3}$/u

/** Superseded is not among them: each mandate has a successor of its own. */
export const bulkStatuses = statuses.filter((status) => status !== 'superseded')

const fields = z.object({
  change: z.enum(['status', 'lead', 'contributing', 'due', 'confirmation'], 'Choose what to change.'),
  to: z.string().default(''),
  leadId: z.string().default(''),
  contributorId: z.string().default(''),
  dueSession: sessionNumber,
  duePart: z.enum(['', ...sessionParts], 'Choose a part of the list.').default(''),
  dueDate: optionalDay,
  decision: z.string().trim().max(40, 'At most 40 characters.').default(''),
  deferredTo: z.string().trim().default(''),
  note: z.string().trim().max(4000, 'At most 4,000 characters.').default(''),
  scope: z.enum(['chosen', 'filter']).catch('chosen'),
  items: z.string().default(''),
})
type Fields = z.output<typeof fields>

/** What was chosen, or the field that is wrong and why. */
type ReadDeed =
  | { readonly deed: BulkDeed; readonly lead: string | null; readonly says: string }
  | { readonly wrong: readonly [field: string, message: string] }

/** POST /mandates/bulk: what the change would do. Nothing is written. */
export async function preview(visit: Visit): Promise<void> {
  const { form, read } = await readBulk(visit)
  if (form.data === null || read === null) return show(visit, form, null, [])
  if ('wrong' in read) return show(visit, withError(form, ...read.wrong), null, [])
  const rows = await rowsWanted(visit, form.data)
  const message = tooManyOrNone(rows)
  if (message !== null) return show(visit, withError(form, 'form', message), read, [])
  return show(visit, form, read, rows)
}

/** POST /mandates/bulk/confirmation: does what was shown, or shows what changed since. */
export async function create(visit: Visit): Promise<void> {
  const { form, read } = await readBulk(visit)
  if (form.data === null || read === null) return show(visit, form, null, [])
  if ('wrong' in read) return show(visit, withError(form, ...read.wrong), null, [])
  const shown = itemsIn(form.data.items)
  const rows = await rowsOfIds(visit, [...shown.keys()])
  const stale = rows.filter((row) => shown.get(row.occurrenceId) !== row.version)
  if (stale.length > 0 || rows.length !== shown.size || rows.length === 0)
    return show(visit, withError(form, 'form', staleMessage), read, rows, stale)
  const plan = planBulk(rows, read.deed, read.lead, await rightsOf(visit))
  if (plan.refused.length > 0) return show(visit, withError(form, 'form', staleMessage), read, rows)
  const saved = await whenCurrent(() => recordBulk(visit.db, visit.author, visit.at, plan.items, read.deed))
  if (!saved)
    return show(visit, withError(form, 'form', staleMessage), read, await rowsOfIds(visit, [...shown.keys()]))
  const count = plan.items.length
  visit.redirect(
    urlWith('/mandates', readFilter(visit.request.query)),
    count === 1 ? 'One mandate is changed.' : `${count.toLocaleString('en-GB')} mandates are changed.`,
  )
}

const staleMessage =
  'Somebody changed some of these mandates meanwhile. Nothing was saved: look at what the change would do now.'

async function readBulk(visit: Visit): Promise<{ form: Form<Fields>; read: ReadDeed | null }> {
  const form = readForm(fields, visit.request.body)
  if (form.data === null) return { form, read: null }
  if (form.data.change !== 'status' && !mayAs(visit.person.role, 'officer'))
    throw new NotAllowed('Entities, due points and review are changed by officers.')
  return { form, read: await readDeed(visit, form.data) }
}

async function readDeed({ db }: Visit, typed: Fields): Promise<ReadDeed> {
  const note = typed.note || null
  if (typed.change === 'confirmation')
    return { deed: { what: 'confirmation', note }, lead: null, says: 'Confirm' }
  if (typed.change === 'lead') {
    const entity = (await listActiveEntities(db)).find(({ id }) => String(id) === typed.leadId)
    if (!entity && typed.leadId !== 'none') return { wrong: ['leadId', 'Choose an entity of the list.'] }
    const says = entity ? `Lead entity: ${entity.acronym}` : 'No lead entity'
    return { deed: { what: 'lead', entityId: entity?.id ?? null, note }, lead: entity?.acronym ?? null, says }
  }
  if (typed.change === 'contributing') return readContributing(await listActiveEntities(db), typed, note)
  if (typed.change === 'due') return readDue(typed, note)
  return readStatus(typed, note)
}

/** `12` adds that entity, `-12` ends what it contributes. */
function readContributing(
  entities: readonly { readonly id: number; readonly acronym: string }[],
  { contributorId }: Fields,
  note: string | null,
): ReadDeed {
  const ends = contributorId.startsWith('-')
  const entity = entities.find(({ id }) => String(id) === contributorId.replace('-', ''))
  if (!entity) return { wrong: ['contributorId', 'Choose an entity of the list.'] }
  const { id: entityId, acronym } = entity
  const says = ends ? `${acronym} no longer contributes` : `${acronym} contributes`
  return { deed: { what: 'contributing', entityId, ends, note }, lead: acronym, says }
}

/** A session of the General Assembly or a day; a reason stands beside what was proposed. */
function readDue(
  { dueSession: session, duePart: part, dueDate: date }: Fields,
  note: string | null,
): ReadDeed {
  if (session === null && date === null) return { wrong: ['dueSession', 'Give a session or a date.'] }
  if (session !== null && date !== null) return { wrong: ['dueDate', 'Give a session or a date, not both.'] }
  if (session === null && part !== '')
    return { wrong: ['dueSession', 'Give the session of which this is a part.'] }
  if (note === null) return { wrong: ['note', 'Say why: it stands beside what was proposed.'] }
  const number = session === null ? null : Number(session)
  const moment = { body: number === null ? null : 'GA', session: number, part: part || null, date }
  const words = dueWords(moment)
  return { deed: { what: 'due', moment, words, note }, lead: null, says: `Due: ${words}` }
}

function readStatus(typed: Fields, note: string | null): ReadDeed {
  const to = bulkStatuses.find((status) => status === typed.to)
  if (!to) return { wrong: ['to', 'Choose a status.'] }
  const says = `Status: ${to}`
  if (to !== 'deferred') return { deed: { what: 'status', to, note, deferral: null }, lead: null, says }
  const decision = normalDecision(typed.decision)
  if (decision === null)
    return { wrong: ['decision', 'Give the decision that deferred them, as in 99/553 A.'] }
  if (typed.deferredTo !== '' && !SESSION_NUMBER.test(typed.deferredTo))
    return { wrong: ['deferredTo', 'Give the number of a session, as in 100.'] }
  const session = typed.deferredTo === '' ? null : Number(typed.deferredTo)
  return { deed: { what: 'status', to, note, deferral: { decision, session, part: null } }, lead: null, says }
}

async function rowsWanted(visit: Visit, { scope }: Fields): Promise<MandateRow[]> {
  if (scope === 'chosen') return rowsOfIds(visit, chosenIn(visit.request.body))
  const filter = readFilter(visit.request.query)
  const conditions = conditionsOf(filter, await movedDates(visit.db), visit.at.slice(0, 10))
  return listWhole(visit.db, conditions, filter.sort ?? 'due', most + 1)
}

/** Whatever their class and review: they were seen when they were chosen. */
async function rowsOfIds({ db }: Visit, occurrenceIds: readonly number[]): Promise<MandateRow[]> {
  const conditions: MandateConditions = { occurrenceIds, class: classes }
  return occurrenceIds.length === 0 ? [] : listWhole(db, conditions, 'resolution', most + 1)
}

const rightsOf = async ({ db, person }: Visit) => ({
  isOfficer: mayAs(person.role, 'officer'),
  own: await mandatesAnsweredBy(db, person),
})

/** Numbers of the boxes that are ticked. */
function chosenIn(body: unknown): number[] {
  const given =
    z.object({ pick: z.union([z.string(), z.array(z.string())]) }).safeParse(body).data?.pick ?? []
  return [given]
    .flat()
    .map(Number)
    .filter((id) => Number.isSafeInteger(id) && id > 0)
}

/** Versions by occurrence; none where a piece is wrong. */
function itemsIn(typed: string): ReadonlyMap<number, number> {
  const items = typed.split('.').map((piece) => ITEM.exec(piece))
  if (items.length > most || items.includes(null)) return new Map()
  return new Map(items.map((item) => [Number(item?.[1]), Number(item?.[2])]))
}

/** What became of ticks that count for nothing, in a sentence; null where all of them count. */
function ticksLeftOut(body: unknown, form: Form<Fields>, rows: readonly MandateRow[]): string | null {
  const ticked = chosenIn(body).length
  if (ticked === 0 || form.data === null) return null
  if (form.data.scope === 'filter') return 'All rows of the filter were chosen, so the ticks do not count.'
  const gone = ticked - rows.length
  if (gone <= 0 || rows.length === 0) return null
  return gone === 1
    ? 'One of the rows that you ticked is not there any more.'
    : `${gone} of the rows that you ticked are not there any more.`
}

function tooManyOrNone(rows: readonly MandateRow[]): string | null {
  if (rows.length === 0) return 'Choose at least one row of the list.'
  if (rows.length <= most) return null
  return `These are more than ${most.toLocaleString('en-GB')} rows. Narrow the list with a filter first.`
}

/** The counts, and the button that does it; 422 or 409 where something is wrong. */
async function show(
  visit: Visit,
  form: Form<Fields>,
  read: ReadDeed | null,
  rows: readonly MandateRow[],
  stale: readonly MandateRow[] = [],
): Promise<void> {
  const filter = readFilter(visit.request.query)
  const query = queryOf(filter)
  const understood = read !== null && !('wrong' in read) ? read : null
  const plan = understood
    ? planBulk(rows, understood.deed, understood.lead, await rightsOf(visit))
    : { items: [], refused: [] }
  const { scope: _scope, items: _items, pick: _pick, ...kept } = form.values
  const wrong = form.errors['form'] === staleMessage ? 409 : Object.keys(form.errors).length > 0 ? 422 : 200
  visit.render(
    'mandates/bulk',
    {
      back: { url: urlWith('/mandates', filter), label: 'Mandates' },
      query: query === '' ? '' : `?${query}`,
      form,
      says: understood?.says ?? null,
      note: form.values['note'] ?? '',
      ticks: ticksLeftOut(visit.request.body, form, rows),
      changed: plan.items.length,
      refused: plan.refused.map(({ reason, cites }) => ({
        reason,
        count: cites.length,
        cites: cites.slice(0, shownCites).join('; '),
        more: Math.max(0, cites.length - shownCites),
      })),
      stale: stale.map(({ symbol, path, updatedBy, updatedAt, status }) => ({
        cite: citation(symbol, path),
        updatedBy,
        updatedAt,
        status,
      })),
      hidden: Object.entries({
        ...kept,
        items: plan.items.map(({ occurrenceId, version }) => `${occurrenceId}-${version}`).join('.'),
      }).map(([name, value]) => ({ name, value })),
    },
    wrong,
  )
}

const shownCites = 5
