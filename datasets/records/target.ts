import { z } from 'zod'
import { bindingness, bodyKind, comparator, frequency, measure, proof, sourceKind, status } from './vocabulary.ts'

export const targetSchema = z.strictObject({
  target_id: z.string().describe('Identity of the statement: document, place in the text, value'),
  doc_id: z.string().describe('Document that states it'),
  task_id: z.string().nullable().describe('Task it belongs to'),
  area_code: z.string().nullable().describe('Six-digit code of the area the value is about'),
  area_name: z.string().nullable().describe('Name of that area'),
  responsible: z
    .string()
    .nullable()
    .describe(
      'Who has to deliver the value: the place or body whose part of it a row or column of a table is (is_part), else those that answer for the whole of it, by a column such as 责任单位 (who leads, else all) or behind the sentence, separated by 、',
    ),
  responsible_code: z.string().nullable().describe('Nine-digit code of that body where it is a township'),
  responsible_kind: bodyKind.nullable().describe('Kind of that body'),
  indicator: z.string().describe('Indicator as printed'),
  indicator_id: z
    .string()
    .nullable()
    .describe('Registered indicator, null where no row of the registry knows the name'),
  scope: z
    .string()
    .nullable()
    .describe(
      'Part of the area, or single unit of many, that the value is about (中心城区, 每个乡镇); null for the whole area',
    ),
  measure: measure.nullable().describe('Level, increment, growth or share; never add or rank one against another'),
  status: status.describe('Target, achievement, baseline or commitment'),
  bindingness: bindingness.describe('How strongly the text binds itself'),
  comparator: comparator.describe('Relation of the true value to the stated one'),
  value: z.number().describe('The number, in the unit beside it; a fall is negative'),
  value_high: z.number().nullable().describe('Upper end of a range'),
  unit: z.string().nullable().describe('Unit of measure as printed'),
  value_canonical: z
    .number()
    .nullable()
    .describe('value in unit_canonical, by which values are ranked and added; null if the unit is not known'),
  value_high_canonical: z.number().nullable().describe('value_high in unit_canonical'),
  unit_canonical: z
    .string()
    .nullable()
    .describe(
      'Unit that all values of its kind are converted to: `units.canonical`, for counts the unit of the indicator; null if `units` does not know the printed unit, or none is printed',
    ),
  value_text: z.string().describe('The number with its unit and bounds, verbatim'),
  period: z
    .string()
    .nullable()
    .describe(
      'Key of the period: 2027 (in the year or by its end), 2024-H1, 2024-Q3, 2024-06, 2024-06-15, 2021/2025 (years), 2024-01/2024-09 (months); null if none is stated',
    ),
  period_start: z.iso.date().nullable().describe('First day of the period; null for "by the end of"'),
  period_end: z.iso.date().nullable().describe('Last day of the period'),
  freq: frequency.nullable().describe('Annual, quarterly, monthly or other period'),
  period_text: z.string().nullable().describe('The period as printed'),
  baseline_period: z.string().nullable().describe('Year or period the value is compared with'),
  is_total: z.boolean().describe('True for a total over units; no view adds it to its parts'),
  is_part: z
    .boolean()
    .describe(
      'True where the value is the part that the body in responsible has: rows and columns of tables by place or body; false for what is said of the whole area, whoever answers for it. No view takes a part for the figure of the area',
    ),
  source_kind: sourceKind.describe('Table cell or sentence'),
  table_id: z.string().nullable().describe('Table of the cell'),
  row: z.int32().nullable().describe('Body row of the cell, 0-based'),
  col: z.int32().nullable().describe('Column of the cell, 0-based'),
  file_place: z
    .string()
    .nullable()
    .describe(
      'Place in the file the value was read from: page 3; sheet 任务表, cell C7; paragraph 12; table 2, row 5, column 3; null for pages and texts',
    ),
  first_line: z.int32().describe('Line of the extracted text the value stands on, 1-based'),
  span_start: z.int32().describe('Offset of value_text in the extracted text, in UTF-16 units'),
  span_end: z.int32().describe('Offset behind value_text, exclusive'),
  quote: z.string().describe('The sentence or table row that says so, verbatim'),
  proof: proof.nullable().describe('Proof state of the table; null for a sentence'),
  derived_from: z.string().nullable().describe('Formula where the value was computed; null where it is printed'),
  correction: z
    .string()
    .nullable()
    .describe('What corrections.csv changed in this row, from what and why; null where the row stands as read'),
  rule: z.string().describe('Name of the rule that read it'),
  context: z
    .string()
    .describe(
      'Which level of the document gave indicator, comparator, unit, measure, status, period, area and responsible, and by which words, as JSON: {"period":{"level":"section","words":"2025年工作回顾"},…}; levels are document, section, passage, paragraph, sentence, clause, for cells also table, row, column, cell, and registry for what only indicators.csv says; words are empty for what is only assumed; `also` is a sentence that says the same as the cell; fields without a value, and those that nothing says (the comparator and the measure of a plain figure), are left out',
    ),
})
export type TargetRecord = z.infer<typeof targetSchema>

/** A target of a text that has been replaced: its tables and tasks are not kept. */
export const formerTargetSchema = targetSchema.extend({
  revision: z.int32().describe('Revision of the document whose text states it'),
})
