import { describe, expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { areaByContent, namesTownshipOf } from '../../../parsers/document/area/area-content.ts'
import { areaOfNumber, isNationalNumber } from '../../../parsers/document/area/area-number.ts'
import { areaOfBody, areaOfName, areaOfTitle } from '../../../parsers/document/area/area-text.ts'
import { areaIndex } from '../../../parsers/places/area-index.ts'
import { type AreaContext, namedAreas } from '../../../parsers/places/area-name.ts'

const reference = readReference()
const index = areaIndex(reference)
const context = (text = ''): AreaContext => ({ index, exists: () => true, areas: [], text })
const [fuling] = index.named('涪陵区')

describe('area-name', () => {
  it('names the areas of a text, in its order', () => {
    const found = namedAreas('涪陵区和万州区', context())
    expect(found.map(({ name, start, end }) => [name, start, end])).toEqual([
      ['涪陵区', 0, 3],
      ['万州区', 4, 7],
    ])
  })

  it('settles a name that several areas have by those above it', () => {
    const [named, ...others] = namedAreas('江西省南昌市西湖区', context())
    expect([others, index.above(named!.area).map(({ name }) => name)]).toEqual([[], ['南昌市', '江西省']])
    expect(namedAreas('西湖区', context())).toEqual([])
  })
})

describe('area-text', () => {
  it.each([
    ['涪陵区公厕建设方案', '涪陵区'],
    ['重庆市涪陵区公厕建设方案', '涪陵区'],
    ['公厕建设方案', null],
  ])('the title %s speaks for %s', (title, expected) => {
    expect(areaOfTitle(title, context(title))?.area.name ?? null).toBe(expected)
  })

  it('opens the name of a body', () => {
    expect(areaOfBody('重庆市涪陵区住房和城乡建委', context())?.area.name).toBe('涪陵区')
    expect(areaOfBody('住房和城乡建委', context())).toBeNull()
  })

  it('is a text that is its name and nothing else', () => {
    expect(areaOfName('涪陵区', context())?.area.code).toBe(fuling!.code)
    expect(areaOfName('涪陵区公厕', context())).toBeNull()
  })
})

describe('area-number', () => {
  const never = () => false

  it('takes the longest prefix that is evidence', () => {
    const area = (doc_no: string, isTold = never) => areaOfNumber(doc_no, context(), isTold)?.area.name ?? null
    expect(area(`${fuling!.doc_prefixes[0] ?? '涪陵'}府发〔2031〕8号`)).toBe('涪陵区')
    expect(area('甲乙丙发〔2031〕8号')).toBeNull()
  })

  it('knows numbers of the centre', () => {
    expect(['国发〔2031〕8号', '中办发〔2031〕8号', '渝府发〔2031〕8号'].map(isNationalNumber)).toEqual([
      true,
      true,
      false,
    ])
  })
})

describe('area-content', () => {
  const [own] = reference.townships.filter(({ district_code }) => district_code === fuling!.code)
  const townships = reference.townships
    .filter(({ district_code }) => district_code === fuling!.code)
    .map(({ name }) => name)

  it('goes by townships that a district has alone', () => {
    expect(own).toBeDefined()
    const body = `涪陵区各镇街：${townships.slice(0, 9).join('、')}要抓紧建设公厕。`
    expect(areaByContent(context(body), reference)?.area.name).toBe('涪陵区')
    expect(areaByContent(context('要抓紧建设公厕。'), reference)).toBeNull()
    expect(namesTownshipOf(fuling!, '要抓紧建设公厕。', reference)).toBe(false)
  })

  it('goes by none where the text names places elsewhere', () => {
    const body = `万州区、江西省南昌市：${townships.slice(0, 9).join('、')}要抓紧建设公厕。`
    expect(areaByContent(context(body), reference)).toBeNull()
  })
})
