import { expect, it } from 'vitest'
import { figureWithUnit } from '../../explorer/figures/figure.ts'
import { speechOf } from '../../explorer/language/speech.ts'
import { englishUnit } from '../../explorer/language/unit-name.ts'

it.each([
  ['家', ''],
  ['亩', 'mu'],
  ['亿元', '× 100 million yuan'],
  ['万亿元', '× trillion yuan'],
  ['万户', '× 10,000'],
  ['元/月', 'yuan/month'],
  ['万元/人', '× 10,000 yuan/person'],
  ['微克/立方米', 'µg/m³'],
  ['%', '%'],
  ['闻所未闻', '闻所未闻'],
  ['元/闻', '元/闻'],
])('%s is %j in English', (unit, english) => {
  expect(englishUnit(unit)).toBe(english)
})

it('stands behind the number, which stays as it is printed', () => {
  const figure = (value: number, unit: string) => ({ value, value_high: null, comparator: '>=' as const, unit })
  expect(figureWithUnit(figure(5600, '家'), speechOf('en'))).toBe('≥ 5,600')
  expect(figureWithUnit(figure(25, '亿元'), speechOf('en'))).toBe('≥ 25 × 100 million yuan')
  expect(figureWithUnit(figure(25, '亿元'), speechOf('zh'))).toBe('≥ 25 亿元')
  expect(figureWithUnit(figure(8, '%'), speechOf('en'))).toBe('≥ 8%')
})
