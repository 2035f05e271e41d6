import { join } from 'node:path'
import { watched } from '../alerts/aftermath.ts'
import { beat } from '../alerts/heartbeat.ts'
import { comparisonIn } from '../answers/compare.ts'
import { comparisonText } from '../answers/comparison-text.ts'
import { paddedText } from '../answers/format.ts'
import { indicatorNamed } from '../answers/indicator-name.ts'
import type { Crawl } from '../crawl.ts'
import { withDatabase } from '../database/reader.ts'
import { referenceOf } from '../folder/own-reference.ts'
import { PLACES } from '../folder/place.ts'
import type { TerminalLanguage } from '../language/language.ts'
import { type Say, sayIn } from '../language/say.ts'
import { atStage, type Effects, type Outcome, SOME_FAILED } from '../outcome.ts'
import { type Run, run } from '../run.ts'
import { type CaptureOptions, capture, reporting, watchOf } from './capture.ts'
import { workersOf } from './workers.ts'

/** What a run shows on the screen. */
const SHOWN = ['高新技术企业', '科技型企业']

/** Quarters and relations make the table wider than a screen; `compare` shows them. */
const isYear = (heading: string): boolean => /^\d{4}$/.test(heading)

async function comparisons(data: string, say: Say): Promise<string> {
  const { indicators, areas, divisions } = referenceOf(data)
  return withDatabase(data, async (db) => {
    const parts: string[] = []
    for (const name of SHOWN) {
      const rows = await comparisonIn(db, indicatorNamed(name, indicators).id, {
        areas: [...areas, ...divisions],
      })
      parts.push(`${name}\n\n${comparisonText(rows, say, isYear)}`)
    }
    return parts.join('\n')
  })
}

function places({ built, published }: Run<Crawl>, data: string, say: Say): string {
  const rows = [
    ...(built
      ? [['documents', String(built.n_documents)] as const, ['targets', String(built.n_targets)] as const]
      : []),
    ['version', built ? published.version : say(`${published.version}, nothing new`)],
    ['DuckDB file', join(data, PLACES.database)],
    ['parquet', published.folder],
    ['report', join(published.folder, 'report.md')],
  ] as const
  return rows.map(([label, value]) => `${paddedText(say(label), 12)} ${value}\n`).join('')
}

/** `run`: the main job on declared portals, or with --replica on the bundled ones; ends in a comparison of the areas. */
export async function runCommand(
  names: readonly string[],
  options: CaptureOptions & { lang: TerminalLanguage },
  effects: Effects,
): Promise<Outcome> {
  const workers = workersOf(options.workers)
  const watch = await watchOf(names, options, effects)
  const data = watch.dataDir
  const report = reporting(atStage(effects.tell, 'crawl'))
  const crawling = { ...effects, tell: atStage(effects.tell, 'crawl'), ended: report.ended }
  const alerting = { ...effects, tell: atStage(effects.tell, 'alert') }
  const done = await run(
    (catalogue) => capture(watch.portals, options, catalogue, crawling),
    data,
    { tell: atStage(effects.tell, 'build'), workers },
    (work) => watched(watch, work, report.conditions, alerting),
  )
  await beat(options, effects.tell)
  const failed = report.failed() + (done.built?.unparsed.length ?? 0)
  const say = sayIn(options.lang)
  const output = `${await comparisons(data, say)}\n${places(done, data, say)}`
  return { output, exitCode: failed > 0 ? SOME_FAILED : 0 }
}
