import { expect, it } from 'vitest'
import {
  clauseOfCap,
  clauseOfRate,
  clauseOfStandard,
  clauseOfSum,
} from '../../../../parsers/statements/sentence/support/clause.ts'

it.each([
  ['对获奖企业给予', '奖励', { head: '对获奖企业', noun: '奖励', payee: '' }],
  ['对获奖企业一次性奖励', '', { head: '对获奖企业', noun: '一次性奖励', payee: '' }],
  ['给予', '的购房补贴', { head: '', noun: '购房补贴', payee: '' }],
  ['的，奖励主办单位', '', null],
  ['首次举办的奖励主办方', '', { head: '首次举办的', noun: '奖励', payee: '主办方' }],
  ['累计给予', '补助', null],
  ['高龄补贴', '', null],
])('%s…%s', (clause, behind, expected) => {
  const found = clauseOfSum(clause.split('，').at(-1)!, behind, false)
  if (clause.includes('，')) expect(found?.payee).toBe('主办单位')
  else if (expected === null) expect(found).toBeNull()
  else expect(found).toMatchObject(expected)
})

it('tells what a rate is taken of', () => {
  expect(clauseOfRate('按照设备投资额的', '给予贴息')).toMatchObject({ basis: '设备投资额', noun: '贴息' })
  expect(clauseOfRate('设备投资额增长', '以上')).toBeNull()
})

it('tells a cap by the sum before', () => {
  expect(clauseOfCap('单个企业最高不超过', ['给予5万元补助'])).toMatchObject({ noun: '补助', each: '单个企业' })
  expect(clauseOfCap('单个企业最高不超过', ['完成投资3亿元'])).toBeNull()
})

it('tells a standard by its word, or by whom a sum is for each', () => {
  expect(clauseOfStandard('对演出团体按每场', '的标准给予补贴')).toMatchObject({ noun: '补贴', each: '每场' })
  expect(clauseOfStandard('对演出团体按每场', '给予一次性演出补贴')).toMatchObject({
    noun: '一次性演出补贴',
    each: '每场',
  })
  expect(clauseOfStandard('按实际场次', '给予补贴')).toBeNull()
})
