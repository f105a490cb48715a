/** A file without pages as its original view shows it: lines under the numbers that they have in the file, clauses marked. */
import type { FileLine } from '../pagePool.ts'
import type { LinePlace } from './linePlaces.ts'
import { type Segment, segmentsOf } from './markedText.ts'

/** So many lines are laid out together, and only when they come into sight. */
const linesTogether = 60

interface ShownLine {
  readonly number: number | null
  readonly text: string
  /** Empty where no clause stands on the line. */
  readonly segments: readonly ShownSegment[]
}

type ShownSegment = Segment & { readonly current: boolean; readonly id: string }

/** Lines of one part of the file; a part of many lines has several such groups, of which the first has the title. */
interface LineGroup {
  readonly title: string | null
  readonly lines: readonly ShownLine[]
}

const titles: Readonly<Record<FileLine['part'], string>> = {
  head: 'Head of the first page',
  body: 'Text',
  note: 'Footnotes',
}

/** The name under which a mark can be linked to: where the clause of a mandate begins. */
export const anchorOf = (mandateId: number): string => `mandate-${mandateId}`

/** The lines of a file in groups. */
export function lineGroups(
  lines: readonly FileLine[],
  places: readonly LinePlace[],
  current: number,
): LineGroup[] {
  const shown = shownLines(lines, places, current)
  const groups: { title: string | null; part: FileLine['part']; lines: ShownLine[] }[] = []
  const isParted = lines.some(({ part }) => part !== 'body')
  for (const [index, line] of shown.entries()) {
    const part = lines[index]?.part ?? 'body'
    const last = groups.at(-1)
    if (last?.part === part && last.lines.length < linesTogether) last.lines.push(line)
    else groups.push({ title: isParted && last?.part !== part ? titles[part] : null, part, lines: [line] })
  }
  return groups
}

function shownLines(lines: readonly FileLine[], places: readonly LinePlace[], current: number): ShownLine[] {
  const byLine = new Map<number, LinePlace[]>()
  for (const place of places) byLine.set(place.line, [...(byLine.get(place.line) ?? []), place])
  const begun = new Set<number>()
  return lines.map(({ text, number }, index) => {
    const here = byLine.get(index)
    if (here === undefined) return { number, text, segments: [] }
    const marks = here.map(({ start, end, mandateId }) => ({ start, end, url: `/mandates/${mandateId}` }))
    const segments = segmentsOf(text, 0, text.length, marks).map((segment) => {
      const mandateId = here.find((place) => `/mandates/${place.mandateId}` === segment.url)?.mandateId
      const isFirst = mandateId !== undefined && !begun.has(mandateId)
      if (isFirst) begun.add(mandateId)
      return { ...segment, current: mandateId === current, id: isFirst ? anchorOf(mandateId) : '' }
    })
    return { number, text, segments }
  })
}

/** `line 212`, `paragraph 12`: where in the file a clause begins. */
export function lineWords(lines: readonly FileLine[], line: number, format: string): string {
  const isWord = format === 'docx' || format === 'doc'
  const numbered = lines.slice(0, line + 1).findLast(({ number }) => number !== null)
  return numbered?.number == null ? '' : `${isWord ? 'paragraph' : 'line'} ${numbered.number}`
}
