/** Mandates of other officials (the Secretariat, High Commissioner, Executive Director, Special Representative …), apart. */
import type { Phrases } from '../languages/phrases.ts'
import type { LanguageCode } from '../languages/codes.ts'

/** Clauses of other officials are counted apart, from 101, so that they never take the number of one of his. */
export const officialClauses = 100

const adapted = new Map<LanguageCode, Phrases>()

/**
 * The phrases of a language with other officials in the place of the Secretary-General, so that all rules for directives
 * serve them too. Bodies of Member States and experts (committees, commissions, boards) are not among them.
 */
export function officialPhrases(phrases: Phrases): Phrases {
  const known = adapted.get(phrases.code)
  if (known !== undefined) return known
  const { officials } = phrases.records
  const made: Phrases = {
    ...phrases,
    directives: {
      ...phrases.directives,
      groups: phrases.directives.groups.filter(
        ({ takes, subjects }) => (takes === 'person' || takes === 'clause') && subjects === undefined,
      ),
    },
    addressees: {
      ...phrases.addressees,
      forms: officials.forms,
      subject: officials.subject,
      pronouns: [],
      proclitics: [],
      enclitics: [],
      own: ['(?!)'],
      notHim: ["[’'`´]s?(?![\\p{L}])", '的', '办公室'],
    },
    actions: { ...phrases.actions, shall: [] },
  }
  adapted.set(phrases.code, made)
  return made
}
