import { expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { headsOf } from '../../../parsers/statements/lexicon/heads.ts'

const heads = headsOf(readReference().indicators)

it.each([
  ['通讯器材零售额', '零售额'],
  ['电信业务量', '业务量'],
  ['欧盟进出口', '进出口'],
  ['肉牛产量', '产量'],
  ['装备制造业增加值', '制造业增加值'],
  ['智能网联产业增加值', '增加值'],
  ['众创空间', null],
  ['老旧小区', null],
])('learns the head of %s: %s', (name, head) => {
  expect(heads.of(name)).toBe(head)
})

it.each([
  ['产值', true],
  ['吐量', false],
  ['企业', false],
])('takes %s for a head: %s', (text, is) => {
  expect(heads.isHead(text)).toBe(is)
})
