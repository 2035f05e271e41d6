import { expect, it } from 'vitest'
import { withoutAlternative, withoutMarks } from '../../../../parsers/statements/cells/columns/header-text.ts'

it.each([
  ['2027年比2022年增加[累计提高百分点]', '2027年比2022年增加'],
  ['增加［累计］', '增加'],
  ['[累计]', ''],
  ['年度目标', '年度目标'],
])('%s says %j of figures without brackets', (label, rest) => {
  expect(withoutAlternative(label)).toBe(rest)
})

it.each([
  ['*指标值', '指标值'],
  ['＊ 指标值', '指标值'],
  ['高中阶段*', '高中阶段*'],
  ['2030年②', '2030年'],
  ['河道水质达标率③（%）', '河道水质达标率（%）'],
])('%s is %s', (label, rest) => {
  expect(withoutMarks(label)).toBe(rest)
})
