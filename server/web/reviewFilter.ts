/** What the review queue is narrowed to, in the address and on the page. */
import { type QueueConditions, resolutionsWaiting } from '../../db/reviewQueue.ts'
import { classes, confidences } from '../../db/schema.ts'
import { shortSymbol } from '../tracking/citation.ts'
import type { Visit } from './visit.ts'

/** Reads `?resolution=…&class=…&confidence=…`; what is not known narrows nothing. */
export function readQueueFilter(query: Visit['request']['query']): QueueConditions {
  const { resolution, class: kind, confidence } = query
  return {
    symbol: typeof resolution === 'string' && resolution !== '' ? resolution : null,
    class: classes.find((name) => name === kind) ?? null,
    confidence: confidences.find((name) => name === confidence) ?? null,
  }
}

/** An address that keeps the filter. */
export function queueUrl(
  path: string,
  { symbol, class: kind, confidence }: QueueConditions,
  more: Readonly<Record<string, string>> = {},
): string {
  const values = { resolution: symbol, class: kind, confidence, ...more }
  const query = new URLSearchParams(
    Object.entries(values).flatMap(([key, value]) =>
      value === null ? [] : [[key, value] as [string, string]],
    ),
  ).toString()
  return query === '' ? path : `${path}?${query}`
}

/** A chip for each part of the filter. */
export function queueChips(path: string, filter: QueueConditions) {
  const chips: [label: string | null, without: Partial<QueueConditions>][] = [
    [filter.symbol && shortSymbol(filter.symbol), { symbol: null }],
    [filter.class, { class: null }],
    [filter.confidence && `${filter.confidence} confidence`, { confidence: null }],
  ]
  return chips.flatMap(([label, without]) =>
    label ? [{ label, without: queueUrl(path, { ...filter, ...without }) }] : [],
  )
}

/** What the fields of the filter offer. */
export async function queueChoices({ db }: Visit, filter: QueueConditions) {
  const waiting = await resolutionsWaiting(db)
  const options = waiting.map(({ symbol, title, waiting: n }) => ({
    value: symbol,
    label: `${shortSymbol(symbol)} ${title.length > 50 ? `${title.slice(0, 49).trimEnd()}…` : title} (${n})`,
  }))
  const isListed = filter.symbol === null || waiting.some(({ symbol }) => symbol === filter.symbol)
  return {
    form: {
      values: {
        resolution: filter.symbol ?? '',
        class: filter.class ?? '',
        confidence: filter.confidence ?? '',
      },
      errors: {},
    },
    resolutionOptions: isListed
      ? options
      : [{ value: filter.symbol ?? '', label: shortSymbol(filter.symbol ?? '') }, ...options],
    classOptions: classOptions(),
    confidenceOptions: confidences.map((value) => ({ value, label: sentence(value) })),
  }
}

/** The classes of mandates as choices. */
export const classOptions = () => classes.map((value) => ({ value, label: sentence(value) }))

const sentence = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)
