import { randomUUID } from 'node:crypto'
import type { Redis } from 'ioredis'

/**
 * The right to ask hosts, for one holder at a time. It lasts for a while and is renewed by who lives; a dead one's ends by
 * itself.
 */
export interface Lease {
  /** False once the right may be somebody else's: since the last renewal so much time went by that it can have ended. */
  holds(): boolean
  /** Gives it back. Hosts stay nobody's for as many ms as their pace asks for. */
  release(rest: number): Promise<void>
}

/** All of the hosts or none: held by another, nothing changes. Answers 1 or 0. */
const TAKE = `
for _, key in ipairs(KEYS) do
  local holder = redis.call('GET', key)
  if holder and holder ~= ARGV[1] then return 0 end
end
for _, key in ipairs(KEYS) do redis.call('SET', key, ARGV[1], 'PX', ARGV[2]) end
return 1`

/** Leaves a mark that no holder has, for the rest that a host is owed. */
const RELEASE = `
for _, key in ipairs(KEYS) do
  if redis.call('GET', key) == ARGV[1] then
    if tonumber(ARGV[2]) > 0 then redis.call('SET', key, 'rests', 'PX', ARGV[2]) else redis.call('DEL', key) end
  end
end
return 1`

const keyOf = (host: string): string => `duibiao:host:${host}`

/** Renewed so often within its time. */
const RENEWALS = 4

/**
 * Takes the right to ask hosts, for `lasting` ms at a time; null while another has one of them, be it another job of the
 * same worker: a job that was given up for dead comes back to it while it still does it.
 */
export async function takeLease(redis: Redis, hosts: readonly string[], lasting: number): Promise<Lease | null> {
  const holder = randomUUID()
  const keys = hosts.map(keyOf)
  const take = async (): Promise<boolean> => (await redis.eval(TAKE, keys.length, ...keys, holder, lasting)) === 1
  let renewed = Date.now()
  if (!(await take())) return null
  let isLost = false
  const renew = async (): Promise<void> => {
    const asked = Date.now()
    if (await take()) renewed = asked
    else isLost = true
  }
  // While Redis is away no renewal comes about, and the right ends by the clock.
  const timer = setInterval(() => void renew().catch(() => {}), lasting / RENEWALS)
  timer.unref()
  return {
    holds: () => !isLost && Date.now() - renewed < lasting * (1 - 1 / RENEWALS),
    release: async (rest) => {
      clearInterval(timer)
      await redis.eval(RELEASE, keys.length, ...keys, holder, Math.ceil(rest))
    },
  }
}
