import { expect, it } from 'vitest'
import { decidedStatus, type StatusContext } from '../../../parsers/statements/context/status.ts'
import { NO_CUES } from '../../../parsers/statements/lexicon/cues.ts'
import { ruling } from '../../../parsers/statements/statement/level.ts'

/** A value below a heading that looks back on 2024, in a document of January 2025. */
const told = (before: string, more: Partial<StatusContext> = {}): StatusContext => ({
  before,
  isCommitment: false,
  standing: ruling('achieved', 'section', '2024年工作回顾'),
  period: null,
  when: { today: '2025-01-09', plannedFrom: null, isAnnual: true },
  ...more,
})

it.each([
  ['年度目标', 'target'],
  ['目标任务', 'target'],
  ['年初预算', 'target'],
  ['规划目标为年均增长', 'target'],
  ['完成年度目标任务', 'achieved'],
  ['完成“三北”等重大生态工程营造林建设任务', 'achieved'],
  ['超额完成改造任务', 'achieved'],
  ['承担省级示范任务', 'achieved'],
  ['保障用能指标', 'achieved'],
  ['新增财政预算', 'achieved'],
])('in what looks back %s is %s', (before, status) => {
  expect(decidedStatus(NO_CUES, told(before)).value).toBe(status)
})

it.each([
  ['城区到机场车程缩至', 'achieved'],
  ['对新认定企业给予最高', 'commitment'],
  ['每季度开展活动', 'commitment'],
])('takes a promise for a deed where a review tells of it: %s is %s', (before, status) => {
  expect(decidedStatus(NO_CUES, told(before, { isCommitment: true })).value).toBe(status)
})

it('takes what came of a plan for done', () => {
  const standing = ruling('target' as const, 'sentence', '规划')
  expect(decidedStatus(NO_CUES, told('实际达到', { standing })).value).toBe('achieved')
  expect(decidedStatus(NO_CUES, told('实际利用外资达到', { standing })).value).toBe('target')
})

it('leaves promises of what is planned', () => {
  const planned = ruling('target' as const, 'section', '2025年工作安排')
  const context = told('办理时限压缩至', { isCommitment: true, standing: planned })
  expect(decidedStatus(NO_CUES, context).value).toBe('commitment')
})

it.each([
  [2023, 'achieved'],
  [2024, 'target'],
])('takes what ended before an undated plan begins for done: %s is %s', (year, status) => {
  const context = told('新增企业', {
    standing: ruling('target' as const, 'document', '2024年工作要点'),
    period: { kind: 'in', start: `${year}-01-01`, end: `${year}-12-31`, freq: 'A', text: `${year}年` },
    when: { today: null, plannedFrom: '2024-01-01', isAnnual: false },
  })
  expect(decidedStatus(NO_CUES, context).value).toBe(status)
})
