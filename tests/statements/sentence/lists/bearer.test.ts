import { expect, it } from 'vitest'
import { readReference } from '../../../../datasets/reference/index.ts'
import { lexiconOf } from '../../../../parsers/statements/lexicon/lexicon.ts'
import { bearerOf, restOfBearer } from '../../../../parsers/statements/sentence/lists/bearer.ts'

const lexicon = lexiconOf(readReference())

it.each([
  ['农牧民人均纯收入', '农牧民'],
  ['规上工业企业用电量', '规上工业企业'],
  ['城镇职工', '城镇职工'],
  // What begins with 企业 is of all of them, and 企业家 are none.
  ['企业研发投入', ''],
  ['青年企业家人数', ''],
  ['粮食产量', ''],
  ['仓储和邮政业营业收入', '仓储和邮政业'],
  // What people do, and no industry.
  ['转移就业', ''],
  ['大学生创业', '大学生'],
])('%s begins with the bearer “%s”', (name, expected) => {
  expect(bearerOf(name)).toBe(expected)
})

it.each([
  ['职工', '居民医疗保险参保人数', '医疗保险参保人数'],
  ['高新技术企业', '小微企业贷款余额', '贷款余额'],
  ['老人', '儿童福利机构', '福利机构'],
  // How many there are needs no saying.
  ['高新技术企业', '科技型企业数量', null],
  // A whole name beside a bearer.
  ['粮食产量', '居民收入', null],
  ['职工医保基金', '居民医保基金', null],
])('%s beside %s has %j', (part, last, expected) => {
  expect(restOfBearer(part, last, lexicon)).toBe(expected)
})
