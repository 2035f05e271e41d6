import { describe, expect, it } from 'vitest'
import { dataFor, maxTimeOf, paceOf, reporting } from '../../pipeline/commands/capture.ts'
import { UsageFault } from '../../pipeline/fault.ts'

const options = (set: object = {}) => ({ data: '/d', explicit: false, ...set })
const outcome = (set: object = {}) =>
  ({ portal_id: 'p', counts: {}, documents: 3, rejected: {}, unshown: 0, finished: true, alarms: [], ...set }) as never

describe('capture', () => {
  it('keeps replica pages in a folder of their own unless its user names one', () => {
    expect([dataFor(options()), dataFor(options({ replica: true, explicit: true }))]).toEqual(['/d', '/d'])
    expect(dataFor(options({ replica: true }))).not.toBe('/d')
  })

  it.each([
    [undefined, false, null],
    ['2.5', false, 2.5],
    ['0', true, 0],
  ])('asks every %s seconds, of the replica %s', (pace, replica, expected) => {
    expect(paceOf(options({ pace, replica }))).toBe(expected)
  })

  it.each(['0.5', '-1', 'soon', ' '])('refuses a pace of %j for real portals', (pace) => {
    expect(() => paceOf(options({ pace }))).toThrow(UsageFault)
  })

  it('ends after so many minutes', () => {
    expect([maxTimeOf(options()), maxTimeOf(options({ maxTime: '90' }))]).toEqual([null, 90])
    for (const maxTime of ['0', '-3', 'long']) expect(() => maxTimeOf(options({ maxTime }))).toThrow(UsageFault)
  })

  it('counts portals that need somebody’s eye', () => {
    const report = reporting(() => {})
    report.ended(outcome())
    expect(report.failed()).toBe(0)
    report.ended(outcome({ alarms: ['found 0 documents, expected at least 5'] }))
    expect(report.failed()).toBe(1)
  })
})
