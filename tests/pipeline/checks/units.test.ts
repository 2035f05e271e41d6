import { describe, expect, it } from 'vitest'
import type { TargetRecord } from '../../../datasets/records/target.ts'
import { findingsTogether } from '../../fixtures/assembled.ts'
import { cell, findingsOf, found, foundTogether, rowsOf, stated, told } from './rows.ts'

describe('values in units of different size', () => {
  const spending = { indicator_id: 'rd_expenditure', indicator: '研发经费' }
  const spent = (value: number, unit: string, set: Partial<TargetRecord> = {}): TargetRecord =>
    stated(value, { ...spending, unit, value_text: `${value}${unit}`, ...set })

  it('contradict or revise each other by what they mean, not by what is printed', async () => {
    expect(found([spent(2.5, '亿元'), spent(25_000, '万元')])).toEqual([])
    expect(found([spent(2.5, '亿元'), spent(2500, '万元')])).toEqual([['targets_contradict', '2.5亿元', '2500万元']])
    const plan = (value: number, unit: string, published_on: string) =>
      rowsOf([spent(value, unit)], { doc_id: published_on, published_on })
    expect(await foundTogether(plan(2.5, '亿元', '2022-01-01'), plan(25_000, '万元', '2023-01-01'))).toEqual([])
    const later = await findingsTogether([plan(2.5, '亿元', '2022-01-01'), plan(9000, '万元', '2023-01-01')])
    expect(later.map(told)).toEqual([['target_revised', '2.5亿元', '9000万元']])
    expect(later[0]!.doc_id).toBe('2023-01-01')
    expect(later[0]!.message).toContain('lowered')
  })

  it('are added over quarters and townships, and told in the unit of the whole', async () => {
    const added = { measure: 'increment', period_start: '2024-01-01' } as const
    const ends = ['03-31', '06-30', '09-30', '12-31']
    const quarters = ends.map((end, i) =>
      cell(1, [0.1, 0.2, 0.3, 0.4][i]!, { ...spending, unit: '亿元', freq: 'Q', period_end: `2024-${end}` }),
    )
    const year = (value: number, unit: string) => cell(1, value, { ...spending, unit, value_text: `${value}${unit}` })
    expect(found([...quarters, year(10_000, '万元')])).toEqual([])
    expect(found([...quarters, year(9000, '万元')])).toEqual([['quarters_miss_year', '10000万元', '9000万元']])
    const table = rowsOf([cell(1, 3000, { ...spending, unit: '万元' }), cell(2, 0.5, { ...spending, unit: '亿元' })], {
      doc_id: 'table',
    })
    const plan = (value: number) => rowsOf([spent(value, '亿元', added)], { doc_id: 'plan' })
    expect(await foundTogether(table, plan(0.8))).toEqual([])
    expect(await foundTogether(table, plan(0.9))).toEqual([['townships_miss_district', '0.9亿元', '0.8亿元']])
  })

  it('are set against nothing where their unit is not known', () => {
    expect(found([spent(2, '鱼鳞坑'), spent(3, '鱼鳞坑')])).toEqual([])
    expect(found([stated(2, { unit: null }), stated(9e9, { unit: null })])).toEqual([])
  })

  it('of shares stay below a hundred percent, in thousandths too', () => {
    const share = { measure: 'share', indicator_id: 'birth_rate', indicator: '出生率' } as const
    const impossible = (value: number, unit: string) =>
      findingsOf([stated(value, { ...share, unit })]).filter(({ kind }) => kind === 'share_impossible').length
    expect([999, 1001].map((value) => impossible(value, '‰'))).toEqual([0, 1])
    expect([99, 101].map((value) => impossible(value, '%'))).toEqual([0, 1])
  })

  it('have the dimension of the unit that a scale stands in front of', () => {
    expect(found([stated(3, { unit: '万家' }), stated(3, { unit: '万元', measure: 'increment' })])).toEqual([
      ['unit_unexpected', '家', '3家'],
    ])
  })
})
