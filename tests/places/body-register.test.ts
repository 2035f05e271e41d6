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

it('knows every area, township and body by every name', () => {
  const names = [
    ...reference.areas.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...reference.townships.map(({ name }) => name),
    ...reference.bodies.flatMap(({ name, aliases }) => [name, ...aliases]),
  ]
  expect(names.filter((name) => !register.isBody(name))).toEqual([])
})
