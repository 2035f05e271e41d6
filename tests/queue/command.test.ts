import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasRedis, type OwnRedis, startRedis } from '../../bench/faults/own-redis.ts'
import { packageRoot } from '../../datasets/root.ts'
import { openBoard } from '../../pipeline/queue/board.ts'
import { type Broker, CRAWLS, openBroker } from '../../pipeline/queue/broker.ts'

const CLI = join(packageRoot, 'dist', 'pipeline', 'cli.js')
const run = promisify(execFile)
let redis: OwnRedis
let root: string

const isRefused = { code: expect.any(Number), stderr: expect.any(String) }
const duibiao = (args: string[], more: Record<string, string> = {}) =>
  run(process.execPath, [CLI, ...args], {
    env: { ...process.env, DUIBIAO_REDIS: redis.url, DUIBIAO_DEPOT: join(root, 'depot'), LANG: 'C', ...more },
  })

describe.skipIf(!hasRedis())('queue, worker and merge (skipped where there is no redis-server)', () => {
  beforeAll(async () => {
    redis = await startRedis()
    root = mkdtempSync(join(tmpdir(), 'duibiao-queue-'))
  })
  afterAll(async () => {
    await redis?.close()
    if (root) rmSync(root, { recursive: true, force: true })
  })

  it('make a release of what workers crawl, once for each round', async () => {
    const round = ['queue', 'round', 'liangping', 'kaizhou', '--replica', '--round', 'first']
    expect((await duibiao(round)).stderr).toContain('round first: 2 portals in 2 jobs')
    await duibiao(round)
    const worker = ['worker', '--replica', '--pace', '0', '--data', join(root, 'worker'), '--workers', '1']
    await duibiao([...worker, '--until-done'])
    expect((await duibiao(['queue', 'list'])).stdout).toMatch(
      /wait +0\nactive +0\ndelayed +0\ncompleted +2\nfailed +0\n/,
    )
    const shipped = readdirSync(join(root, 'depot', 'crawls'), { recursive: true, encoding: 'utf8' })
    expect(shipped.filter((name) => name.endsWith('.warc.gz'))).toHaveLength(2)
    const working = duibiao(worker)
    const merged = await duibiao(['merge', '--data', join(root, 'merged')])
    working.child.kill('SIGTERM')
    await working
    expect(merged.stderr).toMatch(/published .*: \d+ documents, \d+ targets/)
    expect(readdirSync(join(root, 'depot'))).toContain('crawls')
    expect(
      readdirSync(join(root, 'depot'), { recursive: true, withFileTypes: true }).filter((e) => e.isFile()),
    ).toHaveLength(2)
  }, 240_000)

  it('plan rounds by the time of China, and stop to', async () => {
    const { stderr } = await duibiao(['queue', 'schedule', '--replica', '--pattern', '0 3 * * *'])
    expect(stderr).toMatch(/the next round is planned at \d{4}-\d\d-\d\dT19:00:00\.000Z/)
    expect((await duibiao(['queue', 'schedule', '--pattern', 'none'])).stderr).toContain(
      'no rounds are planned any more',
    )
    expect((await duibiao(['queue', 'schedule', '--pattern', 'none'])).stderr).toContain('there was no schedule')
  })

  it.each([
    [['queue', 'sing'], 2, /found sing, expected one of round, schedule, list, board/],
    [['queue', 'round', '--round', 'a/b'], 2, /--round: found a\/b/],
    [['queue', 'schedule'], 2, /--pattern: found none/],
    [['queue', 'schedule', '--pattern', 'at night'], 2, /--pattern: found at night/],
    [['queue', 'list', '--redis', 'http://a'], 2, /--redis: found http:\/\/a/],
    [['worker', '--at-once', '0'], 2, /--at-once: found 0/],
    [['merge', '--depot', 'ftp://a'], 2, /--depot: found ftp:\/\/a/],
  ])('%j is refused', async (args, code, message) => {
    const failed = await duibiao(args as string[]).catch((error) => error)
    expect(failed).toMatchObject({ ...isRefused, code })
    expect(failed.stderr).toMatch(message as RegExp)
  })

  it('say where no Redis is', async () => {
    const failed = await duibiao(['queue', 'list', '--redis', 'redis://127.0.0.1:1']).catch((error) => error)
    expect(failed.code).toBe(3)
    expect(failed.stderr).toMatch(/redis:\/\/127\.0\.0\.1:1: found no Redis .*, expected one/)
  })

  it('show queues in a browser, to look at and to change nothing', async () => {
    const broker: Broker = await openBroker(redis.url, () => {})
    const queue = broker.queue<object>(CRAWLS)
    const board = await openBoard([queue], 0)
    const page = await fetch(board.address)
    expect(page.status).toBe(200)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'")
    expect(await page.text()).toContain('<html')
    const { queues } = (await (await fetch(`${board.address}api/queues`)).json()) as {
      queues: { name: string; readOnlyMode: boolean }[]
    }
    expect(queues).toMatchObject([{ name: CRAWLS, readOnlyMode: true }])
    const paused = await fetch(`${board.address}api/queues/${CRAWLS}/pause`, { method: 'PUT' })
    expect(paused.status).toBe(405)
    await board.close()
    await broker.close()
  })
})
