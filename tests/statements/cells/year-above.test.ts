import { expect, it } from 'vitest'
import type { TableContext } from '../../../parsers/statements/cells/table-context.ts'
import { yearAbove, yearOfTable } from '../../../parsers/statements/cells/year-above.ts'
import type { Table } from '../../../parsers/tables/table.ts'
import { passageOf } from '../../../parsers/text/passage.ts'
import { drawn, lexicon, sketched } from './drawing.ts'

/** The year above a table on the line after the paragraphs, and after `first_line` of them. */
function yearFor(texts: readonly string[], first_line = texts.length + 1): number | null {
  const paragraphs = texts.map((text, at) => ({
    passage: passageOf([{ line: { number: at + 1, start: 0, text }, from: 0, to: text.length }]),
    section_path: [],
    heading: null,
    body_start: 0,
  }))
  const { table } = drawn(sketched('任务表', '项目|目标', '造林|1'))
  return yearAbove(paragraphs, lexicon.periods)({ ...table, first_line })
}

it.each([
  [['为做好2024年造林工作，下达任务如下。'], 2024],
  [['2024年造林，任务如下。', '2024年全县任务下达如下。'], 2024],
  [['为做好2024年和2025年造林工作，下达如下。'], null],
  [['下达2024年任务。', '2025年另行下达。'], null],
  [['2026年造林技术服务'], null],
  [['根据《2023年造林方案》，做好2024年工作。'], 2024],
  [['根据青府发〔2023〕5号文件，做好2024年工作。'], 2024],
  [['比2023年增长，做好2024年工作。'], 2024],
  [['截至2024年6月底，完成如下。'], null],
  [['下达任务如下。'], null],
  [[], null],
])('%j name %s', (texts, year) => {
  expect(yearFor(texts)).toBe(year)
})

it('asks nothing of what stands below the table', () => {
  expect(yearFor(['下达2024年任务。', '2025年另行下达。'], 2)).toBe(2024)
})

const yearOf = (year: number | null, isYearOfDay: boolean, above: number | null) =>
  yearOfTable({} as Table, { year, isYearOfDay, yearAbove: () => above } as unknown as TableContext)

it('takes the year of the title, whatever the text above speaks of', () => {
  expect(yearOf(2024, false, 2025)).toBe(2024)
})

it('takes the year to come where only the day of the paper tells another', () => {
  expect(yearOf(2024, true, 2025)).toBe(2025)
  expect(yearOf(null, true, 2025)).toBe(2025)
})

it('keeps the year of the day where the text looks back or further ahead', () => {
  expect(yearOf(2024, true, 2023)).toBe(2024)
  expect(yearOf(2024, true, 2030)).toBe(2024)
  expect(yearOf(2024, true, null)).toBe(2024)
})
