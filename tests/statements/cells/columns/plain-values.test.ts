import { expect, it } from 'vitest'
import { withPlainValues } from '../../../../parsers/statements/cells/columns/plain-values.ts'
import type { ColumnUse } from '../../../../parsers/statements/cells/columns/role.ts'

const label: ColumnUse = { role: 'label', by: 'cells', words: '' }
const value: ColumnUse = { role: 'target', by: 'header', words: '指标值' }
const actual: ColumnUse = { role: 'actual', by: 'header', words: '实际' }
const rolesOf = (columns: readonly ColumnUse[], headers: string[], usual: 'achieved' | 'target') =>
  withPlainValues(
    columns,
    headers.map((header) => [header]),
    usual,
  ).map(({ role }) => role)

it.each([
  ['in a yearbook', [label, value], ['指标', '指标值'], 'achieved', ['label', 'figure']],
  ['in a plan', [label, value], ['指标', '指标值'], 'target', ['label', 'target']],
  [
    'beside what was reached',
    [label, value, actual],
    ['指标', '指标值', '实际完成值'],
    'achieved',
    ['label', 'target', 'actual'],
  ],
  [
    'among levels of indicators',
    [label, label, value],
    ['二级指标', '三级指标', '指标值'],
    'achieved',
    ['label', 'label', 'target'],
  ],
  ['with a year before it', [label, value], ['指标', '年度指标值'], 'achieved', ['label', 'target']],
] as const)('takes 指标值 %s', (_, columns, headers, usual, roles) => {
  expect(rolesOf(columns, [...headers], usual)).toEqual(roles)
})
