import { expect, it } from 'vitest'
import { unitsOfHeadings } from '../../../../parsers/statements/cells/rows/heading-units.ts'
import { drawn, lexicon } from '../drawing.ts'

const unitsOf = (...rows: string[][]) =>
  unitsOfHeadings(drawn({ columns: [['指标'], ['2020']], rows }).table, 0, lexicon.unitLabels)

it('gives the unit of a heading to the rows below it', () => {
  expect(unitsOf(['常住人口', '9'], ['人口（万人）', ''], ['城镇人口', '6'], ['乡村人口', '3'])).toEqual([
    null,
    '万人',
    '万人',
    '万人',
  ])
})

it('ends with the next heading, whether that names a unit or not', () => {
  expect(unitsOf(['人口（万人）', ''], ['教育', ''], ['学校数', '40']).at(-1)).toBe(null)
  expect(unitsOf(['人口（万人）', ''], ['耕地（公顷）', '耕地（公顷）'], ['水田', '7']).at(-1)).toBe('公顷')
})

it('takes a row with figures for no heading', () => {
  expect(unitsOf(['人口（万人）', '9'], ['学校数', '40'])).toEqual([null, null])
})
