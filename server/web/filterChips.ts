/** The filters in force as chips, each with the way to the list without it. */
import { shortSymbol } from '../tracking/citation.ts'
import { type Filter, type FilterKey, pairsOf, sessionLabel, urlWith, without } from './filter.ts'
import { languageName } from './writing.ts'

/** Names that stand in the address as numbers. */
export interface Known {
  /** By their numbers. */
  readonly people?: ReadonlyMap<string, string>
}

type Label = (value: string, known: Known) => string

const organNames: Readonly<Record<string, string>> = {
  GA: 'General Assembly',
  SC: 'Security Council',
  ECOSOC: 'Economic and Social Council',
  HRC: 'Human Rights Council',
}

/** `GA` → `General Assembly`. */
export const organName = (organ: string): string => organNames[organ] ?? organ

/** Words of the chip of each key that narrows; sorting narrows nothing. */
const labels: Readonly<Record<Exclude<FilterKey, 'sort'>, Label>> = {
  session: (value) => (value === 'none' ? 'No date' : `Due: ${sessionLabel(value)}`),
  part: (value) => (value === 'resumed' ? 'Resumed session' : `${capital(value)} part`),
  due: (value) => (value === 'no date' ? 'Open, no date' : capital(value)),
  status: (value) => `Status: ${value}`,
  resolution: (value) => `Resolution ${shortSymbol(value)}`,
  class: (value) => (value === 'all' ? 'All classes' : `Class: ${value}`),
  review: (value) => (value === 'all' ? 'Rejected ones too' : `Review: ${value}`),
  organ: organName,
  committee: (value) => `${value} Committee`,
  item: (value) => `Agenda item ${value}`,
  entity: (value) => (value === 'none' ? 'No lead entity' : `Entity: ${value}`),
  lead: (value) => `Lead: ${value}`,
  contributing: (value) => `Contributing: ${value}`,
  person: (value, { people }) => `Named: ${people?.get(value) ?? 'somebody unknown'}`,
  language: (value) => `In ${languageName(value)}`,
  verified: (value) => (value === 'yes' ? 'Verified' : 'Implemented, not verified'),
  verifier: (value, { people }) => `Waiting for verification by ${people?.get(value) ?? 'somebody else'}`,
  evidence: (value) => (value === 'yes' ? 'With evidence' : 'Without evidence'),
  q: (value) => `“${value}”`,
}

/** What is in force, each with the address of the list without it. */
export function chipsOf(
  filter: Filter,
  path: string,
  known: Known = {},
): { key: FilterKey; label: string; without: string }[] {
  return pairsOf(filter).flatMap(([key, value]) =>
    key === 'sort'
      ? []
      : [{ key, label: labels[key](value, known), without: urlWith(path, without(filter, key, value)) }],
  )
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)
