import type { LabelWords } from '../../values/label-words.ts'
import { isSubHeader, OF_WHICH_HEADER } from '../wording.ts'
import { alike, choices, type HeaderCell, type Parting, partings } from './header-groups.ts'

/** One reading of header cells over a number of columns. */
export interface Header {
  /** One path per column, outermost first. */
  columns: string[][]
  /** How much of the reading the cells do not say; zero for one cell per column. */
  cost: number
  /** Why the reading may be wrong; null if the cells leave no choice. */
  doubt: string | null
}

/** A header with the cells of its outermost row. */
interface Tree extends Header {
  top: HeaderCell[]
}

const COST = {
  subAbove: 0.5,
  /** A total beside groups adds them up. */
  totalAbove: 0.2,
  leafBelow: 2,
  /** 其中 with nothing below it. */
  ofWhichBelow: 1.5,
  alikeApart: 1,
  sameName: 1,
  twoPanels: 0.3,
  /** Groups that do not stand over the columns of figures. */
  displaced: 0.7,
  leafBeside: 0.3,
  level: 0.4,
} as const

/** Readings closer than this are equally likely. */
const NEAR = 0.4
const AMBIGUOUS = 'another reading of the header fits as well'
/** Readings kept of one header, and of each part of it. */
const MOST_READINGS = 4
/** Readings kept of a whole header: the rows below it may choose. */
const MOST_WHOLE = 40
const CHOICES_TRIED = 8
const DEEPEST = 3
const MOST_GROUPS = 10
/** Groups that a header of three rows has at least: one over two others. */
const LEAST_DEEP = 3
/** Readings that cost more are no headers. */
const DEAREST = 5

/** Trees found over the last so many cells of a header, for searches that end at the same cell. */
export type TreeMemo = Map<string, readonly Tree[]>

/** The same cells twice: two panels of one table side by side. */
const isTwofold = (cells: readonly string[]): boolean =>
  cells.length > 3 &&
  cells.length % 2 === 0 &&
  cells.every((text, at) => text === cells[(at + cells.length / 2) % cells.length])

/** One row of cells, a column each. */
export const flat = (cells: readonly string[]): Header => ({
  columns: cells.map((text) => [text]),
  cost: isTwofold(cells) ? COST.twoPanels : COST.sameName * (cells.length - new Set(cells).size),
  doubt: null,
})

/** The same cells below groups: columns of one name under each of them are no wonder. */
const row = (cells: readonly string[]): Tree => ({
  ...flat(cells),
  cost: COST.ofWhichBelow * cells.filter((text) => OF_WHICH_HEADER.test(text)).length,
  top: cells.map((text) => ({ text, span: 1, isGroup: false })),
})

/** The chosen cells of the upper row as groups over the tree below, which they part among them. */
function grouped(upper: readonly string[], chosen: readonly number[], below: Tree, { counts }: Parting): Tree {
  let [cell, column, group] = [0, 0, 0]
  const columns: string[][] = []
  const top = upper.map((text, at): HeaderCell => {
    if (at !== chosen[group]) {
      columns.push([text])
      return { text, span: 1, isGroup: false }
    }
    const under = below.top.slice(cell, cell + counts[group]!)
    const span = under.reduce((sum, each) => sum + each.span, 0)
    columns.push(...below.columns.slice(column, column + span).map((path) => [text, ...path]))
    cell += under.length
    column += span
    group += 1
    return { text, span, isGroup: true }
  })
  return { columns, cost: 0, doubt: null, top }
}

/** Whether no two columns have the same header, but for one cell that stands over several. */
function isDistinct({ columns }: Tree): boolean {
  const paths = columns.map((path) => path.join('\n'))
  const apart = paths.filter((path, col) => col === 0 || columns[col]!.length > 1 || path !== paths[col - 1])
  return new Set(apart).size === apart.length
}

/** Whether every word of a row comes again, as below or in groups of the same make. */
const comesAgain = (row: readonly string[]): boolean => row.every((text) => row.indexOf(text) !== row.lastIndexOf(text))

/** Cost of words that stand in the wrong row. Words that come again over words that come again are in their place. */
function misplaced(upper: readonly string[], below: readonly string[], words: LabelWords): number {
  const totals = upper.filter(words.isTotalHeader)
  const subs = upper.filter(
    (text) => isSubHeader(text, words) && !OF_WHICH_HEADER.test(text) && !words.isTotalHeader(text),
  )
  return (
    (comesAgain(upper) && comesAgain(below) ? 0 : COST.subAbove * subs.length + COST.totalAbove * totals.length) +
    (alike(upper.at(-1)!, below[0]!) ? COST.alikeApart : 0)
  )
}

/** The cheapest trees found so far that cost no more than a limit, of equally cheap ones the first. */
class Cheapest {
  readonly trees: Tree[] = []
  readonly limit: number
  readonly most: number

  constructor(limit: number, most: number) {
    this.limit = limit
    this.most = most
  }

  /** Whether a tree of such a cost would be kept. */
  admits(cost: number): boolean {
    return cost <= this.limit && (this.trees.length < this.most || cost < this.trees.at(-1)!.cost)
  }

  keep(tree: Tree): void {
    const at = this.trees.findIndex(({ cost }) => cost > tree.cost)
    this.trees.splice(at < 0 ? this.trees.length : at, 0, tree)
    if (this.trees.length > this.most) this.trees.pop()
  }
}

/** An upper row with so many groups over a tree, and what the reading costs besides its parts. */
interface Join {
  upper: readonly string[]
  groups: number
  labels: number
  off: number
  words: LabelWords
}

/** Keeps the cheapest readings in which the given upper row stands over one of the trees, which are of the same cells. */
function joinTrees(kept: Cheapest, { upper, groups, labels, off, words }: Join, trees: readonly Tree[]): void {
  if (trees.length === 0) return
  const texts = trees[0]!.top.map(({ text }) => text)
  const odd = misplaced(upper, texts, words)
  const leaves = COST.leafBelow * texts.filter(words.isLeafHeader).length
  const isOpen = (cost: number) => cost <= DEAREST && kept.admits(cost + off)
  if (!trees.some(({ cost }) => isOpen(cost + odd))) return
  // A header cell that was printed twice looks like a group over columns of its own name.
  const again = comesAgain(upper)
  const twice = (!again && new Set(upper).size < upper.length) || texts.some((text) => upper.includes(text))
  const among = choices(upper, groups, labels, texts, words).slice(0, CHOICES_TRIED)
  const isSure = (cost: number) => odd + leaves === 0 && !twice && (among.length === 1 || cost === 0)
  for (const below of trees) {
    for (const { chosen, cost } of among) {
      // Names and numbers stand below a group of labels.
      const least = cost + odd + (chosen[0]! < labels ? 0 : leaves) + below.cost
      if (!isOpen(least)) continue
      const names = chosen.map((at) => upper[at]!)
      for (const parting of partings(below.top, names, words)) {
        if (!isOpen(least + parting.cost)) continue
        const tree = grouped(upper, chosen, below, parting)
        if (!again && !isDistinct(tree)) continue
        const doubt = below.doubt ?? parting.doubt ?? (isSure(cost) ? null : AMBIGUOUS)
        kept.keep({ ...tree, cost: least + parting.cost + off, doubt })
      }
    }
  }
}

/** What is looked for over some cells. */
interface Search {
  width: number
  /** Leading columns without figures. */
  labels: number
  words: LabelWords
  /** Rows that the header may have. */
  depth: number
  limit: number
}

/** The cheapest ways to part the cells into an upper row and a tree below it. */
function treesOf(cells: readonly string[], { width, labels, words, depth, limit }: Search, memo: TreeMemo): Tree[] {
  const over = cells.length - width
  if (over < 1) return over === 0 ? [row(cells)] : []
  if (depth === 1) return []
  const kept = new Cheapest(limit, depth === DEEPEST ? MOST_WHOLE : MOST_READINGS)
  const lastLeaf = cells.findLastIndex(words.isLeafHeader)
  for (let groups = 1; groups <= Math.min(over, MOST_GROUPS); groups += 1) {
    if (groups < over && (depth === 2 || over < LEAST_DEEP)) continue
    for (let length = Math.max(groups, lastLeaf - 1); length < cells.length - groups; length += 1) {
      const under = width - length + groups
      if (under <= groups) break
      const leaves = length - groups
      const off =
        (leaves === labels ? 0 : leaves > labels ? COST.leafBeside : COST.displaced) + (groups < over ? COST.level : 0)
      if (!kept.admits(off)) continue
      const trees = treesBelow(cells.slice(length), under, depth - 1, words, memo)
      joinTrees(kept, { upper: cells.slice(0, length), groups, labels, off, words }, trees)
    }
  }
  return kept.trees
}

/** The same for the lower rows, found once for all searches that end at the same cell. */
function treesBelow(
  cells: readonly string[],
  width: number,
  depth: number,
  words: LabelWords,
  memo: TreeMemo,
): readonly Tree[] {
  if (cells.length < width) return []
  const key = `${cells.length}:${width}:${depth}`
  const known = memo.get(key)
  if (known) return known
  const trees = treesOf(cells, { width, labels: 0, words, depth, limit: Number.POSITIVE_INFINITY }, memo)
  memo.set(key, trees)
  return trees
}

/** Readings with the doubt that a near tie casts on the first of them. */
function doubted(trees: readonly Tree[]): Header[] {
  const [best, second] = trees
  if (!best) return []
  const isNear = second !== undefined && second.cost - best.cost < NEAR
  return trees.map(({ columns, cost, doubt }, at) => ({
    columns,
    cost,
    doubt: at > 0 || isNear ? (doubt ?? AMBIGUOUS) : doubt,
  }))
}

/**
 * Readings of more cells than columns as a header of two or three rows whose spans are gone, cheapest first: those that
 * cost no more than `limit`, and those so near to it that they cast a doubt. `memo` holds what was found for other cells
 * that end with the same ones.
 */
export const headerTrees = (cells: readonly string[], search: Omit<Search, 'depth'>, memo: TreeMemo): Header[] =>
  doubted(treesOf(cells, { ...search, depth: DEEPEST, limit: search.limit + NEAR }, memo))

/**
 * Readings of header rows that are told apart but have lost their spans, cheapest first; none if the cells cannot
 * be such a header. `labels` is the number of leading columns without figures.
 */
export function rowedTrees(
  rows: readonly (readonly string[])[],
  width: number,
  labels: number,
  words: LabelWords,
): Header[] {
  const trees = (at: number, columns: number, leading: number): Tree[] => {
    const cells = rows[at]!
    if (at === rows.length - 1) return cells.length === columns ? [row(cells)] : []
    const kept = new Cheapest(Number.POSITIVE_INFINITY, at === 0 ? MOST_WHOLE : MOST_READINGS)
    for (let groups = 1; groups <= cells.length; groups += 1) {
      const under = columns - cells.length + groups
      if (under <= groups) continue
      joinTrees(kept, { upper: cells, groups, labels: leading, off: 0, words }, trees(at + 1, under, 0))
    }
    return kept.trees
  }
  return rows.length > 1 ? doubted(trees(0, width, labels)) : []
}
