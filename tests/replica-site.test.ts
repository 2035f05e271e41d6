import { describe, expect, it } from 'vitest'
import { pageKind } from '../crawlers/page-kind.ts'
import type { ListPage } from '../crawlers/platform.ts'
import { platformOf } from '../crawlers/platform-registry.ts'
import type { Portal } from '../crawlers/portal.ts'
import { readPortals } from '../crawlers/portal-registry.ts'
import type { ReplicaRequest, ReplicaResponse } from '../datasets/replica/exchange.ts'
import { encodeGb18030 } from '../datasets/replica/gb18030.ts'
import { SITES } from '../datasets/replica/replica-site.ts'
import { savedPaths } from '../datasets/replica/saved-page.ts'
import { replicaResponse } from '../datasets/replica/site.ts'
import { packageRoot } from '../datasets/root.ts'
import { decode } from '../parsers/document/bytes/decode.ts'
import { readHtml } from '../parsers/document/page/html.ts'

const portals = readPortals(`${packageRoot}/datasets/replica/portals`)
const portalOf = (slug: string): Portal => portals.find(({ id }) => id.endsWith(`-${slug}-replica`))!

/** Cookies that the challenge asks for, by host. */
const cookies = new Map<string, string>()

function ask(url: string, given: Partial<ReplicaRequest> = {}): ReplicaResponse {
  const { host, pathname, search } = new URL(url)
  const cookie = cookies.get(host)
  const headers = { ...(cookie && { cookie }), ...given.headers }
  return replicaResponse({ host, path: pathname + search, method: 'GET', body: '', serial: 1, ...given, headers })!
}
const textOf = ({ body }: ReplicaResponse): string => decode(body).text

/** What a browser does with the page of the challenge: its own script decides on the cookie. */
function passChallenge(host: string): void {
  const script = /<script>(.*?)<\/script>/s.exec(textOf(ask(`http://${host}/`)))![1]!
  const location = { hostname: host, reload: () => {} }
  const document = { cookie: '' }
  new Function('location', 'document', script)(location, document)
  cookies.set(host, document.cookie.split(';')[0]!)
}

interface Crawl {
  rows: Map<string, string>
  rejected: ListPage['rejected']
  n_listings: number
}

/** Everything that the lists of a portal name, found as a crawler does. */
function crawl(portal: Portal): Crawl {
  const platform = platformOf(portal)
  const queue = platform.begin(portal)
  const seen = new Set<string>()
  const found: Crawl = { rows: new Map(), rejected: [], n_listings: 0 }
  for (const listing of queue) {
    const key = JSON.stringify(listing.kind === 'post' ? listing : listing.url)
    if (seen.has(key)) continue
    seen.add(key)
    const post = listing.kind === 'post' ? { method: 'POST', body: listing.body } : {}
    const read = platform.readListing(portal, listing, { url: listing.url, html: textOf(ask(listing.url, post)) })
    for (const { url, title } of read.rows) found.rows.set(url, title)
    found.rejected.push(...read.rejected)
    queue.push(...(read.next ? [read.next] : []), ...read.columns)
  }
  return { ...found, n_listings: seen.size }
}

for (const { host, habits } of SITES) if (habits.includes('challenge')) passChallenge(host)

const READ_BY_HTTP = portals.filter(({ lists }) => lists.every(({ render }) => render === 'http'))

describe.each(READ_BY_HTTP.map((portal) => [portal.id, portal] as const))('%s', (_, portal) => {
  const { rows } = crawl(portal)
  const urls = [...rows.keys()]

  it('has as many documents as its declaration expects, the saved pages among them', () => {
    const { min, max } = portal.expected
    expect(urls.length).toBe(min)
    expect(max).toBe(min)
    const host = portal.hosts[0]!
    expect(urls).toEqual(expect.arrayContaining(savedPaths(host).map((path) => `http://${host}${path}`)))
  })

  it('answers each of them with a document that bears the title of its row', () => {
    for (const url of urls) {
      const response = ask(url)
      const html = textOf(response)
      expect(response.status, url).toBe(200)
      expect(pageKind({ status: 200, body: html }).kind, url).toBe('document')
      expect(platformOf(portal).readDetail({ url, html }).title, url).toBe(rows.get(url))
    }
  })

  it('gives every one of them a text of its own', () => {
    const texts = urls.map((url) => readHtml(textOf(ask(url))).text)
    expect(new Set(texts).size).toBe(texts.length)
  })
})

describe('the portals of the replica', () => {
  it('are declared one each', () => {
    expect(portals.flatMap(({ hosts }) => hosts).toSorted()).toEqual(SITES.map(({ host }) => host).toSorted())
  })

  it('answer nothing for other hosts', () => {
    expect(
      replicaResponse({ host: 'www.cq.gov.cn', path: '/', method: 'GET', headers: {}, body: '', serial: 1 }),
    ).toBeNull()
  })

  it('answer the port of a loopback server as well', () => {
    expect(ask('http://chongqing.replica.example:8080/zwgk/zfxxgkml/szfwj/qtgw/').status).toBe(200)
  })

  it('have lists of up to thirty pages, and say 404 in their own frame behind the end', () => {
    const list = 'http://chongqing.replica.example/zwgk/zfxxgkml/szfwj/qtgw'
    expect(ask(`${list}/index_29.html`).status).toBe(200)
    const missing = ask(`${list}/index_30.html`)
    expect(missing.status).toBe(404)
    expect(pageKind({ status: 200, body: textOf(missing) }).kind).toBe('missing')
  })

  it('keep clear of figures in their routine notices', () => {
    const notices = [...crawl(portalOf('kaizhou')).rows.keys()].filter(
      (url) => !savedPaths(new URL(url).host).includes(new URL(url).pathname),
    )
    expect(notices.length).toBeGreaterThan(20)
    for (const url of notices) {
      const { text } = readHtml(textOf(ask(url)))
      expect(text).toContain('不对应任何真实事项')
      expect(text.replace(/\d{4}年\d{1,2}月\d{1,2}日/, '')).not.toMatch(/\d/)
    }
  })
})

describe('validators', () => {
  const url = 'http://chongqing.replica.example/zwgk/zfxxgkml/szfwj/qtgw/202304/t20230406_11850001.html'
  const { headers } = ask(url)

  it.each([
    ['its ETag', { 'if-none-match': headers.etag }, 304],
    ['one of several', { 'if-none-match': `"a", ${headers.etag}` }, 304],
    ['another ETag', { 'if-none-match': '"a"', 'if-modified-since': headers['last-modified'] }, 200],
    ['its date', { 'if-modified-since': headers['last-modified'] }, 304],
    ['an earlier date', { 'if-modified-since': 'Sat, 01 Jan 2022 00:00:00 GMT' }, 200],
  ])('are honoured: %s', (_, given, status) => {
    const response = ask(url, { headers: given })
    expect(response.status).toBe(status)
    expect(response.body.length > 0).toBe(status === 200)
  })

  it('are absent where a counter moves', () => {
    const page = 'http://kaizhou.replica.example/zwgk_238/zfxxgkml/zcwj/qtgw/202305/t20230509_11950006.html'
    const [first, second] = [ask(page), ask(page, { serial: 2 })]
    expect(first.headers.etag).toBeUndefined()
    expect(textOf(first)).not.toBe(textOf(second))
    expect(readHtml(textOf(first)).text).toBe(readHtml(textOf(second)).text)
  })
})

describe('what single portals do', () => {
  it('wansheng: GB18030, told by the page alone', () => {
    const response = ask('http://wansheng.replica.example/zwgk/cqws_zwxxgkml/zcwjjjdkcs/')
    expect(response.headers['content-type']).toBe('text/html')
    expect(decode(response.body).charset).toBe('gb18030')
    expect(textOf(response)).toContain('charset=gb2312')
  })

  it('rongchang: a challenge until the cookie of its script comes back', () => {
    const url = 'http://rongchang.replica.example/zwgk_264/zfxxgkml/zcwj/qtwj/list.html'
    const bare = ask(url, { headers: { cookie: 'replica_clearance=1' } })
    expect(bare.status).toBe(521)
    expect(pageKind({ status: 200, body: textOf(bare) }).kind).toBe('challenge')
    expect(pageKind({ status: 200, body: textOf(ask(url)) }).kind).toBe('list')
    expect(ask('http://rongchang.replica.example/robots.txt', { headers: { cookie: '' } }).status).toBe(200)
  })

  it('beibei: a list that only a script can write, a closed folder, a delay', () => {
    const url = 'http://beibei.replica.example/zwgk_239/zfxxgkml/zcwj/qtwj/'
    const html = textOf(ask(url))
    expect(pageKind({ status: 200, body: html }).kind).toBe('script')
    expect(portalOf('beibei').lists[0]!.render).toBe('browser')
    const rows: { href: string }[] = JSON.parse(textOf(ask(`${url}rows_0.json`)))
    const closed = rows.filter(({ href }) => href.startsWith('/nbgl/'))
    expect([rows.length, closed.length]).toEqual([10, 1])
    expect(textOf(ask('http://beibei.replica.example/robots.txt'))).toBe(
      'User-agent: *\nDisallow: /nbgl/\nCrawl-delay: 0.2\n',
    )
  })

  it('jiulongpo: twins of documents and rows that lead away', () => {
    const portal = portalOf('jiulongpo')
    const { rejected, rows } = crawl(portal)
    expect(rejected.map(({ reason }) => reason).toSorted()).toEqual(['no_href', 'off_host', 'off_host'])
    const list = textOf(ask('http://jiulongpo.replica.example/zwgk_251/zcwj/'))
    for (const form of [/_wap\.html"/, /\.html\?\w+=\w+"/, /"\.\.\/\.\.\/bmjz/, /"\/\/jiulongpo/])
      expect(list).toMatch(form)
    expect([...rows.keys()].filter((url) => /_wap|\?/.test(url))).toEqual([])
  })

  it('jiulongpo: a search service that knows its own tenant only', () => {
    const url = 'http://jiulongpo.replica.example/irs/front/search'
    const search = (body: object) => JSON.parse(textOf(ask(url, { method: 'POST', body: JSON.stringify(body) })))
    const found = search({ tenantId: '27', searchWord: '专精特新', pageNo: 1, pageSize: 10 })
    expect(found.data.pager).toEqual({ pageNo: 1, pageSize: 10, pageCount: 1, total: 1 })
    expect(found.data.middle.list[0].title_no_tag).toContain('专精特新')
    expect(search({ tenantId: '7', searchWord: '专精特新' }).success).toBe(false)
  })

  it('kaizhou: files that are what their names say', () => {
    const portal = portalOf('kaizhou')
    const files = [...crawl(portal).rows.keys()].flatMap(
      (url) => platformOf(portal).readDetail({ url, html: textOf(ask(url)) }).attachments,
    )
    const MAGIC: Record<string, string> = { docx: 'PK', xlsx: 'PK', pdf: '%PDF-' }
    expect(new Set(files.map(({ url }) => url.split('.').at(-1)))).toEqual(new Set(Object.keys(MAGIC)))
    expect(files.some(({ url }) => /\/P0\d+\./.test(url))).toBe(true)
    expect(files.some(({ url }) => /\/W0\d+\./.test(url))).toBe(true)
    for (const { url } of files) {
      const { status, body } = ask(url)
      expect(status).toBe(200)
      expect(new TextDecoder().decode(body.slice(0, 5))).toMatch(new RegExp(`^${MAGIC[url.split('.').at(-1)!]!}`))
    }
  })
})

describe('GB18030', () => {
  it.each(['关于甲的通知〔2024〕“双倍增”—2027年·', 'plain ASCII <p>'])(
    'is written so that it is read again: %s',
    (text) => {
      expect(new TextDecoder('gb18030').decode(encodeGb18030(text))).toBe(text)
    },
  )

  it('refuses what takes four bytes', () => {
    expect(() => encodeGb18030('😀')).toThrow(/expected a character of two bytes/)
  })
})
