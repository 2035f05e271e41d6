import { expect, it } from 'vitest'
import { simplified } from '../../parsers/text/simplified.ts'

it.each([
  ['責任單位', '责任单位'],
  ['縣（市、區）', '县（市、区）'],
  ['完成進度', '完成进度'],
  ['後續計劃', '后续计划'],
  ['責任单位', '责任单位'],
  ['造林面积（亩）', '造林面积（亩）'],
  ['2024年1—8月 12.5%', '2024年1—8月 12.5%'],
  ['', ''],
])('%s is looked up as %s', (printed, looked) => {
  expect(simplified(printed)).toBe(looked)
})
