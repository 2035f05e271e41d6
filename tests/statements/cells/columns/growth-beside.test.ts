import { expect, it } from 'vitest'
import { linesOf, sketched, statementsOf } from '../drawing.ts'

const growthOf = (headers: string, cells: string) =>
  linesOf(
    statementsOf(sketched('2024年主要指标计划表', headers, cells)).filter(({ measure }) => measure === 'growth'),
    'value',
    'status',
    'period_end',
  )

it.each([
  [
    '指标|2023年完成|同比增速|2024年目标|增速',
    '产值（万元）|310|6.1|336|8.4',
    ['6.1 achieved 2023-12-31', '8.4 target 2024-12-31'],
  ],
  ['指标|2023年实际|增长（%）|2024年目标', '产值（万元）|310|6.1|336', ['6.1 achieved 2023-12-31']],
  ['指标|2023年实际|2024年目标|增长（%）', '产值（万元）|310|336|8.4', ['8.4 target 2024-12-31']],
  ['指标|2024年目标|2024年增长（%）|2025年目标', '产值（万元）|336|8.4|360', ['8.4 target 2024-12-31']],
])('%s: a change that names no time is of the column before it', (headers, cells, said) => {
  expect(growthOf(headers, cells)).toEqual(said)
})
