import { totalmem } from 'node:os'
import type { IRequestManager, Request, RequestOptions, RequestQueue } from '@crawlee/http'
import type { Item } from '../crawl/item.ts'
import type { Supply } from './work.ts'

/** Makes crawlee's request from its options; each crawler package brings the same class. */
export type MakeRequest = (options: RequestOptions) => Request

/** The item that a crawlee request carries. */
export const itemOf = (request: { userData: Record<string, unknown> }): Item => request.userData.item as Item

/**
 * How crawlee is set up: nothing on disk (its storage there keeps every page for a minute), and its view of the system,
 * for which it starts `ps` each second, once an hour: how much is done at once is not its to decide. Told how much memory
 * there is, it does not start `ps` for each crawler either.
 */
export const CRAWLEE = {
  persistStorage: false,
  persistStateIntervalMillis: 3_600_000,
  systemInfoIntervalMillis: 3_600_000,
  memoryMbytes: Math.floor(totalmem() / 1024 ** 2),
} as const

function refuse(): never {
  throw new Error('crawlee asked the frontier to take a request, expected items to come from the crawl alone')
}

/**
 * The frontier as crawlee's source of requests. crawlee's own queue keeps no order among hosts, and its delay per host
 * puts requests back until the queue spins; here a request is handed out only when its host is due. HttpCrawler takes
 * a source only under the name of a queue, of which it calls no more than these methods.
 */
export function crawleeSource(supply: Supply, makeRequest: MakeRequest): RequestQueue {
  let handled = 0
  /** Taken to see whether one is due: crawlee asks that first, and would spin where the answer were yes in vain. */
  let held: Item | null = null
  const next = async () => {
    const item = held ?? supply.take()
    held = null
    if (!item) return null
    const { url, method, body } = item.ask
    return makeRequest({ url, method, uniqueKey: item.key, userData: { item }, ...(body ? { payload: body } : {}) })
  }
  const source: IRequestManager = {
    isFinished: async () => supply.waiting() + supply.taken() === 0,
    isEmpty: async () => {
      held ??= supply.take()
      return held === null
    },
    handledCount: async () => handled,
    getTotalCount: () => handled + supply.waiting(),
    getPendingCount: supply.waiting,
    fetchNextRequest: next as IRequestManager['fetchNextRequest'],
    markRequestHandled: async () => {
      handled++
    },
    // Retries are the frontier's: it knows Retry-After and the turns of hosts.
    reclaimRequest: async () => null,
    addRequest: refuse,
    addRequestsBatched: refuse,
    async *[Symbol.asyncIterator]() {
      for (let request = await next(); request; request = await next()) yield request
    },
  }
  return source as unknown as RequestQueue
}
