import { expect, it } from 'vitest'
import {
  withoutAlternative,
  withoutCompared,
  withoutMarks,
} from '../../../../parsers/statements/cells/columns/header-text.ts'

it.each([
  ['2027年比2022年增加[累计提高百分点]', '2027年比2022年增加'],
  ['增加［累计］', '增加'],
  ['[累计]', ''],
  ['年度目标', '年度目标'],
  ['指标值及单位', '指标值'],
  ['目标值（含单位）', '目标值'],
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

it.each([
  ['2025年预算数比2024年执行数±%', '2025年预算数增减（%）'],
  ['比上年执行数增减%', '增减%'],
  ['预算数比上年（+、-）%', '预算数比上年增减（%）'],
  ['收入±', '收入增减'],
  ['比上年增长（%）', '比上年增长（%）'],
  ['年度计划数', '年度计划数'],
])('%s compares as %s does', (label, plain) => {
  expect(withoutCompared(label)).toBe(plain)
})
