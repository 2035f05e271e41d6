import { expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { parserFor } from '../../../parsers/parse.ts'

const parse = parserFor(readReference())

const startsIn = (sentence: string): (string | null)[] =>
  parse(new TextEncoder().encode(`青岭县2024年工作总结\n${sentence}\n`), null)
    .statements.filter(({ status }) => status === 'baseline')
    .map(({ period_end }) => period_end?.slice(0, 4) ?? null)

it.each([
  ['产值从2017年的5亿元提高到2021年的9亿元，税收从1亿元提高到2亿元。', ['2017', '2017']],
  [
    '高新技术企业由2020年的12家增加到30家，科技型企业由45家增加到90家，瞪羚企业由2家增加到8家。',
    ['2020', '2020', '2020'],
  ],
  ['高新技术企业、科技型企业分别从2020年的12家、45家增加到30家、90家。', ['2020', '2020']],
  // Nothing says when.
  ['产值从5亿元提高到9亿元，税收从1亿元提高到2亿元。', [null, null]],
  // Another year has begun to be told of.
  ['高新技术企业从2020年的12家增加到30家；2023年，科技型企业由5家增加到9家。', ['2020', null]],
])('the changes of %s start in %j', (sentence, years) => {
  expect(startsIn(sentence)).toEqual(years)
})
