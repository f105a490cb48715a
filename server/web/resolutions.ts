/** Resolutions: the list, and one as a document with its mandates marked. */
import { citationsIn, citingResolutions } from '../../db/citations.ts'
import { findOriginal } from '../../db/documents.ts'
import {
  type DocumentRow,
  type ResolutionConditions,
  adoptingSessions,
  countResolutions,
  documentsOf,
  findResolution,
  findResolutionBySymbol,
  listResolutions,
} from '../../db/resolutions.ts'
import { organs } from '../../db/schema.ts'
import { differencesOf, safetyListOf } from '../../db/versions.ts'
import { sessionWords } from '../tracking/dueWords.ts'
import { standingOf } from './dashboards.ts'
import { NotFound } from './errors.ts'
import { blankFilter, sessionKey, urlWith } from './filter.ts'
import { pageOf, pagerOf } from './paging.ts'
import { citesView, textView } from './resolutionText.ts'
import {
  differenceView,
  documentsView,
  factsOf,
  languagesOf,
  rowView,
  safetyView,
  viewLinks,
} from './resolutionView.ts'
import type { Visit } from './visit.ts'

/** GET /resolutions */
export async function index(visit: Visit): Promise<void> {
  const asked = askedFor(visit)
  const total = await countResolutions(visit.db, asked.conditions)
  const page = pageOf(visit.request.query['page'], total)
  const rows = await listResolutions(visit.db, asked.conditions, page)
  const sessions = await adoptingSessions(visit.db)
  visit.render('resolutions/index', {
    rows: rows.map(rowView),
    nothingYet: sessions.length === 0 && total === 0,
    form: { values: asked.values, errors: {} },
    chips: chipsOf(asked.values),
    clear: '/resolutions',
    pager: pagerOf(page, total, (more) => address({ ...asked.values, ...more })),
    sessionOptions: sessions.map(({ organ, session, count }) => ({
      value: sessionKey(organ, session),
      label: `${sessionWords(organ, session)} (${count})`,
    })),
  })
}

/** GET /resolutions/:id: facts, documents, and the text in the language of the address. */
export async function show(visit: Visit): Promise<void> {
  const id = Number(visit.request.params['id'])
  const resolution = Number.isSafeInteger(id) ? await findResolution(visit.db, id) : null
  if (!resolution) throw new NotFound('There is no such resolution.')
  const documents = await documentsOf(visit.db, id)
  const document = chosenText(documents, visit.request.query)
  const citations = document === null ? [] : await citationsIn(visit.db, document.id)
  visit.render('resolutions/show', {
    resolution,
    back: { url: '/resolutions', label: 'Resolutions' },
    facts: factsOf(resolution),
    documents: documentsView(documents, id, document),
    cites: citesView(citations),
    citedBy: (await citingResolutions(visit.db, resolution)).map((citing) => ({
      ...citing,
      url: `/resolutions/${citing.id}`,
    })),
    safety: (await safetyListOf(visit.db, id)).map(safetyView),
    differences: (await differencesOf(visit.db, id)).map(differenceView),
    standing: await standingOf(visit, { resolution: resolution.symbol, class: ['all'] }),
    mandatesUrl: urlWith('/mandates', { ...blankFilter, resolution: resolution.symbol, class: ['all'] }),
    views: viewLinks(id, documents, document, 'text'),
    languages: languagesOf(documents, id, document?.language),
    text: document && (await textView(visit, document, citations)),
  })
}

/** The document that the address names, the first in its language, or the working text. */
function chosenText(
  documents: readonly DocumentRow[],
  { document, language }: Visit['request']['query'],
): DocumentRow | null {
  return (
    documents.find(({ id }) => String(id) === document) ??
    documents.find((one) => one.language === language) ??
    documents[0] ??
    null
  )
}

/** GET /resolutions/A/RES/99/101: by symbol, for whoever types it. */
export async function bySymbol(visit: Visit): Promise<void> {
  const steps: unknown = visit.request.params['symbol']
  const symbol = Array.isArray(steps) ? steps.join('/') : String(steps)
  const found = await findResolutionBySymbol(visit.db, symbol)
  if (!found) throw new NotFound('There is no resolution with this symbol.')
  visit.redirect(`/resolutions/${found.id}`)
}

/** GET /documents/:id/original: the file as it came, always as a download and never as a page of ours. */
export async function original(visit: Visit): Promise<void> {
  const id = Number(visit.request.params['id'])
  const found = Number.isSafeInteger(id) ? await findOriginal(visit.db, id) : null
  if (!found) throw new NotFound('There is no such document.')
  visit.response
    .attachment(found.fileName.replace(/\p{Cc}/gu, '') || 'original')
    .type('application/octet-stream')
    .set('Content-Security-Policy', "sandbox; default-src 'none'")
    .set('X-Content-Type-Options', 'nosniff')
    .set('Cache-Control', 'private, no-store')
    .send(found.bytes)
}

/** "99", "HRC-153" */
const SESSION = /^(?:(HRC|ECOSOC)-)?(\d{1,4})$/u

/** What the query string asks for, as conditions and as it stands in the form. */
function askedFor(visit: Visit): { conditions: ResolutionConditions; values: Record<string, string> } {
  const { session, q } = visit.request.query
  const found = typeof session === 'string' ? SESSION.exec(session) : null
  const words = typeof q === 'string' ? q.trim().slice(0, 200) : ''
  const organ = organs.find((name) => name === (found?.[1] ?? 'GA'))
  const values: Record<string, string> = {}
  if (found) values['session'] = found[0]
  if (words) values['q'] = words
  return {
    values,
    conditions: {
      organ: found ? organ : undefined,
      session: found ? Number(found[2]) : undefined,
      words: words || undefined,
    },
  }
}

const address = (values: Readonly<Record<string, string>>): string => {
  const query = new URLSearchParams(values).toString()
  return query === '' ? '/resolutions' : `/resolutions?${query}`
}

function chipsOf(values: Readonly<Record<string, string>>) {
  return Object.entries(values).map(([key, value]) => {
    const rest = Object.fromEntries(Object.entries(values).filter(([other]) => other !== key))
    const found = key === 'session' ? SESSION.exec(value) : null
    const label = found ? sessionWords(found[1] ?? 'GA', Number(found[2])) : `“${value}”`
    return { label, without: address(rest) }
  })
}
