import { describe, expect, it } from 'vitest'
import { labelsOf, labelsOfPage } from '../../../parsers/document/labels/labels.ts'
import { lines } from '../lines.ts'

const valuesOf = (...texts: string[]) => Object.fromEntries(labelsOf(lines(...texts)).values)

describe('the metadata block', () => {
  it('reads labels in brackets, two to a line', () => {
    expect(
      valuesOf(
        '[ 索引号 ] 11500228009153375C/2024-00013 [ 发文字号 ] 梁科函〔2024〕8号',
        '[ 主题分类 ] 科技 [ 体裁分类 ] 其他公文',
        '[ 发布机构 ] 梁平区科技局 [ 有效性 ]',
        '[ 成文日期 ] 2024-03-20 [ 发布日期 ] 2024-03-21',
      ),
    ).toEqual({
      index_no: '11500228009153375C/2024-00013',
      doc_no: '梁科函〔2024〕8号',
      topic: '科技',
      genre: '其他公文',
      publisher: '梁平区科技局',
      written_on: '2024-03-20',
      published_on: '2024-03-21',
    })
  })

  it('reads plain labels with colons of either width', () => {
    expect(valuesOf('索引号：115003830/2023-1', '标题: 关于申报项目的通知', '生成日期:2023-05-06')).toEqual({
      index_no: '115003830/2023-1',
      title: '关于申报项目的通知',
      written_on: '2023-05-06',
    })
  })

  it('takes the first value where the block is printed twice', () => {
    expect(
      valuesOf(
        '[ 成文日期 ] 2024-03-20',
        '[ 发布日期 ] 2024-03-21',
        '[ 发布日期 ] 2024-03-29',
        '[ 成文日期 ] 2024-04-01',
      ),
    ).toEqual({
      written_on: '2024-03-20',
      published_on: '2024-03-21',
    })
  })

  it('reads 日期 only as a line of its own', () => {
    expect(valuesOf('日期：2023-03-31')).toEqual({ published_on: '2023-03-31' })
    expect(valuesOf('请注意活动日期：2023-03-31')).toEqual({})
  })

  it('knows which lines it used', () => {
    const block = labelsOf(lines('关于印发方案的通知', '[ 有效性 ]', '来源：区科技局', '正文'))
    expect([...block.lines]).toEqual([2, 3])
  })

  it('is not looked for inside the text', () => {
    const body = Array.from({ length: 30 }, (_, i) => `第${i}段正文`)
    expect(valuesOf(...body, '来源：统计局')).toEqual({})
  })
})

it('reads a block that markup gives by label', () => {
  const values = labelsOfPage({ '[ 索引号 ]': '1150/1', 发布机构: ' 开州区科技局 ', 有效性: ' ', 点击量: '7' })
  expect(Object.fromEntries(values)).toEqual({ index_no: '1150/1', publisher: '开州区科技局' })
})
