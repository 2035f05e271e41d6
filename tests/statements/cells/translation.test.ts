import { expect, it } from 'vitest'
import { withoutTranslations } from '../../../parsers/statements/cells/translation.ts'
import { drawn } from './drawing.ts'

const strip = (label: string): string =>
  withoutTranslations(drawn({ columns: [['指标 Item'], [label]], rows: [['粮食产量 Grain Output', '3']] }).table)
    .columns[1]![0]!

it.each([
  ['年末人口 Year-end Population', '年末人口'],
  ['总量指标Aggregate Indicators', '总量指标'],
  ['人口(万人) Population (10 000 persons)', '人口(万人)'],
  ['人均GDP', '人均GDP'],
  ['R&D经费', 'R&D经费'],
  ['PM2.5浓度', 'PM2.5浓度'],
  ['A级景区', 'A级景区'],
])('takes %s for %s', (printed, label) => {
  expect(strip(printed)).toBe(label)
})

it('leaves a table alone whose headers have none', () => {
  const { table } = drawn({ columns: [['企业'], ['产值']], rows: [['海川Motor', '3']] })
  expect(withoutTranslations(table)).toBe(table)
})

it('takes labels as well', () => {
  const { table } = drawn({ columns: [['指标 Item'], ['2020']], rows: [['粮食产量 Grain Output', '3']] })
  expect(withoutTranslations(table).rows).toEqual([['粮食产量', '3']])
})
