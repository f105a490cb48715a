/** Rows as the database gives them, for the report builder: one fictional request, of which a test changes what it is about. */
import type { DueRow, EvidenceRow, UpdateRow } from '../../db/readiness.ts'
import type { ReadinessInput } from '../../server/reports/input.ts'

const request: DueRow = {
  mandateId: 1,
  symbol: 'A/RES/98/40',
  organ: 'GA',
  resolutionId: 1,
  resolutionSession: 98,
  title: 'Special measures for protection from harbour fog',
  adopted: '2043-12-19',
  committee: 'Fifth',
  agendaItem: '134',
  agendaTitle: 'Harbour fog',
  sample: false,
  path: '16',
  position: 15,
  class: 'request',
  verb: 'requests',
  opening: null,
  text: 'requests the Secretary-General to continue to submit annual reports on harbour fog;',
  reason: 'The clause requests.',
  confidence: 'high',
  review: 'confirmed',
  missingSince: null,
  leadAcronym: 'DOA',
  leadName: 'Department of Ocean Affairs',
  occurrenceId: 1,
  number: 1,
  body: 'GA',
  session: 99,
  part: null,
  date: null,
  status: 'not started',
  deferredToSession: null,
  deferredToPart: null,
  deferredBy: null,
  verifiedAt: null,
  verifiedBy: null,
  successorSymbol: null,
  successorPath: null,
  dueBasis: 'anchor',
  dueExpression: 'the provisional agenda of its ninety-ninth session',
  dueConfidence: 'high',
  dueRecurrence: 'annual',
  dueSetAt: null,
}

/** The request with what a test changes; `id` becomes the id of mandate and occurrence. */
export const row = (id: number, changes: Partial<DueRow> = {}): DueRow => ({
  ...request,
  mandateId: id,
  occurrenceId: id,
  ...changes,
})

export const proof = (occurrenceId: number, changes: Partial<EvidenceRow> = {}): EvidenceRow => ({
  occurrenceId,
  kind: 'report',
  symbol: 'A/99/748',
  title: 'Special measures for protection from harbour fog',
  issued: '2045-02-15',
  paragraphs: 'paras. 12–14 and annex II',
  url: null,
  fileName: null,
  ...changes,
})

export const update = (occurrenceId: number, changes: Partial<UpdateRow> = {}): UpdateRow => ({
  occurrenceId,
  at: '2045-02-20T10:00:00.000Z',
  author: 'Chen Li',
  kind: 'status',
  to: 'in progress',
  note: 'The report is with the editors.',
  ...changes,
})

/** The ninety-ninth session (6 September 2044 to 4 September 2045), looked at in its first resumed part. */
export const input = (rows: readonly DueRow[], changes: Partial<ReadinessInput> = {}): ReadinessInput => ({
  session: 99,
  at: '2045-03-10T09:00:00.000Z',
  preparedBy: 'Boris Petrov',
  rows,
  undated: [],
  olderUndated: 0,
  evidence: [],
  updates: [],
  languages: new Map([[1, 'en']]),
  moved: {},
  onlySamples: false,
  earlier: [],
  selection: null,
  ...changes,
})
