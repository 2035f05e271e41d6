import { describe, expect, it } from 'vitest'
import { declaredPortals } from '../../pipeline/capture/portal-choice.ts'
import { errandId, errandsOf, groupsByHost, hostsOf, isRoundName, roundOf } from '../../pipeline/queue/errand.ts'

const portal = (id: string, ...hosts: string[]) => ({ id, hosts, search: null })
const ids = (groups: { id: string }[][]): string[] => groups.map((group) => group.map(({ id }) => id).join(' '))

describe('jobs of a round', () => {
  it('hold portals that share a host together, over others as well', () => {
    const chain = [portal('a', 'x'), portal('b', 'y'), portal('c', 'z'), portal('d', 'x', 'z'), portal('e', 'w')]
    expect(ids(groupsByHost(chain))).toEqual(['a c d', 'b', 'e'])
  })

  it('hold thousands together that are tied one by one, from either end', () => {
    const n = 3000
    const chain = Array.from({ length: n }, (_, i) => portal(`p${i}`, `h${i}`, `h${i + 1}`))
    expect(ids(groupsByHost(chain))).toEqual([chain.map(({ id }) => id).join(' ')])
    const backward = chain.toReversed()
    expect(ids(groupsByHost(backward))).toEqual([backward.map(({ id }) => id).join(' ')])
    const pairs = chain.filter((_, i) => i % 3 !== 2)
    expect(groupsByHost(pairs)).toHaveLength(n / 3)
  })

  it('give no host to two of them, and leave out no portal', () => {
    const portals = declaredPortals({ data: '' })
    const groups = groupsByHost(portals)
    const hosts = groups.map((group) => new Set(group.flatMap(hostsOf)))
    const all = hosts.flatMap((own) => [...own])
    expect(new Set(all).size).toBe(all.length)
    expect(
      groups
        .flat()
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(portals.map(({ id }) => id))
  })

  it('have names that the engine takes and that differ', () => {
    const names = errandsOf('2026-05-06', declaredPortals({ data: '', replica: true })).map(errandId)
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => name.includes(':'))).toEqual([])
  })
})

describe('a round', () => {
  it.each([
    ['2026-05-06T15:59:59.999Z', '2026-05-06'],
    ['2026-05-06T16:00:00.000Z', '2026-05-07'],
    ['2026-12-31T20:00:00.000Z', '2027-01-01'],
  ])('at %s is of the day in China', (now, day) => expect(roundOf(now)).toBe(day))

  it.each([
    ['2026-05-06', true],
    ['night-2', true],
    ['a/b', false],
    ['..', false],
    ['', false],
    ['a:b', false],
    ['x'.repeat(41), false],
  ])('may be named %j: %s', (name, is) => expect(isRoundName(name)).toBe(is))
})
