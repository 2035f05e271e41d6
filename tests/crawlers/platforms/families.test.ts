import { describe, expect, it } from 'vitest'
import { publicationDay } from '../../../crawlers/document-link.ts'
import { pageKind } from '../../../crawlers/page-kind.ts'
import type { Listing } from '../../../crawlers/platform.ts'
import { PLATFORMS } from '../../../crawlers/platform-registry.ts'
import { portalWith } from '../portal.ts'

const HOME = 'https://www.portal.example/'
const portal = portalWith()

/** A list as a platform reads it: addresses below the host, reasons of what was rejected, the page after. */
function read(name: string, html: string, at = 'zwgk/zcwj/') {
  const url = new URL(at, HOME).href
  const listing: Listing = { kind: 'page', url, render: 'http', topics: [] }
  const platform = PLATFORMS.find((one) => one.name === name)!
  const { rows, rejected, next } = platform.readListing(portal, listing, { url, html })
  return {
    paths: rows.map((row) => row.url.replace(HOME, '/')),
    days: rows.map(({ published_on }) => published_on),
    reasons: rejected.map(({ reason }) => reason),
    next: next && next.kind !== 'post' ? next.url.replace(HOME, '/') : null,
    kind: pageKind({ status: 200, body: html }, platform.proofs, 'list').kind,
  }
}

const link = (href: string, day = '') => `<li><a href="${href}">关于甲的通知</a><span>${day}</span></li>`
const isTaken = (name: string, path: string, day = '') => read(name, link(path, day)).paths.length === 1

describe('dated', () => {
  it.each([
    ['/2024/01/05/jia/', true],
    ['/2024/01/jia.html', true],
    ['/zhengce/content/2024-01/05/content_6924190.htm', true],
    ['/zhengce/202401/content_6924190.htm', true],
    ['/n1/2024/0105/c1001-40152345.html', true],
    ['/20240105/jia.shtml', true],
    ['/2024/01/05/1234/', true],
    ['/2024/01/', false],
    ['/2024/01/05/', false],
    ['/2024/01/page/2/', false],
    ['/zcwj/202401/index_1.html', false],
    ['/2024/jia.html', false],
    ['/2024/13/jia.html', false],
    ['/wp-content/uploads/2024/01/jia.pdf', false],
    ['/category/zcwj/', false],
    ['/tel/20240105', false],
  ])('takes %s for a document: %s', (path, taken) => {
    expect(isTaken('dated', path)).toBe(taken)
  })

  it.each([
    ['a class', '<a class="next page-numbers" href="/zwgk/zcwj/page/2/">»</a>'],
    ['a relation', '<link rel="next" href="/zwgk/zcwj/page/2/">'],
    ['a sign', '<a href="/zwgk/zcwj/page/2/">›</a>'],
    ['words and a sign', '<a href="page/2/">下一页 »</a>'],
  ])('goes on by %s', (_, next) => {
    expect(read('dated', `${link('/2024/01/05/jia/')}${next}`)).toMatchObject({
      next: '/zwgk/zcwj/page/2/',
      kind: 'list',
    })
  })

  it('reads a list that shows whole documents as a list', () => {
    const html = `<h2><a href="/2024/01/05/jia/">甲</a></h2><div class="entry-content"><p>${'全区要抓好落实。'.repeat(60)}</p></div>`
    expect(read('dated', html)).toMatchObject({ paths: ['/2024/01/05/jia/'], days: ['2024-01-05'], kind: 'list' })
  })
})

describe('hanweb', () => {
  const row = (n: number) => `<a href="/art/2024/1/${n}/art_101_${n}.html">甲${n}</a><b>2024-01-0${n}</b>`
  const store = (rows: readonly string[], next = '', more = '') =>
    `<datastore><nextgroup><![CDATA[${next}]]></nextgroup><recordset>${rows.map((one) => `<record><![CDATA[${one}]]></record>`).join('')}</recordset>${more}</datastore>`
  const page = (inner: string) => `<div id="1"></div><script type="text/xml">${inner}</script>`
  const two = ['/art/2024/1/1/art_101_1.html', '/art/2024/1/2/art_101_2.html']

  it.each([
    ['bare', (one: string) => one],
    ['in items', (one: string) => `<li>${one}</li>`],
    ['in cells', (one: string) => `<tr><td>${one}</td></tr>`],
  ])('reads records %s, in a page and from the proxy', (_, form) => {
    const rows = [1, 2].map(row).map(form)
    for (const html of [page(store(rows)), store(rows), `<?xml version="1.0"?>\n${store(rows)}`]) {
      expect(read('hanweb', html)).toEqual({
        paths: two,
        days: ['2024-01-01', '2024-01-02'],
        reasons: [],
        next: null,
        kind: 'list',
      })
    }
  })

  it.each([
    [
      'the next group',
      store([row(1)], '<a href="/module/jpage/dataproxy.jsp?page=2&amp;webid=1"></a>'),
      'x',
      '/module/jpage/dataproxy.jsp?page=2&webid=1',
    ],
    [
      'records, counted',
      store([row(1)], '', '<totalrecord>100</totalrecord>'),
      'd.jsp?startrecord=1&endrecord=45',
      '/d.jsp?startrecord=46&endrecord=90',
    ],
    [
      'the last records',
      store([row(1)], '', '<totalrecord>100</totalrecord>'),
      'd.jsp?startrecord=46&endrecord=90',
      '/d.jsp?startrecord=91&endrecord=100',
    ],
    [
      'the next page',
      store([row(1)], '', '<totalrecord>30</totalrecord><totalpage>3</totalpage>'),
      'd.jsp?page=2&columnid=7',
      '/d.jsp?page=3&columnid=7',
    ],
    ['no page behind the last', store([row(1)], '', '<totalpage>3</totalpage>'), 'd.jsp?page=3', null],
    [
      'no more records',
      store([row(1)], '', '<totalrecord>100</totalrecord>'),
      'd.jsp?startrecord=91&endrecord=100',
      null,
    ],
    ['an empty group', store([], '<a href="/module/jpage/dataproxy.jsp?page=9"></a>'), 'x', null],
    ['a group without address', store([row(1)], '<a></a>'), 'x', null],
  ])('goes on with %s', (_, html, at, next) => {
    expect(read('hanweb', html, at).next).toBe(next)
  })

  it.each([
    ["webid:'67', columnid:'101', unitid:'303271'", '67&columnid=101&unitid=303271'],
    ['"webid" : 3, "columnid" : 7, "unitid" : 9', '3&columnid=7&unitid=9'],
    ["url: 'a?webid=3&path=/&columnid=7&unitid=9'", '3&columnid=7&unitid=9'],
  ])('asks the proxy where a page has no record of its own: %s', (parameters, asked) => {
    const html = `<div id="1"></div><script>$('#1').jpage({proxyUrl:'/module/web/jpage/dataproxy.jsp', ajaxParam:{${parameters}}})</script>`
    const path = `/module/web/jpage/dataproxy.jsp?page=1&appid=1&path=%2F&permissiontype=0&webid=${asked}`
    const found = read('hanweb', html)
    expect(found).toMatchObject({ paths: [], kind: 'list' })
    expect(decodeURIComponent(found.next!)).toBe(decodeURIComponent(path))
    expect(read('hanweb', html.replace('unitid', 'unit')).next).toBeNull()
  })

  it('leaves pages alone whose scripts are no data, and records that are torn', () => {
    expect(read('hanweb', page('<datastore><recordset><record><![CDATA[<li>')).paths).toEqual([])
    expect(read('hanweb', `<script>var a = '<record>'</script><ul>${link(two[0]!)}</ul>`).paths).toEqual([two[0]])
  })

  it.each([
    ['/art/2024/1/5/art_1229_1.html', true],
    ['/zwgk/art/2023/art_920db564162e4312916a01bed6540ad8.html', true],
    ['/art/2023/art_920db564.html', false],
    ['/art/2024/12/31/art_1229537_58912345.html', true],
    ['/col/col1229/index.html', false],
    ['/art/2024/1/5/index.html', false],
    ['/art/2024/1/5/art_1229_1.pdf', false],
  ])('takes %s for a document: %s', (path, taken) => {
    expect(isTaken('hanweb', path)).toBe(taken)
  })
})

describe('json', () => {
  const entry = (set: object = {}) => ({ title: '关于甲的通知', url: '/a/1.html', ...set })
  const json = (value: unknown, at = 'api?page=1') => read('json', JSON.stringify(value), at)

  it.each([
    ['at the top', [entry()]],
    ['in articles', { articles: [entry()], total: 1 }],
    ['deep', { code: 200, data: { page: { records: [entry()], menu: [{ name: 'x' }] } } }],
    [
      'beside a shorter list with names',
      { nav: [{ name: '首页' }], result: { list: [entry(), entry({ url: '/a/1.html' })] } },
    ],
  ])('finds the list %s', (_, value) => {
    expect(json(value)).toMatchObject({ reasons: [], kind: 'data' })
    expect(json(value).paths[0]).toBe('/a/1.html')
  })

  it.each([
    ['seconds', { display_publish_time: 1704416400 }],
    ['milliseconds', { publishTime: 1704416400000 }],
    ['text of seconds', { first_publish_time: '1704416400' }],
    ['a day', { pubDate: '2024-01-05 09:00:00' }],
    ['the address', { url: '/2024/01/05/jia.html' }],
  ])('reads the day from %s', (_, set) => {
    expect(json([entry(set)]).days).toEqual(['2024-01-05'])
  })

  it.each([
    ['while there are rows', { list: [entry()] }, 'api?pageNo=3&size=1', '/api?pageNo=4&size=1'],
    ['until all are known', { list: [entry()], total: 3 }, 'api?page=3', null],
    ['not behind an empty page', { list: [] }, 'api?page=3', null],
    ['not where no page is counted', { list: [entry()] }, 'api?sid=2', null],
    ['from 0 as well', { list: [entry()], total: 9 }, 'api?page=0', '/api?page=1'],
  ])('goes on %s', (_, value, at, next) => {
    expect(json(value, at).next).toBe(next)
  })

  it('says why entries are left out, and reads other answers as unreadable', () => {
    expect(
      json([
        entry({ url: 'javascript:void(0)' }),
        entry({ url: 'https://other.example/1.html' }),
        entry({ url: '/a.pdf' }),
      ]),
    ).toMatchObject({ paths: [], reasons: ['no_href', 'off_host', 'not_a_document'] })
    for (const odd of ['{"a":', '{"error":"x"}', '{"a":1}', '[1,2]', '[[[]]]', '{"data":null}', '[null]']) {
      expect(read('json', odd).paths).toEqual([])
    }
    expect(read('json', '{"error":"x"}').reasons).toEqual(['unreadable'])
  })
})

describe('generic', () => {
  it.each([
    ['show.asp?id=17', '[2024-01-05]', true],
    ['/zwgk/17.shtml', '2024年1月5日', true],
    ['/zwgk/17.html', '', false],
    ['/zwgk/index_2.html', '2024-01-05', false],
    ['/zwgk/', '2024-01-05', false],
    ['/files/17.pdf', '2024-01-05', false],
  ])('takes %s with the day %s for a document: %s', (path, day, taken) => {
    expect(isTaken('generic', path, day)).toBe(taken)
    expect(read('generic', link(path, day)).kind === 'list').toBe(taken)
  })
})

describe('the day in an address', () => {
  it.each([
    ['/zwgk/202401/t20240105_1.html', '2024-01-05'],
    ['/art/2024/1/5/art_1_2.html', '2024-01-05'],
    ['/2024/01/05/jia/', '2024-01-05'],
    ['/2024-01/05/content_1.htm', '2024-01-05'],
    ['/n1/2024/0105/c1.html', '2024-01-05'],
    ['/2024/01/jia.html', null],
    ['/zwgk/17.html', null],
    ['/20241305/a.html', null],
  ])('%s is %s', (path, day) => {
    expect(publicationDay(path)).toBe(day)
  })
})

describe('what is expected of a page', () => {
  const LINKED = link('/zwgk/17.html', '2024-01-05')
  const proofs = PLATFORMS.find(({ name }) => name === 'generic')!.proofs
  const text = '全区要抓好落实，及时反馈工作中的问题。'.repeat(12)
  const kindOf = (body: string, expected: 'list' | 'document') => pageKind({ status: 200, body }, proofs, expected).kind

  it('decides where a page holds both a text and rows', () => {
    expect(kindOf(`<p>${text}</p>${LINKED}`, 'document')).toBe('document')
    expect(kindOf(`<p>${text}</p>${LINKED}`, 'list')).toBe('list')
  })

  it('makes no document of a wall, an error, or words of patience', () => {
    const patience = '系统正在升级维护，暂时无法访问，请稍后再试，由此带来的不便敬请谅解。'
    for (const body of [patience, `<title>404</title>${text}`, '<p>您的请求已被拦截。发布日期：2024-01-05</p>', '']) {
      expect(['document', 'list']).not.toContain(kindOf(`<html><body>${body}</body></html>`, 'document'))
    }
  })

  it('takes a short notice that says when it was published', () => {
    const notice =
      '<h3>关于甲的通知</h3><div>发布日期：2024-01-05</div><p>会议改在上午举行，请各单位派员参加并互相转告，特此通知。</p>'
    expect(kindOf(notice, 'document')).toBe('document')
  })
})
