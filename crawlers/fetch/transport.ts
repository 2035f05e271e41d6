import { STATUS_CODES } from 'node:http'
import type { Readable } from 'node:stream'
import { Agent, type Dispatcher } from 'undici'
import { headerIn } from '../archive/http-message.ts'
import type { Exchange } from '../archive/warc-record.ts'
import { refusePrivate } from './address-guard.ts'
import { withoutEncoding } from './content-encoding.ts'
import { FetchFailure, failureOf } from './failure.ts'
import { type Network, PLAIN_NETWORK, routesOf } from './network.ts'

/** What is sent. Headers by lower-case name. */
export interface Ask {
  url: string
  method: 'GET' | 'POST'
  headers: Readonly<Record<string, string>>
  body: string | null
}

export interface Limits {
  /** Most bytes of a decoded body. */
  bytes: number
  /** Most time for a connection, for silence in an answer, and for a whole answer, in ms. */
  connect: number
  silence: number
  whole: number
}

export const LIMITS: Limits = { bytes: 32 * 1024 * 1024, connect: 10_000, silence: 20_000, whole: 120_000 }

/** Most bytes of the head of an answer, as browsers take them. */
const LONGEST_HEAD = 256 * 1024

/** Hosts whose plain HTTP is answered by a port of this machine: the replica. Where given, no other host is asked. */
export type LoopbackPorts = ReadonlyMap<string, number>

/** Sends one request and reads its answer whole; redirects are answers. Throws FetchFailure. */
export interface Transport {
  send(ask: Ask): Promise<Exchange>
  close(): Promise<void>
}

/** Reads a body up to a limit. */
async function readBody(body: Readable, most: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.length
    if (bytes > most) {
      body.destroy()
      throw new FetchFailure('refused', `found more than ${most} bytes, expected a page or file within that limit`)
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, bytes)
}

type Head = [name: string, value: string][]

/** undici hands raw headers as names and values in turn. */
function headOf(raw: unknown): Head {
  const parts = (raw as (Buffer | string)[]).map((part) => (typeof part === 'string' ? part : part.toString('latin1')))
  return parts.flatMap((part, i): Head => (i % 2 === 0 ? [[part, parts[i + 1] ?? '']] : []))
}

/** Where a request really goes: to its own origin, or to the port that stands for its host. */
function originOf(url: URL, ports: LoopbackPorts | null, trusted: readonly string[]): string {
  if (ports === null) {
    const isLiteral = /^[\d.]+$|^\[/.test(url.hostname)
    if (isLiteral) refusePrivate(url.hostname, [url.hostname.replace(/^\[|\]$/g, '')], trusted)
    return url.origin
  }
  const port = ports.get(url.host)
  if (port === undefined || url.protocol !== 'http:') {
    throw new FetchFailure(
      'unavailable',
      `found no loopback port for ${url.origin}, expected one; no request was sent`,
      {
        unconnected: true,
      },
    )
  }
  return `http://127.0.0.1:${port}`
}

async function exchangeOf(ask: Ask, at: string, answer: Dispatcher.ResponseData, limits: Limits): Promise<Exchange> {
  const head = headOf(answer.headers)
  const size = Number(headerIn(head, 'content-length'))
  if (size > limits.bytes) {
    answer.body.on('error', () => {}).destroy()
    throw new FetchFailure('refused', `found ${size} bytes, expected at most ${limits.bytes}`)
  }
  const packed = await readBody(answer.body, limits.bytes)
  // Counted again when it is decoded: a gzip bomb is small on the line.
  const body = await withoutEncoding(packed, headerIn(head, 'content-encoding'), limits.bytes)
  return {
    url: ask.url,
    method: ask.method,
    requestHeaders: Object.entries(ask.headers),
    requestBody: ask.body === null ? null : Buffer.from(ask.body),
    at,
    status: answer.statusCode,
    statusText: STATUS_CODES[answer.statusCode] ?? '',
    headers: head,
    body,
  }
}

/**
 * A transport over undici. `clock` gives the time of a request as ISO text; `ports` leads every request to loopback, else
 * `network` says how hosts are reached.
 */
export function transportOf(
  clock: () => string,
  ports: LoopbackPorts | null,
  limits: Limits = LIMITS,
  network: Network = PLAIN_NETWORK,
): Transport {
  const options = { headersTimeout: limits.silence, bodyTimeout: limits.silence, maxHeaderSize: LONGEST_HEAD }
  const loopback = ports === null ? null : new Agent({ ...options, connect: { timeout: limits.connect } })
  const routes = routesOf(network, limits.connect, options)
  async function send(ask: Ask): Promise<Exchange> {
    const url = new URL(ask.url)
    const at = clock()
    // AbortSignal.timeout would keep the answer in memory until its time is over, ended or not.
    const late = new AbortController()
    const timer = setTimeout(() => late.abort(new DOMException('late', 'TimeoutError')), limits.whole)
    try {
      const answer = await (loopback ?? routes.to(url.hostname)).request({
        origin: originOf(url, ports, network.trusted),
        path: url.pathname + url.search,
        method: ask.method,
        headers: { host: url.host, ...ask.headers },
        body: ask.body,
        responseHeaders: 'raw',
        signal: late.signal,
      })
      return await exchangeOf({ ...ask, headers: { host: url.host, ...ask.headers } }, at, answer, limits)
    } catch (error) {
      throw failureOf(error)
    } finally {
      clearTimeout(timer)
    }
  }
  return { send, close: async () => void (await Promise.all([loopback?.destroy(), routes.close()])) }
}
