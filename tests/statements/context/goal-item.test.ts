import { expect, it } from 'vitest'
import { outlineOf } from '../../../parsers/document/body/outline.ts'
import { goalNumbers, isBeforeResult, tellsProgress } from '../../../parsers/statements/context/goal-item.ts'
import { passageOf } from '../../../parsers/text/passage.ts'

const linesOf = (...texts: string[]) =>
  outlineOf(
    texts.map((text, i) => passageOf([{ line: { number: i + 1, start: i * 100, text }, from: 0, to: text.length }])),
  )

const TITLE = '2025年民生实事项目一季度进展情况'

it.each([
  [TITLE, true],
  ['重点任务三季度完成情况的通报', true],
  ['2025年民生实事项目', false],
  ['关于第12号建议的答复', false],
  [null, false],
])('%s tells the progress of goals: %s', (title, expected) => {
  expect(tellsProgress(title)).toBe(expected)
})

it('knows an item and what repeats it', () => {
  const [item, text] = linesOf('1.新增100张养老床位', '新增100张养老床位：正在施工，已完成30张护理床位。')
  expect(goalNumbers(item!, text, TITLE)?.('100张养老床位')).toBe(true)
  expect(goalNumbers(text!, undefined, TITLE)?.('100张养老床位')).toBe(true)
  expect(goalNumbers(text!, undefined, TITLE)?.('30张护理床位')).toBe(false)
  expect(goalNumbers(item!, text, '2025年工作总结')).toBeNull()
})

it.each([
  ['公里，现已建成56公里。', true],
  ['个，截至目前已改造30个。', true],
  ['张，实际完成680张。', true],
  ['座（已完成16座）。', true],
  ['人次（已资助1850人次）。', true],
  ['座（含改建16座）。', false],
  ['公里，其中乡道12公里。', false],
  ['公里，惠及居民3万人。', false],
])('%s tells what came of the number before: %s', (behind, expected) => {
  expect(isBeforeResult(behind)).toBe(expected)
})

it('takes no line of a bare list for an item', () => {
  const [one, other] = linesOf('1.新增养老床位100张', '2.新建公园3个')
  expect(goalNumbers(one!, other, TITLE)).toBeNull()
})

it('takes the numbers of an item for the goal where what came of it is told after it', () => {
  const [item] = linesOf('一、整修水渠31公里。截至11月底，已整修水渠33公里。')
  expect(goalNumbers(item!, undefined, TITLE)?.('31公里')).toBe(true)
  expect(goalNumbers(item!, undefined, TITLE)?.('33公里')).toBe(false)
  const [plain] = linesOf('一、整修水渠31公里。惠及居民2万人。')
  expect(goalNumbers(plain!, undefined, TITLE)?.('31公里') ?? false).toBe(false)
})
