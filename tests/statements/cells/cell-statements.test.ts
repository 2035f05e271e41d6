import { describe, expect, it } from 'vitest'
import { statementsOf } from './drawing.ts'

describe('a table of bodies', () => {
  const statements = statementsOf({
    title: '2024年科技型企业培育任务分解表',
    unit: '家',
    columns: [['序号'], ['单位'], ['科技型企业', '全年'], ['科技型企业', '一季度']],
    rows: [
      ['1', '屏锦镇', '12', '3'],
      ['2', '袁驿镇', '8', ''],
      ['', '合计', '20', '3'],
    ],
    total_rows: [2],
  })

  it('states a value per cell that holds a number', () => {
    expect(
      statements.map(({ responsible, value, freq, period_end }) => [responsible, value, freq, period_end]),
    ).toEqual([
      ['屏锦镇', 12, 'A', '2024-12-31'],
      ['袁驿镇', 8, 'A', '2024-12-31'],
      [null, 20, 'A', '2024-12-31'],
      ['屏锦镇', 3, 'Q', '2024-03-31'],
      [null, 3, 'Q', '2024-03-31'],
    ])
  })

  it('marks totals, and gives unit, indicator, proof and place', () => {
    expect(statements.filter(({ is_total }) => is_total).map(({ row }) => row)).toEqual([2, 2])
    expect(new Set(statements.map(({ indicator_id, unit, proof }) => `${indicator_id} ${unit} ${proof}`))).toEqual(
      new Set(['tech_enterprise 家 proven']),
    )
    expect(statements[0]).toMatchObject({
      row: 0,
      col: 2,
      first_line: 3,
      value_text: '12',
      quote: '1 | 屏锦镇 | 12 | 3',
    })
  })
})

it('reads a table whose rows are indicators', () => {
  const statements = statementsOf(
    {
      columns: [['指标名称'], ['单位'], ['2023年'], ['2025年']],
      rows: [
        ['高新技术企业', '家', '92', '150'],
        ['研发投入强度', '%', '1.6', '2.0'],
        ['科技型企业', '家', '786', '1200'],
      ],
    },
    { year: null },
  )
  expect(
    statements.map(({ indicator_id, value, unit, period_end, responsible }) => [
      indicator_id,
      value,
      unit,
      period_end,
      responsible,
    ]),
  ).toEqual([
    ['high_tech_enterprise', 92, '家', '2023-12-31', null],
    ['rd_intensity', 1.6, '%', '2023-12-31', null],
    ['tech_enterprise', 786, '家', '2023-12-31', null],
    ['high_tech_enterprise', 150, '家', '2025-12-31', null],
    ['rd_intensity', 2, '%', '2025-12-31', null],
    ['tech_enterprise', 1200, '家', '2025-12-31', null],
  ])
})

it('takes its year from its title before that of the plan, and holds an earlier year for past', () => {
  const table = (title: string) =>
    statementsOf({ title, columns: [['单位'], ['一季度'], ['全年']], rows: [['屏锦镇', '3', '12']] }, { year: 2023 })
  const periods = (title: string) => table(title).map(({ period_end, status }) => [period_end, status])
  expect(periods('2024年科技型企业任务表')).toEqual([
    ['2024-03-31', 'target'],
    ['2024-12-31', 'target'],
  ])
  expect(periods('科技型企业任务表')).toEqual([
    ['2023-03-31', 'achieved'],
    ['2023-12-31', 'achieved'],
  ])
})
