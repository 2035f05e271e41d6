import { expect, it } from 'vitest'
import { grantName, isPaid } from '../../../parsers/statements/sentence/grant.ts'

it.each([
  ['奖金', '对获奖团队给予最高', '获奖团队奖金'],
  ['补助', '对新建的孵化器，按绩效给予', '新建的孵化器补助'],
  ['一次性补贴', '对符合条件的高校毕业生每年给予', '高校毕业生一次性补贴'],
  // A grant that is named by itself, one without a receiver, one whose receiver stands in a sentence of its own.
  ['创业补贴', '对高校毕业生给予', '创业补贴'],
  ['奖励', '每年安排资金给予', '奖励'],
  ['奖励', '对企业加强服务。给予', '奖励'],
  ['奖励', '对排名前3的企业给予', '奖励'],
])('calls %s behind %s by its receiver', (name, before, expected) => {
  expect(grantName(name, before)).toBe(expected)
})

it.each([
  ['全年发放各类', true],
  ['累计兑现', true],
  ['对新办企业给予', false],
  ['每人每月', false],
])('%s tells of what was paid: %s', (before, paid) => {
  expect(isPaid(before)).toBe(paid)
})
