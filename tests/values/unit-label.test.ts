import { expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { quantityGrammar } from '../../parsers/values/grammar.ts'
import { labelWords } from '../../parsers/values/label-words.ts'
import { unitLabels } from '../../parsers/values/unit-label.ts'
import labels from './tables/unit-labels.json' with { type: 'json' }
import notes from './tables/unit-notes.json' with { type: 'json' }

const reference = readReference()
const { measured, noted, announcedIn, namedIn } = unitLabels(
  quantityGrammar(reference).units,
  labelWords(reference.label_words),
)

it.each(labels)('takes the unit out of $input', ({ input, unit, rest }) => {
  expect(measured(input)).toEqual(unit === null ? null : { unit, rest })
})

it.each(notes)('reads the note $input', ({ input, unit, units }) => {
  expect(noted(input)).toBe(unit)
  expect(unit === null ? null : namedIn(unit).map((one) => one.unit.unit)).toEqual(units)
})

it.each([
  ['2024年造林任务表（单位：亩）', '亩'],
  ['（截至6月底　单位：万元）', '万元'],
  ['(截至6月底 单位:万元)', '万元'],
  ['造林任务表（青岭县）（计量单位：亩、吨）', '亩、吨'],
  ['造林任务表（单位：区统计局）', '区统计局'],
  ['造林任务表（单位：）', null],
  ['造林任务表（亩）', null],
  ['造林任务表（责任单位：区林业局）', null],
  ['单位：亩', '亩'],
  ['造林单位：亩', null],
  ['造林任务表', null],
])('of the title %s is announced %s', (line, unit) => {
  expect(announcedIn(line)).toBe(unit)
})
