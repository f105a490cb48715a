/** Brings one file over the network: every hop checked, everything bounded, nothing taken for a PDF that is none. */
import { type IncomingMessage, request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { checkedAddresses, hostOf, type Network, pinnedTo } from './addresses.ts'
import { noDocument, notFound, notSecure, serviceFailed, tooLarge, tooManyRedirects } from './refusals.ts'

export interface TransferLimits {
  /** Largest file. */
  readonly bytes: number
  /** Longest time for a file, redirects included. */
  readonly milliseconds: number
  readonly redirects: number
}

export interface Transfer {
  readonly network: Network
  readonly limits: TransferLimits
  /** Ends the transfer, whatever it is doing. */
  readonly signal: AbortSignal
  /** What is asked for, in words: `A/RES/78/331 in French`. */
  readonly wanted: string
}

/**
 * Fetches the PDF at an address. Only where that address is itself without encryption may a redirect be.
 * @throws NotFetched; errors of the connection and of the signal as they come
 */
export async function fetchPdf(address: URL, transfer: Transfer): Promise<Uint8Array> {
  const { limits } = transfer
  let url = address
  for (let hop = 0; hop <= limits.redirects; hop++) {
    if (!isSecureEnough(url, address)) throw notSecure(hostOf(url))
    const answer = await ask(url, transfer)
    const next = redirectOf(answer, url)
    if (next === null) return readPdf(answer, transfer)
    answer.destroy()
    url = next
  }
  throw tooManyRedirects(limits.redirects)
}

/** HTTPS always is; plain HTTP only where the first address was plain itself, which somebody set on purpose. */
export const isSecureEnough = (url: URL, first: URL): boolean =>
  url.protocol === 'https:' || (url.protocol === 'http:' && first.protocol === 'http:')

async function ask(url: URL, { network, signal }: Transfer): Promise<IncomingMessage> {
  const addresses = await checkedAddresses(network, url)
  signal.throwIfAborted()
  const request = url.protocol === 'https:' ? secureRequest : plainRequest
  return new Promise((resolve, reject) => {
    const options = {
      hostname: hostOf(url),
      port: url.port,
      path: `${url.pathname}${url.search}`,
      // A connection of its own, made to an address that was checked.
      agent: false,
      lookup: pinnedTo(addresses),
      // Unpacked sizes cannot be known beforehand, so nothing may come packed.
      headers: { accept: 'application/pdf', 'accept-encoding': 'identity', 'user-agent': 'Operative' },
      signal,
    }
    request(options, resolve).once('error', reject).end()
  })
}

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** Where an answer sends the request on; null where it does not. */
function redirectOf({ statusCode, headers }: IncomingMessage, from: URL): URL | null {
  if (!redirects.has(statusCode ?? 0)) return null
  const { location } = headers
  if (location === undefined || !URL.canParse(location, from.href)) throw serviceFailed(statusCode ?? 0)
  return new URL(location, from.href)
}

/** A PDF may have some bytes before its mark; every reader of PDF allows a kilobyte. */
const markWithin = 1024

async function readPdf(answer: IncomingMessage, { limits, wanted }: Transfer): Promise<Uint8Array> {
  try {
    refuseStatus(answer.statusCode ?? 0, wanted)
    if (Number(answer.headers['content-length'] ?? 0) > limits.bytes) throw tooLarge(limits.bytes)
    return await bodyOf(answer, limits.bytes, wanted)
  } finally {
    answer.destroy()
  }
}

function refuseStatus(status: number, wanted: string): void {
  if (status === 404 || status === 410) throw notFound(wanted)
  if (status !== 200) throw serviceFailed(status)
}

/** Reads up to the limit; gives up as soon as the beginning shows that this is no PDF. */
async function bodyOf(answer: IncomingMessage, limit: number, wanted: string): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  let seen = false
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    size += chunk.length
    if (size > limit) throw tooLarge(limit)
    if (!seen && size >= markWithin) {
      if (!isPdf(chunks)) throw noDocument(wanted)
      seen = true
    }
  }
  if (!answer.complete) throw new Error('The connection ended before the file did.')
  if (!seen && !isPdf(chunks)) throw noDocument(wanted)
  return Buffer.concat(chunks)
}

const isPdf = (chunks: readonly Buffer[]): boolean =>
  Buffer.concat(chunks).subarray(0, markWithin).includes('%PDF-')
