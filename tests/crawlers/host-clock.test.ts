import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hostClock, type Time } from '../../crawlers/fetch/host-clock.ts'

/** Time that passes only when somebody sleeps, and then at once, in the order of waking. */
function virtualTime(): Time & { at: number } {
  const time = {
    at: 0,
    now: () => time.at,
    sleep: async (ms: number) => {
      const until = time.at + ms
      await Promise.resolve()
      time.at = Math.max(time.at, until)
    },
  }
  return time
}

describe('the clock of a host', () => {
  it('keeps every two turns apart, whether taken or waited for', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ waits: fc.boolean(), pause: fc.integer({ min: 0, max: 3000 }) }), { maxLength: 30 }),
        fc.integer({ min: 0, max: 2000 }),
        async (steps, interval) => {
          const time = virtualTime()
          const clock = hostClock(time)
          clock.pace('a', interval)
          const turns: number[] = []
          for (const { waits, pause } of steps) {
            time.at += pause
            if (waits) await clock.turn('a').then(() => turns.push(time.at))
            else if (clock.take('a')) turns.push(time.at)
          }
          for (const [i, turn] of turns.slice(1).entries()) expect(turn - turns[i]!).toBeGreaterThanOrEqual(interval)
        },
      ),
    )
  })

  it('serves those who wait in the order they came', async () => {
    const time = virtualTime()
    const clock = hostClock(time)
    clock.pace('a', 1000)
    const served: [string, number][] = []
    await Promise.all(['x', 'y', 'z'].map((who) => clock.turn('a').then(() => served.push([who, time.at]))))
    expect(served).toEqual([
      ['x', 0],
      ['y', 1000],
      ['z', 2000],
    ])
  })

  it('keeps hosts apart, and the longer of two paces', () => {
    const time = virtualTime()
    const clock = hostClock(time)
    clock.pace('a', 1000)
    clock.pace('a', 10)
    expect([clock.take('a'), clock.take('a'), clock.take('b')]).toEqual([true, false, true])
    time.at = 999
    expect(clock.take('a')).toBe(false)
    time.at = 1000
    expect(clock.take('a')).toBe(true)
  })

  it('counts from the end of a request, and anew where the pace grows', () => {
    const time = virtualTime()
    const clock = hostClock(time)
    clock.pace('a', 1000)
    expect(clock.take('a')).toBe(true)
    time.at = 5000
    clock.mark('a')
    clock.pace('a', 2000)
    time.at = 6999
    expect(clock.take('a')).toBe(false)
    time.at = 7000
    expect(clock.take('a')).toBe(true)
  })

  it('holds a host that asked for patience', () => {
    const time = virtualTime()
    const clock = hostClock(time)
    clock.hold('a', 5000)
    expect(clock.take('a')).toBe(false)
    time.at = 5000
    expect(clock.take('a')).toBe(true)
  })
})
