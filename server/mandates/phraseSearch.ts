/** Looks for phrases of a language in words: one compiled pattern for each list of phrases. */

interface Framed {
  readonly spaced: boolean
  readonly frame: string
  readonly flags: string
  readonly pattern: RegExp
}

/** For each list the few frames that it is looked for in; found by looking, since keys would have to be written each time. */
const patterns = new WeakMap<readonly string[], Framed[]>()

/**
 * The phrases as one pattern, compiled once for each list and frame. Edges of words are watched where a phrase begins or
 * ends in a letter that its language writes apart; `frame` is put around the alternatives, `#` being their place.
 */
export function phrasesAs(phrases: readonly string[], spaced: boolean, frame = '#', flags = 'iu'): RegExp {
  const framed = patterns.get(phrases) ?? []
  for (const known of framed) {
    if (known.frame !== frame || known.flags !== flags || known.spaced !== spaced) continue
    known.pattern.lastIndex = 0
    return known.pattern
  }
  const pattern = compile(phrases, spaced, frame, flags)
  framed.push({ spaced, frame, flags, pattern })
  patterns.set(phrases, framed)
  return pattern
}

function compile(phrases: readonly string[], spaced: boolean, frame: string, flags: string): RegExp {
  if (phrases.length === 0) return new RegExp('(?!)', flags)
  const source = anyOf(phrases, spaced)
  return new RegExp(
    frame.replace('#', () => source),
    flags,
  )
}

/** Regex source: one of the phrases; of none, what never matches. */
export const anyOf = (phrases: readonly string[], spaced: boolean): string =>
  phrases.length === 0 ? '(?!)' : `(?:${phrases.map((phrase) => whole(phrase, spaced)).join('|')})`

/** Regex source. `^` keeps its meaning; otherwise a phrase of words begins and ends with a word. */
export function whole(phrase: string, spaced: boolean): string {
  if (!spaced) return phrase
  const start = phrase.startsWith('^') || phrase.startsWith('(?:^') ? '' : '(?<![\\p{L}\\p{N}])'
  const end = /[\s’')\]>-]$/u.test(phrase) ? '' : '(?![\\p{L}\\p{N}])'
  return `${start}${phrase}${end}`
}

/** Whether one of the phrases stands in the words. */
export const holds = (words: string, phrases: readonly string[], spaced: boolean): boolean =>
  phrases.length > 0 && phrasesAs(phrases, spaced).test(words)
