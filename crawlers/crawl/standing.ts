import type { KeptCapture } from '../archive/capture.ts'
import { sha256 } from '../archive/sha256.ts'
import type { Exchange } from '../archive/warc-record.ts'
import type { HostClock } from '../fetch/host-clock.ts'
import type { Item } from './item.ts'
import type { Memory } from './memory.ts'
import type { PageWay } from './page-way.ts'

/** A validator that may be sent back: servers refuse a request whose head is long, or holds what no head may. */
const VALIDATOR = /^[\x20-\x7e\x80-\xff]{1,1024}$/

/** The header that asks for an answer only if it changed. */
export function conditions({ etag, last_modified }: KeptCapture): Record<string, string> {
  return {
    ...(etag && VALIDATOR.test(etag) ? { 'if-none-match': etag } : {}),
    ...(last_modified && VALIDATOR.test(last_modified) ? { 'if-modified-since': last_modified } : {}),
  }
}

/** What cannot be asked for again from what the index knows: a body was sent. */
const isPost = ({ key, target }: KeptCapture): boolean => key !== target

/**
 * Whether a page that a browser rendered would come out the same: everything it loaded the last time is asked for again
 * over HTTP and has not changed. Returns the answer to the page itself, null if only the browser can tell. The turn
 * for the first request has been taken.
 */
export async function standing(
  item: Item,
  memory: Memory,
  { follow, keeper }: PageWay,
  hosts: HostClock,
): Promise<Exchange | null> {
  const assets = memory.assets.get(item.key) ?? []
  if (assets.length === 0 || memory.kept.get(item.key) === undefined || assets.some(isPost)) return null
  let page: Exchange | null = null
  for (const asset of assets) {
    if (page) await hosts.turn(new URL(asset.target).host)
    const exchange = await follow({ url: asset.target, method: 'GET', headers: conditions(asset), body: null })
    const isSame = exchange.status === 304 || sha256(exchange.body) === asset.raw_sha256
    const marks = { kind: 'asset', status: isSame ? 'unchanged' : 'captured', key: asset.key } as const
    await keeper.beside(exchange, marks, isSame ? asset : undefined)
    if (!isSame) return null
    page ??= exchange
  }
  return page
}
