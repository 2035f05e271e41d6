import { expect, it } from 'vitest'
import { turnedBlocks } from '../../../../parsers/statements/cells/panels/turned-blocks.ts'
import { type Drawn, drawn, lexicon, sketched } from '../drawing.ts'

function turned(drawing: Drawn) {
  const { table, text } = drawn(drawing)
  const panel = turnedBlocks(table, lexicon)
  if (!panel) return null
  const upright = panel.table
  const place = upright.places.at(0, 1)
  return {
    headers: upright.columns.map((path) => path.join('>')).join('|'),
    rows: upright.rows.map((cells) => cells.join('|')),
    first: place && text.slice(place.start, place.end),
    from: panel.origin(0, 1),
  }
}

it('puts a table upright that stands on its side', () => {
  const drawing = sketched('主要指标', '主要指标|绿化覆盖率|公厕', '2027年目标值|42%|36座', '属性|约束性|预期性')
  expect(turned(drawing)).toEqual({
    headers: '主要指标|2027年目标值|属性',
    rows: ['绿化覆盖率|42%|约束性', '公厕|36座|预期性'],
    first: '42%',
    from: { row: 0, col: 1 },
  })
})

it('goes on with the blocks below, whose empty columns hold nothing', () => {
  const drawing = sketched('主要指标', '指标|绿道|公厕', '目标值|26|36', '指标|公园|', '目标值|4|')
  expect(turned(drawing)?.rows).toEqual(['绿道|26', '公厕|36', '公园|4'])
})

it.each([
  ['upright', ['指标|2023年|2025年', '绿道|20|26', '公厕|30|36']],
  ['whose rows are indicators beside areas', ['指标|甲镇|乙镇', '绿道|20|26', '公厕|30|36']],
  ['whose first header names nothing', ['区县|绿道|公厕', '目标值|20|26']],
  ['whose labels repeat in part', ['指标|绿道', '目标值|20', '属性|约束性', '指标|公园', '目标值|4']],
])('leaves a table alone %s', (_, [headers, ...rows]) => {
  expect(turned(sketched('任务表', headers!, ...rows))).toBeNull()
})
