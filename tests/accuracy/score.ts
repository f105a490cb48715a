/** Compares what was read in a document with its labels: counts for the measures, and every difference as a case. */
import type { Reading } from '../../server/reading.ts'
import { paragraphsOf } from '../../server/resolution/tree.ts'
import { clausesFound, endsAlike, keyOf, paired, wordsOf } from './clauses.ts'
import type { FoundClause } from './clauses.ts'
import { boundPoints, openPoints, same, statedOf } from './dueStrings.ts'
import type { LabelledClause, LabelledDocument } from './labels.ts'

/** A measure counts `right` of `of`; what it is called says what it counts. */
export interface Count {
  readonly measure: string
  readonly right: number
  readonly of: number
}

/** A place where reading and label differ, in our words: no text of a resolution. */
export interface Case {
  readonly document: string
  readonly place: string
  readonly says: string
}

export interface Score {
  readonly document: string
  readonly language: string
  readonly counts: readonly Count[]
  readonly cases: readonly Case[]
}

export const classes = ['request', 'authorization', 'exhortation', 'expectation', 'implicit'] as const

export function scoreOf(label: LabelledDocument, { resolution, extraction }: Reading): Score {
  const { pairs, unlabelled } = paired(label.clauses, clausesFound(extraction.mandates))
  const { organ } = resolution.header
  const differences = [
    ...headerDifferences(label, resolution),
    ...anchorDifferences(label, extraction.anchors),
    ...pairs.flatMap(({ label: clause, found }) => clauseDifferences(clause, found, organ)),
    ...unlabelled.map(({ key, class: name, rule }) => ({
      place: `paragraph ${key}`,
      says: `found ${name} where there is no label (${rule})`,
      measure: null,
    })),
  ]
  const found = [...pairs.flatMap((pair) => pair.found ?? []), ...unlabelled]
  return {
    document: label.name,
    language: resolution.language,
    counts: [
      ...classes.flatMap((name) => classCounts(name, pairs, found)),
      ...requestCounts(pairs, organ),
      {
        measure: 'agenda decisions',
        right: anchorsRight(label, extraction.anchors),
        of: label.anchors.length,
      },
      ...HEADER.map((field) => ({
        measure: `header: ${field}`,
        right: differences.some(({ measure }) => measure === `header: ${field}`) ? 0 : 1,
        of: 1,
      })),
    ],
    cases: differences.map(({ place, says }) => ({ document: label.name, place, says })),
  }
}

type Pairs = readonly { readonly label: LabelledClause; readonly found: FoundClause | null }[]

/** Precision counts what was found, recall what was labelled. */
function classCounts(name: string, pairs: Pairs, found: readonly FoundClause[]): Count[] {
  const right = pairs.filter((pair) => pair.label.class === name && pair.found?.class === name).length
  return [
    { measure: `${name}: precision`, right, of: found.filter((clause) => clause.class === name).length },
    { measure: `${name}: recall`, right, of: pairs.filter(({ label }) => label.class === name).length },
  ]
}

/** Parts, ends and due points are measured on requests that were found. */
function requestCounts(pairs: Pairs, organ: string): Count[] {
  const requests = pairs.flatMap(({ label, found }) =>
    label.class === 'request' && found !== null ? [{ label, found }] : [],
  )
  const points = requests.map(({ label, found }) => ({
    want: boundPoints(label.due, organ),
    got: boundPoints(statedOf(found.due), organ),
    open: same(openPoints(label.due), openPoints(statedOf(found.due))),
  }))
  const share = (measure: string, right: number): Count => ({ measure, right, of: requests.length })
  const hits = sum(points.map(({ want, got }) => want.filter((point) => got.includes(point)).length))
  return [
    share('parts', requests.filter(({ label, found }) => label.parts === found.parts).length),
    share('clause end', requests.filter(({ label, found }) => endsAlike(label, found)).length),
    { measure: 'due: precision', right: hits, of: sum(points.map(({ got }) => got.length)) },
    { measure: 'due: recall', right: hits, of: sum(points.map(({ want }) => want.length)) },
    share('due: exact', points.filter(({ want, got }) => same(want, got)).length),
    share('open-ended due: exact', points.filter(({ open }) => open).length),
  ]
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

interface Difference {
  readonly place: string
  readonly says: string
  readonly measure: string | null
}

function clauseDifferences(label: LabelledClause, found: FoundClause | null, organ: string): Difference[] {
  const place = `paragraph ${keyOf(label.key)}`
  const differs = (says: string): Difference => ({ place, says, measure: null })
  if (found === null) return [differs(`missed ${label.class}`)]
  const wrongClass =
    label.class === found.class ? [] : [differs(`is ${label.class}, found ${found.class} (${found.rule})`)]
  if (label.class !== 'request') return wrongClass
  const stated = statedOf(found.due)
  return [
    ...wrongClass,
    ...(label.parts === found.parts ? [] : [differs(`has parts: ${label.parts}, found: ${found.parts}`)]),
    ...(endsAlike(label, found) ? [] : [differs('ends elsewhere')]),
    ...dueDifference('due', boundPoints(label.due, organ), boundPoints(stated, organ)).map(differs),
    ...dueDifference('open-ended due', openPoints(label.due), openPoints(stated)).map(differs),
  ]
}

const dueDifference = (name: string, want: readonly string[], got: readonly string[]): string[] =>
  same(want, got) ? [] : [`${name} is ${want.join('; ') || 'none'}, found ${got.join('; ') || 'none'}`]

const HEADER = ['symbol', 'adopted', 'session', 'title', 'meeting', 'paragraphs'] as const

function headerDifferences(label: LabelledDocument, resolution: Reading['resolution']): Difference[] {
  const { header } = resolution
  const bare = (symbol: string | null): string => (symbol ?? '').replaceAll(/\s/gu, '')
  const right: Record<(typeof HEADER)[number], boolean> = {
    symbol: bare(label.symbol) === bare(header.symbol),
    adopted: label.adopted === header.adopted,
    session: label.session === header.session,
    title: wordsOf(label.title).join(' ') === wordsOf(header.title ?? '').join(' '),
    meeting: label.meeting === header.meeting,
    paragraphs: label.paragraphs === paragraphsOf(resolution).length,
  }
  return HEADER.filter((field) => !right[field]).map((field) => ({
    place: 'header',
    says: `${field} differs`,
    measure: `header: ${field}`,
  }))
}

type Anchors = Reading['extraction']['anchors']

const isFound = (anchor: LabelledDocument['anchors'][number], anchors: Anchors): boolean =>
  anchors.some(
    ({ paragraph, session }) => keyOf(paragraph) === keyOf(anchor.key) && session === anchor.session,
  )

const anchorsRight = (label: LabelledDocument, anchors: Anchors): number =>
  label.anchors.filter((anchor) => isFound(anchor, anchors)).length

const anchorDifferences = (label: LabelledDocument, anchors: Anchors): Difference[] =>
  label.anchors
    .filter((anchor) => !isFound(anchor, anchors))
    .map(({ key, session }) => ({
      place: `paragraph ${keyOf(key)}`,
      says: `missed agenda decision for session ${session}`,
      measure: null,
    }))
