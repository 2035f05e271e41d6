import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { packageRoot } from '../datasets/root.ts'
import { median, timed } from './median.ts'

const PAIRS = 21
const cli = join(packageRoot, 'dist', 'pipeline', 'cli.js')
const library = `import(${JSON.stringify(pathToFileURL(join(packageRoot, 'dist', 'library', 'index.js')).href)})`
const node = (...args: string[]) => timed(() => void spawnSync(process.execPath, args))

/** How long `duibiao --help` and an import of `duibiao/parsers` take beside `node -e 0`, in turn, so that a busy machine slows all. */
export function startup(): string[] {
  const pairs = Array.from({ length: PAIRS }, () => ({
    bare: node('-e', '0'),
    help: node(cli, '--help'),
    library: node('-e', library),
  }))
  const ratio = median(pairs.map(({ bare, help }) => help / bare))
  return [
    `node -e 0        ${median(pairs.map(({ bare }) => bare)).toFixed(0)} ms`,
    `duibiao --help   ${median(pairs.map(({ help }) => help)).toFixed(0)} ms, ${ratio.toFixed(2)} times as long`,
    `duibiao/parsers  ${median(pairs.map(({ library, bare }) => library - bare)).toFixed(0)} ms to load`,
  ]
}
