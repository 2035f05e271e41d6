import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../parsers/document/page/html.ts'

const inEditor = (inner: string) => `<body><div class="zwxl-article"><div class="view TRS_UEDITOR">${inner}</div></div>`

describe('metadata', () => {
  const cell = (label: string, value: string) => `<td class="t1">[ ${label} ]</td><td class="t2">${value}</td>`

  it('reads the block by label, first value first, brackets and blanks removed', () => {
    const { labels, sheets } = readHtml(
      `<table class="zwxl-table"><tr>${cell('索 引 号', '1150A/2024-00014')}${cell('发文字号', '梁府发<span>〔</span>2024〕4号')}
       <tr>${cell('有效性', '')}${cell('发布机构', '区科技局')}<tr>${cell('施行范围', '全区')}</table>
       <table class="zwxl-table"><tr>${cell('索引号', 'other')}<tr>${cell('有效性', '有效')}</table><div class="TRS_UEDITOR">文</div>`,
    )
    expect(labels).toEqual({
      索引号: '1150A/2024-00014',
      发文字号: '梁府发〔2024〕4号',
      发布机构: '区科技局',
      施行范围: '全区',
      有效性: '有效',
    })
    expect(sheets).toEqual([])
  })

  it.each([
    '<span>日期：</span>2022-07-20 <span>来源：区科技局</span> 字体：【大 中】',
    '<span>日期：</span><span>2022-07-20</span><span>来源：</span><span>区科技局</span><em>字体：</em>【大 中】',
    '<p>日期：2022-07-20</p><p>来源：<b>区科技局</b> 字体：【大 中】</p>',
  ])('reads labels before a colon from %s', (inner) => {
    expect(readHtml(`<div class="zwxl-bar">${inner}</div>`).labels).toEqual({
      日期: '2022-07-20',
      来源: '区科技局',
      字体: '【大 中】',
    })
  })

  it('keeps a label within a value as part of it', () => {
    const html = '<table class="zwxl-table"><tr><td>[ 标题 ]</td><td>关于规范发文字号和索引号的通知</td></table>'
    expect(readHtml(html).labels).toEqual({ 标题: '关于规范发文字号和索引号的通知' })
  })

  it('knows a metadata table without class by its labels, and lets its text flow', () => {
    const html = inEditor(
      '<table><tr><td>索引号：</td><td>1</td></tr><tr><td>发文机关：</td><td>局</td></tr><tr><td>成文日期：</td><td>2024年</td></tr></table>',
    )
    const { labels, sheets, text } = readHtml(html)
    expect(labels).toEqual({ 索引号: '1', 发文机关: '局', 成文日期: '2024年' })
    expect(sheets).toEqual([])
    expect(text.split('\n')).toEqual(['索引号：', '1', '发文机关：', '局', '成文日期：', '2024年'])
  })

  it('does not take a list of documents for metadata', () => {
    const rows = '<tr><td>标题<td>文号<td>发布日期<tr><td>甲<td>乙<td>2024-01-01<tr><td>丙<td>丁<td>2024-01-02'
    const { labels, sheets } = readHtml(inEditor(`<table>${rows}</table>`))
    expect(labels).toEqual({})
    expect(sheets).toHaveLength(1)
  })

  it('reads meta names in any case, by name or http-equiv, first content first', () => {
    const { meta } = readHtml(
      '<meta name="articletitle" content="题"><meta http-equiv="PUBDATE" content="2024-04-08 10:00"><meta name="PubDate" content="x">',
    )
    expect(meta).toEqual({ ArticleTitle: '题', PubDate: '2024-04-08 10:00' })
  })

  it.each([
    [
      '<title>站_网</title><meta name="ArticleTitle" content="乙"><div class="zwxl-title"><p class="tit">甲<br>丙</p></div>',
      '甲丙',
    ],
    ['<title>站_网</title><meta name="ArticleTitle" content="乙"><h1>丁</h1>', '乙'],
    ['<title>站_网</title><h1>丁</h1>', '丁'],
    ['<title>站_网</title>', '站'],
    ['<title>某某县2025年工作要点-通知公告-某某县人民政府</title>', '某某县2025年工作要点'],
    ['<title>某某县“十四五”规划（2021-2025年）</title>', '某某县“十四五”规划（2021-2025年）'],
  ])('finds the title of %s', (html, title) => {
    expect(readHtml(html).title).toBe(title)
  })

  it('reads the canonical address', () => {
    const html = '<link rel="Canonical" href=" http://a.example/t1.html ">'
    expect(readHtml(html).canonical_url).toBe('http://a.example/t1.html')
  })
})
