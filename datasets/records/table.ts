import { z } from 'zod'
import { COLUMN_ROLES, columnRole } from './column-role.ts'
import { proof, tableMethod } from './vocabulary.ts'

const meanings = Object.entries(COLUMN_ROLES)
  .map(([role, meaning]) => `${role}: ${meaning}`)
  .join('; ')

export const tableSchema = z.strictObject({
  table_id: z.string().describe('Document identity and ordinal of the table'),
  doc_id: z.string().describe('Document the table stands in'),
  ordinal: z.int32().describe('1 for the first table of the document'),
  title: z.string().nullable().describe('Caption as printed'),
  unit: z.string().nullable().describe('Unit of measure of the whole table, from its unit note or headers'),
  n_rows: z.int32().describe('Body rows, totals included'),
  n_cols: z.int32().describe('Columns'),
  column_roles: z.array(columnRole).describe(`What each column is for, in order: ${meanings}`),
  method: tableMethod.describe('How the table was read'),
  proof: proof.describe('How far the reconstruction is vouched for'),
  first_line: z.int32().describe('First line of the table in the extracted text, 1-based'),
  last_line: z.int32().describe('Last line, inclusive'),
})
export type TableRecord = z.infer<typeof tableSchema>

export const cellSchema = z.strictObject({
  table_id: z.string().describe('Table the cell belongs to'),
  row: z.int32().describe('Body row, 0-based'),
  col: z.int32().describe('Column, 0-based'),
  text: z.string().describe('Text of the cell, inner line breaks joined'),
  header_path: z.array(z.string()).describe('Column headers, outermost first'),
  first_line: z.int32().nullable().describe('First line of the cell; null for a cell that left no line'),
  last_line: z.int32().nullable().describe('Last line of the cell, inclusive'),
  is_total: z.boolean().describe('True in a row that totals other rows'),
})
export type CellRecord = z.infer<typeof cellSchema>
