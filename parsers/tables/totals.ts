import type { ColumnRole } from './column.ts'
import { OF_WHICH, SECTION_LABEL, SUBTOTAL_LABEL, TOTAL_HEADER, TOTAL_LABEL } from './wording.ts'

/** A printed total and the cells it is the sum of. `row` or `col` is where it stands; parts run along the other axis. */
export interface TotalRow {
  row: number
  /** Rows it adds up. Several readings where the text does not say how far it reaches; all must be tried. */
  scopes: number[][]
}

export interface TotalColumn {
  col: number
  parts: number[]
}

const labelsOf = (row: readonly string[], roles: readonly ColumnRole[]): string[] =>
  row.filter((text, col) => text !== '' && (roles[col] === 'label' || roles[col] === 'serial'))

const lead = (row: readonly string[], roles: readonly ColumnRole[]): string => labelsOf(row, roles)[0] ?? ''

/** Rows whose label says that they total others. */
export const totalRowsOf = (rows: readonly string[][], roles: readonly ColumnRole[]): number[] =>
  rows.flatMap((row, index) => (labelsOf(row, roles).some((text) => TOTAL_LABEL.test(text)) ? [index] : []))

/** A row that carries no figure at all heads a block; one that begins with 其中 or # repeats a part. */
const isCounted = (row: readonly string[], roles: readonly ColumnRole[]): boolean =>
  !OF_WHICH.test(lead(row, roles)) &&
  row.some((text, col) => text !== '' && roles[col] !== 'label' && roles[col] !== 'serial')

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)

/**
 * Scopes of each total row. A 小计 closes the block above it (or heads the one below); any other total covers every
 * plain row, or every 小计. A total on top may also cover just a run of rows below it, as where blocks follow.
 */
export function totalScopes(rows: readonly string[][], roles: readonly ColumnRole[]): TotalRow[] {
  const totals = totalRowsOf(rows, roles)
  const isTotal = new Set(totals)
  const subs = totals.filter((row) => labelsOf(rows[row]!, roles).some((text) => SUBTOTAL_LABEL.test(text)))
  const plain = range(0, rows.length).filter((row) => !isTotal.has(row) && isCounted(rows[row]!, roles))
  const isSection = (row: number) => SECTION_LABEL.test(lead(rows[row]!, roles)) || !isCounted(rows[row]!, roles)
  return totals.map((row) => {
    const before = totals.filter((other) => other < row).at(-1) ?? -1
    const after = totals.find((other) => other > row) ?? rows.length
    const above = plain.filter((part) => part > before && part < row)
    const below = plain.filter((part) => part > row && part < after)
    if (subs.includes(row)) {
      const opening =
        range(before + 1, row)
          .filter(isSection)
          .at(-1) ?? -1
      return { row, scopes: [above, above.filter((part) => part > opening), below] }
    }
    return { row, scopes: [plain, subs, above, below] }
  })
}

/** Path of a header without its last part: columns that share it stand under one group. */
const groupOf = (path: readonly string[]): string => JSON.stringify(path.slice(0, -1))

/**
 * Columns that total their siblings: 合计 beside quarters. Under a group the siblings are the group's other columns;
 * in a flat header they are all columns of figures on the one side of it that has them.
 */
export function totalColumns(columns: readonly string[][], roles: readonly ColumnRole[]): TotalColumn[] {
  return columns.flatMap((path, col) => {
    if (roles[col] !== 'additive' || !TOTAL_HEADER.test(path.at(-1) ?? '')) return []
    const group = groupOf(path)
    const siblings = columns.flatMap((other, at) =>
      at !== col && roles[at] === 'additive' && groupOf(other) === group && !TOTAL_HEADER.test(other.at(-1) ?? '')
        ? [at]
        : [],
    )
    const left = siblings.filter((at) => at < col)
    const right = siblings.filter((at) => at > col)
    const parts = left.length > 1 && right.length > 1 ? [] : left.length > 1 ? left : right
    return parts.length > 1 ? [{ col, parts }] : []
  })
}
