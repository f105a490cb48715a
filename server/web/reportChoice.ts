/** The form with which a report is chosen, and the choices that a person keeps under a name. */
import { z } from 'zod'
import { listEntities } from '../../db/entities.ts'
import { listCommittees } from '../../db/mandateList.ts'
import { everybodysPreferences, readPreference, setPreference } from '../../db/preferences.ts'
import {
  type Choice,
  NO_COMMITTEE,
  NO_ENTITY,
  hasDefaultColumns,
  partKeyWords,
  partKeys,
  wholeReport,
} from '../reports/choice.ts'
import { reportClasses } from '../reports/choosing.ts'
import { columnKeys } from '../reports/columns.ts'
import type { Occasion } from '../reports/loading.ts'
import { capital, committeeWords } from '../reports/words.ts'
import { english } from '../reports/wording/index.ts'
import { languageNames, reportLanguages } from '../reports/wording/languages.ts'
import { menu } from './filterForm.ts'
import { type Form, blankForm, readForm } from './forms.ts'
import { occasionOf, queryOfChoice, queryOfOccasion, typedIn } from './reportQuery.ts'
import { DEFAULT_QUERY } from './reportMemory.ts'
import type { Visit } from './visit.ts'

/** What the form offers; what is chosen is ticked. @param wrong what is wrong with which field of the cut-off */
export async function chooseForm(visit: Visit, occasion: Occasion, wrong: Form<unknown>['errors'] = {}) {
  const { session, selection } = occasion
  const choice: Choice = { ...wholeReport, ...occasion.choice }
  const committees = await listCommittees(visit.db)
  const entities = await listEntities(visit.db)
  const url = `/sessions/${session}/readiness`
  const query = queryOfOccasion(occasion)
  const isWrong = Object.keys(wrong).length > 0
  return {
    url,
    open: query !== '' || isWrong,
    chosen: query !== '',
    only: selection ?? null,
    form: {
      ...blankForm({
        group: choice.grouping,
        words: choice.vocabulary,
        language: choice.language,
        ...typedIn(visit),
      }),
      errors: wrong,
    },
    part: menu(
      'part',
      'Part',
      choice.parts,
      partKeys.map((value) => ({ value, label: partKeyWords(value) })),
    ),
    committee: menu('committee', 'Committee', choice.committees, [
      ...committees.map((value) => ({ value, label: committeeWords(value) })),
      { value: NO_COMMITTEE, label: 'Committee not stated' },
    ]),
    entity: menu('entity', 'Lead entity', choice.entities, [
      ...entities.map(({ acronym, name }) => ({ value: acronym, label: `${acronym}: ${name}` })),
      { value: NO_ENTITY, label: 'No lead entity' },
    ]),
    class: menu(
      'class',
      'Class',
      choice.classes,
      reportClasses.map((value) => ({ value, label: capital(value) })),
    ),
    column: columnMenu(choice),
    groups: groupLabels,
    vocabularies: vocabularyLabels,
    languages: reportLanguages.map((value) => ({ value, label: languageNames[value] })),
    keep: query === '' ? null : `${url}/templates?${query}`,
    templates: (await templatesOf(visit)).map((template) => ({
      ...template,
      url: `${url}?${template.query === '' ? DEFAULT_QUERY : template.query}`,
      current: template.query === queryOfChoice(occasion),
    })),
    others: (await sharedByOthers(visit)).map((template) => ({
      ...template,
      url: `${url}?${template.query === '' ? DEFAULT_QUERY : template.query}`,
      current: template.query === queryOfChoice(occasion),
    })),
    deletion: `${url}/templates/deletion${query === '' ? '' : `?${query}`}`,
  }
}

function columnMenu(choice: Choice) {
  const { columns } = choice
  const options = columnKeys.map((value) => ({ value, label: capital(english.columns[value]) }))
  const number = columns.length === 0 ? 'None' : `${columns.length} of ${columnKeys.length}`
  const summary = hasDefaultColumns(choice) ? 'As usual' : number
  return { ...menu('column', 'Columns', columns, options), summary }
}

const groupLabels = [
  { value: 'part', label: 'Part, committee, agenda item' },
  { value: 'entity', label: 'Lead entity' },
  { value: 'status', label: 'Status' },
  { value: 'resolution', label: 'Resolution' },
]

const vocabularyLabels = [
  { value: 'ours', label: 'Our own' },
  { value: 'board', label: 'Board of Auditors' },
  { value: 'jiu', label: 'Joint Inspection Unit' },
]

// --------------------------------------------------------------------------------------------------------- templates

const key = 'report.templates'
const mostTemplates = 20

/** Whatever was stored by an older version counts as far as it is understood. */
const stored = z
  .array(z.object({ name: z.string(), query: z.string(), shared: z.boolean().default(false) }))
  .catch([])

type Template = z.output<typeof stored>[number]

const templatesOf = async ({ db, person }: Visit) =>
  stored.parse((await readPreference(db, person.id, key)) ?? [])

/** Those that others share; only who keeps one changes or removes it. */
async function sharedByOthers({ db, person }: Visit): Promise<(Template & { readonly owner: string })[]> {
  const kept = await everybodysPreferences(db, key)
  return kept
    .filter(({ personId }) => personId !== person.id)
    .flatMap(({ owner, value }) =>
      stored
        .parse(value)
        .filter(({ shared }) => shared)
        .map((template) => ({ ...template, owner })),
    )
}

const shared = z
  .string()
  .default('')
  .transform((box) => box === 'yes')

const name = z.string().trim().min(1, 'Give the choice a name.').max(60, 'At most 60 characters.')

/** POST /sessions/:session/readiness/templates: keeps the choice of the address; the same name replaces the one before. */
export async function saveTemplate(visit: Visit): Promise<void> {
  const query = queryOfChoice(occasionOf(visit))
  const { data, errors } = readForm(z.object({ name, shared }), visit.request.body)
  if (data === null) return back(visit, errors['name'] ?? 'Give the choice a name.')
  const others = (await templatesOf(visit)).filter((template) => template.name !== data.name)
  if (others.length >= mostTemplates)
    return back(visit, `You keep ${mostTemplates} choices already. Remove one first; nothing was kept.`)
  await keep(visit, [...others, { ...data, query }])
  back(visit, `The choice “${data.name}” is kept${data.shared ? ', and everybody sees it' : ''}.`)
}

/** POST /sessions/:session/readiness/templates/deletion */
export async function deleteTemplate(visit: Visit): Promise<void> {
  const { data } = readForm(z.object({ name }), visit.request.body)
  const templates = await templatesOf(visit)
  const left = templates.filter((template) => template.name !== data?.name)
  if (left.length < templates.length) await keep(visit, left)
  back(visit, 'The choice is removed.')
}

const keep = (visit: Visit, templates: readonly Template[]): Promise<void> =>
  setPreference(
    visit.db,
    { ...visit.author, personId: visit.person.id },
    key,
    templates.toSorted((one, other) => one.name.localeCompare(other.name, 'en')),
    visit.at,
  )

const queryOf = (visit: Visit): string => queryOfOccasion(occasionOf(visit))

function back(visit: Visit, notice: string): void {
  const query = queryOf(visit)
  const { session } = occasionOf(visit)
  visit.redirect(`/sessions/${session}/readiness${query === '' ? '' : `?${query}`}`, notice)
}
