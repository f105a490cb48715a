/** What extraction does not do, and what happens instead: printed in docs/accuracy.md. */
import type { NotHandled } from './page.ts'

export const notHandled: readonly NotHandled[] = [
  {
    what: 'Days of the sessions of subsidiary bodies (commissions, committees, working groups)',
    instead: 'The body and the number of its session are recorded; no day is shown.',
  },
  {
    what: 'A statement of what the Secretary-General does or shall do (“Le Secrétaire général convoque”) in other languages than English, outside an annex and what is decided',
    instead: 'No mandate: in reports the same words tell what he does. The paragraph is on the safety list.',
  },
  {
    what: 'French “prie”, “demande” and Russian “призывает”, “предлагает”, which stand for several English verbs',
    instead: 'The likelier class is taken, with medium or low confidence.',
  },
  {
    what: 'A day that depends on an event (“on the date when the mission is established”)',
    instead: 'No due point; the clause is listed without a date.',
  },
  {
    what: 'A period that is counted from another event than the adoption (“within 30 days of receipt”)',
    instead: 'No due point; the clause is listed without a date.',
  },
  {
    what: 'The session of a “next report” of organs other than the General Assembly',
    instead: 'It stands as “next report”, without a session.',
  },
  {
    what: 'A year alone, “in 2037”, which is mostly content',
    instead:
      'In English a due point right behind a report or beside “to convene” and the like; elsewhere, and in other languages, none.',
  },
]
