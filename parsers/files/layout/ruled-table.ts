import type { PrintedBox } from '../content.ts'
import { edgesNear } from '../edges.ts'
import { cellsInside, type OpenSides } from './inner-table.ts'
import { itemsText } from './line.ts'
import { type LayoutPage, type TextItem, TOLERANCE } from './page.ts'
import { splitByBases, unruledBases } from './unruled-row.ts'
import { framesOf, isWall, joinedRules, type RuledFrame } from './wall.ts'

/** A cell between ruling lines, anchored in a slot. */
export interface RuledCell {
  row: number
  col: number
  width: number
  height: number
  text: string
  /** Where it is drawn; a cell that goes on over pages begins there. */
  box?: PrintedBox
}

/** A table that lines are drawn around. */
export interface RuledTable {
  page: number
  /** Edges of its columns and rows, in points from the left and the top. */
  xs: number[]
  ys: number[]
  cells: RuledCell[]
}

/** What lines part a page into: its tables, and the text that stands outside them. */
export interface RuledPage {
  tables: RuledTable[]
  loose: TextItem[]
}

/** Frames of more slots are drawings: letters made of lines. */
const MOST_SLOTS = 20_000

const centre = ({ x, width }: TextItem): number => x + width / 2
const middle = ({ y, size }: TextItem): number => y - size * 0.35

/** Index of the slot between edges that holds a place; −1 outside. */
function slotAt(edges: readonly number[], place: number): number {
  if (place < edges[0]! || place >= edges.at(-1)!) return -1
  return edges.findIndex((edge, at) => place >= edge && place < edges[at + 1]!)
}

/** Between which slots of a frame no line stands. */
const openSides = ({ horizontal, vertical }: RuledFrame, xs: readonly number[], ys: readonly number[]): OpenSides => ({
  right: (row, col) => !isWall(vertical, xs[col + 1]!, ys[row]!, ys[row + 1]!),
  below: (row, col) => !isWall(horizontal, ys[row + 1]!, xs[col]!, xs[col + 1]!),
})

/** Slots that no line parts, as one cell each: the rectangle around them. */
function regionsOf(open: OpenSides, xs: readonly number[], ys: readonly number[]): RuledCell[] {
  const [n_cols, n_rows] = [xs.length - 1, ys.length - 1]
  const taken = new Uint8Array(n_cols * n_rows)
  const cells: RuledCell[] = []
  for (let row = 0; row < n_rows; row += 1) {
    for (let col = 0; col < n_cols; col += 1) {
      if (taken[row * n_cols + col]) continue
      let [width, height] = [1, 1]
      while (col + width < n_cols && !taken[row * n_cols + col + width] && open.right(row, col + width - 1)) width += 1
      while (row + height < n_rows && open.below(row + height - 1, col)) height += 1
      for (let y = row; y < row + height; y += 1) taken.fill(1, y * n_cols + col, y * n_cols + col + width)
      cells.push({ row, col, width, height, text: '' })
    }
  }
  return cells
}

/** Outer sides may be left open: the ends of the crossing lines close them. */
function columnEdges({ horizontal, vertical }: RuledFrame): number[] {
  const ends = [Math.min(...horizontal.map(({ from }) => from)), Math.max(...horizontal.map(({ to }) => to))]
  return edgesNear([...vertical.map(({ at }) => at), ...ends], TOLERANCE.edge)
}

/** The edges of a frame's columns and rows; null for a box and for a drawing. */
function edgesOf(frame: RuledFrame): { xs: number[]; ys: number[] } | null {
  const xs = columnEdges(frame)
  const ys = edgesNear(
    frame.horizontal.map(({ at }) => at),
    TOLERANCE.edge,
  )
  const slots = (xs.length - 1) * (ys.length - 1)
  return xs.length < 3 || ys.length < 3 || slots > MOST_SLOTS ? null : { xs, ys }
}

/** Where the cells of a frame stand; none for a box and for a drawing. */
export function cellBoxes(frame: RuledFrame): { left: number; top: number; right: number; bottom: number }[] {
  const edges = edgesOf(frame)
  if (!edges) return []
  const { xs, ys } = edges
  return regionsOf(openSides(frame, xs, ys), xs, ys).map(({ row, col, width, height }) => ({
    left: xs[col]!,
    top: ys[row]!,
    right: xs[col + width]!,
    bottom: ys[row + height]!,
  }))
}

/** The cells of one table, by their slots in its frame. */
type TableSlots = readonly RuledCell[]

/** The tables of a frame: the outer one, and those drawn inside its cells. */
function slotsOfTables(frame: RuledFrame, xs: readonly number[], ys: readonly number[]): TableSlots[] {
  const open = openSides(frame, xs, ys)
  const outer = regionsOf(open, xs, ys)
  const inner = outer.flatMap((cell) => {
    const inside = cellsInside(cell, open)
    return inside ? [inside.map((box): RuledCell => ({ ...box, text: '' }))] : []
  })
  return [outer, ...inner]
}

/** A table by the edges of its own cells; those of other tables in its frame are no columns or rows of it. */
function cutTable(cells: TableSlots, page: number, xs: readonly number[], ys: readonly number[]): RuledTable {
  const cols = [...new Set(cells.flatMap(({ col, width }) => [col, col + width]))].sort((a, b) => a - b)
  const rows = [...new Set(cells.flatMap(({ row, height }) => [row, row + height]))].sort((a, b) => a - b)
  for (const cell of cells) {
    const [right, below] = [cols.indexOf(cell.col + cell.width), rows.indexOf(cell.row + cell.height)]
    cell.col = cols.indexOf(cell.col)
    cell.row = rows.indexOf(cell.row)
    cell.width = right - cell.col
    cell.height = below - cell.row
  }
  return { page, xs: cols.map((at) => xs[at]!), ys: rows.map((at) => ys[at]!), cells: [...cells] }
}

/** The tables of a frame with the text in them; none for a box, a drawing, and a frame in which no text stands. */
function tablesOf(frame: RuledFrame, page: number, items: readonly TextItem[], used: Set<TextItem>): RuledTable[] {
  const edges = edgesOf(frame)
  if (!edges) return []
  const { xs, ys } = edges
  const tables = slotsOfTables(frame, xs, ys)
  const owners = new Map<number, RuledCell>()
  // What stands in a table inside a cell is of that table, which comes after the one around it.
  for (const cell of tables.flat())
    for (let row = cell.row; row < cell.row + cell.height; row += 1)
      for (let col = cell.col; col < cell.col + cell.width; col += 1) owners.set(row * xs.length + col, cell)
  const inside = new Map<RuledCell, TextItem[]>()
  for (const item of items) {
    const [row, col] = [slotAt(ys, middle(item)), slotAt(xs, centre(item))]
    const cell = row < 0 || col < 0 ? undefined : owners.get(row * xs.length + col)
    if (cell) inside.set(cell, [...(inside.get(cell) ?? []), item])
  }
  if (inside.size < 2) return []
  for (const own of inside.values()) for (const item of own) used.add(item)
  return tables.map((cells) => filledTable(cutTable(cells, page, xs, ys), inside))
}

/** Writes the text into the cells; a row that holds many without lines between them becomes as many. */
function filledTable(table: RuledTable, inside: ReadonlyMap<RuledCell, readonly TextItem[]>): RuledTable {
  const { page, xs } = table
  const ys = [table.ys[0]!]
  const cells: RuledCell[] = []
  const starts: number[] = []
  for (let row = 0; row + 1 < table.ys.length; row += 1) {
    const own = table.cells.filter((cell) => cell.row === row)
    const isPlain = own.every(({ height }) => height === 1)
    const bases = isPlain ? unruledBases(own.map((cell) => inside.get(cell) ?? [])) : null
    starts[row] = ys.length - 1
    for (const cell of own) {
      const items = inside.get(cell) ?? []
      const parts = bases ? splitByBases(items, bases) : [items]
      for (const [at, part] of parts.entries()) cells.push({ ...cell, row: starts[row]! + at, text: itemsText(part) })
    }
    if (bases) ys.push(...bases.slice(1))
    ys.push(table.ys[row + 1]!)
  }
  return { page, xs, ys, cells: cells.map((cell) => ({ ...cell, box: boxOf(cell, page, xs, ys) })) }
}

/** The rectangle of a cell on its page. */
function boxOf(
  { row, col, width, height }: RuledCell,
  page: number,
  xs: readonly number[],
  ys: readonly number[],
): PrintedBox {
  const [x, y] = [xs[col]!, ys[row]!]
  return { page, x, y, width: xs[col + width]! - x, height: ys[Math.min(row + height, ys.length - 1)]! - y }
}

/** Text that runs over a wall belongs to several cells: it is cut at the blank nearest to the wall. */
function cutAtWalls(item: TextItem, vertical: RuledFrame['vertical']): TextItem[] {
  const { text, x, y, width } = item
  const wall = vertical
    .filter(({ at, from, to }) => at > x + 1 && at < x + width - 1 && y > from && y <= to + 1)
    .toSorted((a, b) => a.at - b.at)[0]
  if (!wall || !/\S\s+\S/.test(text)) return [item]
  const weights = Array.from(text, (char) => (char.charCodeAt(0) < 0x2000 ? 1 : 2))
  const unit =
    width /
    Math.max(
      1,
      weights.reduce((sum, one) => sum + one, 0),
    )
  let at = x
  let best = { index: -1, distance: Number.POSITIVE_INFINITY, place: x }
  for (const [index, char] of Array.from(text).entries()) {
    const place = at + (weights[index]! * unit) / 2
    if (/\s/.test(char) && Math.abs(place - wall.at) < best.distance)
      best = { index, distance: Math.abs(place - wall.at), place }
    at += weights[index]! * unit
  }
  const chars = Array.from(text)
  const left = { ...item, text: chars.slice(0, best.index).join(''), width: best.place - x }
  const right = { ...item, text: chars.slice(best.index + 1).join(''), x: best.place, width: x + width - best.place }
  if (left.text.trim() === '' || right.text.trim() === '') return [item]
  return [left, ...cutAtWalls(right, vertical)]
}

/**
 * Finds the tables that ruling lines draw on a page: lines that touch are one frame, their places its edges, slots that
 * no line parts one cell. Where no text stands no table is made: letters drawn as shapes look like lines as well.
 */
export function ruledPage({ number, items, horizontal, vertical }: LayoutPage): RuledPage {
  const walls = joinedRules(vertical)
  const frames = framesOf(joinedRules(horizontal), walls)
  const cut = frames.length > 0 ? items.flatMap((item) => cutAtWalls(item, walls)) : items
  const used = new Set<TextItem>()
  const tables = frames.flatMap((frame) => tablesOf(frame, number, cut, used))
  return { tables: tables.sort((a, b) => a.ys[0]! - b.ys[0]!), loose: cut.filter((item) => !used.has(item)) }
}
