import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exploreCommand } from '../../pipeline/commands/explore.ts'
import { rangeOf } from '../../pipeline/explorer/byte-range.ts'
import { type ExplorerServer, serveExplorer } from '../../pipeline/explorer/server.ts'
import { InputFault, UsageFault } from '../../pipeline/fault.ts'
import { PLACES } from '../../pipeline/folder/place.ts'
import { listening } from '../commands/effects.ts'
import { smallDataset } from '../fixtures/dataset.ts'
import { ROOT } from '../fixtures/source.ts'
import { copyOf, published } from '../fixtures/standing.ts'
import { dataDir } from '../store/directory.ts'

const CLI = join(ROOT, 'dist', 'pipeline', 'cli.js')
const BUILT = join(ROOT, 'dist', 'explorer')

let dir: string
let folder: string
let server: ExplorerServer

beforeAll(async () => {
  const { dir: standing, versions } = await published(smallDataset())
  dir = copyOf(standing)
  folder = join(dir, PLACES.published, versions[0]!)
  server = await serveExplorer(dir, 0)
})
afterAll(() => server.close())

const releaseUrl = async (): Promise<string> => (await fetch(server.url)).url.replace(/explorer\/$/, '')

/** The status of a request as it is written, without what fetch would mend. */
const rawStatus = (path: string, headers: Record<string, string> = {}): Promise<number> =>
  new Promise((done, fail) => {
    const { hostname, port } = new URL(server.url)
    request({ hostname, port, path, headers }, (response) => {
      response.resume()
      done(response.statusCode!)
    })
      .on('error', fail)
      .end()
  })

describe('byte-range', () => {
  it.each([
    [undefined, null],
    ['bytes=0-9', { start: 0, end: 9 }],
    ['bytes=90-', { start: 90, end: 99 }],
    ['bytes=90-200', { start: 90, end: 99 }],
    ['bytes=-5', { start: 95, end: 99 }],
    ['bytes=-500', { start: 0, end: 99 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=5-2', null],
    ['bytes=0-1,4-5', null],
    ['lines=0-1', null],
    ['bytes=-', null],
  ])('%s of 100 bytes', (header, range) => {
    expect(rangeOf(header, 100)).toEqual(range)
  })
})

describe('the server of the page', () => {
  it('leads to the latest release and sends its page under a strict policy', async () => {
    const response = await fetch(server.url)
    expect(response.url).toMatch(/\/\d{4}\.\d\d\.\d\d-[0-9a-f]{8}\/explorer\/$/)
    const policy = response.headers.get('content-security-policy')!
    const page = await response.text()
    const [, own] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)!
    expect(policy).toBe(own)
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    expect(page).not.toMatch(/ style=| on[a-z]+=|<style/)
  })

  it('sends parts of files, whole files, and nothing anew that the browser has', async () => {
    const url = `${await releaseUrl()}explorer/statements.parquet`
    const whole = readFileSync(join(folder, 'explorer', 'statements.parquet'))
    const part = await fetch(url, { headers: { range: 'bytes=0-3' } })
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 0-3/${whole.length}`])
    expect(await part.text()).toBe('PAR1')
    const all = await fetch(url)
    expect(Buffer.from(await all.arrayBuffer()).equals(whole)).toBe(true)
    const etag = all.headers.get('etag')!
    expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304)
    expect((await fetch(url, { headers: { range: 'bytes=0-3', 'if-range': '"other"' } })).status).toBe(200)
    expect((await fetch(url, { headers: { range: 'bytes=999999-' } })).status).toBe(416)
    expect((await fetch(url, { method: 'HEAD' })).headers.get('content-length')).toBe(String(whole.length))
  })

  it.each(['/../latest', '/%2e%2e/latest', '/2024.01.01-00000000/manifest.json', '/latest', '/..%2f..%2fetc/passwd'])(
    'has no %s',
    async (path) => {
      expect(await rawStatus(path)).toBe(404)
    },
  )

  it('serves what the manifest names and nothing else, to this machine and by reading alone', async () => {
    const { pathname } = new URL(await releaseUrl())
    expect(await rawStatus(`${pathname}manifest.json`)).toBe(200)
    expect(await rawStatus(`${pathname}explorer/../../latest`)).toBe(404)
    expect(await rawStatus(`${pathname}explorer/map/NOTICE`)).toBe(200)
    expect(await rawStatus('/', { host: 'example.com' })).toBe(421)
    expect((await fetch(server.url, { method: 'POST' })).status).toBe(405)
  })

  it('says so when the port is taken', async () => {
    const taken = serveExplorer(dir, Number(new URL(server.url).port))
    await expect(taken).rejects.toThrow(UsageFault)
    await expect(taken).rejects.toThrow('--port')
  })
})

describe('explore', () => {
  it('shows the release until it is interrupted', async () => {
    const child = spawn(process.execPath, [CLI, 'explore', '--port', '0', '--data', dir])
    const [line] = await once(child.stderr, 'data')
    const [url] = /http:\/\/127\.0\.0\.1:\d+\//.exec(String(line))!
    expect((await fetch(url)).status).toBe(200)
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  it.each([
    { port: 'http', fault: UsageFault, says: 'expected a number' },
    { port: '0', fault: InputFault, says: 'run `duibiao publish` first' },
  ])('refuses port $port where nothing is published: $says', async ({ port, fault, says }) => {
    const showing = exploreCommand({ data: dataDir(), port }, listening().effects)
    await expect(showing).rejects.toThrow(fault)
    await expect(showing).rejects.toThrow(says)
  })
})

describe('the built page', () => {
  const assets = () => readdirSync(join(BUILT, 'assets')).map((name) => join(BUILT, 'assets', name))

  it('weighs less than 400 kB compressed', () => {
    const bytes = [join(BUILT, 'index.html'), ...assets()].map((path) => gzipSync(readFileSync(path)).length)
    expect(bytes.length).toBeGreaterThanOrEqual(3)
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(400_000)
  })

  it('needs nothing that its policy forbids', () => {
    const code = assets()
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n')
    expect(code).not.toMatch(/WebAssembly|innerHTML|insertAdjacentHTML|document\.write|new Function|\beval\(/)
  })

  it('brings the outlines of 38 districts with their licence', () => {
    const { features } = JSON.parse(readFileSync(join(BUILT, 'map', 'chongqing.json'), 'utf8'))
    expect(features).toHaveLength(38)
    expect(readFileSync(join(BUILT, 'map', 'LICENSE'), 'utf8')).toContain('Apache License')
    expect(readFileSync(join(BUILT, 'map', 'NOTICE'), 'utf8')).toContain('ECharts')
  })
})
