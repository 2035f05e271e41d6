import { z } from 'zod'
import { AREA_FIGURES } from './area-level.ts'
import type { CsvKind } from './csv.ts'
import { decimal, digits, text, wordAmong } from './field.ts'

/** How large a place is, by a published figure. */
export const areaFigureSchema = z.strictObject({
  area_code: digits(6).describe('Code of the place, a row of areas.csv or divisions.csv'),
  figure: wordAmong(AREA_FIGURES).describe(
    'residents in persons (常住人口), gdp in 元 at current prices (地区生产总值)',
  ),
  year: digits(4).transform(Number).describe('Year that it is of'),
  value: decimal,
  source: text.describe('Who published it, or where it is told'),
  also: text.describe('A second source that tells the same figure'),
})
export type AreaFigure = z.infer<typeof areaFigureSchema>

export const areaFigureCsv: CsvKind<typeof areaFigureSchema> = {
  file: 'area_figures.csv',
  schema: areaFigureSchema,
  key: ['area_code', 'figure', 'year'],
}
