import { describe, expect, it } from 'vitest'
import { titleIn, titleLineOf } from '../../parsers/tables/title.ts'
import { hints } from './hints.ts'

describe('the title among the lines above a table', () => {
  it.each([
    [['通知', '青禾区造林任务表', '单位：亩'], '青禾区造林任务表'],
    // A day or a year with the unit note after it says when and in what, and not what.
    [['3-7 镇办企业主要指标', '(2019年) 单位:万元'], '3-7 镇办企业主要指标'],
    [['茶园面积统计表', '（截至6月底　单位：亩）'], '茶园面积统计表'],
    // A translation follows its text.
    [['5-2 分乡镇茶叶产量', 'output of tea by township'], '5-2 分乡镇茶叶产量'],
    [['output of tea by township'], 'output of tea by township'],
  ])('%j is titled %s', (caption, title) => {
    expect(titleLineOf(caption, hints)).toBe(title)
  })

  it('leaves the unit note and the rest of a number out', () => {
    expect(titleIn('2 茶园面积 单位：亩', hints)).toBe('茶园面积')
  })

  it.each(['附件：茶园改造任务分解表', '附件2: 茶园改造任务分解表', '附件三：茶园改造任务分解表'])(
    'begins after the label of the appendix: %s',
    (line) => {
      expect(titleIn(line, hints)).toBe('茶园改造任务分解表')
    },
  )

  it('keeps the number of a table, which tells it from others', () => {
    expect(titleIn('表2 茶园面积', hints)).toBe('表2 茶园面积')
  })
})
