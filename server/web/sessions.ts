/** The sessions, and the readiness report of each. */
import { fileOf } from '../../db/connection.ts'
import { listFrozen } from '../../db/frozenReports.ts'
import type { Status } from '../../db/schema.ts'
import { loadSessions } from '../reports/loading.ts'
import type { BodyLine, SessionLine } from '../reports/sessions.ts'
import type { Figures } from '../reports/totals.ts'
import { NotFound } from './errors.ts'
import { blankFilter, readFilter, sessionKey, urlWith } from './filter.ts'
import { readinessPage } from './readinessPage.ts'
import { chooseForm } from './reportChoice.ts'
import {
  SESSION_NUMBER,
  cutOffOf,
  occasionAt,
  queryOfOccasion,
  readChoice,
  sessionOf,
} from './reportQuery.ts'
import { runningFoot } from './runningFoot.ts'
import { DEFAULT_QUERY, rememberedQuery } from './reportMemory.ts'
import { mayAs } from './roles.ts'
import type { Visit } from './visit.ts'

/** `2026-11-21T20:12:24.000Z`. */
const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/u

/** GET /sessions: all of them, or on to the one whose number was typed. */
export async function index(visit: Visit): Promise<void> {
  const typed = textOf(visit.request.query['number']).trim()
  if (SESSION_NUMBER.test(typed)) return visit.response.redirect(303, reportUrl(Number(typed)))
  const { assembly, bodies, undated } = await loadSessions(visit.db, visit.at)
  const wrongNumber = typed === '' ? null : 'Give the number of a session, from 1 to 999.'
  const data = {
    assembly: assembly.map(assemblyLine),
    bodies: bodies.map((line) => ({ ...line, figures: bodyFigures(line) })),
    undated: { due: undated.due, url: listUrl('none') },
    typedNumber: typed,
    wrongNumber,
  }
  visit.render('sessions/index', data, wrongNumber === null ? 200 : 422)
}

/** GET /sessions/:session/readiness; where the address chooses nothing, what the person chose last is taken up. */
export async function readiness(visit: Visit): Promise<void> {
  const isBare = Object.keys(visit.request.query).length === 0
  const remembered = isBare ? await rememberedQuery(visit, sessionOf(visit)) : ''
  if (remembered !== '') return visit.response.redirect(303, `${reportUrl(sessionOf(visit))}?${remembered}`)
  const cutOff = cutOffOf(visit)
  const wrong = 'wrong' in cutOff ? { [cutOff.wrong]: cutOff.sentence } : {}
  const occasion = occasionAt(visit, 'at' in cutOff ? cutOff.at : null)
  const { session } = occasion
  const report = await visit.reportPages.make({ database: fileOf(visit.db), occasion })
  if (report === null) throw new NotFound()
  const kept = (await listFrozen(visit.db, session)).length
  const pairs = queryOfOccasion(occasion)
  const query = pairs === '' ? '' : `?${pairs}`
  const data = {
    ...readinessPage(report, reportUrl(session), pairs),
    choose: await chooseForm(visit, occasion, wrong),
    footer: `/sessions/${session}/readiness.css?${new URLSearchParams({ at: occasion.at, language: occasion.choice?.language ?? 'en' }).toString()}`,
    chosen: query,
    // Another reader of the bare address might see what they chose themselves.
    address: isBare ? `?${DEFAULT_QUERY}` : null,
    kept: kept === 0 ? null : { url: `/sessions/${session}/frozen`, count: kept },
    freeze: mayAs(visit.person.role, 'officer') ? `/sessions/${session}/frozen${query}` : null,
  }
  visit.render('sessions/readiness', data, 'wrong' in cutOff ? 422 : 200)
}

/** GET /sessions/:session/readiness.css: what the running foot says, which only a style sheet can put there. */
export async function readinessFoot(visit: Visit): Promise<void> {
  const session = sessionOf(visit)
  const at = textOf(visit.request.query['at'])
  if (!ISO_TIME.test(at) || Number.isNaN(Date.parse(at))) throw new NotFound()
  const { choice } = readChoice(visit.request.query)
  visit.response.type('css').send(runningFoot({ session, at, language: choice?.language ?? 'en' }))
}

const reportUrl = (session: number): string => `/sessions/${session}/readiness`

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

// ------------------------------------------------------------------------------------------------------------ figures

/** A figure with the list that it counts; no address where there is nothing to list or no list that says it. */
interface FigureLink {
  readonly label: string
  readonly n: number
  readonly url: string | null
  readonly alarming: boolean
}

function assemblyLine({ session, parts, figures, ...line }: SessionLine) {
  const report = reportUrl(session)
  return {
    ...line,
    parts,
    report,
    current: line.when === 'current',
    figures: figureLinks(figures, String(session), (only) => `${report}?only=${encodeURIComponent(only)}`),
  }
}

const bodyFigures = ({ body, session, figures }: BodyLine): FigureLink[] =>
  figureLinks(figures, listedSession(body, session), null)

function figureLinks(
  figures: Figures,
  session: string | null,
  reportOf: ((only: string) => string) | null,
): FigureLink[] {
  const list = (status?: Status) => (session === null ? null : listUrl(session, status))
  const only = (selection: string) => (reportOf === null ? null : reportOf(selection))
  const links = [
    { label: 'Due', n: figures.due, url: list(), alarming: false },
    { label: 'Implemented', n: figures.done, url: list('implemented'), alarming: false },
    { label: 'Overdue', n: figures.overdue, url: only('overdue'), alarming: true },
    { label: 'Not verified', n: figures.unverified, url: only('not verified'), alarming: false },
    { label: 'No evidence', n: figures.noEvidence, url: only('no evidence'), alarming: false },
  ]
  return links.map((link) => (link.n === 0 ? { ...link, url: null } : link))
}

/** The list under its own defaults: requests, the rejected left out. */
const listUrl = (session: string, status: Status | null = null): string =>
  urlWith('/mandates', { ...blankFilter, session, status: status === null ? [] : [status] })

/** How the list calls a session of another body; null where it has no word for it. */
const listedSession = (body: string, session: number | null): string | null =>
  session === null ? null : readFilter({ session: sessionKey(body, session) }).session
