import { expect, it } from 'vitest'
import { linesOf, sketched, statementsOf } from '../drawing.ts'

const DAY = { year: null, day: '2021-10-12', plan: { start: '2021-01-01', end: '2030-12-31' } }
const meansOf = (headers: string, cells: string) =>
  linesOf(
    statementsOf(sketched('主要指标', headers, cells), DAY).filter(({ col }) =>
      headers.split('|')[col!]!.includes('年均'),
    ),
    'period_start',
    'period_end',
    'status',
  )

it.each([
  ['指标|2015年|2020年|年均增长（%）', '床位数（张）|210|295|7.0', '2016-01-01 2020-12-31 achieved'],
  ['指标|2020年|2025年|年均增长（%）', '床位数（张）|295|360|4.1', '2021-01-01 2025-12-31 target'],
  ['指标|2010年|2015年|2020年|年均增长（%）', '床位数（张）|110|210|295|7.0', '2016-01-01 2020-12-31 achieved'],
  ['指标|2015年|2020年|2025年|年均增长（%）', '床位数（张）|210|295|360|4.1', '2021-01-01 2025-12-31 target'],
])('%s goes over the years beside it, whatever the plan', (headers, cells, said) => {
  expect(meansOf(headers, cells)).toEqual([said])
})

it('is told by the plan where several years are to come', () => {
  expect(meansOf('指标|2020年|2025年|2030年|年均增长（%）', '床位数（张）|295|360|400|4.1')).toEqual([
    '2021-01-01 2030-12-31 target',
  ])
})
