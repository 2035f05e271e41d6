import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type AlertBook, isRunTold, trialAlert, withHealths, withRun } from '../../pipeline/alerts/alert.ts'
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

describe('a book of alerts', () => {
  const empty: AlertBook = { open: {}, pending: [] }
  const at = '2031-03-05T08:00:00.000Z'
  const portal = (health: 'ok' | 'blocked' | 'unreachable') =>
    [{ portal_id: 'p', name: '石桥县', health, since: null, last_success: null, cause: 'a wall' }] as never
  const events = ({ pending }: AlertBook) => pending.map(({ event, health, previous }) => [event, health, previous])

  it('opens, changes and closes, and says nothing while all is as it was', () => {
    const down = withHealths(withHealths(empty, portal('blocked'), at), portal('blocked'), at)
    expect(events(down)).toEqual([['opened', 'blocked', null]])
    const worse = withHealths(down, portal('unreachable'), at)
    expect(events(withHealths(worse, portal('ok'), at)).slice(1)).toEqual([
      ['changed', 'unreachable', 'blocked'],
      ['closed', 'ok', 'unreachable'],
    ])
    expect(withHealths(empty, portal('ok'), at)).toEqual(empty)
  })

  it('knows whether the run itself was told of', () => {
    const told = withRun(empty, { state: 'disk low', cause: 'found 1 GB' }, at)
    expect([isRunTold(told), isRunTold(withRun(told, { state: 'ok', cause: '' }, at)), isRunTold(empty)]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('has one of nothing, to try a receiver', () => {
    expect(trialAlert(at)).toMatchObject({ event: 'opened', portal_id: null, at })
  })
})
