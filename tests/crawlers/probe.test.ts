import { describe, expect, it } from 'vitest'
import { portalSchema } from '../../crawlers/portal.ts'
import { type FetchPage, probe } from '../../crawlers/probe.ts'
import { probeFinding } from '../../crawlers/probe-finding.ts'
import { readReference } from '../../datasets/reference/index.ts'
import { replicaResponse } from '../../datasets/replica/site.ts'
import { decode } from '../../parsers/document/bytes/decode.ts'

const { areas } = readReference()

/** The replica as the network of a probe; addresses that it does not know cannot be reached. */
const fetchPage: FetchPage = async (url) => {
  const { host, pathname } = new URL(url)
  const response = replicaResponse({ host, path: pathname, method: 'GET', headers: {}, body: '', serial: 1 })
  if (!response) throw new Error(`${url}: found no such host, expected a portal`)
  const { text, charset } = decode(response.body)
  return { url, status: response.status, html: text, charset }
}

describe('probe-finding', () => {
  it.each([
    {
      url: 'http://chongqing.replica.example/zwgk/zfxxgkml/szfwj/qtgw/',
      says: {
        platform: 'trs',
        charset: 'utf-8',
        row_selector: '.zcwjk-list-c',
        n_rows: 10,
        paging: { pages: 30, current: 0, stem: 'index', extension: 'html' },
      },
      draft: {
        id: '500000-chongqing',
        area_code: '500000',
        name: '重庆市人民政府网',
        platform: 'trs',
        status: 'observed',
      },
    },
    {
      url: 'http://wansheng.replica.example/zwgk/cqws_zwxxgkml/zcwjjjdkcs/',
      says: { platform: 'trs', charset: 'gb18030', row_selector: 'table.cwx-table tbody tr', n_rows: 15 },
      draft: { id: '000000-wansheng', area_code: null, name: 'wansheng.replica.example' },
    },
    {
      url: 'http://liangping.replica.example/kjj/zwgk_144890/zfxxgkml/zcwj/qtwj/',
      says: {
        row_selector: 'div.gl-c-r-content ul li',
        n_rows: 10,
        paging: { pages: 4, current: 0, stem: 'index', extension: 'html' },
      },
      draft: { id: '500155-liangping', area_code: '500155' },
    },
  ])('names platform, charset, rows and paging: $url', async ({ url, says, draft }) => {
    const { findings, declaration, unreached } = await probe(url, fetchPage, areas)
    expect(unreached).toEqual([])
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject(says)
    expect(declaration).toMatchObject({ ...draft, lists: [{ url, observed: true }] })
  })
})

describe('a probe of a home page', () => {
  it('looks into the columns its navigation leads to', async () => {
    const { findings, declaration } = await probe('http://kaizhou.replica.example/', fetchPage, areas)
    expect(findings.map(({ verdict, n_rows }) => [verdict.kind, n_rows])).toEqual([
      ['home', 0],
      ['list', 12],
    ])
    expect(declaration.lists).toEqual([
      { url: 'http://kaizhou.replica.example/zwgk_238/zfxxgkml/zcwj/qtgw/', observed: true },
    ])
  })

  it('says where a script writes the list', async () => {
    const { declaration } = await probe('http://beibei.replica.example/', fetchPage, areas)
    expect(declaration.lists).toMatchObject([{ render: 'browser' }])
  })

  it('tells what it could not reach', async () => {
    const html = '<a href="/zwgk/zcwj/">政策文件</a>'
    const only: FetchPage = async (url) => {
      if (url.endsWith('/zcwj/')) throw new Error('timed out')
      return { url, status: 200, html, charset: 'utf-8' }
    }
    const { unreached, declaration } = await probe('https://www.portal.example/', only, areas)
    expect(unreached).toEqual([{ url: 'https://www.portal.example/zwgk/zcwj/', reason: 'timed out' }])
    expect(declaration).toMatchObject({ id: '000000-portal', area_code: null, status: 'unobserved', lists: [] })
  })

  it('fails where the page itself cannot be had', async () => {
    await expect(probe('http://nowhere.example/', fetchPage, areas)).rejects.toThrow(/found no such host/)
  })
})

describe('a draft', () => {
  it('is a declaration already', async () => {
    for (const host of ['kaizhou', 'beibei', 'wansheng']) {
      const { declaration } = await probe(`http://${host}.replica.example/`, fetchPage, areas)
      expect(portalSchema.safeParse(declaration).error).toBeUndefined()
    }
  })

  it('knows the area of a host by the reference table', async () => {
    const page = { url: 'http://www.cqlp.gov.cn/zwgk_178/zcwj/', status: 200, html: '', charset: 'utf-8' }
    const { declaration } = await probe(page.url, async () => page, areas)
    expect(declaration).toMatchObject({ id: '500155-liangping', area_code: '500155', scheme: 'http' })
    const bureau = { ...page, url: 'https://kjj.cq.gov.cn/' }
    expect((await probe(bureau.url, async () => bureau, areas)).declaration.id).toBe('500000-kjj')
  })
})

describe('a page of no known family', () => {
  it('is read by its dated rows', () => {
    const html = '<ul><li><a href="/art/17.html">甲</a> 2024-01-02</li></ul>'
    const found = probeFinding({ url: 'https://www.portal.example/art/', status: 200, html, charset: 'utf-8' })
    expect(found).toMatchObject({ platform: 'generic', row_selector: null, n_rows: 1, paging: null })
  })
})
