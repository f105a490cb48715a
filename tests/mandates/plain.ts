/** Makes a resolution of plain numbered lines, for tests of extraction without a file. */
import type { LanguageCode } from '../../server/languages/codes.ts'
import { extractMandates } from '../../server/mandates/extract.ts'
import type { Mandate } from '../../server/mandates/mandate.ts'
import type { Header, Node, Resolution } from '../../server/resolution/tree.ts'

const HEADER: Header = {
  symbol: 'A/RES/90/501',
  draft: false,
  organ: 'GA',
  session: 90,
  title: 'Keeping of the maps',
  adopted: '2035-12-20',
  agendaItem: null,
  agendaItems: [],
  agendaTitle: null,
  source: null,
  committee: null,
  sourceSymbols: [],
  meeting: null,
  distributed: null,
  jobNumber: null,
}

interface Line {
  readonly number: string
  readonly start: number
  readonly lead: number
  readonly end: number
  readonly isItem: boolean
}

const MARK = /^(?:(?<paragraph>\d+)[.] |\((?<item>[a-z])\) )/u

function linesOf(text: string): Line[] {
  return [...text.matchAll(/[^\n]+/gu)].map((match) => {
    const mark = MARK.exec(match[0])
    const number = mark?.groups?.['paragraph'] ?? mark?.groups?.['item'] ?? ''
    const isItem = mark?.groups?.['item'] !== undefined
    return {
      number,
      start: match.index,
      lead: match.index + (mark?.[0].length ?? 0),
      end: match.index + match[0].length,
      isItem,
    }
  })
}

/**
 * A resolution of operative paragraphs: lines `1. …`, items below them `(a) …`, and below items a line without a mark,
 * which is the flush text after them. A first line `Annex` puts all paragraphs into an annex.
 */
export function resolutionOf(
  text: string,
  header: Partial<Header> = {},
  language: LanguageCode = 'en',
): Resolution {
  const inAnnex = text.startsWith('Annex\n')
  const lines = linesOf(text).filter((line) => !inAnnex || line.start > 0)
  const paragraphs: Node[] = []
  lines.forEach((line, index) => {
    if (line.isItem || line.number === '') return
    const after = lines.slice(index + 1)
    const next = after.findIndex((other) => !other.isItem && other.number !== '')
    const own = next === -1 ? after : after.slice(0, next)
    const path = `${inAnnex ? 'annex/' : ''}${line.number}`
    const tail = own.find((other) => other.number === '')
    paragraphs.push({
      type: 'paragraph',
      number: line.number,
      path,
      span: { start: line.start, end: own.at(-1)?.end ?? line.end },
      lead: { start: line.lead, end: line.end },
      tail: tail === undefined ? null : { start: tail.start, end: tail.end },
      children: own.filter((other) => other.isItem).map((item) => itemNode(item, path)),
    })
  })
  const whole = { start: 0, end: text.length }
  const nodes: Node[] = inAnnex
    ? [
        {
          type: 'annex',
          number: null,
          path: null,
          span: whole,
          lead: { start: 0, end: 5 },
          tail: null,
          children: paragraphs,
        },
      ]
    : paragraphs
  return {
    language,
    text,
    origins: [],
    italics: [],
    header: { ...HEADER, ...header },
    nodes,
    parts: [],
    marks: [],
    citations: [],
    warnings: [],
  }
}

const itemNode = (item: Line, path: string): Node => ({
  type: 'item',
  number: item.number,
  path: `${path}(${item.number})`,
  span: { start: item.start, end: item.end },
  lead: { start: item.lead, end: item.end },
  tail: null,
  children: [],
})

/** The mandates of such a resolution. */
export const mandatesIn = (
  text: string,
  header: Partial<Header> = {},
  language: LanguageCode = 'en',
): readonly Mandate[] => extractMandates(resolutionOf(text, header, language)).mandates

/** `class: text` of each mandate of one paragraph. */
export const saidIn = (paragraph: string, language: LanguageCode = 'en'): string[] =>
  mandatesIn(`1. ${paragraph}`, {}, language).map((mandate) => `${mandate.class}: ${mandate.text}`)
