import { describe, expect, it } from 'vitest'
import { SAID_IN_TABLE, saidOnce } from '../../../../parsers/statements/cells/repeats/said-in-table.ts'
import type { Statement } from '../../../../parsers/statements/statement/statement.ts'
import { lexicon, sketched, statementsOf } from '../drawing.ts'

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
  const { sentences, cells, passed } = saidOnce([sentence], [cell], lexicon.unitLabels)

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
  expect(saidOnce([{ ...sentence, ...other }], [cell], lexicon.unitLabels).sentences).toHaveLength(1)
})

it('takes a cell for one sentence alone', () => {
  expect(saidOnce([sentence, { ...sentence, first_line: 9 }], [cell], lexicon.unitLabels).sentences).toHaveLength(1)
})

describe('what is said in other units', () => {
  const money = { indicator: '财政收入', indicator_id: null, value: 12000, unit: '万元' }
  const isSaid = (said: Partial<Statement>, printed: Partial<Statement>) =>
    saidOnce([{ ...sentence, ...said }], [{ ...cell, ...printed }], lexicon.unitLabels).passed.length === 1

  it('is the same where it comes to the same', () => {
    expect(isSaid({ ...money, value: 1.2, unit: '亿元' }, money)).toBe(true)
    expect(isSaid({ ...money, value: 1.3, unit: '亿元' }, money)).toBe(false)
    expect(isSaid({ ...money, value: 12000, unit: '亿元' }, money)).toBe(false)
  })

  it('is the same where one counts more closely', () => {
    const count = { indicator: '培训', indicator_id: null, value: 6 }
    expect(isSaid({ ...count, unit: '批次' }, { ...count, unit: '次' })).toBe(true)
    expect(isSaid({ ...count, unit: '门' }, { ...count, unit: null })).toBe(true)
    expect(isSaid({ ...count, unit: '%' }, { ...count, unit: null })).toBe(false)
  })
})

describe('a figure of a place', () => {
  const part = { ...cell, is_part: true, responsible: '松岭镇' }
  const passedFor = (quote: string) => saidOnce([{ ...sentence, quote }], [part], lexicon.unitLabels).passed.length

  it('is said by a sentence that names the place', () => {
    expect(passedFor('松岭镇计划改造老旧小区18个。')).toBe(1)
    expect(passedFor('全县计划改造老旧小区18个。')).toBe(0)
  })
})

describe('a sentence in a cell', () => {
  const inCell = { ...sentence, source_kind: 'table', table: 1, row: 9, col: 1, rule: 'cell_sentence' } as Statement
  const left = (one: Statement) => saidOnce([], [one, cell], lexicon.unitLabels).cells.length

  it('says again what the figure of another row says, if it is of the whole', () => {
    expect(left(inCell)).toBe(1)
    expect(left({ ...inCell, row: cell.row })).toBe(2)
    expect(left({ ...inCell, is_part: true, responsible: '松岭镇' })).toBe(2)
  })
})
