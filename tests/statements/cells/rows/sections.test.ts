import { expect, it } from 'vitest'
import { sectionsOf } from '../../../../parsers/statements/cells/rows/sections.ts'
import { drawn, sketched } from '../drawing.ts'

const sections = (...rows: string[]) => sectionsOf(drawn(sketched('主要目标', '指标|单位|2025年', ...rows)).table)

it('are headings over all columns, or numbered ones alone in their row', () => {
  expect(
    sections(
      '在园人数|人|1',
      '一、学前教育|一、学前教育|一、学前教育',
      '在园人数|人|2',
      '（二）高中阶段*||',
      '在校生|人|3',
    ),
  ).toEqual(['', '', '学前教育', '', '高中阶段'])
})

it.each([
  ['a name whose figures are lost', '在校生||'],
  ['a figure over all columns', '3|3|3'],
  ['a row of two texts', '一、学前教育|人|人'],
])('%s heads nothing', (_, row) => {
  expect(sections(row, '巩固率|%|95')).toEqual(['', ''])
})
