import { lookup as resolveHost } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { FetchFailure } from './failure.ts'

/**
 * True for an address of the public internet. Loopback, private, link-local, carrier, multicast, reserved and
 * documentation ranges are not, nor IPv4 addresses of these in the clothes of IPv6. False for text that is no address.
 */
export function isPublic(address: string): boolean {
  // 6to4 and NAT64 are ranges of their own: they carry an IPv4 address, which is where the packet goes.
  return isIP(address) !== 0 && ipaddr.process(address).range() === 'unicast'
}

/** True for an address within one of the ranges, such as `198.18.0.0/15`. */
function isWithin(address: string, ranges: readonly string[]): boolean {
  if (isIP(address) === 0) return false
  const parsed = ipaddr.parse(address)
  return ranges
    .map((range) => ipaddr.parseCIDR(range))
    .some((range) => range[0].kind() === parsed.kind() && parsed.match(range))
}

/**
 * The guard of a name's addresses: throws FetchFailure unless every one is public, so that no choice among them harms.
 * `trusted` are ranges that stand for public addresses here: resolvers of proxies and of IPv6 networks give such.
 */
export function refusePrivate(host: string, addresses: readonly string[], trusted: readonly string[] = []): void {
  const inner = addresses.find((address) => !isPublic(address) && !isWithin(address, trusted))
  if (inner === undefined && addresses.length > 0) return
  throw new FetchFailure(
    'refused',
    `${host}: found address ${inner ?? 'none'}, expected a public one; no request was sent`,
  )
}

/** A lookup for Node's sockets that refuses names of private addresses before a connection is tried. */
export const guardedLookup =
  (trusted: readonly string[]): LookupFunction =>
  (host, options, done) => {
    resolveHost(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '')
      const addresses = found.map(({ address }) => address)
      try {
        refusePrivate(host, addresses, trusted)
      } catch (refusal) {
        return done(refusal as NodeJS.ErrnoException, '')
      }
      if (options.all) return done(null, found)
      const [first] = found
      if (!first) return done(new Error(`found no address of ${host}, expected one`), '')
      return done(null, first.address, first.family)
    })
  }
