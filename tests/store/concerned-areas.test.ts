import { describe, expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { type AreaName, concernedAreas } from '../../pipeline/targets/concerned-areas.ts'

const { areas, divisions } = readReference()
const all = [...areas, ...divisions]

const named = (...codes: string[]): AreaName[] =>
  codes.map((area_code) => ({ area_code, area_name: all.find(({ code }) => code === area_code)!.name }))
const concerned = (rows: AreaName[], portals: string[] = []) => concernedAreas(all, rows, portals)
const count = (found: readonly { level: string }[], level: string) =>
  found.filter((area) => area.level === level).length
const names = (found: readonly { name: string }[]) => found.map(({ name }) => name)

describe('the areas that a dataset is about', () => {
  it('are none where nothing is named', () => {
    expect(concerned([{ area_code: null, area_name: null }])).toEqual([])
  })

  it.each([
    ['its city', named('500000'), []],
    ['a district', named('500155'), []],
    ['a portal', [], ['500155-liangping']],
    ['a zone', [{ area_code: null, area_name: '万盛经开区' }], []],
  ])('are Chongqing with all its districts and zones, as %s is named', (_, rows, portals) => {
    const found = concerned(rows, portals)
    expect([count(found, 'province'), count(found, 'prefecture'), count(found, 'county')]).toEqual([1, 0, 39])
    expect(names(found)).toContain('万盛经开区')
  })

  it('are all provinces that have a portal once two are named, without their districts', () => {
    const found = concerned(named('130000', '500000'))
    expect([found.length, count(found, 'province')]).toEqual([31, 31])
  })

  it('are the counties beside a county, its city and its province', () => {
    const found = names(concerned(named('320102', '320106')))
    expect(found).toEqual(expect.arrayContaining(['江苏省', '南京市', '苏州市', '玄武区', '鼓楼区', '六合区']))
    expect(found).not.toContain('沛县')
  })
})
