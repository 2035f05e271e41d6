import { afterCrawl } from '../aftermath.ts'
import { webhookOf } from '../alerts/deliver.ts'
import { withCatalogue } from '../archive/catalogue.ts'
import { withLock } from '../lock.ts'
import { type Effects, type Outcome, SOME_FAILED } from '../outcome.ts'
import { choosePortals } from '../portal-choice.ts'
import { type CaptureOptions, capture, dataFor, tellOutcomes } from './capture.ts'

/** `crawl [portal…]`: portals into the archive. What a portal does not give is reported; the rest arrives. */
export async function crawlCommand(
  names: readonly string[],
  options: CaptureOptions,
  effects: Effects,
): Promise<Outcome> {
  const data = dataFor(options)
  const portals = choosePortals(names, { ...options, data })
  const url = webhookOf(options.alertUrl)
  const crawl = await withLock(data, () =>
    withCatalogue(data, effects.tell, async (catalogue) => {
      const captured = await capture(portals, options, catalogue, effects)
      await afterCrawl(portals, data, catalogue, url, effects)
      return captured
    }),
  )
  return { output: '', exitCode: tellOutcomes(crawl, effects.tell) > 0 ? SOME_FAILED : 0 }
}
