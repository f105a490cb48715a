/** Puts the digests that are due into the outbox. */
import type { Database } from '../../db/connection.ts'
import { lastDigest, peopleToTell, unmailed } from '../../db/notices.ts'
import { enqueueDigest } from '../../db/outbox.ts'
import { digestOf, isDigestDue } from '../tracking/digest.ts'

/** Nobody gets a digest without anything in it. @param at ISO time @param baseUrl of the application */
export async function makeDigests(db: Database, at: string, baseUrl: string | null): Promise<void> {
  for (const { id, name, email, digest } of await peopleToTell(db)) {
    if (!isDigestDue(digest, await lastDigest(db, id), at)) continue
    const news = await unmailed(db, id)
    if (news.length === 0) continue
    const mail = { recipient: email, ...digestOf(name, news, baseUrl) }
    await enqueueDigest(
      db,
      mail,
      news.map((notice) => notice.id),
      at,
    )
  }
}
