import { expect, it } from 'vitest'
import type { ColumnSense } from '../../../../parsers/statements/cells/columns/column.ts'
import { pointColumns } from '../../../../parsers/statements/cells/columns/points.ts'
import type { RowLabel } from '../../../../parsers/statements/cells/rows/row-label.ts'
import type { UsualStatus } from '../../../../parsers/statements/cells/table-status.ts'
import { drawn } from '../drawing.ts'

const ASSUMED: UsualStatus = { value: 'target', level: 'document', words: '工作方案', isSaid: false }
const TOWN = { isIndicator: false, unit: null } as RowLabel

interface Around {
  usual?: UsualStatus
  label?: Partial<RowLabel>
  sense?: Partial<ColumnSense>
}

function pointsAmong(columns: readonly string[][], { usual = ASSUMED, label = {}, sense = {} }: Around = {}): number[] {
  const rows = columns[0]!.map((_, row) => columns.map((cells) => cells[row]!))
  const { table } = drawn({ columns: columns.map((_, col) => [`第${col}项`]), rows, total_rows: [] })
  const values = columns.map((cells, col) => ({
    col,
    cells,
    sense: { told: null, unit: null, registered: null, indicator: '村容', ...sense } as ColumnSense,
  }))
  return [...pointColumns(values, { table, usual, labels: rows.map(() => ({ ...TOWN, ...label })) })]
}

const SCORES = ['28.5', '27', '26.1', '25']
const COUNTS = ['12', '7', '9', '3']

it('takes figures with fractions that nothing gives a unit for points, and counts for none', () => {
  expect(pointsAmong([SCORES, COUNTS])).toEqual([0])
  expect(pointsAmong([['28.5', '约27', '26.1']])).toEqual([])
  expect(pointsAmong([['28.5', '27']])).toEqual([])
})

it('takes 1 and 0 for marks, also in a column that has only one of them', () => {
  expect(pointsAmong([['1', '0', '1'], ['1', '1', '1'], COUNTS.slice(1)])).toEqual([0, 1])
  expect(pointsAmong([['1', '1', '1']])).toEqual([])
})

it.each<[string, Around]>([
  ['the title says that the table sets goals', { usual: { ...ASSUMED, isSaid: true } }],
  ['the paper looks back', { usual: { ...ASSUMED, value: 'achieved' } }],
  ['the header says what they are', { sense: { told: { status: 'target', words: '任务' } } }],
  ['the header gives a unit', { sense: { unit: '万亩' } }],
  ['the header names a measure', { sense: { indicator: '造林面积' } }],
  ['the rows are indicators', { label: { isIndicator: true } }],
  ['the rows have units', { label: { unit: '亩' } }],
])('takes none for points where %s', (_, around) => {
  expect(pointsAmong([SCORES], around)).toEqual([])
})
