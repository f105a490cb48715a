/** Days of sessions and of their parts that an administrator set in place of what the rules give. */
import type { Reader } from './connection.ts'
import { sessionDates } from './schema.ts'

/** By body, session and part, as in `GA 99`, `GA 99 main`, `HRC 98`. */
export async function movedDates(
  db: Reader,
): Promise<Readonly<Record<string, { readonly opens: string; readonly closes: string }>>> {
  const rows = db
    .select({
      body: sessionDates.body,
      session: sessionDates.session,
      part: sessionDates.part,
      opens: sessionDates.opens,
      closes: sessionDates.closes,
    })
    .from(sessionDates)
    .all()
  return Object.fromEntries(
    rows.map(({ body, session, part, opens, closes }) => [
      [body, session, part].filter((word) => word !== '').join(' '),
      { opens, closes },
    ]),
  )
}
