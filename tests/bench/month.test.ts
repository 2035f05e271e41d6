import { describe, expect, it } from 'vitest'
import { month } from '../../bench/month/month.ts'
import { virtualTime } from '../../bench/month/virtual-time.ts'

describe('a clock that does not wait', () => {
  it('wakes in the order of time, and of asking where times are equal', async () => {
    const time = virtualTime(1000)
    const woken: string[] = []
    const wait = async (name: string, ...times: number[]): Promise<void> => {
      for (const ms of times) {
        await time.sleep(ms)
        woken.push(`${name} ${time.now()}`)
      }
    }
    const begun = [wait('a', 30, 30), wait('b', 10, 20, 30), wait('c', 30), wait('d', 500)]
    await time.run(1100)
    expect(woken).toEqual(['b 1010', 'a 1030', 'c 1030', 'b 1030', 'a 1060', 'b 1060'])
    expect(time.now()).toBe(1100)
    await time.run(2000)
    await Promise.all(begun)
    expect(woken.at(-1)).toBe('d 1500')
  })

  it('orders many alarms', async () => {
    const time = virtualTime(0)
    const woken: number[] = []
    const times = Array.from({ length: 500 }, (_, n) => (n * 7919) % 503)
    for (const ms of times) void time.sleep(ms).then(() => woken.push(ms))
    await time.run(1000)
    expect(woken).toEqual(times.toSorted((a, b) => a - b))
  })
})

describe('a month of portals', { timeout: 240_000 }, () => {
  it('is the same every time, leaves no portal out, and is never rude', async () => {
    const lines = await month({ scale: 0.002 })
    expect(await month({ scale: 0.002 })).toEqual(lines)
    expect(lines[0]).toBe('6 portals, 30 days')
    const told = lines.filter((line) => line.includes('machines:'))
    expect(told).toHaveLength(3)
    for (const line of told) {
      expect(line).toContain(': 180 crawls')
      expect(line).toContain(', 0 too soon')
    }
  })
})
