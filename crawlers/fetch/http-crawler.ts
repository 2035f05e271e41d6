import { Readable } from 'node:stream'
import { type BaseHttpClient, Configuration, HttpCrawler, type HttpRequest, log, Request } from '@crawlee/http'
import type { Exchange } from '../archive/warc-record.ts'
import type { Item } from '../crawl/item.ts'
import { crawleeSource, itemOf } from './crawlee-source.ts'
import { failureOf } from './failure.ts'
import type { Work } from './work.ts'

log.setLevel(log.LEVELS.OFF)

/** Time limits are the transport's; crawlee's must only not be shorter than a wait for a turn. */
const NEVER_SECS = 24 * 3600
/** How soon crawlee looks again where no host was due. */
const LOOK_AGAIN_SECS = 0.02

const PROGRESS = { percent: 1, transferred: 0 }

/** crawlee would decode text and look for an encoding; the archive wants the bytes as they came. */
const OPAQUE = { 'content-type': 'text/html; charset=utf-8' }

/** Our transport in the clothes of crawlee's HTTP client: its own one would pretend to be a browser. */
function clientOf(work: Work, answers: Map<Item, Exchange>): BaseHttpClient {
  return {
    sendRequest: () => {
      throw new Error('crawlee asked for a request of its own, expected those of the frontier alone')
    },
    stream: async (request: HttpRequest) => {
      const item = request.item as Item
      const exchange = await work.ask(item)
      answers.set(item, exchange)
      return {
        request,
        stream: Readable.from([]),
        url: exchange.url,
        redirectUrls: [],
        statusCode: 200,
        headers: OPAQUE,
        trailers: {},
        complete: true,
        downloadProgress: PROGRESS,
        uploadProgress: PROGRESS,
      }
    },
  }
}

/**
 * Fetches the items of a lane over HTTP until none is left, through crawlee's HttpCrawler. Throws what taking an answer
 * throws: a full disk, a defect.
 */
export async function fetchOverHttp(work: Work): Promise<void> {
  const answers = new Map<Item, Exchange>()
  let broken: unknown = null
  const settle = async (settling: () => Promise<void>) => {
    if (broken) return
    await settling().catch((error) => {
      broken = error
      crawler.stop()
    })
  }
  const crawler = new HttpCrawler(
    {
      requestQueue: crawleeSource(work.supply, (options) => new Request(options)),
      httpClient: clientOf(work, answers),
      minConcurrency: work.concurrency,
      maxConcurrency: work.concurrency,
      autoscaledPoolOptions: { maybeRunIntervalSecs: LOOK_AGAIN_SECS, loggingIntervalSecs: null },
      statisticsOptions: { persistenceOptions: { enable: false } },
      useSessionPool: false,
      retryOnBlocked: false,
      maxRequestRetries: 0,
      navigationTimeoutSecs: NEVER_SECS,
      requestHandlerTimeoutSecs: NEVER_SECS,
      preNavigationHooks: [({ request }, options) => void Object.assign(options, { item: itemOf(request) })],
      requestHandler: async ({ request }) => {
        const item = itemOf(request)
        const exchange = answers.get(item)!
        answers.delete(item)
        await settle(() => work.answered(item, exchange))
      },
      failedRequestHandler: ({ request }, error) => settle(() => work.failed(itemOf(request), failureOf(error))),
    },
    new Configuration({ persistStorage: false, persistStateIntervalMillis: 3_600_000 }),
  )
  await crawler.run()
  if (broken) throw broken
}
