import fc from 'fast-check'
import { FIRST, LEAVES, PROSE, SUBS, TAIL, TITLES, TOWNS, WORDS } from './generator-words.ts'

/** A header cell and the number of columns it stands over. */
export interface HeaderCell {
  text: string
  span: number
}

/** A table as its author meant it, before any extractor lost its structure. */
export interface Original {
  title: string | null
  note: string | null
  before: string[]
  after: string[]
  /** Header cells by printed row, outermost first, merged ones once. */
  headers: HeaderCell[][]
  /** One path per column. */
  columns: string[][]
  /** Body rows, rectangular; '' for an empty cell. */
  rows: string[][]
  /** Indices into `rows` of printed totals. */
  totals: number[]
  /** Columns that hold figures. */
  figures: number[]
  hasSerial: boolean
  /** Serial numbers begin with 1. */
  isCounted: boolean
  /** Every column of figures holds whole numbers that add up to the totals. */
  addsUp: boolean
  /** Some column totals its siblings. */
  hasTotalColumn: boolean
  /** Cells [row, col] that leave no trace, whatever the spelling. */
  vanished: [number, number][]
  /** Cells of words [row, col] that are torn over two lines where a line holds a cell. */
  torn: [number, number][]
}

/** How the figures of a column are written, from a whole number. Kinds without `sums` cannot be added up. */
type Kind = 'integer' | 'decimal' | 'thousands' | 'signed' | 'rate' | 'range'

const decimal = (value: number): string => `${Math.trunc(value / 10)}.${Math.abs(value % 10)}`
const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',')
const WRITTEN: Record<Kind, (value: number) => string> = {
  integer: String,
  decimal,
  thousands: (value) => grouped(value * 37),
  signed: (value) => String(value - 40),
  rate: (value) => `${decimal(value % 1000)}%`,
  range: (value) => `${value}-${value + 5}`,
}
const PART: Record<Kind, (value: number) => number> = {
  integer: (value) => value,
  decimal: (value) => value,
  thousands: (value) => value * 37,
  signed: (value) => value - 40,
  rate: () => 0,
  range: () => 0,
}
const SUM: Record<Kind, (value: number) => string> = {
  integer: String,
  decimal: (value) => (value < 0 && value > -10 ? `-0.${-value}` : decimal(value)),
  thousands: grouped,
  signed: String,
  rate: () => '100%',
  range: () => '-',
}

export interface Layout {
  rows: number
  leaves: number
  levels: 1 | 2 | 3
  groups: number
  subs: number
  serial: 'none' | 'from 1' | 'from 3'
  outer: boolean
  totals: 'bottom' | 'top' | 'per group' | 'none'
  totalColumn: boolean
  kind: Kind
  oddKind: Kind
  values: number[]
  names: string[]
  first: string
  header: number
  zeros: number
}

const weighted = <T>(...options: [number, T][]) =>
  fc.oneof(...options.map(([weight, value]) => ({ weight, arbitrary: fc.constant(value) })))

/** What a table is made from; small tables are commonest, and most have printed totals. */
export const layout: fc.Arbitrary<Layout> = fc.record({
  rows: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 2, max: 9 }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 60 }) },
  ),
  leaves: fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 1, max: 5 }) },
    { weight: 1, arbitrary: fc.integer({ min: 6, max: 11 }) },
  ),
  levels: weighted<1 | 2 | 3>([6, 1], [4, 2], [1, 3]),
  groups: fc.integer({ min: 1, max: 3 }),
  subs: fc.nat({ max: 9 }),
  serial: weighted<Layout['serial']>([5, 'from 1'], [4, 'none'], [1, 'from 3']),
  outer: weighted([6, false], [1, true]),
  totals: weighted<Layout['totals']>([6, 'bottom'], [3, 'top'], [2, 'per group'], [2, 'none']),
  totalColumn: weighted([1, false], [1, true]),
  kind: weighted<Kind>([8, 'integer'], [2, 'decimal'], [2, 'thousands'], [1, 'signed']),
  oddKind: weighted<Kind>([12, 'integer'], [1, 'rate'], [1, 'range']),
  values: fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: 1, max: 999 }) },
      { weight: 2, arbitrary: fc.integer({ min: 1, max: 20 }) },
    ),
    { minLength: 40, maxLength: 40 },
  ),
  names: fc.oneof(
    fc.shuffledSubarray(TOWNS, { minLength: 60, maxLength: 60 }),
    fc.shuffledSubarray(WORDS, { minLength: WORDS.length }),
  ),
  first: fc.constantFrom(...FIRST),
  header: fc.nat({ max: LEAVES.length - 1 }),
  zeros: weighted([5, 0], [1, 5], [1, 3]),
})

const leaf = (text: string): HeaderCell => ({ text, span: 1 })

/** Header rows and paths of the columns of figures. */
function figureHeader({ levels, leaves, groups, subs, header, totalColumn }: Layout) {
  const words = Array.from({ length: LEAVES.length }, (_, i) => LEAVES[(header + i) % LEAVES.length]!)
  if (levels === 1) {
    const flat = [...words.slice(0, leaves), ...(totalColumn && leaves > 1 ? ['合计'] : [])]
    return { upper: [flat.map(leaf)], paths: flat.map((text) => [text]) }
  }
  // An uneven choice of sub-headers gives each group its own.
  const sets = Array.from({ length: groups }, (_, i) => SUBS[subs < 7 ? subs % SUBS.length : (subs + i) % SUBS.length]!)
  const full = sets.map((set) => [...set, ...(totalColumn ? ['合计'] : [])])
  const paths = full.flatMap((set, group) => set.map((sub) => [words[group]!, sub]))
  const over = full.map((set, group) => ({ text: words[group]!, span: set.length }))
  if (levels === 2) return { upper: [over, full.flat().map(leaf)], paths }
  const all = { text: '总任务', span: paths.length }
  return { upper: [[all], over, full.flat().map(leaf)], paths: paths.map((path) => [all.text, ...path]) }
}

const isTotalColumn = (path: readonly string[] | undefined): boolean => path?.at(-1) === '合计'

/** The values of one body row by column of figures; a total column adds up the columns before it in its group. */
function valuesOf(at: number, paths: readonly string[][], { values, kind, zeros, totals }: Layout): number[] {
  const row: number[] = []
  let sum = 0
  let group = ''
  for (const [col, path] of paths.entries()) {
    if (path.slice(0, -1).join() !== group) sum = 0
    group = path.slice(0, -1).join()
    const raw = values[(at * 7 + col * 3 + at * col) % values.length]!
    const value = isTotalColumn(path)
      ? sum
      : zeros > 0 && col > 0 && (at + col) % zeros === 0 && totals !== 'none'
        ? 0
        : PART[kind](raw)
    sum += value
    row.push(value)
  }
  return row
}

interface Line {
  label: string
  values: number[]
  isTotal: boolean
}

const added = (lines: readonly Line[]): number[] =>
  lines.length === 0 ? [] : lines[0]!.values.map((_, col) => lines.reduce((sum, { values }) => sum + values[col]!, 0))

function withTotals(body: readonly Line[], totals: Layout['totals']): Line[] {
  const total = { label: '合计', values: added(body), isTotal: true }
  if (totals === 'none' || body.length < 2) return [...body]
  if (totals === 'top') return [total, ...body]
  if (totals === 'bottom') return [...body, total]
  const cut = Math.ceil(body.length / 2)
  const parts = [body.slice(0, cut), body.slice(cut)].filter((part) => part.length > 0)
  return [...parts.flatMap((part) => [...part, { label: '小计', values: added(part), isTotal: true }]), total]
}

/** The table that a layout describes, without anything around it. */
export function tableOf(plan: Layout): Original {
  const { upper, paths } = figureHeader(plan)
  const odd = plan.levels === 1 && plan.oddKind !== 'integer' && !plan.totalColumn && plan.leaves > 1
  if (odd && plan.oddKind === 'rate') {
    paths[paths.length - 1] = ['同比增长']
    upper[0]![paths.length - 1] = leaf('同比增长')
  }
  const kinds = paths.map((_, col): Kind => (odd && col === paths.length - 1 ? plan.oddKind : plan.kind))
  const body = Array.from({ length: plan.rows }, (_, at) => {
    const name = plan.names[at % plan.names.length]!
    const label = at < plan.names.length ? name : `${name}${Math.trunc(at / plan.names.length) + 1}`
    return { label, values: valuesOf(at, paths, plan), isTotal: false }
  })
  const lines = withTotals(body, plan.totals)
  const labels = [...(plan.serial === 'none' ? [] : ['序号']), ...(plan.outer ? ['片区'] : []), plan.first]
  const numbered = lines.map(
    ({ isTotal }, at) => lines.slice(0, at + 1).filter((line) => !line.isTotal).length * Number(!isTotal),
  )
  const before = plan.serial === 'from 3' ? 2 : 0
  const rows = lines.map(({ label, values, isTotal }, at) => [
    ...(plan.serial === 'none' ? [] : [isTotal ? '' : String(numbered[at]! + before)]),
    ...(plan.outer ? [isTotal ? label : `${plan.names[0]!.slice(0, 1)}片`] : []),
    plan.outer && isTotal ? '' : label,
    ...values.map((value, col) => written(value, kinds[col]!, isTotal, plan, at, col)),
  ])
  return {
    title: null,
    note: null,
    before: [],
    after: [],
    headers: upper.map((row, level) => (level === 0 ? [...labels.map(leaf), ...row] : row)),
    columns: [...labels.map((text) => [text]), ...paths],
    rows,
    totals: lines.flatMap(({ isTotal }, at) => (isTotal ? [at] : [])),
    figures: paths.map((_, col) => labels.length + col),
    hasSerial: plan.serial !== 'none',
    isCounted: plan.serial === 'from 1',
    addsUp: plan.kind === 'integer' && !odd,
    hasTotalColumn: paths.some(isTotalColumn),
    vanished: plan.outer ? merged(rows, plan.serial === 'none' ? 0 : 1, lines) : [],
    torn: [],
  }
}

/** Labels of an outer column are printed once for all rows below. */
const merged = (rows: readonly string[][], col: number, lines: readonly Line[]): [number, number][] =>
  rows.flatMap((row, at) =>
    at > 0 && !lines[at]!.isTotal && !lines[at - 1]!.isTotal && row[col] === rows[at - 1]![col]
      ? [[at, col] as [number, number]]
      : [],
  )

function written(value: number, kind: Kind, isTotal: boolean, { values }: Layout, at: number, col: number): string {
  if (kind === 'rate' || kind === 'range')
    return isTotal ? SUM[kind](value) : WRITTEN[kind](values[(at + col) % values.length]!)
  if (value === 0) return col % 2 === 0 ? '0' : '-'
  return SUM[kind](value)
}

const surroundings = fc.record({
  title: fc.option(fc.constantFrom(...TITLES), { freq: 4 }),
  note: fc.option(fc.constantFrom('单位：家', '（单位：万元）'), { freq: 1 }),
  before: fc.subarray(PROSE),
  after: fc.subarray(TAIL),
})

/** Whole tables: every cell leaves a trace, labels of an outer column aside. */
export const original: fc.Arbitrary<Original> = fc
  .tuple(layout, surroundings)
  .map(([plan, around]) => ({ ...tableOf(plan), ...around }))

const chosen = (cells: readonly [number, number][], picks: readonly number[]): [number, number][] =>
  cells.length === 0 ? [] : picks.map((pick) => cells[pick % cells.length]!)

/** Tables some of whose cells are empty, vanished or torn. */
export const battered: fc.Arbitrary<Original> = fc
  .tuple(
    original,
    fc.array(fc.nat(), { maxLength: 3 }),
    fc.array(fc.nat(), { maxLength: 2 }),
    fc.array(fc.nat(), { maxLength: 2 }),
  )
  .map(([table, empty, vanished, torn]) => {
    const free = table.rows.flatMap((row, at) =>
      row.flatMap((text, col): [number, number][] =>
        /^[0-]$/.test(text) && table.figures.includes(col) ? [[at, col]] : [],
      ),
    )
    const labels = table.rows.map((_, at): [number, number] => [at, table.figures[0]! - 1])
    const emptied = chosen(free, empty)
    const isEmptied = (at: number, col: number) => emptied.some(([row, other]) => row === at && other === col)
    return {
      ...table,
      rows: table.rows.map((row, at) => row.map((text, col) => (isEmptied(at, col) ? '' : text))),
      vanished: [...table.vanished, ...chosen(free, vanished)],
      torn: chosen(labels, torn),
    }
  })
