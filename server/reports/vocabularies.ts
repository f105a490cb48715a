/** The words that oversight bodies use for statuses (domain reference, 6.1), as data. */
import type { Status } from '../tracking/status.ts'

export const vocabularies = ['ours', 'board', 'jiu'] as const
export type Vocabulary = (typeof vocabularies)[number]

/** What a report can call a status: one of ours, or a word that only other bodies have. */
export type ReportStatus = Status | 'under implementation'

/** Where a body has no word for a status, ours stands: nothing is said to be under way that was refused or superseded. */
const words: Readonly<Record<Exclude<Vocabulary, 'ours'>, Partial<Record<Status, ReportStatus>>>> = {
  // Implemented, under implementation, not implemented, overtaken by events.
  board: {
    'not started': 'not implemented',
    'in progress': 'under implementation',
    submitted: 'under implementation',
    'partially implemented': 'under implementation',
    superseded: 'overtaken by events',
  },
  // Not started, in progress, implemented.
  jiu: {
    submitted: 'in progress',
    'partially implemented': 'in progress',
  },
}

/** A status in the words of a vocabulary; a status of an older version stays as it is. */
export const statusIn = (vocabulary: Vocabulary, status: string): string =>
  vocabulary === 'ours' ? status : (words[vocabulary][status as Status] ?? status)
