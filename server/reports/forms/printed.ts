/** A readiness report as it is read, in words: what its page, its PDF and its DOCX lay out, each in its own way. */
import { type TitledAnnex, titledAnnexes } from '../annexWords.ts'
import type { AnnexEntry } from '../annexes.ts'
import { type Shows, showsOf } from '../columns.ts'
import type { Entry, Passage, Quotation } from '../entry.ts'
import type { Readiness } from '../readiness.ts'
import { isGroup } from '../sections.ts'
import { countIn } from '../words.ts'
import { className } from '../choice.ts'
import { english, wordsOf } from '../wording/index.ts'
import type { ReportWords } from '../wording/reportWords.ts'

/** A line beside a clause: of the note, who wrote it, a proof, what to say where there is neither, a remark. */
export interface BesideLine {
  readonly kind: 'note' | 'by' | 'evidence' | 'none' | 'remark'
  readonly text: string
  readonly url: string | null
  readonly direction: 'ltr' | 'rtl'
}

/** `Due: One hundredth session, “at its one hundredth session” (stated in the text)`. */
export interface FactBelow {
  readonly key:
    'status' | 'lead' | 'contributing' | 'ageing' | 'verification' | 'confirmation' | 'class' | 'due'
  readonly term: string
  readonly words: string
  /** Words of the resolution that follow, with what stands before and after them. */
  readonly quoted: (Passage & { readonly opens: string; readonly closes: string }) | null
  readonly after: string | null
  readonly strong: boolean
}

export interface PrintedEntry {
  readonly mandateId: number
  /** As in `rows.ts`. */
  readonly number: number
  readonly quotation: Quotation
  readonly paragraph: string
  readonly overdue: boolean
  /** Too long for a page of the browser. */
  readonly long: boolean
  /** Short enough to be kept on one page. */
  readonly together: boolean
  readonly beside: readonly BesideLine[]
  /** In a narrow line below; empty in annexes. */
  readonly below: readonly FactBelow[]
}

export interface PrintedGroup {
  readonly title: Passage
  /** `Resolution 75/321`. */
  readonly words: string
  readonly sample: boolean
  readonly entries: readonly PrintedEntry[]
}

/** A table under a heading of its own. */
export interface PrintedTable {
  readonly heads: readonly [clause: string, beside: string]
  readonly groups: readonly PrintedGroup[]
}

interface PrintedItem {
  readonly words: string
  readonly title: Passage | null
  readonly table: PrintedTable
}

interface PrintedPart {
  /** For links inside the page. */
  readonly key: string
  readonly words: string
  /** Parts of the session begin one; of entities, statuses or resolutions there may be hundreds. */
  readonly newPage: boolean
  /** `1 May to 30 June 2022 · 12 requests`. */
  readonly lead: string
  readonly committees: readonly { readonly words: string; readonly items: readonly PrintedItem[] }[]
}

interface PrintedAnnex {
  readonly title: string
  readonly lead: string
  readonly table: PrintedTable | null
  /** A sentence after the table. */
  readonly after: string | null
}

export interface Printed {
  readonly parts: readonly PrintedPart[]
  /** Heading and sentence where no part holds anything. */
  readonly nothing: { readonly heading: string; readonly sentence: string } | null
  readonly annexes: readonly PrintedAnnex[]
}

export function printedOf(report: Readiness): Printed {
  let number = 0
  const shows = showsOf(report)
  const words = wordsOf(report)
  const { decision, action } = words.labels
  const parts = report.sections.map(({ key, words: name, days, count, committees }, index) => ({
    key,
    words: name,
    newPage: index === 0 || !isGroup(key),
    lead: [days, words.requestsCount(countIn(words, count), count === 1)]
      .filter((each) => each !== null)
      .join(' · '),
    committees: committees.map((committee) => ({
      words: committee.words,
      items: committee.items.map(({ words: item, title, resolutions }) => ({
        words: item,
        title,
        table: {
          heads: [decision, action] as const,
          groups: resolutions.map((group) => ({
            ...group,
            entries: group.entries.map((entry) => bodyEntry(entry, (number += 1), shows, words)),
          })),
        },
      })),
    })),
  }))
  return {
    parts,
    nothing: parts.length > 0 ? null : nothingWords(report),
    annexes: titledAnnexes(report.annexes, words).map((annex) => annexOf(annex, shows, words)),
  }
}

function nothingWords({ selectionWords, ...report }: Readiness): Printed['nothing'] {
  const words = wordsOf(report)
  const { nothingDue, nothingDueWords, nothingToList } = words.labels
  return selectionWords === null
    ? { heading: nothingDue, sentence: nothingDueWords }
    : { heading: nothingToList, sentence: words.nothingIs(selectionWords) }
}

function annexOf({ annex, title, lead, after }: TitledAnnex, shows: Shows, words: ReportWords): PrintedAnnex {
  let number = 0
  const table: PrintedTable = {
    heads: [words.labels.provision, words.labels.remarks],
    groups: annex.groups.map((group) => ({
      ...group,
      sample: false,
      entries: group.entries.map((entry) => annexEntry(entry, (number += 1), shows, words)),
    })),
  }
  return { title, lead, table: annex.count === 0 ? null : table, after }
}

/** An entry of the body: what was done beside the clause, how it stands below. */
export function bodyEntry(entry: Entry, number: number, shows = showsOf({}), words = english): PrintedEntry {
  const { note, by, evidence, otherwise } = entry.action
  const besideLine = lineMaker(words)
  const beside = [
    ...(note === null ? [] : [besideLine('note', note)]),
    ...(by === null ? [] : [besideLine('by', by)]),
    ...evidence.map((proof) => besideLine('evidence', proof.words, proof.url)),
    ...(otherwise === null ? [] : [besideLine('none', otherwise)]),
    ...(shows.evidence && !shows.note && evidence.length === 0
      ? [besideLine('none', words.labels.noProof)]
      : []),
  ]
  return printedEntry(entry, number, beside, factsBelow(entry, shows, words))
}

function annexEntry(entry: AnnexEntry, number: number, shows: Shows, words: ReportWords): PrintedEntry {
  const besideLine = lineMaker(words)
  const standing = [
    ...(shows.status ? [printedStatus(entry)] : []),
    ...(entry.lead === null ? [] : [words.leadIs(entry.lead)]),
  ].join('; ')
  return printedEntry(
    entry,
    number,
    [...entry.remarks, ...(standing === '' ? [] : [standing])].map((remark) => besideLine('remark', remark)),
    [],
  )
}

const printedEntry = (
  { mandateId, quotation, paragraph, overdue, long }: Entry,
  number: number,
  beside: readonly BesideLine[],
  below: readonly FactBelow[],
): PrintedEntry => ({
  mandateId,
  number,
  quotation,
  paragraph,
  overdue,
  long,
  together: staysTogether(quotation, beside),
  beside,
  below,
})

/** Arabic and Hebrew letters, wherever the first letter of a text is one of them. */
const RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u

/** What a person wrote goes its own way; what the report says of it goes that of the report. */
const lineMaker =
  (words: ReportWords) =>
  (kind: BesideLine['kind'], text: string, url: string | null = null): BesideLine => ({
    kind,
    text,
    url,
    direction: kind === 'note' ? directionOf(text) : words.direction,
  })

const directionOf = (text: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.test(text) ? 'rtl' : 'ltr')

/** What is shown of how an entry stands; that it is a request goes without saying. */
function factsBelow(entry: Entry, shows: Shows, words: ReportWords): FactBelow[] {
  const fact = (
    key: FactBelow['key'],
    term: string,
    value: string,
    more: Partial<FactBelow> = {},
  ): FactBelow[] => [{ key, term, words: value, quoted: null, after: null, strong: false, ...more }]
  const { labels, comma } = words
  const { whereTo, lead, contributing = [], ageing, overdue, verification, due } = entry
  const after = due.basis === null ? null : `(${due.basis})`
  const facts: readonly (FactBelow[] | false)[] = [
    shows.status && fact('status', labels.status, printedStatus(entry), { strong: true, after: whereTo }),
    shows.lead && fact('lead', labels.lead, lead ?? labels.nobody),
    contributing.length > 0 && fact('contributing', labels.contributing, contributing.join(comma)),
    shows.ageing && fact('ageing', labels.ageing, ageing, { strong: overdue }),
    verification !== null && fact('verification', labels.verification, verification),
    shows.confirmation && entry.unconfirmed && fact('confirmation', labels.extraction, labels.extractionOpen),
    shows.class && entry.class !== 'request' && fact('class', labels.class, className(entry.class, words)),
    shows.due && fact('due', words.heads.due, due.words, { quoted: quotedDue(entry, words), after }),
  ]
  return facts.flatMap((each) => each || [])
}

/** The words that say when something is due, in their own language and the marks of the report. */
function quotedDue({ due, quotation }: Entry, { comma, quotes }: ReportWords): FactBelow['quoted'] {
  if (due.expression === null) return null
  const { language, direction } = quotation
  return { text: due.expression, language, direction, opens: `${comma}${quotes[0]}`, closes: quotes[1] }
}

/** In the words of the report. */
const printedStatus = ({ status, statusWords }: Entry): string => statusWords ?? status

/** Lines of half a page's width that fill no more than two thirds of a page of the smaller paper. */
const MOST_LINES = 36
const LETTERS_ON_A_LINE = 40

/** Whether both sides are short enough; a Chinese character is as wide as two letters. */
function staysTogether(
  { opening, rest, borrowed, language }: Quotation,
  beside: readonly BesideLine[],
): boolean {
  const letters = (opening.length + rest.length + (borrowed?.length ?? 0)) * (language === 'zh' ? 2 : 1)
  const lines = beside.flatMap(({ text }) => text.split('\n'))
  return (
    Math.max(
      letters / LETTERS_ON_A_LINE,
      lines.reduce((sum, line) => sum + linesOf(line), 0),
    ) <= MOST_LINES
  )
}

/** As if every character were wide: a note has no language. */
const linesOf = (line: string): number =>
  1 + Math.floor((line.length * (HAN.test(line) ? 2 : 1)) / LETTERS_ON_A_LINE)

const HAN = /\p{Script=Han}/u
