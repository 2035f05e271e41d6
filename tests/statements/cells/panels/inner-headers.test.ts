import { expect, it } from 'vitest'
import { partsBelowHeaders } from '../../../../parsers/statements/cells/panels/inner-headers.ts'
import { type Drawn, drawn, lexicon, sketched } from '../drawing.ts'

const partsIn = (drawing: Drawn) =>
  partsBelowHeaders(drawn(drawing).table, lexicon).map(({ table, from }) => ({
    headers: table.columns.map((path) => path.join('>')).join('|'),
    rows: table.rows.length,
    totals: table.total_rows,
    from,
  }))

it('parts a table at a row of headers', () => {
  const drawing = sketched(
    '目标表',
    '项目名称|公厕管护|公厕管护',
    '主管部门|甲局|甲局',
    '二级指标|三级指标|指标值',
    '数量指标|公厕|3座',
    '|合计|3座',
  )
  expect(partsIn({ ...drawing, total_rows: [3] })).toEqual([
    { headers: '项目名称|公厕管护|公厕管护', rows: 1, totals: [], from: 0 },
    { headers: '二级指标|三级指标|指标值', rows: 2, totals: [1], from: 2 },
  ])
})

it.each([
  ['numbers', '产出指标|数量指标|目标值3座'],
  ['two labels', '指标|指标|目标值'],
  ['no label of values', '项目名称|二级指标|责任单位'],
  ['no label of names', '牵头单位|完成时限|目标值'],
  ['a sentence', '项目名称|负责组织开展全县农村公厕管护工作检查|目标值'],
  ['things', '甲镇|公厕|目标值'],
])('leaves a row of %s where it is', (_, row) => {
  expect(partsIn(sketched('目标表', '单位|名称|数量', '甲镇|公厕|3', row, '乙镇|公厕|5'))).toHaveLength(1)
})

it('parts a table at headers of years', () => {
  const drawing = sketched(
    '目标表',
    '项目名称|运行保障|延续',
    '成本构成|金额|2023年实际执行数|2022年实际执行数',
    '物业费|90|88|86',
  )
  expect(partsIn(drawing).map(({ headers }) => headers)).toContain('成本构成|金额|2023年实际执行数|2022年实际执行数')
  expect(partsIn(sketched('进度表', '单位|名称|数量|进度', '甲镇|公园|2023年开工|2024年完成'))).toHaveLength(1)
})
