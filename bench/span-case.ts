import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../datasets/root.ts'

/** Text of a slot, null if no cell covers it. */
export type SlotText = string | null

/**
 * One table and the grid that https://html.spec.whatwg.org/multipage/tables.html#forming-a-table makes of it. Where
 * two cells overlap, the slot lists both texts. `grid` leaves out rows and columns in which no cell is anchored, a
 * table model error by the standard's last step; `whole` has them, for tables that make some.
 */
export interface SpanCase {
  name: string
  html: string
  grid: (SlotText | string[])[][]
  whole?: (SlotText | string[])[][]
}

const folder = join(packageRoot, 'tests', 'tables', 'spans')

/** All span cases, by file name and place in the file. */
export function readSpanCases(): SpanCase[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return names.sort().flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as SpanCase[])
}

function agrees(expected: SpanCase['grid'], actual: readonly (readonly SlotText[])[]): boolean {
  const isSame = (slot: SlotText | string[], text: SlotText) =>
    Array.isArray(slot) ? slot.includes(text ?? '') : (slot ?? '') === (text ?? '')
  return (
    expected.length === actual.length &&
    expected.every((row, y) => row.length === actual[y]!.length && row.every((slot, x) => isSame(slot, actual[y]![x]!)))
  )
}

/**
 * Whether a grid is the standard's answer, slot by slot, with or without the rows and columns that hold no cell of
 * their own. A slot without cell and an empty one count as the same: not every reader tells them apart.
 */
export const isRight = ({ grid, whole }: SpanCase, actual: readonly (readonly SlotText[])[]): boolean =>
  agrees(grid, actual) || (whole !== undefined && agrees(whole, actual))
