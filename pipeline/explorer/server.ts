import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { EXPLORER_FILES } from '../../datasets/explorer/catalogue.ts'
import { errnoOf, UsageFault } from '../fault.ts'
import { PLACES } from '../folder/place.ts'
import { FEED } from '../release/feed.ts'
import { latestVersion } from '../release/latest.ts'
import { SUMS } from '../release/listing.ts'
import { type Artefact, artefactOf, artefactsOf, MANIFEST, readManifest } from '../release/manifest.ts'
import { rangeOf } from './byte-range.ts'
import { headersFor } from './headers.ts'

/** A web server on loopback that shows the releases of a data directory. */
export interface ExplorerServer {
  /** Where a browser finds the latest release. */
  url: string
  close(): Promise<void>
}

/** The files of a release that may be asked for, by their path: those its manifest names, and no others. */
type Listing = ReadonlyMap<string, Artefact>

async function listingOf(folder: string): Promise<Listing> {
  const named = artefactsOf(await readManifest(folder))
  const own = [await artefactOf(folder, MANIFEST), await artefactOf(folder, SUMS)]
  return new Map([...named, ...own].map((artefact) => [artefact.file, artefact]))
}

function refuse(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { ...headersFor('.txt'), 'content-type': 'text/plain; charset=utf-8', ...headers })
  response.end(`${text}\n`)
}

async function send(request: IncomingMessage, response: ServerResponse, folder: string, artefact: Artefact) {
  const { file, bytes, sha256 } = artefact
  const etag = `"${sha256}"`
  const headers = { ...headersFor(file), etag }
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end()
    return
  }
  // A part of another file would be joined to what the browser has of this one.
  const isSame = [undefined, etag].includes(request.headers['if-range'] as string | undefined)
  const range = rangeOf(isSame ? request.headers.range : undefined, bytes)
  if (range === 'unsatisfiable') {
    refuse(response, 416, `${file} has ${bytes} bytes`, { 'content-range': `bytes */${bytes}` })
    return
  }
  const { start, end } = range ?? { start: 0, end: bytes - 1 }
  const part = range ? { 'content-range': `bytes ${start}-${end}/${bytes}` } : {}
  response.writeHead(range ? 206 : 200, { ...headers, ...part, 'content-length': end - start + 1 })
  if (request.method === 'HEAD' || bytes === 0) response.end()
  else await pipeline(createReadStream(join(folder, file), { start, end }), response)
}

async function answer(
  dataDir: string,
  listings: Map<string, Listing>,
  request: IncomingMessage,
  response: ServerResponse,
) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'only GET and HEAD')
  const path = new URL(request.url ?? '/', 'http://localhost').pathname
  const latest = await latestVersion(dataDir)
  if (path === '/' && latest !== null) {
    const location = `/${latest}/${EXPLORER_FILES.page.replace('index.html', '')}`
    return refuse(response, 302, `the latest release is ${latest}`, { location })
  }
  // News comes from one address, whichever release is the latest.
  if (path === `/${FEED}` && latest !== null)
    return refuse(response, 302, `the latest release is ${latest}`, { location: `/${latest}/${FEED}` })
  const [, version = '', rest = ''] = /^\/([\d.]+-[0-9a-f]{8})\/(.*)$/.exec(path) ?? []
  const folder = join(dataDir, PLACES.published, version)
  if (version !== '' && !listings.has(version)) {
    // A folder that is no release, or not yet one, is asked for again the next time.
    const listing = await listingOf(folder).catch(() => null)
    if (listing) listings.set(version, listing)
  }
  const artefact = listings.get(version)?.get(rest === '' || rest.endsWith('/') ? `${rest}index.html` : rest)
  if (!artefact) return refuse(response, 404, `no such file in a release: ${path}`)
  await send(request, response, folder, artefact)
}

/** A name that only this machine goes by: a page of another host that was pointed here bears its own. */
const isLocal = (host: string | undefined): boolean => /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(host ?? '')

/**
 * Shows the releases of a data directory on 127.0.0.1, the latest one at the root, each file with byte ranges and
 * under a strict content security policy. `port` 0 takes a free one. Throws UsageFault if the port is taken.
 */
export async function serveExplorer(dataDir: string, port: number): Promise<ExplorerServer> {
  const listings = new Map<string, Listing>()
  const server = createServer((request, response) => {
    if (!isLocal(request.headers.host)) refuse(response, 421, 'this server answers on this machine alone')
    else answer(dataDir, listings, request, response).catch(() => response.destroy())
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening').catch((error) => {
    const taken = errnoOf(error) === 'EADDRINUSE' || errnoOf(error) === 'EACCES'
    throw taken ? new UsageFault(`port ${port}: found it taken, expected a free one; name another with --port`) : error
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
