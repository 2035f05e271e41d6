import { describe, expect, it } from 'vitest'
import { read } from '../sentence.ts'

const scopes = (text: string) => read(text, 'achieved').map(({ indicator, scope }) => [indicator, scope])

describe('parts of a whole', () => {
  it('gives them the part of the area that the whole is of, up to the end of the part of the sentence', () => {
    expect(scopes('区本级税收20亿元，其中增值税8亿元、契税2亿元；非税收入5亿元。')).toEqual([
      ['税收', '区本级'],
      ['增值税', '区本级'],
      ['契税', '区本级'],
      ['非税收入', null],
    ])
  })

  it('gives the parts of an economy its name, also in a sentence of their own', () => {
    expect(scopes('民营经济增加值122亿元，增长5%。其中，第一产业增加值44亿元。')).toEqual([
      ['民营经济增加值', null],
      ['民营经济增加值', null],
      ['第一产业增加值', '民营经济'],
    ])
  })

  it('leaves what no 其中 makes a part', () => {
    expect(scopes('区本级税收20亿元，增值税8亿元。')).toEqual([
      ['税收', '区本级'],
      ['增值税', null],
    ])
  })
})

describe('places', () => {
  it('is of all that a part of a sentence tells after it', () => {
    expect(scopes('青岭镇新建公路3公里，改造学校2所；红河街道建成公园1个，新增停车位300个。')).toEqual([
      ['公路', '青岭镇'],
      ['学校改造', '青岭镇'],
      ['公园', '红河街道'],
      ['停车位', '红河街道'],
    ])
  })

  it('ends where the whole area is named', () => {
    expect(scopes('青岭镇新建公路3公里，全县改造学校2所。')).toEqual([
      ['公路', '青岭镇'],
      ['学校改造', null],
    ])
  })
})

describe('a sentence that goes on about the one before', () => {
  const names = (text: string) =>
    read(text, 'achieved').map(({ indicator, value, measure }) => [indicator, value, measure])

  it.each([
    ['改造小区12个。目前已完工10个。', ['完工小区改造', 10, 'level']],
    ['整修水渠31公里。已整修33公里。', ['水渠', 33, 'level']],
    ['新培育家庭农场90家。计划再培育200家。', ['家庭农场', 200, 'increment']],
  ])('%s is about what that counted', (text, expected) => {
    expect(names(text).at(-1)).toEqual(expected)
  })

  it.each(['新建公厕12座，改造学校3所。已完工2座。', '新建公路30公里。已完工2座。'])(
    '%s leaves the last number without a name',
    (text) => {
      expect(names(text).at(-1)?.[1]).not.toBe(2)
    },
  )
})
