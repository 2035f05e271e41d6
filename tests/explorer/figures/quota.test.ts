import { describe, expect, it } from 'vitest'
import { type QuotaTarget, quotasOf } from '../../../explorer/figures/quota.ts'

describe('quotas', () => {
  const quota = (set: Partial<QuotaTarget>): QuotaTarget => ({
    ...{
      target_id: '',
      table_id: 't',
      row: 0,
      indicator: 'i',
      indicator_id: null,
      measure: 'increment',
      status: 'target',
    },
    ...{ responsible: '甲镇', responsible_kind: 'township', value: 1, unit: '家', period: '2024' },
    ...{ is_total: false, is_part: true, proof: 'proven', value_canonical: set.value ?? 1 },
    ...set,
  })

  it('put quarters before their year, leave gaps, and keep the printed total apart', () => {
    const [found] = quotasOf([
      quota({ value: 8 }),
      quota({ value: 3, period: '2024-Q1' }),
      quota({ value: 4, responsible: '乙镇' }),
      quota({ value: 12, responsible: null, is_total: true, is_part: false }),
      quota({ value: 9, table_id: null }),
    ])
    expect(found!.periods.map(({ name, part }) => [name, part])).toEqual([
      ['2024-Q1', 'Q1'],
      ['2024', null],
    ])
    expect(found!.units.map(({ name, cells }) => [name, ...cells.map((cell) => cell?.value ?? null)])).toEqual([
      ['甲镇', 3, 8],
      ['乙镇', null, 4],
    ])
    expect(found!.totals.map((total) => total?.value ?? null)).toEqual([null, 12])
  })

  it('are shared out: bureaus that answer for the whole of a figure have no quota', () => {
    const answered = ['区科技局', '区财政局'].map((responsible) => quota({ responsible, is_part: false }))
    expect(quotasOf(answered)).toEqual([])
    const [found] = quotasOf([...answered, quota({}), quota({ responsible: '乙镇' })])
    expect(found!.units.map(({ name }) => name)).toEqual(['甲镇', '乙镇'])
  })

  it('never stand in one table with figures in another unit', () => {
    const found = quotasOf(
      ['家', '亿元'].flatMap((unit) => ['甲镇', '乙镇'].map((responsible) => quota({ unit, responsible }))),
    )
    expect(found.map(({ unit, units }) => [unit, units.length])).toEqual([
      ['亿元', 2],
      ['家', 2],
    ])
  })
})
