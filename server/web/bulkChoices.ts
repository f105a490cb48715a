/** What the form that changes several mandates offers. */
import { listActiveEntities } from '../../db/people.ts'
import { bulkStatuses } from './bulk.ts'
import { sessionParts } from './filter.ts'
import { partNames } from '../tracking/dueWords.ts'
import { blankForm } from './forms.ts'
import { mayAs } from './roles.ts'
import type { Visit } from './visit.ts'

/** Null for those who may change nothing. */
export async function bulkChoices({ db, person }: Visit) {
  if (!mayAs(person.role, 'focal point')) return null
  const entities = await listActiveEntities(db)
  return {
    officer: mayAs(person.role, 'officer'),
    form: blankForm({ change: 'status' }),
    changes: [
      { value: 'status', label: 'Status', hint: 'As far as the rules of each allow.' },
      { value: 'lead', label: 'Lead entity', hint: 'Those that contribute stay.' },
      {
        value: 'contributing',
        label: 'Contributing entity',
        hint: 'Adds one, or takes it off; all others stay.',
      },
      {
        value: 'due',
        label: 'Due point',
        hint: 'Needs a reason in the note; what was proposed stays beside it.',
      },
      { value: 'confirmation', label: 'Review', hint: 'Confirms what the machine proposed.' },
    ],
    statuses: bulkStatuses.map((status) => ({ value: status, label: status })),
    contributors: [
      ...entities.map(({ id, acronym, name }) => ({ value: String(id), label: `${acronym} · ${name}` })),
      ...entities.map(({ id, acronym }) => ({ value: `-${id}`, label: `${acronym} no longer contributes` })),
    ],
    parts: sessionParts.map((part) => ({ value: part, label: partNames[part] ?? part })),
    leads: [
      ...entities.map(({ id, acronym, name }) => ({ value: String(id), label: `${acronym} · ${name}` })),
      { value: 'none', label: 'Nobody' },
    ],
  }
}
