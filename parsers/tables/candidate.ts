import { type Alignment, align } from './align.ts'
import type { Block } from './block.ts'
import type { Cell } from './cells.ts'
import { type Header, headerOf } from './header.ts'
import { type CellKind, isNumeric } from './number.ts'
import type { Body, GapSense } from './price.ts'
import { type Shape, type Slot, serialChain, shapesOf } from './shape.ts'
import { standsAbove } from './title.ts'
import { FIRST_HEADER, SERIAL_HEADER, TITLE_ENDING } from './wording.ts'

/** One complete reading of a block: header, body, and what it leaves unexplained. */
export interface Candidate {
  block: Block
  body: Body
  alignment: Alignment
  header: Header
  /** Cell index of the first header cell and of the first body cell. */
  headerFrom: number
  bodyFrom: number
  cost: number
}

const HEADER_COST = {
  figure: 0.4,
  sentence: 2,
  long: 1,
  title: 1.5,
  laterSerialHeader: 3,
  unusualFirst: 0.8,
  noSerialHeader: 3,
  nothingAbove: 0,
  textAbove: 0.3,
} as const
const LONG_HEADER = 30
const SHORT_TITLE = 6
const ROWS_OF_TAIL = 2
/** Two cells that count 1, 2 may be figures; more are the numbers of rows. */
const CERTAIN_CHAIN = 4

const headerCellCost = (cell: Cell, at: number): number => {
  if (isNumeric(cell.kind)) return HEADER_COST.figure
  if (at > 0 && SERIAL_HEADER.test(cell.text)) return HEADER_COST.laterSerialHeader
  if (cell.kind === 'sentence') return HEADER_COST.sentence
  if (cell.text.length > LONG_HEADER) return HEADER_COST.long
  return cell.text.length > SHORT_TITLE && TITLE_ENDING.test(cell.text) ? HEADER_COST.title : 0
}

function openingCost(cells: readonly Cell[], from: number, slots: readonly Slot[]): number {
  const first = cells[from]!.text
  const above = cells[from - 1]
  const opening = slots[0] === 'serial' && !SERIAL_HEADER.test(first) ? HEADER_COST.noSerialHeader : 0
  const unusual = FIRST_HEADER.test(first) ? 0 : HEADER_COST.unusualFirst
  return opening + unusual + (above && !standsAbove(above.text) ? HEADER_COST.textAbove : HEADER_COST.nothingAbove)
}

/** The cheapest header that ends right before the body; null where none fits the columns. */
function headerAbove(
  cells: readonly Cell[],
  bodyFrom: number,
  slots: readonly Slot[],
): { header: Header; from: number } | null {
  const width = slots.length
  const labels = Math.max(0, slots.indexOf('figure'))
  let best: { header: Header; from: number } | null = null
  let inner = 0
  for (let from = bodyFrom - 1; from >= 0 && bodyFrom - from <= width + width / 2; from -= 1) {
    if (standsAbove(cells[from]!.text)) break
    inner += headerCellCost(cells[from]!, 1)
    const count = bodyFrom - from
    if (count < width - 1) continue
    const header = headerOf(
      cells.slice(from, bodyFrom).map(({ text }) => text),
      width,
      labels,
    )
    if (!header) continue
    const first = headerCellCost(cells[from]!, 0) - headerCellCost(cells[from]!, 1)
    const cost = header.cost + inner + first + openingCost(cells, from, slots)
    if (!best || cost < best.header.cost) best = { header: { ...header, cost }, from }
  }
  return best
}

function sensesOf(block: Block, from: number): GapSense[] {
  const body = block.cells.slice(from + 1)
  const wide = body.some(({ gap, spacer }) => spacer || gap > block.gap)
  return wide ? ['row', 'empty', 'nothing'] : ['nothing']
}

const WORDS: ReadonlySet<CellKind> = new Set(['name', 'time', 'sentence'])

/** The kind that three in five cells of a word column are, where it is a telling one. */
function accentsOf({ cells, slots }: Body, { rows }: Alignment): (CellKind | null)[] {
  return slots.map((slot, col) => {
    if (slot !== 'word') return null
    const kinds = rows.flatMap((row) => row[col]!.slice(0, 1).map((at) => cells[at]!.kind))
    const telling = [...WORDS].find((kind) => kinds.filter((each) => each === kind).length * 5 >= kinds.length * 3)
    return kinds.length > 1 ? (telling ?? null) : null
  })
}

function candidateOf(block: Block, shape: Shape, sense: GapSense, serials: ReadonlySet<number>): Candidate | null {
  const { slots, from } = shape
  const found = headerAbove(block.cells, from, slots)
  if (!found) return null
  const last = block.cells.findLastIndex(({ kind }) => isNumeric(kind))
  const cells = block.cells.slice(from, last + 1 + ROWS_OF_TAIL * slots.length)
  const counted = slots[0] === 'serial' || serials.size >= CERTAIN_CHAIN ? serials : []
  const accents = slots.map(() => null)
  const plain: Body = {
    cells,
    slots,
    serials: new Set([...counted].map((at) => at - from)),
    sense,
    gap: block.gap,
    accents,
  }
  // A first pass tells what kind of words each column holds; the second may then tell a torn cell from a new row.
  const body = { ...plain, accents: accentsOf(plain, align(plain)) }
  const alignment = align(body)
  const cost = alignment.cost + found.header.cost
  return { block, body, alignment, header: found.header, headerFrom: found.from, bodyFrom: from, cost }
}

/** Every reading of a block that has a header, cheapest first. The number of readings is bounded. */
export function candidatesOf(block: Block): Candidate[] {
  const serials = new Set(serialChain(block.cells))
  return shapesOf(block.cells, block.gap)
    .flatMap((shape) => sensesOf(block, shape.from).map((sense) => candidateOf(block, shape, sense, serials)))
    .filter((candidate) => candidate !== null)
    .sort((a, b) => a.cost - b.cost)
}
