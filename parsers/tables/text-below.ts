import { type Alignment, filledRows } from './alignment.ts'
import { kindAt } from './cell-run.ts'
import type { Body } from './price.ts'

/**
 * An alignment without what stands behind the last figure in a column of remarks that most rows leave empty: where nothing
 * but the order of lines tells, it is the text below the table.
 */
export function withoutTextBelow(alignment: Alignment, { cells, slots, sense }: Body): Alignment {
  const { width, height, first } = alignment
  const slot = first.length - 1
  if (slots[width - 1] !== 'remark' || first[slot]! < 0) return alignment
  const isSentence = kindAt(cells, first[slot]!) === 'sentence'
  if (sense === 'empty' || (sense === 'row' && !isSentence)) return alignment
  const filled = filledRows(alignment, height - 1, width - 1)
  if (filled * (isSentence ? 2 : 3) >= height - 1) return alignment
  return { ...alignment, first: first.with(slot, -1), end: first[slot]! }
}
