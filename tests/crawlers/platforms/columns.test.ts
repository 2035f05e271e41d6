import { describe, expect, it } from 'vitest'
import type { Listing } from '../../../crawlers/platform.ts'
import { trs } from '../../../crawlers/platforms/trs.ts'
import { readPortals } from '../../../crawlers/portal-registry.ts'
import { portalWith } from '../portal.ts'

const HOME = 'https://www.portal.example/'
const portal = portalWith({ status: 'unobserved' })
const home = trs.begin(portal)[0]!

const columns = (links: [href: string, text: string][]) =>
  trs
    .readListing(portal, home, {
      url: HOME,
      html: links.map(([href, text]) => `<a href="${href}">${text}</a>`).join(''),
    })
    .columns.map(({ kind, url }) => `${kind} ${new URL(url).pathname}`)

describe('a portal without observed lists', () => {
  it('is asked for its home page', () => {
    expect(trs.begin(portal)).toMatchObject([{ kind: 'home', url: HOME }])
    expect(trs.begin(portalWith())).toEqual([])
    expect(
      trs.begin(portalWith({ status: 'derived', lists: [{ url: `${HOME}zcwj/`, observed: false }] })),
    ).toMatchObject([
      { kind: 'page', url: `${HOME}zcwj/` },
      { kind: 'home', url: HOME },
    ])
  })

  it.each([
    ['zwgk_229/zfxxgkml/zcwj_147297/xzgfxwjk/', 'page'],
    ['zwgk_178/zcwj/qtwj/', 'page'],
    ['zwgk_87667/zfxxgkml0_168853/zcwj0_168857/qtwj0/', 'page'],
    ['zwgk_180/zfxxgkml/zcwj/qtgw/', 'page'],
    ['zwgk_239/zfxxgkml/zcwjk/', 'page'],
    ['zwgk_241/fdzdgknr/ghxx/gmjjhshfzgh/', 'page'],
    ['zwgk_197/fdzdgknr/ghjh/zxgh/', 'page'],
    ['zwgk_264/zcwj/xzgfxwj/list.html', 'page'],
    ['zwgk_236/zfxxgkml01/zcwj/xzgfxwj/cdindex.html', 'page'],
    ['xxgk/qzfwj/', 'page'],
    ['zwgk_168/zfxxgkmls/', 'home'],
    ['zwgk_265/fdzdgknr/', 'home'],
    ['zwgk_229/', 'home'],
    ['zwgk/', 'home'],
  ])('has the column %s by its folder: %s', (path, kind) => {
    expect(columns([[path, '']])).toEqual([`${kind} /${path}`])
  })

  it.each([
    ['行政规范性文件', 'page'],
    ['政策文件库', 'page'],
    ['其他公文', 'page'],
    ['国民经济和社会发展规划', 'page'],
    ['政府信息公开目录', 'home'],
    ['政务公开', 'home'],
  ])('has a column by its name: %s', (text, kind) => {
    expect(columns([['/abc/', text]])).toEqual([`${kind} /abc/`])
  })

  it.each([
    ['/zwxx/', '政务要闻'],
    ['/zwgk/zfxxgkml/zcjd/', '政策解读'],
    ['/zwgk/zcwj/202401/t20240102_1.html', '关于政策文件的通知'],
    ['https://www.other.example/zwgk/zcwj/', '政策文件'],
    ['javascript:void(0)', '政策文件'],
    ['/', '政务公开'],
  ])('has none in %s %s', (href, text) => {
    expect(columns([[href, text]])).toEqual([])
  })

  it('would have found the lists of the portals whose lists were seen, but for columns of notices', () => {
    const lists = readPortals().flatMap((each) => each.lists.map((list) => ({ ...list, hosts: each.hosts })))
    const missed = lists
      .filter(({ only_topics, render }) => !only_topics && render === 'http')
      .filter(({ url, hosts }) => {
        const listing: Listing = { kind: 'home', url: HOME, render: 'http', topics: [] }
        const page = { url: HOME, html: `<a href="${url}">更多</a>` }
        return trs.readListing({ hosts, scheme: 'https' }, listing, page).columns[0]?.kind !== 'page'
      })
    expect(lists.length).toBeGreaterThan(90)
    expect(missed.map(({ url }) => url)).toEqual([])
  })

  it('has each once, lists before what leads to them', () => {
    expect(
      columns([
        ['/zwgk/', '公开'],
        ['/zwgk/zcwj/', ''],
        ['http://portal.example/zwgk/zcwj/', '政策文件'],
      ]),
    ).toEqual(['page /zwgk/zcwj/', 'home /zwgk/'])
  })
})
