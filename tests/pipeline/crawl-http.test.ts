import { once } from 'node:events'
import { createServer as createHttp } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { deflateRawSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { transportOf } from '../../crawlers/fetch/transport.ts'
import { dataDir } from '../store/directory.ts'
import { type Answer, DOCUMENT, LIST, list, page, row, SENTENCE, type Wild, wildPortal } from './wild-portal.ts'

let wild: Wild | null = null
afterEach(async () => {
  await wild?.close()
  wild = null
})

const PAGE = page(`<p>${SENTENCE}</p>`)
const answering =
  (headers: Record<string, string>, body: string | Buffer): Answer =>
  (_, response) =>
    void response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(body)
const rawly =
  (text: string | Buffer): Answer =>
  (request) =>
    void request.socket.end(text)

const crawlDocument = async (answer: Answer, others: Record<string, Answer> = {}) => {
  wild = await wildPortal(
    (path) => others[path] ?? (path === LIST ? list(row(DOCUMENT)) : path === DOCUMENT ? answer : undefined),
  )
  const done = await wild.crawl(dataDir())
  return { ...done, last: done.captures.findLast(({ key }) => key.endsWith(DOCUMENT))! }
}

describe('an answer that browsers take', () => {
  it.each([
    ['plain, said to be gzip', answering({ 'content-encoding': 'gzip' }, PAGE)],
    ['deflate without a head', answering({ 'content-encoding': 'deflate' }, deflateRawSync(PAGE))],
    ['twice gzip', answering({ 'content-encoding': 'gzip, gzip' }, gzipSync(gzipSync(PAGE)))],
    ['encoded as utf-8', answering({ 'content-encoding': 'utf-8' }, PAGE)],
    [
      'gzip with bytes behind it',
      answering({ 'content-encoding': 'gzip' }, Buffer.concat([gzipSync(PAGE), Buffer.from('tail')])),
    ],
    ['deflate said to be gzip', answering({ 'content-encoding': 'gzip' }, deflateRawSync(PAGE))],
    ['HTTP/1.0', rawly(`HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n${PAGE}`)],
    [
      'without a reason phrase',
      rawly(`HTTP/1.1 200\r\nContent-Type: text/html\r\nContent-Length: ${Buffer.byteLength(PAGE)}\r\n\r\n${PAGE}`),
    ],
    [
      'with GBK in a header',
      rawly(
        Buffer.concat([
          Buffer.from('HTTP/1.1 200 OK\r\nX-Name: '),
          Buffer.from('b9d8d3da', 'hex'),
          Buffer.from(`\r\nX-Empty:\r\nContent-Type: text/html\r\n\r\n${PAGE}`),
        ]),
      ),
    ],
  ])('is had: %s', async (_, answer) => {
    const { last } = await crawlDocument(answer)
    expect(last).toMatchObject({ status: 'captured', bytes: Buffer.byteLength(PAGE) })
  })

  it.each([
    ['gzip that breaks off', answering({ 'content-encoding': 'gzip' }, gzipSync(PAGE).subarray(0, 40))],
    ['two lengths', rawly(`HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n${PAGE}`)],
    ['a name with a blank', rawly(`HTTP/1.1 200 OK\r\nBad Name: 5\r\n\r\n${PAGE}`)],
    ['no HTTP at all', rawly('SSH-2.0-OpenSSH\r\n')],
  ])('and one that they do not is told: %s', async (_, answer) => {
    const { last, outcomes } = await crawlDocument(answer)
    expect(last).toMatchObject({ status: 'unavailable', reason: expect.stringMatching(/.{10}/) })
    expect(outcomes[0]!.finished).toBe(true)
  })
})

describe('a page that leads on', () => {
  const at = '/real/202401/t20240105_9.html'
  it.each([
    ['a refresh', `<meta http-equiv=refresh content="0;url=${at}">`],
    ['a refresh in other words', `<META HTTP-EQUIV="Refresh" CONTENT="1; URL='${at}'">`],
    ['the location', `<script>window.location.href="${at}"</script>`],
    ['a call', `<script>location.replace('${at}')</script>`],
    ['the location of the top', `<script>top.location='..${'/..'.repeat(3)}${at}'</script>`],
  ])('by %s is followed, and the document keeps its address', async (_, answer) => {
    const { last } = await crawlDocument(`<html><head>${answer}</head><body>正在跳转</body></html>`, { [at]: PAGE })
    expect(last).toMatchObject({ status: 'captured', target: expect.stringContaining(at) })
  })

  it('in a circle ends, and is told', async () => {
    const to = (n: number): string => `<meta http-equiv=refresh content="0;url=/circle/${n}">`
    const circle = Object.fromEntries([0, 1, 2, 3, 4, 5].map((n) => [`/circle/${n}`, to((n + 1) % 6)]))
    const { last } = await crawlDocument(to(0), circle)
    const reason = expect.stringMatching(/leads on to .* after 3 others/)
    expect(last).toMatchObject({ status: 'unavailable', reason })
  })

  it.each([
    ['to a stranger', '<meta http-equiv=refresh content="0;url=http://www.stranger.example/">', 'refused'],
    ['to itself', `<meta http-equiv=refresh content="0;url=${DOCUMENT}">`, 'unavailable'],
    [
      'after a minute',
      `<meta http-equiv=refresh content="60;url=${at}"><div class="TRS_UEDITOR">${SENTENCE}</div>`,
      'captured',
    ],
    [
      'from a document',
      `<div class="TRS_UEDITOR">${SENTENCE.repeat(3)}</div><script>if(mobile){location.href="/wap/"}</script>`,
      'captured',
    ],
  ])('%s is not', async (_, answer, status) => {
    const { last } = await crawlDocument(answer, { [at]: PAGE })
    expect(last).toMatchObject({ status })
  })
})

describe('cookies', () => {
  it('that a redirect to itself wants are brought', async () => {
    const { last } = await crawlDocument((request, response) => {
      if (request.headers.cookie?.includes('seen=1'))
        return void response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE)
      response
        .writeHead(302, {
          location: DOCUMENT,
          'set-cookie': ['seen=1; path=/', 'broken', '=', 'x=y; domain=other.example'],
        })
        .end()
    })
    expect(last).toMatchObject({ status: 'captured' })
    expect(wild!.asked.filter((path) => path === DOCUMENT)).toHaveLength(2)
  })

  it('are kept to their path, and to the run', async () => {
    const seen: (string | undefined)[] = []
    const listing: Answer = (_, response) =>
      void response.writeHead(200, { 'set-cookie': ['a=1; path=/', 'b=2; path=/elsewhere'] }).end(list(row(DOCUMENT)))
    await crawlDocument(
      (request, response) => {
        seen.push(request.headers.cookie)
        response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE)
      },
      { [LIST]: listing },
    )
    expect(seen).toEqual(['a=1'])
  })
})

describe('the network', () => {
  const clock = () => '2024-01-01T00:00:00.000Z'
  const ask = (url: string) => ({ url, method: 'GET' as const, headers: {}, body: null })

  it('is reached through a proxy where one is declared or set, which finds the addresses', async () => {
    const origin = createHttp(
      (request, response) => void response.end(`${request.headers.host} ${request.url}`),
    ).listen(0, '127.0.0.1')
    await once(origin, 'listening')
    const wanted: string[] = []
    const proxy = createHttp().listen(0, '127.0.0.1')
    proxy.on('connect', (request, socket) => {
      wanted.push(request.url!)
      const through = connect((origin.address() as AddressInfo).port, '127.0.0.1', () =>
        socket.write('HTTP/1.1 200 OK\r\n\r\n'),
      )
      through.pipe(socket).pipe(through)
      for (const end of [socket, through]) end.on('error', () => {})
    })
    await once(proxy, 'listening')
    const uri = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
    const url = 'http://www.wild.example/a'
    for (const network of [
      { trusted: [], proxies: {}, portals: [{ hosts: ['www.wild.example'], tls: 'modern' as const, proxy: uri }] },
      { trusted: [], proxies: { http: uri, https: uri }, portals: [] },
    ]) {
      const transport = transportOf(clock, null, undefined, network)
      expect(Buffer.from((await transport.send(ask(url))).body).toString()).toBe('www.wild.example /a')
      await transport.close()
    }
    expect(wanted).toEqual(['www.wild.example:80', 'www.wild.example:80'])
    for (const server of [proxy, origin]) {
      server.closeAllConnections()
      server.close()
    }
  })

  it('behind a resolver of its own is reached by the ranges that are declared, and by no other private address', async () => {
    const origin = createHttp((_, response) => void response.end('ok')).listen(0, '127.0.0.1')
    await once(origin, 'listening')
    const url = `http://localhost:${(origin.address() as AddressInfo).port}/`
    const plain = transportOf(clock, null)
    await expect(plain.send(ask(url))).rejects.toThrow(/expected a public one; no request was sent/)
    const trusting = transportOf(clock, null, undefined, {
      trusted: ['127.0.0.0/8', '::1/128'],
      proxies: {},
      portals: [],
    })
    expect((await trusting.send(ask(url))).status).toBe(200)
    await expect(trusting.send(ask('http://10.0.0.1/'))).rejects.toThrow(
      /found address 10\.0\.0\.1, expected a public one/,
    )
    await Promise.all([plain.close(), trusting.close()])
    origin.closeAllConnections()
    origin.close()
  })
})
