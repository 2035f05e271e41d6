import { describe, expect, it } from 'vitest'
import { SAID_IN_NOTICE, saidBefore, unsaid } from '../../../../parsers/statements/cells/repeats/said-in-notice.ts'
import type { Statement } from '../../../../parsers/statements/statement/statement.ts'
import { sketched, statementsOf } from '../drawing.ts'

const cells = statementsOf(sketched('2024年城建任务表', '项目|年度任务', '老旧小区改造|18个', '公厕|5座'))
const [cell] = cells as [Statement]
const sentence: Statement = { ...cell, source_kind: 'prose', table: null, row: null, col: null, proof: null }

describe('what a file says as its notice does', () => {
  it('is left out, with the rule that says so', () => {
    const { statements, passed } = unsaid(cells, saidBefore([sentence]))
    expect(statements).toEqual(cells.slice(1))
    expect(passed).toEqual([{ rule: SAID_IN_NOTICE, start: cell.span_start, end: cell.span_end }])
  })

  it('is left out once for each time that the notice says it', () => {
    expect(unsaid([cell, cell, cell], saidBefore([cell, cell])).statements).toEqual([cell])
  })

  it.each([
    ['another body', { responsible: '甲镇' }],
    ['another value', { value: 19 }],
    ['another year', { period_end: '2025-12-31' }],
    ['another status', { status: 'achieved' }],
    ['a total', { is_total: true }],
    ['another place', { scope: '乙镇' }],
  ] as const)('stays if it is of %s', (_, other) => {
    expect(unsaid([{ ...cell, ...other }], saidBefore([sentence])).statements).toHaveLength(1)
  })

  it('stays if totals prove it and not what the notice says', () => {
    const proven: Statement = { ...cell, proof: 'proven' }
    const unproven: Statement = { ...cell, proof: 'unproven' }
    expect(unsaid([proven], saidBefore([unproven])).statements).toEqual([proven])
    for (const said of [proven, sentence]) expect(unsaid([proven], saidBefore([said])).statements).toEqual([])
  })
})
