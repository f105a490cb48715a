/** How people cite a resolution or a paragraph of it, and how such a citation is read. */

/** The prefixes that a citation leaves out; what is left stands alone only for the General Assembly. */
const shortForms: readonly [prefix: string, short: string][] = [
  ['A/HRC/RES/', 'HRC '],
  ['A/RES/', ''],
  ['S/RES/', ''],
  ['E/RES/', 'ECOSOC '],
]

/** `A/RES/75/321` → `75/321`, `S/RES/2242 (2015)` → `2242 (2015)`, `A/HRC/RES/53/23` → `HRC 53/23`. */
export function shortSymbol(symbol: string): string {
  const form = shortForms.find(([prefix]) => symbol.startsWith(prefix))
  return form ? form[1] + symbol.slice(form[0].length) : symbol
}

/**
 * A path in words: `16` → `para. 16`, `12(a)` → `para. 12 (a)`, `IV/9` → `sect. IV, para. 9`,
 * `II/B/2` → `sect. II.B, para. 2`, `B/3` → `part B, para. 3`, `annex/12` → `annex, para. 12`.
 */
export function paragraphWords(path: string): string {
  const { above, number } = paragraphSteps(path)
  const steps = above.map(({ kind, name }) => (kind === 'annex' ? name : `${shortKinds[kind]} ${name}`))
  return [...steps, `para. ${number}`].join(', ')
}

const shortKinds = { section: 'sect.', part: 'part' } as const

interface Step {
  readonly kind: 'annex' | 'section' | 'part'
  readonly name: string
}

/** What stands above a paragraph in its path, and its number: `IV/12(a)` → section `IV`, `12 (a)`. */
export function paragraphSteps(path: string): { readonly above: readonly Step[]; readonly number: string } {
  // "12~2" is the second paragraph with that number, where a text numbers from 1 again.
  const steps = path
    .replace(/~\d{1,3}/gu, '')
    .replace(subsection, '$1.$2')
    .split('/')
  const number = (steps.pop() ?? '').replace(/\(/gu, ' (').replaceAll(') (', ')(')
  return { above: steps.map((name) => ({ kind: kindOfStep(name), name })), number }
}

/** A lettered part of a Roman section: `II/B/` within a path, `II.B` as people write it. */
const subsection = /(?<=^|\/)([IVX]+)\/([A-Z])(?=\/)/u
const writtenSubsection = /^([IVX]+)\.([A-Z])$/u

/** One step above the paragraph: an annex, a section (Roman) or a lettered part. */
function kindOfStep(step: string): Step['kind'] {
  if (step.startsWith('annex')) return 'annex'
  return /^(?:[IVX]+(?:\.[A-Z])?|\d+)$/u.test(step) ? 'section' : 'part'
}

/** `75/321, para. 16`: how a mandate is cited in tables and reports. */
export const citation = (symbol: string, path: string): string =>
  `${shortSymbol(symbol)}, ${paragraphWords(path)}`

/** A/RES/100/12, 100/12, S/RES/2899 (2045), HRC 53/23, with whatever follows. */
const RESOLUTION =
  /^(?:resolution )?((?:A\/RES\/|S\/RES\/|E\/RES\/|A\/HRC\/RES\/|HRC |ECOSOC )?(?:(?:S|ES)-)?\d{1,4}(?:\/\d{1,4}(?: [A-Z](?![\p{L}]))?| \(\d{4}\)))(.*)$/iu
/** ", para. 12 (a)", " ¶16", ", sect. IV, para. 9", ", annex, para. 3" */
const STEPS = /(?:section|sect\.|part|paragraph|para\.?|¶|,|\s|annex)/giu

/** Reads what a person typed as a mandate, as in `100/12, para. 16` or `A/RES/100/12 ¶12 (a)`; null where it is none. */
export function readCitation(typed: string): { symbol: string; path: string } | null {
  const found = RESOLUTION.exec(typed.trim().replace(/\s{1,9}/gu, ' '))
  const rest = found?.[2] ?? ''
  if (!found?.[1] || rest.trim() === '') return null
  const annex = /annex/iu.test(rest) ? ['annex'] : []
  const words = rest.replace(STEPS, ' ').trim().split(' ').filter(Boolean)
  const marks = words.filter((word) => word.startsWith('('))
  const steps = words
    .filter((word) => !word.startsWith('('))
    .map((word) => word.replace(writtenSubsection, '$1/$2'))
  if (steps.length === 0) return null
  return { symbol: fullSymbol(found[1]), path: [...annex, ...steps].join('/') + marks.join('') }
}

/** Reads a whole resolution as cited, as in `resolution 100/12` or `A/RES/100/12`; null where it is none, or more is said. */
export function readResolution(typed: string): string | null {
  const found = RESOLUTION.exec(typed.trim().replace(/\s{1,9}/gu, ' '))
  return found?.[1] && (found[2] ?? '').trim() === '' ? fullSymbol(found[1]) : null
}

/** `100/12` → `A/RES/100/12`, `2899 (2045)` → `S/RES/2899 (2045)`. */
export function fullSymbol(short: string): string {
  const upper = short.toUpperCase()
  if (/^[ASE]\//u.test(upper)) return upper
  const form = shortForms.find(([, start]) => start !== '' && upper.startsWith(start))
  if (form) return form[0] + upper.slice(form[1].length)
  return (upper.includes('(') ? 'S/RES/' : 'A/RES/') + upper
}
