import { statfsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { freeBytes, inGigabytes, LEAST_FREE } from '../../pipeline/health/disk.ts'
import { dataDir } from '../store/directory.ts'

it('knows what is free where a folder is, or would be made', async () => {
  const data = dataDir()
  const { blocks, bsize } = statfsSync(data)
  for (const path of [data, join(data, 'not', 'yet', 'there')]) {
    const free = await freeBytes(path)
    expect(free).toBeGreaterThan(0)
    expect(free).toBeLessThanOrEqual(blocks * bsize)
  }
})

it('ends at the root where no part of a path is there', async () => {
  expect(await freeBytes('/no-such-folder-at-all/of/anybody')).toBeGreaterThan(0)
})

it('tells bytes in gigabytes', () => {
  expect([LEAST_FREE, 1.26 * LEAST_FREE, 0].map(inGigabytes)).toEqual(['1.0 GB', '1.3 GB', '0.0 GB'])
})
