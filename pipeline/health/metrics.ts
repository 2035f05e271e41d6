import { writeFile } from 'node:fs/promises'
import { RUN_STATES, type RunCondition } from '../alerts/run-condition.ts'
import { writing } from '../fault.ts'
import { moveInto, temporary } from '../folder/place.ts'
import type { PortalHealth } from './portal-health.ts'

/** What a monitoring system is told of a run. */
export interface RunMetrics {
  healths: readonly PortalHealth[]
  run: RunCondition
  /** When the run ended, as ISO text. */
  at: string
  free_bytes: number
}

interface Sample {
  labels: Record<string, string>
  value: number
}

interface Metric {
  name: string
  help: string
  samples: readonly Sample[]
}

const seconds = (iso: string): number => Date.parse(iso) / 1000
const escaped = (text: string): string => text.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')

function metricsOf({ healths, run, at, free_bytes }: RunMetrics): Metric[] {
  const ofPortals = (sampleOf: (health: PortalHealth) => number | null): Sample[] =>
    healths.flatMap((health) => {
      const value = sampleOf(health)
      return value === null ? [] : [{ labels: { portal: health.portal_id }, value }]
    })
  const one = (value: number): Sample[] => [{ labels: {}, value }]
  return [
    { name: 'run_end_timestamp_seconds', help: 'When the last run ended.', samples: one(seconds(at)) },
    {
      name: 'run_condition',
      help: '1 for what is wrong with the run itself, 0 for what is not.',
      samples: RUN_STATES.map((state) => ({ labels: { condition: state }, value: run.state === state ? 1 : 0 })),
    },
    { name: 'free_bytes', help: 'Bytes that are free where the data folder is.', samples: one(free_bytes) },
    {
      name: 'portal_ok',
      help: '1 where a portal is well, 0 where it is not.',
      samples: ofPortals(({ health }) => (health === 'never crawled' ? null : health === 'ok' ? 1 : 0)),
    },
    {
      name: 'portal_documents',
      help: 'Documents of a portal that stand.',
      samples: ofPortals(({ documents }) => documents),
    },
    {
      name: 'portal_last_success_timestamp_seconds',
      help: 'When the last crawl ended that found a portal well.',
      samples: ofPortals(({ last_success }) => (last_success === null ? null : seconds(last_success))),
    },
  ]
}

const lineOf = (name: string, { labels, value }: Sample): string => {
  const pairs = Object.entries(labels).map(([label, text]) => `${label}="${escaped(text)}"`)
  return `${name}${pairs.length > 0 ? `{${pairs.join(',')}}` : ''} ${value}`
}

/** Metrics in the text format of Prometheus, as its node_exporter takes them from a folder. */
export const metricsText = (measured: RunMetrics): string =>
  metricsOf(measured)
    .map(({ name, help, samples }) => {
      const full = `duibiao_${name}`
      const lines = samples.map((sample) => lineOf(full, sample))
      return `${[`# HELP ${full} ${help}`, `# TYPE ${full} gauge`, ...lines].join('\n')}\n`
    })
    .join('')

/** Writes metrics at one stroke: a reader never meets half a file. Throws OutputFault. */
export async function writeMetrics(file: string, measured: RunMetrics): Promise<void> {
  await writing(file, () => writeFile(temporary(file), metricsText(measured)))
  await moveInto(temporary(file), file)
}
