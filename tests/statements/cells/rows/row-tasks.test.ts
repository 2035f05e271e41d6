import { describe, expect, it } from 'vitest'
import { senseOf, sketched } from '../drawing.ts'

/** Who answers for one row of a table with columns of the given headers. */
function answersOf(headers: string, cells: string) {
  const drawing = sketched('2024年任务表', `项目|目标|${headers}`, `公园|3个|${cells}`, `厕所|20座|${cells}`)
  return senseOf(drawing).tasks[0] ?? null
}

describe('who answers for a row', () => {
  it.each([
    ['牵头单位|责任单位', '县教育局|县民政局、各镇', ['县教育局'], ['县民政局', '各镇']],
    ['牵头单位|配合单位', '县教育局|县民政局', ['县教育局'], ['县民政局']],
    ['责任单位', '县教育局 县民政局', [], ['县教育局', '县民政局']],
    ['责任单位', '县教育局县民政局', [], ['县教育局', '县民政局']],
    ['责任单位', '各镇（街道）、县教育局', [], ['各镇（街道）', '县教育局']],
    ['责任单位', '县教育局（负责校舍部分）', [], ['县教育局']],
    ['主办|协办', '县教育局|县民政局', ['县教育局'], ['县民政局']],
    ['责任单位|责任单位', '县教育局|县教育局', [], ['县教育局']],
  ])('%s: %s', (headers, cells, lead, responsible) => {
    expect(answersOf(headers, cells)).toMatchObject({ lead_units: lead, responsible_units: responsible })
  })

  it.each([
    ['牵头单位及责任人', '县教育局 张三'],
    ['牵头单位及责任人', '县教育局（张三）'],
    ['牵头单位（责任人）', '县教育局、张三'],
  ])('no person beside a body: %s over %s', (headers, cells) => {
    expect(answersOf(headers, cells)!.lead_units).toEqual(['县教育局'])
  })

  it.each([
    ['责任单位', '—'],
    ['责任单位', '无'],
    ['责任人', '张三'],
    ['备注', '甲'],
  ])('nobody: %s over %s', (headers, cells) => {
    expect(answersOf(headers, cells)).toBeNull()
  })
})

it('is nobody for a total', () => {
  const drawing = sketched('任务表', '项目|目标|责任单位', '公园|3|县教育局', '厕所|4|县民政局', '合计|7|县教育局')
  expect(senseOf({ ...drawing, total_rows: [2] }).answers.map((answer) => answer?.responsible ?? null)).toEqual([
    '县教育局',
    '县民政局',
    null,
  ])
})

it('names the task by its row, below the title, on the lines of its cells', () => {
  expect(answersOf('责任单位', '县教育局')).toMatchObject({
    title: '公园',
    section_path: ['2024年任务表'],
    first_line: 1,
    last_line: 3,
  })
})
