import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cookieStore } from '../../../crawlers/fetch/cookie-store.ts'
import { FetchFailure, failureOf } from '../../../crawlers/fetch/failure.ts'
import { PLAIN_NETWORK, routesOf } from '../../../crawlers/fetch/network.ts'
import { answerRequests } from '../../../crawlers/fetch/page-requests.ts'
import { type Ask, LIMITS, transportOf } from '../../../crawlers/fetch/transport.ts'
import { portalWith } from '../portal.ts'

const URL_A = 'https://www.portal.example/a'

describe('cookie-store', () => {
  it('sends back what was set, to its own host', () => {
    const store = cookieStore()
    store.take(URL_A, [
      ['Set-Cookie', 'a=1; Path=/'],
      ['Content-Type', 'text/html'],
      ['set-cookie', 'no cookie at all'],
    ])
    expect(store.headerFor(URL_A, undefined)).toContain('a=1')
    expect(store.headerFor('https://other.example/', undefined)).toBeUndefined()
  })

  it('puts what a browser has got before its own', () => {
    const store = cookieStore()
    store.take(URL_A, [['set-cookie', 'a=1; Path=/']])
    expect(store.headerFor(URL_A, 'a=2; b=3')?.split('; ').sort()).toEqual(['a=2', 'b=3'])
  })
})

describe('failure', () => {
  const coded = (code: string) => failureOf(Object.assign(new Error(`found ${code}`), { code }))

  it.each([
    ['ECONNREFUSED', true, false],
    ['ENOTFOUND', true, true],
    ['ECONNRESET', false, false],
  ])('%s: no connection %s, no such name %s; asking again may help', (code, unconnected, unresolved) => {
    expect(coded(code)).toMatchObject({ status: 'unavailable', passing: true, unconnected, unresolved })
  })

  it('is passed on as it is, also as a cause', () => {
    const failure = new FetchFailure('refused', 'an address of this machine')
    expect([failureOf(failure), failureOf(new Error('x', { cause: failure }))]).toEqual([failure, failure])
    expect(failure).toMatchObject({ passing: false, ofHost: false })
  })

  it('says that time ran out', () => {
    expect(failureOf(Object.assign(new Error('aborted'), { name: 'TimeoutError' })).message).toBe(
      'found no whole answer in time',
    )
    expect(failureOf('odd').message).toBe('odd')
  })
})

describe('network', () => {
  it('has one route for all hosts that are reached alike', async () => {
    const portals = [
      portalWith({ hosts: ['old.portal.example'], tls: 'old' }),
      portalWith({ proxy: 'http://proxy.example:8080/' }),
    ]
    const routes = routesOf({ ...PLAIN_NETWORK, portals }, 1000, {})
    const [plain, other, old, proxied] = ['a.example', 'b.example', 'old.portal.example', 'www.portal.example'].map(
      routes.to,
    )
    expect(plain).toBe(other)
    expect(new Set([plain, old, proxied]).size).toBe(3)
    expect(routes.to('portal.example')).toBe(proxied)
    await routes.close()
  })
})

describe('transport', () => {
  const server = createServer(({ url }, response) => {
    if (url === '/large') response.end('x'.repeat(5000))
    else response.writeHead(302, { location: '/b' }).end('moved')
  })
  let ports: Map<string, number>
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    ports = new Map([['www.portal.example', (server.address() as AddressInfo).port]])
  })
  afterAll(() => void server.close())
  const ask = (url: string): Ask => ({ url, method: 'GET', headers: {}, body: null })

  it('reads an answer whole, redirects too', async () => {
    const transport = transportOf(() => '2031-03-05T08:00:00.000Z', ports)
    const exchange = await transport.send(ask('http://www.portal.example/a'))
    expect([exchange.status, new TextDecoder().decode(exchange.body), exchange.at]).toEqual([
      302,
      'moved',
      '2031-03-05T08:00:00.000Z',
    ])
    await transport.close()
  })

  it('refuses what is too large, and hosts that are not given', async () => {
    const transport = transportOf(() => '', ports, { ...LIMITS, bytes: 1000 })
    await expect(transport.send(ask('http://www.portal.example/large'))).rejects.toThrow(FetchFailure)
    await expect(transport.send(ask('http://other.example/a'))).rejects.toThrow(FetchFailure)
    await transport.close()
  })
})

describe('page-requests', () => {
  const frame = {}
  /** What becomes of one request of a page. */
  async function became(request: { type?: string; method?: string; isPage?: boolean }, ask: () => Promise<unknown>) {
    const said: unknown[] = []
    let route: (given: unknown) => Promise<void> = async () => {}
    const page = {
      context: () => ({ cookies: async () => [{ name: 'a', value: '1' }] }),
      mainFrame: () => frame,
      route: async (_: string, take: typeof route) => {
        route = take
      },
    }
    await answerRequests(page as never, ask as never, (error) => void said.push(`failed: ${(error as Error).message}`))
    await route({
      request: () => ({
        url: () => URL_A,
        method: () => request.method ?? 'GET',
        resourceType: () => request.type ?? 'document',
        isNavigationRequest: () => request.isPage ?? false,
        frame: () => frame,
        headers: () => ({ accept: '*/*' }),
        postData: () => null,
        allHeaders: async () => ({}),
      }),
      fulfill: async ({ status }: { status: number }) => void said.push(status),
      abort: async () => void said.push('aborted'),
    })
    return said
  }
  const answer = async () => ({ status: 200, headers: [['content-type', 'text/html']], body: new Uint8Array() })

  it('are answered by what is asked for them', async () => {
    expect(await became({}, answer)).toEqual([200])
  })

  it('are aborted where nobody needs them, or they cannot be had', async () => {
    const fails = async () => {
      throw new Error('refused')
    }
    expect(await became({ type: 'image' }, answer)).toEqual(['aborted'])
    expect(await became({ method: 'DELETE' }, answer)).toEqual(['aborted'])
    expect(await became({}, fails)).toEqual(['aborted'])
    expect(await became({ isPage: true }, fails)).toEqual(['failed: refused', 'aborted'])
  })
})
