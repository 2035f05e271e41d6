import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { UnrecoverableError, Worker } from 'bullmq'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasRedis, type OwnRedis, startRedis } from '../../bench/faults/own-redis.ts'
import { packageRoot } from '../../datasets/root.ts'
import { withCatalogue } from '../../pipeline/archive/catalogue.ts'
import { NO_CONTACT } from '../../pipeline/commands/capture.ts'
import { depotOf, withBroker } from '../../pipeline/commands/meeting.ts'
import { mergeCommand } from '../../pipeline/commands/merge.ts'
import { queueCommand } from '../../pipeline/commands/queue.ts'
import { workerCommand } from '../../pipeline/commands/worker.ts'
import { LockedFault, UsageFault } from '../../pipeline/fault.ts'
import { withLock } from '../../pipeline/folder/lock.ts'
import { openBoard } from '../../pipeline/queue/board.ts'
import { type Broker, CRAWLS, openBroker } from '../../pipeline/queue/broker.ts'
import { folderDepot } from '../../pipeline/queue/folder-depot.ts'
import { LASTING, work } from '../../pipeline/queue/worker.ts'
import { listening } from '../commands/effects.ts'
import { dataDir } from '../store/directory.ts'

const CLI = join(packageRoot, 'dist', 'pipeline', 'cli.js')
const run = promisify(execFile)
let redis: OwnRedis
let root: string

/** Waits until something holds; the test's own time limit ends a wait in vain. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((again) => setTimeout(again, 10))
}

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

describe.skipIf(!hasRedis())('commands of the queue (skipped where there is no redis-server)', () => {
  let own: OwnRedis
  let broker: Broker
  beforeAll(async () => {
    own = await startRedis()
    broker = await openBroker(own.url, () => {})
  })
  afterAll(async () => {
    await broker?.close()
    await own?.close()
  })
  const meeting = () => ({ data: dataDir(), redis: own.url, depot: dataDir() })
  const replica = () => ({
    ...meeting(),
    explicit: true,
    replica: true,
    port: '0',
    atOnce: '8',
    pace: '0',
    workers: '1',
  })

  describe('queue', () => {
    const queue = async (task: string, names: string[] = [], set: object = {}) => {
      const { effects, messages } = listening()
      const outcome = await queueCommand(task, names, { ...replica(), ...set }, effects)
      return { ...outcome, said: messages() }
    }

    it('plans a round of the portals that are named, or of the day in China', async () => {
      const named = await queue('round', ['liangping', 'kaizhou'], { round: 'own' })
      expect(named.said).toEqual(['round own: 2 portals in 2 jobs'])
      expect((await queue('round', ['liangping'])).said).toEqual(['round 2031-03-05: 1 portals in 1 jobs'])
    })

    it('lists what waits, and what failed with its reason, and ends with 3 for that', async () => {
      expect(await queue('list')).toMatchObject({ exitCode: 0, output: expect.stringMatching(/^wait +3\nactive +0\n/) })
      const worker = new Worker(CRAWLS, null, broker.options)
      const job = (await worker.getNextJob('a'))!
      await job.moveToFailed(new UnrecoverableError('no disk'), 'a', false)
      await worker.close()
      const { output, exitCode } = await queue('list')
      expect(exitCode).toBe(3)
      expect(output).toMatch(/failed +1\n.*: no disk\n$/)
    })

    it('plans rounds by the time of China, and stops to', async () => {
      const { said } = await queue('schedule', [], { pattern: '0 3 * * *' })
      expect(said).toEqual([expect.stringMatching(/^the next round is planned at \d{4}-\d\d-\d\dT19:00:00\.000Z$/)])
      expect((await queue('schedule', [], { pattern: 'none' })).said).toEqual(['no rounds are planned any more'])
      expect((await queue('schedule', [], { pattern: 'none' })).said).toEqual(['there was no schedule'])
    })

    it.each<[string, object, RegExp]>([
      ['sing', {}, /found sing, expected one of round, schedule, list, board/],
      ['round', { round: 'a/b' }, /--round: found a\/b/],
      ['schedule', {}, /--pattern: found none/],
      ['schedule', { pattern: 'at night' }, /--pattern: found at night/],
      ['list', { redis: 'http://a' }, /--redis: found http:\/\/a/],
      ['board', { port: 'x' }, /--port: found x/],
    ])('%s with %j is refused', async (task, set, message) => {
      const asking = queue(task, [], set)
      await expect(asking).rejects.toThrow(UsageFault)
      await expect(asking).rejects.toThrow(message)
    })
  })

  describe('worker', () => {
    it('ends well where nothing is to be done, and gives its folder back', async () => {
      await broker.queue(CRAWLS).obliterate({ force: true })
      const options = { ...replica(), untilDone: true }
      expect(await workerCommand(options, listening().effects)).toEqual({ output: '', exitCode: 0 })
      await withLock(options.data, async () => {})
    })

    it.each<[object, RegExp]>([
      [{ atOnce: '0' }, /--at-once: found 0, expected a number of portals such as 8/],
      [{ atOnce: 'all' }, /--at-once: found all/],
      [{ depot: '' }, /--depot: found none, expected a folder that all machines see/],
      [{ workers: 'x' }, /--workers: found x/],
    ])('with %j is refused', async (set, message) => {
      const working = workerCommand({ ...replica(), ...set }, listening().effects)
      await expect(working).rejects.toThrow(UsageFault)
      await expect(working).rejects.toThrow(message)
    })

    it('says that nobody can reach who asks portals, where they are real', async () => {
      const { effects, messages } = listening()
      await expect(workerCommand({ ...replica(), replica: false, pace: '2', depot: '' }, effects)).rejects.toThrow(
        UsageFault,
      )
      expect(messages()).toEqual([NO_CONTACT])
    })

    it('does one job after the other until it is stopped', async () => {
      let looks = 0
      const options = replica()
      await withCatalogue(
        options.data,
        () => {},
        (catalogue) =>
          work(
            {
              ...{
                dataDir: options.data,
                depot: folderDepot(options.depot),
                broker,
                catalogue,
                portals: [],
                ports: null,
              },
              ...{ request: { pace: 0, full: false, maxTime: null, contact: null }, lasting: LASTING },
              ...{
                stopped: () => (++looks > 1 ? 'stopped' : null),
                clock: () => '2031-03-05T08:00:00.000Z',
                tell: () => {},
              },
            },
            { atOnce: 1, makers: 1, lasting: LASTING, untilDone: false },
          ),
      )
      expect(looks).toBe(2)
    })
  })

  describe('merge', () => {
    const merging = (set: object = {}) => mergeCommand({ ...meeting(), ...set }, listening().effects)

    it('refuses what is no depot, and a folder that another run works in', async () => {
      await expect(merging({ depot: 'ftp://a' })).rejects.toThrow(/--depot: found ftp:\/\/a/)
      await expect(merging({ depot: undefined })).rejects.toThrow(UsageFault)
      const data = dataDir()
      await withLock(data, () => expect(merging({ data })).rejects.toThrow(LockedFault))
    })
  })

  describe('meeting', () => {
    it('closes the way to Redis behind what was done, also where that failed', async () => {
      let seen: Broker | null = null
      const doing = withBroker(
        { redis: own.url },
        () => {},
        async (found) => {
          seen = found
          throw new Error('failed')
        },
      )
      await expect(doing).rejects.toThrow('failed')
      await until(() => seen?.redis.status === 'end')
      expect(
        await withBroker(
          { redis: own.url },
          () => {},
          async ({ redis }) => redis.ping(),
        ),
      ).toBe('PONG')
    })

    it('opens a folder or a store as the depot', async () => {
      expect(await (await depotOf({ redis: '', depot: dataDir() })).list('')).toEqual([])
      expect(() => depotOf({ redis: '' })).toThrow(UsageFault)
    })
  })
})
