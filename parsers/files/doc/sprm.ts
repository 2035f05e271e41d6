import type { Binary } from './binary.ts'

/** A change of one property: its code and where its operand stands ([MS-DOC], 2.2.5). */
export interface Sprm {
  code: number
  operand: Binary
}

/** Bytes of an operand by the three highest bits of its code; 0 for those that begin with their length. */
const WIDTHS: readonly number[] = [1, 1, 2, 4, 2, 2, 0, 3]
/** The definition of a row has a length of two bytes, and counts one more than it has. */
export const TABLE_DEFINITION = 0xd608
const CHANGED_TABS = 0xc615
const LONG_TABS = 255

function extentOf(group: Binary, at: number, code: number): { from: number; length: number } {
  const width = WIDTHS[code >> 13]!
  if (width > 0) return { from: at, length: width }
  if (code === TABLE_DEFINITION) return { from: at + 2, length: group.u16(at) - 1 }
  const length = group.u8(at)
  if (code === CHANGED_TABS && length === LONG_TABS) {
    const deleted = group.u8(at + 1)
    return { from: at + 1, length: 2 + 4 * deleted + 3 * group.u8(at + 2 + 4 * deleted) }
  }
  return { from: at + 1, length }
}

/** The changes that a group lists. A group that is cut off ends there. */
export function sprmsOf(group: Binary): Sprm[] {
  const found: Sprm[] = []
  for (let at = 0; at + 3 <= group.length; ) {
    const code = group.u16(at)
    const { from, length } = extentOf(group, at + 2, code)
    if (length < 0 || from + length > group.length) break
    found.push({ code, operand: group.slice(from, length) })
    at = from + length
  }
  return found
}
