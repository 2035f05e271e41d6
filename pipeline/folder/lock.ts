import { createHash, randomUUID } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { asOutputFault, errnoOf, LockedFault } from '../fault.ts'
import { makeFolder } from './place.ts'

interface Holder {
  pid: number
  host: string
  started_at: string
}

/**
 * What this process has written into locks, or is about to: a lock with our own process id that says anything else was
 * left by a dead namesake.
 */
const own = new Set<string>()

function holderOf(body: string): Holder | null {
  try {
    const { pid, host, started_at } = JSON.parse(body) as Partial<Holder>
    const complete = Number.isInteger(pid) && typeof host === 'string' && typeof started_at === 'string'
    return complete ? ({ pid, host, started_at } as Holder) : null
  } catch {
    return null
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: the process exists and belongs to someone else.
    return errnoOf(error) === 'EPERM'
  }
}

/** Only a process of this machine can be seen to be dead; one of another machine gets the benefit of the doubt. */
const isStale = (body: string, { pid, host }: Holder): boolean =>
  host === hostname() && (pid === process.pid ? !own.has(body) : !isRunning(pid))

function lockedBy(path: string, holder: Holder | null): LockedFault {
  const who = holder ? `process ${holder.pid} on ${holder.host}, since ${holder.started_at}` : 'an unreadable lock file'
  return new LockedFault(`another run holds ${path} (${who}); wait for it, or delete the file if no run is going on`)
}

/** Creates a lock file and tells what it says, unlike any other; null if one stands already. */
async function created(path: string): Promise<string | null> {
  const holder: Holder = { pid: process.pid, host: hostname(), started_at: new Date().toISOString() }
  const body = JSON.stringify({ ...holder, token: randomUUID() })
  // Known before it is written: whoever reads it while it is being written must not take it for a dead namesake's.
  own.add(body)
  try {
    await writeFile(path, body, { flag: 'wx' })
    return body
  } catch (error) {
    own.delete(body)
    if (errnoOf(error) === 'EEXIST') return null
    // A full disk lets the file be created and not be filled: an empty lock would stop every later run.
    if (errnoOf(error) === 'ENOSPC') await rm(path, { force: true })
    throw asOutputFault(path, error)
  }
}

const bodyOf = (path: string): Promise<string | null> =>
  readFile(path, 'utf8').catch((error) => {
    if (errnoOf(error) === 'ENOENT') return null
    throw asOutputFault(path, error)
  })

async function giveBack(path: string, body: string): Promise<void> {
  if (own.delete(body)) await rm(path, { force: true })
}

/**
 * Removes a dead run's lock. The right to do so is a lock of its own, one for each dead one, and what is removed is read
 * again under it: of two runs that find the same stale lock, the slower one could otherwise remove the lock that the
 * quicker one has just created.
 */
async function clearStale(path: string, stale: string): Promise<void> {
  const right = `${path}.${createHash('sha256').update(stale).digest('hex').slice(0, 16)}`
  const body = await take(right)
  try {
    if ((await bodyOf(path)) === stale) await rm(path, { force: true })
  } finally {
    await giveBack(right, body)
  }
}

/** Takes a lock file and tells what it says. Throws LockedFault if a run that lives, or may live, holds it. */
async function take(path: string): Promise<string> {
  for (;;) {
    const body = await created(path)
    if (body !== null) return body
    const found = await bodyOf(path)
    if (found === null) continue
    const holder = holderOf(found)
    if (!holder || !isStale(found, holder)) throw lockedBy(path, holder)
    await clearStale(path, found)
  }
}

/**
 * Takes the lock of a data directory (`<dataDir>/run.lock`, created if needed): one run at a time. Returns the
 * function that gives it back. The lock of a process that has died is taken over. Throws LockedFault, naming the
 * holder, where another run is going on, and OutputFault where the file cannot be written.
 */
export async function takeLock(dataDir: string): Promise<() => Promise<void>> {
  const path = join(dataDir, 'run.lock')
  await makeFolder(dataDir)
  const body = await take(path)
  return () => giveBack(path, body)
}

/** Does `work` under the lock of a data directory and gives the lock back, whatever comes of it. Throws as takeLock. */
export async function withLock<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  const release = await takeLock(dataDir)
  try {
    return await work()
  } finally {
    await release()
  }
}
