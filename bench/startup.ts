import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { packageRoot } from '../datasets/root.ts'
import { median, timed } from './median.ts'

const PAIRS = 21
const cli = join(packageRoot, 'dist', 'pipeline', 'cli.js')
const node = (...args: string[]) => timed(() => void spawnSync(process.execPath, args))

/** How long `duibiao --help` takes beside `node -e 0`, pair by pair, so that a busy machine slows both. */
export function startup(): string[] {
  const pairs = Array.from({ length: PAIRS }, () => ({ bare: node('-e', '0'), help: node(cli, '--help') }))
  const ratio = median(pairs.map(({ bare, help }) => help / bare))
  return [
    `node -e 0        ${median(pairs.map(({ bare }) => bare)).toFixed(0)} ms`,
    `duibiao --help   ${median(pairs.map(({ help }) => help)).toFixed(0)} ms, ${ratio.toFixed(2)} times as long`,
  ]
}
