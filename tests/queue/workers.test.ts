import { join } from 'node:path'
import { expect, it } from 'vitest'
import { hasRedis } from '../../bench/faults/own-redis.ts'
import { packageRoot } from '../../datasets/root.ts'

/** Compiled, as its workers are: parts are made by workers of the same code alone. */
const COMPILED = join(packageRoot, 'dist', 'bench', 'faults', 'many-workers.js')

it.skipIf(!hasRedis())(
  'workers and Redis that are killed lose nothing, ask no host twice at once, and come to what one machine makes (skipped where there is no redis-server)',
  async () => {
    const { tryWorkers }: typeof import('../../bench/faults/many-workers.ts') = await import(COMPILED)
    const trial = { portals: 6, rounds: 2, kills: 2, restarts: 1, lasting: 5000 }
    const tried = await tryWorkers(trial)
    expect(tried).toEqual({ open: [], rude: [], isSame: true, documents: 18, kills: 2 })
  },
  300_000,
)
