import { expect, it } from 'vitest'
import { inSimplified, passageInSimplified, printer, simplified } from '../../parsers/text/simplified.ts'

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

it.each([
  ['全縣糧食產量達到8萬噸，增長3%', '全县粮食产量达到8万吨，增长3%'],
  ['開工建設11個項目', '开工建设11个项目'],
  ['新建农村公路300公里', '新建农村公路300公里'],
])('%s is read as %s, and printed again', (printed, read) => {
  expect(inSimplified(printed)).toBe(read)
  expect(read).toHaveLength(printed.length)
  expect(printer(printed)(read)).toBe(printed)
  const pieces = [{ at: 0, source: 7, length: printed.length, line: 3 }]
  expect(passageInSimplified({ text: printed, pieces })).toEqual({ text: read, pieces })
})
