import { expect, it } from 'vitest'
import { writtenMonth } from '../../../parsers/document/particulars/written-month.ts'
import { linesOf } from '../../../parsers/text/lines.ts'

const lines = (text: string) => [...linesOf(text)]

it.each([
  ['青岭县水利规划\n2025年3月', '2025-03-31'],
  ['青岭县水利规划\n（二〇二四年十一月）', '2024-11-30'],
  ['青岭县水利规划\n2024年2月', '2024-02-29'],
  ['青岭县水利规划\n2025年13月', null],
  ['青岭县水利规划\n2025年3月完成', null],
  ['青岭县水利规划', null],
])('%s', (head, day) => {
  expect(writtenMonth(lines(head), [])).toBe(day)
})

it('looks at the last lines of a text, and not inside it', () => {
  expect(writtenMonth([], lines('产值20亿元。\n县水利局\n2025年4月'))).toBe('2025-04-30')
  expect(writtenMonth([], lines('2025年4月\n产值20亿元。\n新建水库2座。\n县水利局'))).toBeNull()
})
