import { describe, expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { areaIndex } from '../../parsers/places/area-index.ts'

const index = areaIndex(readReference())
const namesIn = (text: string) => index.mentionsIn(text).map(({ name }) => name)

describe('mentions of areas', () => {
  it.each([
    ['市区绿化30亩', []],
    ['改造城区道路', []],
    ['郊区绿化30亩', []],
    ['梁平区城区绿化30亩', ['梁平区']],
    ['阳泉市城区绿化30亩', ['阳泉市', '城区']],
    ['阳泉市，城区绿化30亩', ['阳泉市']],
    ['梁平区绿化30亩', ['梁平区']],
  ])('in %s are %j', (text, names) => {
    expect(namesIn(text)).toEqual(names)
  })

  it('are the longest name at each place', () => {
    expect(namesIn('重庆市梁平区和开州区')).toEqual(['重庆市', '梁平区', '开州区'])
  })
})

it('knows hosts with and without www', () => {
  expect(index.hosting('www.cqfj.gov.cn')).toEqual(index.hosting('cqfj.gov.cn'))
  expect(index.hosting('cqfj.gov.cn').length).toBeGreaterThan(0)
})
