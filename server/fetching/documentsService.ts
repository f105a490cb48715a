/** The documents service of the United Nations: a symbol and a language go in, a file comes out. */
import type { LanguageCode } from '../languages/codes.ts'
import { type Network, publicNetwork } from './addresses.ts'
import { NotFetched, stopped, switchedOff, tooSlow, unreachable } from './refusals.ts'
import { unspaced } from './symbols.ts'
import { fetchPdf, type TransferLimits } from './transfer.ts'

export interface DocumentsSettings {
  /** Address of the service without its query; `https`, unless somebody set it otherwise. */
  readonly url: string
  readonly isOn: boolean
  readonly limits: TransferLimits
}

/** A file, or why there is none. */
type Fetched =
  { readonly bytes: Uint8Array } | { readonly refused: { readonly code: string; readonly message: string } }

export interface DocumentsService {
  /** Off by a setting: then every fetch is refused. */
  readonly isOn: boolean
  /** Fetches the PDF of a resolution; `symbol` in its normal form. Never rejects. One at a time, out of courtesy. */
  readonly fetch: (symbol: string, language: LanguageCode) => Promise<Fetched>
  /** Ends what is under way; every fetch after that is refused. */
  readonly close: () => void
}

/** Limits of a fetch, apart from the size of the file. */
export const fetchLimits = { milliseconds: 60_000, redirects: 5 } as const

/**
 * @param report hears of connections that failed, for the log
 * @param network another one only in tests
 */
export function createDocumentsService(
  settings: DocumentsSettings,
  report: (error: unknown, symbol: string) => void,
  network: Network = publicNetwork,
): DocumentsService {
  const closing = new AbortController()
  let last: Promise<unknown> = Promise.resolve()
  const fetchOne = async (symbol: string, language: LanguageCode): Promise<Fetched> => {
    if (!settings.isOn) return refusal(switchedOff())
    const { limits } = settings
    const late = AbortSignal.timeout(limits.milliseconds)
    const signal = AbortSignal.any([late, closing.signal])
    const wanted = `${symbol} in ${languageNames.of(language)}`
    try {
      signal.throwIfAborted()
      const address = addressOf(settings.url, symbol, language)
      return { bytes: await untilAborted(signal, fetchPdf(address, { network, limits, signal, wanted })) }
    } catch (error) {
      if (closing.signal.aborted) return refusal(stopped())
      if (late.aborted) return refusal(tooSlow(limits.milliseconds))
      if (error instanceof NotFetched) return refusal(error)
      report(error, symbol)
      return refusal(unreachable(error))
    }
  }
  return {
    isOn: settings.isOn,
    fetch: (symbol, language) => {
      const turn = last.then(() => fetchOne(symbol, language))
      last = turn
      return turn
    },
    close: () => closing.abort(),
  }
}

/**
 * A file for intake that is yet to be fetched.
 * @param symbol in its normal form
 */
export const askedFile = (service: DocumentsService, symbol: string, language: LanguageCode) => ({
  fileName: `${unspaced(symbol).replaceAll('/', '_')}.${language}.pdf`,
  size: 0,
  path: null,
  asked: { symbol, bring: () => service.fetch(symbol, language) },
})

const languageNames = new Intl.DisplayNames('en', { type: 'language' })

/** `https://documents.un.org/api/symbol/access?s=A%2FRES%2F78%2F331&l=en&t=pdf` */
function addressOf(base: string, symbol: string, language: LanguageCode): URL {
  const address = new URL(base)
  address.searchParams.set('s', unspaced(symbol))
  address.searchParams.set('l', language)
  address.searchParams.set('t', 'pdf')
  return address
}

/** The look-up of a name cannot be ended; this stops waiting for it. */
function untilAborted<Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('aborted', { cause: signal.reason })), {
      once: true,
    })
    work.then(resolve, reject)
  })
}

const refusal = ({ code, message }: NotFetched): Fetched => ({ refused: { code, message } })
