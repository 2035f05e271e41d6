import { expect, it } from 'vitest'
import { captions } from '../../../parsers/statements/cells/caption.ts'
import { drawn, lexicon, sketched } from './drawing.ts'

const tableBelow = (above: string[], first_line = 1) => ({
  ...drawn({ ...sketched('绩效目标表', '指标|目标值', '公厕|3'), above }).table,
  first_line,
  last_line: first_line + 1,
})

it.each([
  [['（2023年度）'], '（2023年度）'],
  [['(2023年)'], '(2023年)'],
  [['单位：万元', '（2023年度）'], '（2023年度）'],
  [['（2021年8月）'], ''],
  [['（2022年、2023年）'], ''],
  [['（试行）'], ''],
  [['2023年度'], ''],
  [[], ''],
])('of %j above a table %j says the year', (above, caption) => {
  expect(captions(lexicon.periods)(tableBelow(above))).toBe(caption)
})

it('holds for the part of a table right below, and for none further down', () => {
  const captionOf = captions(lexicon.periods)
  const tables = [tableBelow(['（2023年度）']), tableBelow([], 4), tableBelow([], 20)]
  expect(tables.map(captionOf)).toEqual(['（2023年度）', '（2023年度）', ''])
})
