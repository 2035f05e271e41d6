import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../datasets/root.ts'
import { median } from '../median.ts'
import { cellsRight, type Grid, truthOf } from './grid.ts'

/** What reading a file takes: ms of processors, KiB at most, and the tables of each file. */
interface Figures {
  ms: number
  peak: number
  grids: Grid[][]
}

/** The forms with the usual reader of each that Debian has; none of them reads tables of a PDF, so poppler's columns stand in. */
const FORMS = [
  { form: 'docx', peer: 'python-docx' },
  { form: 'doc', peer: 'antiword' },
  { form: 'xlsx', peer: 'pandas' },
  { form: 'xls', peer: 'xlrd' },
  { form: 'pdf', peer: 'pdftotext' },
] as const
/** Files that programs made, each of a page that says what is in it. */
const NAMES = ['quarters', 'years', 'merged', 'long', 'land', 'notes']
const [ROUNDS, TIMES] = [5, 10]

const PYTHON = process.env.PYTHON ?? '/usr/bin/python3'
const folder = join(packageRoot, 'tests', 'files', 'programs')
const child = join(packageRoot, 'dist', 'bench', 'files', 'reader-child.js')
const script = join(packageRoot, 'bench', 'files', 'peer_readers.py')

function asked(command: string, args: readonly string[]): Figures | string {
  const { stdout, stderr, status, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 28 })
  return status === 0 ? (JSON.parse(stdout) as Figures) : (error?.message ?? stderr.trim().split('\n').at(-1)!)
}

const truths = NAMES.map((name) => truthOf(readFileSync(join(folder, `${name}.html`), 'utf8')))

function lineOf(name: string, rounds: readonly Figures[], own: readonly Figures[] | null): string {
  const ms = median(rounds.map((round) => round.ms))
  const scores = truths.map((tables, at) => cellsRight(tables, rounds[0]!.grids[at]!))
  const [right, all] = [scores.reduce((sum, one) => sum + one.right, 0), scores.reduce((sum, one) => sum + one.all, 0)]
  const ratio = own ? `  ${median(rounds.map((round, at) => round.ms / own[at]!.ms)).toFixed(2)} x our time` : ''
  const speed = `${(1000 / ms).toFixed(0).padStart(5)} documents/s  ${ms.toFixed(1).padStart(6)} ms`
  return `  ${name.padEnd(12)}${speed}  ${(median(rounds.map(({ peak }) => peak)) / 1024).toFixed(0).padStart(4)} MiB  ${right} of ${all} cells${ratio}`
}

/** Files a second of a processor, peak memory and cells right, form by form, beside the usual reader of the form; in turn. */
export function files(): string[] {
  return FORMS.flatMap(({ form, peer }) => {
    const paths = NAMES.map((name) => join(folder, `${name}.${form}`))
    const ours: Figures[] = []
    const theirs: Figures[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const own = asked(process.execPath, [child, String(TIMES), ...paths])
      if (typeof own === 'string') throw new Error(`bench files: ${form}: ${own}`)
      const other = asked(PYTHON, [script, peer, String(TIMES), ...paths])
      if (typeof other === 'string') return [`${form}: ${peer} not obtained: ${other}`, lineOf('duibiao', [own], null)]
      ours.push(own)
      theirs.push(other)
    }
    return [
      `${form}, ${paths.length} files, median of ${ROUNDS} rounds`,
      lineOf('duibiao', ours, null),
      lineOf(peer, theirs, ours),
    ]
  })
}
