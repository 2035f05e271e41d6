import { describe, expect, it } from 'vitest'
import type { CataloguePlace } from '../../../datasets/explorer/catalogue.ts'
import { sharedUnit } from '../../../datasets/explorer/shared-unit.ts'
import type { StatementRow } from '../../../datasets/explorer/statement.ts'
import { figureInUnit } from '../../../explorer/figures/figure.ts'
import { comparisonOf } from '../../../explorer/figures/standing.ts'
import { speechOf } from '../../../explorer/language/speech.ts'
import { place, statement } from './rows.ts'

describe('a comparison', () => {
  const compare = (rows: StatementRow[], ...places: CataloguePlace[]) => comparisonOf(rows, { places }, '2027')

  it('ranks by the canonical unit, and leaves the city and other units apart', () => {
    const { city, ranked, unranked } = compare(
      [
        statement('甲', 900),
        statement('乙', 1, { unit: '万家' }),
        statement('丙', 3, { unit: '亿元' }),
        statement('市', 9),
      ],
      place('市', { kind: 'municipality' }),
      ...['甲', '乙', '丙'].map((name) => place(name)),
    )
    expect(city!.statement.value).toBe(9)
    expect(ranked.map((one) => one.place.name)).toEqual(['乙', '甲'])
    expect(unranked.map((one) => one.place.name)).toEqual(['丙'])
  })

  it('never ranks what has no canonical unit, and lets an older figure that has one speak before it', () => {
    const { ranked, unranked } = compare(
      [
        statement('甲', 7, { unit: null, stated_on: '2024-01-01' }),
        statement('甲', 5, { stated_on: '2023-01-01' }),
        statement('乙', 9, { unit: '鱼鳞坑' }),
        statement('丙', null),
      ],
      ...['甲', '乙', '丙'].map((name) => place(name)),
    )
    expect(ranked.map((one) => one.statement.value)).toEqual([5])
    expect(unranked.map((one) => one.place.name)).toEqual(['乙', '丙'])
  })

  it('tells figures in units of different size in one of them', () => {
    const [large, small] = [statement('甲', 25, { unit: '亿元' }), statement('乙', 80_000, { unit: '万元' })]
    const { ranked } = compare([small, large], place('甲'), place('乙'))
    expect(ranked.map((one) => one.place.name)).toEqual(['甲', '乙'])
    const shared = sharedUnit(ranked.map((one) => one.statement))
    expect(shared).toEqual({ unit: '亿元', factor: 1e8 })
    const told = [large, small].map((one) => figureInUnit(one, shared, speechOf('en')))
    expect(told).toEqual([null, '= 8 × 100 million yuan'])
    expect(figureInUnit(statement('甲', 0, { unit: '万元' }), shared, speechOf('en'))).toBeNull()
  })

  it('lets the newest single figure speak and keeps the others', () => {
    const rows = [
      statement('甲', 1, { stated_on: '2023-01-01' }),
      statement('甲', 2, { stated_on: '2024-01-01' }),
      statement('甲', null),
    ]
    const [standing] = compare(rows, place('甲')).ranked
    expect(standing!.statement.value).toBe(2)
    expect(standing!.others).toHaveLength(2)
  })

  it('tells what is not stated from what was not found and not crawled', () => {
    const { missing } = compare(
      [statement('甲', 1)],
      place('甲'),
      place('乙', { years: [2027] }),
      place('丙', { years: [2025] }),
      place('丁', { is_read: false }),
      place('区', { kind: 'zone' }),
    )
    expect(missing.map((one) => `${one.place.name} ${one.coverage}`)).toEqual([
      '乙 not_stated',
      '丙 not_found',
      '丁 not_crawled',
    ])
  })
})
