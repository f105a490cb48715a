/** A person's own notices, how often they come by mail, and the calendar feed. */
import { z } from 'zod'
import {
  countNotices,
  followedBy,
  listNotices,
  markRead,
  personOfFeed,
  setDigest,
  setFeed,
  tellingOf,
} from '../../db/notices.ts'
import { countOutbox, listOutbox, retryAll } from '../../db/outbox.ts'
import { movedDates } from '../../db/sessionDates.ts'
import { tokenHash } from '../../db/tokens.ts'
import { type FeedEntry, calendarOf } from '../reports/calendarFeed.ts'
import { feedEntries } from '../reports/feedEntries.ts'
import { addressOf } from '../tracking/digest.ts'
import { NotFound } from './errors.ts'
import { blankForm, readForm } from './forms.ts'
import { pageOf, pagerOf } from './paging.ts'
import { mayAs } from './roles.ts'
import type { Visit, Visitor } from './visit.ts'

const digests = [
  { value: 'off', label: 'Not by mail', hint: 'They stand here.' },
  { value: 'daily', label: 'Every day', hint: 'After 06:00 UTC, on days with something new.' },
  { value: 'weekly', label: 'Every week', hint: 'On Monday after 06:00 UTC.' },
] as const

const digestFields = z.object({
  digest: z.enum(['off', 'daily', 'weekly'], 'Choose how often.'),
})

/** GET /notices */
export async function index(visit: Visit): Promise<void> {
  await show(visit, null, 200)
}

/** POST /notices/read: all that was on the page; what came in meanwhile stays unread. */
export async function read(visit: Visit): Promise<void> {
  const fields = readForm(z.object({ upTo: z.coerce.number<string>().int().positive() }), visit.request.body)
  if (fields.data !== null) await markRead(visit.db, visit.author, visit.at, fields.data.upTo)
  visit.redirect('/notices', 'The notices are marked as read.')
}

/** POST /notices/digest */
export async function digest(visit: Visit): Promise<void> {
  const form = readForm(digestFields, visit.request.body)
  if (form.data === null) return show(visit, null, 422)
  await setDigest(visit.db, form.data.digest, visit.author, visit.at)
  visit.redirect('/notices', 'How often notices come by mail is saved.')
}

/** POST /notices/feed: the address is shown once; a feed from before ends. */
export async function createFeed(visit: Visit): Promise<void> {
  const token = visit.newToken()
  await setFeed(visit.db, tokenHash(token), visit.author, visit.at)
  const base = visit.settings.baseUrl ?? `${visit.request.protocol}://${visit.request.get('host') ?? ''}`
  await show(visit, `${base}/feeds/${token}.ics`, 200)
}

/** POST /notices/feed/revocation */
export async function revokeFeed(visit: Visit): Promise<void> {
  await setFeed(visit.db, null, visit.author, visit.at)
  visit.redirect('/notices', 'The calendar feed is revoked: its address no longer works.')
}

/** GET /feeds/:token.ics: for calendar programs, which cannot sign in; the secret in the address is the right to read. */
export async function feed(visit: Visitor): Promise<void> {
  const token = visit.request.params['token']
  const person = typeof token === 'string' ? await personOfFeed(visit.db, tokenHash(token)) : null
  if (person === null) throw new NotFound('There is no such calendar feed.')
  const rows = await followedBy(visit.db, person)
  const entries: FeedEntry[] = feedEntries(rows, visit.settings.baseUrl, await movedDates(visit.db))
  visit.response.type('text/calendar; charset=utf-8').send(calendarOf(entries, visit.at))
}

/** GET /mail: what waits for the mail server, for administrators. */
export async function mail(visit: Visit): Promise<void> {
  visit.render('notices/mail', {
    rows: (await listOutbox(visit.db, 100)).map((row) => ({ ...row, state: stateOf(row) })),
    ...(await countOutbox(visit.db)),
  })
}

/** POST /mail/retry */
export async function retry(visit: Visit): Promise<void> {
  await retryAll(visit.db, visit.author, visit.at)
  visit.redirect('/mail', 'All mail that was not sent is tried again within ten minutes.')
}

const stateOf = (row: { sentAt: string | null; abandonedAt: string | null; tries: number }): string => {
  if (row.sentAt !== null) return 'sent'
  if (row.abandonedAt !== null) return 'given up'
  return row.tries === 0 ? 'waiting' : 'waiting to be tried again'
}

async function show(visit: Visit, feedAddress: string | null, status: number): Promise<void> {
  const { all, unread } = await countNotices(visit.db, visit.person.id)
  const page = pageOf(visit.request.query['page'], all)
  const notices = await listNotices(visit.db, visit.person.id, page)
  const telling = await tellingOf(visit.db, visit.person.id)
  visit.render(
    'notices/index',
    {
      hearsOfUnled: mayAs(visit.person.role, 'officer'),
      notices: notices.map((notice) => ({
        ...notice,
        isNew: notice.readAt === null,
        look: looks[notice.kind],
        url: addressOf(notice),
      })),
      unread,
      upTo: notices[0]?.id ?? 0,
      pager: pagerOf(page, all, (more) => `/notices?${new URLSearchParams(more).toString()}`),
      digests,
      form: blankForm({ digest: telling.digest }),
      hasFeed: telling.hasFeed,
      feedAddress,
    },
    status,
  )
}

const looks = {
  overdue: { tone: 'bad', glyph: 'exclamation-octagon-fill' },
  'due in six weeks': { tone: 'warning', glyph: 'clock' },
  returned: { tone: 'warning', glyph: 'arrow-return-left' },
  assigned: { tone: 'active', glyph: 'person-check' },
  'new mandates': { tone: 'calm', glyph: 'people' },
  'nobody leads': { tone: 'warning', glyph: 'person-dash' },
} as const
