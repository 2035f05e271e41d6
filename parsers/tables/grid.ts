import { type Element, isTag } from 'domhandler'

/** A cell of a table. `row` and `col` are the slot it is anchored in: the top left one of those it spans. */
export interface GridCell {
  element: Element
  text: string
  /** True for `<th>` and for every cell of a `<thead>`. */
  is_header: boolean
  row: number
  col: number
}

/** A rectangle of slots. A merged cell is the same object in every slot it covers; a slot without a cell is null. */
export interface Grid {
  cells: (GridCell | null)[][]
  /** Cells that found a slot taken; a table model error. The cell that came first keeps the slot. */
  overlaps: number
}

/** What of a table is laid out. */
export interface GridRules {
  /** True for a row group, row or cell that is not laid out: cells after it move up (CSS `display: none`). */
  isAbsent: (element: Element) => boolean
  /** True for a row group, row or column that keeps its place in the spans of cells and is not shown. */
  isCollapsed: (element: Element) => boolean
}

const ALL_SHOWN: GridRules = { isAbsent: () => false, isCollapsed: () => false }

/** Where a cell is anchored and how far it reaches, in slots of the table as written. */
interface Anchor {
  cell: GridCell
  x: number
  y: number
  width: number
  height: number
}

interface Forming {
  anchors: Anchor[]
  overlaps: number
  /** For each column the first row, counted over the whole table, in which no cell covers it any more. */
  free_from: number[]
  /** Rows and columns that are not shown. */
  collapsed_ys: Set<number>
  collapsed_xs: Set<number>
}

interface RowGroup {
  rows: Element[]
  is_head: boolean
  is_collapsed: boolean
}

const GROUPS = new Set(['thead', 'tbody', 'tfoot', 'tr'])
const ROWS = new Set(['tr'])
const CELLS = new Set(['td', 'th'])
const COLUMN_GROUPS = new Set(['colgroup', 'col'])
const COLUMNS = new Set(['col'])
/** Bounds of the attributes, https://html.spec.whatwg.org/multipage/tables.html#attributes-common-to-td-and-th-elements */
const MAX_COLSPAN = 1000
const MAX_ROWSPAN = 65534
/** A page that asks for more slots than this is broken or hostile; the largest quota tables have thousands. */
const MAX_SLOTS = 5_000_000

const childrenOf = (parent: Element, names: ReadonlySet<string>): Element[] =>
  parent.children.filter((child): child is Element => isTag(child) && names.has(child.name))

/**
 * The rows of a table by row group. Direct `<tr>` children form groups of their own; `<tfoot>` moves to the end
 * (forming a table, step 15 "pending tfoot elements"). `<thead>` keeps its place.
 */
function rowGroupsOf(table: Element, { isAbsent, isCollapsed }: GridRules): RowGroup[] {
  const groups: RowGroup[] = []
  const footers: RowGroup[] = []
  let bare: RowGroup | null = null
  for (const child of childrenOf(table, GROUPS)) {
    if (isAbsent(child)) continue
    if (child.name !== 'tr') {
      bare = null
      const rows = childrenOf(child, ROWS).filter((row) => !isAbsent(row))
      const group = { rows, is_head: child.name === 'thead', is_collapsed: isCollapsed(child) }
      if (child.name === 'tfoot') footers.push(group)
      else groups.push(group)
      continue
    }
    if (!bare) {
      bare = { rows: [], is_head: false, is_collapsed: false }
      groups.push(bare)
    }
    bare.rows.push(child)
  }
  return [...groups, ...footers]
}

/** https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#rules-for-parsing-non-negative-integers */
function nonNegative(value: string | undefined): number | null {
  if (value === undefined) return null
  const digits = /^[\t\n\f\r ]*\+?(\d+)/.exec(value)?.[1]
  return digits === undefined ? null : Number(digits)
}

/** Steps 8 to 11 of the row algorithm. A rowspan of 0 grows down to the end of its row group. */
function spansOf(cell: Element, rowsLeft: number): { width: number; height: number } {
  const colspan = nonNegative(cell.attribs.colspan) || 1
  const rowspan = nonNegative(cell.attribs.rowspan) ?? 1
  const height = rowspan === 0 ? rowsLeft : Math.min(rowspan, MAX_ROWSPAN, rowsLeft)
  return { width: Math.min(colspan, MAX_COLSPAN), height }
}

/**
 * https://html.spec.whatwg.org/multipage/tables.html#algorithm-for-processing-rows for one `<tr>`. Spans end with
 * their row group, as browsers have it; the rows the standard would add below hold no cell of their own.
 */
function placeRow(
  forming: Forming,
  cells: Element[],
  y: number,
  rowsLeft: number,
  isAbsent: GridRules['isAbsent'],
  cellOf: (e: Element) => GridCell,
) {
  const { anchors, free_from } = forming
  let x = 0 // step 2
  for (const element of cells) {
    if (isAbsent(element)) continue
    while ((free_from[x] ?? 0) > y) x += 1 // step 6, "Cells"
    const { width, height } = spansOf(element, rowsLeft)
    let taken = false
    for (let covered = x; covered < x + width; covered += 1) {
      if ((free_from[covered] ?? 0) > y) taken = true // step 14: a table model error
      free_from[covered] = Math.max(free_from[covered] ?? 0, y + height)
    }
    if (taken) forming.overlaps += 1
    anchors.push({ cell: cellOf(element), x, y, width, height })
    x += width // step 16
  }
}

/** The columns that are not shown: steps 4 to 7 of forming a table count them by `<colgroup>` and `<col>`. */
function collapsedColumns(table: Element, isCollapsed: GridRules['isCollapsed']): Set<number> {
  const collapsed = new Set<number>()
  let x = 0
  const take = (column: Element, isHidden: boolean): void => {
    const span = Math.min(nonNegative(column.attribs.span) || 1, MAX_COLSPAN)
    if (isHidden) for (let covered = x; covered < x + span; covered += 1) collapsed.add(covered)
    x += span
  }
  for (const child of childrenOf(table, COLUMN_GROUPS)) {
    const columns = childrenOf(child, COLUMNS)
    if (columns.length === 0) take(child, isCollapsed(child))
    for (const column of columns) take(column, isCollapsed(child) || isCollapsed(column))
  }
  return collapsed
}

/** Anchors of all cells in document order, tfoot last: steps 9 to 20 of forming a table. */
function formingOf(table: Element, textOf: (cell: Element) => string, rules: GridRules): Forming {
  const { isAbsent, isCollapsed } = rules
  const collapsed_xs = collapsedColumns(table, isCollapsed)
  const forming: Forming = { anchors: [], overlaps: 0, free_from: [], collapsed_ys: new Set(), collapsed_xs }
  let y = 0
  for (const { rows, is_head, is_collapsed } of rowGroupsOf(table, rules)) {
    const end = y + rows.length
    for (const row of rows) {
      if (is_collapsed || isCollapsed(row)) forming.collapsed_ys.add(y)
      placeRow(forming, childrenOf(row, CELLS), y, end - y, isAbsent, (element) => ({
        element,
        text: textOf(element),
        is_header: is_head || element.name === 'th',
        row: 0,
        col: 0,
      }))
      y += 1
    }
  }
  return forming
}

/** For each index up to `end`, inclusive, how many of the positions lie before it. */
function ranksOf(positions: ReadonlySet<number>, end: number): number[] {
  const ranks = [0]
  for (let at = 0; at < end; at += 1) ranks.push(ranks[at]! + (positions.has(at) ? 1 : 0))
  return ranks
}

/** The anchors of cells that reach into a row and a column that are shown: nearly always all. */
function anchorsInSight({ anchors, collapsed_xs, collapsed_ys }: Forming): Anchor[] {
  if (collapsed_xs.size === 0 && collapsed_ys.size === 0) return anchors
  const isOpen = (from: number, length: number, collapsed: ReadonlySet<number>): boolean => {
    for (let at = from; at < from + length; at += 1) if (!collapsed.has(at)) return true
    return false
  }
  return anchors.filter(({ x, y, width, height }) => isOpen(x, width, collapsed_xs) && isOpen(y, height, collapsed_ys))
}

/**
 * Fills the rectangle. Rows and columns in which no cell is anchored are table model errors by the last step of
 * forming a table, and only repeat their neighbour: they are left out. So are those that are not shown; a cell that
 * reaches out of them keeps the slots it has elsewhere.
 */
function rectangleOf(forming: Forming): (GridCell | null)[][] {
  const anchors = anchorsInSight(forming)
  const ys = new Set(anchors.map(({ y }) => y))
  const xs = new Set(anchors.map(({ x }) => x))
  for (const y of forming.collapsed_ys) ys.delete(y)
  for (const x of forming.collapsed_xs) xs.delete(x)
  if (ys.size * xs.size > MAX_SLOTS) {
    const size = `${ys.size} rows of ${xs.size} columns`
    throw new RangeError(`table: found ${size}, expected at most ${MAX_SLOTS} slots; check the markup of the page`)
  }
  const bottom = anchors.reduce((most, { y, height }) => Math.max(most, y + height), 0)
  const right = anchors.reduce((most, { x, width }) => Math.max(most, x + width), 0)
  const rowRanks = ranksOf(ys, bottom)
  const colRanks = ranksOf(xs, right)
  const slots = Array.from({ length: ys.size }, () => new Array<GridCell | null>(xs.size).fill(null))
  for (const { cell, x, y, width, height } of anchors) {
    cell.row = rowRanks[y]!
    cell.col = colRanks[x]!
    for (let row = cell.row; row < rowRanks[y + height]!; row += 1) {
      for (let col = cell.col; col < colRanks[x + width]!; col += 1) slots[row]![col] ??= cell
    }
  }
  return slots
}

/** How many leading rows hold header cells alone; 0 where the markup marks none or would leave no body. */
export function headerRowsOf(rows: readonly (readonly (Pick<GridCell, 'is_header'> | null)[])[]): number {
  const firstBody = rows.findIndex((row) => !row.every((cell) => cell?.is_header))
  return Math.max(0, firstBody)
}

/**
 * The grid of one `<table>`, by https://html.spec.whatwg.org/multipage/tables.html#forming-a-table. Nested tables
 * are not descended into; `textOf` says what the text of a cell is. Cost is linear in the cells and the slots they
 * cover. Throws RangeError for a table of more than five million slots.
 */
export function formGrid(table: Element, textOf: (cell: Element) => string, rules: GridRules = ALL_SHOWN): Grid {
  const forming = formingOf(table, textOf, rules)
  return { cells: rectangleOf(forming), overlaps: forming.overlaps }
}
