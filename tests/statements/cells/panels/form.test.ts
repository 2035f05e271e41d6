import { expect, it } from 'vitest'
import { formNumbers, isForm, rolesOfForm } from '../../../../parsers/statements/cells/panels/form.ts'
import { drawn, lexicon, sketched } from '../drawing.ts'

it.each([
  ['one thing filled in over all columns', '项目名称|公厕管护|公厕管护|公厕管护'],
  [
    'a long name over all columns, whatever year it holds',
    '项目名称|2025年乡村公路管护专项资金（第一批）|2025年乡村公路管护专项资金（第一批）',
  ],
  ['keys above each other', '项目名称>主管部门|公厕管护>甲局|公厕管护>实施单位|公厕管护>乙局'],
])('is told by %s', (_, headers) => {
  expect(isForm(drawn(sketched('申报表', headers, '资金|3|3|3')).table, lexicon)).toBe(true)
})

it.each([
  ['two columns', '项目名称|公厕管护'],
  ['a year over all of them', '单位|2024年|2024年|2024年'],
  ['a group over places', '指标|乡镇任务>甲镇|乡镇任务>乙镇|乡镇任务>丙镇'],
  ['goals over all of them', '单位|目标任务|目标任务|目标任务'],
  ['headers of their own', '项目名称|建设内容|责任单位|投资'],
])('is no table of %s', (_, headers) => {
  const cells = headers.split('|').map((__, at) => String(at))
  expect(isForm(drawn(sketched('任务表', headers, cells.join('|'))).table, lexicon)).toBe(false)
})

it('passes its figures', () => {
  const { table, text } = drawn(sketched('申报表', '项目名称|公厕|公厕', '资金总额|86|万元', '目标|管护3座|'))
  expect(formNumbers(table, lexicon).map(({ start, end }) => text.slice(start, end))).toEqual(['86'])
  expect(rolesOfForm(table)).toEqual(['label', 'note', 'note'])
})
