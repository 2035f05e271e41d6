import { expect, it } from 'vitest'
import { unitOfSums } from '../../../../parsers/statements/cells/units/unit-of-sums.ts'
import { passageOf } from '../../../../parsers/text/passage.ts'
import { type Drawn, drawn, lexicon, sketched } from '../drawing.ts'

/** The unit of money, of areas and of counts in the second column of a table below a text. */
function unitsBelow(text: string, drawing: Drawn): (string | null)[] {
  const passage = passageOf([{ line: { number: 1, start: 0, text }, from: 0, to: text.length }])
  const paragraphs = [{ passage, section_path: [], heading: null, body_start: 0 }]
  const unitOf = unitOfSums(paragraphs, lexicon)(drawn(drawing).table)
  return (['money', 'area', 'count'] as const).map((dimension) => unitOf(1, dimension))
}

const FUNDS = sketched('分配表', '乡镇|补助资金', '甲镇|6', '乙镇|13.5')

it.each([
  ['下达补助资金19.5万元', FUNDS, ['万元', null, null]],
  ['下达补助资金19.50万元', FUNDS, ['万元', null, null]],
  ['下达补助资金20万元', FUNDS, [null, null, null]],
  ['下达面积19.5亩', FUNDS, [null, null, null]],
  ['共19.5万元，上年19.5亿元', FUNDS, [null, null, null]],
  ['下达补助资金19.5万元', { ...FUNDS, unit: '元' }, [null, null, null]],
  ['造林1.2万亩', sketched('分配表', '乡镇|造林面积', '甲镇|0.5', '乙镇|0.7'), [null, '万亩', null]],
  ['下达1,200万元', sketched('分配表', '乡镇|资金', '甲镇|500', '乙镇|700'), ['万元', null, null]],
])('%s over %j', (text, drawing, units) => {
  expect(unitsBelow(text, drawing)).toEqual(units)
})

it('leaves totals out of the sum', () => {
  const drawing = sketched('分配表', '乡镇|资金', '甲镇|6', '乙镇|13.5', '合计|19.5')
  expect(unitsBelow('下达19.5万元', { ...drawing, total_rows: [2] })[0]).toBe('万元')
})

it('holds for money beside it, and not for what is counted', () => {
  const drawing = sketched('分配表', '乡镇|户数|资金', '甲镇|2|6', '乙镇|3|13.5')
  expect(unitsBelow('下达19.5万元', drawing)).toEqual(['万元', null, null])
  const counts = sketched('分配表', '乡镇|就业人数|科技型企业', '甲镇|2|30', '乙镇|3|50')
  expect(unitsBelow('培育科技型企业80家', counts)).toEqual([null, null, null])
})
