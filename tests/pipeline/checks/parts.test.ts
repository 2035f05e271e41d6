import { describe, expect, it } from 'vitest'
import type { TargetRecord } from '../../../datasets/records/target.ts'
import { cell, foundTogether, increment, reference, rowsOf, stated } from './rows.ts'

describe('parts against their whole', () => {
  it('holds townships against the newest sentence of the district, in whatever document', async () => {
    const table = rowsOf([cell(1, 30), cell(2, 52)], { doc_id: 'table' })
    const plan = (value: number, published_on: string) =>
      rowsOf([increment(value, { comparator: '>=' })], { doc_id: `plan ${value}`, published_on })
    expect(await foundTogether(table, plan(82, '2024-01-01'))).toEqual([])
    expect(await foundTogether(table, plan(90, '2024-01-01'))).toEqual([['townships_miss_district', '90家', '82家']])
    expect(await foundTogether(table, plan(90, '2023-01-01'), plan(80, '2024-01-01'))).toEqual([
      ['target_revised', '90家', '80家'],
    ])
    expect(await foundTogether({ ...table, targets: table.targets.slice(1) }, plan(90, '2024-01-01'))).toEqual([])
    const answered = table.targets.map((target) => ({ ...target, responsible: '区科技局', is_part: false }))
    const kinds = (await foundTogether({ ...table, targets: answered }, plan(90, '2024-01-01'))).map(([kind]) => kind)
    expect(kinds).not.toContain('townships_miss_district')
  })

  it('holds districts in a table of the city against the city, and never what does not add up', async () => {
    const CITY = { area_name: '重庆市' }
    const share = (row: number, value: number, set: Partial<TargetRecord> = {}) =>
      cell(row, value, { responsible_kind: 'district', ...CITY, ...set })
    const city = (targets: TargetRecord[]) => rowsOf(targets, { doc_id: 'city', ...CITY })
    expect(await foundTogether(city([share(1, 30), share(2, 52), increment(100, CITY)]))).toEqual([
      ['districts_miss_city', '100家', '82家'],
    ])
    const rate = { indicator_id: 'invention_patents_per_10k' }
    expect(
      await foundTogether(city([share(1, 30, rate), share(2, 52, rate), increment(40, { ...CITY, ...rate })])),
    ).toEqual([])
  })

  it('adds up what districts say themselves where all of them do', async () => {
    const names = reference.areas
      .filter(
        ({ parent, kind, valid_from, valid_to }) => parent === '重庆市' && kind !== 'zone' && !valid_from && !valid_to,
      )
      .map(({ name }) => name)
    const all = [...names, '江北区', '渝北区']
    const districts = all.map((area_name) => rowsOf([stated(10, { area_name })], { doc_id: area_name, area_name }))
    const city = rowsOf([stated(1000, { area_name: '重庆市' })], { doc_id: 'city', area_name: '重庆市' })
    const complete = new Set(all).size
    expect(await foundTogether(city, ...districts)).toEqual([['districts_miss_city', `${10 * complete}家`, '1000家']])
    expect(await foundTogether(city, ...districts.slice(1))).toEqual([])
  })
})
