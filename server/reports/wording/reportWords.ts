/** What a language must say for a report to be in it: one shape for all six, so that nothing can be missing in one of them. */
import type { Capacity } from '../../../db/schema.ts'
import type { AgeingClass } from '../../tracking/ageing.ts'
import type { AnnexKey, ChangeKind, ColumnKey, FieldKey, PartKey } from '../keys.ts'
import type { Selection } from '../selections.ts'
import type { ReportStatus, Vocabulary } from '../vocabularies.ts'
import type { ReportLanguage } from './languages.ts'

/** How an annex is named, introduced, and said to be empty. */
interface AnnexWords {
  readonly title: string
  /** Short, for the tab of a spreadsheet: at most 31 characters. */
  readonly short: string
  readonly lead: string
  readonly none: string
}

/** Words that stand alone: headings, heads of tables, terms beside a figure. */
interface ReportLabels {
  readonly report: string
  readonly generalAssembly: string
  readonly opening: string
  readonly closing: string
  readonly resolutions: string
  readonly due: string
  readonly implemented: string
  readonly submitted: string
  readonly overdue: string
  readonly other: string
  readonly notVerified: string
  readonly noEvidence: string
  readonly noLead: string
  readonly notConfirmed: string
  readonly scope: string
  readonly contents: string
  readonly totals: string
  readonly annexes: string
  readonly signOff: string
  readonly perStatus: string
  readonly perCommittee: string
  readonly perLead: string
  readonly overTime: string
  readonly ageing: string
  readonly status: string
  readonly statusByCommittee: string
  readonly requests: string
  readonly share: string
  readonly committee: string
  readonly entity: string
  readonly asAt: string
  readonly number: string
  readonly decision: string
  readonly action: string
  readonly provision: string
  readonly remarks: string
  readonly sample: string
  readonly lead: string
  readonly nobody: string
  readonly contributing: string
  readonly verification: string
  readonly extraction: string
  readonly extractionOpen: string
  readonly class: string
  readonly name: string
  readonly position: string
  readonly date: string
  readonly signature: string
  readonly signedBy: string
  readonly summary: string
  readonly session: string
  readonly figures: string
  readonly sheet: string
  readonly entries: string
  readonly decisionsAndActions: string
  readonly noDate: string
  readonly noAction: string
  readonly noProof: string
  readonly thisReport: string
  readonly nothingDue: string
  readonly nothingDueWords: string
  readonly nothingToList: string
  readonly verified: string
  readonly confirmed: string
  readonly rejected: string
  /** With the spaces around it. */
  readonly colon: string
  readonly disclaimer: string
  readonly sampleWarning: string
}

/** Every word of a report that is not quoted: of a resolution, of a note, of a name. */
export interface ReportWords {
  readonly language: ReportLanguage
  readonly direction: 'ltr' | 'rtl'
  /** As files name it. */
  readonly locale: string
  readonly labels: ReportLabels

  // Numbers, days and marks.
  readonly thousands: string
  readonly comma: string
  readonly quotes: readonly [opens: string, closes: string]
  /** What stands before the number of a page, between it and how many there are, and after that. */
  readonly page: readonly [before: string, between: string, after: string]
  /** ISO day or time. */
  readonly day: (iso: string) => string
  /** ISO days. */
  readonly days: (opens: string, closes: string) => string
  /** Of a hundred. */
  readonly share: (percent: number) => string
  readonly rate: (percent: number) => string
  readonly requestsCount: (count: string, isOne: boolean) => string
  readonly provisionsCount: (count: string, isOne: boolean) => string

  // Where things stand.
  readonly session: (number: number) => string
  readonly parts: Readonly<Record<PartKey, string>>
  /** At most 31 characters. */
  readonly partTabs: Readonly<Record<PartKey, string>>
  readonly committees: Readonly<
    Record<'Plenary' | 'First' | 'Second' | 'Third' | 'Fourth' | 'Fifth' | 'Sixth' | 'none', string>
  >
  readonly resolutionOf: Readonly<Record<'GA' | 'HRC' | 'SC' | 'ECOSOC', (number: string) => string>>
  readonly paragraph: (number: string) => string
  readonly section: (number: string) => string
  readonly part: (letter: string) => string
  readonly annex: string
  readonly agendaItem: (item: string, session: number | null) => string
  readonly noAgendaItem: string

  // How an entry stands.
  readonly statuses: Readonly<Record<ReportStatus, string>>
  readonly classes: Readonly<
    Record<'request' | 'authorization' | 'exhortation' | 'expectation' | 'implicit', string>
  >
  readonly ageings: Readonly<Record<AgeingClass, string>>
  /** @param count the days as they are written */
  readonly daysLate: (days: number, count: string) => string
  readonly byDay: (day: string) => string
  readonly bases: Readonly<Record<'stated' | 'anchor' | 'inferred' | 'policy' | 'person', string>>
  readonly ofConfidence: Readonly<Record<'high' | 'medium' | 'low', string>>
  /** Named intervals. */
  readonly recurrences: Readonly<Record<string, string>>
  readonly every: (count: number, unit: 'days' | 'weeks' | 'months' | 'years') => string
  readonly deferredTo: (session: number, part: string | null) => string
  readonly byDecision: (symbol: string) => string
  readonly bySuccessor: (words: string) => string
  readonly statusSet: (status: string, day: string) => string
  readonly verifiedBy: (name: string | null, day: string) => string
  readonly kinds: Readonly<
    Record<'report' | 'note' | 'letter' | 'briefing record' | 'bulletin' | 'other', string>
  >

  // What annexes say.
  readonly annexWords: Readonly<Record<AnnexKey, AnnexWords>>
  readonly olderUndated: (count: string, isOne: boolean) => string
  readonly changesSince: (number: number, time: string) => string
  readonly nothingChangedSince: (number: number, time: string) => string
  readonly noDateInText: string
  readonly extractionDoubt: (confidence: string) => string
  readonly dueDoubt: (confidence: string) => string
  readonly impliedDoubt: string
  readonly missingDoubt: string
  readonly noDecision: string
  readonly decisionIs: (symbol: string) => string
  readonly leadIs: (acronym: string) => string
  readonly changes: Readonly<Record<ChangeKind, string>>
  readonly fromTo: (before: string | null, after: string | null) => string

  // The cover and the scope.
  readonly title: (session: string) => string
  readonly asAt: (time: string) => string
  readonly generatedBy: (name: string) => string
  readonly adopted: (day: string) => string
  readonly oldest: (words: string) => string
  readonly selections: Readonly<Record<Selection, string>>
  readonly nothingIs: (selection: string) => string
  readonly whole: string
  readonly limitedTo: (limits: string) => string
  readonly allCommittees: string
  readonly allEntities: string
  readonly ledBy: (names: string) => string
  readonly onlyClasses: (classes: string) => string
  readonly inWordsOf: (body: string) => string
  readonly vocabularies: Readonly<Record<Exclude<Vocabulary, 'ours'>, string>>
  readonly columns: Readonly<Record<ColumnKey, string>>
  readonly columnsLeftOut: (names: string) => string
  readonly whatIsIn: string
  /** That what is quoted stays in its language; null where there is nothing to be said. */
  readonly quotations: string | null
  readonly listedOnly: (selection: string) => string
  readonly othersInAnnexes: (count: number) => string
  /** Of a report for a time that had passed when it was made. */
  readonly madeOfHistories: (time: string) => string
  readonly historiesLack: (mandates: number) => string
  readonly samplesLeftOut: (count: number) => string

  // What a frozen report bears.
  readonly frozenFoot: (number: number, hash: string) => string
  readonly frozenNumber: (number: number) => string
  readonly roles: Readonly<Record<Capacity, string>>
  readonly signed: (hash: string) => string

  /** Heads of the flat forms. */
  readonly heads: Readonly<Record<FieldKey, string>>
}
