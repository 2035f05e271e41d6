import { z } from 'zod'
import { measure } from '../records/vocabulary.ts'
import type { CsvKind } from './csv.ts'
import { list, optionalText, text, wordAmong, yesNo } from './field.ts'
import { dimension } from './unit.ts'

/** A quantity that targets are set for. */
export const indicatorSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/, 'a snake_case identifier'),
  zh: text.describe('Name in Chinese'),
  en: text.describe('Name in English'),
  aliases: list.describe('Other printed names of the same quantity; none belongs to two indicators'),
  unit: optionalText.describe('Usual unit, a row of units.csv'),
  dimension,
  measure: z
    .enum(measure.options, { error: `one of ${measure.options.join(', ')}` })
    .describe('What a value says of the indicator where the clause has no cue'),
  direction: wordAmong(['up', 'down', 'none']).describe('Whether policy wants more or less of it'),
  adds_up: yesNo.describe(
    'Whether the values of the parts of an area add up to its own; no for ratios, ranks and means',
  ),
  parent: optionalText.describe('Indicator this one is a part of'),
  definition: text.describe('What is counted, in one sentence'),
  source: text.describe('Where the definition comes from'),
})
export type Indicator = z.infer<typeof indicatorSchema>

export const indicatorCsv: CsvKind<typeof indicatorSchema> = {
  file: 'indicators.csv',
  schema: indicatorSchema,
  key: ['id'],
}
