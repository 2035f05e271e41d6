import type { Exchange } from '../archive/warc-record.ts'
import type { Item } from '../crawl/item.ts'
import type { FetchFailure } from './failure.ts'

/** The items of one lane, as a fetcher sees them. */
export interface Supply {
  /** The next item that is due, null if none is now. */
  take(): Item | null
  /** Items that wait, due or not. */
  waiting(): number
  /** Items that were taken and are not settled. */
  taken(): number
}

/** What fetchers of any kind work on: where items come from, how one is asked for, and who takes the answers. */
export interface Work {
  supply: Supply
  /** Items at once. */
  concurrency: number
  ask(item: Item): Promise<Exchange>
  answered(item: Item, exchange: Exchange): Promise<void>
  failed(item: Item, failure: FetchFailure): Promise<void>
}
