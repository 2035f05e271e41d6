import { expect, it } from 'vitest'
import { linesOf, sketched, statementsOf } from '../drawing.ts'

const read = (...rows: string[]) =>
  linesOf(statementsOf(sketched('主要指标', '指标|2023年', ...rows), {}), 'indicator', 'value', 'unit')

it('counts a part as its whole is counted', () => {
  expect(read('林地面积（公顷）|900', '其中：竹林|200')).toEqual(['林地面积 900 公顷', '竹林 200 公顷'])
  expect(read('林地面积（公顷）|900', '#竹林|200')).toEqual(['林地面积 900 公顷', '竹林 200 公顷'])
})

it('leaves rates and parts with a unit of their own alone', () => {
  expect(read('林地面积（公顷）|900', '#竹林占比|22').at(-1)).toMatch(/^竹林占比 22(?! 公顷)/)
  expect(read('林地面积（公顷）|900', '#竹材（吨）|40').at(-1)).toBe('竹材 40 吨')
})

it('takes the sectors below 地区生产总值 for its parts, and names those of another amount after it', () => {
  expect(read('地区生产总值（亿元）|80', '第一产业|20')).toEqual(['地区生产总值 80 亿元', '第一产业 20 亿元'])
  expect(read('固定资产投资（亿元）|30', '按产业分|', '第二产业|21').at(-1)).toBe('第二产业固定资产投资 21 亿元')
})

it('gives a sector nothing of what is told per head', () => {
  expect(read('人均地区生产总值（元）|61000', '第一产业|20').at(-1)).not.toMatch(/ 元$/)
})

it('counts a marked part as the last row is counted that says how, past parts without a mark', () => {
  expect(read('林地面积（公顷）|900', '#国有|300', '竹林|120', '#集体|600').at(-1)).toBe('集体 600 公顷')
  expect(read('林地面积（公顷）|900', '竹林|120', '其中：毛竹|80').at(-1)).not.toMatch(/公顷$/)
})
