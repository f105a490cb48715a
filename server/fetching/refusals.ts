/** Why nothing was fetched: a stable code for programs, and the sentence that a person reads. */

export type RefusalCode =
  | 'switched-off'
  | 'not-found'
  | 'too-slow'
  | 'too-many-redirects'
  | 'too-large'
  | 'no-document'
  | 'private-address'
  | 'not-secure'
  | 'not-trusted'
  | 'no-network'
  | 'service-failed'
  | 'stopped'

/** The documents service gave no file; `message` is one or two sentences for the person. */
export class NotFetched extends Error {
  override name = 'NotFetched'
  readonly code: RefusalCode
  constructor(code: RefusalCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

const byHand = 'Download the file and import it from disk.'

export const switchedOff = (): NotFetched =>
  new NotFetched('switched-off', `Fetching from the documents service is switched off here. ${byHand}`)

export const notFound = (wanted: string): NotFetched =>
  new NotFetched('not-found', `The documents service has no ${wanted}. Look at the symbol and the language.`)

export const tooSlow = (milliseconds: number): NotFetched =>
  new NotFetched(
    'too-slow',
    `The documents service did not send the file within ${milliseconds / 1000} seconds. Try again later. ${byHand}`,
  )

export const tooManyRedirects = (limit: number): NotFetched =>
  new NotFetched(
    'too-many-redirects',
    `The documents service sent the request on more than ${limit} times. ${byHand}`,
  )

export const tooLarge = (bytes: number): NotFetched =>
  new NotFetched('too-large', `The file is larger than the limit of ${Math.floor(bytes / 1024 / 1024)} MB.`)

export const noDocument = (wanted: string): NotFetched =>
  new NotFetched(
    'no-document',
    `The documents service answered with a page that is no document. It may not have ${wanted} as a PDF.`,
  )

export const privateAddress = (host: string): NotFetched =>
  new NotFetched(
    'private-address',
    `The request led to ${host}, an address inside a private network, and was not followed there.`,
  )

export const notSecure = (host: string): NotFetched =>
  new NotFetched('not-secure', `The request led to ${host} without encryption, and was not followed there.`)

export const serviceFailed = (status: number): NotFetched =>
  new NotFetched(
    'service-failed',
    `The documents service answered with an error (${status}). Try again later.`,
  )

export const stopped = (): NotFetched =>
  new NotFetched('stopped', 'The application stopped before the file was fetched. Import it again.')

/** Codes of a certificate that does not prove who answers: `CERT_HAS_EXPIRED`, `DEPTH_ZERO_SELF_SIGNED_CERT`. */
const certificateTrouble = /^(?:CERT_|ERR_TLS_)|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)/u

/** What a failed connection says: its code decides the sentence, its words go to the log. */
export function unreachable(error: unknown): NotFetched {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const [kind, sentence] = certificateTrouble.test(code)
    ? ([
        'not-trusted',
        'The documents service could not prove who it is, so nothing was fetched from it.',
      ] as const)
    : ([
        'no-network',
        `The documents service could not be reached. Check the network connection of the server. ${byHand}`,
      ] as const)
  return new NotFetched(kind, sentence, { cause: error })
}
