import { describe, expect, it } from 'vitest'
import { type Drawn, sketched, statementsOf } from '../drawing.ts'

describe('a column', () => {
  const oneColumn = (header: string[], cells: string[], title = '任务表') =>
    statementsOf({ title, columns: [['单位'], header], rows: cells.map((cell, i) => [['屏锦镇', '袁驿镇'][i]!, cell]) })

  it.each([
    [['新增高新技术企业（家）'], 'increment', '家', 'high_tech_enterprise'],
    [['高新技术企业总数（家）'], 'level', '家', 'high_tech_enterprise'],
    [['固定资产投资同比增长（%）'], 'growth', '%', null],
    [['研发投入强度（%）'], 'share', '%', 'rd_intensity'],
  ])('%j says measure and unit', (header, measure, unit, id) => {
    expect(oneColumn(header, ['3', '5'])).toMatchObject([
      { measure, unit, indicator_id: id },
      { measure, unit },
    ])
  })

  it('reads thousands separators, full-width digits, percent signs and negative numbers', () => {
    expect(oneColumn(['增速'], ['1,200', '－3.5%']).map(({ value, unit }) => [value, unit])).toEqual([
      [1200, null],
      [-3.5, '%'],
    ])
  })

  it.each([
    [['名额（按三成比例）'], null, '名额（按三成比例）'],
    [['2025年（预计）'], null, '科技平台'],
    [['高新技术企业（存量）'], null, '高新技术企业'],
    [['造林面积/亩'], '亩', '造林面积'],
    [['常住人口(单位：万人)'], '万人', '常住人口'],
    [['产值', '（亿元）'], '亿元', '产值'],
    [['总数（家）'], '家', '科技平台'],
    [['全市合计（家）'], '家', '科技平台'],
  ])('%j has the unit %s and names %s', (header, unit, indicator) => {
    const said = { unit, indicator }
    expect(oneColumn(header, ['3', '5'], '科技平台任务表')).toMatchObject([said, said])
  })

  it('of words or serial numbers states nothing', () => {
    expect(oneColumn(['责任人'], ['张三', '李四'])).toEqual([])
    expect(oneColumn(['编号'], ['1', '2'])).toEqual([])
  })

  it('takes its name from the title where its own header says nothing', () => {
    expect(oneColumn(['目标'], ['3', '5'], '高新技术企业培育目标表')).toMatchObject([
      { indicator_id: 'high_tech_enterprise' },
      { indicator_id: 'high_tech_enterprise' },
    ])
  })
})

describe('columns that say how their values are meant', () => {
  const told = (drawing: Drawn) =>
    statementsOf(drawing, { year: null }).map((one) =>
      [one.indicator, one.value, one.unit, one.measure, one.status, one.period_end, one.baseline_period]
        .filter((part) => part !== null)
        .join(' '),
    )

  it('leave the name to the row, and tell base and present year, force and unit', () => {
    const plan = {
      title: '“十四五”主要指标',
      columns: [['指标名称'], ['单位'], ['2020年实际'], ['2025年目标'], ['属性']],
      rows: [
        ['研发投入强度', '%', '1.8', '≥2.5', '预期性'],
        ['技术合同成交额', '亿元', '3.2', '[25]', '约束性'],
      ],
    }
    expect(told(plan)).toEqual([
      '研发投入强度 1.8 % share achieved 2020-12-31',
      '技术合同成交额 3.2 亿元 level achieved 2020-12-31',
      '研发投入强度 2.5 % share target 2025-12-31',
      '技术合同成交额 25 亿元 level target 2025-12-31',
    ])
    expect(
      statementsOf(plan, { year: null }).map(({ comparator, bindingness }) => `${comparator} ${bindingness}`),
    ).toEqual(['= plain', '= ensure', '>= plain', '= ensure'])
  })

  it('hold growth in percent beside amounts, over the year of the caption and not the one before', () => {
    const bulletin = {
      title: '表1 2024年地区生产总值',
      columns: [['指标'], ['绝对量（亿元）'], ['比上年增长（%）']],
      rows: [
        ['地区生产总值', '682.4', '6.3'],
        ['第一产业增加值', '82.1', '4.0'],
      ],
    }
    expect(
      statementsOf(bulletin, { year: 2024 }).map(({ measure, unit, period_end, baseline_period }) => [
        measure,
        unit,
        period_end,
        baseline_period,
      ]),
    ).toEqual([
      ['level', '亿元', '2024-12-31', null],
      ['level', '亿元', '2024-12-31', null],
      ['growth', '%', '2024-12-31', '2023'],
      ['growth', '%', '2024-12-31', '2023'],
    ])
    expect(
      told({
        ...bulletin,
        columns: [['指标'], ['单位'], ['同比增长']],
        rows: [
          ['固定资产投资', '亿元', '-3.2'],
          ['税收收入', '万元', '4.8'],
        ],
      }),
    ).toEqual(['固定资产投资 -3.2 % growth target 2024-12-31', '税收收入 4.8 % growth target 2024-12-31'])
  })

  it('have units in a row of their own below them', () => {
    const rows = sketched('2024年任务表', '乡镇|农村道路>公里|污水治理>个村|公厕>新建', '青岭镇|12|5|3')
    expect(told(rows).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      '农村道路 12 公里',
      '污水治理 5 个',
      '公厕新建 3 increment',
    ])
  })

  it('tell changes in signs, and fall by what the title names', () => {
    const budget = sketched(
      '2024年一般公共预算收入表',
      '科目|2023年执行数|2024年预算数|2024年预算数比2023年执行数±%',
      '契税|3900|3700|-5.1',
    )
    expect(told({ ...budget, unit: '万元' }).at(-1)).toBe('契税 -5.1 % growth target 2024-12-31 2023')
    const falls = sketched('各乡镇能耗强度降低目标', '乡镇|2024年（%）|累计下降（%）', '青岭镇|3|14')
    expect(told(falls).map((line) => line.split(' ').slice(0, 4).join(' '))).toEqual([
      '能耗强度 -3 % growth',
      '能耗强度 -14 % growth',
    ])
  })

  it('keep stocks and additions of one indicator apart, whatever the caption says', () => {
    const quota = {
      title: '2024年科技型企业培育目标任务表',
      unit: '家',
      columns: [['镇街'], ['科技型企业', '存量'], ['科技型企业', '新增']],
      rows: [
        ['屏锦镇', '120', '30'],
        ['袁驿镇', '80', '20'],
      ],
    }
    expect(told(quota)).toEqual([
      '科技型企业 120 家 level target 2024-12-31',
      '科技型企业 80 家 level target 2024-12-31',
      '科技型企业 30 家 increment target 2024-12-31',
      '科技型企业 20 家 increment target 2024-12-31',
    ])
  })

  it('read ranges and bounds', () => {
    const fees = statementsOf({
      title: '2024年停车位目标',
      columns: [['镇街'], ['停车位（个）']],
      rows: [
        ['屏锦镇', '80-150'],
        ['袁驿镇', '60以上'],
      ],
    })
    expect(fees.map(({ value, value_high, comparator }) => [value, value_high, comparator])).toEqual([
      [80, 150, 'range'],
      [60, null, '>='],
    ])
  })
})
