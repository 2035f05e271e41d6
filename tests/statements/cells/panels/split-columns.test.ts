import { expect, it } from 'vitest'
import { splitColumns } from '../../../../parsers/statements/cells/panels/split-columns.ts'
import { drawn, lexicon, sketched } from '../drawing.ts'

const splitOf = (headers: string, ...rows: string[]) => {
  const { table, text } = drawn(sketched('2024年任务表', headers, ...rows))
  return { ...splitColumns(table, lexicon), text }
}

it.each([
  ['乡镇|小区（个）/户数（户）', ['12/860', '8/410'], ['小区（个）', '小区户数（户）']],
  ['乡镇|改造任务（个/户）', ['12/860', '8/410'], ['改造任务（个）', '改造任务（户）']],
  ['乡镇|2027年产量/产值目标', ['0.8万吨/12亿元', '3万吨/9亿元'], ['2027年产量目标', '2027年产值目标']],
  ['乡镇|产量/产值（吨/万元）', ['800/120', '300/90'], ['产量（吨）', '产值（万元）']],
])('%s: makes a column of each', (headers, [one, other], names) => {
  const { table, colOf } = splitOf(headers, `松岭镇|${one}`, `云桥镇|${other}`, '柏木乡|')
  expect(table.columns.slice(1)).toEqual(names.map((name) => [name]))
  expect(table.rows.map((cells) => cells.slice(1))).toEqual([one!.split('/'), other!.split('/'), ['', '']])
  expect(colOf).toEqual([0, 1, 1])
})

it('takes the name in the bracket for the figure in the bracket, with its own place', () => {
  const { table, text } = splitOf('指标|2024年目标（增速）', '产值（万元）|336（6.5%）', '销售额（万元）|129（7.5%）')
  expect(table.columns).toEqual([['指标'], ['2024年目标'], ['2024年目标', '增速']])
  const { start, end } = table.places.at(0, 2)!
  expect([table.rows[0]!.slice(1), text.slice(start, end)]).toEqual([['336', '6.5%'], '6.5%'])
})

it.each([
  ['乡镇|补助标准（元/亩）', '松岭镇|120/15', 'the stroke is of a unit'],
  ['乡镇|产值（万元）', '松岭镇|336（6.5%）', 'nothing names the second'],
  ['乡镇|小区/户数', '松岭镇|860', 'cells hold one figure'],
  ['乡镇|小区/户数', '松岭镇|12/若干', 'cells hold words'],
])('leaves %s over %s alone: %s', (headers, row) => {
  const { table } = splitOf(headers, row, row)
  expect(table.columns).toHaveLength(2)
})
