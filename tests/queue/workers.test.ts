import { expect, it } from 'vitest'
import { tryWorkers } from '../../bench/faults/many-workers.ts'
import { hasRedis } from '../../bench/faults/own-redis.ts'

it.skipIf(!hasRedis())(
  'workers and Redis that are killed lose nothing, ask no host twice at once, and come to what one machine makes (skipped where there is no redis-server)',
  async () => {
    const trial = { portals: 6, rounds: 2, kills: 2, restarts: 1, lasting: 5000 }
    const tried = await tryWorkers(trial)
    expect(tried).toEqual({ open: [], rude: [], isSame: true, documents: 18, kills: 2 })
  },
  300_000,
)
