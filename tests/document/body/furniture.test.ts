import { describe, expect, it } from 'vitest'
import { furnitureOf } from '../../../parsers/document/body/furniture.ts'
import { lines } from '../lines.ts'

const kindsIn = (...texts: string[]) => Object.fromEntries(furnitureOf(lines(...texts)))
const body = '到2025年，全区科技型企业达到1000家，高新技术企业达到150家。'

describe('furniture', () => {
  it('is a line above the text', () => {
    expect(kindsIn('您当前的位置：首页>政务公开', '关于印发方案的通知', body)).toEqual({ 1: 'breadcrumb' })
  })

  it('is everything below a share bar', () => {
    expect(kindsIn(body, '扫一扫在手机打开当前页', '', '国务院部门网站', '地方政府网站')).toEqual({
      2: 'share',
      4: 'share',
      5: 'share',
    })
  })

  it('ends at the line where text goes on below it', () => {
    expect(kindsIn('字号： 大 中 小', body, '地方政府网站', '其他网站')).toEqual({
      1: 'share',
      3: 'link_farm',
      4: 'link_farm',
    })
  })

  it('is not a table of short lines below the buttons of a page', () => {
    const table = ['指标', '总量', '增速', '第一产业', '103.5', '-8.2', '第二产业', '289.4', '1.3']
    expect(kindsIn('全区生产总值情况', '字号：', ...table)).toEqual({ 2: 'share' })
    expect(kindsIn('字号：', ...table, '分享到', '返回顶部')).toEqual({ 1: 'share', 11: 'share', 12: 'share' })
  })

  it('is the line of a viewer, an editor or a rule', () => {
    expect(
      kindsIn('《某某计划》由会员分享，可在线阅读，更多相关内容请搜索', '（责任编辑：张三）', '----------------', body),
    ).toEqual({ 1: 'viewer', 2: 'editor', 3: 'rule' })
  })

  it('is not the text itself', () => {
    expect(kindsIn('一、打造友情链接平台', body, '二、保障措施', '分享到各单位的经验应当推广，形成常态。')).toEqual({})
  })
})
