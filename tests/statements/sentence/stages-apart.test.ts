import { expect, it } from 'vitest'
import { read } from '../sentence.ts'

it.each([
  ['新签约亿元以上项目120个，新落地95个。', ['新签约亿元以上项目', '新落地亿元以上项目']],
  ['产业项目开工80个，竣工36个。', ['开工产业项目', '竣工产业项目']],
  // One stage alone, other units, and what grew tell nothing apart.
  ['开工产业项目80个，其中省级项目9个。', ['产业项目', '省级项目']],
  ['新开工公路80公里，完工产业项目12个。', ['公路', '完工产业项目']],
  ['开工产业项目80个，增长12%。', ['产业项目', '产业项目']],
])('of %s the names are %j', (text, expected) => {
  expect(read(text).map(({ indicator }) => indicator)).toEqual(expected)
})
