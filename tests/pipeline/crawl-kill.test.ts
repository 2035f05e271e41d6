import { expect, it } from 'vitest'
import { killCrawls } from '../../bench/kill.ts'
import { findChrome } from '../../crawlers/fetch/chrome.ts'

it('a crawl that is killed again and again ends as an undisturbed one, and fetches nothing twice', async () => {
  const { kills, ...found } = await killCrawls('liangping', 2, 1)
  expect(kills).toBe(2)
  expect(found).toEqual({ runs: expect.any(Number), differing: 0, needless: [] })
}, 180_000)

it.skipIf((await findChrome(process.env)) === null)(
  'a crawl with a browser that is killed goes on where it was (skipped where no Chrome or Chromium starts)',
  async () => {
    const { kills, ...found } = await killCrawls('beibei', 2, 1)
    expect(kills).toBe(2)
    expect(found).toEqual({ runs: expect.any(Number), differing: 0, needless: [] })
  },
  180_000,
)
