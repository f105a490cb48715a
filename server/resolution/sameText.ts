/** Tells whether two files carry one text, whatever their format. */
import { walk, type Resolution } from './tree.ts'

/**
 * Letters and figures of what a resolution says, without numbering, footnotes, head, spaces and punctuation: what
 * stays the same when a text goes from one format to another.
 */
export function lettersOf({ text, nodes }: Pick<Resolution, 'text' | 'nodes'>): string {
  const words = [...walk(nodes)]
    .filter(({ type }) => type !== 'footnote' && type !== 'closing')
    .map(
      ({ lead, tail }) => text.slice(lead.start, lead.end) + (tail ? text.slice(tail.start, tail.end) : ''),
    )
  return words
    .join('')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}
