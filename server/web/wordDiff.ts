/** Two wordings word by word: what went and what came, for showing them side by side. */
import { diffWords } from 'diff'
import { directionOf } from './writing.ts'

interface DiffSegment {
  readonly text: string
  readonly changed: boolean
}

/** The old wording with what went marked in it, and the new one with what came. */
interface WordDiff {
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly before: readonly DiffSegment[]
  readonly after: readonly DiffSegment[]
}

/** Compares two wordings in the words of their language; ends of lines are spaces. */
export function wordDiff(before: string, after: string, language: string): WordDiff {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  const changes = diffWords(inOneLine(before), inOneLine(after), { intlSegmenter: segmenter })
  const side = (left: 'added' | 'removed'): DiffSegment[] =>
    changes
      .filter((change) => !change[left])
      .map(({ value, added, removed }) => ({ text: value, changed: added || removed }))
  return { lang: language, dir: directionOf(language), before: side('added'), after: side('removed') }
}

const inOneLine = (words: string): string => words.replaceAll(/\s+/gu, ' ').trim()
