import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { packageRoot } from '../datasets/root.ts'
import { median } from './median.ts'

interface Figures {
  cold: number
  steady: number
  rows: number
  bytes: number
  peak: number
}

const ROUNDS = 3
const SIZES = [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 125_000, 250_000, 500_000, 1_000_000]
const child = join(packageRoot, 'dist', 'bench', 'tables-child.js')

function measure(lines: number): Figures {
  const { stdout, stderr, status } = spawnSync(process.execPath, [child, String(lines)], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`bench tables: ${lines} lines ended with ${status}: ${stderr.slice(-400)}`)
  return JSON.parse(stdout) as Figures
}

/** Processor time and peak memory against lines, one cell per line; each measurement in a fresh process. */
export function tables(): string[] {
  let last = 0
  return SIZES.map((lines) => {
    const rounds = Array.from({ length: ROUNDS }, () => measure(lines))
    const ms = median(rounds.map(({ steady }) => steady))
    const cold = median(rounds.map((round) => round.cold))
    const { bytes, rows } = rounds[0]!
    const peak = median(rounds.map((round) => round.peak))
    const growth = last === 0 ? '' : `, ${(ms / last).toFixed(2)} times the line above`
    last = ms
    const speed = (bytes / 1e3 / ms).toFixed(2)
    const memory = `peak ${(peak / 1024).toFixed(0)} MiB (100 + 12 × text = ${(100 + (12 * bytes) / 2 ** 20).toFixed(0)})`
    return `${String(lines).padStart(8)} lines  ${ms.toFixed(0).padStart(6)} ms  ${speed} MB/s  (cold ${cold.toFixed(0)} ms)  ${rows} rows  ${memory}${growth}`
  })
}
