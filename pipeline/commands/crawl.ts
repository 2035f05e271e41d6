import { watched } from '../alerts/aftermath.ts'
import { beat } from '../alerts/heartbeat.ts'
import { type Effects, type Outcome, SOME_FAILED } from '../outcome.ts'
import { type CaptureOptions, capture, reporting, watchOf } from './capture.ts'

/** `crawl [portal…]`: portals into the archive. What a portal does not give is reported; the rest arrives. */
export async function crawlCommand(
  names: readonly string[],
  options: CaptureOptions,
  effects: Effects,
): Promise<Outcome> {
  const watch = await watchOf(names, options, effects)
  const report = reporting(effects.tell)
  const crawling = { ...effects, ended: report.ended }
  await watched(watch, (catalogue) => capture(watch.portals, options, catalogue, crawling), report.conditions, effects)
  await beat(options, effects.tell)
  return { output: '', exitCode: report.failed() > 0 ? SOME_FAILED : 0 }
}
