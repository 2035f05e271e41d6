import { expect, it } from 'vitest'
import { paragraphPassages } from '../../../parsers/document/body/outline.ts'
import { brokenAtHeadings } from '../../../parsers/document/body/run-on.ts'
import { lines } from '../lines.ts'

/** Knows two names of parts. */
const partAtStart = (text: string): number => /^(?:2024年工作回顾|2025年工作安排)/.exec(text)?.[0].length ?? 0

const broken = (text: string): string[] =>
  brokenAtHeadings(paragraphPassages(lines(text)), partAtStart).map((passage) => passage.text)

const [REVIEW, PLAN] = ['过去一年，全县上下团结奋斗，生产总值增长6%。', '今年要坚持稳中求进的总基调，生产总值增长5%。']

it.each([
  [
    `各位代表：一、2024年工作回顾${REVIEW}（一）产业。新增企业5家。二、2025年工作安排${PLAN}`,
    ['各位代表：', '一、2024年工作回顾', REVIEW, '（一）产业。新增企业5家。', '二、2025年工作安排', PLAN],
  ],
  [`一、2024年工作回顾${REVIEW}`, ['一、2024年工作回顾', REVIEW]],
  [`一、优化营商环境${REVIEW}`, [`一、优化营商环境${REVIEW}`]],
  ['一、2024年工作回顾', ['一、2024年工作回顾']],
  ['三次产业为：一、二、三产业增加值分别为3亿元。', ['三次产业为：一、二、三产业增加值分别为3亿元。']],
  ['要做到：（一）查清底数。（二）补齐短板。', ['要做到：（一）查清底数。（二）补齐短板。']],
])('breaks %s', (text, expected) => {
  expect(broken(text)).toEqual(expected)
})
