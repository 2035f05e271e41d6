import { expect, it } from 'vitest'
import { read } from '../sentence.ts'

const spans = (text: string) => read(text, 'achieved').map(({ indicator, period_start }) => [indicator, period_start])

it.each([
  [
    '“十三五”期间，累计接待游客200万人次、旅游收入30亿元。',
    [
      ['接待游客', '2016-01-01'],
      ['旅游收入', '2016-01-01'],
    ],
  ],
  ['“十三五”期间共完成固定资产投资178亿元。', [['固定资产投资', '2016-01-01']]],
  ['“十三五”期间，固定资产投资累计完成178亿元。', [['固定资产投资', '2016-01-01']]],
  ['“十三五”期间，累计提供学位1.2万个。', [['学位', '2016-01-01']]],
  ['“十三五”期间，实际利用外资累计达4.9亿美元。', [['实际利用外资', '2016-01-01']]],
  // How things stand at the end is of the end.
  ['“十三五”期间，存款余额累计达490亿元。', [['存款余额', null]]],
  ['“十三五”期间，累计认定高新技术企业200家。', [['高新技术企业', null]]],
  ['“十三五”期间，高新技术企业累计达到200家。', [['高新技术企业', null]]],
  ['2023年，累计完成固定资产投资178亿元。', [['固定资产投资', null]]],
])('%s begins %j', (text, expected) => {
  expect(spans(text)).toEqual(expected)
})
