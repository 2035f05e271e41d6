import { join } from 'node:path'
import { readReference } from '../../datasets/reference/index.ts'
import { packageRoot } from '../../datasets/root.ts'
import { compareIndicator } from '../answers/compare.ts'
import { comparisonText } from '../answers/comparison-text.ts'
import { UsageFault } from '../fault.ts'
import { type Effects, type Outcome, SOME_FAILED } from '../outcome.ts'
import { type Run, run } from '../run.ts'

interface Options {
  data: string
  /** True where the user chose the data folder. */
  explicit: boolean
  replica?: boolean
}

/** What a run shows on the screen. */
const SHOWN = ['高新技术企业', '科技型企业']

const REPLICA = join(packageRoot, 'datasets', 'replica', 'pages')

/** Replica pages must never mix with real ones, so they get a folder of their own unless the user names one. */
const dataFor = ({ data, explicit, replica }: Options): string =>
  replica && !explicit ? join(data, 'replica.out') : data

/** Quarters make the table wider than a screen; `compare` shows them. */
const isYear = (period: string): boolean => /^\d{4}$/.test(period)

async function comparisons(data: string): Promise<string> {
  const { indicators } = readReference()
  const parts: string[] = []
  for (const name of SHOWN) {
    parts.push(`${name}\n\n${comparisonText(await compareIndicator(data, name, indicators), isYear)}`)
  }
  return parts.join('\n')
}

function places({ built, published }: Run): string {
  const rows = [
    ['documents', String(built.n_documents)],
    ['targets', String(built.n_targets)],
    ['version', published.version],
    ['DuckDB file', built.database],
    ['parquet', published.folder],
    ['report', join(published.folder, 'report.md')],
  ]
  return rows.map(([label, value]) => `${label!.padEnd(12)} ${value}\n`).join('')
}

function tellFailures({ imported }: Run, { tell }: Effects): number {
  for (const { name, reason } of imported.failures) tell({ level: 'error', message: `${name}: ${reason}`, name })
  return imported.failures.length
}

/** `run`: the main job on saved pages, or with --replica on the bundled ones; ends in a comparison of the areas. */
export async function runCommand(paths: readonly string[], options: Options, effects: Effects): Promise<Outcome> {
  if (!options.replica && paths.length === 0) {
    throw new UsageFault('run: found no path, expected files or folders to take in, or --replica for the bundled pages')
  }
  const data = dataFor(options)
  const done = await run(options.replica ? [REPLICA, ...paths] : paths, data, effects)
  const failed = tellFailures(done, effects) + done.built.unparsed.length
  const output = `${await comparisons(data)}\n${places(done)}`
  return { output, exitCode: failed > 0 ? SOME_FAILED : 0 }
}
