import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { watched } from '../../pipeline/alerts/aftermath.ts'
import { beat, heartbeatOf } from '../../pipeline/alerts/heartbeat.ts'
import { chosenReceiver } from '../../pipeline/alerts/receiver-choice.ts'
import { conditionOf, gravest, RUN_STATES } from '../../pipeline/alerts/run-condition.ts'
import { watchOf } from '../../pipeline/commands/capture.ts'
import { GateRefused, InputFault, LockedFault, OutputFault } from '../../pipeline/fault.ts'
import { takeLock } from '../../pipeline/folder/lock.ts'
import { metricsText } from '../../pipeline/health/metrics.ts'
import type { Event } from '../../pipeline/outcome.ts'
import { dataDir } from '../store/directory.ts'
import { type Hook, startHook } from './hook.ts'

let hook: Hook
let told: Event[]
beforeEach(async () => {
  told = []
  hook = await startHook()
})
afterEach(() => hook.close())

const clock = () => new Date().toISOString()
const common = { tell: (event: Event) => void told.push(event), clock }

/** Does some work as a run does, and returns what became of it. */
function running(data: string, work: () => Promise<unknown>, metrics: string | null = null): Promise<unknown> {
  const run = { portals: [], dataDir: data, watchers: { receiver: chosenReceiver({ alertUrl: hook.url }), metrics } }
  return watched(run, work, () => [], common).catch((error) => error)
}
const events = () => hook.taken.map(({ event, health, portal_id }) => [event, health, portal_id])

describe('aftermath', () => {
  it.each([
    ['the gate', new GateRefused('found 3 documents'), 'gate refused'],
    ['damaged input', new InputFault('found no such file'), 'damaged input'],
    ['a full disk', new OutputFault('the disk is full'), 'not written'],
    ['a defect', new TypeError('x is undefined'), 'failed'],
  ] as const)('for %s is told once while it lasts, and when it is over', async (_, error, state) => {
    const data = dataDir()
    for (let n = 0; n < 2; n++) {
      const ended = await running(data, async () => {
        throw error
      })
      expect(ended).toBe(error)
    }
    expect(events()).toEqual([['opened', state, null]])
    expect(hook.taken[0]!.text).toBe(`the run: ${state}: ${hook.taken[0]!.cause}`)
    expect(hook.taken[0]!.cause).toContain(error.message)
    await running(data, async () => 'done')
    await running(data, async () => 'done')
    expect(events().slice(1)).toEqual([['closed', 'ok', null]])
    expect(hook.taken[1]!.text).toBe(`the run: ok again, was ${state}`)
  })

  it('for what its user wrote is told before anything is asked', async () => {
    const data = dataDir()
    mkdirSync(join(data, 'portals'))
    writeFileSync(join(data, 'portals', '500000-a.json'), '{')
    const options = { data, explicit: true, replica: true, alertUrl: hook.url }
    await expect(watchOf([], options, common)).rejects.toThrow(InputFault)
    await expect(watchOf([], options, common)).rejects.toThrow(/500000-a\.json: found no JSON/)
    expect(events()).toEqual([['opened', 'damaged input', null]])
    const rows = dataDir()
    mkdirSync(join(rows, 'reference'))
    writeFileSync(join(rows, 'reference', 'corrections.csv'), 'document\n')
    const crawl = watchOf([], { ...options, data: rows, alertUrl: '' }, common)
    await expect(crawl).rejects.toThrow(/reference\/corrections\.csv, line 1/)
    await expect(watchOf([], { ...options, data: rows, alertUrl: '' }, common)).rejects.toThrow(InputFault)
  })

  it('for another run that holds the lock is told, though nothing can be kept of it', async () => {
    const data = dataDir()
    const release = await takeLock(data)
    expect(await running(data, async () => 'done')).toBeInstanceOf(LockedFault)
    await release()
    expect(events()).toEqual([['opened', 'locked', null]])
    expect(existsSync(join(data, 'state', 'alerts.json'))).toBe(false)
  })

  it('for a folder that cannot be made is told too', async () => {
    const data = join(dataDir(), 'file')
    writeFileSync(data, '')
    expect(await running(join(data, 'below'), async () => 'done')).toBeInstanceOf(OutputFault)
    expect(events()).toEqual([['opened', 'not written', null]])
  })

  it('for an archive that is damaged is told, and closed by the next that is well', async () => {
    const data = dataDir()
    await running(data, async () => 'done')
    writeFileSync(join(data, 'state', 'archive.duckdb'), 'no database')
    expect(await running(data, async () => 'done')).toBeInstanceOf(Error)
    expect(hook.taken).toHaveLength(1)
    expect(hook.taken[0]!.portal_id).toBeNull()
  })
})

describe('run-condition', () => {
  it('is told alone', () => {
    const all = RUN_STATES.map((state) => ({ state, cause: state }))
    expect(gravest(all.toReversed()).state).toBe(RUN_STATES[0])
    expect(gravest([])).toEqual({ state: 'ok', cause: '' })
    expect(conditionOf('odd').state).toBe('failed')
  })
})

describe('heartbeat', () => {
  it('is asked for once, and fails nothing when nobody is there', async () => {
    const asked: string[] = []
    let status = 200
    const server = createServer((request, response) => {
      asked.push(request.url!)
      response.writeHead(status).end()
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const heartbeatUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/ping/secret-id`
    await beat({ heartbeatUrl }, common.tell)
    expect(told).toEqual([])
    status = 500
    await beat({ heartbeatUrl }, common.tell)
    server.close()
    server.closeAllConnections()
    await beat({ heartbeatUrl }, common.tell)
    await beat({}, common.tell)
    expect(asked).toEqual(['/ping/secret-id', '/ping/secret-id'])
    expect(told.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^heartbeat: 127\.0\.0\.1:\d+ answers 500$/),
      expect.stringMatching(/^heartbeat: .* was not reached/),
    ])
    expect(JSON.stringify(told)).not.toContain('secret-id')
    expect(() => heartbeatOf({ heartbeatUrl: 'secret' })).toThrow(/^--heartbeat-url: found no address of the web/)
  })
})

describe('metrics', () => {
  const health = {
    portal_id: '500155-liangping',
    name: '梁平区',
    health: 'blocked',
    since: null,
    last_success: '2026-01-01T00:00:00Z',
    last_crawl: null,
    new_documents: 0,
    documents: 41,
    cause: '',
    cadence: '',
  } as const

  it('are in the text format of Prometheus: help and type before samples, labels escaped', () => {
    const run = { state: 'gate refused', cause: '' } as const
    const odd = { ...health, portal_id: 'a"b\\c\nd', last_success: null }
    const text = metricsText({ healths: [health, odd], run, at: '2026-01-02T00:00:00Z', free_bytes: 5 })
    const lines = text.trimEnd().split('\n')
    const named = new Set<string>()
    for (const line of lines) {
      const [, kind, name] = /^# (HELP|TYPE) (duibiao_\w+) \S/.exec(line) ?? []
      if (kind === 'TYPE') named.add(name!)
      if (kind) continue
      const [, sampled] =
        /^(duibiao_\w+)(?:\{\w+="(?:[^"\\\n]|\\.)*"(?:,\w+="(?:[^"\\\n]|\\.)*")*\})? -?\d+$/.exec(line) ?? []
      expect(named, line).toContain(sampled)
    }
    expect(lines).toContain('duibiao_run_condition{condition="gate refused"} 1')
    expect(lines).toContain('duibiao_portal_ok{portal="500155-liangping"} 0')
    expect(text.match(/last_success_timestamp_seconds\{/g)).toHaveLength(1)
  })

  it('are written by a run, whatever becomes of it', async () => {
    const data = dataDir()
    const file = join(data, 'duibiao.prom')
    await running(
      data,
      async () => {
        throw new GateRefused('no')
      },
      file,
    )
    expect(readFileSync(file, 'utf8')).toContain('duibiao_run_condition{condition="gate refused"} 1')
    await running(data, async () => 'done', file)
    expect(readFileSync(file, 'utf8')).toContain('duibiao_run_condition{condition="gate refused"} 0')
  })
})
