import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutEncoding } from '../../crawlers/fetch/content-encoding.ts'
import { FetchFailure } from '../../crawlers/fetch/failure.ts'

const MOST = 1_000_000
const html = Buffer.from('<html>到2027年，高新技术企业达到120家。</html>'.repeat(50))
/** A page in GB18030: no UTF-8, so only its tag tells that nothing packed it. */
const gb = Buffer.concat([Buffer.from('<p>'), Buffer.from('b9d8d3dab2e2cad4', 'hex')])
const gzip = gzipSync(html)

describe('a body', () => {
  it.each([
    ['gzip', gzip, html],
    ['x-gzip', gzip, html],
    ['GZIP ', gzip, html],
    ['deflate', deflateSync(html), html],
    ['br', brotliCompressSync(html), html],
    ['gzip, gzip', gzipSync(gzip), html],
    ['deflate, gzip', gzipSync(deflateSync(html)), html],
    [null, html, html],
    ['identity', html, html],
  ])('encoded as %s is decoded', async (encoding, bytes, expected) => {
    expect(Buffer.from(await withoutEncoding(bytes, encoding, MOST))).toEqual(expected)
  })

  it.each([
    ['a plain page', 'gzip', html, html],
    ['a plain page', 'br', html, html],
    ['a plain page', 'deflate', html, html],
    ['a plain page in GB18030', 'gzip', gb, gb],
    ['a plain page in GB18030', 'br', gb, gb],
    ['a PDF file', 'gzip', Buffer.from('%PDF-1.4\n\xff\xfe', 'latin1'), Buffer.from('%PDF-1.4\n\xff\xfe', 'latin1')],
    ['deflate without the head of zlib', 'deflate', deflateRawSync(html), html],
    ['gzip', 'deflate', gzip, html],
    ['gzip', 'br', gzip, html],
    ['deflate without any head', 'gzip', deflateRawSync(html), html],
    ['gzip packed once', 'gzip, gzip', gzip, html],
    ['a plain page', 'utf-8', html, html],
    ['a plain page', 'none, chunked', html, html],
    ['gzip with more behind it', 'gzip', Buffer.concat([gzip, Buffer.from('<!-- cached -->')]), html],
    ['gzip in two members', 'gzip', Buffer.concat([gzipSync(html.subarray(0, 99)), gzipSync(html.subarray(99))]), html],
    ['nothing', 'gzip', Buffer.alloc(0), Buffer.alloc(0)],
  ])('that is %s and said to be %s is taken as browsers take it', async (_, encoding, bytes, expected) => {
    expect(Buffer.from(await withoutEncoding(bytes, encoding, MOST))).toEqual(expected)
  })

  it.each([
    ['gzip that breaks off', 'gzip', gzip.subarray(0, -20), 'unavailable'],
    ['gzip with a changed byte', 'gzip', Buffer.from(gzip).fill(0x55, 30, 33), 'unavailable'],
    ['brotli that breaks off', 'br', brotliCompressSync(html).subarray(0, 40), 'unavailable'],
    ['more than is allowed', 'gzip', gzipSync(Buffer.alloc(MOST + 1)), 'refused'],
    ['more than is allowed, twice packed', 'gzip, gzip', gzipSync(gzipSync(Buffer.alloc(MOST + 1))), 'refused'],
  ])('of %s is a failure', async (_, encoding, bytes, status) => {
    const failure = await withoutEncoding(bytes, encoding, MOST).catch((error) => error)
    expect(failure).toBeInstanceOf(FetchFailure)
    expect(failure).toMatchObject({ status, passing: status === 'unavailable' })
  })

  it('of any bytes under any name gives bytes or a failure', async () => {
    const names = fc.constantFrom('gzip', 'deflate', 'br', 'gzip, br', 'x-gzip,deflate', '', ',,', 'zstd')
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), names, async (bytes, encoding) => {
        const got = await withoutEncoding(bytes, encoding, MOST).catch((error) => error)
        expect(got instanceof Uint8Array || got instanceof FetchFailure).toBe(true)
      }),
    )
  })
})
