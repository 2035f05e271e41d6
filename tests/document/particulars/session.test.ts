import { expect, it } from 'vitest'
import { sessionIn } from '../../../parsers/document/particulars/session.ts'
import { lines } from '../lines.ts'

it.each([
  ['——2026年1月20日在某某县第十八届人民代表大会第五次会议上', '某某县', '2026-01-20'],
  ['（二〇二六年一月二十日在某某自治区十四届人民代表大会第四次会议上）', '某某自治区', '2026-01-20'],
  ['在某某市第六届人民代表大会第一次会议上', '某某市', null],
  ['2026年1月20日在某某市第六届人民代表大会第一次会议上某某市市长 张某同志作政府工作报告。', '某某市', '2026-01-20'],
  ['2026年1月20日在某某省第六届人民代表大会第一次会议上省长张某作政府工作报告', '某某省', '2026-01-20'],
  ['来源：某某日报2026年1月20日在某某省第六届人民代表大会第一次会议上', '某某省', '2026-01-20'],
])('reads %s', (subtitle, place, day) => {
  expect(sessionIn(lines('政府工作报告', subtitle, '各位代表：'))).toEqual({ place, day, lines: [2] })
})

it.each([
  ['—— 2023年2月23日在某某县', '第十六届人民代表大会第三次会议上'],
  ['——2023年2月23日在某某县第十六届', '人民代表大会第三次会议上'],
  ['——2023年2月23日在某某县第十六届', '人 民 代 表 大 会 第 三 次 会 议 上'],
])('joins a subtitle that is broken over two lines: %s', (first, second) => {
  const found = sessionIn(lines('政府工作报告', first, second, '某某县县长 张某'))
  expect(found).toEqual({ place: '某某县', day: '2023-02-23', lines: [2, 3] })
})

it.each([
  ['会议在某某县举行'],
  ['2026年1月20日在某某省第六届人民代表大会第一次会议上，省长提出今年的目标。'],
  ['全国人民代表大会第四次会议审查批准'],
  [`${'过去的一年里，全县干部群众团结一心、真抓实干、开拓进取，'.repeat(3)}在某某县第十八届人民代表大会第五次会议上`],
])('sees none in %s', (text) => {
  expect(sessionIn(lines('政府工作报告', text))).toBeNull()
})
