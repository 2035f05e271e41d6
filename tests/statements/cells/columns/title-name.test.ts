import { expect, it } from 'vitest'
import { nameByTitle, quantityByTitle } from '../../../../parsers/statements/cells/columns/title-name.ts'
import { contextOf, drawn, lexicon } from '../drawing.ts'

const nameOf = (
  title: string | undefined,
  header: string,
  document: string | null = null,
  area: string | null = null,
) => {
  const { table } = drawn({
    ...(title ? { title } : {}),
    columns: [['镇街'], ['甲'], [header]],
    rows: [['青岭镇', '1', '2']],
  })
  return nameByTitle(header, table, contextOf('', { title: document, area }), lexicon)
}

it.each([
  ['2024年高新技术企业培育目标表', '目标', '高新技术企业'],
  ['2024年科技平台任务分解表', '任务数', '科技平台'],
  ['关于全县户厕改造完成情况的通报', '完成数', '户厕改造'],
  ['2024年户厕改造任务表（截至6月底）', '任务数', '户厕改造'],
  ['户厕改造任务表（单位：户）', '任务数', '户厕改造'],
  ['2024年户厕改造任务表', '合计', '户厕改造合计'],
  ['2024年户厕改造任务表', '全年', '户厕改造'],
  ['各市、县（区）水功能区水质达标率控制目标', '目标', '水功能区水质达标率'],
  ['2024年目标任务表', '任务数', '任务数'],
  ['2024年重点民生实事项目', '目标', '目标'],
  [undefined, '目标', '目标'],
])('of %s, column %s, is %s', (title, header, name) => {
  expect(nameOf(title, header)).toBe(name)
})

it('leaves out the place that the title opens with', () => {
  expect(nameOf('青岭县2024年户厕改造任务表', '任务数', null, '青岭县')).toBe('户厕改造')
  expect(nameOf('屏锦镇户厕改造任务表', '任务数')).toBe('户厕改造')
  expect(nameOf('新市镇化建设任务表', '任务数')).toBe('新市镇化')
})

it('is that of the document only if that is named for what it counts', () => {
  expect(nameOf('2024年任务表', '任务数', '关于下达户厕改造任务的通知')).toBe('任务数')
  expect(nameOf('2024年任务表', '任务数', '2024年户厕改造任务')).toBe('户厕改造')
  expect(nameOf('2024年任务表', '任务数', '青岭县户厕条例')).toBe('任务数')
})

const quantityOf = (title: string, header: string): string | null =>
  quantityByTitle(
    header,
    drawn({ title, columns: [['乡镇'], [header]], rows: [['石桥镇', '3']] }).table,
    contextOf(''),
    lexicon,
  )

it.each([
  ['2024年竹林抚育任务分解表', '面积', '竹林抚育面积'],
  ['2024年竹林抚育任务分解表', '任务面积', '竹林抚育面积'],
  ['2024年竹林抚育任务分解表', '总面积', '竹林抚育总面积'],
  ['2024年竹林抚育作业进度表', '作业面积', '竹林抚育作业面积'],
  ['2024年竹林抚育面积分解表', '面积', '竹林抚育面积'],
  ['2024年竹林抚育补助资金分配表', '金额', '竹林抚育补助资金'],
  ['2024年竹林抚育任务分解表', '可抚育面积', null],
  ['2024年竹林抚育任务分解表', '竹材产值', null],
  ['2024年厕所改造及补助计划表', '补助资金', null],
  ['2024年竹材产量和面积统计表', '面积', null],
  ['2024年目标任务表', '面积', null],
  ['各乡镇基本情况表', '面积', null],
  ['2024年造林任务表', '面积', '造林面积'],
])('in %s names the quantity %s %s', (title, header, name) => {
  expect(quantityOf(title, header)).toBe(name)
})
