/** What extraction does not do, and what happens instead: printed in docs/accuracy.md. */
import type { NotHandled } from './page.ts'

export const notHandled: readonly NotHandled[] = [
  {
    what: 'Calendars of subsidiary bodies (commissions, committees, working groups)',
    instead: 'The body and the number of its session are recorded; no day is shown.',
  },
]
