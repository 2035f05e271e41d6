import { describe, expect, it } from 'vitest'
import type { Status } from '../../datasets/records/vocabulary.ts'
import { readReference } from '../../datasets/reference/index.ts'
import { bodyRegister } from '../../parsers/places/body-register.ts'
import { cellStatements } from '../../parsers/statements/cells/cell-statements.ts'
import { tableSense } from '../../parsers/statements/cells/table-sense.ts'
import { ruling } from '../../parsers/statements/context/level.ts'
import { lexiconOf } from '../../parsers/statements/lexicon.ts'
import { placesOf } from '../../parsers/tables/places.ts'
import type { Table } from '../../parsers/tables/table.ts'

const reference = readReference()
const lexicon = lexiconOf(reference)
const { isBody } = bodyRegister(reference)

interface Drawn {
  title?: string
  unit?: string
  columns: string[][]
  rows: string[][]
  total_rows?: number[]
}

/** A table whose cells stand one per line in a text. */
function drawn({ title, unit, columns, rows, total_rows = [] }: Drawn): { table: Table; text: string } {
  let text = ''
  let line = 0
  const places = rows.map((cells) =>
    cells.map((cell) => {
      const start = text.length
      text += `${cell}\n`
      line++
      return cell === '' ? null : { first_line: line, last_line: line, start, end: start + cell.length }
    }),
  )
  const shape = { columns, rows, places: placesOf(places), total_rows, first_line: 1, last_line: line }
  return {
    text,
    table: { ...shape, title: title ?? null, above: [], unit: unit ?? null, method: 'flattened', proof: 'proven' },
  }
}

function statementsOf(drawing: Drawn, year: number | null = 2024) {
  const { table, text } = drawn(drawing)
  const usual = { ...ruling<Status>('target', 'document', ''), isSaid: false }
  const context = {
    text,
    title: null,
    area: null,
    usual,
    year,
    day: '2024-03-20',
    plan: null,
    yearAbove: () => null,
    isBody,
  }
  return cellStatements(tableSense(table, { ordinal: 1, firstTask: 0 }, context, lexicon), context, lexicon)
}

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
    null,
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
    statementsOf({ title, columns: [['单位'], ['一季度'], ['全年']], rows: [['屏锦镇', '3', '12']] }, 2023)
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

describe('quarters that add up to their year', () => {
  const columns = [['单位'], ['一季度'], ['二季度'], ['三季度'], ['四季度'], ['全年']]
  const measures = (row: string[]) =>
    statementsOf({
      title: '科技型企业任务表',
      columns,
      rows: [
        ['屏锦镇', ...row],
        ['袁驿镇', '0', '1', '0.5', '1', '2.5'],
      ],
    })
      .filter(({ row: at }) => at === 0)
      .map(({ measure, period_start }) => [measure, period_start])

  it('hold what is added, whatever the header says', () => {
    expect(measures(['1', '2', '3', '4', '10'])).toEqual([
      ['increment', '2024-01-01'],
      ['increment', '2024-04-01'],
      ['increment', '2024-07-01'],
      ['increment', '2024-10-01'],
      ['increment', '2024-01-01'],
    ])
  })

  it('are no increments where one row does not add up', () => {
    expect(new Set(measures(['1', '2', '3', '4', '4']).map(([measure]) => measure))).toEqual(new Set(['level']))
  })
})

describe('columns that say how their values are meant', () => {
  const told = (drawing: Drawn) =>
    statementsOf(drawing, null).map((one) =>
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
    expect(statementsOf(plan, null).map(({ comparator, bindingness }) => `${comparator} ${bindingness}`)).toEqual([
      '= plain',
      '= ensure',
      '>= plain',
      '= ensure',
    ])
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
      statementsOf(bulletin, 2024).map(({ measure, unit, period_end, baseline_period }) => [
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

describe('a unit note of several units', () => {
  const unitsOf = (unit: string, headers: string[]) =>
    statementsOf({
      title: '2024年指标任务表',
      unit,
      columns: [['镇街'], ...headers.map((header) => [header])],
      rows: [['屏锦镇', ...headers.map((_, i) => String(30 + i))]],
    }).map((one) => `${one.indicator} ${one.unit}`)

  it.each([
    ['万元、%', ['营业收入', '营业收入增长'], ['营业收入 万元', '营业收入增长 %']],
    ['万元/%', ['税收收入', '税收收入占比'], ['税收收入 万元', '税收收入占比 %']],
    ['个，%', ['示范点', '验收合格率'], ['示范点 个', '验收合格率 %']],
    ['亩、吨', ['播种面积', '产量'], ['播种面积 亩', '产量 吨']],
    ['亩、吨', ['玉米', '大豆'], ['玉米 null', '大豆 null']],
    ['亩、吨', ['播种面积', '播种面积增长'], ['播种面积 亩', '播种面积增长 %']],
    ['亩、吨、%', ['播种面积', '产量增长', '覆盖率'], ['播种面积 亩', '产量增长 %', '覆盖率 %']],
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
