import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { warcFiles, withCatalogue } from '../../pipeline/archive/catalogue.ts'
import { verifyArchive } from '../../pipeline/archive/verify.ts'
import { importPaths } from '../../pipeline/import.ts'
import { dataDir } from '../store/directory.ts'

const silent = () => {}
const clock = () => '2024-05-06T07:08:09.000Z'
const PAGE = `<html><head><title>通知</title></head><body><div class="TRS_UEDITOR"><p>${'到2025年，全区高新技术企业达到80家。'.repeat(3)}</p></div></body></html>`

interface Foreign {
  type?: string
  url?: string | null
  date?: string | null
  http?: string | null
  body?: string | Buffer
  length?: number
}

/** A record of a web archive of others: an answer with a page, unless told otherwise. */
function foreign({
  type = 'response',
  url = 'http://www.example.gov.cn/a.html',
  date = '2024-02-01T00:00:00Z',
  http = 'HTTP/1.1 200 OK\r\nContent-Type: text/html',
  body = PAGE,
  length,
}: Foreign = {}): Buffer {
  const block = Buffer.concat([Buffer.from(http === null ? '' : `${http}\r\n\r\n`), Buffer.from(body)])
  const lines = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    ...(url === null ? [] : [`WARC-Target-URI: ${url}`]),
    ...(date === null ? [] : [`WARC-Date: ${date}`]),
  ]
  const head = `${lines.join('\r\n')}\r\nContent-Length: ${length ?? block.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')])
}

async function importing(...records: Buffer[]) {
  const data = dataDir()
  const path = join(dataDir(), 'foreign.warc.gz')
  writeFileSync(path, Buffer.concat(records.map((record) => gzipSync(record))))
  return importingPath(path, data)
}

const importingPath = (path: string, data = dataDir()) =>
  withCatalogue(data, silent, async (catalogue) => ({
    data,
    done: await importPaths([path], data, catalogue, clock),
    captures: await catalogue.captures(),
    verification: await verifyArchive(join(data, 'archive'), await warcFiles(join(data, 'archive')), catalogue).catch(
      () => null,
    ),
  }))

describe('a web archive of others', () => {
  it.each([
    [
      'dns at the beginning',
      foreign({ url: 'dns:www.example.gov.cn', http: null, body: '20240101000000\n1.2.3.4' }),
      'response that is not HTTP',
    ],
    ['a request', foreign({ type: 'request', http: 'GET / HTTP/1.1', body: '' }), 'request'],
    ['metadata', foreign({ type: 'metadata', http: null, body: 'via: x' }), 'metadata'],
    ['a revisit', foreign({ type: 'revisit', body: '' }), 'revisit'],
    ['a continuation', foreign({ type: 'continuation', http: null }), 'continuation'],
    ['a picture', foreign({ http: 'HTTP/1.1 200 OK\r\nContent-Type: image/png', body: 'PNG' }), 'image/png'],
    [
      'a redirect',
      foreign({ http: 'HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Type: text/html', body: '' }),
      'redirect',
    ],
    [
      'robots.txt',
      foreign({ http: 'HTTP/1.1 200 OK\r\nContent-Type: text/plain', body: 'User-agent: *' }),
      'text without a Chinese character',
    ],
    ['a whois answer', foreign({ url: 'whois://whois.example/', http: null, body: 'x' }), 'response that is not HTTP'],
    ['bytes without a type', foreign({ http: 'HTTP/1.1 200 OK', body: Buffer.from([0, 1, 2]) }), 'no type'],
  ])('with %s gives the page behind it, and counts what is none', async (_, record, kind) => {
    const { done, captures } = await importing(record, foreign())
    expect(done).toEqual({ captured: 1, passed_over: new Map([[kind, 1]]), failures: [] })
    expect(captures).toMatchObject([{ url: 'http://www.example.gov.cn/a.html', status: 'captured' }])
  })

  it.each([
    ['14 digits', '20240201000000', '2024-02-01T00:00:00.000Z'],
    ['microseconds', '2024-02-01T00:00:00.123456Z', '2024-02-01T00:00:00.123456Z'],
    ['an offset', '2024-02-01T08:00:00+08:00', '2024-02-01T00:00:00.000Z'],
    ['the form of HTTP', 'Thu, 01 Feb 2024 00:00:00 GMT', '2024-02-01T00:00:00.000Z'],
  ])('whose date is written as %s keeps the time', async (_, date, expected) => {
    const { captures, verification } = await importing(foreign({ date }))
    expect(captures).toMatchObject([{ captured_at: expected, status: 'captured' }])
    expect(verification!.damage).toEqual([])
  })

  it.each([
    ['no date', { date: null }, /WARC-Date none/],
    ['a date that is none', { date: 'yesterday' }, /WARC-Date yesterday/],
    ['a day that is not in the calendar', { date: '2024-02-31T00:00:00Z' }, /WARC-Date 2024-02-31/],
    ['14 digits of no day', { date: '20241341000000' }, /WARC-Date 20241341000000/],
    ['no address', { url: null }, /WARC-Target-URI none/],
    ['an address that is none', { url: 'http://[x/' }, /WARC-Target-URI/],
    ['a urn', { url: 'urn:uuid:1', type: 'resource', http: null }, null],
    [
      'half a gzip',
      {
        http: 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip',
        body: gzipSync(PAGE).subarray(0, 60),
      },
      /content encoding gzip/,
    ],
    ['a length beyond its end', { length: 9999 }, /bytes of a record, expected the 9999/],
  ] as const)(
    'with %s in one record tells of it, takes the others, and leaves the folder usable',
    async (_, set, reason) => {
      const { done, data } = await importing(foreign(set), foreign({ url: 'http://www.example.gov.cn/b.html' }))
      expect(done.captured).toBe(1)
      if (reason) expect(done.failures).toMatchObject([{ reason: expect.stringMatching(reason) }])
      const again = await withCatalogue(data, silent, (catalogue) => catalogue.captures())
      expect(again.map(({ url }) => url)).toEqual(['http://www.example.gov.cn/b.html'])
    },
  )

  it('falls back on the date of the answer', async () => {
    const http = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nDate: Thu, 01 Feb 2024 00:00:00 GMT'
    const { captures } = await importing(foreign({ date: null, http }))
    expect(captures).toMatchObject([{ captured_at: '2024-02-01T00:00:00.000Z' }])
  })

  it.each([
    ['a resource', { type: 'resource', http: null, date: '2024-02-01T00:00:00Z' }],
    ['brackets around its address', { url: '<http://www.example.gov.cn/a.html>' }],
    ['no type', { http: 'HTTP/1.1 200 OK\r\nServer: x' }],
    [
      'chunks',
      {
        http: 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked',
        body: `${Buffer.byteLength(PAGE).toString(16)}\r\n${PAGE}\r\n0\r\n\r\n`,
      },
    ],
    ['chunks only in its header', { http: 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked' }],
    ['gzip', { http: 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip', body: gzipSync(PAGE) }],
    [
      'brotli',
      { http: 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br', body: brotliCompressSync(PAGE) },
    ],
    ['gzip only in its header', { http: 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip' }],
    [
      'a header without a name',
      { http: 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n: x\r\nbad name: y\r\nX-E:\r\n\tmore' },
    ],
    ['bare line feeds', { http: null, body: `HTTP/1.1 200 OK\nContent-Type: text/html\n\n${PAGE}` }],
  ] as const)('with %s is read', async (_, set) => {
    const { done, captures, verification } = await importing(foreign(set as Foreign))
    expect(done).toMatchObject({ captured: 1, failures: [] })
    expect(captures).toMatchObject([{ status: 'captured', kind: 'document', bytes: Buffer.byteLength(PAGE) }])
    expect(verification!.damage).toEqual([])
  })

  it('of texts that were converted is taken as texts', async () => {
    const http = null
    const resource = foreign({ type: 'conversion', http, body: '到2025年，全区高新技术企业达到80家。' })
    const text = Buffer.from(resource.toString().replace('WARC-Type', 'Content-Type: text/plain\r\nWARC-Type'))
    expect((await importing(text)).done).toMatchObject({ captured: 1, failures: [] })
  })

  it.each([
    ['no page', Buffer.concat([foreign({ type: 'request', body: '' })]), /no page among 1 records/],
    ['nothing but an opening', Buffer.from('WARC/1.0\r\n'), /no page among 1 records|no WARC record/],
    ['ARC', Buffer.from('filedesc://a.arc 0.0.0.0 20240101000000 text/plain 76\n1 0 x\n'), /found an ARC file/],
    ['packed ARC', gzipSync('filedesc://a.arc 0.0.0.0 20240101000000 text/plain 76\n1 0 x\n'), /found an ARC file/],
    [
      'ARC without its head',
      Buffer.from('http://www.example.gov.cn/a.html 1.2.3.4 20240101000000 text/html 9\nHTTP/1.1 200 OK\n\n甲'),
      /found an ARC file/,
    ],
    ['packed text', gzipSync('到2025年'), /found gzip data/],
  ])('that is %s is a failure', async (_, bytes, reason) => {
    const path = join(dataDir(), 'a.gz')
    writeFileSync(path, bytes)
    const { done } = await importingPath(path)
    expect(done.captured).toBe(0)
    expect(done.failures.map((failure) => failure.reason).join()).toMatch(reason)
  })
})

describe('an archive whose beginning is damaged', () => {
  const pages = [1, 2, 3].map((n) => foreign({ url: `http://www.example.gov.cn/${n}.html` }))
  const member = (bytes: Buffer): Buffer => gzipSync(bytes)
  it.each([
    ['lost its first bytes', Buffer.concat(pages).subarray(30)],
    ['begins with other bytes', Buffer.concat([Buffer.from('\0\0\x01'), ...pages.slice(1)])],
    [
      'begins with a damaged member',
      Buffer.concat([member(pages[0]!).fill(0xff, 12, 60), ...pages.slice(1).map(member)]),
    ],
    ['begins with half a member', Buffer.concat([member(pages[0]!).subarray(50), ...pages.slice(1).map(member)])],
    ['begins with another byte', Buffer.concat([Buffer.from(';'), ...pages.slice(1).map(member)])],
  ])('because it %s gives the pages behind it, and tells of it', async (_, bytes) => {
    const path = join(dataDir(), 'a.warc')
    writeFileSync(path, bytes)
    const { done } = await importingPath(path)
    expect(done.captured).toBe(2)
    expect(done.failures).toHaveLength(1)
  })

  it('does not make an archive of a page that speaks of archives', async () => {
    const path = join(dataDir(), 'a.html')
    writeFileSync(path, PAGE.replace('<p>', '<pre>\nWARC/1.0\r\nWARC-Type: response\r\n</pre><p>'))
    expect((await importingPath(path)).done).toMatchObject({ captured: 1, failures: [] })
  })
})

describe('a web archive of ours', () => {
  it('that is damaged gives what it has, and never spoils the folder', async () => {
    const source = dataDir()
    const pages = dataDir()
    mkdirSync(pages, { recursive: true })
    for (const name of ['a', 'b', 'c'])
      writeFileSync(join(pages, `${name}.txt`), `${name}：到2025年，全区高新技术企业达到80家。`)
    await importingPath(pages, source)
    const [name] = readdirSync(join(source, 'archive'))
    const bytes = readFileSync(join(source, 'archive', name!))
    const second = bytes.indexOf(Buffer.from([0x1f, 0x8b, 8]), bytes.indexOf(Buffer.from([0x1f, 0x8b, 8]), 20) + 20)
    bytes.fill(0x77, second + 20, second + 60)
    const damaged = join(dataDir(), name!)
    writeFileSync(damaged, bytes)
    const { done, data, verification } = await importingPath(damaged)
    expect(done).toMatchObject({
      captured: 2,
      failures: [{ reason: expect.stringMatching(/damage.*bytes are left out/) }],
    })
    expect(verification!.damage).toEqual([])
    expect(await withCatalogue(data, silent, (catalogue) => catalogue.captures())).toHaveLength(2)
  })
})
