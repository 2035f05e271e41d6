import { expect, it } from 'vitest'
import type { TableUses } from '../../../../parsers/statements/cells/columns/table-uses.ts'
import { periodsOfRows } from '../../../../parsers/statements/cells/rows/row-periods.ts'
import { isRead } from '../../../../parsers/values/period.ts'
import { drawn, lexicon, linesOf, sketched, statementsOf } from '../drawing.ts'

function endsOf(label: number, ...cells: string[]) {
  const { table } = drawn({ columns: [['时间'], ['指标']], rows: cells.map((cell) => [cell, '3']) })
  const uses = { columns: [{ role: 'period' }, { role: 'figure' }], label, place: -1 } as unknown as TableUses
  const { periods, areRows } = periodsOfRows(table, uses, { year: 2022, day: null }, lexicon)
  return { areRows, ends: periods.map((one) => (one !== null && isRead(one) ? one.end : null)) }
}

it('carries the year of a row on to months below it where periods are all that names the rows', () => {
  expect(endsOf(-1, '2020年11月', '12月', '2021年1月', '2月')).toEqual({
    areRows: true,
    ends: ['2020-11-30', '2020-12-31', '2021-01-31', '2021-02-28'],
  })
})

it('carries none between days that rows are due by', () => {
  expect(endsOf(1, '2020年11月', '12月')).toEqual({ areRows: false, ends: ['2020-11-30', '2022-12-31'] })
})

it('tells the period of a row before what the title reports', () => {
  const read = statementsOf(sketched('2024年1—2月用电情况', '月份|工业用电量（万千瓦时）', '1月|420', '2月|365'), {})
  expect(linesOf(read, 'value', 'period_end')).toEqual(['420 2024-01-31', '365 2024-02-29'])
})

it('tells by the row whether its year was reached or is planned', () => {
  const read = statementsOf(sketched('茶叶生产计划表', '年度|茶叶产量（吨）', '2023年完成|420', '2024年计划|465'), {})
  expect(linesOf(read, 'value', 'status', 'period_end')).toEqual(['420 achieved 2023-12-31', '465 target 2024-12-31'])
})
