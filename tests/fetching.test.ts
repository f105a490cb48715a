import type { ServerResponse } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { checkedAddresses, isPublic, publicNetwork } from '../server/fetching/addresses.ts'
import { createDocumentsService } from '../server/fetching/documentsService.ts'
import { readSymbol, readSymbols } from '../server/fetching/symbols.ts'
import { isSecureEnough } from '../server/fetching/transfer.ts'
import { type Answer, type DocumentsServer, openDocumentsServer } from './support/documentsServer.ts'
import { lighthousePdf } from './support/files.ts'

const pdf = lighthousePdf()
const sendPdf = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'application/pdf' }).end(pdf)
}
const to = (response: ServerResponse, location: string): void => {
  response.writeHead(302, { location }).end()
}

let server: DocumentsServer | null = null
afterEach(async () => {
  await server?.close()
  server = null
})
const open = async (answer: Answer): Promise<DocumentsServer> => (server = await openDocumentsServer(answer))

/** What came of asking a server that answers so. */
const ask = async (answer: Answer, limits: { bytes?: number; milliseconds?: number } = {}) =>
  (await open(answer)).service(limits).fetch('A/RES/98/951', 'fr')

const refused = (code: string, message: RegExp) => ({
  refused: { code, message: expect.stringMatching(message) as string },
})

describe('a document fetched by its symbol', () => {
  it('is asked for with symbol, language and format, and comes as it is', async () => {
    const fetched = await ask((_request, response) => sendPdf(response))
    expect(fetched).toEqual({ bytes: Buffer.from(pdf) })
    expect(server?.asked).toEqual(['/api/symbol/access?s=A%2FRES%2F98%2F951&l=fr&t=pdf'])
  })

  it('is followed to where the service keeps it', async () => {
    const fetched = await ask((request, response) => {
      if (request.url === '/doc/n44.pdf') sendPdf(response)
      else to(response, '/doc/n44.pdf')
    })
    expect(fetched).toEqual({ bytes: Buffer.from(pdf) })
  })

  it.each<[what: string, code: string, message: RegExp, answer: Answer]>([
    ['is not there', 'not-found', /has no A\/RES\/98\/951 in French/u, (_q, r) => r.writeHead(404).end()],
    ['meets an error', 'service-failed', /an error \(500\)/u, (_q, r) => r.writeHead(500).end('trouble')],
    [
      'is a page',
      'no-document',
      /a page that is no document/u,
      (_q, r) =>
        r.writeHead(200, { 'content-type': 'application/pdf' }).end('<!doctype html><p>No such document'),
    ],
    ['is empty', 'no-document', /a page that is no document/u, (_q, r) => r.writeHead(200).end()],
    [
      'comes packed, which was not asked for',
      'no-document',
      /no document/u,
      (_q, r) => r.writeHead(200, { 'content-encoding': 'gzip' }).end(Buffer.from('1f8b0800', 'hex')),
    ],
    ['is sent round in a circle', 'too-many-redirects', /more than 5 times/u, (q, r) => to(r, q.url ?? '')],
    ['is sent to nowhere', 'service-failed', /\(302\)/u, (_q, r) => r.writeHead(302).end()],
    [
      'breaks off',
      'no-network',
      /could not be reached/u,
      (_q, r) => {
        r.writeHead(200, { 'content-length': '90000' })
        r.write(pdf, () => r.destroy())
      },
    ],
    [
      'is answered in nonsense',
      'no-network',
      /could not be reached/u,
      (_q, r) => {
        r.socket?.end('nonsense\r\n\r\n')
      },
    ],
  ])('that %s is refused with a reason', async (_what, code, message, answer) => {
    expect(await ask(answer)).toEqual(refused(code, message))
  })

  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.8/',
    'http://192.168.1.1/',
    'http://[::1]/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://user:word@0.0.0.0/',
  ])('is not followed to %s', async (location) => {
    expect(await ask((_q, r) => to(r, location))).toEqual(refused('private-address', /private network/u))
  })

  it.each(['ftp://documents.test/x', 'file:///etc/passwd', 'data:application/pdf,%25PDF-'])(
    'is not followed to %s',
    async (location) => {
      expect(await ask((_q, r) => to(r, location))).toEqual(refused('not-secure', /without encryption/u))
    },
  )

  it('is given up when nothing comes', async () => {
    expect(await ask(() => undefined, { milliseconds: 300 })).toEqual(
      refused('too-slow', /within 0\.3 seconds/u),
    )
  })

  it('is given up when it comes drop by drop', async () => {
    const fetched = await ask(
      (_q, response) => {
        response.writeHead(200).write(pdf.subarray(0, 1100))
        const drip = setInterval(() => response.write('.'), 20)
        response.once('close', () => clearInterval(drip))
      },
      { milliseconds: 400 },
    )
    expect(fetched).toEqual(refused('too-slow', /within 0\.4 seconds/u))
  })

  it('is given up at the limit when it says beforehand how large it is', async () => {
    const fetched = await ask(
      (_q, r) => r.writeHead(200, { 'content-length': 3_000_000 }).write('%PDF-1.7'),
      {
        bytes: 2 * 1024 * 1024,
      },
    )
    expect(fetched).toEqual(refused('too-large', /larger than the limit of 2 MB/u))
  })

  it('is given up at the limit when it never ends', async () => {
    let sent = 0
    const fetched = await ask(
      (_q, response) => {
        response.writeHead(200).write('%PDF-1.7\n')
        const pour = (): void => {
          if (response.destroyed) return
          sent += 65_536
          response.write(Buffer.alloc(65_536, ' '), pour)
        }
        pour()
      },
      { bytes: 1024 * 1024 },
    )
    expect(fetched).toEqual(refused('too-large', /limit of 1 MB/u))
    expect(sent).toBeLessThan(64 * 1024 * 1024)
  })

  it('is asked for one after the other', async () => {
    let [now, most] = [0, 0]
    const { service } = await open((_q, response) => {
      most = Math.max(most, (now += 1))
      setTimeout(() => {
        now -= 1
        sendPdf(response)
      }, 30)
    })
    const one = service()
    await Promise.all(
      ['A/RES/98/951', 'A/RES/98/952', 'A/RES/98/953'].map((symbol) => one.fetch(symbol, 'en')),
    )
    expect(most).toBe(1)
  })

  it('is not asked for once the application stops', async () => {
    const one = (await open(() => undefined)).service()
    const waiting = one.fetch('A/RES/98/951', 'en')
    one.close()
    expect(await waiting).toEqual(refused('stopped', /Import it again/u))
    expect(await one.fetch('A/RES/98/952', 'en')).toEqual(refused('stopped', /Import it again/u))
  })
})

describe('the documents service', () => {
  const limits = { bytes: 1000, milliseconds: 1000, redirects: 1 }
  const ignore = () => undefined

  it('is asked nothing when it is switched off', async () => {
    const { address, network, asked } = await open((_q, r) => sendPdf(r))
    const service = createDocumentsService({ url: address, isOn: false, limits }, ignore, network)
    expect(await service.fetch('A/RES/98/951', 'en')).toEqual(refused('switched-off', /switched off here/u))
    expect(asked).toEqual([])
  })

  it('that has no address says that it could not be reached, and why goes to the log', async () => {
    const { network } = await open(ignore)
    const reported: unknown[] = []
    const service = createDocumentsService(
      { url: 'https://elsewhere.test', isOn: true, limits },
      (error, symbol) => reported.push([symbol, String(error)]),
      network,
    )
    expect(await service.fetch('A/RES/98/951', 'en')).toEqual(refused('no-network', /could not be reached/u))
    expect(reported).toEqual([['A/RES/98/951', 'Error: getaddrinfo ENOTFOUND elsewhere.test']])
  })

  it('has to speak TLS where its address says so', async () => {
    const { address, network } = await open((_q, r) => sendPdf(r))
    const secure = { url: address.replace('http:', 'https:'), isOn: true, limits }
    const fetched = await createDocumentsService(secure, ignore, network).fetch('A/RES/98/951', 'en')
    expect(fetched).toEqual(refused('no-network', /could not be reached/u))
  })

  it('is not left for a plain address, unless its own is plain', () => {
    const [secure, plain] = [new URL('https://documents.test'), new URL('http://documents.test')]
    expect(isSecureEnough(plain, secure)).toBe(false)
    expect(isSecureEnough(plain, plain)).toBe(true)
    expect(isSecureEnough(secure, plain)).toBe(true)
    expect(isSecureEnough(new URL('ftp://documents.test'), plain)).toBe(false)
  })

  it('on this machine is not asked by the application itself', async () => {
    const { address, asked } = await open((_q, r) => sendPdf(r))
    const here = { url: address.replace('documents.test', '127.0.0.1'), isOn: true, limits }
    expect(await createDocumentsService(here, ignore).fetch('A/RES/98/951', 'en')).toEqual(
      refused('private-address', /127\.0\.0\.1, an address inside a private network/u),
    )
    expect(asked).toEqual([])
  })

  it('is looked up once for each hop, and connected to at the very address that was checked', async () => {
    const { address, network } = await open((q, r) => (q.url === '/b' ? sendPdf(r) : to(r, '/b')))
    const looked: string[] = []
    const rebinding = {
      ...network,
      lookup: (host: string) => {
        looked.push(host)
        return network.lookup(host)
      },
    }
    const service = createDocumentsService(
      { url: address, isOn: true, limits: { ...limits, bytes: 100_000 } },
      ignore,
      rebinding,
    )
    expect(await service.fetch('A/RES/98/951', 'en')).toEqual({ bytes: Buffer.from(pdf) })
    expect(looked).toEqual(['documents.test', 'documents.test'])
  })
})

describe('an address', () => {
  it.each(['8.8.8.8', '157.150.34.3', '2600:1f18::1', '172.32.0.1', '100.128.0.1'])(
    '%s is public',
    (address) => {
      expect(isPublic(address)).toBe(true)
    },
  )

  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    'fc00::1',
    'fe80::1',
    'ff02::1',
    '2001:db8::1',
    '2002:7f00:1::',
    'not an address',
    '',
  ])('“%s” is not public', (address) => {
    expect(isPublic(address)).toBe(false)
  })

  it('is refused with all others of its host where one of them is not public', async () => {
    const network = {
      ...publicNetwork,
      lookup: async () => [
        { address: '8.8.8.8', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ],
    }
    await expect(checkedAddresses(network, new URL('https://two.test/'))).rejects.toThrow('private network')
  })
})

describe('a symbol as typed', () => {
  it.each([
    ['A/RES/78/331', 'A/RES/78/331'],
    [' a/res/78/331 ', 'A/RES/78/331'],
    ['S/RES/2242(2015)', 'S/RES/2242 (2015)'],
    ['A/RES/71/101 A and B', 'A/RES/71/101 A-B'],
    ['A/HRC/RES/53/23', 'A/HRC/RES/53/23'],
    ['E/RES/2021/3', 'E/RES/2021/3'],
  ])('“%s” is %s', (typed, symbol) => {
    expect(readSymbol(typed)).toBe(symbol)
  })

  it.each([
    '',
    'A/79/643',
    'A/RES/78/331&l=fr',
    'A/RES/78/331\nA/RES/78/332',
    '../A/RES/78/331',
    'x A/RES/78/331',
  ])('“%s” is none', (typed) => {
    expect(readSymbol(typed)).toBeNull()
  })

  it('stands on a line of its own or between commas, once or more often', () => {
    expect(readSymbols('A/RES/78/331\r\n\n a/res/78/331, E/RES/2021/3; nonsense')).toEqual({
      symbols: ['A/RES/78/331', 'E/RES/2021/3'],
      wrong: ['nonsense'],
    })
  })
})
