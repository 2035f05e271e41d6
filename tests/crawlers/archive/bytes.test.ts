import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bufferSource, findMark, withFileSource } from '../../../crawlers/archive/byte-source.ts'
import { withoutChunks } from '../../../crawlers/archive/chunked.ts'
import { foreignDate } from '../../../crawlers/archive/foreign-date.ts'
import {
  BREAKS_OFF,
  beginningOf,
  isGzip,
  memberAt,
  membersOf,
  nextMember,
} from '../../../crawlers/archive/gzip-member.ts'
import { headEnd, headerIn, headerLines, httpMessage } from '../../../crawlers/archive/http-message.ts'
import { salvage } from '../../../crawlers/archive/salvage.ts'
import { createWarc } from '../../../crawlers/archive/warc-file.ts'
import { resourceRecord } from '../../../crawlers/archive/warc-record.ts'

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'duibiao-bytes-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

const source = (...parts: Uint8Array[]) => bufferSource(Buffer.concat(parts))
const all = async <T>(found: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = []
  for await (const one of found) list.push(one)
  return list
}

describe('byte-source', () => {
  it('reads what is there, from memory or from a file', async () => {
    expect((await source(Buffer.from('abcdef')).read(4, 9)).toString()).toBe('ef')
    const path = join(root, 'a.txt')
    await writeFile(path, 'abcdef')
    const read = withFileSource(path, async function* ({ size, read }) {
      yield [size, (await read(1, 2)).toString(), (await read(4, 9)).toString()]
    })
    expect(await all(read)).toEqual([[6, 'bc', 'ef']])
  })

  it('finds the first of several marks, also across blocks', async () => {
    const far = source(Buffer.alloc(3_000_000, 'x'), Buffer.from('WARC'))
    expect(await findMark(far, 0, [Buffer.from('GET'), Buffer.from('WARC')])).toBe(3_000_000)
    expect(await findMark(far, 0, [Buffer.from('GET')])).toBeNull()
  })
})

describe('chunked', () => {
  it.each([
    ['5\r\nabcde\r\n0\r\n\r\n', 'abcde'],
    ['2\r\nab\r\n3\r\ncde\r\n0\r\n\r\n', 'abcde'],
    // Kept without its encoding, and broken off.
    ['<html>公厕</html>', '<html>公厕</html>'],
    ['5\r\nabc', 'abc'],
  ])('%j is %j', (body, expected) => {
    expect(withoutChunks(Buffer.from(body)).toString()).toBe(expected)
  })
})

describe('foreign-date', () => {
  it.each([
    ['2031-03-05T08:00:00Z', '2031-03-05T08:00:00.000Z'],
    ['20310305080000', '2031-03-05T08:00:00.000Z'],
    ['Wed, 05 Mar 2031 08:00:00 GMT', '2031-03-05T08:00:00.000Z'],
    ['2031-03-05T08:00:00+08:00', '2031-03-05T00:00:00.000Z'],
    // No zone, no such day, no time.
    ['2031-03-05 08:00', null],
    ['20311305080000', null],
    ['yesterday', null],
  ])('%s is %s', (written, expected) => {
    const found = foreignDate(written)
    expect(found && new Date(found).toISOString()).toBe(expected)
  })
})

describe('gzip-member', () => {
  const [one, other] = [gzipSync('WARC one'), gzipSync('WARC other')]
  const damaged = Buffer.from(one).fill(0xff, 12, 16)

  it('is unpacked, with its place', async () => {
    expect(await memberAt(source(one, other), one.length)).toMatchObject({
      offset: one.length,
      length: other.length,
      fault: null,
      bytes: Buffer.from('WARC other'),
    })
  })

  it('that breaks off, is damaged, or is none, is told', async () => {
    expect((await memberAt(source(one.subarray(0, -9)), 0)).fault).toBe(BREAKS_OFF)
    expect((await memberAt(source(damaged, other), 0)).fault).toMatch(/damaged|checksum/)
    expect((await memberAt(source(Buffer.from('no gzip')), 0)).fault).toBe('no gzip member begins here')
    expect([isGzip(one), isGzip(Buffer.from('PK'))]).toEqual([true, false])
  })

  it('is found again after damage', async () => {
    const members = await all(membersOf(source(one, damaged, other), 0, /^WARC/))
    expect(members.map(({ fault }) => fault === null)).toEqual([true, false, true])
    expect(await nextMember(source(Buffer.from('xx'), other), 0, /^WARC/)).toBe(2)
    expect(await nextMember(source(other), 0, /^HTTP/)).toBeNull()
  })

  it('shows its first bytes', async () => {
    expect((await beginningOf(one)).toString()).toContain('WARC')
    expect((await beginningOf(Buffer.from('no gzip'))).length).toBe(0)
  })
})

describe('http-message', () => {
  it('is a line, headers and a body', () => {
    const message = httpMessage(Buffer.from('HTTP/1.1 200 OK\r\nA: 1\r\nB: 2\r\n  3\r\n\r\nbody'))!
    expect([message.status, message.statusText, message.body.toString()]).toEqual([200, 'OK', 'body'])
    expect(message.headers.map(([name]) => name)).toEqual(['A', 'B'])
    expect(headerIn(message.headers, 'b')).toContain('3')
    expect(headerIn(message.headers, 'c')).toBeNull()
  })

  it('may be a request, or all head', () => {
    expect(httpMessage(Buffer.from('GET / HTTP/1.1\r\n\r\n'))!.status).toBeNaN()
    expect(httpMessage(Buffer.from('HTTP/1.1 404 Not Found\nA: 1'))).toMatchObject({ status: 404 })
    expect(httpMessage(Buffer.from('<html>'))).toBeNull()
  })

  it('has a head whichever line ends are used', () => {
    expect([
      headEnd(Buffer.from('a\r\n\r\nb'))?.end,
      headEnd(Buffer.from('a\n\nb'))?.end,
      headEnd(Buffer.from('a')),
    ]).toEqual([5, 3, null])
    expect(headerLines('A: 1\r\nbad\r\nB:2')).toEqual([
      ['A', '1'],
      ['B', '2'],
    ])
  })
})

describe('salvage', () => {
  it('copies what can be read, and names what it leaves out', async () => {
    const file = await createWarc(root, {
      run_id: 'r1',
      verb: 'import',
      started_at: '2031-03-05T08:00:00.000Z',
      round: null,
      portal_id: null,
      software: 'duibiao/test',
    })
    const record = (text: string) =>
      resourceRecord(
        Buffer.from(text),
        { url: null, at: '2031-03-05T08:00:00Z', type: 'text/plain' },
        { kind: 'document', status: 'captured' },
      )
    for (const text of ['甲', '乙', '丙']) await file.append([record(text)])
    const { captures } = file.drain()
    await file.close()
    const bytes = await readFile(join(root, file.name))
    const middle = captures[1]!
    const path = join(root, 'damaged.warc.gz')
    await writeFile(path, Buffer.from(bytes).fill(0xff, middle.offset + 14, middle.offset + 40))
    const saved = await salvage(path, join(root, 'saved.warc.gz'))
    expect([saved.records, saved.gaps.length]).toEqual([3, 1])
    const whole = await readFile(join(root, 'saved.warc.gz'))
    expect(
      whole.equals(Buffer.concat([bytes.subarray(0, middle.offset), bytes.subarray(middle.offset + middle.length)])),
    ).toBe(true)
  })
})
