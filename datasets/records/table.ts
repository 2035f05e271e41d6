import { z } from 'zod'
import { columnRole, proof, tableMethod } from './vocabulary.ts'

export const tableSchema = z.strictObject({
  table_id: z.string().describe('Document identity and ordinal of the table'),
  doc_id: z.string().describe('Document the table stands in'),
  ordinal: z.int32().describe('1 for the first table of the document'),
  title: z.string().nullable().describe('Caption as printed'),
  unit: z.string().nullable().describe('Unit of measure of the whole table, from its unit note or headers'),
  n_rows: z.int32().describe('Body rows, totals included'),
  n_cols: z.int32().describe('Columns'),
  column_roles: z
    .array(columnRole)
    .describe(
      'What each column is for, from the first to the last: serial numbers; group and label of the rows, their unit, notes in words; lead, responsible and support are bodies that answer for the rows, person who is in charge; period, attribute (约束性); baseline, target, quota (a target of which the bodies of the rows have a part each), actual, rate (part of a target that is done), progress (in words), paid; rank, remark, standard (prices, points); figure: numbers of which nothing says what they are',
    ),
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
