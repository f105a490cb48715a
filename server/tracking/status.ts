/** The statuses of an occurrence: which may follow which, and what each of them must bring along. */

/** In the order in which lists and reports print them. */
export const statuses = [
  'not started',
  'in progress',
  'submitted',
  'implemented',
  'partially implemented',
  'not implemented',
  'deferred',
  'superseded',
  'overtaken by events',
] as const
export type Status = (typeof statuses)[number]

/** What each status says, for the person who chooses it. */
export const meanings: Readonly<Record<Status, string>> = {
  'not started': 'Nobody has begun.',
  'in progress': 'Somebody is on it.',
  submitted: 'The document is issued and not yet considered.',
  implemented: 'What was asked for is done, and a document proves it.',
  'partially implemented': 'A part is done, and a document proves it.',
  'not implemented': 'It was not done, for a stated reason.',
  deferred: 'The Assembly put it off by a decision.',
  superseded: 'A later mandate took its place.',
  'overtaken by events': 'Events made it pointless, for a stated reason.',
}

const settled = ['implemented', 'partially implemented', 'not implemented', 'deferred'] as const
const ended = ['superseded', 'overtaken by events'] as const

/**
 * Which status may follow which; the only place that says so. Nothing returns to "not started" except work that was
 * entered by mistake; what is over can only be reopened, as "in progress".
 */
const transitions: Readonly<Record<Status, readonly Status[]>> = {
  'not started': ['in progress', 'submitted', ...settled, ...ended],
  'in progress': ['not started', 'submitted', ...settled, ...ended],
  submitted: ['in progress', ...settled, ...ended],
  implemented: ['in progress'],
  'partially implemented': [
    'in progress',
    'submitted',
    'implemented',
    'not implemented',
    'deferred',
    ...ended,
  ],
  'not implemented': [
    'in progress',
    'submitted',
    'implemented',
    'partially implemented',
    'deferred',
    ...ended,
  ],
  deferred: ['in progress', 'submitted', 'implemented', 'partially implemented', 'not implemented', ...ended],
  superseded: ['in progress'],
  'overtaken by events': ['in progress'],
}

/** What can be chosen on a form: staying (a note or more evidence), then every status that may follow. */
export const choicesAfter = (from: Status): readonly Status[] => [from, ...transitions[from]]

/** Whether an update may lead there; staying is no transition and always allowed. */
export const mayFollow = (from: Status, to: Status): boolean => from === to || transitions[from].includes(to)

export type Need = 'evidence' | 'reason' | 'decision' | 'successor'

/** What a status cannot stand without (product rules for statuses). */
const needsOf: Readonly<Record<Status, readonly Need[]>> = {
  'not started': [],
  'in progress': [],
  submitted: ['evidence'],
  implemented: ['evidence'],
  'partially implemented': ['evidence'],
  'not implemented': ['reason'],
  deferred: ['decision'],
  superseded: ['successor'],
  'overtaken by events': ['reason'],
}

/** Steps back: what was entered before turns out wrong, so the entry has to say why. */
const isStepBack = (from: Status, to: Status): boolean =>
  to === 'not started' ||
  (to === 'in progress' && (from === 'submitted' || !transitions[from].includes('submitted')))

/** What an update from one status to another must bring along; nothing for an update that stays. */
export function needs(from: Status, to: Status): readonly Need[] {
  if (from === to) return []
  return isStepBack(from, to) ? ['reason'] : needsOf[to]
}

/** What stands in an update, as far as the rules care. */
export interface Supplied {
  readonly evidence: boolean
  readonly reason: boolean
  readonly decision: boolean
  readonly successor: boolean
}

const asks: Readonly<Record<Need, (to: Status) => string>> = {
  evidence: (to) => `Give the symbol or the file of the document that proves it: “${to}” needs evidence.`,
  reason: () => 'Say why: this change needs a reason.',
  decision: () => 'Give the decision that deferred it, as in 99/553 A.',
  successor: () => 'Give the mandate that took its place, as in 100/12, para. 16.',
}

/** One sentence for each thing that is missing. */
export function missing(from: Status, to: Status, supplied: Supplied): Partial<Record<Need, string>> {
  const absent = needs(from, to).filter((need) => !supplied[need])
  return Object.fromEntries(absent.map((need) => [need, asks[need](to)]))
}

/**
 * Why a piece of evidence cannot be withdrawn; null where it can. A status that needs evidence is not left without.
 * @param others how many other pieces the occurrence has
 */
export function withdrawalRefusal(status: Status, others: number): string | null {
  if (others > 0 || !needsOf[status].includes('evidence')) return null
  return `It is all that proves “${status}”. Add the right document first, or set the status back.`
}

/**
 * Why a person cannot verify an occurrence; null where they can. Whoever proposed "implemented" never verifies it.
 * @param proposerId who wrote the update that made it "implemented"
 */
export function verificationRefusal(
  occurrence: { readonly status: Status; readonly verifiedAt: string | null },
  proposerId: number | null,
  personId: number,
): string | null {
  if (occurrence.status !== 'implemented') return 'Only what is marked as implemented can be verified.'
  if (occurrence.verifiedAt !== null) return 'It is verified already.'
  if (proposerId === personId) {
    return 'You marked it as implemented yourself: another officer has to verify it.'
  }
  return null
}
