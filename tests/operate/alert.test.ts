import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Event } from '../../pipeline/outcome.ts'
import { dataDir } from '../store/directory.ts'
import { type Hook, startHook } from './hook.ts'
import { crawlAndLook, deadPorts, faultsOn, LISTS, withServer } from './portal-look.ts'

let hook: Hook
let told: Event[]
beforeEach(async () => {
  told = []
  hook = await startHook()
})
afterEach(() => hook.close())

const alerting = () => ({ alertUrl: hook.url, tell: (event: Event) => void told.push(event) })

describe('alerts', () => {
  it('tell once that a portal goes down, nothing while it stays down, and once that it is well', async () => {
    const data = dataDir()
    await withServer([], async (server) => {
      await crawlAndLook(server, data, alerting())
      expect(hook.taken).toEqual([])
      const ports = await deadPorts()
      const down = await crawlAndLook(server, data, { ...alerting(), ports })
      expect(down).toMatchObject({ health: 'unreachable' })
      const still = await crawlAndLook(server, data, { ...alerting(), ports })
      expect(still).toMatchObject({ health: 'unreachable', since: down.since })
      expect(hook.taken.map(({ event, health }) => [event, health])).toEqual([['opened', 'unreachable']])
      expect(hook.taken[0]!.text).toContain('ECONNREFUSED')
      await crawlAndLook(server, data, alerting())
      await crawlAndLook(server, data, alerting())
    })
    expect(hook.taken.slice(1).map(({ event, health, previous }) => [event, health, previous])).toEqual([
      ['closed', 'ok', 'unreachable'],
    ])
  })

  it('tell that one trouble became another', async () => {
    const data = dataDir()
    await withServer(faultsOn(LISTS, 'status_500'), (server) => crawlAndLook(server, data, alerting()))
    await withServer(faultsOn(LISTS, 'status_429'), (server) => crawlAndLook(server, data, alerting()))
    expect(hook.taken.map(({ event, health, previous }) => [event, health, previous])).toEqual([
      ['opened', 'unreachable', null],
      ['changed', 'blocked', 'unreachable'],
    ])
  })

  it('that a webhook refuses fail no run, are said without its secret, and come in order with the next run', async () => {
    const data = dataDir()
    hook.answerWith(503)
    await withServer(faultsOn(LISTS, 'status_500'), (server) => crawlAndLook(server, data, alerting()))
    expect(hook.taken).toEqual([])
    const [warning] = told.filter(({ level }) => level === 'warn')
    expect(warning!.message).toMatch(/^alerts: 127\.0\.0\.1:\d+ took none \(it answers 503\); 1 wait for the next run$/)
    hook.answerWith(200)
    await withServer([], (server) => crawlAndLook(server, data, alerting()))
    expect(hook.taken.map(({ event }) => event)).toEqual(['opened', 'closed'])
    expect(JSON.stringify(told)).not.toContain('secret-token')
  })

  it('of a state file that is damaged are not begun anew in silence', async () => {
    const data = dataDir()
    await withServer([], async (server) => {
      await crawlAndLook(server, data, alerting())
      writeFileSync(join(data, 'state', 'alerts.json'), '{"open":')
      await expect(crawlAndLook(server, data, alerting())).rejects.toThrow(/alerts\.json: found no list of alerts/)
    })
  })
})
