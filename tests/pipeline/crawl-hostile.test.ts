import { afterEach, describe, expect, it } from 'vitest'
import { dataDir } from '../store/directory.ts'
import { type Answer, DOCUMENT, HOST, LIST, list, page, row, SENTENCE, type Wild, wildPortal } from './wild-portal.ts'

let wild: Wild
afterEach(() => wild.close())

const DOC = page(`<p>${SENTENCE}</p>`)
const document = (n: number): string => `${LIST}202401/t20240105_${n}.html`
const isDocument = (path: string): boolean => /\/t\d{8}_\d+\.html/.test(path)

/** An answer as it goes over the line. */
const raw =
  (...head: string[]): Answer =>
  ({ socket }) =>
    void socket.end(
      Buffer.from(
        ['HTTP/1.1 302 Found', 'Connection: close', 'Content-Length: 0', ...head, '', ''].join('\r\n'),
        'latin1',
      ),
    )

/** A portal whose one document, and whatever it leads to, is answered so. */
const withDocument = (answer: (path: string) => Answer | undefined) =>
  wildPortal((path) => (path === LIST ? list(row(DOCUMENT)) : answer(path)))

const bytesOf = (hex: string): string => Buffer.from(hex, 'hex').toString('latin1')

describe('what a server says in its headers', () => {
  it.each([
    ['a validator of 30,000 characters', { etag: `"${'x'.repeat(30_000)}"` }],
    ['a day of 30,000 characters', { 'last-modified': 'x'.repeat(30_000) }],
    ['a validator that is no ASCII', { etag: `"${bytesOf('b9abb8e6')}"` }],
  ])('with %s costs no later run its page', async (_, headers) => {
    wild = await withDocument((path) =>
      path === DOCUMENT
        ? (request, response) => {
            response.writeHead(200, { 'content-type': 'text/html', ...headers })
            response.end(`${DOC}${request.headers['if-none-match'] ?? ''}`.slice(0, DOC.length))
          }
        : undefined,
    )
    const data = dataDir()
    await wild.crawl(data)
    const { captures } = await wild.crawl(data, { full: true }, 48)
    expect(captures.filter(({ kind }) => kind === 'document').map(({ status }) => status)).toEqual([
      'captured',
      'unchanged',
    ])
  })

  it.each([
    ['300 of 150 characters at once', 1, 300, 150],
    ['ten of 300 characters with every page', 12, 10, 300],
    ['one of 20,000 characters', 3, 1, 20_000],
  ])('that sets cookies, %s, is asked on, with as many as servers take', async (_, pages, n, length) => {
    const sent: number[] = []
    wild = await wildPortal((path) => {
      if (path === LIST) return list(...Array.from({ length: pages }, (_, i) => row(document(i))))
      if (!isDocument(path)) return undefined
      return (request, response) => {
        sent.push(request.headers.cookie?.length ?? 0)
        const cookies = Array.from(
          { length: n },
          (_, i) => `${path.replaceAll(/\W/g, '')}${i}=${'v'.repeat(length)}; path=/`,
        )
        response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': cookies })
        response.end(DOC)
      }
    })
    const { outcomes } = await wild.crawl(dataDir())
    expect(outcomes[0]).toMatchObject({ documents: pages, alarms: [] })
    expect(Math.max(...sent)).toBeLessThanOrEqual(4096)
  })

  it('of 200 KB is read as browsers read it', async () => {
    const many = Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`x-${i}`, 'y'.repeat(55)]))
    wild = await withDocument((path) =>
      path === DOCUMENT
        ? (_, response) => {
            response.writeHead(200, { 'content-type': 'text/html', ...many })
            response.end(DOC)
          }
        : undefined,
    )
    expect((await wild.crawl(dataDir())).outcomes[0]).toMatchObject({ documents: 1 })
  })

  it.each([
    ['GBK', 'b9abb8e6', '/%B9%AB%B8%E6.html'],
    ['UTF-8', 'e585ace5918a', '/%E5%85%AC%E5%91%8A.html'],
  ])('that redirects to bytes of %s is followed to just these', async (_, hex, expected) => {
    wild = await withDocument((path) =>
      path === DOCUMENT ? raw(`Location: /${bytesOf(hex)}.html`) : path === expected ? DOC : undefined,
    )
    expect((await wild.crawl(dataDir())).outcomes[0]).toMatchObject({ documents: 1 })
  })

  it.each([
    ['no address', 'http://['],
    ['nothing', ''],
    ['a script', 'javascript:alert(1)'],
    ['another protocol', `ftp://${HOST}/a`],
    ['another host behind a backslash', `//evil.example\\@${HOST}/a`],
    ['a host that only begins like its own', `http://${HOST}.evil.example/`],
  ])('that redirects to %s loses this page alone, and says so', async (_, location) => {
    wild = await wildPortal((path) =>
      path === LIST
        ? list(row(document(1)), row(document(2)))
        : path === document(1)
          ? raw(`Location: ${location}`)
          : isDocument(path)
            ? DOC
            : undefined,
    )
    const { outcomes, captures } = await wild.crawl(dataDir())
    expect(outcomes[0]).toMatchObject({ documents: 1, finished: true })
    const lost = captures.find(({ kind, key }) => kind === 'document' && key.endsWith('_1.html'))!
    expect(['unavailable', 'refused']).toContain(lost.status)
    expect(lost.reason).toBeTruthy()
  })

  it.each(['-1', '99999999999999999999', 'soon', '1e9', 'Thu, 01 Jan 1970 00:00:00 GMT'])(
    'that asks to come back after %s does not hold the crawl up',
    async (after) => {
      wild = await withDocument((path) =>
        path === DOCUMENT ? (_, response) => void response.writeHead(503, { 'retry-after': after }).end() : undefined,
      )
      const { outcomes, captures } = await wild.crawl(dataDir())
      expect(outcomes[0]).toMatchObject({ finished: true })
      expect(captures.find(({ kind }) => kind === 'document')).toMatchObject({
        status: 'unavailable',
        reason: 'status 503',
      })
    },
  )
})

describe('how a link is written', () => {
  it.each([
    ['in capitals, with the usual port', `HTTP://${HOST.toUpperCase()}:80${DOCUMENT}`],
    ['with a name and a password', `http://u:p@${HOST}${DOCUMENT}`],
    ['with a dot behind the host', `http://${HOST}.${DOCUMENT}`],
    ['with backslashes', '.\\202401\\t20240105_1.html'],
    ['over two lines', ' ./2024\n01/t2024\t0105_1.html '],
    ['in entities', '&#46;/202401/t20240105_1&period;html'],
    ['up beyond the root', `${'../'.repeat(5000)}${DOCUMENT.slice(1)}`],
    ['with a query of 1 MB', `${DOCUMENT}?${'x'.repeat(1_000_000)}`],
    ['with a session', `${DOCUMENT};jsessionid=1?PHPSESSID=2#top`],
  ])('%s, it is the same document', async (_, href) => {
    wild = await wildPortal((path) =>
      path === LIST ? list(row(href), row(DOCUMENT)) : isDocument(path) ? DOC : undefined,
    )
    const { outcomes, captures } = await wild.crawl(dataDir())
    expect(outcomes[0]).toMatchObject({ documents: 1, alarms: [] })
    expect(captures.filter(({ kind }) => kind === 'document').map(({ key }) => key)).toEqual([
      `http://${HOST}${DOCUMENT}`,
    ])
  })

  it.each([
    ['an address that is none', 'http://[::1/a.html'],
    ['a NUL byte', './202401/t20240105_2\0.html'],
    ['half a character', './202401/t20240105_2&#xD800;.html'],
    ['its own page', 'data:text/html,<p>'],
  ])('as %s, it is counted as rejected, and the other rows are taken', async (_, href) => {
    wild = await wildPortal((path) =>
      path === LIST ? list(row(href), row(DOCUMENT)) : path === DOCUMENT ? DOC : undefined,
    )
    const { outcomes } = await wild.crawl(dataDir())
    expect(outcomes[0]!.documents).toBe(1)
    expect(Object.values(outcomes[0]!.rejected)).toEqual([1])
  })

  it.each(['http://[', 'javascript:', 'about:blank', 'data:,'])(
    'below a base that is %s, it leads where it would without',
    async (base) => {
      wild = await wildPortal((path) =>
        path === LIST ? `<base href="${base}">${list(row(DOCUMENT))}` : isDocument(path) ? DOC : undefined,
      )
      expect((await wild.crawl(dataDir())).outcomes[0]).toMatchObject({ documents: 1 })
    },
  )
})

describe('a row with several links', () => {
  const anchor = (n: number): string => `<a href="${document(n)}">关于甲的第${n}号通知</a>`
  it.each([
    ['a column before its document', ['<a href="/zwgk/xxgk/">[政策文件]</a>', anchor(1)], 1],
    ['two documents', [anchor(1), anchor(2)], 2],
    ['20,000 documents', Array.from({ length: 20_000 }, (_, n) => anchor(n % 3)), 3],
    ['a link without address before it', ['<a name="x"></a>', anchor(1)], 1],
  ])(
    'gives every document: %s',
    async (_, links, documents) => {
      wild = await wildPortal((path) =>
        path === LIST
          ? `<ul class="new-list"><li>${links.join('')}<span>2024-01-05</span></li></ul>`
          : isDocument(path)
            ? DOC
            : undefined,
      )
      expect((await wild.crawl(dataDir())).outcomes[0]).toMatchObject({ documents })
    },
    60_000,
  )
})
