import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { asOutputFault, GateRefused, InputFault, LockedFault, OutputFault, UsageFault } from '../../pipeline/fault.ts'
import { takeLock, withLock } from '../../pipeline/folder/lock.ts'
import { dataDir } from './directory.ts'

const lockPath = (dir: string) => join(dir, 'run.lock')
const holder = (pid: number, host = hostname()) => JSON.stringify({ pid, host, started_at: '2024-01-01T00:00:00.000Z' })

/** The id of a process that has run and ended. */
const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid

/** A process of its own that tries to take a lock when it is told to. */
function contender(dir: string) {
  const child = spawn(process.execPath, [join(import.meta.dirname, '..', 'fixtures', 'contender.mjs'), dir], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async (): Promise<string> => (await lines.next()).value
  const ready = next()
  return { ready, go: () => child.stdin.write('go\n'), result: ready.then(next), end: () => child.stdin.end() }
}

describe('the lock', () => {
  it('is held by one, and given back whatever comes of the work', async () => {
    const dir = join(dataDir(), 'not', 'there', 'yet')
    const failure = withLock(dir, async () => {
      expect(JSON.parse(readFileSync(lockPath(dir), 'utf8')).pid).toBe(process.pid)
      await expect(takeLock(dir)).rejects.toThrow(LockedFault)
      throw new Error('the work failed')
    })
    await expect(failure).rejects.toThrow('the work failed')
    expect(existsSync(lockPath(dir))).toBe(false)
  })

  it('names the process that holds it', async () => {
    const dir = dataDir()
    writeFileSync(lockPath(dir), holder(process.ppid))
    await expect(takeLock(dir)).rejects.toThrow(`process ${process.ppid} on ${hostname()}, since 2024-01-01`)
  })

  it('is taken over from a dead process, and from a dead namesake', async () => {
    for (const pid of [deadPid(), process.pid]) {
      const dir = dataDir()
      writeFileSync(lockPath(dir), holder(pid))
      const release = await takeLock(dir)
      expect(JSON.parse(readFileSync(lockPath(dir), 'utf8')).pid).toBe(process.pid)
      await release()
      expect(existsSync(lockPath(dir))).toBe(false)
    }
  })

  it('is left to a process of another machine and to whoever wrote nonsense', async () => {
    for (const body of [holder(deadPid(), 'elsewhere.invalid'), '', '{"pid":1}', 'null']) {
      const dir = dataDir()
      writeFileSync(lockPath(dir), body)
      await expect(takeLock(dir)).rejects.toThrow(/another run holds .*delete the file if no run is going on/)
      expect(readFileSync(lockPath(dir), 'utf8')).toBe(body)
    }
  })

  it('goes to exactly one of many who want a stale one', async () => {
    for (let round = 0; round < 50; round += 1) {
      const dir = dataDir()
      writeFileSync(lockPath(dir), holder(deadPid()))
      const takers = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(dir)))
      expect(takers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(readdirSync(dir)).toEqual(['run.lock'])
    }
  })

  it('goes to exactly one of many processes that want a stale one', async () => {
    const dir = dataDir()
    writeFileSync(lockPath(dir), holder(deadPid()))
    const takers = Array.from({ length: 6 }, () => contender(dir))
    await Promise.all(takers.map(({ ready }) => ready))
    for (const { go } of takers) go()
    const told = await Promise.all(takers.map(({ result }) => result))
    for (const { end } of takers) end()
    expect(told.sort()).toEqual(['LockedFault', 'LockedFault', 'LockedFault', 'LockedFault', 'LockedFault', 'taken'])
  })

  it('says why it cannot be written', async () => {
    const file = join(dataDir(), 'file')
    writeFileSync(file, '')
    await expect(takeLock(join(file, 'below'))).rejects.toThrow(OutputFault)
    await expect(takeLock(file)).rejects.toThrow(/cannot write .*EEXIST/)
  })

  it('says so when a directory stands in its place', async () => {
    const dir = dataDir()
    mkdirSync(lockPath(dir))
    await expect(takeLock(dir)).rejects.toThrow(/cannot write .*run\.lock.*EISDIR/)
  })
})

describe('a fault', () => {
  it('has a name and an exit code of its own', () => {
    const faults = [UsageFault, InputFault, GateRefused, LockedFault, OutputFault].map((Kind) => new Kind('x'))
    expect(faults.map(({ name, exitCode }) => [name, exitCode])).toEqual([
      ['UsageFault', 2],
      ['InputFault', 3],
      ['GateRefused', 4],
      ['LockedFault', 5],
      ['OutputFault', 6],
    ])
  })

  it.each(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EEXIST'])(
    'says %s in words, with path and cause',
    (code) => {
      const error = Object.assign(new Error('raw'), { code })
      const fault = asOutputFault('/some/path', error)
      expect(fault.message).toMatch(new RegExp(`^cannot write /some/path: .{20,} \\(${code}\\)$`))
      expect(fault.cause).toBe(error)
    },
  )

  it('passes on what it does not know, and a fault as it is', () => {
    expect(asOutputFault('/p', new Error('odd')).message).toBe('cannot write /p: odd')
    const gate = new GateRefused('no')
    expect(asOutputFault('/p', gate)).toBe(gate)
  })
})
