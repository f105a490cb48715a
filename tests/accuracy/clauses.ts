/** Pairs what was found with what was labelled: records of one clause together, each label with the clause it means. */
import type { Due, Mandate } from '../../server/mandates/mandate.ts'
import type { LabelledClause } from './labels.ts'

/** The records of one paragraph and clause; its parts. */
export interface FoundClause {
  readonly key: string
  readonly class: Mandate['class']
  readonly rule: string
  readonly parts: number
  /** Words of its action and of its whole text, without case and marks. */
  readonly action: readonly string[]
  readonly text: readonly string[]
  readonly due: readonly Due[]
}

export interface Pairing {
  readonly pairs: readonly { readonly label: LabelledClause; readonly found: FoundClause | null }[]
  /** Found, but meant by no label. */
  readonly unlabelled: readonly FoundClause[]
}

export function clausesFound(mandates: readonly Mandate[]): FoundClause[] {
  const clauses = new Map<string, Mandate[]>()
  for (const mandate of mandates) {
    const id = `${mandate.paragraph}#${mandate.clause}`
    clauses.set(id, [...(clauses.get(id) ?? []), mandate])
  }
  return [...clauses.values()].flatMap((parts) => {
    const [first] = parts
    if (first === undefined) return []
    return [
      {
        key: keyOf(first.paragraph),
        class: first.class,
        rule: first.rule,
        parts: parts.length,
        action: wordsOf(parts.map(({ action }) => action).join(' ')),
        text: wordsOf(parts.map(({ text }) => text).join(' ')),
        due: parts.flatMap(({ due }) => due),
      },
    ]
  })
}

/** Each label takes, of the clauses of its paragraph that are left, the one that begins most like it. */
export function paired(labels: readonly LabelledClause[], found: readonly FoundClause[]): Pairing {
  const left = [...found]
  const pairs = labels.map((label) => {
    const best = left
      .filter(({ key }) => key === keyOf(label.key))
      .map((clause) => ({ clause, likeness: likeness(label, clause) }))
      .toSorted((a, b) => b.likeness - a.likeness)[0]
    if (best === undefined || best.likeness < 0.6) return { label, found: null }
    left.splice(left.indexOf(best.clause), 1)
    return { label, found: best.clause }
  })
  return { pairs, unlabelled: left }
}

/** Share of the label's first words at the head of the clause; 1 where the label does not say them. */
function likeness(label: LabelledClause, clause: FoundClause): number {
  const want = wordsOf(label.starts)
  const head = clause.action.slice(0, want.length + 4)
  return Math.max(overlap(want, head), overlap(want, clause.text) >= 0.99 ? 0.7 : 0)
}

/** Whether a clause ends with the words of its label. */
export function endsAlike(label: LabelledClause, clause: FoundClause): boolean {
  const want = wordsOf(label.ends)
  return overlap(want, clause.text.slice(-want.length - 2)) >= 0.6
}

/** Words without case, marks and kinds of hyphen; of Chinese the characters. */
export const wordsOf = (text: string): string[] =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[\u2010-\u2015]/gu, '-')
      .replaceAll(/ ?- ?/gu, '-')
      .match(/[\p{L}\p{N}-]+/gu) ?? []
  ).flatMap((word) => (/\p{Script=Han}/u.test(word) ? Array.from(word) : [word]))

/** Share of the first words that are among the second, each used once. */
function overlap(wanted: readonly string[], given: readonly string[]): number {
  const left = [...given]
  const hits = wanted.filter((word) => {
    const at = left.indexOf(word)
    if (at === -1) return false
    left.splice(at, 1)
    return true
  })
  return wanted.length === 0 ? 1 : hits.length / wanted.length
}

/** Paths are compared without the name of an annex. */
export const keyOf = (path: string): string =>
  path
    .replaceAll(/\s+/gu, '')
    .replace(/\.$/u, '')
    .replace(/^annex[^/]*\//iu, 'annex/')
