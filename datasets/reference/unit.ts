import { z } from 'zod'
import type { CsvKind } from './csv.ts'
import { decimal, list, optionalText, text, wordAmong, yesNo } from './field.ts'

/** What a unit measures; values of different dimensions are never compared. */
export const dimension = wordAmong([
  'count',
  'person',
  'money',
  'percent',
  'percentage_point',
  'multiple',
  'area',
  'mass',
  'volume',
  'length',
  'energy',
  'power',
  'time',
  'age',
  'rank',
  'index',
  'concentration',
  'temperature',
  'data',
  'compute',
  'rate',
])
export type Dimension = z.infer<typeof dimension>

/** A unit of measure as printed. */
export const unitSchema = z.strictObject({
  unit: text.describe('Unit as printed'),
  canonical: text.describe('Unit it converts to, itself a row with factor 1'),
  factor: decimal.describe('One printed unit in canonical units'),
  dimension,
  spelled: yesNo.describe('Whether it counts behind Chinese numerals; 一期 and 三年 name or date'),
  alone: yesNo.describe(
    'Whether a number with it is a value where it stands alone in a cell; 3组 and 5月 name or date',
  ),
  unless: list.describe('What the words that follow must not begin with: 台阶 counts no 台'),
  note: optionalText,
})
export type Unit = z.infer<typeof unitSchema>

export const unitCsv: CsvKind<typeof unitSchema> = { file: 'units.csv', schema: unitSchema, key: ['unit'] }
