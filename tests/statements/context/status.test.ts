import { expect, it } from 'vitest'
import { decidedStatus, type StatusContext } from '../../../parsers/statements/context/status.ts'
import { NO_CUES } from '../../../parsers/statements/lexicon/cues.ts'
import { ruling } from '../../../parsers/statements/statement/level.ts'

/** A value below a heading that looks back on 2024, in a document of January 2025. */
const told = (before: string, more: Partial<StatusContext> = {}): StatusContext => ({
  before,
  behind: '',
  isCommitment: false,
  standing: ruling('achieved', 'section', '2024年工作回顾'),
  period: null,
  isExpected: false,
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
  ['全年任务新建农村公路', 'target'],
  ['目标任务：改造老旧小区', 'target'],
  ['目标任务完成', 'achieved'],
  ['细化完善改革任务', 'achieved'],
  ['新增财政预算', 'achieved'],
])('in what looks back %s is %s', (before, status) => {
  expect(decidedStatus(NO_CUES, told(before)).value).toBe(status)
})

it.each([
  ['城区到机场车程缩至', 'achieved'],
  ['对新认定企业给予最高', 'commitment'],
  ['每季度开展活动', 'commitment'],
  ['城乡低保标准提高到每人每月', 'achieved'],
  ['养老金每人每月增发', 'achieved'],
  ['按每人每月', 'commitment'],
])('takes a promise for a deed where a review tells of it: %s is %s', (before, status) => {
  expect(decidedStatus(NO_CUES, told(before, { isCommitment: true })).value).toBe(status)
})

it('takes what came of a plan for done', () => {
  const standing = ruling('target' as const, 'sentence', '规划')
  expect(decidedStatus(NO_CUES, told('实际达到', { standing })).value).toBe('achieved')
  expect(decidedStatus(NO_CUES, told('实际利用外资达到', { standing })).value).toBe('target')
})

it.each([
  ['高于年初确定的', '的目标', 'target'],
  ['未达到', '的预期目标', 'target'],
  ['新增学位', '的目标提前完成', 'target'],
  ['实现增长', '的目标', 'achieved'],
  ['增长', '，好于预期目标', 'achieved'],
  ['贫困发生率由', '降至0', 'baseline'],
  ['贫困发生率降至', '', 'achieved'],
])('in what looks back a number between %s and %s is %s', (before, behind, status) => {
  expect(decidedStatus(NO_CUES, told(before, { behind })).value).toBe(status)
})

const planned = ruling('target' as const, 'section', '重点任务')

it.each([
  ['目前已签约项目', 'achieved'],
  ['产业园现已入驻企业', 'achieved'],
  ['对全县已建成的', 'target'],
  ['将已整治河道', 'target'],
  ['新建学校', 'target'],
  ['实际新增', 'achieved'],
])('in a plan %s is %s', (before, status) => {
  expect(decidedStatus(NO_CUES, told(before, { standing: planned })).value).toBe(status)
})

it.each([
  ['2025-10-31', 'target'],
  ['2025-12-20', 'achieved'],
])('on %s what is expected of the year is %s', (today, status) => {
  const period = { kind: 'in', start: '2025-01-01', end: '2025-12-31', freq: 'A', text: '2025年' } as const
  const when = { today, plannedFrom: null, isAnnual: false }
  expect(decidedStatus(NO_CUES, told('普及率', { period, when, isExpected: true })).value).toBe(status)
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
