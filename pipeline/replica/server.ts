import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ReplicaResponse } from '../../datasets/replica/exchange.ts'
import { FOREIGN_SITES } from '../../datasets/replica/foreign/index.ts'
import { SITES } from '../../datasets/replica/replica-site.ts'
import { replicaResponse } from '../../datasets/replica/site.ts'
import { MISCHIEF, type PathMischief } from './fault.ts'

/** A request as the server saw it. */
export interface Logged {
  /** When it came, in ms since the server began. */
  at: number
  host: string
  path: string
  method: string
  status: number
  /** Bytes of the body of the answer. */
  bytes: number
  agent: string
}

/** A web server on loopback that answers for every replica portal. */
export interface ReplicaServer {
  port: number
  /** The port by host, as the crawler is told. */
  ports: ReadonlyMap<string, number>
  /** Every request in the order it came. */
  log: Logged[]
  close(): Promise<void>
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

const STRANGER: ReplicaResponse = { status: 421, headers: {}, body: new Uint8Array() }

const headersOf = ({ headers }: IncomingMessage): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  )

/** Starts the server on a free port. What its answers lack is given by `faults`. */
export async function startReplica(faults: readonly PathMischief[] = []): Promise<ReplicaServer> {
  const log: Logged[] = []
  const left = new Map(faults.map((fault) => [`${fault.host}${fault.path}`, { ...fault }]))
  const began = performance.now()

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = performance.now() - began
    const { method = 'GET', url: path = '/', headers } = request
    const host = headers.host ?? ''
    const asked = { host, path, method, headers: headersOf(request), body: await bodyOf(request), serial: log.length }
    const proper = replicaResponse(asked) ?? STRANGER
    const bytes = proper.body.length
    log.push({ at, host, path, method, status: proper.status, bytes, agent: headers['user-agent'] ?? '' })
    const fault = left.get(`${host}${path}`)
    if (fault && fault.times-- > 0) return MISCHIEF[fault.mischief](request, response, proper)
    response.writeHead(proper.status, proper.headers)
    response.end(proper.body)
  }
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    port,
    ports: new Map([...SITES, ...FOREIGN_SITES].map(({ host }) => [host, port])),
    log,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
