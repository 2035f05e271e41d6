import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { readWarc, type WarcFound } from '../../crawlers/archive/warc-read.ts'

const root = mkdtempSync(join(tmpdir(), 'duibiao-warc-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

type Heading = Record<string, string | null>

/** A record as some other program writes it. A heading of null is left out. */
function record(block: string | Buffer, set: Heading = {}, { version = 'WARC/1.0', eol = '\r\n' } = {}): Buffer {
  const bytes = Buffer.from(block)
  const heading: Heading = {
    'WARC-Type': 'resource',
    'WARC-Target-URI': 'http://www.example.gov.cn/a.html',
    'WARC-Date': '2024-02-01T00:00:00Z',
    'Content-Length': String(bytes.length),
    ...set,
  }
  const lines = Object.entries(heading).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]))
  return Buffer.concat([Buffer.from([version, ...lines, '', ''].join(eol)), bytes, Buffer.from(eol + eol)])
}

async function read(bytes: Buffer): Promise<WarcFound[]> {
  const path = join(root, 'a.warc')
  writeFileSync(path, bytes)
  const found: WarcFound[] = []
  for await (const each of readWarc(path)) found.push(each)
  return found
}
const said = (found: readonly WarcFound[]): string[] =>
  found.map((each) => ('record' in each ? each.record.payload.toString() : `gap: ${each.gap.reason}`))

const [one, two, three] = ['甲', '乙', '丙'].map((text) => record(text)) as [Buffer, Buffer, Buffer]
const packed = (...records: Buffer[]): Buffer => Buffer.concat(records.map((each) => gzipSync(each)))

/** Bytes packed in members of so many bytes each, wherever a record ends. */
const pieces = (bytes: Buffer, length: number): Buffer =>
  packed(
    ...Array.from({ length: Math.ceil(bytes.length / length) }, (_, i) => bytes.subarray(i * length, (i + 1) * length)),
  )
/** A record that lost bytes, so that what it says is its length reaches into the next one. */
const short = (lost: number): Buffer => {
  const whole = record('甲'.repeat(100))
  return Buffer.concat([whole.subarray(0, -10 - lost), whole.subarray(-10)])
}

describe('a web archive', () => {
  it.each([
    ['packed by record', packed(one, two, three)],
    ['packed as a whole', gzipSync(Buffer.concat([one, two, three]))],
    ['not packed', Buffer.concat([one, two, three])],
    ['with bare line feeds', Buffer.concat(['甲', '乙', '丙'].map((text) => record(text, {}, { eol: '\n' })))],
    [
      'of other versions',
      Buffer.concat(['WARC/1.1', 'WARC/0.17', 'WARC/0.18'].map((version, i) => record('甲乙丙'[i]!, {}, { version }))),
    ],
    ['without line ends between records', Buffer.concat([one, two, three].map((each) => each.subarray(0, -4)))],
    [
      'with more line ends than it needs',
      Buffer.concat([one, Buffer.from('\r\n\r\n\n'), two, Buffer.from('\r\n'), three]),
    ],
    ['with empty members', Buffer.concat([packed(one), gzipSync(Buffer.alloc(0)), packed(two, three)])],
    [
      'in lower case',
      Buffer.from(
        Buffer.concat([one, two, three])
          .toString()
          .replaceAll(/WARC[/-]/g, 'warc/')
          .replaceAll('warc/T', 'warc-T')
          .replaceAll('warc/D', 'warc-D'),
      ),
    ],
    ['packed piece by piece', pieces(Buffer.concat([one, two, three]), 50)],
    ['packed in pieces larger than a record', pieces(Buffer.concat([one, two, three]), one.length + 20)],
    ['with headers over two lines', Buffer.concat([record('甲', { 'X-Long': 'a\r\n b' }), two, three])],
  ])('%s gives all of its records', async (_, bytes) => {
    expect(said(await read(bytes))).toEqual(['甲', '乙', '丙'])
  })

  it('tells HTTP from what is none', async () => {
    const http = record('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX-Empty:\r\n\r\n<p>甲</p>', {
      'WARC-Type': 'response',
    })
    const dns = record('20240101000000\r\nwww.example.gov.cn. 300 IN A 1.2.3.4\r\n', {
      'WARC-Type': 'response',
      'WARC-Target-URI': 'dns:www.example.gov.cn',
    })
    const bare = record('HTTP/1.0 200', { 'WARC-Type': 'response' })
    const found = (await read(Buffer.concat([dns, http, bare, three]))).flatMap((each) =>
      'record' in each ? [each.record] : [],
    )
    expect(found.map(({ http }) => http?.status ?? null)).toEqual([null, 200, 200, null])
    expect(found[1]!.http!.headers).toEqual([
      ['Content-Type', 'text/html'],
      ['X-Empty', ''],
    ])
    expect(found.map(({ payload }) => payload.toString()).slice(1)).toEqual(['<p>甲</p>', '', '丙'])
  })

  it.each([
    ['bytes between records', Buffer.concat([one, Buffer.from('#!garbage'), two]), ['甲', /no WARC record/, '乙']],
    [
      'a record without length',
      Buffer.concat([one, record('x', { 'Content-Length': null }), two]),
      ['甲', /Content-Length none/, '乙'],
    ],
    [
      'a length that is no number',
      Buffer.concat([one, record('x', { 'Content-Length': '-5' }), two]),
      ['甲', /Content-Length -5/, '乙'],
    ],
    [
      'a length that is too small',
      Buffer.concat([record('甲之后还有许多字', { 'Content-Length': '3' }), two]),
      ['甲', /no WARC record/, '乙'],
    ],
    [
      'a length beyond the end',
      Buffer.concat([one, record('x', { 'Content-Length': '99999' })]),
      ['甲', /found 5 bytes of a record, expected the 99999/],
    ],
    ...[6, 40, 240].map((lost): [string, Buffer, (string | RegExp)[]] => [
      `a record that lost ${lost} bytes`,
      Buffer.concat([one, short(lost), two, three]),
      ['甲', new RegExp(`another record after ${304 - lost} bytes of one, expected the 300`), '乙', '丙'],
    ]),
    [
      'a length that reaches beyond the next record',
      Buffer.concat([record('x', { 'Content-Length': '230' }), two, three, one]),
      [/another record after 5 bytes of one, expected the 230/, '乙', '丙', '甲'],
    ],
    ['a first byte that is another', Buffer.concat([Buffer.from('X'), one, two]), [/no WARC record/, '甲', '乙']],
    [
      'a first member whose first byte is another',
      Buffer.concat([Buffer.from(';'), packed(one, two, three)]),
      [/no gzip member/, '甲', '乙', '丙'],
    ],
    [
      'a piece that is missing among several',
      Buffer.concat([gzipSync(one.subarray(0, 90)), packed(two), gzipSync(three.subarray(0, 90))]),
      [/bytes that are no WARC record/, '乙', /bytes that are no WARC record/],
    ],
    ['an end in a record', Buffer.concat([one, two.subarray(0, -5)]), ['甲', /bytes of a record, expected/]],
    ['an end in a member', packed(one, two, three).subarray(0, -40), ['甲', '乙', /breaks off in a gzip member/]],
    [
      'a member whose checksum is wrong',
      Buffer.concat([
        packed(one),
        gzipSync(two).fill(0, gzipSync(two).length - 8, gzipSync(two).length - 4),
        packed(three),
      ]),
      ['甲', /checksum/, '丙'],
    ],
    [
      'a member that is damaged',
      Buffer.concat([packed(one), gzipSync(two).fill(0xff, 20, 40), packed(three)]),
      ['甲', /checksum|damaged/, '丙'],
    ],
    [
      'zeros between members',
      Buffer.concat([packed(one), Buffer.alloc(3000), packed(three)]),
      ['甲', /no gzip member/, '丙'],
    ],
    [
      'an end in a file packed as a whole',
      gzipSync(Buffer.concat([one, two, Buffer.from(String(Math.PI).repeat(500)), three])).subarray(0, -30),
      ['甲', '乙', /breaks off/],
    ],
  ])('with %s goes on behind it and says so', async (_, bytes, expected) => {
    const found = said(await read(bytes))
    expect(found).toHaveLength(expected.length)
    for (const [i, each] of expected.entries()) {
      if (typeof each === 'string') expect(found[i]).toBe(each)
      else expect(found[i]).toMatch(each)
    }
  })

  it('of a type that may hold archives keeps them whole', async () => {
    const inner = Buffer.concat([one, two])
    const found = await read(Buffer.concat([record(inner), three]))
    expect(said(found)).toEqual([inner.toString(), '丙'])
  })

  it('cut anywhere gives what stands before the cut, and tells of the rest', async () => {
    const whole = packed(one, two, three)
    const ends = [packed(one).length, packed(one, two).length, whole.length]
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: whole.length }), async (length) => {
        const found = await read(whole.subarray(0, length))
        const kept = found.filter(
          (each) =>
            'record' in each && each.record.offset + each.record.length <= (ends.findLast((end) => end <= length) ?? 0),
        )
        expect(kept).toHaveLength(ends.filter((end) => end <= length).length)
        expect(found.some((each) => 'gap' in each)).toBe(!ends.includes(length))
      }),
      { numRuns: 150 },
    )
  })

  it('changed anywhere never throws, and every byte belongs to a record or a gap', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        async (isPacked, changes) => {
          const bytes = isPacked ? packed(one, two, three) : Buffer.concat([one, two, three])
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte
          // Line ends stand between records; before the first they belong to none.
          let end = bytes.findIndex((byte) => byte !== 0x0a && byte !== 0x0d)
          for (const each of await read(bytes)) {
            const { offset, length } = 'record' in each ? each.record : each.gap
            expect(offset).toBeLessThanOrEqual(end)
            end = Math.max(end, offset + length)
          }
          expect(end).toBe(bytes.length)
        },
      ),
      { numRuns: 300 },
    )
  })
})
