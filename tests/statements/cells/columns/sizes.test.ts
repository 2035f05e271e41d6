import { expect, it } from 'vitest'
import type { ColumnSense } from '../../../../parsers/statements/cells/columns/column.ts'
import type { ColumnUse } from '../../../../parsers/statements/cells/columns/role.ts'
import { withSizesOfWorks } from '../../../../parsers/statements/cells/columns/sizes.ts'
import { linesOf, sketched, statementsOf } from '../drawing.ts'

const COST: ColumnUse = { role: 'standard', by: 'header', words: '总投资' }
const NAMES: ColumnUse = { role: 'label', by: 'cells', words: '' }
const FIGURES: ColumnUse = { role: 'figure', by: 'cells', words: '' }

function statusOf({ names = '项目名称', isSaid = false, cost = COST, sense = {} } = {}) {
  const value = { cells: ['4.6'], sense: { told: null, period: null, is_filled_in: true, ...sense } as ColumnSense }
  const [read] = withSizesOfWorks([value], {
    columns: [NAMES, FIGURES, cost],
    headers: [[names], ['长度'], ['总投资']],
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
