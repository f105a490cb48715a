/** The text of a resolution as its page shows it: headings, footnotes, citations and clauses in their places. */
import type { CitationRow } from '../../db/citations.ts'
import { type DocumentRow, clausesOf, textOf } from '../../db/resolutions.ts'
import { type Line, linesOf } from './markedText.ts'
import type { Visit } from './visit.ts'
import { directionOf } from './writing.ts'

/** The text in lines, each clause linked to its mandate, with its headings for those who look for a part. */
export async function textView(visit: Visit, document: DocumentRow, citations: readonly CitationRow[]) {
  const { text, pieces, marks: notes, italics } = await textOf(visit.db, document.id)
  const clauses = await clausesOf(visit.db, document.id)
  const marks = clauses.map(({ start, end, mandateId }) => ({ start, end, url: `/mandates/${mandateId}` }))
  const cited = citations.map((citation) => ({ ...citation, url: urlOf(citation) }))
  const lines = linesOf(text, pieces, marks, { citations: cited, italics, notes }).map((line, index) => ({
    ...line,
    anchor: line.kind === 'heading' ? `heading-${index}` : '',
  }))
  return {
    lang: document.language,
    dir: directionOf(document.language),
    lines,
    clauses: clauses.length,
    headings: headingsOf(lines),
  }
}

const urlOf = ({ resolutionId }: CitationRow): string | null =>
  resolutionId === null ? null : `/resolutions/${resolutionId}`

/** A number and the title below it are one entry; a text with fewer than three needs no list of them. */
function headingsOf(lines: readonly (Line & { readonly anchor: string })[]) {
  const headings = lines.flatMap((line, index) => {
    const after = lines[index - 1]
    if (line.kind !== 'heading' || (after?.kind === 'heading' && after.level < line.level)) return []
    const below = lines[index + 1]
    const title = below?.kind === 'heading' && below.level > line.level ? wordsOf(below) : ''
    return [{ url: `#${line.anchor}`, words: [wordsOf(line), title].filter(Boolean).join(' · ') }]
  })
  return headings.length < 3 ? [] : headings
}

const wordsOf = ({ segments }: Line): string =>
  segments
    .map(({ text }) => text)
    .join('')
    .replaceAll('\n', ' · ')

const kindNames: Readonly<Record<string, string>> = {
  resolution: 'Resolutions',
  decision: 'Decisions',
  report: 'Reports',
  draft: 'Drafts',
  statement: 'Statements of the President',
  budget: 'Programme budget',
  record: 'Records',
}

/** `12` → `para. 12`; `annex` stays. */
const placeWords = (place: string): string => (/\d/u.test(place) ? `para. ${place}` : place)

/** What a text cites, each paper once, by kind; the kinds in the order above. */
export function citesView(citations: readonly CitationRow[]) {
  const kinds = [...Object.keys(kindNames), 'other']
  return kinds.flatMap((kind) => {
    const here = citations.filter(
      (one) => one.kind === kind || (kind === 'other' && !(one.kind in kindNames)),
    )
    const symbols = [...new Set(here.map(({ symbol }) => symbol))]
    if (symbols.length === 0) return []
    const papers = symbols.map((symbol) => {
      const places = here.filter((one) => one.symbol === symbol)
      const [first] = places
      return {
        symbol,
        url: first === undefined ? null : urlOf(first),
        times: places.length > 1 ? places.length : null,
        paragraphs: [...new Set(places.flatMap(({ paragraph }) => paragraph ?? []))]
          .map(placeWords)
          .join(', '),
      }
    })
    return [{ kind: kindNames[kind] ?? 'Other papers', papers }]
  })
}
