import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseCsv } from '../../datasets/reference/csv.ts'
import { divisionCsv } from '../../datasets/reference/division.ts'
import { readReference } from '../../datasets/reference/index.ts'
import { packageRoot } from '../../datasets/root.ts'

const { areas, divisions, townships, township_moves, bodies } = readReference()
const ofChongqing = areas.filter(({ code, parent }) => code === '500000' || parent === '重庆市')

function tally<T>(items: readonly T[], keyOf: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1
  return counts
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, at) => values.indexOf(value) !== at)
}

/** Townships of a district after every move, by kind. */
function kindsAfterMoves(district: string): Record<string, number> {
  const code = areas.find((area) => area.name === district && area.code !== null)?.code
  const moves = new Map(township_moves.map((move) => [move.code, move.to_district]))
  const now = townships.filter(
    (town) => (moves.get(town.code) ?? '') === district || (!moves.has(town.code) && town.district_code === code),
  )
  return tally(now, (town) => town.kind)
}

describe('package root', () => {
  it('holds the package', () => {
    expect(existsSync(join(packageRoot, 'datasets', 'reference', 'areas.csv'))).toBe(true)
  })
})

describe('areas', () => {
  it('holds the city, 26 districts, 8 counties and 4 autonomous counties with codes', () => {
    const coded = ofChongqing.filter((area) => area.code !== null)
    expect(tally(coded, (area) => area.kind)).toEqual({
      municipality: 1,
      district: 26,
      county: 8,
      autonomous_county: 4,
    })
  })

  it('holds 37 districts and counties since the reform of 2025-11', () => {
    const now = ofChongqing.filter((area) => area.valid_to === null && !['municipality', 'zone'].includes(area.kind))
    expect(now).toHaveLength(37)
  })

  it('ends 江北, 渝北 and the zone 两江新区 on the eve of the district 两江新区', () => {
    const ended = ofChongqing.filter((area) => area.valid_to !== null)
    expect(ended.map((area) => `${area.name} ${area.kind} ${area.valid_to}`).sort()).toEqual(
      ['江北区 district 2025-11-05', '渝北区 district 2025-11-05', '两江新区 zone 2025-11-05'].sort(),
    )
    const born = ofChongqing.filter((area) => area.valid_from !== null)
    expect(born.map((area) => [area.name, area.kind, area.valid_from, area.code])).toEqual([
      ['两江新区', 'district', '2025-11-06', null],
    ])
  })

  it('tells areas apart by code, former code, slug, host and document prefix', () => {
    expect(repeated(areas.flatMap((area) => [area.code ?? [], area.former_codes].flat()))).toEqual([])
    expect(repeated(areas.map((area) => area.slug))).toEqual([])
    expect(repeated(areas.flatMap((area) => area.hosts))).toEqual([])
    expect(repeated(areas.flatMap((area) => area.doc_prefixes))).toEqual([])
  })

  it('shares no name between areas, save 两江新区 the zone and the district', () => {
    const names = areas.flatMap((area) => [...new Set([area.name, area.short, ...area.aliases])])
    expect(repeated(names)).toEqual(['两江新区'])
  })

  it('knows every parent and only hosts of the government', () => {
    const names = new Set(areas.map((area) => area.name))
    expect(areas.filter((area) => area.parent !== null && !names.has(area.parent))).toEqual([])
    expect(areas.flatMap((area) => area.hosts).filter((host) => !/^[a-z.]+\.gov\.cn$/.test(host))).toEqual([])
  })

  it('holds the 34 provinces, no two with one prefix of document numbers', () => {
    const provinces = areas.filter(({ level }) => level === 'province')
    expect(tally(provinces, ({ kind }) => kind)).toEqual({
      province: 23,
      autonomous_region: 5,
      municipality: 4,
      special_administrative_region: 2,
    })
    expect(provinces.filter(({ code, parent_code }) => !code?.endsWith('0000') || parent_code !== null)).toEqual([])
  })

  it('keeps hosts apart that look alike', () => {
    const areaOf = (host: string) => areas.find((area) => area.hosts.includes(host))?.name
    expect(areaOf('ws.cq.gov.cn')).toBe('万盛经开区')
    expect(areaOf('www.cqws.gov.cn')).toBe('巫山县')
    expect(areaOf('www.cqszx.gov.cn')).toBe('石柱土家族自治县')
    expect(areaOf('www.wuxi.gov.cn')).toBeUndefined()
  })
})

describe('divisions', () => {
  const now = divisions.filter(({ valid_to }) => valid_to === null)

  it('reads as its schema says', () => {
    const text = readFileSync(join(packageRoot, 'datasets', 'reference', divisionCsv.file), 'utf8')
    const rows = parseCsv(divisionCsv, text)
    expect(
      divisions.map(
        ({ level: _, slug: __, parent: ___, doc_prefixes: ____, hosts: _____, note: ______, ...row }) => row,
      ),
    ).toEqual(rows)
  })

  it('holds 333 prefectures, and with those of Chongqing 2,846 counties', () => {
    expect(tally(now, ({ level }) => level)).toEqual({ prefecture: 333, county: 2846 - 38 })
  })

  it('knows every parent, which is of a higher level', () => {
    const all = new Map([...divisions, ...areas].map((area) => [area.code, area]))
    const levels = ['county', 'prefecture', 'province']
    const wrong = now.filter(({ level, parent_code }) => {
      const parent = all.get(parent_code)
      return parent === undefined || levels.indexOf(parent.level) <= levels.indexOf(level)
    })
    expect(wrong).toEqual([])
  })

  it('has no code twice, former codes included, and none that areas.csv keeps', () => {
    const codes = (rows: typeof areas) => rows.flatMap(({ code, former_codes }) => [code ?? [], former_codes].flat())
    expect(repeated([...codes(now), ...codes(areas)])).toEqual([])
  })

  it.each([
    ['420607', '襄州区', ['襄阳区', '襄阳县']],
    ['130408', '永年区', ['永年县']],
    ['140900', '忻州市', ['忻州地区']],
    ['422800', '恩施土家族苗族自治州', ['恩施州', '恩施自治州']],
  ])('knows %s, %s, by its other names', (code, name, aliases) => {
    expect(now.find((area) => area.code === code)).toMatchObject({ name, aliases })
  })

  it('ends what was merged into another', () => {
    const ended = divisions.filter(({ valid_to }) => valid_to !== null)
    expect(ended.find(({ name }) => name === '崇文区')).toMatchObject({ code: '110103', valid_to: '2010-12-31' })
    expect(ended.every(({ valid_to }) => valid_to! >= '2000-12-31')).toBe(true)
  })

  it('names a kind or the nationalities in no short name', () => {
    const shorts = now.filter(({ kind }) => kind.startsWith('autonomous')).map(({ short }) => short)
    expect(shorts.filter((short) => short.length > 2 && short.endsWith('族'))).toEqual([])
    expect(shorts).toEqual(expect.arrayContaining(['融水', '陵水', '长白', '克孜勒苏', '鄂伦春', '东乡']))
  })
})

describe('townships', () => {
  it('holds 1,031 townships of the 38 districts and counties', () => {
    expect(townships).toHaveLength(1031)
    const coded = ofChongqing
      .filter((area) => area.code !== null && area.kind !== 'municipality')
      .map((area) => area.code)
    expect([...new Set(townships.map((town) => town.district_code))].sort()).toEqual(coded.sort())
  })

  it('builds each code on that of the district, and each kind on the end of the name', () => {
    const ends = { street: '街道', town: '镇', township: '乡' }
    for (const town of townships) {
      expect(town.code.slice(0, 6)).toBe(town.district_code)
      expect(town.name.endsWith(ends[town.kind]), town.name).toBe(true)
    }
  })

  it('holds no name twice in one district', () => {
    expect(repeated(townships.map((town) => town.district_code + town.name))).toEqual([])
  })

  it('gives the published figures of 梁平 and 开州', () => {
    const kinds = (code: string) =>
      tally(
        townships.filter((town) => town.district_code === code),
        (town) => town.kind,
      )
    expect(kinds('500155')).toEqual({ street: 5, town: 26, township: 2 })
    expect(kinds('500154')).toEqual({ street: 8, town: 27, township: 5 })
  })
})

describe('township moves', () => {
  it('moves townships that exist, from the district they are in', () => {
    const known = new Map(townships.map((town) => [town.code, town]))
    const nameOf = new Map(areas.map((area) => [area.code, area.name]))
    for (const move of township_moves) {
      const town = known.get(move.code)
      expect([town?.name, nameOf.get(town?.district_code ?? '')]).toEqual([move.name, move.from_district])
    }
  })

  it('gives the published figures of 两江新区 and 北碚, and empties 江北 and 渝北', () => {
    expect(kindsAfterMoves('两江新区')).toEqual({ street: 31, town: 11 })
    expect(kindsAfterMoves('北碚区')).toEqual({ street: 6, town: 11 })
    expect(kindsAfterMoves('江北区')).toEqual({})
    expect(kindsAfterMoves('渝北区')).toEqual({})
  })
})

describe('bodies', () => {
  it('shares no name or alias between bodies', () => {
    expect(repeated(bodies.flatMap((body) => [body.name, ...body.aliases]))).toEqual([])
  })

  it('names areas that exist and holds no township', () => {
    const names = new Set(areas.map((area) => area.name))
    const towns = new Set(townships.map((town) => town.name))
    expect(bodies.filter((body) => body.area !== null && !names.has(body.area))).toEqual([])
    expect(bodies.filter((body) => towns.has(body.name))).toEqual([])
  })

  it('leaves the 市, 区 or 县 in front of a bureau away', () => {
    const bureaus = bodies.filter((body) => body.kind === 'bureau').flatMap((body) => [body.name, ...body.aliases])
    expect(bureaus.filter((name) => /^[区县]|^市(?!场|政|监)/.test(name))).toEqual([])
  })
})
