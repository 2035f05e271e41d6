import { SORT, SORTS } from '../scan/sort.ts'
import { WEIGHTS } from './weights.ts'

const N_SORTS = SORTS.length
const [EMPTY, FIGURE, WORD] = [0, 1, 2]
const N_GROUPS = 3

/** Which group each sort is of. */
const GROUP = SORTS.map((sort, code) => (sort === 'empty' ? EMPTY : code <= SORT.dash ? FIGURE : WORD))

/** What is expected of a column before its first cell: its group, and the sort within the group. */
const PRIOR = { group: [0.3, 0.6, 0.7], weight: 1.6 } as const
/** The first column mostly holds labels. */
const FIRST = [0.08, 0.22, 1.3] as const
const WITHIN = {
  empty: 1,
  number: 0.35,
  decimal: 0.25,
  year: 0.06,
  figure: 0.2,
  percent: 0.12,
  dash: 0.1,
  mark: 0.04,
  name: 0.12,
  time: 0.08,
  text: 0.38,
  phrase: 0.22,
  sentence: 0.12,
  head: 0.04,
  chapter: 0.05,
  section: 0.05,
  item: 0.05,
  subitem: 0.05,
  point: 0.05,
} as const
const WITHIN_BY_CODE = SORTS.map((sort) => WITHIN[sort])

const STEP = N_GROUPS + N_SORTS + 1

/**
 * What the columns of a table have held so far. A cell costs the less the more of its column's cells are like it: an adaptive
 * code (Krichevsky and Trofimov 1981) of its group, and within the group of its sort.
 */
export class ColumnModels {
  /** No typed array: a search opens many tables of few columns, and small ones take longer to allocate. */
  readonly #counts: number[]

  constructor(width: number, counts = Array<number>(width * STEP).fill(0)) {
    this.#counts = counts
  }

  /** The same models, to go on in another way. */
  copied(): ColumnModels {
    return new ColumnModels(0, this.#counts.slice())
  }

  /** The sort that a cell counts as: where a column holds numbers, 2003 is one more of them and no year. */
  #inColumn(col: number, sort: number): number {
    if (sort !== SORT.year) return sort
    const at = col * STEP + 1 + N_GROUPS
    return this.#counts[at + SORT.number]! > this.#counts[at + SORT.year]! ? SORT.number : sort
  }

  /** Bits of a cell of a sort in a column. */
  bits(col: number, printed: number): number {
    const counts = this.#counts
    const sort = this.#inColumn(col, printed)
    const at = col * STEP
    const group = GROUP[sort]!
    const alike = counts[at + 1 + group]!
    const prior = col === 0 ? FIRST[group]! : PRIOR.group[group]!
    const grouped = (alike + prior) / (counts[at]! + PRIOR.weight)
    const sorted = (counts[at + 1 + N_GROUPS + sort]! + WITHIN_BY_CODE[sort]!) / (alike + 1)
    const others = group === FIGURE ? counts[at + 1 + WORD]! : group === WORD ? counts[at + 1 + FIGURE]! : 0
    return (others > alike ? WEIGHTS.mixed : 0) - Math.log2(grouped * sorted)
  }

  /** Whether most cells of a column were figures. */
  holdsFigures(col: number): boolean {
    const at = col * STEP
    return this.#counts[at + 1 + FIGURE]! > this.#counts[at + 1 + WORD]!
  }

  /** Counts cells that a header lets expect, as if they stood above. */
  expect(col: number, sort: number, n_cells: number): void {
    for (let i = 0; i < n_cells; i += 1) this.add(col, sort)
  }

  /** Counts a cell. */
  add(col: number, printed: number): void {
    const sort = this.#inColumn(col, printed)
    const at = col * STEP
    this.#counts[at]! += 1
    this.#counts[at + 1 + GROUP[sort]!]! += 1
    this.#counts[at + 1 + N_GROUPS + sort]! += 1
  }
}
