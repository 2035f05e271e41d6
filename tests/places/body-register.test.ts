import { describe, expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { bodyRegister } from '../../parsers/places/body-register.ts'

const reference = readReference()
const register = bodyRegister(reference)
const LIANGPING = '500155'
const KAIZHOU = '500154'

describe('a body', () => {
  it.each([
    ['区科技局', { kind: 'bureau', code: null }],
    ['科技局', { kind: 'bureau', code: null }],
    ['市科技局', { kind: 'bureau', code: null }],
    ['区经济信息委', { kind: 'bureau', code: null }],
    ['区 科 技 局', { kind: 'bureau', code: null }],
    ['高新区管委会', { kind: 'zone', code: null }],
    ['屏锦镇', { kind: 'township', code: '500155104' }],
    ['开州区', { kind: 'district', code: KAIZHOU }],
    ['合计', null],
    ['不知名局', null],
    ['', null],
  ])('%s inside 梁平', (name, body) => {
    const known = reference.townships.find((one) => one.name === name && one.district_code === LIANGPING)
    const expected = known ? { kind: 'township', code: known.code } : body
    expect(register.bodyOf(name, LIANGPING)).toEqual(expected)
    expect(register.isBody(name)).toBe(body !== null)
  })

  it('is a township only inside its own district', () => {
    expect(register.bodyOf('屏锦镇', LIANGPING)?.kind).toBe('township')
    expect(register.bodyOf('屏锦镇', KAIZHOU)).toBeNull()
    expect(register.bodyOf('屏锦镇', null)).toBeNull()
  })

  it('is told apart where two districts have townships of one name', () => {
    const districts = new Map<string, Set<string>>()
    for (const { name, district_code } of reference.townships) {
      districts.set(name, (districts.get(name) ?? new Set()).add(district_code))
    }
    const shared = reference.townships.filter(({ name }) => districts.get(name)!.size > 1)
    expect(shared.length).toBeGreaterThan(0)
    for (const town of shared) expect(register.bodyOf(town.name, town.district_code)?.code).toBe(town.code)
  })
})

describe('an area in a table', () => {
  it.each([
    ['长沙市', '430000', '430100'],
    ['鼓楼区', '320100', '320106'],
    ['鼓楼区', '350000', '350102'],
    ['江北区', '500000', '500105'],
    ['江北区', '330200', '330205'],
    ['鼓楼区', null, null],
    ['湘西州', '430000', '433100'],
  ])('%s inside %s is %s', (name, inside, code) => {
    expect(register.bodyOf(name, inside)).toEqual({ kind: 'district', code })
  })

  it.each(['城区', '郊区', '矿区', '新区'])('is not %s, which is a word', (name) => {
    expect(register.isBody(name)).toBe(false)
  })

  it('is the one of today', () => {
    expect(register.areaOf('420600')?.name).toBe('襄阳市')
    expect(register.areaOf('500228')?.name).toBe('梁平区')
    expect(register.areaOf('999999')).toBeNull()
    expect(register.areaOf(null)).toBeNull()
  })
})

it('knows every area, township and body by every name', () => {
  const names = [
    ...reference.areas.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...reference.townships.map(({ name }) => name),
    ...reference.bodies.flatMap(({ name, aliases }) => [name, ...aliases]),
  ]
  expect(names.filter((name) => !register.isBody(name))).toEqual([])
})
