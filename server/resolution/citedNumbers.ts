/** Tells what a bare number names: `46/7` is of the Assembly or of the Human Rights Council, `75/553` is a decision. */
import type { CitedBody } from '../languages/citing.ts'
import { partsIn } from './citedSymbols.ts'
import type { Organ } from './tree.ts'

/** A number as printed, taken apart; `resolution 57/290 A and B`, `2242 (2015)`, `3411 A and B (XXX)`. */
export interface BareNumber {
  /** `S-` or `ES-` of a special session. */
  readonly special: string
  /** Session or year before the stroke; null where there is none. */
  readonly session: number | null
  readonly number: number
  /** ` A and B`, in Latin letters; empty for a resolution whole. */
  readonly letters: string
  /** `2015`, `XXX`, `ES-V` in brackets; null without. */
  readonly paren: string | null
}

/** What the words around a number say. */
export interface Setting {
  readonly noun: 'resolution' | 'decision'
  /** The body the text names; null where it names none. */
  readonly body: CitedBody | null
  /** Year of adoption where a date stands beside. */
  readonly year: number | null
  /** The organ whose text it is. */
  readonly adopting: Organ
}

export interface NamedNumber {
  readonly kind: 'resolution' | 'decision'
  /** One for each lettered part. */
  readonly symbols: readonly string[]
}

/** From this number on, the Assembly's and the Council's series hold decisions (domain rules §1.4). */
const firstDecision: Readonly<Record<'GA' | 'ECOSOC' | 'HRC', number>> = { GA: 401, ECOSOC: 201, HRC: 101 }

/** The symbols of a number; null where its body has numbers of other forms, or cannot be told. */
export function nameNumber(bare: BareNumber, setting: Setting): NamedNumber | null {
  if (setting.body === 'other') return null
  if (bare.paren !== null) return oldOrCouncil(bare, bare.paren, setting)
  if (bare.session === null) return null
  if (bare.session >= 1946 && bare.session <= 2099) return byYear(bare, bare.session, setting)
  if (bare.session > 200) return null
  const body = bodyOfSession(bare, setting)
  const kind = bare.number >= firstDecision[body] ? 'decision' : setting.noun
  // Low numbers of decisions nobody is named for are those of conferences of parties.
  if (setting.noun === 'decision' && setting.body === null && bare.number < firstDecision[body]) return null
  const prefix = body === 'HRC' ? 'A/HRC' : 'A'
  return named(
    bare,
    kind,
    `${prefix}/${kind === 'decision' ? 'DEC' : 'RES'}/${bare.special}${bare.session}/${bare.number}`,
  )
}

/** `2242 (2015)` is the Security Council's; `3314 (XXIX)` the Assembly's unless another body is named. */
function oldOrCouncil(
  bare: BareNumber,
  paren: string,
  { body, noun, adopting }: Setting,
): NamedNumber | null {
  if (/^\d/u.test(paren))
    return named({ ...bare, letters: '' }, 'resolution', `S/RES/${bare.number} (${paren})`)
  const isCouncil = body === 'ECOSOC' || (body === null && adopting === 'ECOSOC')
  const series = noun === 'decision' ? 'DEC' : 'RES'
  const prefix = body === 'CHR' ? 'E/CN.4' : isCouncil ? 'E' : 'A'
  const symbols = partsIn(bare.letters).map(
    (part) => `${prefix}/${series}/${bare.number}${part === '' ? '' : ` ${part}`} (${paren})`,
  )
  return { kind: noun, symbols }
}

/** `2004/285`: the Economic and Social Council, or the Commission on Human Rights where that is named. */
function byYear(bare: BareNumber, year: number, { body, noun }: Setting): NamedNumber | null {
  if (body === 'SC' || body === 'GA' || body === 'HRC') return null
  if (body === 'CHR')
    return named(bare, noun, `E/CN.4/${noun === 'decision' ? 'DEC' : 'RES'}/${year}/${bare.number}`)
  const kind = bare.number >= firstDecision.ECOSOC ? 'decision' : noun
  return named(bare, kind, `E/${kind === 'decision' ? 'DEC' : 'RES'}/${year}/${bare.number}`)
}

const named = ({ letters }: BareNumber, kind: 'resolution' | 'decision', base: string): NamedNumber => ({
  kind,
  symbols: partsIn(letters).map((part) => (part === '' ? base : `${base} ${part}`)),
})

/** The body named; else what only one of the two can have; else the date; else the organ that speaks. */
function bodyOfSession(bare: BareNumber, { body, year, adopting }: Setting): 'GA' | 'HRC' {
  if (body === 'HRC' || body === 'GA') return body
  const { session, number, special } = bare
  if (session === null || session > 70 || number > 150 || special === 'ES-') return 'GA'
  if (year !== null && special === '') {
    if (year === 1945 + session || year === 1946 + session) return 'GA'
    // About three sessions a year since 2006: the tenth in 2009, the forty-sixth in 2021.
    if (Math.abs(year - (2006 + session / 3)) <= 1.5) return 'HRC'
  }
  return adopting === 'HRC' ? 'HRC' : 'GA'
}
