import { expect, it } from 'vitest'
import type { ColumnSense } from '../../../../parsers/statements/cells/columns/column.ts'
import { withWhatIsPaidFor } from '../../../../parsers/statements/cells/columns/paid-for.ts'
import { lexicon } from '../drawing.ts'

type Told = ColumnSense['told']
const AIMED: Told = { status: 'target', words: '任务' }

/** The statuses of columns by their indicators, with the unit of each behind a slash, in a table with a title. */
function statuses(title: string, columns: readonly string[], told: Told = null): (string | null)[] {
  const values = columns.map((column) => {
    const [indicator, unit = null] = column.split('/')
    return { cells: ['1'], sense: { indicator, unit, told } as ColumnSense }
  })
  return withWhatIsPaidFor(values, { title, unit: null }, lexicon).map(({ sense }) => sense.told?.status ?? null)
}

it.each([
  ['拆旧复垦奖补资金分解表', ['拆旧复垦面积/亩', '奖补金额/万元'], ['baseline', null]],
  ['经济林果补贴资金分配表', ['新发展面积/亩', '补贴金额/元'], ['baseline', null]],
  ['义务教育补助经费分配表', ['学生数/人', '补助经费/万元'], ['baseline', null]],
  ['危房改造补助资金分配表', ['农户数/户', '改造户数/户', '补助资金/万元'], ['baseline', null, null]],
  ['造林任务及补助资金分解表', ['面积/亩', '资金/万元'], [null, null]],
  ['造林任务分解表', ['面积/亩', '封育/亩'], [null, null]],
  ['补助资金使用情况', ['户数/户', '面积/亩'], [null, null]],
])('of %s %j are %j', (title, columns, expected) => {
  expect(statuses(title, columns)).toEqual(expected)
})

it('leaves a column what its header says', () => {
  expect(statuses('补贴资金分配表', ['面积/亩', '金额/元'], AIMED)).toEqual(['target', 'target'])
})
