/** One class per way in which a request can fail; `app.ts` gives each its page. */

/** Nothing there, or nothing this person may see: the two answer alike. */
export class NotFound extends Error {
  override name = 'NotFound'
  readonly status = 404
}

/** Signed in, but the role does not allow it. */
export class NotAllowed extends Error {
  override name = 'NotAllowed'
  readonly status = 403
}

/** A report is asked for as at a time that has not come, or that there is not. */
export class UnusableCutOff extends Error {
  override name = 'UnusableCutOff'
  readonly status = 422
}

/** A form sent from elsewhere than our own pages. */
export class ForeignForm extends Error {
  override name = 'ForeignForm'
  readonly status = 403
}

/** Too many tries in too short a time. */
export class TooManyTries extends Error {
  override name = 'TooManyTries'
  readonly status = 429
  readonly retryAfterSeconds: number
  constructor(retryAfterSeconds: number) {
    super('Too many tries. Wait a few minutes and try again.')
    this.retryAfterSeconds = retryAfterSeconds
  }
}
