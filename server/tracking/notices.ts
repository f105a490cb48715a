/** Which notices follow from how things stand, and in which words. */
import { standingOf, type Scheduled } from './ageing.ts'
import { citation } from './citation.ts'
import { dueWords } from './dueWords.ts'
import type { MovedDates } from '../calendar/sessions.ts'

/** An open occurrence, and an assignment of its mandate. */
export interface Followed {
  readonly assignmentId: number
  readonly assignedBy: number | null
  readonly entityId: number
  readonly capacity: 'lead' | 'contributing'
  readonly namedId: number | null
  readonly mandateId: number
  readonly class: string
  readonly path: string
  readonly symbol: string
  readonly occurrence: Omit<Scheduled, 'class'> & { readonly id: number; readonly status: string }
}

export interface Recipient {
  readonly id: number
  readonly entityId: number | null
}

/** A notice, before anybody looks whether the person was told already; `key` is what tells that. */
export interface Notice {
  readonly personId: number
  readonly kind: 'assigned' | 'returned' | 'due in six weeks' | 'overdue' | 'new mandates' | 'nobody leads'
  /** Null where it is about several. */
  readonly mandateId: number | null
  readonly occurrenceId: number | null
  readonly key: string
  readonly sentence: string
  /** Within the application, where several mandates are listed; it leads to the mandate otherwise. */
  readonly address?: string
}

/** Everybody who answers for it: the named person, and everybody of the entity. */
const answering = (followed: Followed, everybody: readonly Recipient[]): readonly Recipient[] =>
  everybody.filter(({ id, entityId }) => id === followed.namedId || entityId === followed.entityId)

/**
 * The notices of one assignment and one occurrence on a day: assigned, new for the entity, due within six weeks,
 * overdue. Whoever made the assignment is not told of it.
 */
export function noticesOf(
  followed: Followed,
  everybody: readonly Recipient[],
  today: string,
  moved: MovedDates = {},
): Notice[] {
  const { occurrence, mandateId } = followed
  const about = citation(followed.symbol, followed.path)
  const when = dueWords(occurrence)
  const { state } = standingOf({ ...occurrence, class: followed.class }, occurrence.status, today, moved)
  return answering(followed, everybody).flatMap((person) => {
    const common = { personId: person.id, mandateId }
    const told = person.id === followed.assignedBy ? [] : [assignment(followed, person, about)]
    const dated = [
      ...(state === 'due soon' || state === 'due this part'
        ? [{ kind: 'due in six weeks' as const, sentence: `${about} is due soon: ${when}.` }]
        : []),
      ...(state === 'overdue'
        ? [{ kind: 'overdue' as const, sentence: `${about} is overdue. It was due: ${when}.` }]
        : []),
    ]
    return [
      ...told.map((notice) => ({ ...common, occurrenceId: null, ...notice })),
      ...dated.map(({ kind, sentence }) => ({
        ...common,
        kind,
        sentence,
        occurrenceId: occurrence.id,
        key: `${kind}:${occurrence.id}`,
      })),
    ]
  })
}

function assignment({ namedId, assignmentId, capacity }: Followed, person: Recipient, about: string) {
  if (person.id === namedId) {
    return {
      kind: 'assigned' as const,
      key: `assigned:${assignmentId}`,
      sentence: `${about} is assigned to you.`,
    }
  }
  const does = capacity === 'lead' ? 'leads on' : 'contributes to'
  return {
    kind: 'new mandates' as const,
    key: `entity:${assignmentId}`,
    sentence: `Your entity now ${does} ${about}.`,
  }
}

/** For whoever had marked as implemented what a verifier returned. */
export function returnedNotice(
  returned: {
    readonly id: number
    readonly author: string
    readonly note: string | null
    readonly mandateId: number
    readonly occurrenceId: number | null
    readonly symbol: string
    readonly path: string
  },
  proposerId: number,
): Notice {
  const { id, author, note, mandateId, occurrenceId } = returned
  const said = note === null ? '' : ` “${note.length > 200 ? `${note.slice(0, 199)}…` : note}”`
  return {
    personId: proposerId,
    kind: 'returned',
    mandateId,
    occurrenceId,
    key: `returned:${id}`,
    sentence: `${author} returned ${citation(returned.symbol, returned.path)} to you.${said}`,
  }
}
