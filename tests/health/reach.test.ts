import { expect, it } from 'vitest'
import type { Exchange } from '../../crawlers/archive/warc-record.ts'
import type { Ask, Transport } from '../../crawlers/fetch/transport.ts'
import { askPortal } from '../../pipeline/health/reach.ts'

const PORTAL = { hosts: ['www.portal.example', 'old.portal.example'], scheme: 'https' as const }

/** A transport that answers as told, and what it was asked. */
function lineOf(answer: () => Partial<Exchange>) {
  const asked: Ask[] = []
  let isClosed = false
  const transport: Transport = {
    send: async (ask) => {
      asked.push(ask)
      return { status: 200, headers: [], ...answer() } as Exchange
    },
    close: async () => {
      isClosed = true
    },
  }
  return { asked, transport, isClosed: () => isClosed }
}

it('asks the first host once for robots.txt, by the name of the program, and closes the line', async () => {
  const { asked, transport, isClosed } = lineOf(() => ({}))
  const { host, refusal, date } = await askPortal(PORTAL, transport)
  expect([host, refusal, date]).toEqual(['www.portal.example', null, null])
  expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET https://www.portal.example/robots.txt'])
  expect(asked[0]!.headers['user-agent']).toMatch(/duibiao/)
  expect(isClosed()).toBe(true)
})

it.each([
  ['Wed, 05 Mar 2031 08:00:00 GMT', Date.UTC(2031, 2, 5, 8)],
  ['some day', null],
  ['', null],
])('knows the time of a server that tells "%s"', async (told, date) => {
  const { transport } = lineOf(() => ({ status: 404, headers: [['Date', told]] }))
  expect(await askPortal(PORTAL, transport)).toMatchObject({ refusal: null, date })
})

it.each([
  [new Error('connect ECONNREFUSED'), 'connect ECONNREFUSED'],
  ['no reason', 'no reason'],
])('tells why there was no answer, and closes the line all the same', async (thrown, refusal) => {
  const { transport, isClosed } = lineOf(() => {
    throw thrown
  })
  const before = Date.now()
  const answered = await askPortal(PORTAL, transport)
  expect(answered).toMatchObject({ host: 'www.portal.example', refusal, date: null })
  expect(answered.at).toBeGreaterThanOrEqual(before)
  expect(isClosed()).toBe(true)
})

it('asks no address of the network that it runs in', async () => {
  const { refusal } = await askPortal({ hosts: ['127.0.0.1'], scheme: 'http' })
  expect(refusal).toMatch(/127\.0\.0\.1/)
})
