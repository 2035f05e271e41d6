import { describe, expect, it } from 'vitest'
import { type Drawn, linesOf, senseOf, sketched, statementsOf } from '../drawing.ts'

const labelsOf = (drawing: Drawn) => senseOf(drawing).labels
const namesOf = (headers: string, ...rows: string[]) =>
  labelsOf(sketched('2024年任务表', headers, ...rows)).map(({ name }) => name)

describe('the name of a row', () => {
  it('is that of its inner label, with the group where two groups have the same', () => {
    expect(namesOf('类别|指标|目标', '城镇|人均收入|30000', '农村|人均收入|20000', '农村|粮食产量|50')).toEqual([
      '城镇人均收入',
      '农村人均收入',
      '粮食产量',
    ])
  })

  it('is that of its group where the label is empty', () => {
    expect(namesOf('类别|指标|目标', '绿化|造林|30', '绿化|抚育|50', '水利||4')).toEqual(['造林', '抚育', '水利'])
  })

  it('has no place in it, which has a field of its own', () => {
    const rows = labelsOf(sketched('任务表', '单位|项目|目标', '青岭镇|公园|3', '松岭镇|公园|4'))
    expect(rows.map(({ name, body }) => [name, body])).toEqual([
      ['公园', '青岭镇'],
      ['公园', '松岭镇'],
    ])
  })

  it('has neither unit nor bound in it', () => {
    const [first, second] = labelsOf(sketched('任务表', '指标|目标', '地区生产总值（亿元）|30', '失业率低于（%）|5'))
    expect(first).toMatchObject({ name: '地区生产总值', unit: '亿元', comparator: null })
    expect(second).toMatchObject({ name: '失业率', unit: '%', comparator: '<' })
  })

  it('has the unit of its group, and its fall', () => {
    const rows = [
      '主要污染物排放总量减少（%）|化学需氧量|10',
      '主要污染物排放总量减少（%）|氨氮|8',
      '绿化|造林（亩）|40',
    ]
    expect(labelsOf(sketched('主要指标', '类别|指标|目标', ...rows)).map(({ name, unit }) => [name, unit])).toEqual([
      ['化学需氧量减少', '%'],
      ['氨氮减少', '%'],
      ['造林', '亩'],
    ])
  })

  it('has no mark of a note in it', () => {
    expect(namesOf('指标|目标', '岸电覆盖率②（%）|90', '港口数|3')).toEqual(['岸电覆盖率', '港口数'])
  })

  it('is empty where it only says what its figures are', () => {
    expect(namesOf('指标|造林|抚育', '目标值|30|50', '完成数|20|40')).toEqual(['', ''])
  })
})

describe('a row', () => {
  it.each([
    ['目标值', 'target'],
    ['实际完成数', 'achieved'],
    ['2020年基数', 'baseline'],
    ['未完成数', null],
    ['造林面积', null],
  ])('%s has the status %s', (label, status) => {
    const [row] = labelsOf(sketched('任务表', '指标|甲|乙', `${label}|30|50`, '抚育|20|40'))
    expect(row!.told?.status ?? null).toBe(status)
  })

  it.each([
    ['技改投资增速', 'growth'],
    ['新增城镇就业', 'increment'],
    ['森林覆盖率', null],
    ['甲厂产值', null],
  ])('%s has the measure %s', (label, measure) => {
    expect(labelsOf(sketched('任务表', '指标|目标', `${label}|30`, '抚育|20'))[0]!.measure).toBe(measure)
  })

  it('takes force, bound, unit and day from columns of their own', () => {
    const headers = '指标|符号|单位|目标|属性|完成时限'
    const [first, second] = labelsOf(
      sketched('任务表', headers, '空气优良天数|≥|天|300|约束性|10月底前', '失业率|≤|%|5|预期性|'),
    )
    expect(first).toMatchObject({ comparator: '>=', unit: '天', bindingness: 'ensure', period: { end: '2024-10-31' } })
    expect(second).toMatchObject({ comparator: '<=', unit: '%', bindingness: 'plain', period: null })
  })

  it('with 到位资金 is an indicator, unless goals stand above it or it says that it was paid', () => {
    const toldIn = (...rows: string[]) =>
      labelsOf(sketched('目标体系', '项目|目标', ...rows)).at(-1)!.told?.status ?? null
    expect(toldIn('签约项目|3', '招商到位资金|50')).toBe(null)
    expect(toldIn('签约项目|3', '已到位资金|50')).toBe('achieved')
    expect(toldIn('任务数|3', '到位资金|50')).toBe('achieved')
  })

  it('of a year is about that year', () => {
    const statements = statementsOf(sketched('全县绿化目标', '年份|造林面积（亩）', '2024|1200', '2025|1500'))
    expect(linesOf(statements, 'indicator', 'value', 'period_end')).toEqual([
      '造林面积 1200 2024-12-31',
      '造林面积 1500 2025-12-31',
    ])
  })

  it('of a place is that of nobody where it totals all', () => {
    const statements = statementsOf({
      ...sketched('2024年造林任务', '乡镇|造林（亩）', '全县|30', '青岭镇|10', '松岭镇|20'),
      total_rows: [0],
    })
    expect(linesOf(statements, 'value', 'responsible', 'is_total')).toEqual([
      '30 · true',
      '10 青岭镇 false',
      '20 松岭镇 false',
    ])
  })
})
