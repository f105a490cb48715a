/** Gives each way of failing its page: a plain sentence for the person, the detail for the log. */
import type { ErrorRequestHandler, Request, RequestHandler } from 'express'
import { isBusy } from '../../db/connection.ts'
import { FrozenReportDamaged } from '../reports/frozen/loading.ts'
import { visitorOf } from './access.ts'
import { ForeignForm, NotAllowed, NotFound, TooManyTries, UnusableCutOff } from './errors.ts'
import { loggedPath, requestId } from './requestLog.ts'
import type { House } from './visit.ts'

/** What the person reads. */
interface ErrorPage {
  readonly status: number
  readonly heading: string
  readonly sentence: string
}

/** The first that fits answers. */
const pages: readonly (readonly [fits: (error: unknown) => boolean, page: ErrorPage])[] = [
  [
    (error) => error instanceof NotFound,
    {
      status: 404,
      heading: 'There is nothing at this address',
      sentence: 'The page may have moved, or the address may be mistyped.',
    },
  ],
  [
    (error) => error instanceof NotAllowed,
    {
      status: 403,
      heading: 'Your role does not allow this',
      sentence: 'An administrator can change your role. Nothing was changed.',
    },
  ],
  [
    (error) => error instanceof ForeignForm,
    {
      status: 403,
      heading: 'This form did not come from our own pages',
      sentence: 'It was not accepted, and nothing was changed. Open the page here and send it again.',
    },
  ],
  [
    (error) => error instanceof UnusableCutOff,
    {
      status: 422,
      heading: 'A report cannot be made as at this time',
      sentence: 'The cut-off is a day, as in 2045-03-01, and a time of it in UTC, and has passed.',
    },
  ],
  [
    (error) => error instanceof TooManyTries,
    {
      status: 429,
      heading: 'Too many tries',
      sentence: 'Wait a few minutes and try again.',
    },
  ],
  [
    (error) => statusOf(error) === 413,
    {
      status: 413,
      heading: 'That is more than can be taken at once',
      sentence: 'The form or file is larger than the limit. Nothing was changed.',
    },
  ],
  [
    (error) => statusOf(error) >= 400 && statusOf(error) < 500,
    {
      status: 400,
      heading: 'The request could not be read',
      sentence: 'Go back and try again. Nothing was changed.',
    },
  ],
  [
    isBusy,
    {
      status: 503,
      heading: 'The database is busy',
      sentence: 'Another program has been writing to it for some seconds. Nothing was changed: try again.',
    },
  ],
  [
    (error) => error instanceof FrozenReportDamaged,
    {
      status: 500,
      heading: 'This frozen report is not as it was written',
      sentence: 'So it is not shown. Tell an administrator: verifying the audit log names what was changed.',
    },
  ],
  [
    () => true,
    {
      status: 500,
      heading: 'Something went wrong on our side',
      sentence:
        'It was noted in the log. Try again; if it happens again, tell an administrator the number below.',
    },
  ],
]

/** Answers what no route answered. */
export const nothingThere: RequestHandler = () => {
  throw new NotFound('No such address.')
}

/** The last middleware: a page for every error. */
export function answerError(house: House): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const page = pageOf(error)
    noteError(house, request, page, error)
    if (response.headersSent) return next(error)
    if (error instanceof TooManyTries) response.set('Retry-After', String(error.retryAfterSeconds))
    visitorOf(house, request, response).render(
      'errors/error',
      { page, number: requestId(request) },
      page.status,
    )
  }
}

/** Our own failures with all there is, other people's with one line. */
function noteError({ log }: House, request: Request, page: ErrorPage, error: unknown): void {
  const where = { request: requestId(request), method: request.method, path: loggedPath(request) }
  if (page.status >= 500) log.error({ ...where, err: error }, page.heading)
  else log.info({ ...where, reason: error instanceof Error ? error.message : String(error) }, page.heading)
}

function pageOf(error: unknown): ErrorPage {
  const found = pages.find(([fits]) => fits(error))
  if (!found) throw new Error('The list of error pages ends with one for everything else.')
  return found[1]
}

/** The status that Express's own body reader gives its errors; 500 for everything else. */
function statusOf(error: unknown): number {
  const status = error instanceof Error && 'status' in error ? error.status : 500
  return typeof status === 'number' ? status : 500
}
