import { describe, expect, it } from 'vitest'
import type { CataloguePlace } from '../../../datasets/explorer/catalogue.ts'
import { atLevel, chosenLevel, levelsOf, wholeOf } from '../../../explorer/figures/level.ts'
import { comparisonOf } from '../../../explorer/figures/standing.ts'
import { place, statement } from './rows.ts'

describe('levels', () => {
  const province = (name: string) => place(name, { level: 'province', kind: 'province', parent: null })
  const city = place('甲市', { level: 'province', kind: 'municipality', parent: null })
  const [east, west] = [place('东区', { parent: '甲市' }), place('西区', { parent: '甲市' })]
  const zone = place('新区', { parent: '甲市', level: 'zone', kind: 'zone' })
  const stranger = place('某地', { parent: null, level: null, kind: 'unknown' })
  const names = (places: readonly CataloguePlace[]) => places.map(({ name }) => name)

  it('are offered where several places can be compared', () => {
    expect(levelsOf([city, east, west])).toEqual(['county'])
    expect(levelsOf([city, province('乙省'), east, west])).toEqual(['province', 'county'])
  })

  it('are chosen by the reader, else by where most is stated', () => {
    const places = [city, province('乙省'), east, west]
    const rows = [statement('甲市', 1), statement('乙省', 2), statement('东区', 3)]
    expect(chosenLevel(rows, places, null)).toBe('province')
    expect(chosenLevel(rows, places, 'county')).toBe('county')
    expect(chosenLevel(rows, places, 'prefecture')).toBe('province')
    expect(chosenLevel([], [city], null)).toBe('county')
  })

  it('set districts and zones beside their city, and provinces beside provinces', () => {
    const places = [city, province('乙省'), east, west, zone, stranger]
    expect(names(atLevel({ places }, 'county').places)).toEqual(['甲市', '东区', '西区', '新区', '某地'])
    expect(names(atLevel({ places }, 'province').places)).toEqual(['甲市', '乙省'])
  })

  it('leave the city out of the rank of its districts, and rank a municipality among provinces', () => {
    const places = [city, province('乙省'), east, west, stranger]
    const rows = [statement('甲市', 9), statement('乙省', 2), statement('东区', 3)]
    const ofCounties = comparisonOf(rows, atLevel({ places }, 'county'), '2027')
    expect([ofCounties.city?.place.name, names(ofCounties.ranked.map((one) => one.place))]).toEqual(['甲市', ['东区']])
    const ofProvinces = comparisonOf(rows, atLevel({ places }, 'province'), '2027')
    expect([ofProvinces.city, names(ofProvinces.ranked.map((one) => one.place))]).toEqual([null, ['甲市', '乙省']])
  })

  it('have no whole above districts of several cities', () => {
    const other = place('丙县', { parent: '丁市' })
    expect(wholeOf(atLevel({ places: [city, east, other] }, 'county').places)).toBeNull()
  })
})
