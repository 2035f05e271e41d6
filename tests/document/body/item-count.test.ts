import { expect, it } from 'vitest'
import { doubtfulItems } from '../../../parsers/document/body/item-count.ts'
import { outlineOf } from '../../../parsers/document/body/outline.ts'
import { passageOf } from '../../../parsers/text/passage.ts'

it.each([
  ['counts items', ['2.新建食堂2个', '已选址。', '3.3座公园增设设施', '4.开办暑托班27个'], [[2, 2]]],
  ['is a decimal at the end of a list', ['2.新建食堂2个', '3.5万亩农田建成。'], []],
  ['is a decimal after other items', ['5.新建食堂2个', '3.3座公园', '6.新建公园1个'], []],
  ['stands before a month at the end of a list', ['5.新建食堂2个', '6.9月底前改造危房260户'], [[1, 2]]],
  ['stands before a year that begins a list', ['1.2025年新增学位3000个', '2.新建食堂2个'], [[0, 2]]],
  ['is a decimal without items around it', ['2.新建食堂2个', '5.9月底前改造危房260户'], []],
  ['is the number of a section', ['3.总则', '3.1适用范围', '3.2职责', '4.附则'], []],
] as const)('a number at the beginning %s', (_, texts, expected) => {
  expect([...doubtfulItems(texts)]).toEqual(expected)
})

it('leaves the item its heading, and its number', () => {
  const texts = ['2.新建食堂2个', '3.3座公园增设设施', '4.开办暑托班27个']
  const passages = texts.map((text, i) =>
    passageOf([{ line: { number: i + 1, start: i * 20, text }, from: 0, to: text.length }]),
  )
  const item = outlineOf(passages)[1]!
  expect([item.heading, item.passage.text, item.passage.pieces[0]!.source]).toEqual([
    '3座公园增设设施',
    '3座公园增设设施',
    22,
  ])
})
