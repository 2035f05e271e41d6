import { expect, it } from 'vitest'
import { withoutRepeats } from '../../../../parsers/statements/cells/repeats/said-twice.ts'
import type { Statement } from '../../../../parsers/statements/statement/statement.ts'
import { sketched, statementsOf } from '../drawing.ts'

const [example] = statementsOf(sketched('任务表', '项目|目标', '造林|1', '抚育|2'))
const one = (value_text: string, row = 0, status: Statement['status'] = 'target') =>
  ({ ...example!, value_text, row, status }) as Statement

const keeps = (cell: Statement, ...sentences: Statement[]) => withoutRepeats([cell], sentences).own.length === 1

it.each([
  ['the same number', '6300人', '6300', false],
  ['the same number with blanks', '6 300', '6300人', false],
  ['the whole of the goal', '100%', '6300人', false],
  ['the whole of it, in decimals', '100.0%', '6300人', false],
  ['another number', '6500', '6300人', true],
  ['a part of the goal', '90%', '6300人', true],
  ['100 things', '100', '6300人', true],
])('%s beside a goal in words', (_, cell, sentence, kept) => {
  expect(keeps(one(cell), one(sentence))).toBe(kept)
})

it('keeps what was reached, what stands in another row, and what no sentence says', () => {
  expect(keeps(one('6300', 0, 'achieved'), one('6300'))).toBe(true)
  expect(keeps(one('6300'), one('6300', 1))).toBe(true)
  expect(keeps(one('6300'), one('6300', 0, 'achieved'))).toBe(true)
  expect(keeps(one('100%'))).toBe(true)
})
