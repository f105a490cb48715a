/** A server on this machine that imitates the documents service, and a network in which its name leads to it. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isPublic, type Network } from '../../server/fetching/addresses.ts'
import { createDocumentsService, type DocumentsService } from '../../server/fetching/documentsService.ts'

export type Answer = (request: IncomingMessage, response: ServerResponse, query: URLSearchParams) => void

export interface DocumentsServer {
  /** As in `http://documents.test:41234`. */
  readonly address: string
  /** Paths with queries that were asked for. */
  readonly asked: readonly string[]
  readonly network: Network
  /** A service that goes to the server, with small limits. */
  readonly service: (limits?: { bytes?: number; milliseconds?: number }) => DocumentsService
  readonly close: () => Promise<void>
}

/** The only name that leads to this machine; its address alone does not. */
const host = 'documents.test'

/** Starts the server; `answer` decides what it says. */
export async function openDocumentsServer(answer: Answer): Promise<DocumentsServer> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    answer(request, response, new URL(request.url ?? '', 'http://x').searchParams)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://${host}:${(server.address() as AddressInfo).port}`
  const network: Network = {
    lookup: async (name) => {
      if (name !== host)
        throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND' })
      return [{ address: '127.0.0.1', family: 4 }]
    },
    mayConnect: (to, name) => name === host || isPublic(to),
  }
  return {
    address,
    asked,
    network,
    service: ({ bytes = 200_000, milliseconds = 5000 } = {}) =>
      createDocumentsService(
        { url: `${address}/api/symbol/access`, isOn: true, limits: { bytes, milliseconds, redirects: 5 } },
        () => undefined,
        network,
      ),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
