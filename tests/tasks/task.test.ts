import { expect, it } from 'vitest'
import { outlineOf, paragraphPassages } from '../../parsers/document/body/outline.ts'
import { tasksOf } from '../../parsers/tasks/task.ts'
import { linesOf } from '../../parsers/text/lines.ts'

const read = (text: string) => tasksOf(outlineOf(paragraphPassages([...linesOf(text)])))

it('hangs a task under its headings, with its lines', () => {
  const text = [
    '二、重点任务',
    '（一）培育企业主体',
    '1.建立培育库。逐户建档。（牵头单位：区科技局；责任单位：区税务局）',
    '2.开展精准服务。（责任单位：各乡镇（街道））',
    '（二）搭建平台。建设众创空间。（区科技局牵头，区财政局配合）',
  ].join('\n')
  expect(read(text)).toMatchObject([
    {
      section_path: ['重点任务', '培育企业主体'],
      title: '建立培育库',
      lead_units: ['区科技局'],
      responsible_units: ['区税务局'],
      first_line: 3,
      last_line: 3,
      paragraph: 2,
    },
    { title: '开展精准服务', lead_units: [], responsible_units: ['各乡镇（街道）'], first_line: 4 },
    { section_path: ['重点任务'], title: '搭建平台', lead_units: ['区科技局'], responsible_units: ['区财政局'] },
  ])
})

it('gives a note on a line of its own the heading above it', () => {
  const text = '1.落实奖补政策\n对新认定的企业给予奖励。\n责任单位：区财政局、区科技局'
  expect(read(text)).toMatchObject([
    {
      section_path: [],
      title: '落实奖补政策',
      responsible_units: ['区财政局', '区科技局'],
      first_line: 3,
      last_line: 3,
    },
  ])
})

it('makes a task of every note in a paragraph', () => {
  const text = '（一）优化环境。简化流程（区税务局负责）。完善政策（区科技局牵头，区财政局配合）。'
  expect(read(text).map(({ lead_units }) => lead_units)).toEqual([['区税务局'], ['区科技局']])
})

it('reads a note that breaks over lines', () => {
  const text = '1.建设创新平台，引导企业建设研发机构。（牵头单位：区科技局；责任单\n位：区经济信息委、区教委）'
  expect(read(text)).toMatchObject([
    { lead_units: ['区科技局'], responsible_units: ['区经济信息委', '区教委'], first_line: 1, last_line: 2 },
  ])
})

it('sees no task in a text without notes', () => {
  expect(read('一、总体要求\n坚持创新驱动（以下简称“创新”），到2025年（规划末期）建成体系。')).toEqual([])
})

it('reads a note behind the last sentence that no bracket sets off', () => {
  expect(read('（一）培育主体。建立梯次培育机制。责任单位：区科技局、各乡镇（街道）。')).toMatchObject([
    { title: '培育主体', lead_units: [], responsible_units: ['区科技局', '各乡镇（街道）'] },
  ])
})
