import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { withCatalogue } from '../../pipeline/archive/catalogue.ts'
import { importPaths } from '../../pipeline/import.ts'
import { built } from '../fixtures/built.ts'
import { dataDir } from '../store/directory.ts'
import { type Answer, DOCUMENT, HOST, LIST, list, page, row, SENTENCE, type Wild, wildPortal } from './wild-portal.ts'

let wild: Wild
afterEach(() => wild.close())

const silent = () => {}
const ALL = page(
  `<p>${SENTENCE}</p><p>到2027年，全区规模以上工业总产值达到800亿元，服务业增加值达到300亿元，各单位要结合实际抓好落实。</p>`,
)
const raw =
  (head: string, body: string): Answer =>
  (request) => {
    request.socket.end(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${head}\r\n\r\n${body}`)
  }
const beginning = ALL.slice(0, ALL.indexOf('800'))

/** Crawls a document, then another answer in its place a day later, and builds. */
async function crawlTwice(first: Answer, second: Answer) {
  let now = first
  wild = await wildPortal((path) => (path === LIST ? list(row(DOCUMENT)) : path === DOCUMENT ? now : undefined))
  const data = dataDir()
  await wild.crawl(data, { full: true })
  now = second
  const again = await wild.crawl(data, { full: true }, 24)
  return { ...again, data, ...(await read(data)), last: again.captures.findLast(({ key }) => key.endsWith(DOCUMENT))! }
}

const read = (data: string) =>
  built(data, async (db) => ({
    targets: (await db.rows('SELECT value FROM targets ORDER BY span_start')).rows.map(({ value }) => value),
    kinds: (await db.rows("SELECT kind FROM findings WHERE kind LIKE 'revision%' OR kind LIKE 'text%'")).rows.map(
      ({ kind }) => kind,
    ),
    documents: (await db.rows('SELECT revision, withdrawn_on FROM documents ORDER BY revision')).rows,
  }))

describe('a text that is worse than the one before', () => {
  it.each([
    [
      'maintenance in its own frame',
      page('<p>系统正在升级维护，暂时无法访问，请稍后再试，由此带来的不便敬请谅解。</p>'),
      'unavailable',
    ],
    ['that it is not there, in its own frame', page('<p>您访问的页面不存在或已被删除。</p>'), 'gone'],
    ['a refusal in its own frame', page('<p>您的访问过于频繁，请输入验证码。</p>'), 'blocked'],
    ['a page that ends early, without a length', raw('Connection: close', beginning), 'suspect'],
    ['a page cut to its characters, taken for bytes', raw(`Content-Length: ${ALL.length}`, ALL), 'suspect'],
    [
      'a page in chunks that ends early and is said to be whole',
      raw('Transfer-Encoding: chunked', `${Buffer.byteLength(beginning).toString(16)}\r\n${beginning}\r\n0\r\n\r\n`),
      'suspect',
    ],
    ['another notice', page('<p>本栏目内容正在整理中，整理完成后将重新发布，请各位读者留意公告。</p>'), 'suspect'],
    ['half of its text', page(`<p>${SENTENCE.slice(0, 24)}</p>`), 'suspect'],
    ['its words without its figures', page(`<p>${ALL.replace(/<[^>]*>|\d/g, '')}</p>`), 'suspect'],
  ])('never replaces it: %s', async (_, answer, status) => {
    const { last, targets, documents } = await crawlTwice(ALL, answer)
    expect(last).toMatchObject({ status })
    expect(targets).toEqual([120, 500, 800, 300])
    expect(documents).toMatchObject([{ revision: 1 }])
  })

  it('is asked for again, and taken where it comes back whole', async () => {
    let n = 0
    const { last } = await crawlTwice(ALL, (request, response) => {
      if (n++ === 0) return void request.socket.end(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${beginning}`)
      response.writeHead(200, { 'content-type': 'text/html' }).end(ALL.replace('500', '510'))
    })
    expect(last).toMatchObject({ status: 'captured' })
  })

  it('is told, with the address', async () => {
    const { outcomes } = await crawlTwice(ALL, page('<p>本栏目内容正在整理中，整理完成后将重新发布。</p>'))
    expect(outcomes[0]!.alarms).toEqual([
      expect.stringMatching(
        /t20240105_1\.html: found \d+ Chinese characters, expected about the \d+ of the text before; the text before stands/,
      ),
    ])
  })

  it.each([
    ['a corrected figure', ALL.replace('500', '510'), [120, 510, 800, 300]],
    [
      'a paragraph more',
      ALL.replace('</div>', '<p>到2027年，全区专精特新企业达到90家。</p></div>'),
      [120, 500, 800, 300, 90],
    ],
    [
      'a sentence less',
      page(`<p>${SENTENCE}</p><p>到2027年，全区规模以上工业总产值达到800亿元，各单位要结合实际抓好落实。</p>`),
      [120, 500, 800],
    ],
  ])('is another thing than an amended one: %s', async (_, answer, values) => {
    const { targets, documents } = await crawlTwice(ALL, answer)
    expect(targets).toEqual(values)
    expect(documents).toHaveLength(2)
  })

  it('is believed where somebody chose it', async () => {
    wild = await wildPortal(() => undefined)
    const data = dataDir()
    for (const [i, text] of [ALL, page('<p>本文件已经废止，到2027年的目标以新文件为准。</p>')].entries()) {
      const file = join(dataDir(), HOST, DOCUMENT)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
      const clock = () => `2024-01-0${i + 1}T00:00:00.000Z`
      await withCatalogue(data, silent, (catalogue) =>
        importPaths([join(file, '../../../../..')], data, catalogue, clock),
      )
    }
    expect((await read(data)).documents).toHaveLength(2)
  })
})

describe('a first text without its end', () => {
  it.each([
    ['in its container', page(`<p>${SENTENCE}`).replace(/<\/(?:div|body|html)>/g, '')],
    ['in a piece of a page', `<div class="TRS_UEDITOR"><p>${SENTENCE}`],
    ['in its frame', `<html><body><ul><li>政务公开`],
  ])('%s is asked for again', async (_, answer) => {
    wild = await wildPortal((path) => (path === LIST ? list(row(DOCUMENT)) : path === DOCUMENT ? answer : undefined))
    await wild.crawl(dataDir())
    expect(wild.asked.filter((path) => path === DOCUMENT)).toHaveLength(answer.includes('TRS') ? 3 : 1)
  })

  it('of a portal that never closes its pages is taken in the end', async () => {
    const { last } = await crawlTwice(
      page(`<p>${SENTENCE}`).replace(/<\/(?:div|body|html)>/g, ''),
      (_, response) => void response.writeHead(304).end(),
    )
    expect(last).toMatchObject({ status: 'unchanged' })
  })
})

describe('a document that leads to another address', () => {
  const to =
    (location: string): Answer =>
    (_, response) =>
      void response.writeHead(302, { location }).end()

  it.each([
    ['which is not there', to('/moved/a.html')],
    ['which says that it is not there', to('/404.html')],
    ['of which the host is a stranger', to('http://www.stranger.example/')],
  ])('%s is not withdrawn', async (_, answer) => {
    const { documents, targets } = await crawlTwice(ALL, answer)
    expect(documents).toMatchObject([{ withdrawn_on: null }])
    expect(targets).toHaveLength(4)
  })

  it('is withdrawn where its own address says so', async () => {
    const { documents } = await crawlTwice(ALL, (_, response) => void response.writeHead(404).end())
    expect(documents).toMatchObject([{ withdrawn_on: '2024-01-02' }])
  })
})
