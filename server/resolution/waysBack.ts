/** The ways from a text back to its file, as they are kept. */
import type { Resolution } from './tree.ts'

/**
 * Runs of one text at most. The longest resolutions have some 3,000. A web page that writes every letter as a number has one
 * for each letter, and a million of them hold up everybody for seconds on their way to the database and back.
 */
export const mostRuns = 50_000

/**
 * The runs as JSON: one string goes from thread to thread and into the database at no cost. Of a file without pages that
 * has too many none are kept: its clauses are found by their letters. With pages a run is a line, and lines are counted.
 */
export function waysBack({ origins }: Pick<Resolution, 'origins'>): string {
  const isPaged = origins[0]?.page !== null
  return origins.length > mostRuns && !isPaged ? '[]' : JSON.stringify(origins)
}
