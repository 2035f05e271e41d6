import { expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { unitReader } from '../../parsers/values/unit.ts'

const { at, named } = unitReader(readReference().units)

it.each([
  ['个百分点', '个百分点', 4],
  ['家企业', '家', 1],
  ['万元/亩', '万元/亩', 4],
  // Printed in other characters, which fold into the row.
  ['㎡绿地', '㎡', 1],
  ['％的', '%', 1],
  // A quotient of two rows that is no row itself.
  ['人/户', '人/户', 3],
  ['微克每立方米', '微克/立方米', 6],
  // The beginning of a longer word is no unit.
  ['台阶', null, null],
  ['的', null, null],
])('%s begins with %s', (text, expected, end) => {
  const found = at(text, 0)
  expect([found?.unit.unit ?? null, found?.end ?? null]).toEqual([expected, end])
})

it.each([
  ['万人', '人', 10_000],
  ['亿立方米', '立方米', 100_000_000],
  ['万元', '万元', 1],
  ['千 瓦 时', '千瓦时', 1],
  ['例/10万人', '例/10万人', 1],
  ['吨/12亿元', null, null],
  // No scale twice, none before a share, and nothing but a unit.
  ['万万元', null, null],
  ['万%', null, null],
  ['人均', null, null],
])('%s is %s times %s', (text, name, factor) => {
  const found = named(text)
  expect([found?.unit.unit ?? null, found?.factor ?? null]).toEqual([name, factor])
})
