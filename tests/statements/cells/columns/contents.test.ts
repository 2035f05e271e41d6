import { expect, it } from 'vitest'
import { type Contents, contentsOf } from '../../../../parsers/statements/cells/columns/contents.ts'
import { drawn, isBody, lexicon } from '../drawing.ts'

function counted(cells: readonly string[], total_rows: number[] = []): Partial<Contents> {
  const { table } = drawn({ columns: [['甲']], rows: cells.map((cell) => [cell]), total_rows })
  const { filled, distinct, is_coded, ...kinds } = contentsOf(table, 0, isBody, lexicon)
  return Object.fromEntries(Object.entries(kinds).filter(([, count]) => count > 0))
}

it.each([
  ['1,200', { figures: 1, counts: 1 }],
  ['97.5', { figures: 1 }],
  ['改造6个', { sentences: 1 }],
  ['第3组', {}],
  ['松岭3组', {}],
  ['少1次扣2分，扣完为止', { sentences: 1, scored: 1 }],
  ['每高1个百分点加0.5分', { sentences: 1, scored: 1 }],
  ['招引项目3个（10分）', { sentences: 1 }],
  ['约30', { figures: 1 }],
  ['30—40', { figures: 1 }],
  ['3个', { figures: 1 }],
  ['100%', { figures: 1, percents: 1 }],
  ['2010', { periods: 1, years: 1 }],
  ['2010年', { periods: 1 }],
  ['12月底前', { periods: 1 }],
  ['12月底前完成', { periods: 1 }],
  ['12月底前开工3个', { sentences: 1 }],
  ['30（含新建10）', { sentences: 1 }],
  ['A区1号', {}],
  ['约束性', { forces: 1 }],
  ['预期性指标', { forces: 1 }],
  ['≥', { bounds: 1 }],
  ['不低于', { bounds: 1 }],
  ['万元', { units: 1 }],
  ['1/10万', { units: 1 }],
  ['/10万', { units: 1 }],
  ['89.6（2014年）', { figures: 1 }],
  ['亩、吨', { units: 1 }],
  ['县教育局、县民政局', { bodies: 1 }],
  ['青岭镇', { places: 1, bodies: 1 }],
  ['新建公园', {}],
])('%s counts as %j', (cell, kinds) => {
  expect(counted([cell])).toEqual(kinds)
})

it('leaves out totals, blanks and the signs printed for them', () => {
  const { table } = drawn({
    columns: [['甲']],
    rows: ['3', '', '—', '/', '无', '-', '5', '8'].map((cell) => [cell]),
    total_rows: [7],
  })
  expect(contentsOf(table, 0, isBody, lexicon)).toMatchObject({ filled: 2, figures: 2, distinct: 2 })
})

it('knows the names of registers from those that only look like some', () => {
  expect(counted(['屏锦镇'])).toEqual({ known: 1, places: 1, bodies: 1 })
  expect(counted(['松岭街道'])).toEqual({ places: 1, bodies: 1 })
})
