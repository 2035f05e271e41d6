import { expect, it } from 'vitest'
import { fieldAlone, pairsInLine, pairsInRow } from '../../../parsers/document/labels/label-pairs.ts'

it.each([
  [
    '[ 索引号 ] 115/2031-8 [ 发文字号 ] 石府发〔2031〕8号',
    [
      ['index_no', '115/2031-8'],
      ['doc_no', '石府发〔2031〕8号'],
    ],
  ],
  ['成文日期：2031-03-05', [['written_on', '2031-03-05']]],
  ['新建公厕12座。', []],
  ['要求：按期完成', []],
])('of the line %s: %j', (text, expected) => {
  expect(pairsInLine(text)).toEqual(expected)
})

it('takes labels and values of a row in turn', () => {
  expect(pairsInRow('索引号 | 115/2031-8 | 发布机构 | 县住建局 |')).toEqual([
    ['index_no', '115/2031-8'],
    ['publisher', '县住建局'],
  ])
  expect(pairsInRow('镇街 | 公厕 |')).toEqual([])
})

it('knows a label that is all of a line', () => {
  expect([fieldAlone('索引号'), fieldAlone('索引号：'), fieldAlone('索引号115'), fieldAlone('公厕')]).toEqual([
    'index_no',
    'index_no',
    null,
    null,
  ])
})
