import type { Table } from '../../../tables/table.ts'
import type { UnitLabels } from '../../../values/unit-label.ts'

/** True for a row that holds nothing but its label. */
const isHeading = (cells: readonly string[], label: string): boolean =>
  label !== '' && cells.length > 1 && cells.every((cell) => cell === '' || cell === label)

/**
 * The unit of the heading above each row, 人口（万人） over rows of several kinds of people; null if none names one.
 * A heading holds no figures, and ends what the one before it says.
 */
export function unitsOfHeadings({ rows }: Table, col: number, unitLabels: UnitLabels): (string | null)[] {
  let unit: string | null = null
  return rows.map((cells) => {
    const label = cells[col] ?? ''
    if (isHeading(cells, label)) unit = unitLabels.measured(label)?.unit ?? null
    return unit
  })
}
