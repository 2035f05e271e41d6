import { afterEach, describe, expect, it } from 'vitest'
import { built } from '../fixtures/built.ts'
import { dataDir } from '../store/directory.ts'
import { type Answer, DOCUMENT, LIST, list, page, row, SENTENCE, type Wild, wildPortal } from './wild-portal.ts'

let wild: Wild
afterEach(() => wild.close())

const FOLDER = `${LIST}202401/`
const SECOND = '到2027年，全区规模以上工业总产值达到800亿元，服务业增加值达到300亿元。'
const FILE: Answer = (_, response) =>
  void response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.4')

/** Crawls a list of one document, or of what `answers` give in their place. */
async function crawled(answers: Record<string, Answer>, data = dataDir()) {
  wild = await wildPortal((path) => answers[path] ?? (path === LIST ? list(row(DOCUMENT)) : undefined))
  const done = await wild.crawl(data)
  return {
    ...done,
    kept: done.captures
      .filter(({ status }) => status === 'captured')
      .map(({ kind, key }) => `${kind} ${new URL(key).pathname}`),
  }
}

/** The same, with what is read of what was crawled. */
async function crawledAndRead(answers: Record<string, Answer>, data = dataDir()) {
  const done = await crawled(answers, data)
  const rows = await built(data, async (db) => ({
    values: (await db.rows('SELECT value FROM targets ORDER BY span_start')).rows.map(({ value }) => value),
    findings: (await db.rows('SELECT kind FROM findings')).rows.map(({ kind }) => kind),
  }))
  return { ...done, ...rows }
}

describe('a link of a page', () => {
  it.each([
    ['GBK in percent-encoding', '<a href="./%B8%BD%BC%FE1.doc"><img src=i.gif></a>', '%B8%BD%BC%FE1.doc'],
    ['a lone percent sign', '<a href="./5%.doc"></a>', '5%.doc'],
    ['half of an escape', '<a href="./a%E9%.doc"><img></a>', 'a%E9%.doc'],
    ['an escape of no character', '<a href="./%ff%fe.xls"></a>', '%ff%fe.xls'],
    ['a session id', '<a href="./P1.pdf;jsessionid=9A">附件</a>', 'P1.pdf'],
    ['an embedded file', '<embed src="./P1.pdf">', 'P1.pdf'],
    ['a file as an object', '<object data="P1.pdf" type="application/pdf"></object>', 'P1.pdf'],
    ['a viewer in a frame', `<iframe src="/pdfjs/web/viewer.html?file=${FOLDER}P1.pdf&page=1"></iframe>`, 'P1.pdf'],
    ['a file in a frame', '<iframe src="./P1.pdf"></iframe>', 'P1.pdf'],
    ['a file that a script shows', '<div data-url="./P1.pdf"></div>', 'P1.pdf'],
  ])('that has %s costs no page, and its file is had', async (_, link, name) => {
    const { outcomes, kept } = await crawled({
      [DOCUMENT]: page(`<p>${SENTENCE}</p>${link}`),
      [`${FOLDER}${name}`]: FILE,
    })
    expect(outcomes[0]).toMatchObject({ documents: 1, alarms: [] })
    expect(kept).toContain(`attachment ${FOLDER}${name}`)
  })

  it.each([
    'http://[',
    'http://a b/',
    '//',
    'javascript:void(0)',
    'http://a:99999/',
    '%',
    'mailto:',
    'data:,x',
    '///x',
    'http:\\\\x',
    '?%',
    '\ud800',
  ])('that is %j ends nothing', async (href) => {
    const odd = `<a href="${href}.doc">甲</a><iframe src="${href}"></iframe><base target=x><embed src="${href}">`
    const { outcomes, values } = await crawledAndRead({
      [DOCUMENT]: page(`<p>${SENTENCE}</p>${odd}`),
      [LIST]: list(row(href), row(DOCUMENT), `<a href="${href}">下一页</a>`),
    })
    expect(outcomes[0]).toMatchObject({ documents: 1, finished: true })
    expect(values).toEqual([120, 500])
  })

  it('is resolved against the base of its page: next page, columns, files', async () => {
    const base = '<base href="/zwgk/">'
    const { kept } = await crawled({
      [LIST]: base + list(row(`zcwj/202401/t20240105_1.html`), '<a href="zcwj/list2.html">下一页</a>'),
      [`${LIST}list2.html`]: list(row('./202401/t20240106_2.html')),
      [DOCUMENT]: page(`<p>${SENTENCE}</p><a href="zcwj/files/P1.pdf">附件</a>`, base),
      [`${FOLDER}t20240106_2.html`]: page(`<p>${SECOND}</p>`),
      [`${LIST}files/P1.pdf`]: FILE,
    })
    expect(kept.filter((each) => !each.startsWith('robots')).toSorted()).toEqual([
      `attachment ${LIST}files/P1.pdf`,
      `document ${FOLDER}t20240105_1.html`,
      `document ${FOLDER}t20240106_2.html`,
      `list ${LIST}`,
      `list ${LIST}list2.html`,
    ])
  })

  it.each([
    ['./202401/t20240105_1.html;jsessionid=A1'],
    ['./202401/t20240105_1.html?sid=2'],
    ['./202401/t20240105_1_wap.html;jsessionid=7?x=1'],
  ])('with a session id names the document it named before: %s', async (href) => {
    const { captures } = await crawled({ [LIST]: list(row(href)), [DOCUMENT]: page(`<p>${SENTENCE}</p>`) })
    expect(captures.filter(({ kind }) => kind === 'document').map(({ key }) => new URL(key).pathname)).toEqual([
      DOCUMENT,
    ])
  })
})

describe('a document in parts', () => {
  it.each([
    [
      'a frame',
      '<p>现将《行动计划》印发给你们，请认真贯彻执行，具体内容如下。</p><iframe src="./body.html"></iframe>',
      { 'body.html': `<html><body><p>${SENTENCE}</p><p>${SECOND}</p></body></html>` },
    ],
    [
      'a frame with a container',
      '<p>现印发给你们，请认真贯彻执行，抓好工作落实。</p><iframe src="body.html" width=100%></iframe>',
      { 'body.html': page(`<p>${SENTENCE}</p><p>${SECOND}</p>`) },
    ],
    [
      'pages that a call names',
      `<p>${SENTENCE}</p><script>createPageHTML(2,0,"t20240105_1","html")</script>`,
      { 't20240105_1_1.html': page(`<p>${SECOND}</p>`) },
    ],
    [
      'pages that a link names',
      `<p>${SENTENCE}</p><a href="t20240105_1_2.html">下一页</a>`,
      { 't20240105_1_2.html': page(`<p>${SECOND}</p>`) },
    ],
    [
      'pages that lead from one to the next',
      `<p>${SENTENCE}</p><a href="t20240105_1_2.html">下一页</a>`,
      {
        't20240105_1_2.html': page(
          '<p>到2027年，全区规模以上工业总产值达到800亿元，抓好落实。</p><a href="t20240105_1_3.html">下一页</a>',
        ),
        't20240105_1_3.html': page('<p>到2027年，全区服务业增加值达到300亿元，抓好工作落实。</p>'),
      },
    ],
  ])('is one: %s', async (_, body, parts) => {
    const answers = Object.fromEntries(Object.entries(parts).map(([name, text]) => [`${FOLDER}${name}`, text]))
    const { values, findings, captures } = await crawledAndRead({ [DOCUMENT]: page(body), ...answers })
    expect(values).toEqual([120, 500, 800, 300])
    expect(findings).not.toContain('quote_lost')
    expect(captures.filter(({ kind }) => kind === 'document')).toHaveLength(1)
  })

  it('is not made of other documents, strangers, or what stands beside it', async () => {
    const beside = '<iframe src="/share.html"></iframe>'
    const body = `<p>${SENTENCE}</p><a href="t20240106_2.html">下一页</a><iframe src="http://www.stranger.example/"></iframe>`
    const { kept } = await crawled({ [DOCUMENT]: page(body, beside) })
    expect(kept.filter((each) => each.startsWith('part'))).toEqual([])
  })

  it('of which no part can be had says that it has no text', async () => {
    const { findings } = await crawledAndRead({ [DOCUMENT]: page('<embed src="./P1.pdf">', '<h1>关于甲的通知</h1>') })
    expect(findings).toContain('text_missing')
  })
})

describe('a row that names nothing to fetch', () => {
  it('is counted by its reason, in the outcome and in the archive', async () => {
    const rows = [
      row('javascript:void(0)'),
      row('http://www.stranger.example/t/202401/t20240105_1.html'),
      row('/a.html'),
      row(DOCUMENT),
    ]
    const { outcomes, captures } = await crawled({ [LIST]: list(...rows), [DOCUMENT]: page(`<p>${SENTENCE}</p>`) })
    expect(outcomes[0]!.rejected).toEqual({ no_href: 1, off_host: 1, not_a_document: 1 })
    expect(captures.at(-1)).toMatchObject({ kind: 'round', rejected: '1 no_href, 1 off_host, 1 not_a_document' })
  })
})
