import { describe, expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'

const { units, comparators, cues, indicators, genres } = readReference()
const unitOf = new Map(units.map((unit) => [unit.unit, unit]))
const indicatorOf = new Map(indicators.map((indicator) => [indicator.id, indicator]))

function repeated(values: readonly string[]): string[] {
  return values.filter((value, at) => values.indexOf(value) !== at)
}

describe('units', () => {
  it('converts into a unit of the same dimension that is its own canonical', () => {
    for (const unit of units) {
      expect(unitOf.get(unit.canonical), unit.unit).toMatchObject({
        canonical: unit.canonical,
        factor: 1,
        dimension: unit.dimension,
      })
      expect(unit.factor).toBeGreaterThan(0)
    }
  })

  it.each([
    ['亿元', '元', 1e8],
    ['万亿元', '元', 1e12],
    ['亿美元', '美元', 1e8],
    ['‰', '%', 0.1],
    ['平方公里', '平方米', 1e6],
    ['兆瓦', '千瓦', 1000],
    ['公斤', '吨', 0.001],
    ['家', '个', 1],
  ])('converts %s', (unit, canonical, factor) => {
    expect(unitOf.get(unit)).toMatchObject({ canonical, factor })
  })

  it('leaves 万 and 亿 before a unit to the value grammar, money apart', () => {
    const scaled = units.filter(
      (unit) => /^[万亿]./.test(unit.unit) && unit.dimension !== 'money' && !unit.unit.includes('/'),
    )
    expect(scaled).toEqual([])
  })

  it('covers the usual words', () => {
    expect(units.length).toBeGreaterThanOrEqual(90)
  })
})

describe('comparators', () => {
  it.each([
    ['不低于', 'before', '>='],
    ['突破', 'before', '>'],
    ['达到', 'before', '='],
    ['提高到', 'before', '='],
    ['近', 'before', '~'],
    ['不超过', 'before', '<='],
    ['低于', 'before', '<'],
    ['以上', 'after', '>='],
    ['余', 'after', '>'],
    ['左右', 'after', '~'],
    ['以内', 'after', '<='],
  ])('reads %s %s the number as %s', (phrase, position, comparator) => {
    expect(comparators.find((row) => row.phrase === phrase && row.position === position)?.comparator).toBe(comparator)
  })
})

describe('cues', () => {
  it.each([
    ['确保', 'bindingness', 'ensure'],
    ['力争', 'bindingness', 'strive'],
    ['新增', 'measure', 'increment'],
    ['年均增长', 'measure', 'growth'],
    ['占比', 'measure', 'share'],
    ['已', 'status', 'achieved'],
    ['下降', 'direction', 'down'],
  ])('reads %s as %s %s', (word, role, value) => {
    expect(cues.find((cue) => cue.word === word && cue.role === role)?.value).toBe(value)
  })

  it('knows the common verbs', () => {
    expect(cues.filter((cue) => cue.role === 'verb').length).toBeGreaterThanOrEqual(120)
  })

  it('holds no verb that begins the name of an indicator unless its note says so', () => {
    const names = indicators.map((indicator) => indicator.zh)
    const risky = cues.filter((cue) => cue.role === 'verb' && cue.note === null)
    const begins = risky.filter((cue) => names.some((name) => name.startsWith(cue.word)))
    expect(begins.map((cue) => cue.word)).toEqual([])
  })
})

describe('indicators', () => {
  it('shares no name or alias between two indicators', () => {
    const names = indicators.flatMap((indicator) => [indicator.zh, ...indicator.aliases])
    // A reader that ignores quotation marks and the width of brackets must find one indicator as well.
    const bare = (name: string) => name.replace(/[“”]/g, '').replaceAll('（', '(').replaceAll('）', ')')
    const owners = indicators.flatMap((indicator) => [
      ...new Set([indicator.zh, ...indicator.aliases].map((name) => bare(name))),
    ])
    expect(repeated(names)).toEqual([])
    expect(repeated(owners)).toEqual([])
  })

  it('uses units of the registry, of the same dimension', () => {
    const wrong = indicators.filter(({ unit, dimension }) => unit !== null && unitOf.get(unit)?.dimension !== dimension)
    expect(wrong.map((indicator) => `${indicator.id} ${indicator.unit} ${indicator.dimension}`)).toEqual([])
  })

  it('reaches a root from every indicator', () => {
    for (const indicator of indicators) {
      const path = [indicator.id]
      for (let at = indicator; at.parent !== null; path.push(at.id)) {
        at = indicatorOf.get(at.parent) ?? expect.fail(`${at.id}: no indicator has the id ${at.parent}`)
        expect(path, 'a cycle').not.toContain(at.id)
      }
    }
  })

  it('counts parts like their whole', () => {
    const parts = indicators.filter((indicator) => indicator.parent !== null)
    const unlike = parts.filter((part) => indicatorOf.get(part.parent!)?.dimension !== part.dimension)
    expect(unlike.map((part) => part.id)).toEqual([])
  })

  it.each([
    ['国家高新技术企业', 'high_tech_enterprise'],
    ['有效期内高新技术企业', 'high_tech_enterprise'],
    ['高企', 'high_tech_enterprise'],
    ['市级科技型企业', 'tech_enterprise'],
    ['科企', 'tech_enterprise'],
    ['科技型中小企业', 'tech_sme'],
    ['市级“专精特新”中小企业', 'specialized_new_sme'],
    ['专精特新“小巨人”企业', 'little_giant'],
    ['高技术制造业增加值占规模以上工业增加值比重', 'high_tech_manufacturing_share'],
    ['合同成交额', 'technology_contract_value'],
  ])('knows %s as %s', (name, id) => {
    expect(indicators.find((row) => row.zh === name || row.aliases.includes(name))?.id).toBe(id)
  })
})

describe('genres', () => {
  it('gives a word longer than its parts where the form differs', () => {
    const longest = (title: string) =>
      genres
        .filter((genre) => title.includes(genre.word))
        .sort((a, b) => b.word.length - a.word.length)
        .at(0)
    expect(longest('关于印发双倍增工作实施方案的通知')).toMatchObject({ genre: 'scheme', default_status: 'target' })
    expect(longest('关于第069号提案的答复函')).toMatchObject({ genre: 'reply', default_status: 'achieved' })
    expect(longest('2024年国民经济和社会发展统计公报')).toMatchObject({ genre: 'bulletin', default_status: 'achieved' })
    expect(longest('科技创新“十四五”规划')).toMatchObject({ genre: 'programme', default_status: 'target' })
  })
})
