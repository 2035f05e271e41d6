import { expect, it } from 'vitest'
import { panelsOf } from '../../../../parsers/statements/cells/panels/panels.ts'
import { type Drawn, drawn, lexicon, sketched } from '../drawing.ts'

const panelsIn = (drawing: Drawn) =>
  panelsOf(drawn(drawing).table, lexicon).map(({ table, origin }) => ({
    headers: table.columns.map((path) => path.join('>')).join('|'),
    rows: table.rows.map((cells) => cells.join('|')),
    totals: table.total_rows,
    from: origin(0, 0).col,
  }))

it('parts a table whose headers repeat from left to right', () => {
  const drawing = sketched('任务表', '镇街|新建|改建|镇街|新建|改建', '甲镇|1|2|丙镇|5|6', '乙镇|3|4|合计|9|12')
  expect(panelsIn({ ...drawing, total_rows: [1] })).toEqual([
    { headers: '镇街|新建|改建', rows: ['甲镇|1|2', '乙镇|3|4'], totals: [], from: 0 },
    { headers: '镇街|新建|改建', rows: ['丙镇|5|6', '合计|9|12'], totals: [1], from: 3 },
  ])
})

it.each([
  ['whose headers differ', '镇街|新建|镇街|改建'],
  ['of two years', '镇街|2024年>新建|2024年>改建|2025年>新建'],
  ['whose headers repeat in part', '镇街|新建|改建|新建|改建'],
  ['of one label', '数量|数量|数量|数量'],
  ['of one column', '镇街'],
])('keeps a table %s whole', (_, headers) => {
  const cells = headers.split('|').map((__, at) => String(at))
  expect(panelsIn(sketched('任务表', headers, cells.join('|')))).toHaveLength(1)
})

it('leaves every cell of a panel in its place', () => {
  const { table, text } = drawn(sketched('任务表', '镇街|新建|镇街|新建', '甲镇|1|乙镇|23'))
  const place = panelsOf(table, lexicon)[1]!.table.places.at(0, 1)!
  expect(text.slice(place.start, place.end)).toBe('23')
})
