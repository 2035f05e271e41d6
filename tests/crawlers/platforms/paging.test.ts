import { load } from 'cheerio'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextPage } from '../../../crawlers/platforms/lists/pager.ts'
import { trs } from '../../../crawlers/platforms/trs.ts'
import { portalWith } from '../portal.ts'

const LIST = 'https://www.portal.example/zwgk/zcwj/'
const next = (html: string, url = LIST) => nextPage(load(html), html, url, url)
const script = (call: string) => `<script>${call}</script>`

describe('pager', () => {
  it.each([
    ['createPage', script('createPage(3, 0, "index", "html");'), LIST, 'index_1.html'],
    ['createPageHTML', script("createPageHTML(5,0,'list','html');"), `${LIST}list.html`, 'list_1.html'],
    ['an id in front', script("createPageHTML('page_div',5, 1,'cdindex','shtml',75);"), LIST, 'cdindex_1.shtml'],
    ['a page in the middle', script('createPage(3, 1, "index", "html");'), `${LIST}index_1.html`, 'index_2.html'],
    [
      'an address that knows better',
      script('createPage(9, 0, "index", "html");'),
      `${LIST}index_4.html`,
      'index_5.html',
    ],
    ['a link', '<a href="index_2.html">下一页</a>', `${LIST}index_1.html`, 'index_2.html'],
  ])('by %s', (_, html, url, expected) => {
    expect(next(html, url)).toBe(LIST + expected)
  })

  it.each([
    ['the last page', script('createPage(3, 2, "index", "html");'), `${LIST}index_2.html`],
    ['one page', script('createPage(1, 0, "index", "html");'), LIST],
    ['no page', script('createPage(0, 0, "index", "html");'), LIST],
    ['the definition alone', script('function createPage(_nPageCount, _nCurrIndex, _sPageName, _sPageExt) {}'), LIST],
    ['a link to itself', '<a href="./">下一页</a>', LIST],
    ['a link that only scripts follow', '<a href="javascript:next()">下一页</a>', LIST],
  ])('is none behind %s', (_, html, url) => {
    expect(next(html, url)).toBeNull()
  })

  it('comes once each, whatever the count', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.constantFrom('index', 'list', 'cdindex'), (pages, stem) => {
        const html = script(`createPage(${pages}, 0, "${stem}", "html");`)
        const seen: string[] = []
        for (let url: string | null = LIST; url; url = next(html, url)) seen.push(url)
        expect(new Set(seen).size).toBe(seen.length)
        expect(seen).toHaveLength(Math.max(1, pages))
      }),
    )
  })
})

describe('a list ends', () => {
  const portal = portalWith({ lists: [{ url: LIST, observed: true }] })
  const read = (html: string) => trs.readListing(portal, trs.begin(portal)[0]!, { url: `${LIST}index_7.html`, html })

  it('at a stub, though it promises more pages', () => {
    expect(read(script('createPage(99, 7, "index", "html");'))).toEqual({
      rows: [],
      rejected: [],
      next: null,
      columns: [],
    })
  })

  it('not at a page whose rows all lead elsewhere', () => {
    const row =
      '<ul class="list"><li class="clearfix"><a href="//other.example/202401/t20240102_1.html">甲</a></li></ul>'
    const { rejected, next: following } = read(row + script('createPage(99, 7, "index", "html");'))
    expect(rejected).toEqual([{ href: '//other.example/202401/t20240102_1.html', title: '甲', reason: 'off_host' }])
    expect(following).toMatchObject({ kind: 'page', url: `${LIST}index_8.html`, render: 'http' })
  })
})
