import { decodeText } from '../../../datasets/charset/decode.ts'
import type { Capture, KeptCapture } from '../../archive/capture.ts'
import { sha256 } from '../../archive/sha256.ts'
import type { Exchange } from '../../archive/warc-record.ts'
import { missingEnd } from '../../page-end.ts'
import type { Proofs } from '../../page-kind.ts'
import type { CrawlEffects, PageComparison } from '../effects.ts'
import type { Item } from '../item.ts'
import type { Memory } from '../memory.ts'
import type { Keeper } from './keep.ts'
import { headerOf, verdictOn } from './verdict.ts'

/** A page that leads on may lead to one that does: more in a row are a loop. */
const MOST_HOPS = 3

/** What a taker of answers works with. */
export interface Taking {
  memory: Memory
  /** What pages of the platform prove. */
  proofs: Proofs
  effects: CrawlEffects
  keeper: Keeper
  /** Notes what somebody should look at. */
  alarm(message: string): void
  count(capture: Capture): void
  /** Has an item asked for again later, after `wait` ms or when it seems best; false if that is enough. */
  again(item: Item, wait: number | null): boolean
  /** Puts an item back that is to be asked for otherwise. */
  requeue(item: Item): void
  /** Follows what a page that is content leads to. `url` is the address that answered. */
  goOn(item: Item, url: string, text: string, isNew: boolean): Promise<void>
}

/** Takes a page as it is: nothing before it to compare with. */
const NEW: PageComparison = { isSame: false, doubt: null }

/** Holds a document against what was kept before. */
async function compared(
  before: KeptCapture,
  exchange: Exchange,
  { raw, compare }: CrawlEffects,
): Promise<PageComparison> {
  if (before.raw_sha256 === sha256(exchange.body)) return { isSame: true, doubt: null }
  const earlier = { body: await raw(before.raw_sha256), type: before.content_type }
  return compare(earlier, { body: exchange.body, type: headerOf(exchange, 'content-type') })
}

/** Makes of the answers in one crawl of a portal what they are. */
export class AnswerTaker {
  readonly #taking: Taking

  constructor(taking: Taking) {
    this.#taking = taking
  }

  /** Takes an answer, whatever it is; false if its item waits for another one. */
  async take(item: Item, exchange: Exchange): Promise<boolean> {
    try {
      return await this.#judged(item, exchange)
    } catch (error) {
      if (this.#taking.effects.isFatal(error)) throw error
      await this.#noteDefect(item, exchange, error)
      return true
    }
  }

  /** Takes an answer which says that nothing changed. */
  async unmodified(item: Item, exchange: Exchange): Promise<void> {
    const { memory, keeper, count, effects, goOn } = this.#taking
    const before = memory.kept.get(item.key)
    if (!before) {
      const reason = 'found 304, expected a body: nothing was kept before'
      return count(await keeper.answer(item, exchange, { status: 'unavailable', reason }))
    }
    count(await keeper.unmodified(item, exchange))
    if (item.kind === 'attachment') return
    const { text } = decodeText(await effects.raw(before.raw_sha256), before.content_type)
    await goOn(item, exchange.url, text, false)
  }

  async #judged(item: Item, exchange: Exchange): Promise<boolean> {
    const { keeper, effects, proofs, again, requeue, count } = this.#taking
    const verdict = verdictOn(item, exchange, proofs, effects.time.now())
    if (verdict.outcome === 'content') return this.#content(item, exchange, verdict.text)
    if (verdict.outcome === 'onward') return this.#onward(item, exchange, verdict.url)
    if (verdict.outcome === 'unmodified') return this.unmodified(item, exchange).then(() => true)
    if (verdict.outcome === 'for a browser') {
      await keeper.answer(item, exchange, { status: 'blocked', reason: verdict.reason })
      requeue({ ...item, ask: { ...item.ask, headers: {} }, lane: 'browser', attempts: 0 })
      return false
    }
    if (verdict.outcome === 'later' && again(item, verdict.wait)) return false
    count(await keeper.answer(item, exchange, verdict))
    return true
  }

  /** A text that breaks off, or is worse than the one before, is asked for again; it never takes the place of that one. */
  async #content(item: Item, exchange: Exchange, text: string): Promise<boolean> {
    const { memory, keeper, effects, again, alarm, count, goOn } = this.#taking
    const isPage = item.kind === 'document'
    const before = isPage ? memory.kept.get(item.key) : undefined
    const { isSame, doubt } = before ? await compared(before, exchange, effects) : NEW
    const isCut = isPage && !before && missingEnd(text) !== null
    if ((doubt !== null || isCut) && again(item, null)) return false
    if (doubt !== null) {
      alarm(`${item.key}: ${doubt}; the text before stands`)
      count(await keeper.answer(item, exchange, { status: 'suspect', reason: doubt }))
      return true
    }
    const capture = await keeper.content(item, exchange, isSame)
    count(capture)
    await goOn(item, exchange.url, text, capture.status === 'captured')
    return true
  }

  async #onward(item: Item, exchange: Exchange, url: string): Promise<boolean> {
    const { keeper, count, requeue } = this.#taking
    if (item.hops === MOST_HOPS) {
      const reason = `found a page that leads on to ${url} after ${MOST_HOPS} others, expected content`
      count(await keeper.answer(item, exchange, { status: 'unavailable', reason }))
      return true
    }
    await keeper.beside(exchange, { kind: 'asset', status: 'redirected' })
    requeue({ ...item, ask: { ...item.ask, url, headers: {} }, hops: item.hops + 1 })
    return false
  }

  /** Whatever is wrong with a page, or with us in reading it, is noted with its bytes, and costs this page alone. */
  async #noteDefect(item: Item, exchange: Exchange, error: unknown): Promise<void> {
    const { keeper, effects, alarm, count } = this.#taking
    const said = error instanceof Error ? error.message : String(error)
    const marks = { status: 'refused', reason: `a defect of the program, please report it: ${said}` } as const
    alarm(`${item.key}: ${marks.reason}`)
    const capture = await keeper.answer(item, exchange, marks).catch((cause) => {
      if (effects.isFatal(cause)) throw cause
      return keeper.outcome(item, marks)
    })
    count(capture)
  }
}
