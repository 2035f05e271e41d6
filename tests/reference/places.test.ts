import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { packageRoot } from '../../datasets/root.ts'

const { areas, townships, township_moves, bodies } = readReference()

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
    const coded = areas.filter((area) => area.code !== null)
    expect(tally(coded, (area) => area.kind)).toEqual({
      municipality: 1,
      district: 26,
      county: 8,
      autonomous_county: 4,
    })
  })

  it('holds 37 districts and counties since the reform of 2025-11', () => {
    const now = areas.filter((area) => area.valid_to === null && !['municipality', 'zone'].includes(area.kind))
    expect(now).toHaveLength(37)
  })

  it('ends 江北, 渝北 and the zone 两江新区 on the eve of the district 两江新区', () => {
    const ended = areas.filter((area) => area.valid_to !== null)
    expect(ended.map((area) => `${area.name} ${area.kind} ${area.valid_to}`).sort()).toEqual(
      ['江北区 district 2025-11-05', '渝北区 district 2025-11-05', '两江新区 zone 2025-11-05'].sort(),
    )
    const born = areas.filter((area) => area.valid_from !== null)
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

  it('keeps hosts apart that look alike', () => {
    const areaOf = (host: string) => areas.find((area) => area.hosts.includes(host))?.name
    expect(areaOf('ws.cq.gov.cn')).toBe('万盛经开区')
    expect(areaOf('www.cqws.gov.cn')).toBe('巫山县')
    expect(areaOf('www.cqszx.gov.cn')).toBe('石柱土家族自治县')
    expect(areaOf('www.wuxi.gov.cn')).toBeUndefined()
  })
})

describe('townships', () => {
  it('holds 1,031 townships of the 38 districts and counties', () => {
    expect(townships).toHaveLength(1031)
    const coded = areas.filter((area) => area.code !== null && area.kind !== 'municipality').map((area) => area.code)
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
