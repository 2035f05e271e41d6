import { appendFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { appendCaptures, type Capture, readCaptures } from '../../crawlers/archive/capture-log.ts'
import { getRaw, putRaw, sha256 } from '../../crawlers/archive/raw-store.ts'
import { canonicalUrl } from '../../crawlers/canonical-url.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'duibiao-archive-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

const bytes = new TextEncoder().encode('到2025年，全区高新技术企业达到80家。')

describe('raw store', () => {
  it('gives back the bytes it was given, under their hash', async () => {
    const hash = await putRaw(root, bytes)
    expect(hash).toBe(sha256(bytes))
    expect(new Uint8Array(await getRaw(root, hash))).toEqual(bytes)
  })

  it('writes equal bytes once and leaves no half file', async () => {
    const hash = await putRaw(root, bytes)
    await putRaw(root, bytes)
    expect(await readdir(join(root, 'raw', hash.slice(0, 2)))).toEqual([hash])
  })

  it('refuses bytes that changed on disk, naming the file', async () => {
    const hash = await putRaw(root, bytes)
    await appendFile(join(root, 'raw', hash.slice(0, 2), hash), '!')
    await expect(getRaw(root, hash)).rejects.toThrow(/found bytes of hash .* expected its name/)
  })

  it('says which capture is missing', async () => {
    await expect(getRaw(root, sha256(bytes))).rejects.toThrow(/found no .*expected the bytes of a logged capture/)
  })
})

const capture = (name: string): Capture => ({
  run_id: 'r1',
  verb: 'import',
  started_at: '2024-01-01T00:00:00.000Z',
  captured_at: '2024-01-01T00:00:01.000Z',
  url: null,
  name,
  status: 'captured',
  bytes: 3,
  raw_sha256: 'abc',
})

describe('capture log', () => {
  it('is empty before the first capture', async () => {
    expect(await readCaptures(root)).toEqual({ captures: [], torn: [] })
  })

  it('keeps captures in order over several runs', async () => {
    await appendCaptures(root, [capture('a'), capture('b')])
    await appendCaptures(root, [capture('c')])
    const { captures } = await readCaptures(root)
    expect(captures.map(({ name }) => name)).toEqual(['a', 'b', 'c'])
  })

  it('loses only the line that a kill tore, and goes on behind it', async () => {
    await appendCaptures(root, [capture('a')])
    await appendFile(join(root, 'captures.jsonl'), '{"run_id":"r2","ver')
    await appendCaptures(root, [capture('b')])
    const { captures, torn } = await readCaptures(root)
    expect(captures.map(({ name }) => name)).toEqual(['a', 'b'])
    expect(torn).toEqual([2])
  })

  it('counts a line of the wrong shape as torn', async () => {
    await writeFile(join(root, 'captures.jsonl'), '{"run_id":1}\n')
    expect((await readCaptures(root)).torn).toEqual([1])
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
