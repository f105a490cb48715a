/** The entries of a readiness report, whichever part, committee or annex they stand in. */
import type { Entry } from './entry.ts'
import type { Readiness } from './readiness.ts'

/** The entries of the body in the order of the report. */
export const entriesOf = ({ sections }: Pick<Readiness, 'sections'>): Entry[] =>
  sections.flatMap(({ committees }) =>
    committees.flatMap(({ items }) =>
      items.flatMap(({ resolutions }) => resolutions.flatMap(({ entries }) => [...entries])),
    ),
  )

/** Every occurrence that the report lists in its body or its annexes, each once. */
export function occurrencesIn(report: Readiness): number[] {
  // What changed may be there no more; the rest of it stands elsewhere in the report.
  const { changes: _, ...annexes } = report.annexes
  const annexed = Object.values(annexes).flatMap(({ groups }) =>
    groups.flatMap(({ entries }) => [...entries]),
  )
  const ids = [...entriesOf(report), ...annexed].flatMap(({ record }) => record.occurrenceId ?? [])
  return [...new Set(ids)]
}
