/** How a report names its annexes, introduces them, and says that one is empty. */
import type { Annexes } from './annexes.ts'

interface AnnexWords {
  readonly title: string
  /** Short, for the tab of a spreadsheet. */
  readonly short: string
  readonly lead: string
  /** What to say where it is empty. */
  readonly none: string
}

/** In the order in which they stand. */
export const annexKeys = [
  'awaiting',
  'undated',
  'others',
  'deferred',
] as const satisfies readonly (keyof Annexes)[]

export const annexWords: Readonly<Record<(typeof annexKeys)[number], AnnexWords>> = {
  awaiting: {
    title: 'Annex I. Awaiting confirmation',
    short: 'Annex I Awaiting',
    lead: 'Extractions and due points that no person has confirmed yet; requests without a date stand in annex II.',
    none: 'Nothing awaits confirmation.',
  },
  undated: {
    title: 'Annex II. No date',
    short: 'Annex II No date',
    lead: 'Requests without a session or date in the text, in the resolutions of this report and in those of this session and the one before.',
    none: 'No request without a date in the resolutions of this report.',
  },
  others: {
    title: 'Annex III. Authorizations, exhortations and expectations',
    short: 'Annex III Others',
    lead: 'They count neither for compliance nor as overdue.',
    none: 'None.',
  },
  deferred: {
    title: 'Annex IV. Deferred',
    short: 'Annex IV Deferred',
    lead: 'With the decision that deferred them.',
    none: 'Nothing was deferred.',
  },
}

/** `3 requests without a date in earlier resolutions are not listed here.`; null where there are none. */
export function olderWords(older: number): string | null {
  if (older === 0) return null
  const [requests, are] = older === 1 ? ['request', 'is'] : ['requests', 'are']
  return `${new Intl.NumberFormat('en-GB').format(older)} ${requests} without a date in earlier resolutions ${are} not listed here.`
}
