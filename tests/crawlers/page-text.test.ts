import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bareBeginning, bareText, bodiesIn, hasClosedBody, saysAtMost } from '../../crawlers/body-container.ts'
import { onwardIn } from '../../crawlers/onward.ts'
import { holdsOwnText, isArticle } from '../../crawlers/own-text.ts'
import { portalAddress, resolved } from '../../crawlers/portal-address.ts'
import { portalWith } from './portal.ts'

const PORTAL = portalWith({ hosts: ['www.portal.example', 'jw.portal.example'] })
const SENTENCE = '各镇要按照时间节点抓紧推进公厕建设，确保质量和安全，按期完成全年各项任务。'

describe('body-container', () => {
  it('gives the inside of every container, in the order worth trying', () => {
    const html = '<div id="zoom">乙</div><div class="a TRS_UEDITOR"><div>甲</div></div>'
    expect([...bodiesIn(html)]).toEqual(['<div>甲</div>', '乙'])
    expect([...bodiesIn('<div class="other">甲</div>')]).toEqual([])
  })

  it('tells whether a container is closed', () => {
    expect([
      hasClosedBody('<div id="zoom">甲</div>'),
      hasClosedBody('<div id="zoom">甲'),
      hasClosedBody('<p>甲</p>'),
    ]).toEqual([true, false, null])
  })

  it('gives text without what is not read, and without blanks', () => {
    expect(bareText('<p>公 厕&nbsp;<!-- x --><b>12</b></p><script>var a</script><style>p{}</style>')).toBe('公厕12')
    expect(bareText('公厕<script>var a')).toBe('公厕')
  })

  it('gives the beginning of that text, all of it where it is short', () => {
    const piece = fc.constantFrom(
      '公厕',
      ' ',
      '&nbsp;',
      '<p class="a">',
      '</p>',
      '<!-- 乙 -->',
      '<script>var a</script>',
      '<style>',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 120 }), fc.integer({ min: 1, max: 40 }), (pieces, most) => {
        const html = pieces.join('')
        const whole = bareText(html)
        const beginning = bareBeginning(html, most)
        expect(whole.startsWith(beginning)).toBe(true)
        expect(beginning.length > most || beginning === whole).toBe(true)
        expect(saysAtMost(html, most)).toBe(whole.length <= most)
      }),
    )
  })
})

describe('onward', () => {
  it.each([
    ['<meta http-equiv="refresh" content="0; url=a.html">', 'a.html'],
    ['<script>window.location.href = "a.html"</script>', 'a.html'],
    ['<script>location.replace("a.html")</script>', 'a.html'],
    // What is there to be read first, or says something itself.
    ['<meta http-equiv="refresh" content="600; url=a.html">', null],
    [`<script>location.href="a.html"</script><p>${SENTENCE.repeat(8)}</p>`, null],
    ['<p>公厕</p>', null],
  ])('of %s is %s', (html, expected) => {
    expect(onwardIn(html)).toBe(expected)
  })
})

describe('own-text', () => {
  it('is sentences beside links, or a table of figures', () => {
    expect(holdsOwnText(`<p>${SENTENCE.repeat(8)}</p>`)).toBe(true)
    expect(holdsOwnText(`<a href="x">${SENTENCE.repeat(8)}</a>`)).toBe(false)
    expect(holdsOwnText(`<table>${'<tr><td>石桥镇<td> 12 </tr>'.repeat(12)}</table>`)).toBe(true)
    expect(holdsOwnText(`<table>${'<tr><td>石桥镇<td>12</tr>'.repeat(3)}</table>`)).toBe(false)
  })

  it('is a short notice that says when it was published', () => {
    expect(isArticle(`<p>发布时间：2031-03-05</p><p>${SENTENCE}</p>`)).toBe(true)
    expect(isArticle(`<p>${SENTENCE}</p>`)).toBe(false)
    expect(isArticle('<p>发布时间：2031-03-05</p>')).toBe(false)
  })
})

describe('portal-address', () => {
  const base = 'https://www.portal.example/zwgk/'

  it.each([
    ['a.html', `${base}a.html`],
    ['/b/', 'https://www.portal.example/b/'],
    ['#top', null],
    ['javascript:void(0)', null],
    ['mailto:a@b.example', null],
    ['', null],
    [undefined, null],
  ])('%s leads to %s', (href, expected) => {
    expect(resolved(href, base)?.href ?? null).toBe(expected)
  })

  it.each([
    ['http://portal.example/a.html#x', 'https://www.portal.example/a.html'],
    ['https://jw.portal.example/a.html', 'https://jw.portal.example/a.html'],
    ['https://other.example/a.html', null],
  ])('%s is known as %s', (url, expected) => {
    expect(portalAddress(PORTAL, new URL(url))).toBe(expected)
  })
})
