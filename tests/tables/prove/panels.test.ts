import { expect, it } from 'vitest'
import type { Draft } from '../../../parsers/tables/draft.ts'
import { stackedPanels } from '../../../parsers/tables/prove/panels.ts'
import { prove } from '../../../parsers/tables/prove/prove.ts'
import { hints } from '../hints.ts'

const drafted = (header: string, ...rows: string[]): Draft => ({
  method: 'grid',
  kinds: hints,
  columns: header.split(' ').map((label) => [label]),
  rows: rows.map((row) => row.split(' ').map((text) => (text === '_' ? '' : text))),
  places: { at: (row) => ({ first_line: row + 1, last_line: row + 1, start: 0, end: 0 }) },
  caption: [],
  doubts: [],
  first_line: 1,
  last_line: rows.length,
})

const HEADER = '镇街 新建 镇街 新建'

it('adds up the rows of all panels where the last ends with their total', () => {
  const rows = ['甲镇 120 丙镇 230', '乙镇 310 合计 660']
  expect(prove(drafted(HEADER, ...rows))).toMatchObject({ proof: 'proven', total_rows: [], findings: [] })
})

it('says where a total of all panels disagrees', () => {
  const { proof, findings } = prove(drafted(HEADER, '甲镇 120 丙镇 230', '乙镇 310 合计 650'))
  expect([proof, findings[0]?.expected, findings[0]?.actual, findings[0]?.first_line]).toEqual([
    'contradicted',
    '660',
    '650',
    2,
  ])
})

it('leaves out what is empty in the last panel', () => {
  const stacked = stackedPanels(drafted(HEADER, '甲镇 120 丙镇 230', '乙镇 310 合计 980', '丁镇 320 _ _'))
  expect(stacked?.rows).toEqual([
    ['甲镇', '120'],
    ['乙镇', '310'],
    ['丁镇', '320'],
    ['丙镇', '230'],
    ['合计', '980'],
  ])
})

it.each([
  ['each panel has a total', HEADER, ['甲镇 120 丙镇 230', '合计 120 合计 230']],
  ['the total stands in the first', HEADER, ['合计 660 丙镇 230', '乙镇 310 甲镇 120']],
  ['no headers repeat', '镇街 新建 园区 改建', ['甲镇 120 丙镇 230', '乙镇 310 合计 660']],
])('reads a table as it is printed where %s', (_, header, rows) => {
  expect(stackedPanels(drafted(header, ...rows))).toBeNull()
})
