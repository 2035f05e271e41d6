import { createHash } from 'node:crypto'
import { createReadStream, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createGunzip, gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { fromBuffer } from 'yauzl'
import type { Capture } from '../../crawlers/archive/capture.ts'
import { rebuildCatalogue, warcFiles, withCatalogue } from '../../pipeline/archive/catalogue.ts'
import { verifyArchive } from '../../pipeline/archive/verify.ts'
import { writeWacz } from '../../pipeline/archive/wacz.ts'
import { importPaths } from '../../pipeline/import.ts'
import { startReplica } from '../../pipeline/replica/server.ts'
import { dataDir } from '../store/directory.ts'
import { crawlReplica, replicaPortals } from './crawling.ts'

const silent = () => {}
const clock = () => '2024-05-06T07:08:09.000Z'
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

let data: string
let archive: string
let captures: Capture[]
beforeAll(async () => {
  data = dataDir()
  archive = join(data, 'archive')
  const server = await startReplica()
  await crawlReplica(server, data, { portals: replicaPortals('kaizhou') })
  captures = (await crawlReplica(server, data, { portals: replicaPortals('kaizhou'), full: true })).captures
  await server.close()
})

interface PlainRecord {
  headers: Map<string, string>
  block: Buffer
}

/**
 * WARC as its standard has it, read without a line of the project's or of the library that wrote it: gunzip makes one
 * file of all members, a record is headers, an empty line, as many bytes as Content-Length says, and two line ends.
 */
function plainRecords(path: string): PlainRecord[] {
  const bytes = gunzipSync(readFileSync(path))
  const records: PlainRecord[] = []
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf('\r\n\r\n', at)
    const [version, ...lines] = bytes.subarray(at, end).toString().split('\r\n')
    expect(version).toBe('WARC/1.1')
    const headers = new Map(
      lines.map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]),
    )
    const length = Number(headers.get('Content-Length'))
    const block = bytes.subarray(end + 4, end + 4 + length)
    expect(bytes.subarray(end + 4 + length, end + 8 + length).toString()).toBe('\r\n\r\n')
    records.push({ headers, block })
    at = end + 8 + length
  }
  return records
}

/** A record as the npm package `warc` reads it, which shares no line with the project or with the library it writes by. */
interface StrangersRecord {
  headers: Record<string, string>
  content: Buffer
}

async function strangersRecords(path: string): Promise<StrangersRecord[]> {
  // It comes without types.
  const WarcStream: new () => NodeJS.ReadWriteStream = createRequire(import.meta.url)('warc')
  const records: StrangersRecord[] = []
  const stream = createReadStream(path).pipe(createGunzip()).pipe(new WarcStream())
  for await (const record of stream) records.push(record as unknown as StrangersRecord)
  return records
}

describe('the WARC files', () => {
  it('are read by a reader of other hands, every record there and its digest right', async () => {
    for (const name of await warcFiles(archive)) {
      const path = join(archive, name)
      const records = await strangersRecords(path)
      expect(records.length).toBe(plainRecords(path).length)
      const digested = records.filter(({ headers }) => headers['WARC-Block-Digest'])
      // warcinfo alone has none.
      expect(digested.length).toBe(records.length - 1)
      for (const { headers, content } of digested)
        expect(headers['WARC-Block-Digest']).toBe(`sha256:${sha256(content)}`)
    }
  })

  it('are read by a reader of the standard alone, every digest right', async () => {
    const records = (await warcFiles(archive)).flatMap((name) => plainRecords(join(archive, name)))
    const types = new Set(records.map(({ headers }) => headers.get('WARC-Type')))
    expect([...types].sort()).toEqual(['metadata', 'request', 'response', 'revisit', 'warcinfo'])
    const ids = records.map(({ headers }) => headers.get('WARC-Record-ID')!)
    expect(new Set(ids).size).toBe(ids.length)
    let hashed = 0
    for (const { headers, block } of records) {
      const type = headers.get('WARC-Type')
      if (type === 'warcinfo') continue
      expect(headers.get('WARC-Block-Digest')).toBe(`sha256:${sha256(block)}`)
      const isHttp = headers.get('Content-Type')?.startsWith('application/http')
      const payload = isHttp ? block.subarray(block.indexOf('\r\n\r\n') + 4) : block
      if (type !== 'revisit') expect(headers.get('WARC-Payload-Digest')).toBe(`sha256:${sha256(payload)}`)
      if (type === 'request') expect(ids).toContain(headers.get('WARC-Concurrent-To'))
      hashed++
    }
    expect(hashed).toBeGreaterThan(100)
  })

  it('make the same index as the one that was kept while they were written', async () => {
    const rebuilt = await rebuildCatalogue(data, silent)
    expect(await rebuilt.captures()).toEqual(captures)
    rebuilt.close()
  })

  it('of a killed run are mended when they are opened next, at the cost of the torn record', async () => {
    const copy = dataDir()
    await withCatalogue(copy, silent, (catalogue) => importPaths([archive], copy, catalogue, clock))
    const name = (await warcFiles(join(copy, 'archive'))).at(-1)!
    rmSync(join(copy, 'state'), { recursive: true })
    const path = join(copy, 'archive', name)
    truncateSync(path, readFileSync(path).length - 7)
    const told: string[] = []
    const left = await withCatalogue(
      copy,
      ({ message }) => told.push(message),
      (catalogue) => catalogue.captures(),
    )
    expect(left).toEqual(captures.filter((capture) => capture !== captures.at(-1)))
    expect(told).toEqual([expect.stringMatching(/cut off a record of \d+ bytes that a kill had torn/)])
  })
})

describe('verify', () => {
  it('finds one changed byte, and none in whole files', async () => {
    const verify = async () =>
      withCatalogue(data, silent, async (catalogue) => verifyArchive(archive, await warcFiles(archive), catalogue))
    expect((await verify()).damage).toEqual([])
    const [name] = await warcFiles(archive)
    const path = join(archive, name!)
    const whole = readFileSync(path)
    const { offset, length } = captures.find(({ kind }) => kind === 'document')!
    const damaged = Buffer.from(whole)
    damaged[offset + (length >> 1)]! ^= 1
    writeFileSync(path, damaged)
    try {
      expect((await verify()).damage.length).toBeGreaterThan(0)
    } finally {
      writeFileSync(path, whole)
    }
  })
})

describe('import of web archives', () => {
  it('keeps ours as they are, once', async () => {
    const copy = dataDir()
    const imported = () => withCatalogue(copy, silent, (catalogue) => importPaths([archive], copy, catalogue, clock))
    expect((await imported()).failures).toEqual([])
    expect(await imported()).toMatchObject({ failures: [] })
    expect(readdirSync(join(copy, 'archive')).sort()).toEqual(readdirSync(archive).sort())
    const found = await withCatalogue(copy, silent, (catalogue) => catalogue.captures())
    expect(found).toEqual(captures)
  })

  it('takes pages of others by what they prove to be', async () => {
    const copy = dataDir()
    const record = (url: string, status: string, type: string, body: string) => {
      const block = `HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n\r\n${body}`
      const head = ['WARC/1.0', 'WARC-Type: response', `WARC-Target-URI: ${url}`, 'WARC-Date: 2023-01-02T03:04:05Z']
      head.push(
        'WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>',
        'Content-Type: application/http; msgtype=response',
      )
      return `${head.join('\r\n')}\r\nContent-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`
    }
    const page = `<html><head><title>通知</title></head><body><div class="TRS_UEDITOR"><p>${'到2025年，全区高新技术企业达到80家。'.repeat(3)}</p></div></body></html>`
    const foreign = join(dataDir(), 'foreign.warc')
    writeFileSync(
      foreign,
      record('http://www.example.gov.cn/zwgk/202304/t20230406_1_wap.html?X=1', '200 OK', 'text/html', page) +
        record('http://www.example.gov.cn/b.html', '403 Forbidden', 'text/html', '<html>no</html>') +
        record('http://www.example.gov.cn/logo.png', '200 OK', 'image/png', 'png'),
    )
    const done = await withCatalogue(copy, silent, (catalogue) => importPaths([foreign], copy, catalogue, clock))
    expect(done).toMatchObject({
      captured: 1,
      passed_over: new Map([['image/png', 1]]),
      failures: [{ reason: expect.stringMatching(/^blocked: /) }],
    })
    const found = await withCatalogue(copy, silent, (catalogue) => catalogue.captures())
    expect(found).toMatchObject([
      {
        url: 'http://www.example.gov.cn/zwgk/202304/t20230406_1.html',
        captured_at: '2023-01-02T03:04:05.000Z',
        status: 'captured',
      },
      { url: 'http://www.example.gov.cn/b.html', status: 'blocked' },
    ])
  })
})

/** Every file of a ZIP with its bytes; none may be compressed by it. */
function unzipped(path: string): Promise<Map<string, Buffer>> {
  return new Promise((done, fail) => {
    fromBuffer(readFileSync(path), (error, zip) => {
      if (error) return fail(error)
      const files = new Map<string, Buffer>()
      zip.on('entry', (entry) => {
        expect(entry.compressionMethod).toBe(0)
        zip.openReadStream(entry, async (_, stream) => {
          files.set(entry.fileName, Buffer.concat(await stream.toArray()))
        })
      })
      zip.on('end', () => setImmediate(() => done(files)))
    })
  })
}

describe('wacz', () => {
  it('holds what its standard asks for: hashes, pages, and an index that leads to each record', async () => {
    const path = join(dataDir(), 'a.wacz')
    const names = await warcFiles(archive)
    const pages = await writeWacz(archive, names, captures, { path, created: clock(), software: 'duibiao/test' })
    const files = await unzipped(path)
    const text = (name: string) => files.get(name)!.toString()
    const datapackage = JSON.parse(text('datapackage.json'))
    expect(datapackage).toMatchObject({ profile: 'data-package', wacz_version: '1.1.1' })
    for (const { path: name, hash, bytes } of datapackage.resources) {
      expect([hash, bytes]).toEqual([`sha256:${sha256(files.get(name)!)}`, files.get(name)!.length])
    }
    const digest = JSON.parse(text('datapackage-digest.json'))
    expect(digest).toEqual({ path: 'datapackage.json', hash: `sha256:${sha256(files.get('datapackage.json')!)}` })
    const [head, ...listed] = text('pages/pages.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(head.format).toBe('json-pages-1.0')
    expect(listed).toHaveLength(pages)
    const cdx = files.get('indexes/index.cdx.gz')!
    const [meta, ...members] = text('indexes/index.idx').trim().split('\n')
    expect(meta).toMatch(/^!meta 0 .*cdxj-gzip-1\.0/)
    const lines = members.flatMap((member) => {
      const { offset, length } = JSON.parse(member.slice(member.indexOf('{')))
      return gunzipSync(cdx.subarray(offset, offset + length))
        .toString()
        .trim()
        .split('\n')
    })
    expect(lines).toEqual(lines.toSorted())
    const urls = lines.map((line) => {
      const { url, offset, length, filename } = JSON.parse(line.slice(line.indexOf('{')))
      const record = gunzipSync(
        files.get(`archive/${filename}`)!.subarray(Number(offset), Number(offset) + Number(length)),
      )
      expect(record.toString()).toContain(`WARC-Target-URI: ${url}\r\n`)
      return url
    })
    expect(urls).toEqual(expect.arrayContaining(listed.map((page: { url: string }) => page.url)))
  })
})
