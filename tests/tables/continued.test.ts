import { expect, it } from 'vitest'
import { joinContinued } from '../../parsers/tables/continued.ts'
import type { Sheet } from '../../parsers/tables/sheet.ts'
import { hints } from './hints.ts'

const HEADER = ['序号', '乡镇', '改厕（户）']

/** A sheet whose first row stands on a line, one row a line. */
const sheetAt = (first_line: number, cells: string[][], caption: string[] = []): Sheet => ({
  method: 'grid',
  cells,
  places: cells.map((row, at) =>
    row.map(() => ({ first_line: first_line + at, last_line: first_line + at, start: 0, end: 0 })),
  ),
  is_padded: false,
  declared_header_rows: 0,
  caption,
  first_line,
  last_line: first_line + cells.length - 1,
})

const first = sheetAt(1, [HEADER, ['1', '松岭镇', '120'], ['2', '柏溪镇', '80']])

const joined = (next: Sheet) => joinContinued([first, next], hints).map(({ cells }) => cells.map(([, name]) => name))

it.each([
  ['marked above', sheetAt(5, [['3', '石桥镇', '60']], ['（续表）'])],
  ['marked above, with its header again', sheetAt(5, [HEADER, ['3', '石桥镇', '60']], ['续表1'])],
  ['marked at the end of its title', sheetAt(5, [HEADER, ['1', '石桥镇', '60']], ['改厕任务表（续）'])],
  ['counting on', sheetAt(4, [['3', '石桥镇', '60']])],
  ['counting on below its header again', sheetAt(4, [HEADER, ['3', '石桥镇', '60']])],
])('goes on with the table before, %s', (_, next) => {
  expect(joined(next)).toEqual([['乡镇', '松岭镇', '柏溪镇', '石桥镇']])
})

it.each([
  ['neither marked nor counting on', sheetAt(4, [HEADER, ['1', '石桥镇', '60']])],
  ['of another width', sheetAt(4, [['3', '石桥镇']], ['（续表）'])],
  [
    'of other headers',
    sheetAt(
      4,
      [
        ['序号', '乡镇', '户厕验收'],
        ['3', '石桥镇', '60'],
      ],
      ['续表'],
    ),
  ],
  ['far below', sheetAt(30, [['3', '石桥镇', '60']], ['（续表）'])],
])('begins anew where it is %s', (_, next) => {
  expect(joined(next)).toHaveLength(2)
})
