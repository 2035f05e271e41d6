import { expect, it } from 'vitest'
import { unstackedRows } from '../../../../parsers/statements/cells/panels/stacked-rows.ts'
import { drawn, lexicon, sketched } from '../drawing.ts'

const { table, text } = drawn(
  sketched('主要指标', '序号|指标|2025年', '1|床位数（张）其中：护理型床位数（张）|2400↵1440', '2|服务站（个）|140'),
)
const parted = unstackedRows(table, lexicon)

it('makes a row of each thing that a row holds', () => {
  expect(parted.table.rows).toEqual([
    ['1', '床位数（张）', '2400'],
    ['1', '其中：护理型床位数（张）', '1440'],
    ['2', '服务站（个）', '140'],
  ])
  expect(parted.rowOf).toEqual([0, 0, 1])
})

it('gives each part its own place', () => {
  const textAt = (row: number, col: number) => {
    const { start, end } = parted.table.places.at(row, col)!
    return text.slice(start, end)
  }
  expect([textAt(0, 1), textAt(0, 2), textAt(1, 1), textAt(1, 2), textAt(2, 2), textAt(1, 0)]).toEqual([
    '床位数（张）',
    '2400',
    '其中：护理型床位数（张）',
    '1440',
    '140',
    '1',
  ])
})

it.each([
  ['床位数护理型床位数|2400↵1440', 'no sign parts the names'],
  ['床位数（张）其中：护理型床位数（张）|2400↵1440↵30', 'there are more figures than names'],
  ['床位数（张）其中：护理型床位数（张）|2400', 'one figure'],
  ['床位数（张）其中：护理型床位数（张）|2400↵若干', 'words'],
])('leaves %s alone: %s', (row) => {
  const one = drawn(sketched('主要指标', '指标|2025年', row)).table
  expect(unstackedRows(one, lexicon).table).toBe(one)
})
