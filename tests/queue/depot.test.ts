import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { InputFault, OutputFault, UsageFault } from '../../pipeline/fault.ts'
import type { Depot } from '../../pipeline/queue/depot.ts'
import { folderDepot } from '../../pipeline/queue/folder-depot.ts'
import { openDepot } from '../../pipeline/queue/open-depot.ts'
import { s3Depot } from '../../pipeline/queue/s3-depot.ts'

let root: string
let server: S3rver
let keys: Record<string, string>

beforeAll(async () => {
  const directory = mkdtempSync(join(tmpdir(), 'duibiao-s3-'))
  server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory,
    configureBuckets: [{ name: 'bucket', configs: [] }],
  })
  const { port } = await server.run()
  keys = {
    DUIBIAO_S3_ENDPOINT: `http://127.0.0.1:${port}`,
    AWS_ACCESS_KEY_ID: 'S3RVER',
    AWS_SECRET_ACCESS_KEY: 'S3RVER',
  }
})
afterAll(() => server.close())
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'duibiao-depot-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function local(text: string): string {
  const path = join(root, 'local')
  writeFileSync(path, text)
  return path
}

/** What holds of a depot, wherever it is. */
function keepsWhatIsPut(open: () => Depot): void {
  it('gives what was put, byte for byte', async () => {
    const depot = open()
    await depot.put('crawls/a/x.warc.gz', local('甲\0乙'))
    await depot.fetch('crawls/a/x.warc.gz', join(root, 'new', 'x'))
    expect(readFileSync(join(root, 'new', 'x'), 'utf8')).toBe('甲\0乙')
  })

  it('lists what lies below a prefix, in order, with sizes', async () => {
    const depot = open()
    for (const name of ['b/2', 'a/1', 'b/c/3', 'bc/4']) await depot.put(name, local(name))
    expect(await depot.list('b/')).toEqual([
      { name: 'b/2', size: 3 },
      { name: 'b/c/3', size: 5 },
    ])
    expect(await depot.list('none/')).toEqual([])
  })

  it('never changes what is there', async () => {
    const depot = open()
    await depot.put('a', local('first'))
    await depot.put('a', local('second'))
    await depot.fetch('a', join(root, 'a'))
    expect(readFileSync(join(root, 'a'), 'utf8')).toBe('first')
  })

  it('takes away, and does not mind what is gone', async () => {
    const depot = open()
    await depot.put('x/a', local('1'))
    await depot.remove('x/a')
    await depot.remove('x/a')
    expect(await depot.list('x/')).toEqual([])
  })

  it('says what is not there, and leaves no half of it', async () => {
    const depot = open()
    await expect(depot.fetch('none', join(root, 'half'))).rejects.toThrow(InputFault)
    expect(() => readFileSync(join(root, 'half'))).toThrow()
  })
}

describe('folder-depot', () => keepsWhatIsPut(() => folderDepot(join(root, 'depot'))))

describe('s3-depot', () => keepsWhatIsPut(() => s3Depot('bucket', root.slice(-6), keys)))

describe('open-depot', () => {
  it.each(['http://example.org/a', 's3://', 's3://UPPER/x', 'ftp://a'])('%s is none', async (address) => {
    await expect(openDepot(address, keys)).rejects.toThrow(UsageFault)
  })

  it('of an object store need its endpoint and keys', async () => {
    await expect(openDepot('s3://bucket', { ...keys, AWS_ACCESS_KEY_ID: undefined })).rejects.toThrow(
      /AWS_ACCESS_KEY_ID/,
    )
    await expect(openDepot('s3://bucket', { ...keys, DUIBIAO_S3_ENDPOINT: 'here' })).rejects.toThrow(/found here/)
  })

  it('say which bucket is not there', async () => {
    const depot = await openDepot('s3://no-such-bucket', keys)
    await expect(depot.list('a')).rejects.toThrow(/s3:\/\/no-such-bucket/)
    await expect(depot.put('a', local('1'))).rejects.toThrow(/no-such-bucket/)
  })

  it('say which folder cannot be written', async () => {
    mkdirSync(join(root, 'd'))
    writeFileSync(join(root, 'd', 'file'), '')
    const depot = await openDepot(join(root, 'd', 'file'), {})
    await expect(depot.put('a', local('1'))).rejects.toThrow(OutputFault)
  })
})
