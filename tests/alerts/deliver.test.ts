import { describe, expect, it } from 'vitest'
import type { Alert } from '../../pipeline/alerts/alert.ts'
import { readAlertBook } from '../../pipeline/alerts/alert-book.ts'
import { alertAnyway, deliverAlerts } from '../../pipeline/alerts/deliver.ts'
import type { Receiver } from '../../pipeline/alerts/receiver.ts'
import { type RunCondition, WELL } from '../../pipeline/alerts/run-condition.ts'
import type { PortalHealth } from '../../pipeline/health/portal-health.ts'
import type { Health } from '../../pipeline/health/run-verdict.ts'
import type { Event } from '../../pipeline/outcome.ts'
import { dataDir } from '../store/directory.ts'

const health = (portal_id: string, state: Health): PortalHealth =>
  ({
    portal_id,
    name: `门户${portal_id}`,
    health: state,
    since: null,
    last_success: null,
    cause: 'no answer',
  }) as PortalHealth

/** A receiver that keeps what it took, message by message, and refuses what `refuses` says. */
function receiver(together: boolean, refuses: (alert: Alert) => boolean = () => false) {
  const taken: string[][] = []
  const own: Receiver = {
    place: 'chat.example',
    together,
    send: async (alerts) => {
      if (alerts.some(refuses)) return 'it is busy'
      taken.push(alerts.map(({ portal_id, event }) => `${portal_id ?? 'run'} ${event}`))
      return null
    },
  }
  return { own, taken }
}

function listening() {
  const told: Event[] = []
  return { told, common: { tell: (event: Event) => void told.push(event), clock: () => '2031-03-05T08:00:00.000Z' } }
}

const DOWN = [health('east', 'unreachable'), health('west', 'ok'), health('north', 'blocked')]

describe('alerts of a run', () => {
  it.each([
    ['one by one', false, [['east opened'], ['north opened']]],
    ['in one message, where each would disturb people', true, [['east opened', 'north opened']]],
  ])('come %s, once', async (_, together, messages) => {
    const data = dataDir()
    const { own, taken } = receiver(together)
    const { told, common } = listening()
    await deliverAlerts(own, { healths: DOWN, run: WELL }, data, common)
    await deliverAlerts(own, { healths: DOWN, run: WELL }, data, common)
    expect(taken).toEqual(messages)
    expect(told.map(({ portal_id }) => portal_id)).toEqual(['east', 'north'])
    expect(await readAlertBook(data)).toEqual({ open: { east: 'unreachable', north: 'blocked' }, pending: [] })
  })

  it('that are refused wait, with all behind them, and come in order with the next run', async () => {
    const data = dataDir()
    const busy = receiver(false, ({ portal_id }) => portal_id === 'north')
    const { told, common } = listening()
    const run: RunCondition = { state: 'disk low', cause: 'found 0.1 GB' }
    await deliverAlerts(busy.own, { healths: DOWN, run }, data, common)
    expect(busy.taken).toEqual([['east opened']])
    expect(told.at(-1)).toMatchObject({
      level: 'warn',
      message: 'alerts: chat.example took none (it is busy); 2 wait for the next run',
      pending: 2,
    })
    const { own, taken } = receiver(false)
    await deliverAlerts(own, { healths: DOWN.map(({ portal_id }) => health(portal_id, 'ok')), run: WELL }, data, common)
    expect(taken.flat()).toEqual(['north opened', 'run opened', 'east closed', 'north closed', 'run closed'])
  })

  it('are none, and nothing is sent, where all is well', async () => {
    const { own, taken } = receiver(true)
    const { told, common } = listening()
    await deliverAlerts(
      own,
      { healths: [health('east', 'ok'), health('west', 'never crawled')], run: WELL },
      dataDir(),
      common,
    )
    expect([taken, told]).toEqual([[], []])
  })
})

describe('an alert of a run that can keep nothing', () => {
  const run: RunCondition = { state: 'locked', cause: 'another run holds it' }

  it('is sent and told', async () => {
    const { own, taken } = receiver(false)
    const { told, common } = listening()
    await alertAnyway(own, run, common)
    expect(taken).toEqual([['run opened']])
    expect(told).toEqual([{ level: 'info', message: 'alerted: the run: locked: another run holds it' }])
  })

  it('is told to be lost where it is not taken', async () => {
    const { told, common } = listening()
    await alertAnyway(receiver(false, () => true).own, run, common)
    expect(told).toEqual([{ level: 'warn', message: 'alerts: chat.example took none (it is busy); it is lost' }])
  })
})
