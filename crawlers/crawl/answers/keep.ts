import type { Capture } from '../../archive/capture.ts'
import { sha256 } from '../../archive/sha256.ts'
import type { WarcFile } from '../../archive/warc-file.ts'
import {
  type Exchange,
  type Marks,
  type Original,
  outcomeRecord,
  renderedRecord,
  responseRecords,
  revisitRecords,
} from '../../archive/warc-record.ts'
import type { Item } from '../item.ts'
import type { Memory } from '../memory.ts'

/** Writes what came of items to the archive, each under the key it is known by. */
export interface Keeper {
  /** Keeps content: its bytes, or that they are those kept before; `isSame` where it says the same in other bytes. */
  content(item: Item, exchange: Exchange, isSame: boolean): Promise<Capture>
  /** Notes that the content kept before still stands. */
  unmodified(item: Item, exchange: Exchange): Promise<Capture>
  /** Keeps an answer that is no content. */
  answer(item: Item, exchange: Exchange, marks: Pick<Marks, 'status' | 'reason'>): Promise<Capture>
  /** Notes that there was no answer. */
  outcome(item: Item, marks: Pick<Marks, 'status' | 'reason'>): Promise<Capture>
  /** Keeps what is no item: redirects, robots.txt, what pages load; where `original` has the same body, by reference. */
  beside(exchange: Exchange, marks: Marks, original?: Original): Promise<void>
}

/** Makes the keeper of one crawl of a portal. `clock` gives ISO time. */
export function keeperFor(file: WarcFile, memory: Memory, clock: () => string): Keeper {
  const write = async (records: Parameters<WarcFile['append']>[0]): Promise<Capture> => {
    const [capture] = await file.append(records)
    if (capture) return capture
    throw new Error(`found no capture of ${records.length} records, expected one`)
  }
  const marksOf = ({ kind, key, page }: Item, status: Marks['status'], reason?: string | null): Marks => ({
    kind,
    key,
    status,
    ...(page ? { page } : {}),
    ...(reason ? { reason } : {}),
  })
  const keep = (item: Item, exchange: Exchange, marks: Marks): Promise<Capture> => {
    if (item.lane === 'http') return write(responseRecords(exchange, marks))
    const { url, at, body } = exchange
    return write([renderedRecord(body, { url, at, type: 'text/html; charset=utf-8' }, marks)])
  }
  return {
    content: async (item, exchange, isSame) => {
      const before = memory.kept.get(item.key)
      if (before?.raw_sha256 === sha256(exchange.body)) {
        return write(revisitRecords(exchange, before, marksOf(item, 'unchanged')))
      }
      return keep(item, exchange, marksOf(item, isSame ? 'unchanged' : 'captured'))
    },
    unmodified: async (item, exchange) => {
      const before = memory.kept.get(item.key)
      if (!before) throw new Error(`${item.key}: found nothing kept before, expected what has not changed since`)
      return write(revisitRecords(exchange, before, marksOf(item, 'unchanged')))
    },
    answer: (item, exchange, { status, reason }) => keep(item, exchange, marksOf(item, status, reason)),
    outcome: (item, { status, reason }) => write([outcomeRecord(item.ask.url, clock(), marksOf(item, status, reason))]),
    beside: async (exchange, marks, original) =>
      void (await write(original ? revisitRecords(exchange, original, marks) : responseRecords(exchange, marks))),
  }
}
