/** The form above the list of mandates: what its fields offer, with what is in force. */
import { namablePeople } from '../../db/assignments.ts'
import { dueSessions, listCommittees } from '../../db/mandateList.ts'
import { listActiveEntities } from '../../db/people.ts'
import { classes, organs, reviewStates, statuses } from '../../db/schema.ts'
import { dueStates } from '../tracking/ageing.ts'
import { shortSymbol } from '../tracking/citation.ts'
import { type Filter, type FilterKey, languages, sessionKey, sessionLabel, sessionParts } from './filter.ts'
import { organName } from './filterChips.ts'
import type { Visit } from './visit.ts'
import { languageName } from './writing.ts'

interface Option {
  readonly value: string
  readonly label: string
}

/** Keys whose fields are folded away: what is asked for less often. */
const folded: readonly FilterKey[] = [
  'part',
  'resolution',
  'class',
  'review',
  'organ',
  'committee',
  'item',
  'lead',
  'contributing',
  'person',
  'language',
  'verified',
  'evidence',
]

/** Everything that `views/mandates/filters` shows, and the names of people for the chips. */
export async function filterForm(visit: Visit, filter: Filter) {
  const { db } = visit
  const people = await namablePeople(db)
  const acronyms = (await listActiveEntities(db)).map(({ acronym }) => plain(acronym))
  const inForce = folded.filter((key) => filter[key] !== null && (filter[key]?.length ?? 0) > 0)
  return {
    people: new Map(people.map(({ id, name }) => [String(id), name])),
    fields: {
      form: { values: valuesOf(filter), errors: {} },
      sessions: await sessionOptions(visit),
      parts: sessionParts.map((part) => ({
        value: part,
        label: part === 'resumed' ? 'Resumed session' : `${sentence(part)} part`,
      })),
      due: menu(
        'due',
        'Due',
        filter.due,
        dueStates.map((state) => named(state, dueNames)),
      ),
      status: menu(
        'status',
        'Status',
        filter.status,
        statuses.map((status) => named(status)),
      ),
      entity: menu('entity', 'Entity', filter.entity, [
        ...acronyms,
        { value: 'none', label: 'No lead entity' },
      ]),
      class: menu('class', 'Class', filter.class.length === 0 ? ['request'] : filter.class, [
        ...classes.map((name) => named(name, classNames)),
        { value: 'all', label: 'All classes' },
      ]),
      organ: menu(
        'organ',
        'Organ',
        filter.organ,
        organs.map((organ) => ({ value: organ, label: organName(organ) })),
      ),
      committee: menu('committee', 'Committee', filter.committee, (await listCommittees(db)).map(plain)),
      language: menu(
        'language',
        'Language of the text',
        filter.language,
        languages.map((code) => ({ value: code, label: languageName(code) })),
      ),
      reviews: [...reviewStates.map((state) => named(state)), { value: 'all', label: 'All, rejected too' }],
      leads: withChosen(filter.lead, acronyms),
      contributors: withChosen(filter.contributing, acronyms),
      people: withChosen(
        filter.person,
        people.map(({ id, name, acronym }) => ({ value: String(id), label: `${name} · ${acronym}` })),
      ),
      verifications: [
        { value: 'yes', label: 'Verified' },
        { value: 'no', label: 'Implemented, not verified' },
      ],
      proofs: [
        { value: 'yes', label: 'With evidence' },
        { value: 'no', label: 'Without evidence' },
      ],
      inForce: inForce.length,
      sort: filter.sort,
      verifier: filter.verifier,
    },
  }
}

const dueNames: Readonly<Record<string, string>> = { 'no date': 'Open, no date', closed: 'Closed' }

const classNames: Readonly<Record<string, string>> = {
  implicit: 'Implicit requests',
  'other official': 'Addressed to others',
}

const sentence = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)

const plain = (value: string): Option => ({ value, label: value })

const named = (value: string, names: Readonly<Record<string, string>> = {}): Option => ({
  value,
  label: names[value] ?? sentence(value),
})

/** A menu of boxes; what is in force and is not among the options any more is there too. */
export function menu(name: string, label: string, chosen: readonly string[], options: readonly Option[]) {
  const gone = chosen.filter((value) => !options.some((option) => option.value === value))
  const all = [...gone.map(plain), ...options]
  const boxes = all.map((option) => ({ ...option, checked: chosen.includes(option.value) }))
  const labels = boxes.filter(({ checked }) => checked).map((box) => box.label)
  return { name, label, boxes, summary: labels.length > 1 ? `${labels.length} chosen` : (labels[0] ?? 'Any') }
}

/** Fields with one value each, as text. */
function valuesOf(filter: Filter): Record<string, string> {
  const texts = Object.entries(filter).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, value] as const] : [],
  )
  const values = Object.fromEntries(texts)
  return filter.resolution === null ? values : { ...values, resolution: shortSymbol(filter.resolution) }
}

/** Without counts, which would be of every class and state and not of the list that the choice gives. */
async function sessionOptions(visit: Visit): Promise<Option[]> {
  const sessions = await dueSessions(visit.db)
  return [
    ...sessions.map(({ body, session }) => {
      const value = sessionKey(body, session)
      return { value, label: sessionLabel(value) }
    }),
    { value: 'none', label: 'No date' },
  ]
}

/** The options, and what is in force where it is not among them, so that the form shows it. */
function withChosen(chosen: string | null, options: readonly Option[]): readonly Option[] {
  if (chosen === null || options.some(({ value }) => value === chosen)) return options
  return [plain(chosen), ...options]
}
