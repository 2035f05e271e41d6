import { expect, it } from 'vitest'
import { blocksBeside } from '../../../../parsers/statements/cells/panels/blocks-beside.ts'
import { drawn, lexicon, sketched } from '../drawing.ts'

const startsOf = (headers: string, ...rows: string[]) =>
  blocksBeside(drawn(sketched('预算表', headers, ...rows)).table, lexicon)

it.each([
  ['收入>项目|收入>预算数|支出>项目|支出>合计|支出>其中基金', ['拨款|62|教育|4|1', '|||58|2'], [0, 2]],
  ['收入项目|预算数|支出项目|预算数', ['拨款|62|教育|4', '基金|18|农林水|76'], [0, 2]],
  ['乡镇|任务数|部门|任务数', ['甲镇|12|县城管局|3', '乙镇|9|县文旅局|2'], [0, 2]],
])('%s is two tables', (headers, rows, starts) => {
  expect(startsOf(headers, ...rows)).toEqual(starts)
})

it.each([
  ['projects named beside figures of places', '县区|任务数|项目名称|投资', ['甲县|12|公园|3']],
  ['figures alone', '2024年>任务|2024年>完成|2025年>任务|2025年>完成', ['1|2|3|4']],
  ['bodies that answer', '指标>名称|指标>目标|单位>牵头|单位>配合', ['造林|3|县林业局|县财政局']],
  ['years of one label', '指标|目标|2024年|目标', ['造林|3|4|5']],
])('%s are one', (_, headers, rows) => {
  expect(startsOf(headers, ...rows)).toEqual([])
})
