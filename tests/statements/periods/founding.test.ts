import { expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { lexiconOf } from '../../../parsers/statements/lexicon/lexicon.ts'
import { firmAbove, withoutFoundings } from '../../../parsers/statements/periods/founding.ts'
import { languageOf } from '../../../parsers/statements/sentence/language.ts'
import { scan } from '../../../parsers/statements/sentence/scan.ts'

const language = languageOf(lexiconOf(readReference()))

it.each([
  ['该公司成立于2016年8月，占地20亩。', []],
  ['合作社始建于2009年，有社员60户。', []],
  ['2011年创建，2023年产值800万元。', ['2023年']],
  ['企业2014年注册成立，年产量300吨。', []],
  ['2015年成立的合作社有社员90户。', []],
  // What was founded is counted, or the year is that of a value.
  ['2023年新成立合作社20家。', ['2023年']],
  ['2023年成立合作社20家。', ['2023年']],
  ['2023年实现产值3亿元。', ['2023年']],
  ['入选2023年“百强”榜单，完成投资8亿元。', []],
  ['入选2023年市级名单12家。', ['2023年']],
  ['2023年启动的污水处理厂已完成工程量的80%。', []],
  ['2023年建成的12个社区食堂运行良好。', ['2023年']],
])('%s is of %j', (sentence, periods) => {
  const found = scan(sentence, { year: 2024, day: null }, language)
  expect(withoutFoundings(found.periods, found.sentence).map(({ text }) => text)).toEqual(periods)
})

it.each([
  [[null, '青岭粮食有限公司', '稻米产业'], '青岭粮食有限公司'],
  [['白水镇果蔬专业合作社'], '白水镇果蔬专业合作社'],
  [['培育壮大2家公司'], null],
  [['稻米产业', null], null],
])('under %j it is of %s', (headings, firm) => {
  expect(firmAbove(headings)).toBe(firm)
})
