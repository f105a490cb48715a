/** Freezes reports in tests, as the pages do. */
import type { Author, Database } from '../../db/connection.ts'
import { freezeReport } from '../../db/frozenReports.ts'
import { snapshotOf } from '../../server/reports/frozen/snapshot.ts'
import { loadReadiness } from '../../server/reports/loading.ts'
import type { Selection } from '../../server/reports/selections.ts'

/** Freezes the report of a session as it stands; answers with its number. @param at ISO time */
export async function freezeNow(
  db: Database,
  session: number,
  at: string,
  author: Author = { personId: null, name: 'Boris Petrov' },
  selection: Selection | null = null,
): Promise<number> {
  const snapshot = snapshotOf(await loadReadiness(db, { session, at, preparedBy: author.name, selection }))
  const draft = { session, scope: { selection }, asAt: at, ...snapshot, figures: { ...snapshot.figures } }
  return freezeReport(db, draft, author, at)
}
