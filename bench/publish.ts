import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageRoot } from '../datasets/root.ts'
import { median } from './median.ts'

const CHILD = join(packageRoot, 'dist', 'bench', 'publish-child.js')
const TARGETS = 1_000_000
/** Bare and ours take turns, so that what else goes on meets both alike. */
const ROUNDS = ['bare load', 'load', 'load', 'bare load']

type Figures = Record<string, number>

function child(part: string, folder: string): Figures {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CHILD, part, folder, String(TARGETS)], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  if (status !== 0) throw new Error(`${part}: found exit code ${status}, expected 0: ${stderr}`)
  return JSON.parse(stdout) as Figures
}

const seconds = (figures: readonly Figures[], name: string): number =>
  median(figures.flatMap((one) => one[`${name} cpu`] ?? []))

const line = (what: string, ours: number, bare: number): string =>
  `${what}: ${ours.toFixed(1)} s of CPU, bare ${bare.toFixed(1)} s: ${(bare / ours).toFixed(2)} of its speed`

/**
 * One million made-up targets. Loading beside the bare appender with the same columns and rows; writing parquet and CSV, and
 * publishing a build with its gate, beside bare COPY to both; peak memory; bytes that one district's query reads.
 */
export function publish(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-publish-'))
  try {
    const parts = ROUNDS.map((part) => child(part, folder))
    const whole = ['store', 'publish', 'query'].map((part) => child(part, folder))
    const [rows] = [child('rows', folder)]
    const bareCopy = seconds(parts, 'bare parquet') + seconds(parts, 'bare csv')
    const published = seconds(whole, 'publish')
    const parquet = seconds(parts, 'parquet')
    const [, , query] = whole as [Figures, Figures, Figures]
    return [
      `making ${TARGETS} rows takes ${seconds([rows!], 'rows').toFixed(1)} s of CPU, which is in both of the next`,
      line('load, every row and key checked', seconds(parts, 'load'), seconds(parts, 'bare load')),
      line('write parquet and CSV', parquet + seconds(parts, 'csv'), bareCopy),
      line('publish a build: CSV, metadata, page, gate', published, bareCopy),
      line('  and the writing of its parquet, which is part of the build', parquet + published, bareCopy),
      `build ${seconds(whole, 'store').toFixed(1)} s of CPU, peak ${whole[0]!['peak MiB']!.toFixed(0)} MiB; publish peak ${whole[1]!['peak MiB']!.toFixed(0)} MiB`,
      `one district: ${query.rows} rows, ${query['percent of bytes']!.toFixed(2)} % of the bytes of the parquet, all columns, footer included`,
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
