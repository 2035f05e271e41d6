import { describe, expect, it } from 'vitest'
import { isDataSheet, tableFromSheet } from '../../parsers/tables/from-sheet.ts'
import type { Sheet } from '../../parsers/tables/sheet.ts'
import { distinct, unstacked } from '../../parsers/tables/stack.ts'
import { hints } from './hints.ts'

const sheetOf = (cells: string[][], more: Partial<Sheet> = {}): Sheet => ({
  method: 'grid',
  cells,
  places: cells.map((row, at) =>
    row.map((_, col) => ({ first_line: at + 1, last_line: at + 1, start: col, end: col })),
  ),
  is_padded: false,
  declared_header_rows: 0,
  caption: [],
  first_line: 1,
  last_line: cells.length,
  ...more,
})

const quarters = sheetOf([
  ['清源区任务分解表', '清源区任务分解表', '清源区任务分解表', '清源区任务分解表'],
  ['（单位：家）', '（单位：家）', '（单位：家）', '（单位：家）'],
  ['序号', '乡镇', '新增企业', '新增企业'],
  ['序号', '乡镇', '上半年', '下半年'],
  ['1', '甲镇', '120', '30'],
  ['2', '乙镇', '80', '25'],
  ['合 计', '合 计', '200', '55'],
])

describe('table from a sheet', () => {
  it('reads captions, header paths, unit, totals and proof', () => {
    const { table, findings } = tableFromSheet(quarters, hints)
    expect(table).toMatchObject({
      title: '清源区任务分解表',
      unit: '家',
      proof: 'proven',
      columns: [['序号'], ['乡镇'], ['新增企业', '上半年'], ['新增企业', '下半年']],
      rows: [
        ['1', '甲镇', '120', '30'],
        ['2', '乙镇', '80', '25'],
        ['', '合计', '200', '55'],
      ],
      total_rows: [2],
      first_line: 3,
      last_line: 7,
    })
    expect(findings).toEqual([])
  })

  it.each([
    ['（2019年）', '单位：吨'],
    ['单位：吨', '(metric tons)'],
  ])('takes %s beside %s for a caption', (left, right) => {
    const sheet = sheetOf([
      [left, right, right],
      ['乡镇', '茶叶', '油茶'],
      ['甲镇', '12', '8'],
      ['乙镇', '30', '5'],
    ])
    expect(tableFromSheet(sheet, hints).table).toMatchObject({ unit: '吨', columns: [['乡镇'], ['茶叶'], ['油茶']] })
  })

  it('takes the unit of a column beside another header for a header', () => {
    const sheet = sheetOf([
      ['乡镇', '单位：吨', '单位：亩'],
      ['甲镇', '12', '8'],
      ['乙镇', '30', '5'],
    ])
    expect(tableFromSheet(sheet, hints).table.columns[0]).toEqual(['乡镇'])
  })

  it('takes spans of years below a merged header for a header as well', () => {
    const sheet = sheetOf([
      ['指标', '产量', '产量', '增速'],
      ['指标', '2010', '2015', '2011-2015'],
      ['茶叶', '12', '18', '8.4'],
      ['油茶', '30', '35', '3.1'],
    ])
    expect(tableFromSheet(sheet, hints).table.columns.map((path) => path.at(-1))).toEqual([
      '指标',
      '2010',
      '2015',
      '2011-2015',
    ])
  })

  it('believes the markup where it declares header rows', () => {
    const sheet = sheetOf(
      [
        ['年份', '产量'],
        ['2030', '12'],
        ['2031', '14'],
      ],
      { declared_header_rows: 1 },
    )
    expect(tableFromSheet(sheet, hints).table.rows).toEqual([
      ['2030', '12'],
      ['2031', '14'],
    ])
  })

  it('takes a header of bare figures as header where its first cell says so', () => {
    const { table } = tableFromSheet(
      sheetOf([
        ['月份', '3', '4'],
        ['全区累计', '51.2', '28.5'],
        ['园区累计', '9.2', '9.1'],
      ]),
      hints,
    )
    expect(table.columns).toEqual([['月份'], ['3'], ['4']])
  })

  it('takes one row as header of blocks on their side, whatever their second row says', () => {
    const block = (...names: string[]) => [
      ['指标名称', ...names],
      ['计量单位', '公里', '户'],
      ['2026年目标', '18', '240'],
    ]
    const { table } = tableFromSheet(sheetOf([...block('绿道', '燃气户'), ...block('管网', '供水户')]), hints)
    expect(table!.columns).toEqual([['指标名称'], ['绿道'], ['燃气户']])
    expect(table!.rows[0]).toEqual(['计量单位', '公里', '户'])
  })

  it('drops padding rows, padding columns and trailing notes', () => {
    const { table } = tableFromSheet(
      sheetOf([
        ['项目', '数量', ''],
        ['', '', ''],
        ['许可', '12', ''],
        ['处罚', '3', ''],
        ['注：截至年底。', '', ''],
      ]),
      hints,
    )
    expect([table.columns, table.rows]).toEqual([
      [['项目'], ['数量']],
      [
        ['许可', '12'],
        ['处罚', '3'],
      ],
    ])
  })

  it('agrees on a unit only where all headers of figures name it', () => {
    const rows = [
      ['甲镇', '1', '2'],
      ['乙镇', '2', '3'],
    ]
    expect(tableFromSheet(sheetOf([['乡镇', '企业(家)', '平台(家)'], ...rows]), hints).table.unit).toBe('家')
    expect(tableFromSheet(sheetOf([['乡镇', '企业(家)', '投资(亿元)'], ...rows]), hints).table.unit).toBeNull()
  })
})

describe('a sheet above which labels stand', () => {
  const rows = [
    ['地区', '2023年', '2022年'],
    ['甲市', '37.5', '36.1'],
    ['乙市', '24.1', '23.8'],
  ]
  const read = (...caption: string[]) => tableFromSheet(sheetOf(rows, { caption }), hints).table
  const titleOf = (...caption: string[]) => read(...caption).title

  it('is named by its indicator', () => {
    const { title, unit } = read('数据库：分市年度数据', '指标：用电总量（亿千瓦时）', '时间：最近2年')
    expect([title, unit]).toEqual(['用电总量', '亿千瓦时'])
    expect(titleOf('时间：最近2年')).toBeNull()
  })

  it('is named by its title, if it has one', () => {
    expect(titleOf('各市用电量', '指标：用电总量')).toBe('各市用电量')
  })
})

describe('a long sheet', () => {
  it('may hold more cells than a function takes arguments', () => {
    const wide = Array.from({ length: 90 }, (_, col) => `${col}`)
    const body = Array.from({ length: 1500 }, (_, row) => wide.map((col) => `${row + 1}${col}`))
    const sheet = sheetOf([wide.map((col) => `指标${col}`), ...body])
    expect(tableFromSheet(sheet, hints).table.last_line).toBe(1501)
  })
})

describe('what a sheet holds', () => {
  it('is no data where it is a block of labels and values', () => {
    expect(
      isDataSheet(
        sheetOf([
          ['索引号：', '115/2031-1', '发布机构：', '区政府'],
          ['主题：', '科技', '日期：', '2031-01-02'],
        ]),
        hints,
      ),
    ).toBe(false)
  })

  it('is data where a header stands over figures', () => {
    expect(isDataSheet(quarters, hints)).toBe(true)
  })
})

describe('stack', () => {
  it('is parted where a heading opens another header', () => {
    const cells = [
      ['甲项', '', ''],
      ['内容', '新制', '废止'],
      ['规章', '1', '0'],
      ['乙项', '', ''],
      ['内容', '数量', ''],
      ['许可', '3', ''],
    ]
    expect(unstacked(sheetOf(cells), hints).map((each) => each.cells.length)).toEqual([3, 3])
  })

  it('is one where a heading has no header below it', () => {
    const cells = [
      ['内容', '新制', '废止'],
      ['甲项', '', ''],
      ['规章', '1', '0'],
      ['乙项', '', ''],
      ['许可', '3', '2'],
    ]
    expect(unstacked(sheetOf(cells), hints)).toHaveLength(1)
  })

  it('counts the different texts of a row', () => {
    expect(distinct(['甲项', '甲项', ''])).toEqual(['甲项'])
  })
})
