/** Text that remembers where each of its characters stood in the line it came from. */

export interface Mapped {
  readonly text: string
  /**
   * The unbroken stretches of `text`, each as two numbers: where it begins in `text`, and where that character stood
   * in the source line. Null while nothing has moved. Two stretches never join without a break in the source.
   */
  readonly runs: readonly number[] | null
}

/** Where a character of the text stood in its source line. */
export function indexAt({ runs }: Mapped, index: number): number {
  if (runs === null) return index
  const run = runAt(runs, index)
  return index - (runs[run] ?? 0) + (runs[run + 1] ?? 0)
}

/** The stretch that covers `index`, by halves: a line can be as long as its file. */
function runAt(runs: readonly number[], index: number): number {
  let low = 0
  let high = runs.length / 2 - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((runs[middle * 2] ?? 0) <= index) low = middle
    else high = middle - 1
  }
  return low * 2
}

/**
 * Replaces every match of `pattern` (a global regex). Characters of the replacement point to the matched characters
 * at the same distance from the start of the match, or to the last one.
 */
export function rewrite(
  value: Mapped,
  pattern: RegExp,
  replacement: (match: RegExpExecArray) => string,
): Mapped {
  pattern.lastIndex = 0
  let match = pattern.exec(value.text)
  if (match === null) return value
  const runs: number[] = []
  let text = ''
  let done = 0
  for (; match !== null; match = pattern.exec(value.text)) {
    const { 0: found, index } = match
    if (found === '') {
      pattern.lastIndex++
      continue
    }
    copyRuns(value, done, index, text.length, runs)
    text += value.text.slice(done, index)
    const words = replacement(match)
    // One that is longer repeats the last matched character.
    for (let at = 0; at < words.length; at++) {
      addRun(runs, text.length + at, indexAt(value, index + Math.min(at, found.length - 1)))
    }
    text += words
    done = index + found.length
  }
  copyRuns(value, done, value.text.length, text.length, runs)
  return { text: text + value.text.slice(done), runs }
}

/** Begins a stretch, unless it goes on where the last one ends. */
function addRun(runs: number[], start: number, source: number): void {
  const last = runs.length - 2
  if (last >= 0 && source - start === (runs[last + 1] ?? 0) - (runs[last] ?? 0)) return
  runs.push(start, source)
}

/** Adds the stretches of `value` between `from` and `to` as those of a text in which they begin at `start`. */
function copyRuns(value: Mapped, from: number, to: number, start: number, runs: number[]): void {
  if (from >= to) return
  addRun(runs, start, indexAt(value, from))
  if (value.runs === null) return
  for (let run = runAt(value.runs, from) + 2; run < value.runs.length; run += 2) {
    const at = value.runs[run] ?? 0
    if (at >= to) return
    addRun(runs, start + at - from, value.runs[run + 1] ?? 0)
  }
}

/** The piece from `start` to `end`, still pointing to the source. */
export function cut(value: Mapped, start: number, end: number = value.text.length): Mapped {
  if (start === 0 && end >= value.text.length) return value
  const runs: number[] = []
  copyRuns(value, start, end, 0, runs)
  return { text: value.text.slice(start, end), runs }
}

/** The piece without white space at either end. */
export function trimmed(value: Mapped): Mapped {
  const { text } = value
  if (!isSpace(text.charCodeAt(0)) && !isSpace(text.charCodeAt(text.length - 1))) return value
  const start = text.length - text.trimStart().length
  return cut(value, start, Math.max(start, text.trimEnd().length))
}

/** Only what may be white space; letters of the house are none of it. */
const isSpace = (code: number): boolean => code <= 0x20 || code === 0xa0 || code >= 0x1680
