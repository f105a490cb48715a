/** Whether a document can be evidence: its symbol must be one, and it must be no older than the resolution. */
import { dayWords } from './dueWords.ts'

/** What a field of symbols was read as. */
interface Reading {
  readonly symbols: readonly string[]
  /** What was typed and is no symbol. */
  readonly refused: readonly string[]
}

const year = String.raw`\d{2,4}`
const suffixes = String.raw`(?:/(?:Add|Corr|Rev|Amend)\.\d+)*`
const body = String.raw`(?:/(?:HRC|C\.[1-6]|CN\.\d+|AC\.\d+|CONF\.\d+|S-\d+|ES-\d+))?`

/** Forms of a document symbol, in the order in which they are tried; an example above each. */
const forms: readonly RegExp[] = [
  // A/99/754, A/C.5/99/18/Add.1, S/2045/682, E/2045/57, A/HRC/155/28
  new RegExp(`^[ASE]${body}/${year}/\\d{1,4}${suffixes}$`, 'u'),
  // A/99/754-S/2045/682
  new RegExp(`^[ASE]${body}/${year}/\\d{1,4}-[ASE]/${year}/\\d{1,4}${suffixes}$`, 'u'),
  // A/99/L.129/Add.1, A/C.3/99/L.12/Rev.1
  new RegExp(`^[ASE]${body}/${year}/L\\.\\d{1,4}${suffixes}$`, 'u'),
  // A/C.5/98/SR.12, A/99/PV.7: records of meetings
  new RegExp(`^[ASE]${body}(?:/${year})?/(?:SR|PV|INF)[./]\\d{1,5}${suffixes}$`, 'u'),
  // A/99/6 (Sect. 29A)/Add.1
  /^A\/\d{2,3}\/6 \((?:Sect\.|Plan outline|Income sect\.) ?[\dA-F]*\)(?:\/(?:Add|Corr)\.\d+)?$/u,
  // A/RES/99/101, A/DEC/99/553
  /^A\/(?:RES|DEC)\/\d{1,3}\/\d{1,4}(?: [A-Z])?$/u,
  // S/RES/2899 (2045), S/PRST/2045/7
  /^S\/(?:RES\/\d{1,4} \(\d{4}\)|PRST\/\d{4}\/\d{1,4})$/u,
  // ST/SGB/2045/13, ST/AI/2045/2/Rev.1, ST/IC/2045/9
  new RegExp(`^ST/(?:SGB|AI|IC)/\\d{4}/\\d{1,4}${suffixes}$`, 'u'),
  // JIU/REP/2045/3, JIU/NOTE/2045/1
  new RegExp(`^JIU/(?:REP|NOTE)/\\d{4}/\\d{1,3}${suffixes}$`, 'u'),
  // A/520/Rev.20, A/INF/99/1, A/BUR/99/1, A/CONF.225/2045/PC/L.1, SPLOS/35/11
  new RegExp(`^A/\\d{3}/Rev\\.\\d{1,3}$`, 'u'),
  new RegExp(`^(?:A/(?:INF|BUR)|SPLOS)/${year}/\\d{1,4}${suffixes}$`, 'u'),
  new RegExp(`^A/CONF\\.\\d{1,4}/\\d{4}(?:/PC)?/(?:L\\.)?\\d{1,4}${suffixes}$`, 'u'),
]

/** One symbol in its normal form (`a / 99/754` gives `A/99/754`); null where it is none. */
export function normalSymbol(typed: string): string | null {
  const symbol = typed
    .normalize('NFKC')
    .replace(/[\u2010-\u2015]/gu, '-')
    .trim()
    .replace(/^https?:\/\/(?:docs\.un\.org\/(?:[a-z]{2}\/)?|undocs\.org\/(?:[a-z]{2}\/)?)/iu, '')
    .replace(/\s{0,3}\/\s{0,3}/gu, '/')
    .replace(/\s{1,9}/gu, ' ')
    .replace(/[.,;]$/u, '')
    .toUpperCase()
    .replace(/\b(?:ADD|CORR|REV|AMEND|SECT)\./gu, capitalised)
    .replace('(PLAN OUTLINE', '(Plan outline')
    .replace('(INCOME SECT.', '(Income sect.')
    .replace('(INCOME Sect.', '(Income sect.')
  return forms.some((form) => form.test(symbol)) ? symbol : null
}

const capitalised = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase()

/** "A/99/818", "A/C.5/99/18/Add.1": the session stands in the symbol. */
const OF_SESSION = /^A(?:\/C\.[1-6])?\/(\d{2,3})\/(?:L\.)?\d{1,4}/u

/** The session of the General Assembly that a document was issued for; null where its symbol names none. */
export function sessionOfSymbol(symbol: string): number | null {
  const found = OF_SESSION.exec(symbol)
  return found ? Number(found[1]) : null
}

/** "Corr.1" after "and", which belongs to the symbol before it. */
const LOOSE_SUFFIX = /^(?:Add|Corr|Rev|Amend)\.\s?\d+$/iu
/** "A/71/818/Add.1" without its suffixes is the document itself. */
const SUFFIXES = /(?:\/(?:Add|Corr|Rev|Amend)\.\d+)+$/u

/** Reads the symbols of a field; `A/99/818 and Corr.1 and Add.1` gives all three in full, each once. */
export function readSymbols(typed: string): Reading {
  const symbols: string[] = []
  const refused: string[] = []
  for (const piece of typed.split(/[,;\n]|(?<=\s)(?:and|et|y)(?=\s)|&/u).map((part) => part.trim())) {
    if (piece === '') continue
    const base = symbols.at(-1)?.replace(SUFFIXES, '')
    const whole =
      LOOSE_SUFFIX.test(piece) && base !== undefined ? `${base}/${piece.replace(/\s/gu, '')}` : piece
    const symbol = normalSymbol(whole)
    if (symbol === null) refused.push(piece)
    else if (!symbols.includes(symbol)) symbols.push(symbol)
  }
  return { symbols, refused }
}

/** "99/553 A", also "decision 99/553 A" and "A/DEC/99/553": decisions are numbered from 401 and from 501. */
const DECISION = /^(?:decision |A\/DEC\/)?(\d{2,3})\/([45]\d{2})(?: ?([A-Z]))?$/iu

/** A decision of the Assembly in its normal form (`99/553 A`); null where it is none. */
export function normalDecision(typed: string): string | null {
  const found = DECISION.exec(typed.trim().replace(/\s{1,9}/gu, ' '))
  if (!found) return null
  return `${found[1]}/${found[2]}${found[3] ? ` ${found[3].toUpperCase()}` : ''}`
}

/** The resolution whose mandate the document is to discharge. */
export interface Adoption {
  /** As people cite it: `75/321`. */
  readonly cited: string
  /** Day of adoption; null where the document does not say. */
  readonly adopted: string | null
  /** The working text, footnotes included. */
  readonly text: string
}

/**
 * Why documents issued on a day cannot discharge a mandate of a resolution; null where they can. A report that the
 * resolution takes note of is older than it whatever date is typed (A/75/754 cannot discharge 75/321).
 * @param issued ISO day of issue
 * @param today ISO day
 */
export function dateRefusal(issued: string, adoption: Adoption, today: string): string | null {
  if (issued > today) return 'The date of issue is in the future.'
  if (adoption.adopted !== null && issued < adoption.adopted) {
    return `Issued before ${adoption.cited} was adopted on ${dayWords(adoption.adopted)}: it cannot discharge what that resolution asks for.`
  }
  return null
}

/** Why symbols cannot discharge a mandate of the resolution that cites them; null where they can. */
export function citedRefusal(symbols: readonly string[], adoption: Adoption): string | null {
  const cited = symbols.find((symbol) => mentions(adoption.text, symbol))
  if (cited === undefined) return null
  return `Resolution ${adoption.cited} itself refers to ${cited}, which is therefore older and cannot discharge what it asks for.`
}

/** Whether a text names a symbol whole: A/99/75 does not stand in "A/99/754". */
function mentions(text: string, symbol: string): boolean {
  for (let at = text.indexOf(symbol); at >= 0; at = text.indexOf(symbol, at + 1)) {
    const next = text.slice(at + symbol.length, at + symbol.length + 2)
    if (!/^(?:\d|\/\p{L})/u.test(next)) return true
  }
  return false
}
