import type { IncomingMessage, ServerResponse } from 'node:http'
import { createGzip } from 'node:zlib'
import type { ReplicaResponse } from '../../datasets/replica/exchange.ts'

/** What a server can do wrong, beside the answer it would have given. */
export type Mischief = (request: IncomingMessage, response: ServerResponse, proper: ReplicaResponse) => void

const MEGABYTE = Buffer.alloc(1024 * 1024, '<p>重庆</p>')

/** Writes a megabyte so many times, as fast as the other end takes it. */
function pour(into: NodeJS.WritableStream, megabytes: number): void {
  for (let left = megabytes; left > 0; left--) {
    if (!into.write(MEGABYTE)) {
      into.once('drain', () => pour(into, left - 1))
      return
    }
  }
  into.end()
}

const html = (status: number, headers: Record<string, string> = {}): Mischief => {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'text/html', ...headers })
    response.end(`<html><head><title>${status}</title></head><body></body></html>`)
  }
}

/** Everything a server of the replica does wrong on demand. */
export const MISCHIEF = {
  status_500: html(500),
  status_404: html(404),
  /** Asks for a second's patience. */
  status_429: html(429, { 'retry-after': '1' }),
  /** Another page, without a proof that it is a list. */
  other_page: html(200),
  /** A page of the portal, with its navigation and no row. */
  no_rows: (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end(['zwgk', 'ywdt', 'hdjl', 'zjcq'].map((name) => `<a href="/${name}/">${name}</a>`).join(''))
  },
  reset: (request) => void request.socket.resetAndDestroy(),
  /** Begins an answer and says no more. */
  stall: (_, response, { body }) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': String(body.length + 1) })
    response.write(body.subarray(0, 100))
  },
  truncated: (request, response, { body }) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': String(body.length) })
    response.write(body.subarray(0, body.length >> 1), () => request.socket.destroy())
  },
  redirect_loop: (request, response) => html(302, { location: `${request.url}` })(request, response, NOTHING),
  /** Leads to a port of this machine that belongs to somebody else. */
  redirect_stranger: html(302, { location: 'http://127.0.0.1:9/' }),
  /** Says the page is something it is not. */
  wrong_charset: (_, response, { body }) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' })
    response.end(body)
  },
  large: (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    pour(response, 100)
  },
  /** A gigabyte that weighs a megabyte on the line. */
  gzip_bomb: (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
    const gzip = createGzip()
    gzip.pipe(response)
    // The other end hangs up, as it should.
    response.on('close', () => gzip.destroy())
    gzip.on('error', () => {})
    pour(gzip, 1024)
  },
} as const satisfies Record<string, Mischief>

const NOTHING: ReplicaResponse = { status: 302, headers: {}, body: new Uint8Array() }

export type MischiefName = keyof typeof MISCHIEF

/** Mischief done to the requests for a path, the first so many of them or all. */
export interface PathMischief {
  host: string
  path: string
  mischief: MischiefName
  times: number
}
