import { describe, expect, it } from 'vitest'
import { captureSchema, isKept } from '../../../crawlers/archive/capture.ts'
import { canonicalUrl } from '../../../crawlers/canonical-url.ts'
import { pauseBefore } from '../../../crawlers/crawl/answers/pause.ts'
import { attachmentItem, documentItem, listItem, partItem } from '../../../crawlers/crawl/item.ts'
import { makeBudget } from '../../../crawlers/crawl/limits/budget.ts'
import { isDocumentPath, publicationDay, withoutParameters } from '../../../crawlers/document-link.ts'
import { missingEnd } from '../../../crawlers/page-end.ts'
import { platformOf } from '../../../crawlers/platform-registry.ts'
import { keepsTitle } from '../../../crawlers/platforms/lists/topic.ts'
import { portalWith } from '../portal.ts'
import { captured, documentUrl, LIST } from './made-crawl.ts'

describe('item', () => {
  it('is known by its address, and by what is sent where something is', () => {
    const post = (body: string) => listItem({ kind: 'post', url: LIST, headers: {}, body }).key
    expect(post('a')).not.toBe(post('b'))
    const list = listItem({ kind: 'page', url: LIST, render: 'browser', topics: [] }, 1)
    expect(list).toMatchObject({ key: LIST, lane: 'browser', trail: { page: 1, depth: 1 } })
  })

  it('is a document, a part of one, or a file of one', () => {
    const url = documentUrl(1)
    expect([documentItem(url).kind, attachmentItem(`${LIST}a.pdf`).kind, partItem(url, 'a').page]).toEqual([
      'document',
      'attachment',
      'a',
    ])
  })
})

describe('pause', () => {
  const options = { tries: 3, backoff: 100 }

  it('grows with every try, or is what the server asks for', () => {
    expect([0, 1].map((attempts) => pauseBefore({ attempts }, null, options))).toEqual([100, 200])
    expect(pauseBefore({ attempts: 0 }, 5000, options)).toBe(5000)
  })

  it('is none after so many tries, or where the server asks for too long', () => {
    expect([pauseBefore({ attempts: 2 }, null, options), pauseBefore({ attempts: 0 }, 3_600_000, options)]).toEqual([
      null,
      null,
    ])
  })
})

describe('budget', () => {
  it('is spent by requests, by time, or when the run is to end', () => {
    const { limits } = portalWith()
    let now = 0
    let stop: string | null = null
    const budget = (set: object) =>
      makeBudget(
        { ...limits, ...set },
        () => now,
        () => stop,
      )
    const few = budget({ requests: 1 })
    expect(few.exhausted()).toBeNull()
    few.spend()
    expect(few.exhausted()).toContain('limits.requests')
    const short = budget({ minutes: 1 })
    now = 60_000
    expect(short.exhausted()).toContain('limits.minutes')
    stop = 'interrupted'
    expect(budget({}).exhausted()).toBe('interrupted')
  })
})

describe('document-link', () => {
  it.each([
    ['/zwgk/203103/t20310304_12.html', true, '2031-03-04'],
    ['/zwgk/203103/t20310304_12.html;jsessionid=1', true, '2031-03-04'],
    ['/art/2021/3/4/art_12_34.html', false, '2021-03-04'],
    ['/2021-03-04/12.html', false, '2021-03-04'],
    ['/zwgk/index.html', false, null],
    ['/2021-13-04/12.html', false, null],
  ])('%s is a document: %s, of %s', (path, isDocument, day) => {
    expect([isDocumentPath(path), publicationDay(path)]).toEqual([isDocument, day])
  })

  it('leaves parameters out of a path', () => {
    expect(withoutParameters('/a;b=1/c.html;d')).toBe('/a/c.html')
  })
})

describe('page-end', () => {
  it('is missing where a page broke off', () => {
    expect(missingEnd('<html><body><p>公厕</p></body></html>')).toBeNull()
    expect(missingEnd('<html><body><p>公厕')).not.toBeNull()
    expect(missingEnd('<html><body><div class="TRS_UEDITOR"><p>公厕</p></div>')).toBeNull()
  })
})

describe('capture', () => {
  it('is kept where the archive has its body as content', async () => {
    const { capture } = await captured(1)
    expect(captureSchema.safeParse(capture).success).toBe(true)
    expect([
      isKept(capture),
      isKept({ ...capture, status: 'suspect' }),
      isKept({ ...capture, raw_sha256: null }),
    ]).toEqual([true, false, false])
  })
})

describe('platform-registry', () => {
  it('finds a platform by its name, and says which there are', () => {
    expect(platformOf(portalWith({ platform: 'generic' })).name).toBe('generic')
    expect(() => platformOf({ id: 'p', platform: 'none' })).toThrow(/expected one of/)
  })
})

describe('topic', () => {
  it('keeps titles of a topic, and all where none is named', () => {
    expect([keepsTitle(['公厕'], '公厕方案'), keepsTitle(['公厕'], '泵站方案'), keepsTitle([], '泵站方案')]).toEqual([
      true,
      false,
      true,
    ])
  })
})

describe('canonical-url', () => {
  it('is one address for a page however it is linked', () => {
    expect(canonicalUrl(`HTTPS://WWW.Portal.example/203103/t20310304_1_wap.html?a=1#b`)).toBe(
      'https://www.portal.example/203103/t20310304_1.html',
    )
    expect(canonicalUrl('https://www.portal.example/list?page=2#top')).toBe('https://www.portal.example/list?page=2')
    expect(() => canonicalUrl('no address')).toThrow(TypeError)
  })
})
