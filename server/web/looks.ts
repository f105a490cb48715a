/** How a status, a due state and a confidence look: an icon, a tone and a word, never a colour alone. */
import type { Status } from '../../db/schema.ts'

/** `tone` is a class of app.css: calm, active, good, partial, bad, muted, warning. */
export interface Look {
  readonly glyph: string
  readonly tone: string
  readonly word: string
}

const statusLooks: Record<Status, Omit<Look, 'word'>> = {
  'not started': { glyph: 'circle', tone: 'calm' },
  'in progress': { glyph: 'play-circle', tone: 'active' },
  submitted: { glyph: 'send', tone: 'active' },
  implemented: { glyph: 'check-circle-fill', tone: 'good' },
  'partially implemented': { glyph: 'circle-half', tone: 'partial' },
  'not implemented': { glyph: 'x-octagon-fill', tone: 'bad' },
  deferred: { glyph: 'skip-forward-circle', tone: 'muted' },
  superseded: { glyph: 'arrow-repeat', tone: 'muted' },
  'overtaken by events': { glyph: 'slash-circle', tone: 'muted' },
}

export const dueStates = ['overdue', 'due soon', 'scheduled', 'no date', 'closed'] as const
export type DueState = (typeof dueStates)[number]

const dueLooks: Record<DueState, Look> = {
  overdue: { glyph: 'exclamation-triangle-fill', tone: 'bad', word: 'Overdue' },
  'due soon': { glyph: 'clock-fill', tone: 'warning', word: 'Due soon' },
  scheduled: { glyph: 'calendar3', tone: 'plain', word: 'Scheduled' },
  'no date': { glyph: 'question-circle', tone: 'muted', word: 'No date' },
  closed: { glyph: 'check2', tone: 'plain', word: 'Closed' },
}

const confidenceLooks: Record<string, Look> = {
  high: { glyph: 'reception-4', tone: 'plain', word: 'High confidence' },
  medium: { glyph: 'reception-2', tone: 'plain', word: 'Medium confidence' },
  low: { glyph: 'reception-1', tone: 'warning', word: 'Low confidence' },
}

/** @throws Error on a status that the schema does not know */
export const statusLook = (status: Status): Look => ({
  ...known(statusLooks[status], status),
  word: capital(status),
})

/** @throws Error on an unknown state */
export const dueLook = (state: DueState): Look => known(dueLooks[state], state)

/** @throws Error on an unknown confidence */
export const confidenceLook = (level: string): Look => known(confidenceLooks[level], level)

function known<T>(look: T | undefined, name: string): T {
  if (look === undefined) throw new Error(`Nothing says how "${name}" looks.`)
  return look
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)
