import { describe, expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { lexiconOf } from '../../../parsers/statements/lexicon/lexicon.ts'
import { adverbsAt, nameEndFinder } from '../../../parsers/statements/subject/name-end.ts'
import { describedBy, isOneNoun, objectOf, partOf } from '../../../parsers/statements/subject/predicate.ts'
import { sizedReader } from '../../../parsers/statements/subject/sized.ts'
import { behindReader } from '../../../parsers/statements/subject/subject-behind.ts'

const lexicon = lexiconOf(readReference())
const nameEnd = nameEndFinder(lexicon)

describe('name-end', () => {
  it.each([
    ['公园24小时开放', '公园'],
    ['学校入选市级名单', '学校'],
    ['农户用了清洁能源', '农户'],
    ['县被命名为示范县', '县'],
    ['三级以上医院', '三级以上医院'],
    ['公共充电桩', '公共充电桩'],
    ['社区食堂', '社区食堂'],
  ])('the name at the beginning of %s is %s', (text, expected) => {
    expect(text.slice(0, nameEnd(text))).toBe(expected)
  })

  it('measures adverbs', () => {
    expect(adverbsAt('桥梁全部完工', 2, lexicon)).toBe(2)
    expect(adverbsAt('桥梁完工', 2, lexicon)).toBe(0)
  })
})

describe('predicate', () => {
  it.each([
    ['加快建设冷库', '冷库'],
    ['建设', ''],
    ['冷库', null],
  ])('the object of %s is %s', (text, expected) => {
    expect(objectOf(text, lexicon)).toBe(expected)
  })

  it.each([
    // What tells those that are counted apart is part of the name; what is said of all of them is not.
    ['入选省级名单', '学校', '入选省级名单的学校'],
    ['被评为示范校', '学校', '被评为示范校的学校'],
    ['全部关闭', '煤矿', '煤矿关闭'],
    ['开工', '项目', '项目'],
    ['完成投资', '项目', '项目'],
    ['实现全程网办', '事项', '实现全程网办的事项'],
    ['煤炭产量超过', '省份', '省份'],
  ])('said %s of %s: %s', (behind, noun, expected) => {
    expect(describedBy(behind, noun, lexicon)).toMatchObject({ name: expected })
  })

  it('tells a part apart by whatever is said of it', () => {
    expect(partOf('开工', '项目', lexicon)).toEqual({ name: '开工的项目', noun: '项目' })
    expect(partOf('达到', '项目', lexicon)).toEqual({ name: '项目', noun: '项目' })
  })

  it('takes a kind before things for one noun', () => {
    expect(isOneNoun('纺织业', '示范村', lexicon)).toBe(true)
    expect(isOneNoun('社区', '食堂', lexicon)).toBe(false)
  })
})

describe('sized', () => {
  const sized = sizedReader(lexicon, nameEnd)

  it.each([
    ['企业产值超百亿元', { name: '产值超百亿元的企业', noun: '企业' }],
    ['投资8亿元以上的产业项目', { name: '投资8亿元以上的产业项目', noun: '产业项目' }],
    ['产值过6亿元的企业', { name: '产值过6亿元的企业', noun: '企业' }],
    ['企业迁入园区', null],
    ['产值超百亿元', null],
  ])('%s counts %j', (text, expected) => {
    expect(sized(text)).toEqual(expected)
  })
})

describe('subject-behind', () => {
  const behind = behindReader(lexicon)

  it.each([
    ['社区食堂', '社区食堂'],
    ['学校入选省级名单', '入选省级名单的学校'],
    ['', ''],
  ])('the words %s name %s', (text, expected) => {
    expect(behind.subject(text).name).toBe(expected)
  })

  it('tells what a share is a part of', () => {
    expect(behind.part('的公园24小时开放').name).toBe('24小时开放的公园')
  })

  it('knows a bare name, and those that are told by their size', () => {
    expect([behind.isName('企业'), behind.isName('企业达到'), behind.isName('新建的企业')]).toEqual([true, true, false])
    expect([behind.isSized('企业产值超百亿元'), behind.isSized('企业')]).toEqual([true, false])
  })
})
