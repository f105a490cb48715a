/** Which addresses the application goes to: public ones only, looked up once and held for the connection. */
import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { privateAddress } from './refusals.ts'

/** The network as fetching sees it; tests have one of their own, in which a name may lead to this machine. */
export interface Network {
  /** All addresses of a host. */
  readonly lookup: (host: string) => Promise<readonly LookupAddress[]>
  /** Whether the application may connect to `address`, which `host` has. */
  readonly mayConnect: (address: string, host: string) => boolean
}

export const publicNetwork: Network = {
  lookup: (host) => lookup(host, { all: true }),
  mayConnect: isPublic,
}

/** IPv4 ranges nobody on the public network has (IANA special-purpose registry, RFC 6890). */
const reservedIPv4: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]

/** Of IPv6 only global unicast is public, and of that not what is documentation or wraps an IPv4 address. */
const globalIPv6 = ['2000::', 3] as const
const reservedIPv6: readonly (readonly [network: string, prefix: number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const listOf = (ranges: readonly (readonly [string, number])[], type: 'ipv4' | 'ipv6'): BlockList => {
  const list = new BlockList()
  for (const [network, prefix] of ranges) list.addSubnet(network, prefix, type)
  return list
}
const closedIPv4 = listOf(reservedIPv4, 'ipv4')
const closedIPv6 = listOf(reservedIPv6, 'ipv6')
const openIPv6 = listOf([globalIPv6], 'ipv6')

/** Whether an address is on the public network: not this machine, not its network, not a cloud's metadata. */
export function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !closedIPv4.check(address, 'ipv4')
  return isIP(address) === 6 && openIPv6.check(address, 'ipv6') && !closedIPv6.check(address, 'ipv6')
}

/**
 * The addresses of the host of `url`, every one of them checked.
 * @throws NotFetched where one is not public; errors of the look-up as they come
 */
export async function checkedAddresses(network: Network, url: URL): Promise<readonly LookupAddress[]> {
  const host = hostOf(url)
  const literal = isIP(host)
  const addresses = literal === 0 ? await network.lookup(host) : [{ address: host, family: literal }]
  if (addresses.length === 0 || !addresses.every(({ address }) => network.mayConnect(address, host)))
    throw privateAddress(host)
  return addresses
}

/** Without the brackets that an address of IPv6 has in a URL. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/gu, '')

/** A look-up for a connection that knows only what was checked, so that a name cannot change its mind meanwhile. */
export const pinnedTo =
  (addresses: readonly LookupAddress[]): LookupFunction =>
  (_host, options, done) => {
    const [first] = addresses
    if (options.all) done(null, [...addresses])
    else done(null, first?.address ?? '', first?.family)
  }
