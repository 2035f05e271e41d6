import { expect, it } from 'vitest'
import type { ColumnSense } from '../../../../parsers/statements/cells/columns/column.ts'
import type { ColumnUse } from '../../../../parsers/statements/cells/columns/role.ts'
import { withSizesOfWorks } from '../../../../parsers/statements/cells/columns/sizes.ts'
import { linesOf, sketched, statementsOf } from '../drawing.ts'

const COST: ColumnUse = { role: 'standard', by: 'header', words: '总投资' }
const NAMES: ColumnUse = { role: 'label', by: 'cells', words: '' }
const FIGURES: ColumnUse = { role: 'figure', by: 'cells', words: '' }

function statusOf({ names = '项目名称', header = '长度', isSaid = false, cost = COST, sense = {} } = {}) {
  const value = {
    col: 1,
    cells: ['4.6'],
    sense: { told: null, period: null, is_filled_in: true, ...sense } as ColumnSense,
  }
  const [read] = withSizesOfWorks([value], {
    columns: [NAMES, FIGURES, cost],
    headers: [[names], [header], ['总投资']],
    label: 0,
    isSaid,
  })
  return read!.sense.told?.status ?? null
}

it('takes figures beside the cost of whole works for their sizes', () => {
  expect(statusOf()).toBe('baseline')
})

it.each([
  ['a title says that it sets goals', { isSaid: true }],
  ['its rows are no works', { names: '乡镇' }],
  ['no whole cost stands beside them', { cost: { ...COST, words: '单价' } }],
  ['their header names a year', { header: '年度投资' }],
  ['their header says what they are', { sense: { told: { status: 'target', words: '目标' } } }],
  [
    'their header says when they are due',
    { sense: { is_filled_in: false, isOfTitle: false, period: { end: '2025-12-31', freq: 'A' } } },
  ],
] as const)('leaves them what they are where %s', (_, around) => {
  expect(statusOf(around as Parameters<typeof statusOf>[0])).not.toBe('baseline')
})

it('reads them beside what a year is to bring', () => {
  const table = sketched(
    '重点项目',
    '项目名称|长度（公里）|总投资（万元）|2024年计划投资（万元）',
    '云桥大道|4.6|38000|9000',
  )
  expect(linesOf(statementsOf(table, {}), 'value', 'status')).toEqual(['4.6 baseline', '9000 target'])
})

it.each([
  ['a list that sets no goals', false, '重点项目名单', '项目名称|建设规模（平方米）', '望川剧场|9000', '9000 baseline'],
  [
    'a plan with the part of a year',
    true,
    '2025年重点项目计划表',
    '项目名称|建筑面积（平方米）|总投资（万元）|2025年计划投资（万元）',
    '望川剧场|9000|8600|3100',
    '9000 baseline, 3100 target',
  ],
  [
    'a plan without one, where they are to be built',
    true,
    '2025年农村公路计划表',
    '项目名称|建设规模（公里）|总投资（万元）',
    '云桥至石桥公路|8.4|2600',
    '8.4 target',
  ],
])('are told by their headers in %s', (_, isSaid, title, header, row, statuses) => {
  const usual = { value: 'target', level: 'table', words: '', isSaid } as const
  const read = linesOf(statementsOf(sketched(title, header, row), { usual }), 'value', 'status')
  expect(read.join(', ')).toBe(statuses)
})
