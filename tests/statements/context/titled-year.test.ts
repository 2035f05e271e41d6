import { expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { genreOf } from '../../../parsers/document/particulars/genre.ts'
import { planIn } from '../../../parsers/document/particulars/plan.ts'
import { frameOf } from '../../../parsers/statements/context/frame.ts'
import { titledYear } from '../../../parsers/statements/context/titled-year.ts'
import { periodGrammar } from '../../../parsers/values/period.ts'

const { genres, period_words } = readReference()
const grammar = periodGrammar(period_words)

it.each([
  ['青岭县2023年国民经济和社会发展统计公报', '2024-04-12', '2023'],
  ['青岭镇2025年工作要点', '2024-12-18', '2025'],
  ['青岭镇2025年工作要点', '2025-02-18', null],
  ['关于2023年度奖补资金申报的通知', '2024-05-06', null],
  ['青岭县产业发展“十四五”规划', '2021-05-06', null],
])('of %s on %s is %s', (title, day, year) => {
  const plan = planIn(title, grammar) ?? { plan_start: null, plan_end: null }
  const facts = { title, written_on: day, published_on: null, ...plan }
  const frame = frameOf(facts, genreOf(title, genres), grammar, { yearOfHeadings: () => null, yearOpened: () => null })
  expect(titledYear(frame)?.end.slice(0, 4) ?? null).toBe(year)
})
