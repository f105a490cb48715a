/** What extraction does not do, and what happens instead: printed in docs/accuracy.md. */
import type { NotHandled } from './page.ts'

export const notHandled: readonly NotHandled[] = [
  {
    what: 'Days of the sessions of subsidiary bodies (commissions, committees, working groups)',
    instead: 'The body and the number of its session are recorded; no day is shown.',
  },
  {
    what: 'Expectations that await a report, implicit requests, passives and first-person outcome documents in languages other than English',
    instead: 'Nothing is found; the English version of the resolution gives them.',
  },
  {
    what: 'A pronoun for the Secretary-General outside English and French (“him”, “her”)',
    instead: 'Nothing is found where the paragraph names him only so.',
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
    instead: 'No due point.',
  },
  {
    what: 'A resumed special or emergency special session as due session',
    instead: 'The number is read as that of a regular session, or rejected where it is of the past.',
  },
]
