import { describe, expect, it } from 'vitest'
import type { LanguageCode } from '../../server/languages/codes.ts'
import { languages } from '../../server/languages/index.ts'
import { dueRuleNames } from '../../server/mandates/due.ts'
import { mandatesIn } from './plain.ts'
import { languageCases } from './languageCases.ts'
import { directiveCases, dueCases } from './ruleCases.ts'

const cases = [...directiveCases, ...languageCases]

const rulesIn = (rule: string, paragraph: string): string[] =>
  mandatesIn(
    paragraph.startsWith('Annex') ? paragraph : `1. ${paragraph}`,
    {},
    rule.slice(0, 2) as LanguageCode,
  ).map((mandate) => mandate.rule)

describe('every rule for directives', () => {
  it.each(cases)('%s finds what it should', (rule, finds) => {
    expect(rulesIn(rule, finds)).toEqual([rule])
  })

  it.each(cases)('%s leaves alone what comes near', (rule, _, nearMiss) => {
    expect(rulesIn(rule, nearMiss)).not.toContain(rule)
  })

  it('has a case, in every language', () => {
    const named = Object.entries(languages).flatMap(([code, { phrases }]) =>
      phrases.directives.groups.map(({ name }) => `${code}/${name}`),
    )
    const tested = new Set(cases.map(([rule]) => rule))
    expect(named.length).toBeGreaterThan(40)
    expect(named.filter((rule) => !tested.has(rule))).toEqual([])
  })
})

describe('every due rule', () => {
  /** With a mandate that is extended, and one agenda decision, so that each rule has what it needs. */
  const rulesOf = (action: string): string[] =>
    mandatesIn(
      [
        '1. Decides to extend the mandate of the Mission until 15 October 2036;',
        '2. Decides to include in the provisional agenda of its ninety-first session the item entitled “Maps”;',
        `3. Requests the Secretary-General ${action};`,
      ].join('\n'),
    ).flatMap(({ due }) => due.map(({ rule }) => rule))

  it.each(dueCases)('%s reads what it should', (rule, action) => {
    expect(rulesOf(action)).toContain(rule)
  })

  it.each(dueCases)('%s leaves alone what comes near', (rule, _, nearMiss) => {
    expect(rulesOf(nearMiss)).not.toContain(rule)
  })

  it('has a case', () => {
    const tested = new Set(dueCases.map(([rule]) => rule))
    expect(dueRuleNames.filter((name) => !tested.has(name))).toEqual([])
    expect(dueRuleNames.length).toBeGreaterThan(12)
  })
})
