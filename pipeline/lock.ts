import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { asOutputFault, errnoOf, LockedFault } from './fault.ts'
import { makeFolder } from './place.ts'

interface Holder {
  pid: number
  host: string
  started_at: string
}

/** Locks this process holds: a lock with our own process id that is not among them was left by a dead namesake. */
const held = new Set<string>()

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
const isStale = (path: string, { pid, host }: Holder): boolean =>
  host === hostname() && (pid === process.pid ? !held.has(path) : !isRunning(pid))

function lockedBy(path: string, holder: Holder | null): LockedFault {
  const who = holder ? `process ${holder.pid} on ${holder.host}, since ${holder.started_at}` : 'an unreadable lock file'
  return new LockedFault(`another run holds ${path} (${who}); wait for it, or delete the file if no run is going on`)
}

/** Creates the lock file; false where one stands already. */
async function created(path: string): Promise<boolean> {
  const body: Holder = { pid: process.pid, host: hostname(), started_at: new Date().toISOString() }
  try {
    await writeFile(path, JSON.stringify(body), { flag: 'wx' })
    return true
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false
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

/**
 * Moves a dead run's lock out of the way. The move, unlike a deletion, shows what was moved: of two runs that find the
 * same stale lock, the slower one could otherwise delete the lock that the quicker one has just created.
 */
async function clearStale(path: string, stale: string): Promise<void> {
  const aside = `${path}.${process.pid}.tmp`
  try {
    await rename(path, aside)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return
    throw asOutputFault(path, error)
  }
  const moved = await bodyOf(aside)
  if (moved !== null && moved !== stale) await writeFile(path, moved, { flag: 'wx' })
  await rm(aside, { force: true })
}

/**
 * Takes the lock of a data directory (`<dataDir>/run.lock`, created if needed): one run at a time. Returns the
 * function that gives it back. The lock of a process that has died is taken over. Throws LockedFault, naming the
 * holder, where another run is going on, and OutputFault where the file cannot be written.
 */
export async function takeLock(dataDir: string): Promise<() => Promise<void>> {
  const path = join(dataDir, 'run.lock')
  await makeFolder(dataDir)
  while (!(await created(path))) {
    const body = await bodyOf(path)
    if (body === null) continue
    const holder = holderOf(body)
    if (!holder || !isStale(path, holder)) throw lockedBy(path, holder)
    await clearStale(path, body)
  }
  held.add(path)
  return async () => {
    if (held.delete(path)) await rm(path, { force: true })
  }
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
