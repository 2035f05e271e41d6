import { describe, expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { type Cues, NO_CUES } from '../../../parsers/statements/lexicon/cues.ts'
import { lexiconOf } from '../../../parsers/statements/lexicon/lexicon.ts'
import { startStripper, TOWARDS } from '../../../parsers/statements/subject/beginning.ts'
import { endStripper, isSumOfYears } from '../../../parsers/statements/subject/ending.ts'
import { withoutExamples } from '../../../parsers/statements/subject/examples.ts'
import { COUNTED_SUM, isMeasure, isOwner, ownedName } from '../../../parsers/statements/subject/owner.ts'
import { noteRegion } from '../../../parsers/statements/subject/region.ts'
import { withoutEach, withoutPlace } from '../../../parsers/statements/subject/scope.ts'
import { openingReader, subjectReader } from '../../../parsers/statements/subject/subject.ts'
import { isFigureOfThing, isWorks, thingReader } from '../../../parsers/statements/subject/thing.ts'
import { verbCutter } from '../../../parsers/statements/subject/verb-cut.ts'

const lexicon = lexiconOf(readReference())

/** What is left of a text, with the cues that were noted. */
function cut(take: (text: string, cues: Cues) => string, text: string): [string, Partial<Cues>] {
  const cues = { ...NO_CUES }
  const rest = take(text, cues)
  return [rest, Object.fromEntries(Object.entries(cues).filter(([, value]) => value !== null))]
}

describe('beginning', () => {
  const strip = startStripper(lexicon)

  it.each<[string, string, Partial<Cues>]>([
    ['力争森林覆盖率', '森林覆盖率', { status: 'target', bindingness: 'strive' }],
    ['新增就业岗位', '就业岗位', { measure: 'increment' }],
    ['、公厕', '公厕', {}],
    ['三是公厕', '公厕', {}],
    ['扣除气温因素影响后用电量', '用电量', {}],
    // The letters of a name are no words before it.
    ['建成区绿地率', '建成区绿地率', {}],
    ['有色金属产量', '有色金属产量', {}],
    ['区域性养老中心', '区域性养老中心', {}],
  ])('of %s leaves %s', (text, rest, cues) => {
    expect(cut(strip, text)).toEqual([rest, cues])
  })

  it('knows trade with somebody', () => {
    expect(TOWARDS.test('对东盟出口')).toBe(true)
    expect(TOWARDS.test('对外承包')).toBe(false)
  })
})

describe('ending', () => {
  const strip = endStripper(lexicon)

  it.each<[string, string, Partial<Cues>]>([
    ['绿地率达到', '绿地率', { comparator: '=' }],
    ['税收收入增长', '税收收入', { measure: 'growth' }],
    ['审批事项扩展至', '审批事项', { comparator: '=' }],
    ['建安投资增', '建安投资', { measure: 'growth' }],
    ['用电量五年累计超过', '用电量', { comparator: '>' }],
    // 增长率 is the end of the name itself.
    ['人口自然增长率', '人口自然增长率', {}],
    ['绿地率', '绿地率', {}],
  ])('of %s leaves %s', (text, rest, cues) => {
    expect(cut(strip, text)).toEqual([rest, expect.objectContaining(cues)])
  })

  it('knows the name of a sum over years that does not say of what', () => {
    expect(['五年累计净增量', '五年增量', '企业五年增量', ''].map(isSumOfYears)).toEqual([true, true, false, false])
  })
})

describe('verb-cut', () => {
  const strip = verbCutter(lexicon, startStripper(lexicon))

  it.each([
    ['支持企业建设研发中心', '研发中心'],
    ['机械行业实现产值', '机械行业产值'],
    ['公路建设完成投资', '公路建设投资'],
    ['签约项目', '签约项目'],
    // A registered name keeps its own letters.
    ['规上工业增加值', '规上工业增加值'],
  ])('of %s leaves %s', (text, rest) => {
    expect(cut(strip, text)[0]).toBe(rest)
  })

  it('notes the part of the area whose the value is', () => {
    expect(cut(strip, '石桥镇新增就业岗位')).toEqual(['就业岗位', { measure: 'increment', scope: '石桥镇' }])
  })
})

describe('owner', () => {
  it.each([
    ['机械行业', true],
    ['经开区', true],
    ['规上企业', true],
    ['就业', false],
    ['公厕', false],
    ['业', false],
  ])('%s makes, earns or sells: %s', (text, expected) => {
    expect(isOwner(text)).toBe(expected)
  })

  it.each([
    ['利税', true],
    ['销售收入', true],
    ['公厕', false],
  ])('%s is measured of somebody: %s', (text, expected) => {
    expect(isMeasure(text, lexicon)).toBe(expected)
  })

  it.each([
    ['机械行业', '实现', '产值', '机械行业产值'],
    ['农户', '累计', '分红', '农户分红'],
    ['机械行业', '新增', '产值', null],
    ['公厕', '实现', '产值', null],
    ['机械行业', '实现', '岗位', null],
  ])('%s %s %s is %s', (owner, verb, measured, expected) => {
    expect(ownedName(owner, verb, measured, lexicon)).toBe(expected)
  })

  it('knows what is summed up of things', () => {
    expect(['总投资', '协议资金', '总人口'].map((name) => COUNTED_SUM.test(name))).toEqual([true, true, false])
  })
})

describe('scope', () => {
  const each = (text: string) => cut((from, cues) => withoutEach(from, cues, lexicon), text)
  const place = (text: string) => cut((from, cues) => withoutPlace(from, cues, lexicon), text)

  it('takes each of many units off, where a verb follows', () => {
    expect(each('每个乡镇建成文化站')).toEqual(['建成文化站', { scope: '每个乡镇' }])
    expect(each('每年建成文化站')).toEqual(['每年建成文化站', {}])
    expect(each('每个乡镇文化站')).toEqual(['每个乡镇文化站', {}])
  })

  it('takes a place off a registered name', () => {
    expect(place('石桥镇粮食产量')).toEqual(['粮食产量', { scope: '石桥镇' }])
    expect(place('粮食产量')).toEqual(['粮食产量', {}])
    expect(place('石桥镇读书会')).toEqual(['石桥镇读书会', {}])
  })
})

describe('subject', () => {
  const read = subjectReader(lexicon)

  it.each<[string, string, Partial<Cues>, boolean]>([
    ['力争全市森林覆盖率达到', '森林覆盖率', { bindingness: 'strive' }, false],
    ['新建社区食堂', '社区食堂', { measure: 'increment' }, false],
    ['体检人数达到', '体检人数', {}, false],
    // The name stands after the number.
    ['投入的', '投入', {}, true],
    ['', '', {}, false],
  ])('before a number %s names %s', (text, name, cues, isOpen) => {
    const subject = read(text)
    expect([subject.name, subject.is_open]).toEqual([name, isOpen])
    expect(subject.cues).toMatchObject(cues)
  })

  it('reads what opens a clause', () => {
    const { cues, rest } = openingReader(lexicon)('力争全年旅游')
    expect([cues.bindingness, rest.endsWith('旅游')]).toEqual(['strive', true])
  })
})

describe('thing', () => {
  const read = thingReader(lexicon, openingReader(lexicon))

  it.each([
    ['总投资', true],
    ['项目总建筑面积', true],
    ['固定资产投资', false],
    ['学校', false],
  ])('%s is a figure of one thing: %s', (name, expected) => {
    expect(isFigureOfThing(name)).toBe(expected)
  })

  it.each([
    ['石桥水库，位于城北', '石桥水库'],
    ['石桥水库扩建工程总投资', '石桥水库扩建工程'],
    ['认真落实各项工作', null],
  ])('%s begins with %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it('knows what is built or run', () => {
    expect([isWorks('石桥水库', lexicon), isWorks('干部', lexicon)]).toEqual([true, false])
  })
})

describe('examples', () => {
  it.each([
    ['文明村、卫生村等市级荣誉', '市级荣誉'],
    // What is measured of them is no name by itself.
    ['蔬菜、水果等产量', '蔬菜、水果等产量'],
    ['市级荣誉', '市级荣誉'],
  ])('of %s are left out: %s', (name, expected) => {
    expect(withoutExamples(name, lexicon)).toBe(expected)
  })
})

describe('region', () => {
  it('is noted as the scope, unless one is known, and no other word is', () => {
    const cues = { ...NO_CUES }
    noteRegion(cues, { word: '新建', value: [{ role: 'verb', value: null }] })
    expect(cues.scope).toBeNull()
    noteRegion(cues, { word: '主城', value: [{ role: 'region', value: null }] })
    noteRegion(cues, { word: '全市', value: [{ role: 'region', value: null }] })
    expect(cues.scope).toBe('主城')
  })
})
