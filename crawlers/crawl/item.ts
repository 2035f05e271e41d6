import { sha256 } from '../archive/sha256.ts'
import type { Ask } from '../fetch/transport.ts'
import type { Listing } from '../platform.ts'
import type { Trail } from './limits/trails.ts'

/** Who fetches: a plain client, or a browser where scripts make the page. */
export type Lane = 'http' | 'browser'

/** Something to fetch from a portal. */
export interface Item {
  /** What it is known by: the canonical address, with a hash of the body where one is sent. */
  key: string
  kind: 'list' | 'document' | 'part' | 'attachment'
  /** Key of the document that a part belongs to. */
  page?: string
  ask: Ask
  /** What to read the answer as, for lists. */
  listing: Listing | null
  /** Where it was found, for lists. */
  trail: Trail | null
  lane: Lane
  /** How often it was tried without an answer. */
  attempts: number
  /** How often a page in its place led on to another one. */
  hops: number
  /** Not to be tried before this time, in ms since 1970. */
  not_before: number
}

const FRESH = { attempts: 0, hops: 0, not_before: 0 }
const get = (url: string): Ask => ({ url, method: 'GET', headers: {}, body: null })

const HASH_LENGTH = 16

/** The item that asks a portal for the first page of a list, which stands below as many columns as `depth` says. */
export function listItem(listing: Listing, depth = 0): Item {
  if (listing.kind !== 'post') {
    const trail = { list: listing.url, page: 1, depth }
    return { key: listing.url, kind: 'list', ask: get(listing.url), listing, trail, lane: listing.render, ...FRESH }
  }
  const { url, headers, body } = listing
  const key = `${url} POST ${sha256(body).slice(0, HASH_LENGTH)}`
  const trail = { list: key, page: 1, depth }
  return { key, kind: 'list', ask: { url, method: 'POST', headers, body }, listing, trail, lane: 'http', ...FRESH }
}

/** The item that asks for a document's page, known by its canonical address. */
export const documentItem = (url: string): Item => ({
  key: url,
  kind: 'document',
  ask: get(url),
  listing: null,
  trail: null,
  lane: 'http',
  ...FRESH,
})

/** The item that asks for another page of a document, or for what a frame in it shows. */
export const partItem = (url: string, page: string): Item => ({ ...documentItem(url), kind: 'part', page })

/** The item that asks for a file that hangs on a document. */
export const attachmentItem = (url: string): Item => ({ ...documentItem(url), kind: 'attachment' })
