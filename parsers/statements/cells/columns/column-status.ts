import type { Status } from '../../../../datasets/records/vocabulary.ts'
import { type Ruling, ruling } from '../../statement/level.ts'
import type { ColumnSense } from './column.ts'

/**
 * The status of a column's values, unless the label of a row says another: that of its role, else the table's. A year
 * before the document's own is past; its quarters are not, for plans come out when the first is over.
 */
export function statusInColumn(
  { told, period }: Pick<ColumnSense, 'told' | 'period'>,
  usual: Ruling<Status>,
  day: string | null,
): Ruling<Status> {
  if (told !== null) return ruling(told.status, 'column', told.words)
  const isPast = period !== null && day !== null && period.end.slice(0, 4) < day.slice(0, 4)
  return isPast ? ruling('achieved', 'column', period.text) : usual
}
