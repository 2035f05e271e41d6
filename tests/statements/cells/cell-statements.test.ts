import { describe, expect, it } from 'vitest'
import { cellStatements } from '../../../parsers/statements/cells/cell-statements.ts'
import { tableSense } from '../../../parsers/statements/cells/table-sense.ts'
import { contextOf, drawn, lexicon, linesOf, sketched, statementsOf } from './drawing.ts'

describe('rows of sums over the year', () => {
  it.each([
    ['增加值累计增长（%）', '二季度', 'X 2023-06-30'],
    ['增加值累计增长（%）', '四季度', 'A 2023-12-31'],
    ['增加值当季增长（%）', '四季度', 'Q 2023-12-31'],
    ['开工以来累计投资（亿元）', '四季度', 'Q 2023-12-31'],
    ['累计销售（万元）', '全年', 'A 2023-12-31'],
  ])('%s in the column of %s are of %s', (label, quarter, expected) => {
    const table = sketched('工业经济', `指标|2023年${quarter}`, `${label}|6.1`, '企业数（家）|30')
    const [found] = statementsOf(table)
    expect(`${found!.freq} ${found!.period_end}`).toBe(expected)
  })
})

describe('a table of bodies', () => {
  const statements = statementsOf({
    title: '2024年科技型企业培育任务分解表',
    unit: '家',
    columns: [['序号'], ['单位'], ['科技型企业', '全年'], ['科技型企业', '一季度']],
    rows: [
      ['1', '屏锦镇', '12', '3'],
      ['2', '袁驿镇', '8', ''],
      ['', '合计', '20', '3'],
    ],
    total_rows: [2],
  })

  it('states a value per cell that holds a number', () => {
    expect(
      statements.map(({ responsible, value, freq, period_end }) => [responsible, value, freq, period_end]),
    ).toEqual([
      ['屏锦镇', 12, 'A', '2024-12-31'],
      ['袁驿镇', 8, 'A', '2024-12-31'],
      [null, 20, 'A', '2024-12-31'],
      ['屏锦镇', 3, 'Q', '2024-03-31'],
      [null, 3, 'Q', '2024-03-31'],
    ])
  })

  it('marks totals, and gives unit, indicator, proof and place', () => {
    expect(statements.filter(({ is_total }) => is_total).map(({ row }) => row)).toEqual([2, 2])
    expect(new Set(statements.map(({ indicator_id, unit, proof }) => `${indicator_id} ${unit} ${proof}`))).toEqual(
      new Set(['tech_enterprise 家 proven']),
    )
    expect(statements[0]).toMatchObject({
      row: 0,
      col: 2,
      first_line: 3,
      value_text: '12',
      quote: '1 | 屏锦镇 | 12 | 3',
    })
  })
})

it('reads a table whose rows are indicators', () => {
  const statements = statementsOf(
    {
      columns: [['指标名称'], ['单位'], ['2023年'], ['2025年']],
      rows: [
        ['高新技术企业', '家', '92', '150'],
        ['研发投入强度', '%', '1.6', '2.0'],
        ['科技型企业', '家', '786', '1200'],
      ],
    },
    { year: null },
  )
  expect(
    statements.map(({ indicator_id, value, unit, period_end, responsible }) => [
      indicator_id,
      value,
      unit,
      period_end,
      responsible,
    ]),
  ).toEqual([
    ['high_tech_enterprise', 92, '家', '2023-12-31', null],
    ['rd_intensity', 1.6, '%', '2023-12-31', null],
    ['tech_enterprise', 786, '家', '2023-12-31', null],
    ['high_tech_enterprise', 150, '家', '2025-12-31', null],
    ['rd_intensity', 2, '%', '2025-12-31', null],
    ['tech_enterprise', 1200, '家', '2025-12-31', null],
  ])
})

it('takes its year from its title before that of the plan, and holds an earlier year for past', () => {
  const table = (title: string) =>
    statementsOf({ title, columns: [['单位'], ['一季度'], ['全年']], rows: [['屏锦镇', '3', '12']] }, { year: 2023 })
  const periods = (title: string) => table(title).map(({ period_end, status }) => [period_end, status])
  expect(periods('2024年科技型企业任务表')).toEqual([
    ['2024-03-31', 'target'],
    ['2024-12-31', 'target'],
  ])
  expect(periods('科技型企业任务表')).toEqual([
    ['2023-03-31', 'achieved'],
    ['2023-12-31', 'achieved'],
  ])
})

describe('the period of a row', () => {
  const endsOf = (title: string, headers: string, ...rows: string[]) =>
    linesOf(statementsOf(sketched(title, headers, ...rows)), 'value', 'period_end')

  it('is a part of that of the title', () => {
    expect(endsOf('2024—2026年造林任务表', '年度|造林（亩）', '2024年|30', '2025年|20')).toEqual([
      '30 2024-12-31',
      '20 2025-12-31',
    ])
  })

  it('gives way to that of the title where it goes beyond, and to that of its column', () => {
    expect(endsOf('2024年造林任务表', '项目|建设年限|任务（亩）', '西山|2023-2026|30')).toEqual(['30 2024-12-31'])
    expect(endsOf('2024—2026年造林任务表', '项目|完成时限|2025年任务（亩）', '西山|2024年|30')).toEqual([
      '30 2025-12-31',
    ])
  })
})

describe('a bound in a header', () => {
  const lines = (headers: string, ...rows: string[]) =>
    linesOf(statementsOf(sketched('2024年目标任务', headers, ...rows)), 'comparator', 'value', 'status')

  it('holds for the goal and not for what was reached', () => {
    expect(lines('乡镇|失业率低于（%）>目标|失业率低于（%）>完成数', '屏锦镇|4.5|3.2')).toEqual([
      '< 4.5 target',
      '= 3.2 achieved',
    ])
    expect(lines('指标|目标|完成数', '失业率低于（%）|4.5|3.2')).toEqual(['< 4.5 target', '= 3.2 achieved'])
  })
})

describe('a figure that spans columns', () => {
  it('is stated once, by the column of sums', () => {
    const drawing = sketched('主要指标', '指标|2015年|2020年|年均增长（%）', '培训（人次）|[1260]|[1260]|[1260]')
    const { table, text } = drawn(drawing)
    const { places } = table
    const spread = { ...table, places: { at: (row: number, col: number) => places.at(row, Math.min(col, 1)) } }
    const context = contextOf(text, { year: null, day: '2021-10-12' })
    const sense = tableSense(spread, { ordinal: 1, firstTask: 0 }, context, lexicon)
    expect(linesOf(cellStatements(sense, context, lexicon), 'value', 'unit', 'measure', 'period_start', 'col')).toEqual(
      ['1260 人次 increment 2016-01-01 3'],
    )
  })
})

describe('the row of a part', () => {
  it('is counted as the whole above it, unless it is a rate', () => {
    const drawing = sketched('2024年任务', '指标|目标', '新增就业（人）|60', '其中：困难人员|5', '其中：女性占比|40')
    expect(linesOf(statementsOf(drawing), 'indicator', 'unit', 'measure')).toEqual([
      '新增就业 人 increment',
      '困难人员 人 increment',
      '女性占比 · share',
    ])
  })
})

describe('a multiple in place of a unit', () => {
  it('multiplies the figure', () => {
    const drawing = sketched('2024年任务', '指标|目标', '实名用户规模（亿）|8')
    expect(linesOf(statementsOf(drawing), 'indicator', 'value', 'unit')).toEqual(['实名用户规模 800000000 ·'])
  })
})

describe('goals of a plan that names no year', () => {
  it('are due by its end', () => {
    const said = { year: null, plan: { start: '2023-01-01', end: '2027-12-31' } }
    const [only] = statementsOf(sketched('主要指标', '指标|目标值', '示范社（家）|60'), said)
    expect(only).toMatchObject({ period_end: '2027-12-31', rule: 'table_cell+plan_period' })
  })
})

describe('what is added between two years', () => {
  it('is an increment of what the row names', () => {
    const drawing = sketched('主要指标', '指标|2027年比2022年增加[累计提高百分点]', '粮食产能（万吨）|3')
    expect(linesOf(statementsOf(drawing), 'indicator', 'value', 'unit', 'measure', 'period_end')).toEqual([
      '粮食产能 3 万吨 increment 2027-12-31',
    ])
  })
})

describe('the column of all beside those of places', () => {
  it('is a total, and nobody’s part', () => {
    const drawing = sketched('2024年任务', '指标|松岭镇|青岭镇|合计', '造林（亩）|30|50|80')
    expect(linesOf(statementsOf(drawing), 'value', 'responsible', 'is_total')).toEqual([
      '30 松岭镇 false',
      '50 青岭镇 false',
      '80 · true',
    ])
    const kinds = sketched('2024年任务', '乡镇|公厕|公园|合计', '松岭镇|3|5|8')
    expect(linesOf(statementsOf(kinds), 'value', 'is_total').at(-1)).toBe('8 false')
  })
})
