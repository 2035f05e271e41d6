import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Listing } from '../../../crawlers/platform.ts'
import { trs } from '../../../crawlers/platforms/trs.ts'
import { MOST_NESTED, nestingOf } from '../../../datasets/markup/nesting.ts'
import { portalWith } from '../portal.ts'

const url = 'https://www.portal.example/zwgk/zcwj/'
const portal = portalWith({ lists: [{ url, observed: true }] })
const list = trs.begin(portal)[0]!
const home: Listing = { ...list, kind: 'home' } as Listing
const ROW = '<ul class="list"><li class="clearfix"><a href="./202401/t20240102_1.html">甲</a></li></ul>'

describe('the nesting of a page', () => {
  it.each([
    ['', 0],
    ['<div><p>a<p>b<br><img></div>', 1],
    ['<table><tr><td>a<tr><td><table></table></table>', 2],
    ['</div></div><div>', 1],
    ['a < b <3', 0],
  ])('of %j is %i', (html, depth) => {
    expect(nestingOf(html)).toBe(depth)
  })

  it('is that of the elements which are closed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.constantFrom('div', 'span', 'ul', 'font'), (depth, tag) => {
        expect(nestingOf(`<${tag}>`.repeat(depth) + `</${tag}>`.repeat(depth))).toBe(depth)
      }),
    )
  })
})

describe.each(['div', 'span', 'table', 'a', 'ul'])('a page of very many <%s>', (tag) => {
  const html = `<${tag}>`.repeat(300_000) + ROW

  it('is told to be unreadable, not tried', () => {
    const { rows, rejected } = trs.readListing(portal, list, { url, html })
    expect(rows).toEqual([])
    expect(rejected).toMatchObject([
      { reason: 'unreadable', title: expect.stringMatching(/found elements nested 30000\d deep, expected/) },
    ])
    expect(trs.readListing(portal, home, { url, html }).columns).toEqual([])
    expect(trs.readDetail({ url, html })).toMatchObject({ title: null, body_chars: 0 })
    expect(trs.readAttachments({ url, html: `${html}<a href="a.pdf">` })).toEqual([])
  })
})

describe('whatever is answered', () => {
  const piece = fc.constantFrom(
    '<div>',
    '</div>',
    '<a href="',
    '">',
    ROW,
    '<table><tr>',
    '<script>',
    '{"data":',
    '\u0000',
    '<!--',
    '甲',
    '<ul class="list">',
  )
  it('is read without an error', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: MOST_NESTED / 20 }), (pieces) => {
        const html = pieces.join('')
        for (const listing of [list, home, { kind: 'post', url, headers: {}, body: '{"pageNo":1}' } as const]) {
          trs.readListing(portal, listing, { url, html })
        }
        expect(trs.readDetail({ url, html }).attachments).toEqual([])
      }),
    )
  })
})
