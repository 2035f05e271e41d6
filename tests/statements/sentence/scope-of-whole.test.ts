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
