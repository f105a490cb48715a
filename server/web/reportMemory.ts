/** What a person last chose of the report of each session, taken up by itself the next time. */
import { z } from 'zod'
import { readPreference, setPreference } from '../../db/preferences.ts'
import { queryOfChoice, readChoice } from '../reports/choosing.ts'
import { wholeReport } from '../reports/choice.ts'
import { sessionOf } from './reportQuery.ts'
import type { Visit } from './visit.ts'

const key = 'report.last'

/** The address of a report for which nothing is chosen, the same for everybody whatever they chose before. */
export const DEFAULT_QUERY = 'choice=default'

/** Queries by the number of the session, the latest last; whatever an older version stored counts as far as it is understood. */
const stored = z.array(z.tuple([z.number(), z.string()])).catch([])

const mostSessions = 40

const memoryOf = async ({ db, person }: Visit): Promise<[number, string][]> =>
  stored.parse((await readPreference(db, person.id, key)) ?? [])

/**
 * The query that the person chose last for the report of a session; of one for which they chose nothing yet, the looks
 * of what they chose last: its language, columns, grouping and words. Empty where they never chose anything.
 */
export async function rememberedQuery(visit: Visit, session: number): Promise<string> {
  const memory = await memoryOf(visit)
  const own = memory.find(([of]) => of === session)
  if (own) return own[1]
  const { choice } = readChoice(valuesIn(memory.at(-1)?.[1] ?? ''))
  const { parts, committees, entities, classes } = wholeReport
  return choice ? queryOfChoice({ choice: { ...choice, parts, committees, entities, classes } }) : ''
}

const valuesIn = (query: string): Record<string, string[]> => {
  const pairs = new URLSearchParams(query)
  return Object.fromEntries([...pairs.keys()].map((name) => [name, pairs.getAll(name)]))
}

/** What a form sends of the choice of a report. */
const form = z.record(z.string(), z.unknown()).catch({})

/** What goes along with a choice and is not remembered: a cut-off and a selection are of the day. */
const passing = ['on', 'time', 'only'] as const

/** POST /sessions/:session/readiness/choice: remembers the choice, and shows the report under its whole address. */
export async function choose(visit: Visit): Promise<void> {
  const session = sessionOf(visit)
  const body = form.parse(visit.request.body)
  const query = queryOfChoice(readChoice(body))
  await remember(visit, session, query)
  const rest = passing.flatMap((name): [string, string][] => {
    const value = body[name]
    return typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : []
  })
  const whole = [query, new URLSearchParams(rest).toString()].filter(Boolean).join('&')
  visit.response.redirect(303, `/sessions/${session}/readiness?${whole === '' ? DEFAULT_QUERY : whole}`)
}

/** Nothing is written where it is what was chosen last. */
async function remember(visit: Visit, session: number, query: string): Promise<void> {
  const memory = await memoryOf(visit)
  const last = memory.at(-1)
  if (last?.[0] === session && last[1] === query) return
  const others = memory.filter(([of]) => of !== session).slice(1 - mostSessions)
  const author = { ...visit.author, personId: visit.person.id }
  await setPreference(visit.db, author, key, [...others, [session, query]], visit.at)
}
