/** What a decision on deferred questions would change here: the occurrences that its documents answer. */
import { z } from 'zod'
import { type Answered, dueUnderItem, provedBy } from '../../db/deferrals.ts'
import type { Reader } from '../../db/connection.ts'
import { citation } from '../tracking/citation.ts'
import { dueWords } from '../tracking/dueWords.ts'
import { normalDecision, sessionOfSymbol } from '../tracking/evidence.ts'
import { mayFollow } from '../tracking/status.ts'
import { sessionParts } from './filter.ts'

const words = (longest: number) => z.string().max(longest)

/** What was read from a decision, as the page carries it from the preview to the confirmation. */
export const deferralsField = z
  .array(
    z.object({
      decision: words(20).nullable(),
      session: z.number().int().min(1).max(999),
      part: z.enum(sessionParts).nullable(),
      words: words(400),
      documents: z.array(
        z.object({
          symbols: z.array(words(80)).min(1),
          title: words(700),
          item: z.object({ number: words(5), title: words(700) }).nullable(),
        }),
      ),
    }),
  )
  .max(200)
  // Each document is looked up, and the page carries all of them to its confirmation.
  .refine((parts) => parts.reduce((sum, { documents }) => sum + documents.length, 0) <= 500)
export type Deferrals = z.output<typeof deferralsField>

/** One occurrence that may be put off, with why it is proposed. */
interface PlannedDeferral extends Answered {
  readonly cite: string
  readonly due: string
  readonly url: string
  readonly why: string
  /** Whether a report given as evidence says so, and not the agenda item alone. */
  readonly sure: boolean
  /** Why it cannot be deferred; null where it can. */
  readonly refusal: string | null
}

interface PlannedDocument {
  readonly label: string
  readonly title: string
  readonly item: string | null
  readonly rows: readonly PlannedDeferral[]
}

/** One part of the decision. */
export interface PlannedPart {
  readonly decision: string
  readonly session: number
  readonly part: (typeof sessionParts)[number] | null
  readonly words: string
  readonly until: string
  readonly documents: readonly PlannedDocument[]
}

/**
 * Each occurrence stands with the first document that answers it.
 * @param typed the number of the decision, for a text that does not say it
 */
export async function planDeferrals(db: Reader, deferrals: Deferrals, typed: string): Promise<PlannedPart[]> {
  const seen = new Set<number>()
  const parts: PlannedPart[] = []
  for (const { decision, session, part, words: said, documents } of deferrals) {
    const planned: PlannedDocument[] = []
    for (const { symbols, title, item } of documents) {
      const found = [...(await provenRows(db, symbols)), ...(await itemRows(db, symbols, item?.title ?? ''))]
      const rows = found.filter(({ occurrenceId }) => !seen.has(occurrenceId) && seen.add(occurrenceId))
      const label = [symbols[0], ...symbols.slice(1).map(suffixOf)].join(', ')
      planned.push({ label, title, item: item?.number ?? null, rows })
    }
    const until = dueWords({ body: 'GA', session, part, date: null })
    const number = normalDecision(decision ?? '') ?? typed
    parts.push({ decision: number, session, part, words: said, until, documents: planned })
  }
  return parts
}

/** `A/99/818/Corr.1` behind `A/99/818` is `Corr.1`. */
const suffixOf = (symbol: string): string => /[^/]*$/u.exec(symbol)?.[0] ?? symbol

async function provenRows(db: Reader, symbols: readonly string[]): Promise<PlannedDeferral[]> {
  const rows = await provedBy(db, symbols)
  return rows.map(({ given, ...row }) => plannedOf(row, `${given ?? ''} was given as evidence for it.`, true))
}

async function itemRows(db: Reader, symbols: readonly string[], title: string): Promise<PlannedDeferral[]> {
  const session = sessionOfSymbol(symbols[0] ?? '')
  if (session === null || title === '') return []
  const why = 'It falls due at the session of this document, under the same agenda item.'
  return (await dueUnderItem(db, session, title)).map((row) => plannedOf(row, why, false))
}

const plannedOf = (row: Answered, why: string, sure: boolean): PlannedDeferral => ({
  ...row,
  cite: citation(row.symbol, row.path),
  due: dueWords(row),
  url: `/mandates/${row.mandateId}`,
  why,
  sure,
  refusal:
    row.status === 'deferred'
      ? 'It is deferred already.'
      : mayFollow(row.status, 'deferred')
        ? null
        : `What is “${row.status}” cannot become “deferred” in one step.`,
})
