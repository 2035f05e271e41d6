import { load } from 'cheerio'
import { describe, expect, it } from 'vitest'
import { attachmentsOf } from '../../../crawlers/platforms/attachment.ts'
import { columnsIn } from '../../../crawlers/platforms/column.ts'
import { readAttachments, readDetailPage } from '../../../crawlers/platforms/detail-page.ts'
import { readServiceAnswer, serviceListings } from '../../../crawlers/platforms/lists/irs.ts'
import { isJson, readJsonList } from '../../../crawlers/platforms/lists/json-list.ts'
import { readListPage, unreadableList } from '../../../crawlers/platforms/lists/list-page.ts'
import { printedRows } from '../../../crawlers/platforms/lists/printed-row.ts'
import { metadataBlock } from '../../../crawlers/platforms/metadata-block.ts'
import { readParts } from '../../../crawlers/platforms/page-parts.ts'
import { platformOfFamily } from '../../../crawlers/platforms/reading.ts'
import { portalWith } from '../portal.ts'

const BASE = 'https://www.portal.example/zwgk/'
const PORTAL = portalWith()
const DOCUMENT = '202103/t20210305_12.html'
const family = {
  name: 'sample',
  isDocument: ({ pathname }: URL) => /t\d+_\d+\.html$/.test(pathname),
  isList: () => true,
  isArticle: () => false,
}
const page = (html: string, url = BASE) => ({ url, html })

describe('printed-row', () => {
  const rows = (html: string) => printedRows(load(html))

  it('knows rows of a form, and every other link', () => {
    const html = `<div class="list-warp"><ul><li><a href="a.html">公厕方案</a><span>2021-03-05</span></li></ul></div><a href="b.html">泵站方案</a>`
    expect(rows(html).known).toMatchObject([{ href: 'a.html', title: '公厕方案' }])
    expect(new Set(rows(html).known[0]!.texts)).toEqual(new Set(['2021-03-05']))
    expect(rows(html).loose.map(({ href }) => href)).toEqual(['b.html'])
  })

  it('keeps a row without a link', () => {
    expect(rows('<div class="list-warp"><ul><li>公厕方案</li></ul></div>').known[0]?.href ?? null).toBeNull()
  })
})

describe('list-page', () => {
  const row = (href: string, title: string) => `<li><a href="${href}">${title}</a><span>2021-03-05</span></li>`
  const read = (rows: string, topics: string[] = []) =>
    readListPage(PORTAL, page(`<div class="list-warp"><ul>${rows}</ul></div>`), topics, family)

  it('takes rows that lead to documents, and says why it leaves others', () => {
    const { rows, rejected } = read(
      row(DOCUMENT, '公厕方案') + row('https://other.example/t1_1.html', '外部') + row('index.html', '首页'),
    )
    expect(rows.map(({ url, title, published_on }) => [url, title, published_on])).toEqual([
      [BASE + DOCUMENT, '公厕方案', '2021-03-05'],
    ])
    expect(rejected.map(({ reason }) => reason).sort()).toEqual(['not_a_document', 'off_host'])
  })

  it('takes titles of its topics alone', () => {
    const { rows, rejected } = read(row(DOCUMENT, '公厕方案') + row('t1_2.html', '泵站方案'), ['公厕'])
    expect([rows.map(({ title }) => title), rejected.map(({ reason }) => reason)]).toEqual([
      ['公厕方案'],
      ['off_topic'],
    ])
  })

  it('says what could not be read', () => {
    expect(unreadableList('found nothing')).toEqual({
      rows: [],
      rejected: [{ href: null, title: 'found nothing', reason: 'unreadable' }],
      next: null,
    })
  })
})

describe('json-list', () => {
  const read = (answer: object, url = `${BASE}api?page=1`) =>
    readJsonList(PORTAL, page(JSON.stringify(answer), url), [], family)

  it('tells JSON from a page', () => {
    expect([isJson('{"a":1}'), isJson(' [1]'), isJson('<p>')]).toEqual([true, true, false])
  })

  it('finds the list by its fields, and the page after it by the total', () => {
    const entry = (n: number) => ({ title: `公厕方案${n}`, url: `t2021_${n}.html`, publishTime: '2021-03-05' })
    const answer = { code: 0, data: { total: 4, records: [entry(1), entry(2)] } }
    const { rows, next } = read(answer)
    expect(rows.map(({ title, published_on }) => [title, published_on])).toEqual([
      ['公厕方案1', '2021-03-05'],
      ['公厕方案2', '2021-03-05'],
    ])
    expect(next).toBe(`${BASE}api?page=2`)
    expect(read({ ...answer, data: { ...answer.data, total: 2 } }).next).toBeNull()
  })

  it('says that an answer holds no list', () => {
    expect(read({ code: 500, message: 'error' }).rejected[0]?.reason).toBe('unreadable')
  })
})

describe('irs', () => {
  const service = {
    kind: 'search',
    host: 'irs.portal.example',
    tenant_id: '7',
    data_type_id: null,
    words: ['公厕', '泵站'],
  }
  const portal = portalWith({ search: service })
  const [listing] = serviceListings(portal) as Extract<ReturnType<typeof serviceListings>[number], { kind: 'post' }>[]
  const answer = (data: object) =>
    readServiceAnswer(portal, listing!, page(JSON.stringify({ data })), ({ pathname }) => pathname.endsWith('.html'))

  it('asks once a word for a search, once for a library, and never where there is no service', () => {
    expect(serviceListings(portal)).toHaveLength(2)
    expect(serviceListings(portalWith({ search: { ...service, kind: 'list', data_type_id: '9' } }))).toHaveLength(1)
    expect(serviceListings(PORTAL)).toEqual([])
  })

  it('gives rows and the request for the page after it', () => {
    const list = [{ url: `${BASE}a.html`, title: '<em>公厕</em>方案', time: '2021-03-05 10:00' }, { title: '无址' }]
    const { rows, rejected, next } = answer({ middle: { list }, pager: { pageCount: 3 } })
    expect(rows).toMatchObject([{ title: '公厕方案', published_on: '2021-03-05' }])
    expect(rejected.map(({ reason }) => reason)).toEqual(['no_href'])
    expect(next?.kind === 'post' && JSON.parse(next.body).pageNo).toBe(2)
    expect(answer({ middle: { list }, pager: { pageCount: 1 } }).next).toBeNull()
  })

  it('reads milliseconds as the day in China', () => {
    const time = Date.UTC(2021, 2, 4, 17)
    expect(answer({ list: [{ url: `${BASE}a.html`, title: '公厕', time }] }).rows[0]?.published_on).toBe('2021-03-05')
  })

  it('says what is no list', () => {
    expect(answer({ other: 1 }).rejected).toMatchObject([{ reason: 'unreadable' }])
  })
})

describe('column', () => {
  it('finds columns of documents on the hosts of the portal, each once', () => {
    const html = `<ul><li><a href="/zwgk/zcwj/">政策文件</a></li><li><a href="/zwgk/zcwj/">政策文件</a></li><li><a href="https://other.example/">规范性文件</a></li><li><a href="/mlsq/">美丽石桥</a></li></ul>`
    const urls = columnsIn(PORTAL, page(html, 'https://www.portal.example/')).map((one) => one.url)
    expect(urls).toEqual(['https://www.portal.example/zwgk/zcwj/'])
  })
})

describe('metadata-block', () => {
  it('reads values by their labels, the first of each', () => {
    const html =
      '<table class="zwxl-table"><tr><td>[ 索引号 ]</td><td>115/2021-8</td></tr><tr><td>[ 有效性 ]</td><td></td></tr><tr><td>[ 索引号 ]</td><td>另</td></tr></table>'
    expect(metadataBlock(load(html))).toMatchObject({ 索引号: '115/2021-8' })
  })

  it('reads none where there is no block', () => {
    expect(metadataBlock(load('<p>索引号：115</p>'))).toEqual({})
  })
})

describe('attachment', () => {
  const files = (html: string) => attachmentsOf(load(html), page(html)).map(({ url, name }) => [url, name])

  it('are files that links name, each address once, and no pictures', () => {
    const html =
      '<div class="TRS_UEDITOR"><a href="a.docx">任务表</a><a href="a.docx">任务表</a><a href="b.jpg">图</a><a href="c.html">页</a></div>'
    expect(files(html)).toEqual([[`${BASE}a.docx`, '任务表']])
  })

  it('are files that a script writes links to, however many links it leaves open', () => {
    const script = `var list = '${'<a href=x>'.repeat(60_000)}<a href=\\"b.docx\\">公厕表<\\/a>'`
    expect(files(`<script>${script}</script>`)).toContainEqual([`${BASE}b.docx`, '公厕表'])
  })
})

describe('detail-page', () => {
  const html = (inner: string) =>
    `<head><meta name="ArticleTitle" content="公厕方案"></head><body><div class="TRS_UEDITOR">${inner}</div></body>`

  it('reads what fetching has to know', () => {
    const detail = readDetailPage(page(html('<p>新建 12 座。</p><a href="a.pdf">附件</a>')))
    expect(detail).toMatchObject({ title: '公厕方案', attachments: [{ url: `${BASE}a.pdf` }] })
    expect(detail.body_chars).toBe('新建12座。附件'.length)
  })

  it('leaves empty what a page does not say', () => {
    expect(readDetailPage(page('<p>公厕</p>'))).toMatchObject({
      labels: {},
      source: null,
      attachments: [],
      body_chars: 0,
    })
    expect(readAttachments(page(html('<p>新建12座。</p>')))).toEqual([])
  })
})

describe('page-parts', () => {
  it('finds the pages that follow the first', () => {
    const url = `${BASE}202103/t20210305_12.html`
    const called = '<div class="TRS_UEDITOR">公厕</div><script>createPage(3, 0, "t20210305_12", "html");</script>'
    expect(readParts(page(called, url)).pages).toEqual([
      `${BASE}202103/t20210305_12_1.html`,
      `${BASE}202103/t20210305_12_2.html`,
    ])
    const linked = '<div class="TRS_UEDITOR">公厕</div><a href="t20210305_12_1.html">下一页</a>'
    expect(readParts(page(linked, url)).pages).toEqual([`${BASE}202103/t20210305_12_1.html`])
    // Another document.
    expect(readParts(page('<a href="t20210306_13.html">下一页</a>', url)).pages).toEqual([])
  })

  it('finds what a frame in the text shows, unless the page has text of its own', () => {
    const frame = '<iframe src="/x/table.html"></iframe>'
    expect(readParts(page(`<div class="TRS_UEDITOR">${frame}</div>`)).frames).toEqual([
      'https://www.portal.example/x/table.html',
    ])
    expect(readParts(page(`<div class="TRS_UEDITOR">${'公厕'.repeat(200)}${frame}</div>`)).frames).toEqual([])
    expect(readParts(page('<div class="TRS_UEDITOR">公厕</div>'))).toEqual({ frames: [], pages: [] })
  })
})

describe('reading', () => {
  const platform = platformOfFamily(family)
  const listing = { kind: 'page', url: BASE, render: 'http', topics: [] } as const

  it('asks a portal for its lists, or for its home page', () => {
    const lists = [{ url: BASE, observed: true }]
    expect(platform.begin(portalWith({ lists })).map(({ kind }) => kind)).toEqual(['page'])
    expect(platform.begin(portalWith({ status: 'unobserved' })).map(({ kind }) => kind)).toEqual(['home'])
  })

  it('reads a list by what its answer is', () => {
    const entry = { title: '公厕方案', url: 't2021_1.html', publishTime: '2021-03-05' }
    const json = platform.readListing(PORTAL, listing, page(JSON.stringify({ data: [entry] })))
    const html = platform.readListing(
      PORTAL,
      listing,
      page(`<div class="list-warp"><ul><li><a href="t2021_1.html">公厕方案</a></li></ul></div>`),
    )
    expect([json.rows.length, html.rows.length]).toEqual([1, 1])
  })

  it('never throws, whatever was answered', () => {
    const { rows, rejected } = platform.readListing(PORTAL, listing, page('<div>'.repeat(20_000)))
    expect([rows, rejected[0]?.reason]).toEqual([[], 'unreadable'])
  })
})
