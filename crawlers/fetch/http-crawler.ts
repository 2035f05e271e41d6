import { Readable } from 'node:stream'
import { type BaseHttpClient, Configuration, HttpCrawler, type HttpRequest, log, Request } from '@crawlee/http'
import type { Exchange } from '../archive/warc-record.ts'
import type { Item } from '../crawl/item.ts'
import { CRAWLEE, crawleeSource, itemOf } from './crawlee-source.ts'
import { FetchFailure } from './failure.ts'
import type { Work } from './work.ts'

log.setLevel(log.LEVELS.OFF)
/** One for all crawlers: each would ask the system again. */
const CONFIGURATION = new Configuration(CRAWLEE)

/** Time limits are the transport's; crawlee's must only not be shorter than a wait for a turn. */
const NEVER_SECS = 24 * 3600
/** How soon crawlee looks again where no host was due. */
const LOOK_AGAIN_SECS = 0.02

const PROGRESS = { percent: 1, transferred: 0 }

/** crawlee would decode text and look for an encoding; the archive wants the bytes as they came. */
const OPAQUE = { 'content-type': 'text/html; charset=utf-8' }

/** Our transport in the clothes of crawlee's HTTP client: its own one would pretend to be a browser. */
function clientOf(answerTo: (item: Item) => Promise<void>): BaseHttpClient {
  return {
    sendRequest: () => {
      throw new Error('crawlee asked for a request of its own, expected those of the frontier alone')
    },
    stream: async (request: HttpRequest) => {
      const item = request.item as Item
      await answerTo(item)
      return {
        request,
        stream: Readable.from([]),
        url: item.ask.url,
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
  const answers = new Map<Item, Exchange | FetchFailure>()
  let broken: unknown = null
  const breakOff = (error: unknown): void => {
    broken ??= error
    crawler.stop()
  }
  // Failures are answers too: crawlee takes a line that broke for a fault of a proxy, and starts the request over.
  const answerTo = async (item: Item): Promise<void> => {
    const answer = await work.ask(item).catch((error) => {
      if (error instanceof FetchFailure) return error
      return breakOff(error)
    })
    if (answer) answers.set(item, answer)
  }
  const settle = async (item: Item): Promise<void> => {
    const answer = answers.get(item)
    answers.delete(item)
    if (broken || !answer) return
    await (answer instanceof FetchFailure ? work.failed(item, answer) : work.answered(item, answer)).catch(breakOff)
  }
  const crawler = new HttpCrawler(
    {
      requestQueue: crawleeSource(work.supply, (options) => new Request(options)),
      httpClient: clientOf(answerTo),
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
      requestHandler: ({ request }) => settle(itemOf(request)),
      // Nothing above throws but a defect of ours or crawlee's.
      failedRequestHandler: (_, error) => breakOff(error),
    },
    CONFIGURATION,
  )
  await crawler.run()
  if (broken) throw broken
}
