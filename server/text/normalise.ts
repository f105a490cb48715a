/** From the lines of a file to clean blocks of text, each with the way back to its place. */
import type { ReadDocument } from './document.ts'
import { cleanLine } from './characters.ts'
import { withoutFurniture } from './furniture.ts'
import { withoutMarks } from './footnoteMarks.ts'
import { withoutFootnotes } from './footnotes.ts'
import { joinBlocks, type Block } from './blocks.ts'

interface NormalisedFootnote extends Block {
  readonly number: string
}

export interface Normalised {
  readonly blocks: readonly Block[]
  readonly footnotes: readonly NormalisedFootnote[]
  /** Lines taken for furniture, cleaned: the symbol and the job number are often only there. */
  readonly furniture: readonly string[]
}

/**
 * Cleans a document. Promises of the result:
 * 1. Compatibility letters are folded (NFKC), footnote marks taken out before that could make digits of them;
 *    Chinese punctuation is untouched.
 * 2. No soft hyphen, tatweel, tashkeel, zero-width or direction mark is left.
 * 3. Every hyphen and dash is `-`.
 * 4. Every digit is an ASCII digit.
 * 5. No Markdown emphasis, link or escape is left.
 * 6. No running head, page number, job number, bar code or rule is left; they are in `furniture`.
 * 7. Wrapped lines are joined: a block has no line feed, and a hyphen at the end of a line is kept but in texts that break
 *    words there.
 * 8. No footnote and no footnote mark is in a block; the footnotes are in `footnotes`.
 * 9. Spaces are single and plain; a block neither begins nor ends with one; no block is empty.
 * 10. Every character that came from the file has an origin.
 */
export function normalise(document: ReadDocument): Normalised {
  const markup = document.format !== 'pdf'
  const lines = document.lines.map((source) => cleanLine(source, markup)).filter(({ text }) => text !== '')
  const { kept: withNotes, furniture } = withoutFurniture(lines)
  const { kept, footnotes } = withoutFootnotes(withNotes)
  const numbers = new Set(footnotes.map(({ number }) => number))
  const clean = withoutMarks(kept, numbers)
  return {
    blocks: joinBlocks(clean),
    footnotes: footnotes.flatMap(({ number, lines: body }) =>
      joinBlocks(body.map((line) => ({ ...line, source: { ...line.source, apart: false } })))
        .slice(0, 1)
        .map((block) => ({ ...block, number })),
    ),
    furniture: [...furniture.map(({ text }) => text), ...(document.furniture ?? [])],
  }
}
