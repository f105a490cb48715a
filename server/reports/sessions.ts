/** The sessions in which something falls due, each with its figures. */
import type { CountedRow } from '../../db/readiness.ts'
import { sessionOn, windowOf } from '../calendar/sessions.ts'
import type { MovedDates, Window } from '../calendar/sessions.ts'
import { dueState } from '../tracking/ageing.ts'
import { countsForCompliance } from './annexes.ts'
import { grouped } from './grouped.ts'
import { type MeetingPart, partsOf } from './parts.ts'
import { type Countable, type Figures, figuresOf } from './totals.ts'
import { capital, sessionTitle, sessionWords } from './words.ts'

export interface SessionsInput {
  readonly rows: readonly CountedRow[]
  /** ISO day. */
  readonly today: string
  readonly moved: MovedDates
  readonly onlySamples: boolean
}

export interface SessionLine {
  readonly session: number
  /** `Seventy-sixth session`. */
  readonly title: string
  readonly window: Window
  /** The parts in which it meets, with their days. */
  readonly parts: readonly MeetingPart[]
  readonly when: 'previous' | 'current' | 'next' | null
  readonly figures: Figures
}

/** A session of another body, or the dates by which it is due anything. */
export interface BodyLine {
  readonly body: string
  readonly session: number | null
  readonly title: string
  readonly window: Window | null
  readonly figures: Figures
}

export interface SessionList {
  /** Latest first; always with the previous, the current and the next session. */
  readonly assembly: readonly SessionLine[]
  readonly bodies: readonly BodyLine[]
  readonly current: number | null
  /** Figures of what no date binds. */
  readonly undated: Figures
}

export function listSessions({ rows, today, moved, onlySamples }: SessionsInput): SessionList {
  const counted = rows.filter((row) => countsForCompliance(row) && (onlySamples || !row.sample))
  const figures = (members: readonly CountedRow[]) =>
    figuresOf(members.map((row) => countableOf(row, today, moved)))
  const current = sessionOn('GA', today, moved)
  const around = current === null ? [1] : [current - 1, current, current + 1].filter((session) => session > 0)
  const due = grouped(
    counted.flatMap((row) => sessionsOf(row, moved).map((session) => ({ session, row }))),
    ({ session }) => session,
  )
  return {
    assembly: [...new Set([...around, ...due.keys()])]
      .sort((one, other) => other - one)
      .map((session) => ({
        session,
        title: sessionTitle(session),
        window: windowOf('GA', session, null, moved) ?? { opens: '', closes: '' },
        parts: partsOf(session, moved),
        when: whenOf(session, current),
        figures: figures((due.get(session) ?? []).map(({ row }) => row)),
      })),
    bodies: bodiesOf(counted.filter(isElsewhere), figures, moved),
    current,
    undated: figures(counted.filter(({ session, date }) => session === null && date === null)),
  }
}

/** The General Assembly sessions whose report holds a row: where it is scheduled, and where it was deferred to. */
function sessionsOf(row: CountedRow, moved: MovedDates): number[] {
  if (isElsewhere(row)) return []
  const scheduled = row.session ?? (row.date === null ? null : sessionOn('GA', row.date, moved))
  const deferredTo = row.status === 'deferred' ? row.deferredToSession : null
  return [...new Set([scheduled, deferredTo])].filter((session) => session !== null)
}

/** Whether it falls due in a body other than the General Assembly. A date without a body is the Assembly's. */
const isElsewhere = ({ body, session, date }: CountedRow): boolean =>
  (session !== null || date !== null) && body !== 'GA' && !(body === null && session === null)

function bodiesOf(
  rows: readonly CountedRow[],
  figures: (rows: readonly CountedRow[]) => Figures,
  moved: MovedDates,
): BodyLine[] {
  return [...grouped(rows, ({ body, session }) => `${body ?? ''} ${session ?? ''}`).values()]
    .flatMap((members) => {
      const [first] = members
      if (!first) return []
      const { session } = first
      const body = first.body ?? 'Body not stated'
      return [
        {
          body,
          session,
          title: bodyTitle(body, session),
          window: windowOf(body, session, null, moved),
          figures: figures(members),
        },
      ]
    })
    .sort(
      (one, other) => one.body.localeCompare(other.body, 'en') || (other.session ?? 0) - (one.session ?? 0),
    )
}

const bodyNames: Record<string, string> = {
  SC: 'Security Council',
  ECOSOC: 'Economic and Social Council',
  HRC: 'Human Rights Council',
}

/** `Human Rights Council, fifty-fifth session`; ECOSOC numbers its sessions by year. */
function bodyTitle(body: string, session: number | null): string {
  const name = bodyNames[body] ?? body
  if (session === null) return `${name}, by date`
  return body === 'ECOSOC' ? `${name}, ${session} session` : `${capital(name)}, ${sessionWords(session)}`
}

function whenOf(session: number, current: number | null): SessionLine['when'] {
  if (current === null) return null
  const names: Record<number, SessionLine['when']> = { [-1]: 'previous', 0: 'current', 1: 'next' }
  return names[session - current] ?? null
}

function countableOf(row: CountedRow, today: string, moved: MovedDates): Countable {
  return {
    status: row.status,
    state: dueState(row, row.status, today, moved),
    verified: row.verifiedAt !== null,
    hasEvidence: row.hasEvidence,
  }
}
