/** The digest of a person's notices: when the next one goes out, and its text. */

export interface DigestNotice {
  readonly kind: string
  readonly sentence: string
  readonly mandateId: number | null
  readonly address: string | null
}

/** Where a notice leads within the application; null where that is nowhere. */
export const addressOf = ({ address, mandateId }: Omit<DigestNotice, 'kind' | 'sentence'>): string | null =>
  address ?? (mandateId === null ? null : `/mandates/${mandateId}`)

/** Digests go out from this hour on, UTC. */
const FIRST_HOUR = 6
const MONDAY = 1

/** Whether it is time: once a day, or once a week on Monday, from six o'clock UTC on. */
export function isDigestDue(digest: 'off' | 'daily' | 'weekly', last: string | null, at: string): boolean {
  if (digest === 'off' || Number(at.slice(11, 13)) < FIRST_HOUR) return false
  if (last !== null && last.slice(0, 10) === at.slice(0, 10)) return false
  return digest === 'daily' || new Date(at).getUTCDay() === MONDAY
}

/** In the order in which a person has to act on them. */
const headings: readonly (readonly [kind: string, heading: string])[] = [
  ['overdue', 'Overdue'],
  ['due in six weeks', 'Due soon'],
  ['returned', 'Returned to you'],
  ['assigned', 'Assigned to you'],
  ['new mandates', 'New for your entity'],
  ['nobody leads', 'Nobody leads on these'],
]

/** Longest list under one heading; the rest is counted. */
const most = 50

/** Plain text, each line with its address; `base` is the address of the application, or null where it is not set. */
export function digestOf(
  name: string,
  notices: readonly DigestNotice[],
  base: string | null,
): { subject: string; text: string } {
  const sections = headings.flatMap(([kind, heading]) => {
    const those = notices.filter((notice) => notice.kind === kind)
    if (those.length === 0) return []
    const lines = those.slice(0, most).map((notice) => {
      const address = addressOf(notice)
      return `- ${notice.sentence}${base === null || address === null ? '' : `\n  ${base}${address}`}`
    })
    const more = those.length > most ? [`- and ${those.length - most} more`] : []
    return [`${heading} (${those.length})\n\n${[...lines, ...more].join('\n')}`]
  })
  const counted = notices.length === 1 ? '1 notice' : `${notices.length} notices`
  const foot =
    base === null
      ? 'You choose under “Your account” how often this comes.'
      : `All notices: ${base}/notices\nHow often this comes: ${base}/account`
  return { subject: `Operative: ${counted}`, text: `${name},\n\n${sections.join('\n\n\n')}\n\n--\n${foot}\n` }
}

/** Minutes until the next try, after so many: from one minute to a day; null gives up, after more than a week. */
export function minutesUntilRetry(tries: number): number | null {
  return [1, 5, 15, 60, 180, 360, 720, 1440, 1440, 1440, 1440, 1440][tries] ?? null
}
