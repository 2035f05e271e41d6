import { expect, it } from 'vitest'
import { fallIn } from '../../../parsers/statements/cells/fall.ts'
import { lexicon } from './drawing.ts'

it.each([
  ['单位GDP能耗降低', '%', '单位GDP能耗', 'growth'],
  ['单位GDP能耗降低率', '%', '单位GDP能耗', 'growth'],
  ['能耗强度降低目标', '%', '能耗强度', 'growth'],
  ['化学需氧量排放量削减率', '%', '化学需氧量排放量', 'growth'],
  ['重金属排放量减少幅度', '%', '重金属排放量', 'growth'],
  ['用水量降幅', '％', '用水量', 'growth'],
  ['城镇登记失业率下降', '个百分点', '城镇登记失业率', 'increment'],
  ['单位GDP能耗降低', null, '单位GDP能耗', 'growth'],
])('%s in %s is %s with a negative %s', (name, unit, falling, measure) => {
  expect(fallIn(name, unit, lexicon)).toEqual({ name: falling, measure })
})

it.each([
  ['重污染天气减少', '天', 'an amount has its own sign'],
  ['下降', '%', 'nothing is named that falls'],
  ['降低收费企业占比', '%', 'the fall stands before what is measured'],
  ['森林覆盖率', '%', 'nothing falls'],
  ['审批天数减少', null, 'what has no unit may be days'],
  ['城镇登记失业率下降', null, 'it may be points or percent'],
])('%s in %s is no fall: %s', (name, unit, _) => {
  expect(fallIn(name, unit, lexicon)).toBeNull()
})
