import { expect, it } from 'vitest'
import { linesOf, sketched, statementsOf } from '../drawing.ts'

const said = (headers: string, ...rows: string[]) =>
  linesOf(statementsOf(sketched('2024年任务分解表', headers, ...rows)), 'indicator', 'status')

it.each([
  ['乡镇|毕业班数（个）|计划招生班数（个）', '松岭镇|12|10', 'baseline'],
  ['乡镇|行政村（个）|卫生厕所任务（户）', '松岭镇|12|10', 'baseline'],
  ['县区|乡镇数|示范村创建任务（个）', '松岭县|12|10', 'baseline'],
  ['乡镇|新建公厕（座）|卫生厕所任务（户）', '松岭镇|12|10', 'target'],
  ['乡镇|覆盖行政村（个）|卫生厕所任务（户）', '松岭镇|12|10', 'target'],
  ['乡镇|行政村（个）|卫生厕所（户）', '松岭镇|12|10', 'target'],
])('%s: what there is beside a goal is none', (headers, row, status) => {
  expect(said(headers, row)[0]).toMatch(new RegExp(`${status}$`))
})
