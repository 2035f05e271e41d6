import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { packageRoot } from '../datasets/root.ts'
import { htmlPage } from './html-page.ts'
import { gridsOf, READERS } from './html-reader.ts'
import { walkTables } from './html-walk.ts'
import { median } from './median.ts'
import { isRight, readSpanCases, type SlotText } from './span-case.ts'

interface Reading {
  ms: number
  tables: number
}

interface PandasAnswer {
  ms: number[]
  tables: number[]
  grids: (SlotText[][] | null)[]
}

const FLAVORS = ['lxml', 'bs4'] as const
type Flavor = (typeof FLAVORS)[number]
type Pandas = Record<Flavor, PandasAnswer> & { pandas: string }

const PEER = 'pandas, lxml'
const ROUNDS = 5
/** Sizes in bytes, with how often a round reads the page: often enough that collecting garbage is in the figure. */
const SIZES = [
  { bytes: 40_000, times: 60, slow: 8 },
  { bytes: 400_000, times: 8, slow: 2 },
]
type Size = (typeof SIZES)[number]

/** Debian's interpreter, which has Debian's pandas. */
const PYTHON = process.env.PYTHON ?? '/usr/bin/python3'
const child = join(packageRoot, 'dist', 'bench', 'html-child.js')
const script = join(packageRoot, 'bench', 'pandas_tables.py')

function askPandas(job: {
  pages: { html: string; times: number }[]
  cases: string[]
  flavors: readonly Flavor[]
}): Pandas {
  const { stdout, stderr, status, error } = spawnSync(PYTHON, [script], {
    input: JSON.stringify(job),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (status === 0) return JSON.parse(stdout) as Pandas
  const found = error?.message ?? `ended with ${status}: ${stderr.trim().slice(-400)}`
  throw new Error(`bench html: ${PYTHON} ${found}; set PYTHON to an interpreter that has pandas and lxml`)
}

function askChild(name: string, { bytes, times }: Size): Reading {
  const { stdout, stderr, status } = spawnSync(process.execPath, [child, name, String(bytes), String(times)], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`bench html: ${name} ended with ${status}: ${stderr.slice(-400)}`)
  return JSON.parse(stdout) as Reading
}

function pandasReadings({ bytes, slow }: Size): Record<string, Reading> {
  const answer = askPandas({ pages: [{ html: htmlPage(bytes), times: slow }], cases: [], flavors: FLAVORS })
  const readings = FLAVORS.map((flavor) => {
    const { ms, tables } = answer[flavor]
    return [`pandas, ${flavor}`, { ms: ms[0]!, tables: tables[0]! }] as const
  })
  return Object.fromEntries(readings)
}

/** One reading of a page by every reader, each in a process of its own that has read it before. */
const roundOf = (size: Size): Record<string, Reading> => ({
  ...Object.fromEntries(Object.keys(READERS).map((name) => [name, askChild(name, size)])),
  ...pandasReadings(size),
})

function speeds(size: Size): string[] {
  const rounds = Array.from({ length: ROUNDS }, () => roundOf(size))
  const html = htmlPage(size.bytes)
  const lines = Object.keys(rounds[0]!).map((name) => {
    const ms = median(rounds.map((round) => round[name]!.ms))
    const ratio = median(rounds.map((round) => round[PEER]!.ms / round[name]!.ms)).toFixed(2)
    const speed = `${(1000 / ms).toFixed(1).padStart(7)} pages/s  ${ms.toFixed(2).padStart(7)} ms`
    return `  ${name.padEnd(33)}${speed}  ${ratio} x ${PEER}  ${rounds[0]![name]!.tables} tables`
  })
  const written = `${(Buffer.byteLength(html) / 1000).toFixed(0)} KB, ${html.match(/<td/g)!.length} cells`
  return [`${written}, median of ${ROUNDS} rounds`, ...lines]
}

function correctness(): string[] {
  const cases = readSpanCases()
  const pandas = askPandas({ pages: [], cases: cases.map(({ html }) => html), flavors: FLAVORS })
  const readers = {
    formGrid: cases.map(({ html }) => gridsOf(html)[0] ?? null),
    'cheerio, $() per cell': cases.map(({ html }) => walkTables(html)[0] ?? null),
    ...Object.fromEntries(FLAVORS.map((flavor) => [`pandas ${pandas.pandas}, ${flavor}`, pandas[flavor].grids])),
  }
  return Object.entries(readers).map(([name, grids]) => {
    const wrong = cases.filter((each, at) => !grids[at] || !isRight(each, grids[at]))
    const raised = grids.filter((grid) => !grid).length
    const list = wrong.length === 0 ? '' : `; not: ${wrong.map((each) => each.name).join(' | ')}`
    return `  ${name.padEnd(33)}${cases.length - wrong.length} of ${cases.length} right, ${raised} raised${list}`
  })
}

/** Pages a second and span cases right, beside pandas.read_html and a hand-written walk. */
export const html = (): string[] => [...SIZES.flatMap(speeds), 'span cases after the HTML standard', ...correctness()]
