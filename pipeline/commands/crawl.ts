import { withCatalogue } from '../archive/catalogue.ts'
import { withLock } from '../lock.ts'
import { type Effects, type Outcome, SOME_FAILED } from '../outcome.ts'
import { type CaptureOptions, capture, dataFor, tellOutcomes } from './capture.ts'

/** `crawl [portal…]`: portals into the archive. What a portal does not give is reported; the rest arrives. */
export async function crawlCommand(
  names: readonly string[],
  options: CaptureOptions,
  effects: Effects,
): Promise<Outcome> {
  const data = dataFor(options)
  const crawl = await withLock(data, () =>
    withCatalogue(data, effects.tell, (catalogue) => capture(names, options, catalogue, effects)),
  )
  return { output: '', exitCode: tellOutcomes(crawl, effects.tell) > 0 ? SOME_FAILED : 0 }
}
