/** What the documents service can answer to a symbol, and what a person is then told; for the page and the command line. */
import { openDocumentsServer } from './documentsServer.ts'
import { lighthousePdf } from './files.ts'

/** Largest file, and longest time, of the tests that ask. */
export const symbolLimits = { bytes: 200_000, milliseconds: 1500, redirects: 5 } as const

/** By the symbol that is asked for; A/RES/98/951 is there. */
export const refusedSymbols = [
  {
    what: 'what is not there',
    symbol: 'A/RES/98/404',
    reason: /The documents service has no A\/RES\/98\/404 in/u,
  },
  { what: 'a page instead of a document', symbol: 'A/RES/98/200', reason: /a page that is no document/u },
  { what: 'a circle of redirects', symbol: 'A/RES/98/302', reason: /sent the request on more than 5 times/u },
  {
    what: 'a redirect into a private network',
    symbol: 'A/RES/98/10',
    reason: /led to 192\.168\.1\.1, an address inside a private network/u,
  },
  { what: 'a file that is too large', symbol: 'A/RES/98/413', reason: /larger than the limit of/u },
  {
    what: 'an answer that does not come',
    symbol: 'A/RES/98/408',
    reason: /did not send the file within 1\.5 seconds/u,
  },
  { what: 'an error of the service', symbol: 'A/RES/98/500', reason: /answered with an error \(500\)/u },
] as const

/** A service that answers each symbol so. */
export const openSymbolServer = () =>
  openDocumentsServer((request, response, query) => {
    switch (query.get('s')) {
      case 'A/RES/98/951':
        return void response.writeHead(200).end(lighthousePdf())
      case 'A/RES/98/200':
        return void response
          .writeHead(200, { 'content-type': 'text/html' })
          .end('<!doctype html><title>Documents</title><p>There is no such document.')
      case 'A/RES/98/302':
        return void response.writeHead(302, { location: request.url }).end()
      case 'A/RES/98/10':
        return void response.writeHead(302, { location: 'http://192.168.1.1/secret.pdf' }).end()
      case 'A/RES/98/413':
        return void response.writeHead(200, { 'content-length': 900_000_000 }).write('%PDF-1.7\n')
      case 'A/RES/98/408':
        return undefined
      case 'A/RES/98/500':
        return void response.writeHead(500).end('trouble')
      default:
        return void response.writeHead(404).end()
    }
  })
