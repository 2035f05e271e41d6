import { describe, expect, it } from 'vitest'
import { SAID_IN_TABLE, saidOnce } from '../../../../parsers/statements/cells/repeats/said-in-table.ts'
import type { Statement } from '../../../../parsers/statements/statement/statement.ts'
import { sketched, statementsOf } from '../drawing.ts'

const [cell] = statementsOf(sketched('2024年城建任务表', '项目|年度任务', '老旧小区改造|18个', '公厕|5座')) as [
  Statement,
]
const sentence: Statement = {
  ...cell,
  indicator: '改造老旧小区',
  source_kind: 'prose',
  table: null,
  row: null,
  col: null,
  first_line: 7,
  span_start: 900,
  span_end: 903,
  quote: '计划改造老旧小区18个。',
}

describe('a sentence and a cell that say the same', () => {
  const { sentences, cells, passed } = saidOnce([sentence], [cell])

  it('are one statement, of the cell', () => {
    expect(sentences).toEqual([])
    expect(passed).toEqual([{ rule: SAID_IN_TABLE, start: 900, end: 903 }])
  })

  it('with both places', () => {
    expect(cells[0]!.origins.also).toEqual({ level: 'sentence', words: 'line 7: 计划改造老旧小区18个。' })
  })
})

it.each([
  ['of another name', { indicator: '公厕', indicator_id: null }],
  ['of another value', { value: 19 }],
  ['in another unit', { unit: '户' }],
  ['of another status', { status: 'achieved' }],
  ['of another year', { period_end: '2025-12-31' }],
] as const)('leaves a sentence alone %s', (_, other) => {
  expect(saidOnce([{ ...sentence, ...other }], [cell]).sentences).toHaveLength(1)
})

it('takes a cell for one sentence alone', () => {
  expect(saidOnce([sentence, { ...sentence, first_line: 9 }], [cell]).sentences).toHaveLength(1)
})
