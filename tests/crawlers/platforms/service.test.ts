import { describe, expect, it } from 'vitest'
import type { Listing } from '../../../crawlers/platform.ts'
import { trs } from '../../../crawlers/platforms/trs.ts'
import { portalWith } from '../portal.ts'

const service = (given: object) => ({ host: 'search.example', tenant_id: '27', data_type_id: '2452', ...given })
const searching = portalWith({ search: service({ kind: 'search', words: ['双倍增', '专精特新'] }) })
const listing = portalWith({ search: service({ kind: 'list', data_type_id: 't_1775cd018c6' }) })
const bodyOf = (one: Listing) => (one.kind === 'post' ? JSON.parse(one.body) : null)

const ENTRY = {
  url: 'http://www.portal.example/zwgk/zcwj/202401/t20240102_1.html',
  title: '关于<em>双倍增</em>的通知',
  title_no_tag: '关于双倍增的通知',
  time: '2024-01-02 09:00:00',
}
const ROW = {
  url: 'https://www.portal.example/zwgk/zcwj/202401/t20240102_1.html',
  title: '关于双倍增的通知',
  published_on: '2024-01-02',
  written_on: null,
  doc_no: null,
}

const read = (asked: Listing, answer: unknown) =>
  trs.readListing(searching, asked, { url: asked.url, html: JSON.stringify(answer) })
const answer = (list: object[], pager?: object) => ({
  success: true,
  data: { middle: { list }, ...(pager && { pager }) },
})

describe('the requests of a service', () => {
  it('are one a word for a search, on the host that answers for the portal', () => {
    const asked = trs.begin(searching)
    expect(asked.map(({ kind, url }) => [kind, url])).toEqual([
      ['post', 'https://search.example/irs/front/search'],
      ['post', 'https://search.example/irs/front/search'],
    ])
    expect(asked.map(bodyOf)).toMatchObject([
      { tenantId: '27', searchWord: '双倍增', dataTypeId: '2452', orderBy: 'time', searchBy: 'title', pageNo: 1 },
      { searchWord: '专精特新' },
    ])
  })

  it('are one for a library', () => {
    const [asked, ...more] = trs.begin(listing)
    expect(more).toEqual([])
    expect(asked!.url).toBe('https://search.example/irs/front/list')
    expect(bodyOf(asked!)).toMatchObject({ tableName: 't_1775cd018c6', tenantId: '27', pageNo: 1 })
  })
})

describe('the answer of a service', () => {
  const asked = trs.begin(searching)[0]!

  it('gives rows, and the next request while there are pages', () => {
    const { rows, next, rejected } = read(asked, answer([ENTRY], { pageNo: 1, pageSize: 50, pageCount: 2, total: 51 }))
    expect({ rows, rejected }).toEqual({ rows: [ROW], rejected: [] })
    expect(bodyOf(next!)).toEqual({ ...bodyOf(asked), pageNo: 2 })
    expect(read(next!, answer([ENTRY], { pageCount: 2 })).next).toBeNull()
    expect(read(asked, answer([], { pageCount: 2 })).next).toBeNull()
  })

  it('goes on by full pages where it says nothing of pages', () => {
    expect(read(asked, answer(Array(50).fill(ENTRY))).next).not.toBeNull()
    expect(read(asked, answer(Array(49).fill(ENTRY))).next).toBeNull()
  })

  it('names documents as the library does, and days in milliseconds of China', () => {
    const entry = { doc_pub_url: ENTRY.url, title: ENTRY.title, time: Date.UTC(2024, 0, 1, 17) }
    expect(read(asked, { data: { list: [entry] } }).rows).toEqual([ROW])
  })

  it('tells what it leaves out', () => {
    const entries = [{ title: '甲' }, { url: 'https://other.example/202401/t20240102_1.html' }, { url: '/zwfw/a.html' }]
    expect(read(asked, answer(entries)).rejected.map(({ reason }) => reason)).toEqual([
      'no_href',
      'off_host',
      'not_a_document',
    ])
  })

  it.each([
    ['<html>404</html>', 'found "<html>404</html>", expected the JSON of a list'],
    ['{"success":false}', 'found JSON without data.middle.list or data.list, expected one of them'],
  ])('that is none is told as such: %s', (html, title) => {
    expect(trs.readListing(searching, asked, { url: asked.url, html })).toEqual({
      rows: [],
      rejected: [{ href: null, title, reason: 'unreadable' }],
      next: null,
      columns: [],
    })
  })
})
