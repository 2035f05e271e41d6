import { expect, it } from 'vitest'
import { killCrawls } from '../../bench/kill.ts'

it('a crawl that is killed again and again ends as an undisturbed one, and fetches nothing twice', async () => {
  const { kills, ...found } = await killCrawls('liangping', 2, 1)
  expect(kills).toBe(2)
  expect(found).toEqual({ runs: expect.any(Number), differing: 0, needless: [] })
}, 180_000)
