import type { StatementRow } from '../../datasets/explorer/statement.ts'
import type { Word } from './words.ts'

/** The word for what a figure rests on. */
export const BASES: Record<StatementRow['basis'], Word> = {
  stated: 'basis_stated',
  'printed total': 'basis_printed_total',
  'sum of parts': 'basis_sum_of_parts',
  'parts only': 'basis_parts_only',
}
