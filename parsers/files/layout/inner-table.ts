/** A rectangle of slots between the edges of a frame. */
export interface SlotBox {
  row: number
  col: number
  width: number
  height: number
}

/** Whether no line parts a slot from the next one. */
export interface OpenSides {
  right(row: number, col: number): boolean
  below(row: number, col: number): boolean
}

/** A table inside a cell has at least so many rows, and columns. */
const FEWEST = 2

/** Slots that no line parts from each other, as the number of the piece that each belongs to, row by row. */
function piecesIn({ row, col, width, height }: SlotBox, { right, below }: OpenSides): number[] {
  const pieces = new Array<number>(width * height).fill(-1)
  let count = 0
  for (let start = 0; start < pieces.length; start += 1) {
    if (pieces[start] !== -1) continue
    const open = [start]
    pieces[start] = count
    while (open.length > 0) {
      const at = open.pop()!
      const [y, x] = [Math.floor(at / width), at % width]
      const beside = [
        x + 1 < width && right(row + y, col + x) ? at + 1 : -1,
        x > 0 && right(row + y, col + x - 1) ? at - 1 : -1,
        y + 1 < height && below(row + y, col + x) ? at + width : -1,
        y > 0 && below(row + y - 1, col + x) ? at - width : -1,
      ]
      for (const next of beside) {
        if (next < 0 || pieces[next] !== -1) continue
        pieces[next] = count
        open.push(next)
      }
    }
    count += 1
  }
  return pieces
}

/** The rectangle around slots of a box, given by their index in it. */
function boxAround(slots: readonly number[], { row, col, width }: SlotBox): SlotBox {
  const ys = slots.map((at) => Math.floor(at / width))
  const xs = slots.map((at) => at % width)
  const [top, left] = [Math.min(...ys), Math.min(...xs)]
  return { row: row + top, col: col + left, width: Math.max(...xs) - left + 1, height: Math.max(...ys) - top + 1 }
}

/**
 * The cells of a table that is drawn inside a cell: forms print a section in one cell, its tables with it. What is left of
 * the cell lies around them. Null for a cell without lines inside it, and for lines that make no table.
 */
export function cellsInside(cell: SlotBox, open: OpenSides): SlotBox[] | null {
  if (cell.width <= FEWEST || cell.height <= FEWEST) return null
  const pieces = piecesIn(cell, open)
  const slots = new Map<number, number[]>()
  for (const [at, piece] of pieces.entries()) slots.set(piece, [...(slots.get(piece) ?? []), at])
  const [, ...others] = [...slots.values()]
  if (others.length === 0) return null
  const inner = others.map((own) => boxAround(own, cell))
  const isRectangular = others.every((own, at) => own.length === inner[at]!.width * inner[at]!.height)
  const around = boxAround(others.flat(), cell)
  const isWhole = others.flat().length === around.width * around.height
  const [rows, cols] = [new Set(inner.map(({ row }) => row)), new Set(inner.map(({ col }) => col))]
  return isRectangular && isWhole && rows.size >= FEWEST && cols.size >= FEWEST ? inner : null
}
