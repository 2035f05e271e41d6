import { describe, expect, it } from 'vitest'
import type { Status } from '../../../datasets/records/vocabulary.ts'
import { cellProse } from '../../../parsers/statements/cells/cell-prose.ts'
import { tableSense } from '../../../parsers/statements/cells/table-sense.ts'
import { plainContext } from '../../../parsers/statements/context/context.ts'
import { proseReader } from '../../../parsers/statements/prose.ts'
import { ruling } from '../../../parsers/statements/statement/level.ts'
import { linesOf as textLines } from '../../../parsers/text/lines.ts'
import { contextOf, type Drawn, drawn, lexicon, linesOf, sketched } from './drawing.ts'

const readers = { lexicon, readProse: proseReader(lexicon) }

const FIELDS = ['indicator', 'value', 'unit', 'status', 'period_end'] as const

/** The sentences of a table in a paper of March 2024. */
function readingOf(drawing: Drawn, usual: Status = 'target') {
  const { table, text } = drawn(drawing)
  const sense = tableSense(table, { ordinal: 1, firstTask: 0 }, contextOf(text), lexicon)
  const around = plainContext({ year: 2024, day: '2024-03-20' }, ruling(usual, 'document', ''), null, 'plan_period')
  return cellProse(sense, textLines(text), around, readers)
}
const proseOf = (drawing: Drawn, usual: Status = 'target') => readingOf(drawing, usual).statements
const read = (usual: Status, headers: string, ...rows: string[]) =>
  linesOf(proseOf(sketched('民生实事', headers, ...rows), usual), ...FIELDS)

describe('a sentence in a cell', () => {
  it.each<[Status, string, string, string[]]>([
    ['target', '目标任务|完成情况', '新建公园30个以上|已建成公园7个', ['30 target', '7 achieved']],
    ['achieved', '目标任务|完成情况', '新建公园30个以上|已建成公园7个', ['30 target', '7 achieved']],
    ['target', '目标任务|存在问题', '新建公园30个以上|有公园7个没有开工', ['30 target']],
    ['target', '目标任务|责任人', '新建公园30个以上|张三负责公园7个', ['30 target']],
    ['target', '目标任务|未完成情况', '新建公园30个以上|公园7个未完成', ['30 target']],
  ])('of a paper of %s, below %s: %s', (usual, headers, cells, expected) => {
    const found = proseOf(sketched('民生实事', `序号|${headers}`, `1|${cells}`), usual)
    expect(linesOf(found, 'value', 'status')).toEqual(expected)
  })

  it('is of the year that its column names', () => {
    const rows = ['实训条件|新建实训室2个|改造机房3间']
    expect(linesOf(proseOf(sketched('进度安排', '建设内容|2026年|2027年', ...rows)), 'value', 'period_end')).toEqual([
      '2 2026-12-31',
      '3 2027-12-31',
    ])
  })

  it('that names its row is a goal beside columns of goals', () => {
    const rows = ['新建公园3个|30%|县住建局', '改造厕所20座|40%|县农业农村局']
    expect(read('achieved', '项目内容|进度|责任单位', ...rows).filter((line) => line.includes('target'))).toEqual([
      '公园 3 个 target 2024-12-31',
      '厕所改造 20 座 target 2024-12-31',
    ])
  })

  it('may be a deed and a figure', () => {
    expect(read('target', '项目|目标任务|责任单位', '老旧小区|改造6个|县住建局')).toEqual([
      '老旧小区改造 6 个 target 2024-12-31',
    ])
  })

  it('says nothing by the number of places in the name of a work that has figures', () => {
    expect(read('target', '项目|投资计划', '松岭镇等3个镇供水工程|1200')).toEqual([])
  })

  it('says nothing by how far the service reaches that its row names', () => {
    expect(read('target', '项目|目标值', '骑行800米范围内有书屋的小区|45')).toEqual([])
    expect(read('target', '项目|目标值', '20分钟生活圈|45')).toEqual([])
  })

  it('is due within the year that its column names, whenever the whole is', () => {
    const headers = '项目|建设年限|2024年建设目标|责任单位'
    expect(read('target', headers, '车站改造|2023-2026|架设雨棚3座|县交通运输局')).toEqual([
      '雨棚 3 座 target 2024-12-31',
    ])
    expect(read('target', '项目|建设年限|建设目标|责任单位', '车站改造|2024-2026|架设雨棚3座|县交通运输局')).toEqual([
      '雨棚 3 座 target 2026-12-31',
    ])
  })

  it('states nothing in a register, nor below prices', () => {
    expect(read('target', '药品通用名|剂型|规格包装', '甲氧林片|片剂|每盒14片，每片20毫克')).toEqual([])
    expect(read('target', '收费项目|收费标准', '证件工本费|首次申领每证20元，补领40元')).toEqual([])
  })

  it('is due on the day of its row, and what was reached is not', () => {
    expect(read('target', '目标任务|完成时限', '新建公园30个以上|10月底前')).toEqual(['公园 30 个 target 2024-10-31'])
    expect(read('target', '目标任务|完成情况|完成时限', '新建公园30个以上|已建成公园7个|10月底前')).toEqual([
      '公园 30 个 target 2024-10-31',
      '公园 7 个 achieved ·',
    ])
  })
})

describe('cells', () => {
  it('that are merged are read once, down and across', () => {
    const { table, text } = drawn(sketched('民生实事', '目标任务|进度', '新建公园30个以上|3', '新建公园30个以上|4'))
    const merged = { ...table, places: { at: (row: number, col: number) => table.places.at(col === 0 ? 0 : row, col) } }
    const sense = tableSense(merged, { ordinal: 1, firstTask: 0 }, contextOf(text), lexicon)
    const around = plainContext(
      { year: 2024, day: null },
      ruling<Status>('target', 'document', ''),
      null,
      'plan_period',
    )
    expect(cellProse(sense, textLines(text), around, readers).statements).toHaveLength(1)
  })

  it.each(['一、就业促进（3项）', '（二）教育提升（共12项任务）', '民生改善（5件）'])(
    '%s only counts its rows',
    (cell) => {
      expect(read('target', '类别|项目|目标', `${cell}|公园|3`, `${cell}|厕所|4`)).toEqual([])
    },
  )

  it('answer as their row does', () => {
    const [one] = proseOf(sketched('民生实事', '目标任务|牵头单位', '新建公园30个以上|县住建局'))
    expect(one).toMatchObject({ responsible: '县住建局', task: 0, source_kind: 'table', row: 0, col: 0 })
    expect(one!.rule).toMatch(/^cell_sentence/)
  })
})

it.each(['一、就业促进（3项）', '（二）住房保障(共5项指标)', '社会救助（2件）'])(
  'of %s the number counts its own rows',
  (group) => {
    const rows = [`${group}|新建公园3个|县住建局`, `${group}|改造厕所20座|县农业农村局`]
    const { statements, passed } = readingOf(sketched('民生实事', '类别|目标任务|责任单位', ...rows))
    expect(linesOf(statements, 'value')).toEqual(['3', '20'])
    expect(passed.map(({ rule }) => rule)).toEqual(['own_item', 'own_item'])
  },
)
