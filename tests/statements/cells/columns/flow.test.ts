import { describe, expect, it } from 'vitest'
import { statementsOf } from '../drawing.ts'

describe('quarters that add up to their year', () => {
  const columns = [['单位'], ['一季度'], ['二季度'], ['三季度'], ['四季度'], ['全年']]
  const measures = (row: string[]) =>
    statementsOf({
      title: '科技型企业任务表',
      columns,
      rows: [
        ['屏锦镇', ...row],
        ['袁驿镇', '0', '1', '0.5', '1', '2.5'],
      ],
    })
      .filter(({ row: at }) => at === 0)
      .map(({ measure, period_start }) => [measure, period_start])

  it('hold what is added, whatever the header says', () => {
    expect(measures(['1', '2', '3', '4', '10'])).toEqual([
      ['increment', '2024-01-01'],
      ['increment', '2024-04-01'],
      ['increment', '2024-07-01'],
      ['increment', '2024-10-01'],
      ['increment', '2024-01-01'],
    ])
  })

  it('are no increments where one row does not add up', () => {
    expect(new Set(measures(['1', '2', '3', '4', '4']).map(([measure]) => measure))).toEqual(new Set(['level']))
  })
})
