/** Due points of a paragraph in a compact form, for tests. */
import type { LanguageCode } from '../../server/languages/codes.ts'
import type { Due } from '../../server/mandates/mandate.ts'
import type { Header } from '../../server/resolution/tree.ts'
import { mandatesIn } from './plain.ts'

/** `GA 91 main`, `2036-01-19`, `annual`, `next report`, in square brackets where not stated. */
export function shown(due: Due): string {
  const session =
    due.session === null ? null : `${due.body ?? ''} ${due.session}${due.part === null ? '' : ` ${due.part}`}`
  const words = [session, due.date, due.recurrence, due.relative].filter((word) => word !== null).join(' · ')
  return due.basis === 'stated' ? words : `[${due.basis} ${words}]`
}

/** The points of all mandates of a text of plain numbered lines. */
export const shownDue = (
  text: string,
  header: Partial<Header> = {},
  language: LanguageCode = 'en',
): string[] => mandatesIn(text, header, language).flatMap(({ due }) => due.map(shown))
