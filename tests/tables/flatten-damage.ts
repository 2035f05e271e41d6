import fc from 'fast-check'
import { amountOf } from '../../parsers/tables/prove/column.ts'
import type { Printed } from './flatten.ts'
import type { Original } from './generator.ts'

/** What happens to one cell, or to the row it stands in, between the author of a table and its reader. */
export interface Damage {
  what: 'delete' | 'clear' | 'duplicate' | 'swap' | 'insert' | 'delete row' | 'duplicate row'
  part: 'header' | 'body'
  /** Picks one of the cells of that part. */
  pick: number
  /** What an insertion inserts. */
  stray: string
}

/** A stray 备注 is left out: a column of remarks that nobody filled in is a true form. */
const STRAY = ['返回', '打印', '附件', '2024年', '3', '12.5', '合计', '—']
const BOTH: readonly Damage['what'][] = ['delete', 'clear', 'duplicate', 'insert', 'delete row', 'duplicate row']

/** Any damage. Header cells are never exchanged: that leaves a table as sound as it was, and no reader could tell. */
export const damage: fc.Arbitrary<Damage> = fc.constantFrom<Damage['part']>('header', 'body').chain((part) =>
  fc.record({
    what: fc.constantFrom(...BOTH, ...(part === 'body' ? (['delete', 'swap'] as const) : [])),
    part: fc.constant(part),
    pick: fc.nat(),
    stray: fc.constantFrom(...STRAY),
  }),
)

const EDITS: Record<Damage['what'], (row: readonly Printed[], at: number, stray: string) => readonly Printed[]> = {
  delete: (row, at) => row.toSpliced(at, 1),
  clear: (row, at) => row.with(at, { ...row[at]!, text: '' }),
  duplicate: (row, at) => row.toSpliced(at, 0, row[at]!),
  swap: (row, at) => row.toSpliced(at, 2, ...row.slice(at, at + 2).toReversed()),
  insert: (row, at, stray) => row.toSpliced(at, 0, { ...row[at]!, text: stray, span: 1 }),
  'delete row': () => [],
  'duplicate row': (row) => row,
}

/** The cell that a damage picks among the printed rows, the first `headers` of which are the header. */
function hitOf(rows: readonly Printed[][], headers: number, { part, pick }: Damage): { row: number; at: number } {
  const [from, to] = part === 'header' ? [0, headers] : [headers, rows.length]
  const cells = rows.slice(from, to).flatMap((row, i) => row.map((_, at) => ({ row: from + i, at })))
  return cells[pick % cells.length]!
}

/** The printed rows with one cell or row damaged. */
export function damaged(rows: readonly Printed[][], headers: number, damage: Damage): Printed[][] {
  const hit = hitOf(rows, headers, damage)
  return rows.flatMap((row, i) => {
    if (i !== hit.row) return [[...row]]
    const edited = [...EDITS[damage.what](row, hit.at, damage.stray)]
    return damage.what === 'duplicate row' ? [edited, edited] : [edited]
  })
}

const isZero = (text: string): boolean => amountOf(text)?.digits === 0n

/** Header cells lost from under or above one group leave a flat header; a cell more over all figures makes one group. */
function isSilentAbove({ headers, figures }: Original, at: number, { what }: Damage): boolean {
  const groups = headers[0]!.length - figures[0]!
  if (headers.length > 2) return true
  // Where empty cells count spans, the header before a cleared one stands over both columns of labels.
  if (what === 'clear' && at > 0 && at < figures[0]!) return true
  if (headers.length === 2) return groups === 1 && (what === 'delete' || what === 'clear' || what === 'delete row')
  return at === figures[0] && what === 'insert'
}

/**
 * Damage that leaves a table as sound as it was, so that no reader of the text can see it: a row lost where neither a
 * total nor a serial number counts it, figures exchanged within a row that only a total column binds, the one header
 * cell over all figures lost or gained.
 */
export function isSilent(table: Original, rows: readonly Printed[][], damage: Damage): boolean {
  const hit = hitOf(rows, table.headers.length, damage)
  const cell = rows[hit.row]![hit.at]!
  const next = rows[hit.row]![hit.at + 1]
  const row = hit.row - table.headers.length
  if (damage.part === 'header') return isSilentAbove(table, hit.at, damage)
  if (damage.what === 'swap') return !next || table.totals.length === 0 || (isZero(cell.text) && isZero(next.text))
  if (damage.what !== 'delete row') return false
  if (table.totals.includes(row)) return table.totals.length > 1 || table.hasTotalColumn
  return table.totals.length === 0 && (!table.hasSerial || row === table.rows.length - 1)
}
