import { describe, expect, it } from 'vitest'
import type { Platform } from '../../../crawlers/platform.ts'
import { generic } from '../../../crawlers/platforms/generic.ts'
import { dayIn, rowFields } from '../../../crawlers/platforms/lists/row-field.ts'
import { trs } from '../../../crawlers/platforms/trs.ts'
import type { Portal } from '../../../crawlers/portal.ts'
import { portalWith } from '../portal.ts'

const LIST = 'https://www.portal.example/zwgk/zcwj/'

function read(html: string, portal: Portal, platform: Platform = trs) {
  return platform.readListing(portal, platform.begin(portal)[0]!, { url: LIST, html })
}

const lists = (only_topics = false) => [{ url: LIST, observed: true, only_topics }]
const link = (href: string, title = '关于甲的通知') =>
  `<ul class="list"><li class="clearfix"><a href="${href}">${title}</a></li></ul>`

describe('the address of a row', () => {
  const portal = portalWith({ lists: lists(), hosts: ['www.portal.example', 'old.example'] })
  const known = 'https://www.portal.example/zwgk/zcwj/202401/t20240102_123.html'

  it.each([
    ['as it is', './202401/t20240102_123.html'],
    ['its mobile twin', './202401/t20240102_123_wap.html'],
    ['a random query', './202401/t20240102_123.html?TVS2YU=865C6A0'],
    ['the bare host', 'http://portal.example/zwgk/zcwj/202401/t20240102_123.html'],
    ['the host for telephones', 'https://wap.portal.example/zwgk/zcwj/202401/t20240102_123.html'],
    ['no scheme', '//www.portal.example/zwgk/zcwj/202401/t20240102_123.html'],
    ['a climb', '../../zwgk/zcwj/202401/t20240102_123.html#a'],
    ['blanks around', ' ./202401/t20240102_123.html\n'],
  ])('is one for %s', (_, href) => {
    expect(read(link(href), portal).rows.map(({ url }) => url)).toEqual([known])
  })

  it('keeps another host of the portal, which is no other form of the first', () => {
    const href = 'http://old.example/a/202401/t20240102_9.html'
    expect(read(link(href), portal).rows[0]!.url).toBe('https://old.example/a/202401/t20240102_9.html')
  })

  it('stands once, though several rows lead there', () => {
    const html = `<ul class="list"><li class="clearfix"><a href="./202401/t20240102_1.html"></a></li>
      <li class="clearfix"><a href="./202401/t20240102_1_wap.html">甲</a></li></ul>`
    expect(read(html, portal).rows).toMatchObject([{ title: '甲', published_on: '2024-01-02' }])
  })

  it('follows the base of the page', () => {
    const html = `<base href="/other/">${link('./202401/t20240102_1.html')}`
    expect(read(html, portal).rows[0]!.url).toBe('https://www.portal.example/other/202401/t20240102_1.html')
  })
})

describe('what is left out', () => {
  it.each([
    ['#', 'no_href'],
    ['javascript:void(0)', 'no_href'],
    ['mailto:a@portal.example', 'no_href'],
    ['https://elsewhere.example/202401/t20240102_1.html', 'off_host'],
    ['https://evil-portal.example/202401/t20240102_1.html', 'off_host'],
    ['./index_1.html', 'not_a_document'],
  ] as const)('is told with the reason: %s is %s', (href, reason) => {
    const { rows, rejected } = read(link(href), portalWith({ lists: lists() }))
    expect(rows).toEqual([])
    expect(rejected).toEqual([{ href, title: '关于甲的通知', reason }])
  })

  it('are titles off the topics, where a list mixes everything', () => {
    const html = link('./202401/t20240102_1.html', '食堂通知') + link('./202401/t20240102_2.html', '科技型企业名单')
    const { rows, rejected } = read(html, portalWith({ lists: lists(true) }))
    expect(rows.map(({ title }) => title)).toEqual(['科技型企业名单'])
    expect(rejected).toMatchObject([{ title: '食堂通知', reason: 'off_topic' }])
    expect(read(html, portalWith({ lists: lists() })).rows).toHaveLength(2)
  })
})

describe('row-field', () => {
  it.each([
    ['2024-01-02', '2024-01-02'],
    ['[2024/1/2]', '2024-01-02'],
    ['2024年1月12日', '2024-01-12'],
    ['2024.11.02 08:30', '2024-11-02'],
    ['2024-13-02', null],
    ['01-02', null],
    ['第2024号', null],
  ])('read %s as %s', (text, day) => {
    expect(dayIn(text)).toBe(day)
  })

  it.each([
    [
      ['发文字号：某府发〔2024〕1号', '成文日期 ：2024年1月2日'],
      { doc_no: '某府发〔2024〕1号', written_on: '2024-01-02', day: null },
    ],
    [['文号: 某府发[2024]1号', '2024-01-05'], { doc_no: '某府发[2024]1号', written_on: null, day: '2024-01-05' }],
    [['某府令第15号', '发布日期：2024-01-05'], { doc_no: '某府令第15号', written_on: null, day: '2024-01-05' }],
    [['发文字号：', '废止日期：2020-01-05'], { doc_no: null, written_on: null, day: null }],
  ])('of %j', (texts, fields) => {
    expect(rowFields(texts)).toEqual(fields)
  })
})

describe('a portal of no known family', () => {
  const portal = portalWith({ platform: 'generic', lists: lists() })

  it('has its documents in rows with a day', () => {
    const html = `<ul class="news"><li><a href="/art/2024/1/2/art_17_3.html">关于甲的通知</a><i>2024-01-02</i></li>
      <li><a href="/art/index.html">更多</a><i>2024-01-02</i></li></ul><p><a href="/about.html">关于我们</a></p>`
    expect(read(html, portal, generic).rows).toEqual([
      {
        url: 'https://www.portal.example/art/2024/1/2/art_17_3.html',
        title: '关于甲的通知',
        published_on: '2024-01-02',
        written_on: null,
        doc_no: null,
      },
    ])
  })
})
