import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** True where the distribution's Redis is installed. */
export const hasRedis = (): boolean => spawnSync('redis-server', ['--version']).status === 0

/** A Redis of one's own, in a folder that goes with it. */
export interface OwnRedis {
  url: string
  /** Kills it without a word, and starts it again with what it had written. */
  restart(): Promise<void>
  close(): Promise<void>
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Waits until it says that it takes connections. */
async function ready(child: ChildProcess): Promise<void> {
  let said = ''
  for await (const chunk of child.stdout!) {
    said += chunk
    if (/Ready to accept connections/.test(said)) break
  }
  child.stdout!.resume()
}

/** Starts a Redis on loopback that writes down every change. */
export async function startRedis(): Promise<OwnRedis> {
  const dir = mkdtempSync(join(tmpdir(), 'duibiao-redis-'))
  const port = await freePort()
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', dir, '--save', '', '--appendonly', 'yes']
  const begin = async (): Promise<ChildProcess> => {
    const child = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] })
    await ready(child)
    return child
  }
  let child = await begin()
  const kill = async () => {
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    restart: async () => {
      await kill()
      child = await begin()
    },
    close: async () => {
      await kill()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
