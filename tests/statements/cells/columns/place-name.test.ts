import { expect, it } from 'vitest'
import { headingBodies, looksLikePlace } from '../../../../parsers/statements/cells/columns/place-name.ts'
import { isBody } from '../drawing.ts'

it.each(['青岭镇', '松岭乡', '河东街道', '巴音苏木', '青岭县', '高新区管委会', '松岭村', '屏锦镇'])(
  '%s looks like a place',
  (text) => {
    expect(looksLikePlace(text, isBody)).toBe(true)
  },
)

it.each(['镇', '造林面积', '新建公园', '5个镇', '合计', ''])('%s looks like none', (text) => {
  expect(looksLikePlace(text, isBody)).toBe(false)
})

const bodiesIn = (...labels: string[]) => [
  ...headingBodies(
    ['指标', ...labels].map((label) => [label]),
    isBody,
  ),
]

it('takes header labels for places where several are alike, and one alone only if a register has it', () => {
  expect(bodiesIn('合计', '青岭镇', '松岭镇')).toEqual(['青岭镇', '松岭镇'])
  expect(bodiesIn('合计', '改造旧村')).toEqual([])
  expect(bodiesIn('合计', '屏锦镇')).toEqual(['屏锦镇'])
})

it('never takes the first column for one, which names the rows', () => {
  expect([...headingBodies([['青岭镇'], ['松岭镇'], ['河东镇']], isBody)]).toEqual(['松岭镇', '河东镇'])
})
