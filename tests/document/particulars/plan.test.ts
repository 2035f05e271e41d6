import { expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { isYearsOnly, planIn } from '../../../parsers/document/particulars/plan.ts'
import { periodGrammar } from '../../../parsers/values/period.ts'

const grammar = periodGrammar(readReference().period_words)

it.each([
  ['科技型企业培育行动计划（2024—2027年）', 2024, 2027],
  ['行动计划(2023-2027年)', 2023, 2027],
  ['行动计划（２０２３—２０２７年）', 2023, 2027],
  ['行动计划（2023年至2025年）', 2023, 2025],
  ['倍增计划（2023——2027年）', 2023, 2027],
  ['科技创新“十四五”规划', 2021, 2025],
  ['科技创新“十四五”规划（2021—2025年）', 2021, 2025],
  ['国民经济和社会发展第十四个五年规划纲要', 2021, 2025],
  ['2024年科技创新工作要点', 2024, 2024],
  ['某某局2023年工作总结及2024年工作计划', 2024, 2024],
  ['关于2023年预算执行情况和2024年预算草案的报告', 2024, 2024],
  ['关于2024年3月工作情况的通报', null, null],
  ['科技创新条例', null, null],
])('reads the plan of %s', (title, from, to) => {
  const plan = from === null ? null : { plan_start: `${from}-01-01`, plan_end: `${to}-12-31` }
  expect(planIn(title, grammar)).toEqual(plan)
})

it.each([
  ['（2017—2020年）', true],
  ['2021-2025年', true],
  ['（试行）', false],
  ['2024年', false],
  ['（2017—2020年）规划', false],
])('tells whether %s is a subtitle of years', (text, is) => {
  expect(isYearsOnly(text, grammar)).toBe(is)
})
