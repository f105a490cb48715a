/** What somebody has already done about the sample mandates: data only. */
import type { NewEvidence } from '../../db/evidence.ts'
import type { UpdateDraft } from '../../db/updates.ts'

/** A department or office of the samples. */
export interface SampleEntity {
  readonly acronym: string
  readonly name: string
  /** Acronym of the one it belongs to, which stands before it. */
  readonly parent: string | null
  readonly email: string
}

export const sampleEntities: readonly SampleEntity[] = [
  { acronym: 'DCR', name: 'Department of Coastal Records', parent: null, email: 'dcr@example.org' },
  { acronym: 'HSS', name: 'Harbour Services Section', parent: 'DCR', email: 'hss@example.org' },
  { acronym: 'OTM', name: 'Office of Tide Measurement', parent: null, email: 'otm@example.org' },
]

export interface SampleStep {
  readonly symbol: string
  readonly path: string
  readonly review: 'confirmed' | 'rejected'
  readonly reviewReason?: string
  /** Acronyms of who answers for it. */
  readonly lead?: string
  readonly contributing?: readonly string[]
  readonly update?: {
    readonly to: UpdateDraft['to']
    readonly note: string
    readonly evidence?: readonly NewEvidence[]
    readonly deferral?: UpdateDraft['deferral']
  }
}

const report = (symbol: string, title: string, issued: string, paragraphs: string): NewEvidence => ({
  kind: 'report',
  symbol,
  title,
  issued,
  paragraphs,
  url: null,
})

export const progress: readonly SampleStep[] = [
  {
    symbol: 'A/RES/79/901',
    path: '3',
    review: 'confirmed',
    lead: 'DCR',
    update: {
      to: 'partially implemented',
      note: 'The guide is out in English and French; the other four languages are with the printers.',
      evidence: [report('A/80/997', 'Care of lighthouse records', '2025-08-12', 'paras. 9–11')],
    },
  },
  {
    symbol: 'A/RES/79/901',
    path: '6',
    review: 'confirmed',
    lead: 'DCR',
    contributing: ['HSS'],
    update: { to: 'in progress', note: 'The keepers met on 4 June 2026; the report is being drafted.' },
  },
  {
    symbol: 'A/RES/79/901',
    path: '7',
    review: 'confirmed',
    lead: 'DCR',
    update: {
      to: 'implemented',
      note: 'The report was issued and considered by the Third Committee.',
      evidence: [report('A/80/997', 'Care of lighthouse records', '2025-08-12', 'the whole report')],
    },
  },
  {
    symbol: 'A/RES/80/902',
    path: '3',
    review: 'confirmed',
    lead: 'OTM',
    update: { to: 'in progress', note: 'Forty-one Member States have answered the questionnaire.' },
  },
  {
    symbol: 'A/RES/80/902',
    path: '5(a)',
    review: 'confirmed',
    lead: 'OTM',
    contributing: ['DCR'],
    update: {
      to: 'submitted',
      note: 'The register is open; the report that presents it is before the Assembly.',
      evidence: [report('A/81/998', 'Harmonization of tide tables', '2026-07-30', 'paras. 4–8 and annex I')],
    },
  },
  {
    symbol: 'A/RES/80/902',
    path: '7',
    review: 'confirmed',
    lead: 'OTM',
    update: {
      to: 'submitted',
      note: 'The annual report is issued and awaits consideration by the Second Committee.',
      evidence: [report('A/81/998', 'Harmonization of tide tables', '2026-07-30', 'the whole report')],
    },
  },
  {
    symbol: 'A/RES/80/903',
    path: '2',
    review: 'confirmed',
  },
  {
    symbol: 'A/RES/80/903',
    path: '6',
    review: 'confirmed',
    lead: 'HSS',
    contributing: ['DCR'],
    update: {
      to: 'deferred',
      note: 'The review of rents awaits the new leases.',
      deferral: { decision: '81/997 A', session: 81, part: 'second resumed' },
    },
  },
]
