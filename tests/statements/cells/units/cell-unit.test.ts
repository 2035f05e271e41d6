import { describe, expect, it } from 'vitest'
import { linesOf, sketched, statementsOf } from '../drawing.ts'

describe('a unit note of several units', () => {
  const unitsOf = (unit: string, headers: string[]) =>
    linesOf(
      statementsOf({
        title: '2024年指标任务表',
        unit,
        columns: [['镇街'], ...headers.map((header) => [header])],
        rows: [['屏锦镇', ...headers.map((_, i) => String(30 + i))]],
      }),
      'indicator',
      'unit',
    )

  it.each([
    ['万元、%', ['营业收入', '营业收入增长'], ['营业收入 万元', '营业收入增长 %']],
    ['万元/%', ['税收收入', '税收收入占比'], ['税收收入 万元', '税收收入占比 %']],
    ['个，%', ['示范点', '验收合格率'], ['示范点 个', '验收合格率 %']],
    ['亩、吨', ['播种面积', '产量'], ['播种面积 亩', '产量 吨']],
    ['亩、吨', ['玉米', '大豆'], ['玉米 ·', '大豆 ·']],
    ['亩、吨', ['播种面积', '播种面积增长'], ['播种面积 亩', '播种面积增长 %']],
    ['亩、吨、%', ['播种面积', '产量增长', '覆盖率'], ['播种面积 亩', '产量增长 %', '覆盖率 %']],
    ['公里、万元', ['绿道里程', '绿道投资'], ['绿道里程 公里', '绿道投资 万元']],
    ['户、人', ['搬迁户数', '搬迁人数'], ['搬迁户数 户', '搬迁人数 人']],
    ['元/吨', ['均价'], ['均价 元/吨']],
    ['标准袋', ['饲料'], ['饲料 标准袋']],
  ])('%s over %j gives each its own or none', (unit, headers, expected) => {
    expect(unitsOf(unit, headers)).toEqual(expected)
  })

  it('gives way to the unit of the row, of the column and of the cell', () => {
    const statements = statementsOf({
      unit: '亩、吨',
      columns: [['指标'], ['单位'], ['2024年'], ['2025年（公顷）'], ['2026年']],
      rows: [['粮食播种面积', '万亩', '30', '20', '21公顷']],
    })
    expect(statements.map(({ unit }) => unit)).toEqual(['万亩', '公顷', '公顷'])
  })
})

it('is told by the row where the header of a column has several', () => {
  const drawing = sketched('2024年任务', '项目|目标（公里/个）', '新建绿道（公里）|30', '公园（个）|4')
  expect(linesOf(statementsOf(drawing), 'value', 'unit')).toEqual(['30 公里', '4 个'])
})

it.each([
  ['搬迁户数', '户'],
  ['培训人次数', '人次'],
  ['目标人群数', '人'],
  ['新增床位数', null],
  ['参数', null],
  ['造林', null],
])('the name %s counts in %s where nothing else says so', (name, unit) => {
  const drawing = sketched('2024年任务', `乡镇|${name}`, '青岭镇|30', '松岭镇|4')
  expect(statementsOf(drawing).map((one) => one.unit)).toEqual([unit, unit])
})

it('is percent for growth of what is counted in anything else', () => {
  const drawing = sketched('2024年任务', '指标|单位|增长', '税收收入|万元|3', '产值|%|4')
  expect(statementsOf(drawing).map(({ unit }) => unit)).toEqual(['%', '%'])
})

it.each([
  ['指标|累计提升', '绿化覆盖率（%）|2', '2 个百分点'],
  ['指标|累计提升', '产值（万元）|30', '30 万元'],
  ['指标|2025年|累计提升（%）', '绿化覆盖率（%）|41|2', '2 %'],
])('is points for what is added to a rate that is told in percent: %s over %s', (headers, row, said) => {
  const statements = statementsOf(sketched('主要指标', headers, row))
  expect(linesOf(statements, 'value', 'unit').at(-1)).toBe(said)
})
