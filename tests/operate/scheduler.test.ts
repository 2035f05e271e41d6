import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '../../datasets/root.ts'
import { software } from '../../pipeline/version.ts'
import { dataDir } from '../store/directory.ts'

const CLI = join(packageRoot, 'dist', 'pipeline', 'cli.js')
const replica = (data: string, ...rest: string[]): string[] => [CLI, ...rest, '--replica', '--data', data]

function duibiao(args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  const lines = stderr.split('\n').filter((line) => line !== '')
  return { status, stdout, lines }
}

describe('a run for a scheduler', () => {
  it('logs JSON lines alone, each with time, level, run, stage and portal, and keeps a ledger', () => {
    const data = dataDir()
    const args = replica(data, 'run', 'jiulongpo-replica', 'liangping-replica', '--pace', '0', '--log', 'json')
    const { status, lines } = duibiao(args)
    expect(status).toBe(0)
    const events = lines.map((line) => JSON.parse(line))
    for (const event of events) {
      const portal_id = event.stage === 'crawl' ? expect.stringMatching(/-replica$/) : null
      expect(event).toMatchObject({ level: 30, time: expect.any(String), msg: expect.any(String), portal_id })
      expect(event.run_id).toMatch(/^r[0-9a-f]{12}$/)
    }
    expect(new Set(events.map(({ run_id }) => run_id)).size).toBe(1)
    expect(events.filter(({ stage }) => stage === 'crawl')).toHaveLength(2)
    expect(events.at(-1)).toMatchObject({ stage: 'run', exit_code: 0 })
    const sql = 'SELECT * FROM runs ORDER BY portal_id'
    const { stdout } = duibiao([CLI, 'query', sql, '--format', 'json', '--data', data])
    const runs = JSON.parse(stdout)
    const common = { verb: 'crawl', outcome: 'finished', reason: null, code_version: software(), n_failed: 0 }
    expect(runs).toEqual([
      expect.objectContaining({ ...common, portal_id: '500107-jiulongpo-replica', n_new: 20 }),
      expect.objectContaining({ ...common, portal_id: '500155-liangping-replica', n_new: 41 }),
    ])
    for (const { started_at, ended_at } of runs) expect(ended_at > started_at).toBe(true)
  })

  it('keeps others out while it runs, answers for status, and its lock is taken over after a kill', async () => {
    const data = dataDir()
    const slow = replica(data, 'crawl', 'liangping-replica', '--pace', '60')
    const running = spawn(process.execPath, slow, { stdio: 'ignore' })
    try {
      const lock = join(data, 'run.lock')
      while (!existsSync(join(data, 'archive')) || !existsSync(lock)) await new Promise((again) => setImmediate(again))
      const second = duibiao(replica(data, 'crawl', 'liangping-replica', '--log', 'json'))
      expect(second.status).toBe(5)
      const [fault] = second.lines.map((line) => JSON.parse(line))
      expect(fault).toMatchObject({ level: 50, exit_code: 5, stage: 'crawl' })
      expect(fault.msg).toContain(`process ${running.pid} on`)
      const status = duibiao(replica(data, 'status'))
      expect(status.status).toBe(0)
      expect(status.lines.join()).toMatch(/a run goes on/)
      const ended = once(running, 'exit')
      running.kill('SIGKILL')
      await ended
      expect(existsSync(lock)).toBe(true)
      const next = duibiao(replica(data, 'crawl', 'liangping-replica', '--pace', '0'))
      expect(next.status).toBe(0)
      expect(next.lines.join()).toMatch(/41 documents/)
      expect(existsSync(lock)).toBe(false)
    } finally {
      running.kill('SIGKILL')
    }
  })
})
