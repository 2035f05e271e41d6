import { beforeAll, expect, it } from 'vitest'
import { readReference } from '../../../../datasets/reference/index.ts'
import { type ParsedDocument, type Parser, parserFor } from '../../../../parsers/parse.ts'

let parse: Parser
beforeAll(() => {
  parse = parserFor(readReference())
})

const row = (cells: string): string =>
  `<tr>${cells
    .split(' | ')
    .map((cell) => `<td>${cell}</td>`)
    .join('')}</tr>`

const tableOf = (rows: readonly string[]): string => `<table>${rows.map(row).join('')}</table>`

function read(title: string, ...rows: string[]): ParsedDocument {
  const page = `<html><body><h1>${title}</h1><p>发布日期：2024-03-20</p>${tableOf(rows)}</body></html>`
  return parse(new TextEncoder().encode(page), null)
}

const rolesOf = (title: string, ...rows: string[]): string[] => read(title, ...rows).column_roles[0]!

it('says what headers say', () => {
  const roles = rolesOf(
    '青岭县2024年重点工作任务进度表',
    '序号 | 指标 | 单位 | 年度目标 | 已完成 | 完成率 | 责任单位',
    '1 | 新建公园 | 个 | 12 | 3 | 25% | 县住建局',
    '2 | 新建绿道 | 公里 | 40 | 8 | 20% | 县林业局',
  )
  expect(roles).toEqual(['serial', 'label', 'unit', 'target', 'actual', 'rate', 'responsible'])
})

it('calls figures whose headers say nothing what their status is: past years are compared with', () => {
  const plan = ['指标 | 2023年 | 2024年', '粮食产量（万吨） | 8.1 | 8.3', '常住人口（万人） | 31 | 32']
  expect(rolesOf('青岭县2024年工作计划', ...plan)).toEqual(['label', 'baseline', 'target'])
})

it('leaves figures alone of which nothing says what they are', () => {
  const page = `<html><body><h1>青岭县乡镇概览</h1>${tableOf(['指标 | 数量', '行政村 | 120', '学校 | 14'])}</body></html>`
  expect(parse(new TextEncoder().encode(page), null).column_roles).toEqual([['label', 'figure']])
})

it('calls a quota what places have a part of each, in rows or columns, and a target what is to be reached by none alone', () => {
  const title = '青岭县2024年任务分解表'
  const byTown = ['乡镇 | 任务数（户）', '松岭镇 | 12', '云桥镇 | 30', '竹溪镇 | 25']
  expect(rolesOf(title, ...byTown)).toEqual(['label', 'quota'])
  const across = ['项目 | 松岭镇 | 云桥镇 | 竹溪镇', '改造农房（户） | 12 | 30 | 25', '新建公厕（座） | 1 | 2 | 4']
  expect(rolesOf(title, ...across)).toEqual(['label', 'quota', 'quota', 'quota'])
  const byWork = ['项目 | 任务数', '改造农房（户） | 67', '新建公厕（座） | 7']
  expect(rolesOf(title, ...byWork)).toEqual(['label', 'target'])
})

it('calls what stands before goals in words a group: they name what they count themselves', () => {
  const title = '青岭县2024年重点工作任务分解表'
  const inWords = ['任务 | 年度目标', '城市更新 | 新建公园3个', '乡村道路 | 改造农村公路40公里']
  expect(rolesOf(title, ...inWords)).toEqual(['group', 'target'])
  const inFigures = ['任务 | 年度目标', '新建公园 | 3个', '改造农村公路 | 40公里']
  expect(rolesOf(title, ...inFigures)).toEqual(['label', 'target'])
})

it('tells bodies that answer for the whole of a figure from those whose part it is', () => {
  const title = '青岭县2024年任务分解表'
  const answered = ['项目 | 目标 | 责任单位', '改造农房（户） | 67 | 县住建局', '新建公厕（座） | 7 | 县城管局']
  const works = read(title, ...answered)
  expect(works.statements.map(({ responsible, is_part, task }) => [responsible, is_part, task])).toEqual([
    ['县住建局', false, 0],
    ['县城管局', false, 1],
  ])
  const shared = [
    '乡镇 | 改造农房（户） | 责任单位',
    '松岭镇 | 12 | 县住建局',
    '云桥镇 | 30 | 县住建局',
    '合计 | 42 | ',
  ]
  const towns = read(title, ...shared)
  expect(towns.statements.map(({ responsible, is_part, task }) => [responsible, is_part, task])).toEqual([
    ['松岭镇', true, 0],
    ['云桥镇', true, 1],
    [null, false, null],
  ])
  expect(towns.column_roles[0]).toEqual(['label', 'quota', 'responsible'])
})

it('has a role for each column of every panel, and of a table on its side for none but the labels', () => {
  const panels = ['镇街 | 新建（座） | 镇街 | 新建（座）', '松岭镇 | 1 | 云桥镇 | 2', '竹溪镇 | 3 | 石梁镇 | 4']
  expect(rolesOf('青岭县2024年任务分解表', ...panels)).toEqual(['label', 'quota', 'label', 'quota'])
  const turned = ['主要指标 | 粮食产量 | 绿道长度', '目标值 | 8.3 | 40', '单位 | 万吨 | 公里']
  expect(rolesOf('青岭县2024年工作计划', ...turned)).toEqual(['label', 'figure', 'figure'])
})
