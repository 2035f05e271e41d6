import { expect, it } from 'vitest'
import { readReference } from '../../../../datasets/reference/index.ts'
import { lexiconOf } from '../../../../parsers/statements/lexicon/lexicon.ts'
import { languageOf } from '../../../../parsers/statements/sentence/language.ts'
import { scan } from '../../../../parsers/statements/sentence/scan.ts'
import { supportsIn } from '../../../../parsers/statements/sentence/support/supports.ts'

const language = languageOf(lexiconOf(readReference()))

it.each([
  ['对投资5000万元以上的项目，给予项目方60万元奖励。', ['60万元'], ['5000万元']],
  ['对营业面积达到300平方米、年销售额达到200万元的门店，奖励2万元。', ['2万元'], ['300平方米', '200万元']],
  ['对产值增长8%以上的企业，分别奖励3万元。', ['3万元'], ['8%']],
  ['对新建300亩以上的花卉基地，一次性奖励150元/亩。', ['150元/亩'], ['300亩']],
  // What was built is said for itself; the sum is for others.
  ['建成厂房20万平方米；对入驻企业给予30万元补贴。', ['30万元'], []],
  ['完成技改投资12亿元，增长9%。', [], []],
])('reads %s', (sentence, sums, conditions) => {
  const found = scan(sentence, { year: 2024, day: null }, language)
  const supports = supportsIn(found)
  const printed = ({ quantity }: (typeof found.mentions)[number]) =>
    sentence.slice(quantity.start, quantity.end).replace(/及?以上$/, '')
  expect([...supports.promised.keys()].map(printed)).toEqual(sums)
  expect([...supports.conditions].map(printed).sort()).toEqual([...conditions].sort())
})
