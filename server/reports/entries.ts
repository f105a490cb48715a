/** The entries of a readiness report, whichever part, committee or annex they stand in. */
import { annexKeys } from './annexWords.ts'
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
  const annexed = annexKeys.flatMap((key) =>
    report.annexes[key].groups.flatMap(({ entries }) => [...entries]),
  )
  const ids = [...entriesOf(report), ...annexed].flatMap(({ record }) => record.occurrenceId ?? [])
  return [...new Set(ids)]
}
