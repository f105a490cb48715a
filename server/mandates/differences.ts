/** Where two language versions of one resolution do not say the same: kinds of translation differences, as data. */
import type { Due, Extraction, Mandate } from './mandate.ts'

/** What differs. */
type DifferenceKind =
  /** A clause that only one version has. */
  | 'clause'
  /** The operative verb is of another class: "requests" became "предлагает" (invites). */
  | 'class'
  /** The clause has more parts in one version. */
  | 'parts'
  /** Another session, date or recurrence: a mistranslated ordinal. */
  | 'due'
  /** An agenda decision for another session, or in one version only. */
  | 'agenda'

export interface LanguageDifference {
  readonly kind: DifferenceKind
  /** Path of the paragraph in both versions. */
  readonly path: string
  /** What each version has there, verbatim where it is a wording; empty for nothing. */
  readonly first: string
  readonly second: string
}

/** What of an extraction is compared. */
export type Comparable = Pick<Extraction, 'anchors'> & {
  readonly mandates: readonly Pick<Mandate, 'paragraph' | 'clause' | 'part' | 'class' | 'text' | 'due'>[]
}

type Compared = Comparable['mandates'][number]

/** All differences between two versions, in the order of the first; what only the second has comes last. */
export function differencesBetween(first: Comparable, second: Comparable): LanguageDifference[] {
  const [ours, theirs] = [clausesOf(first.mandates), clausesOf(second.mandates)]
  const keys = [...new Set([...ours.keys(), ...theirs.keys()])]
  return [
    ...keys.flatMap((key) => clauseDifferences(ours.get(key) ?? [], theirs.get(key) ?? [])),
    ...agendaDifferences(first, second),
  ]
}

/** The parts of each clause, by paragraph and clause. */
function clausesOf(mandates: readonly Compared[]): Map<string, Compared[]> {
  const clauses = new Map<string, Compared[]>()
  for (const mandate of mandates) {
    const key = `${mandate.paragraph}#${mandate.clause}`
    clauses.set(key, [...(clauses.get(key) ?? []), mandate])
  }
  return clauses
}

function clauseDifferences(first: readonly Compared[], second: readonly Compared[]): LanguageDifference[] {
  const [one] = first
  const [other] = second
  const path = (one ?? other)?.paragraph ?? ''
  const said = (kind: DifferenceKind, a: string, b: string) => [{ kind, path, first: a, second: b }]
  const wording = (parts: readonly Compared[]): string => parts.map(({ text }) => text).join(' … ')
  if (one === undefined || other === undefined) return said('clause', wording(first), wording(second))
  const dues = [dueWordsOf(first), dueWordsOf(second)] as const
  return [
    ...(one.class === other.class
      ? []
      : said('class', `${one.class}: ${one.text}`, `${other.class}: ${other.text}`)),
    ...(first.length === second.length ? [] : said('parts', wording(first), wording(second))),
    ...(dues[0] === dues[1] ? [] : said('due', dues[0], dues[1])),
  ]
}

/** The due points of a clause as comparable words, whatever part states them, with the words that say them. */
function dueWordsOf(parts: readonly Compared[]): string {
  const points = parts.flatMap(({ due }) => due).map(pointWords)
  return [...new Set(points)].toSorted().join('; ')
}

/** `79 main`, `2025-12-31`, `annual`: what a point says in every language; the body may be said by a pronoun. */
function pointWords({ session, part, date, recurrence, relative }: Due): string {
  return [session, part, date, recurrence, relative].filter((word) => word !== null).join(' ')
}

function agendaDifferences(first: Comparable, second: Comparable): LanguageDifference[] {
  const sessionsOf = ({ anchors }: Comparable, path: string): string =>
    anchors.flatMap(({ paragraph, session }) => (paragraph === path ? [String(session)] : [])).join(', ')
  const paths = new Set([...first.anchors, ...second.anchors].map(({ paragraph }) => paragraph))
  return [...paths].flatMap((path) => {
    const [a, b] = [sessionsOf(first, path), sessionsOf(second, path)]
    return a === b ? [] : [{ kind: 'agenda' as const, path, first: a, second: b }]
  })
}
