import { expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { lexiconOf } from '../../../parsers/statements/lexicon/lexicon.ts'
import { languageOf } from '../../../parsers/statements/sentence/language.ts'
import { ofHeading } from '../../../parsers/statements/sentence/of-heading.ts'
import { scan } from '../../../parsers/statements/sentence/scan.ts'
import { readingsOf } from '../../../parsers/statements/sentence/sentence-reading.ts'
import { thingReader } from '../../../parsers/statements/subject/thing.ts'

const language = languageOf(lexiconOf(readReference()))
const thingOf = thingReader(language, language.openingOf)

const namesBelow = (text: string, above: string, isFirst = true): string[] => {
  const readings = readingsOf(scan(text, { year: 2024, day: null }, language), language, () => false)
  return ofHeading(readings, { heading: null, section_path: [above] }, isFirst, thingOf).map(({ name }) => name)
}

it.each([
  ['完成投资3亿元，安装护栏90公里。', '农村道路护栏工程', ['农村道路护栏工程投资', '护栏']],
  ['完成投资3亿元。', '城镇老旧小区改造和服务提升', ['城镇老旧小区改造和服务提升投资']],
  // Works at large, a heading of no works, and a sum that nothing opens with.
  ['完成投资3亿元。', '重点项目建设', ['投资']],
  ['完成投资3亿元。', '经济运行稳中向好', ['投资']],
  ['安装护栏90公里，完成投资3亿元。', '农村道路护栏工程', ['护栏', '投资']],
])('%s below %s: %j', (text, above, expected) => {
  expect(namesBelow(text, above)).toEqual(expected)
})

it('names no sum of a later sentence', () => {
  expect(namesBelow('完成投资3亿元。', '农村道路护栏工程', false)).toEqual(['投资'])
})

it('gives the thing of its own heading to all that is told of it', () => {
  const readings = readingsOf(scan('总投资9000万元。', { year: 2024, day: null }, language), language, () => false)
  const own = ofHeading(readings, { heading: '青岭小学迁建项目', section_path: [] }, false, thingOf)
  expect(own.map(({ name }) => name)).toEqual(['青岭小学迁建项目总投资'])
})
