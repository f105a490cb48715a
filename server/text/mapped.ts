/** Text that remembers where each of its characters stood in the line it came from. */

export interface Mapped {
  readonly text: string
  /** For each UTF-16 unit of `text`, its index in the source line; null while nothing has moved. */
  readonly at: readonly number[] | null
}

export const mapped = (text: string): Mapped => ({ text, at: null })

/** Where a character of the text stood in its source line. */
export const indexAt = (value: Mapped, index: number): number =>
  value.at === null ? index : (value.at[index] ?? 0)

/**
 * Replaces every match of `pattern` (a global regex). Characters of the replacement point to the matched characters
 * at the same distance from the start of the match, or to the last one.
 */
export function rewrite(
  value: Mapped,
  pattern: RegExp,
  replacement: (match: RegExpExecArray) => string,
): Mapped {
  if (value.text.search(pattern) < 0) return value
  pattern.lastIndex = 0
  let text = ''
  const at: number[] = []
  let done = 0
  const keep = (to: number): void => {
    for (let index = done; index < to; index++) at.push(indexAt(value, index))
    text += value.text.slice(done, to)
  }
  for (let match = pattern.exec(value.text); match !== null; match = pattern.exec(value.text)) {
    if (match[0] === '') {
      pattern.lastIndex++
      continue
    }
    keep(match.index)
    const words = replacement(match)
    for (let index = 0; index < words.length; index++) {
      at.push(indexAt(value, match.index + Math.min(index, match[0].length - 1)))
    }
    text += words
    done = match.index + match[0].length
  }
  keep(value.text.length)
  return { text, at }
}

/** The piece from `start` to `end`, still pointing to the source. */
function cut(value: Mapped, start: number, end: number = value.text.length): Mapped {
  if (start === 0 && end >= value.text.length) return value
  const text = value.text.slice(start, end)
  return { text, at: Array.from({ length: text.length }, (_, index) => indexAt(value, start + index)) }
}

/** The piece without white space at either end. */
export function trimmed(value: Mapped): Mapped {
  const start = value.text.length - value.text.trimStart().length
  return cut(value, start, Math.max(start, value.text.trimEnd().length))
}
