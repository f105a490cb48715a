/** What the lettered parts of a resolution say of themselves: each is adopted for itself. */
import type { Language } from '../languages/language.ts'
import { dateOf, meetingOf } from './header.ts'
import type { Node, Part } from './tree.ts'

/** The parts in order, from the headings and the closing lines under their letters. */
export function partsOf(language: Language, text: string, nodes: readonly Node[]): Part[] {
  return nodes
    .filter(({ type }) => type === 'part')
    .map(({ number, children }) => {
      const wordsOf = (type: 'heading' | 'closing'): string[] =>
        children.filter((child) => child.type === type).map(({ lead }) => text.slice(lead.start, lead.end))
      const closing = wordsOf('closing')
      const isTitled = children[0]?.type === 'heading'
      return {
        letter: number ?? '',
        title: isTitled ? (wordsOf('heading')[0] ?? null) : null,
        adopted: dateOf(language, closing),
        meeting: meetingOf(language, closing),
      }
    })
}
