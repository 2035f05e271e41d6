import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Capture, RunInfo } from '../../crawlers/archive/capture.ts'
import { captureOf, runInfoIn } from '../../crawlers/archive/capture-of.ts'
import { readPayload } from '../../crawlers/archive/payload.ts'
import { sha256 } from '../../crawlers/archive/sha256.ts'
import { createWarc } from '../../crawlers/archive/warc-file.ts'
import {
  type Exchange,
  headerText,
  outcomeRecord,
  resourceRecord,
  responseRecords,
  revisitRecords,
} from '../../crawlers/archive/warc-record.ts'
import { cutTornTail, scanWarc } from '../../crawlers/archive/warc-scan.ts'
import { canonicalUrl } from '../../crawlers/canonical-url.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'duibiao-archive-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

const info: RunInfo = {
  run_id: 'r1',
  verb: 'crawl',
  started_at: '2024-01-01T00:00:00.000Z',
  round: '2024-01-01T00:00:00.000Z',
  portal_id: '500155-liangping',
  software: 'duibiao/test',
}
const at = '2024-01-01T00:00:01.000Z'
const body = new TextEncoder().encode('到2025年，全区高新技术企业达到80家。')
const exchange = (set: Partial<Exchange> = {}): Exchange => ({
  url: 'http://www.example.gov.cn/a.html?x=1',
  method: 'GET',
  requestHeaders: [['Host', 'www.example.gov.cn']],
  requestBody: null,
  at,
  status: 200,
  statusText: 'OK',
  headers: [
    ['Content-Type', 'text/html'],
    ['Content-Encoding', 'gzip'],
    ['ETag', '"1"'],
    ['Set-Cookie', 'a=1'],
    ['Set-Cookie', 'b=2'],
  ],
  body,
  ...set,
})
const document = { kind: 'document', status: 'captured' } as const

async function write(): Promise<{ captures: Capture[]; path: string }> {
  const file = await createWarc(root, info)
  const captures = [
    ...(await file.append(responseRecords(exchange(), document))),
    ...(await file.append([
      resourceRecord(body, { url: null, at, type: 'text/plain' }, { ...document, name: '目录/甲 100%.txt' }),
    ])),
  ]
  const original = { ...captures[0]!, raw_sha256: captures[0]!.raw_sha256! }
  const unmodified = exchange({ status: 304, body: new Uint8Array() })
  const unchanged = revisitRecords(unmodified, original, { kind: 'document', status: 'unchanged' })
  captures.push(...(await file.append(unchanged)))
  const gone = outcomeRecord(exchange().url, at, { kind: 'document', status: 'unavailable', reason: 'timed out 超时' })
  captures.push(...(await file.append([gone])))
  await file.close()
  return { captures, path: join(root, file.name) }
}

async function scanned(path: string): Promise<Capture[]> {
  const captures: Capture[] = []
  let run = info
  for await (const record of scanWarc(path)) {
    const { offset, length } = record
    if (record.type === 'warcinfo') run = runInfoIn(record.payload)
    const file = path.slice(root.length + 1)
    captures.push(...[captureOf(record, { file, offset, length }, run) ?? []].flat())
  }
  return captures
}

describe('capture-of', () => {
  it('tells the same captures when it is read as when it was written', async () => {
    const { captures, path } = await write()
    expect(captures.map(({ record_type, status }) => `${record_type} ${status}`)).toEqual([
      'response captured',
      'resource captured',
      'revisit unchanged',
      'metadata unavailable',
    ])
    expect(captures[0]).toMatchObject({ ...info, etag: '"1"', http_status: 200, bytes: body.length })
    expect(captures[1]).toMatchObject({ url: null, name: '目录/甲 100%.txt', raw_sha256: sha256(body) })
    expect(captures[2]).toMatchObject({ raw_sha256: sha256(body), bytes: null, http_status: 304 })
    expect(captures[3]).toMatchObject({ reason: 'timed out 超时', raw_sha256: null })
    expect(await scanned(path)).toEqual(captures)
  })
})

describe('payload', () => {
  it('gives back the bytes it was given, and refuses others', async () => {
    const { captures } = await write()
    expect(new Uint8Array(await readPayload(root, captures[0]!, sha256(body)))).toEqual(body)
    await expect(readPayload(root, captures[1]!, sha256('other'))).rejects.toThrow(/found bytes of hash .* expected/)
    await expect(readPayload(root, { ...captures[1]!, file: 'gone.warc.gz' }, '')).rejects.toThrow(/found no .*gone/)
  })
})

describe('warc-file', () => {
  it('of one millisecond does not take the place of another', async () => {
    const files = await Promise.all([createWarc(root, info), createWarc(root, info)])
    for (const file of files) await file.close()
    expect(new Set(files.map(({ name }) => name)).size).toBe(2)
  })
})

describe('warc-scan', () => {
  /** Cuts the file at a length, repairs it, and returns how many captures are left. */
  async function left(whole: Buffer, path: string, length: number): Promise<number> {
    await writeFile(path, whole.subarray(0, length))
    let last = { offset: 0, length: 0 }
    for await (const { offset, length } of scanWarc(path)) last = { offset, length }
    await cutTornTail(path, last)
    return (await scanned(path)).length
  }

  it('is cut off wherever it broke off, and costs the last record alone', async () => {
    const { captures, path } = await write()
    const whole = await readFile(path)
    const ends = captures.map(({ offset, length }) => offset + length)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length }), async (length) => {
        expect(await left(whole, path, length)).toBe(ends.filter((end) => end <= length).length)
      }),
      { numRuns: 300 },
    )
  })

  it('is told from damage, at which nothing is cut', async () => {
    const { captures, path } = await write()
    const { offset, length } = captures.at(-1)!
    await appendFile(path, 'no record at all')
    await expect(cutTornTail(path, { offset, length })).rejects.toThrow(/found bytes that are no WARC record/)
    expect((await readFile(path)).length).toBe(offset + length + 16)
  })
})

describe('warc-record', () => {
  it('carries any text in one line of ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const header = headerText(text)
        expect(header).toMatch(/^[\x20-\x7e]*$/)
        expect(decodeURIComponent(header)).toBe(text)
      }),
    )
  })
})

describe('canonical address', () => {
  it.each([
    [
      'https://www.example.gov.cn/zwgk/202304/t20230406_1.html?X=1#top',
      'https://www.example.gov.cn/zwgk/202304/t20230406_1.html',
    ],
    [
      'https://www.example.gov.cn/zwgk/202304/t20230406_1_wap.html',
      'https://www.example.gov.cn/zwgk/202304/t20230406_1.html',
    ],
    ['https://WWW.Example.gov.cn/list?page=2', 'https://www.example.gov.cn/list?page=2'],
  ])('%s', (given, expected) => {
    expect(canonicalUrl(given)).toBe(expected)
  })
})
