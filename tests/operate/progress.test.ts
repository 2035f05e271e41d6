import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { contactOf } from '../../pipeline/capture/agent.ts'
import { paceText, screenOn } from '../../pipeline/capture/progress.ts'

describe('the pace of a crawl', () => {
  it.each([
    { done: 0, waiting: 5, ms: 1000, says: 'rate not known yet' },
    { done: 10, waiting: 0, ms: 5000, says: '2.0 pages/s, 0:00:00 left' },
    { done: 10, waiting: 20, ms: 20_000, says: '0.5 pages/s, 0:00:40 left' },
    { done: 1, waiting: 3661, ms: 1000, says: '1.0 pages/s, 1:01:01 left' },
  ])('of $done pages in $ms ms with $waiting to go is $says', ({ done, waiting, ms, says }) => {
    expect(paceText(done, waiting, ms)).toBe(says)
  })
})

describe('a terminal', () => {
  it('shows one bar for all portals, loses no line of the log, and is left alone once the crawl ends', async () => {
    const terminal = Object.assign(new PassThrough(), { isTTY: true, columns: 120 })
    let now = 0
    const { write, progress } = await screenOn(terminal, () => now)
    write('before\n')
    progress.moved('a', 0, 10)
    now = 2000
    progress.moved('a', 1, 9)
    progress.moved('b', 3, 27)
    write('between\n')
    progress.end()
    write('after\n')
    const shown = String(terminal.read())
    expect(shown).toMatch(/^before\n/)
    expect(shown).toContain('4 of 40 known pages, 2.0 pages/s, 0:00:18 left')
    expect(shown).toContain('between\n')
    expect(shown.endsWith('after\n')).toBe(true)
  })
})

describe('a contact', () => {
  it('is a web or mail address, or not given', () => {
    expect(contactOf(undefined)).toBeNull()
    expect(contactOf('data@example.org')).toBe('data@example.org')
    expect(contactOf('https://example.org/bot')).toBe('https://example.org/bot')
    for (const wrong of ['nobody', 'a b@example.org', 'x@example.org)\r\nX: y', '邮箱@例子.中国'])
      expect(() => contactOf(wrong)).toThrow(/expected a web or mail address/)
  })
})
