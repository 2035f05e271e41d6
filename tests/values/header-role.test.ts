import { describe, expect, it } from 'vitest'
import type { ColumnWord } from '../../datasets/reference/column-word.ts'
import { readReference } from '../../datasets/reference/index.ts'
import { headerRoles } from '../../parsers/values/header-role.ts'

const roleOf = headerRoles(readReference().column_words)

const row = (word: string, role: ColumnWord['role'], match: ColumnWord['match'] = 'within'): ColumnWord => ({
  word,
  role,
  match,
  example: word,
  note: null,
})
/** Role of a header by some rows alone, with the word that tells it. */
function toldBy(label: string, ...rows: ColumnWord[]): string | null {
  const said = headerRoles(rows)(label)
  return said && `${said.role} ${said.word}`
}

describe('a word', () => {
  it.each([
    ['进度', 'whole', ['进度', '进 度', '进度（%）', '进度%'], ['工程进度', '进度表', '（%）']],
    ['时限', 'ending', ['时限', '办结时限', '办结时限（天）'], ['时限要求']],
    ['完成', 'within', ['完成', '已完成数', '完成（户）', '数（完成）'], ['完工']],
  ] as const)('%s stands %s', (word, match, headers, others) => {
    const rows = [row(word, 'rate', match)]
    for (const header of headers) expect(toldBy(header, ...rows), header).toBe(`rate ${word}`)
    for (const header of others) expect(toldBy(header, ...rows), header).toBeNull()
  })

  it('is read in either script', () => {
    expect(roleOf('責任單位')).toEqual({ role: 'responsible', word: '责任单位' })
    expect(roleOf('完成進度')).toEqual({ role: 'rate', word: '完成进度' })
  })

  it('tells nothing inside a name', () => {
    const rows = [row('规划', 'target'), row('规划区', 'name')]
    expect(toldBy('规划区面积', ...rows)).toBeNull()
    expect(toldBy('规划面积', ...rows)).toBe('target 规划')
    expect(toldBy('规划区规划面积', ...rows)).toBe('target 规划')
  })
})

describe('of several words', () => {
  it('the longest decides, of equals the last', () => {
    const rows = [row('计划', 'target'), row('完成', 'actual'), row('完成数', 'actual'), row('计划完成', 'target')]
    expect(toldBy('计划完成', ...rows)).toBe('target 计划完成')
    expect(toldBy('计划完成数', ...rows)).toBe('target 计划完成')
    expect(toldBy('计划内完成', ...rows)).toBe('actual 完成')
    expect(toldBy('完成计划', ...rows)).toBe('target 计划')
    expect(toldBy('年计划中完成数', ...rows)).toBe('actual 完成数')
  })

  it('the class decides before the length', () => {
    expect(toldBy('任务进展', row('任务进展', 'target'), row('进展', 'progress'))).toBe('progress 进展')
  })

  it.each([
    ['未完成率', 'left'],
    ['目标任务完成情况', 'progress'],
    ['责任单位完成情况', 'progress'],
    ['计划投资完成率', 'rate'],
    ['主管部门预算执行率', 'rate'],
    ['计划完成时间', 'period'],
    ['任务牵头单位', 'lead'],
    ['目标完成困难', 'remark'],
    ['目标考核分值', 'standard'],
    ['计划含税单价', 'standard'],
    ['2020年目标基数', 'baseline'],
    ['实际招生数', 'actual'],
    ['计划招生数', 'target'],
    ['招生人数', 'quota'],
    ['所属区域', 'place'],
  ])('%s is %s', (header, role) => {
    expect(roleOf(header)?.role).toBe(role)
  })
})

describe('a part of a plan', () => {
  it.each([
    '占总任务比例',
    '占全县目标任务的%',
    '完成调整预算（%）',
    '完成投资计划%',
    '为年初预算的%',
    '占年初预算的比重',
  ])('%s is a rate', (header) => {
    expect(roleOf(header)?.role).toBe('rate')
  })

  it.each([
    ['占地规划面积', 'target'],
    ['占用林地计划', 'target'],
    ['占补平衡任务', 'target'],
    ['目标占比', 'target'],
    ['计划投资（%）', 'target'],
    ['计划完成（%）', 'target'],
    ['完成投资占比', 'actual'],
    ['完成投资计划', 'target'],
  ])('%s is none', (header, role) => {
    expect(roleOf(header)?.role).toBe(role)
  })
})

it.each(['造林面积', '规划区面积', '计划生育率', '转移支付（万元）', '可支配收入', '合计', ''])(
  '%j says nothing of its column',
  (header) => {
    expect(roleOf(header)).toBeNull()
  },
)
