import { expect, it } from 'vitest'
import { readReference } from '../../../../datasets/reference/index.ts'
import { parserFor } from '../../../../parsers/parse.ts'

const parse = parserFor(readReference())
/** Scope and name of the values that a text of no known place states. */
const read = (text: string) =>
  parse(Buffer.from(`2024年工作总结\n${text}`), null).statements.map(({ scope, indicator, value_text }) =>
    [scope ?? '', indicator, value_text].join(' ').trim(),
  )

it.each([
  [
    '全县引进项目56个，其中，白石镇引进项目8个、到位资金2亿元，红岩乡引进项目3个。',
    ['项目 56个', '白石镇 项目 8个', '白石镇 到位资金 2亿元', '红岩乡 项目 3个'],
  ],
  ['绵阳、德阳经济总量突破6000亿元，全省经济总量达到6万亿元。', ['绵阳、德阳 经济总量 6000亿元', '经济总量 6万亿元']],
  ['城关镇、白石镇招商引资分别完成3.2亿元、1.1亿元。', ['城关镇 招商引资 3.2亿元', '白石镇 招商引资 1.1亿元']],
  ['绵阳市工业投资增长12.5%，德阳市增长15.6%。', ['绵阳市 工业投资 12.5%', '德阳市 工业投资 15.6%']],
  [
    '三台县工业园建设加快，工业投资增长15%，新建学校4所，全市财政收入增长6%。',
    ['三台县 工业投资 15%', '三台县 学校 4所', '财政收入 6%'],
  ],
])('gives values to the places that their clause begins with: %s', (text, rows) => {
  expect(read(text)).toEqual(rows)
})

it.each([
  '新建通航机场5个。',
  '建成乡镇综合养老服务中心520个。',
  '城镇新增就业3000人。',
  '新型城镇建设项目12个。',
  '城乡居民医疗保险参保人数32万人。',
  '特色小镇建设投资3亿元。',
  '绵阳、德阳3个医疗中心加快建设。',
  '绵阳获批综合试点，新增企业20家。',
])('%s names no owner', (text) => {
  const { statements } = parse(Buffer.from(`2024年工作总结\n${text}`), null)
  expect(statements.map(({ scope }) => scope)).toEqual(statements.map(() => null))
})
