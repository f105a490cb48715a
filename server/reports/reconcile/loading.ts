/** Reads from the database what a reconciliation takes, and says where else we have what stands in their list alone. */
import { type Database, fileOf } from '../../../db/connection.ts'
import { type KnownMandate, mandatesOfResolutions, mandatesProvenBy } from '../../../db/reconciling.ts'
import { citation } from '../../tracking/citation.ts'
import { entriesOf } from '../entries.ts'
import { type Occasion, readReadiness } from '../loading.ts'
import type { Readiness } from '../readiness.ts'
import { scheduleWords, resolutionWords } from '../words.ts'
import type { Cited, Expected } from './expected.ts'
import { type Reconciliation, holds, reconcile } from './reconcile.ts'

export interface Reconciled extends Omit<Reconciliation, 'theirsOnly'> {
  readonly report: Readiness
  /** With what we know of each all the same. */
  readonly theirsOnly: readonly { readonly expected: Expected; readonly remarks: readonly string[] }[]
}

/** Compares a list with the body of a session's report. */
export async function loadReconciliation(
  db: Database,
  occasion: Occasion,
  expected: readonly Expected[],
): Promise<Reconciled> {
  const report = await readReadiness(fileOf(db), occasion)
  const result = reconcile(entriesOf(report), expected, report.session)
  const cited = result.theirsOnly.flatMap((row) => row.cited.map(({ symbol }) => symbol))
  const known: Known = {
    proven: await mandatesProvenBy(db, distinct(result.theirsOnly.flatMap(({ symbols }) => symbols))),
    mandates: await mandatesOfResolutions(db, distinct(cited)),
  }
  return {
    ...result,
    report,
    theirsOnly: result.theirsOnly.map((row) => ({ expected: row, remarks: remarksOn(row, known) })),
  }
}

interface Known {
  readonly proven: Awaited<ReturnType<typeof mandatesProvenBy>>
  readonly mandates: readonly KnownMandate[]
}

function remarksOn({ symbols, cited }: Expected, { proven, mandates }: Known): string[] {
  const elsewhere = proven
    .filter(({ document }) => document !== null && symbols.includes(document))
    .map((each) => `${each.document} is evidence of ${placeOf(each)}.`)
  return distinct([...elsewhere, ...cited.flatMap((each) => citedRemarks(each, mandates))])
}

/** So many paragraphs of one resolution are named; the rest is counted. */
const mostNamed = 5

function citedRemarks(cited: Cited, mandates: readonly KnownMandate[]): string[] {
  const ofResolution = mandates.filter(({ symbol }) => symbol === cited.symbol)
  const name = resolutionWords(cited.symbol)
  if (ofResolution.length === 0) return [`${name} is not on file, or asks the Secretary-General for nothing.`]
  const found = cited.path === null ? ofResolution : ofResolution.filter((each) => holds(cited, each))
  if (found.length === 0) return [`No mandate was found in ${citation(cited.symbol, cited.path ?? '')}.`]
  const more = found.length - mostNamed
  return [
    ...found.slice(0, mostNamed).map((each) => `On file: ${placeOf(each)}.`),
    ...(more > 0 ? [`And ${more} more of ${name}.`] : []),
  ]
}

/** `99/101, para. 4, exhortation, no date`. */
function placeOf(mandate: KnownMandate): string {
  const marks = [
    mandate.class === 'request' ? null : mandate.class,
    mandate.review === 'rejected' ? 'rejected' : null,
    mandate.draft ? 'of a draft' : null,
    mandate.sample ? 'sample' : null,
    scheduleWords(mandate).replace(/^No date$/u, 'no date'),
  ]
  return [citation(mandate.symbol, mandate.path), ...marks.filter((mark) => mark !== null)].join(', ')
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)]
