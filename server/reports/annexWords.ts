/** How a report names its annexes, introduces them, and says that one is empty. */
import type { Annexes } from './annexes.ts'
import { timeWords } from './frozen/frozen.ts'

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
  'changes',
] as const satisfies readonly (keyof Annexes)[]

export type AnnexKey = (typeof annexKeys)[number]

export const annexWords: Readonly<Record<AnnexKey, AnnexWords>> = {
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
  changes: {
    title: 'Annex V. Changes since the last frozen report',
    short: 'Annex V Changes',
    lead: 'With who made them and when.',
    none: 'There is no frozen report of this session and scope before this one.',
  },
}

/** An annex of a report with what stands above its table, or in place of it. */
export interface TitledAnnex {
  readonly key: AnnexKey
  readonly annex: Annexes['awaiting']
  readonly title: string
  readonly lead: string
  /** A sentence after the table; null where there is nothing to add. */
  readonly after: string | null
}

/** The annexes of a report in order; one frozen earlier may lack the last. */
export const titledAnnexes = (annexes: Annexes): TitledAnnex[] =>
  annexKeys.flatMap((key) => {
    const annex = annexes[key]
    if (!annex) return []
    const after = key === 'undated' ? olderWords(annexes.undated.older) : null
    return { key, annex, title: annexWords[key].title, lead: leadOf(annexes, key, annex.count), after }
  })

function leadOf({ changes }: Annexes, key: AnnexKey, count: number): string {
  const { lead, none } = annexWords[key]
  const words = count === 0 ? none : `${lead} ${provisionsWords(count)}.`
  if (key !== 'changes' || !changes?.since) return words
  const since = `frozen report No. ${changes.since.number}, as at ${timeWords(changes.since.at)}`
  return count === 0 ? `Nothing changed since ${since}.` : `Since ${since}. ${words}`
}

const provisionsWords = (count: number): string =>
  `${new Intl.NumberFormat('en-GB').format(count)} provision${count === 1 ? '' : 's'}`

/** `3 requests without a date in earlier resolutions are not listed here.`; null where there are none. */
export function olderWords(older: number): string | null {
  if (older === 0) return null
  const [requests, are] = older === 1 ? ['request', 'is'] : ['requests', 'are']
  return `${new Intl.NumberFormat('en-GB').format(older)} ${requests} without a date in earlier resolutions ${are} not listed here.`
}
