import { expect, it } from 'vitest'
import { dimensionOf } from '../../../../parsers/statements/cells/units/dimension.ts'
import { lexicon } from '../drawing.ts'

it.each([
  ['年投资计划', 'money'],
  ['奖补金额合计', 'money'],
  ['省级资金', 'money'],
  ['绿道投资', 'money'],
  ['水稻播种面积（万亩）', 'area'],
  ['早稻产量', 'mass'],
  ['通车里程', 'length'],
  ['投资企业联络员', null],
  ['甲乙丙', null],
])('%s is counted in units of %s', (name, dimension) => {
  expect(dimensionOf(name, lexicon)).toBe(dimension)
})
