/** Document symbols: the grammars of the United Nations, read and written in one normal form. */
import { romanValue } from '../text/numerals.ts'
import { findSymbols } from './citedSymbols.ts'
import type { Organ } from './tree.ts'

/** A resolution's symbol taken apart. */
export interface ResolutionSymbol {
  /** Normal form: `A/RES/72/266 A`, `S/RES/2242 (2015)`, `A/RES/3314 (XXIX)`. */
  readonly symbol: string
  readonly organ: Organ
  /** Regular session of GA or HRC; null for special sessions, the Security Council and ECOSOC. */
  readonly session: number | null
}

/** ` A`, ` A-B`, `B`, ` A and B`: the lettered part. */
const part = String.raw`(?: ?(?<part>[A-Z](?:-[A-Z]| and [A-Z])?)(?!\p{L}))?`

/** A symbol inside a text: no piece of a longer one. */
const inText = (source: string): RegExp => new RegExp(`(?<![\\p{N}/])${source}(?![\\d/])`, 'u')

interface Grammar {
  readonly organ: Organ
  readonly pattern: RegExp
  readonly write: (groups: Record<string, string | undefined>) => string
}

const partOf = (groups: Record<string, string | undefined>): string =>
  groups['part'] === undefined ? '' : ` ${groups['part'].replace(' and ', '-')}`

/** In this order: a longer prefix before a shorter one. */
const grammars: readonly Grammar[] = [
  {
    // A/HRC/RES/46/7, A/HRC/RES/S-33/1
    organ: 'HRC',
    pattern: inText(String.raw`A\/HRC\/RES\/(?<special>S-)?(?<session>\d{1,2})\/(?<number>\d{1,3})`),
    write: (g) => `A/HRC/RES/${g['special'] ?? ''}${g['session']}/${g['number']}`,
  },
  {
    // A/RES/75/321, A/RES/72/266 A, A/RES/71/101 A-B, A/RES/S-26/1, A/RES/ES-11/1
    organ: 'GA',
    pattern: inText(String.raw`A\/RES\/(?<special>S-|ES-)?(?<session>\d{1,3})\/(?<number>\d{1,4})${part}`),
    write: (g) => `A/RES/${g['special'] ?? ''}${g['session']}/${g['number']}${partOf(g)}`,
  },
  {
    // A/RES/3314(XXIX), A/RES/2252 (ES-V), A/RES/3411 A (XXX)
    organ: 'GA',
    pattern: inText(String.raw`A\/RES\/(?<number>\d{1,4})${part} ?\((?<special>S-|ES-)?(?<roman>[IVXLC]+)\)`),
    write: (g) => `A/RES/${g['number']}${partOf(g)} (${g['special'] ?? ''}${g['roman']})`,
  },
  {
    // S/RES/2242 (2015), S/RES/2428(2018)
    organ: 'SC',
    pattern: inText(String.raw`S\/RES\/(?<number>\d{1,4}) ?\((?<year>(?:19|20)\d\d)\)`),
    write: (g) => `S/RES/${g['number']} (${g['year']})`,
  },
  {
    // E/RES/2021/3, E/RES/1996/31 A
    organ: 'ECOSOC',
    pattern: inText(String.raw`E\/RES\/(?<year>\d{4})\/(?<number>\d{1,3})${part}`),
    write: (g) => `E/RES/${g['year']}/${g['number']}${partOf(g)}`,
  },
  {
    // E/RES/663 E (XXIV): numbered through, with the session in Roman numerals, before 1978.
    organ: 'ECOSOC',
    pattern: inText(String.raw`E\/RES\/(?<number>\d{1,4})${part} ?\((?<special>S-)?(?<roman>[IVXLC]+)\)`),
    write: (g) => `E/RES/${g['number']}${partOf(g)} (${g['special'] ?? ''}${g['roman']})`,
  },
]

/** The first resolution symbol that stands in `text`; null where there is none. */
export function findResolutionSymbol(text: string): ResolutionSymbol | null {
  let best: { index: number; found: ResolutionSymbol } | null = null
  for (const { organ, pattern, write } of grammars) {
    const match = pattern.exec(text)
    if (match === null || (best !== null && best.index <= match.index)) continue
    const groups = match.groups ?? {}
    best = { index: match.index, found: { symbol: write(groups), organ, session: sessionOf(organ, groups) } }
  }
  return best?.found ?? null
}

/** The symbol of a draft, where it is the first document symbol of `text`: `A/C.3/79/L.12/Rev.1`, `E/2045/L.4`. */
export function findDraftSymbol(text: string, organ: Organ): ResolutionSymbol | null {
  const first = findSymbols(text).next().value
  if (first?.kind !== 'draft') return null
  const session = /^A\/(?:[A-Z.\d]{1,7}\/)?(\d{1,3})\/L\./u.exec(first.symbol)?.[1]
  return { symbol: first.symbol, organ, session: session === undefined ? null : Number(session) }
}

function sessionOf(organ: Organ, groups: Record<string, string | undefined>): number | null {
  if (organ === 'SC' || organ === 'ECOSOC' || groups['special'] !== undefined) return null
  return groups['roman'] === undefined ? Number(groups['session']) : romanValue(groups['roman'])
}

/** What a title line is numbered, by organ: `78/331.`, `S-26/1.`, `2021/3.`, `53/23.`, `2242 (2015)`, `3314 (XXIX).` */
const bareNumbers: Readonly<Record<Organ, readonly RegExp[]>> = {
  GA: [
    /^((?:S-|ES-)?\d{1,3}\/\d{1,4}(?: [A-Z](?:-[A-Z])?(?!\p{L}))?)/u,
    /^(\d{1,4}(?: [A-Z])? ?\((?:S-|ES-)?[IVXLC]+\))/u,
  ],
  HRC: [/^((?:S-)?\d{1,2}\/\d{1,3})/u],
  ECOSOC: [/^(\d{4}\/\d{1,3}(?: [A-Z](?!\p{L}))?)/u, /^(\d{1,4}(?: [A-Z])? ?\((?:S-)?[IVXLC]+\))/u],
  SC: [/(\d{1,4} ?\((?:19|20)\d\d\))/u],
}

const prefixes: Readonly<Record<Organ, string>> = {
  GA: 'A/RES/',
  HRC: 'A/HRC/RES/',
  ECOSOC: 'E/RES/',
  SC: 'S/RES/',
}

/** The symbol that a title line implies: `78/331. United Nations action …` of the General Assembly is A/RES/78/331. */
export function symbolFromTitle(titleLine: string, organ: Organ): ResolutionSymbol | null {
  for (const pattern of bareNumbers[organ]) {
    const number = pattern.exec(titleLine)?.[1]
    const found = number === undefined ? null : findResolutionSymbol(prefixes[organ] + number)
    if (found !== null) return found
  }
  return null
}
