/** Looks for phrases of a language in words: one compiled pattern for each list of phrases. */

const patterns = new WeakMap<readonly string[], Map<string, RegExp>>()

/**
 * The phrases as one pattern, compiled once for each list and frame. Edges of words are watched where a phrase begins or
 * ends in a letter that its language writes apart; `frame` is put around the alternatives, `#` being their place.
 */
export function phrasesAs(phrases: readonly string[], spaced: boolean, frame = '#', flags = 'iu'): RegExp {
  const known = patterns.get(phrases) ?? new Map<string, RegExp>()
  patterns.set(phrases, known)
  const key = `${frame} ${flags} ${spaced}`
  const made = known.get(key) ?? compile(phrases, spaced, frame, flags)
  known.set(key, made)
  made.lastIndex = 0
  return made
}

function compile(phrases: readonly string[], spaced: boolean, frame: string, flags: string): RegExp {
  if (phrases.length === 0) return new RegExp('(?!)', flags)
  const source = `(?:${phrases.map((phrase) => whole(phrase, spaced)).join('|')})`
  return new RegExp(
    frame.replace('#', () => source),
    flags,
  )
}

/** `^` keeps its meaning; otherwise a phrase of words begins and ends with a word. */
function whole(phrase: string, spaced: boolean): string {
  if (!spaced) return phrase
  const start = phrase.startsWith('^') || phrase.startsWith('(?:^') ? '' : '(?<![\\p{L}\\p{N}])'
  const end = /[\s’')\]>-]$/u.test(phrase) ? '' : '(?![\\p{L}\\p{N}])'
  return `${start}${phrase}${end}`
}

/** Whether one of the phrases stands in the words. */
export const holds = (words: string, phrases: readonly string[], spaced: boolean): boolean =>
  phrases.length > 0 && phrasesAs(phrases, spaced).test(words)
