import { describe, expect, it } from 'vitest'
import { indicatorNamed } from '../../pipeline/answers/indicator-name.ts'
import { UsageFault } from '../../pipeline/fault.ts'
import { indicator } from '../fixtures/indicators.ts'

const KNOWN = [
  indicator({ id: 'pocket_park', zh: '口袋公园', en: 'Pocket parks', aliases: ['街头公园'] }),
  indicator({ id: 'park', zh: '公园', en: 'Parks', aliases: ['企业'] }),
  indicator({ id: 'charging_pile', zh: '公共充电桩', en: 'Public charging piles', aliases: ['企业'] }),
]
const named = (name: string) => indicatorNamed(name, KNOWN).id

function offered(name: string): string[] {
  try {
    return [named(name)]
  } catch (error) {
    expect(error).toBeInstanceOf(UsageFault)
    return [...(error as Error).message.matchAll(/(\w+) \(/g)].map(([, id]) => id!)
  }
}

describe('an indicator', () => {
  it.each(['pocket_park', '口袋公园', ' POCKET parks', '街头公园'])('is found by %j', (name) => {
    expect(named(name)).toBe('pocket_park')
  })

  it('is not found by a name that several have', () => {
    expect(() => named('企业')).toThrow(
      /is the name of several: park \(公园\), charging_pile \(公共充电桩\); give the id/,
    )
  })
})

describe('a name that no indicator has', () => {
  it.each([
    ['公园', ['park']],
    ['充电', ['charging_pile']],
    ['口袋公园面积', ['pocket_park', 'park']],
    ['公用充电桩', ['charging_pile']],
  ])('%s offers %j', (name, ids) => {
    expect(offered(name)).toEqual(ids)
  })

  it.each(['', '森林覆盖率', '园'.repeat(40)])('%j offers none that have nothing in common with it', (name) => {
    expect(() => named(name)).toThrow(/nothing in indicators\.csv comes near it/)
  })
})
