import { request } from 'node:http'
import { afterEach, expect, it } from 'vitest'
import type { PathMischief } from '../../../pipeline/replica/fault.ts'
import { type ReplicaServer, startReplica } from '../../../pipeline/replica/server.ts'

let server: ReplicaServer
afterEach(() => server.close())

const HOST = 'liangping.replica.example'
const START = '/kjj/zwgk_144890/zfxxgkml/zcwj/qtwj/'

/** What the server answers a request to a host of the replica. */
const ask = (
  path: string,
  { host = HOST, method = 'GET', body = '' } = {},
): Promise<{ status: number; text: string }> =>
  new Promise((done, fail) => {
    const headers = { host, 'user-agent': 'a test' }
    request({ host: '127.0.0.1', port: server.port, path, method, headers }, async (response) => {
      let text = ''
      for await (const chunk of response) text += chunk
      done({ status: response.statusCode!, text })
    })
      .on('error', fail)
      .end(body)
  })

it('answers for every host of the replica by one port, and for no other', async () => {
  server = await startReplica()
  expect(server.ports.get(HOST)).toBe(server.port)
  expect(new Set(server.ports.values())).toEqual(new Set([server.port]))
  expect(server.ports.size).toBeGreaterThan(7)
  expect(await ask(START)).toMatchObject({ status: 200, text: expect.stringContaining('<html') })
  expect((await ask('/no-such-page.html')).status).toBe(404)
  expect(await ask('/', { host: 'www.elsewhere.example' })).toEqual({ status: 421, text: '' })
})

it('notes every request in the order it came, as it was asked and answered', async () => {
  server = await startReplica()
  await ask(START)
  await ask('/robots.txt', { method: 'POST', body: 'words=1' })
  await ask('/', { host: 'www.elsewhere.example' })
  expect(server.log.map(({ host, path, method, agent }) => [host, path, method, agent])).toEqual([
    [HOST, START, 'GET', 'a test'],
    [HOST, '/robots.txt', 'POST', 'a test'],
    ['www.elsewhere.example', '/', 'GET', 'a test'],
  ])
  const [first, , last] = server.log
  expect([first!.status, last!.status, last!.bytes]).toEqual([200, 421, 0])
  expect(first!.bytes).toBeGreaterThan(100)
  expect(server.log.map(({ at }) => at)).toEqual(server.log.map(({ at }) => at).toSorted((a, b) => a - b))
})

it('does a path the mischief it was told, so many times, and then answers properly', async () => {
  const fault: PathMischief = { host: HOST, path: START, mischief: 'status_500', times: 2 }
  server = await startReplica([fault])
  const statuses = []
  for (let n = 0; n < 3; n++) statuses.push((await ask(START)).status)
  expect(statuses).toEqual([500, 500, 200])
  expect((await ask('/robots.txt')).status).not.toBe(500)
  // The caller's own list stays as it was: another server begins anew.
  expect(fault.times).toBe(2)
})

it('ends with whoever is still being answered', async () => {
  server = await startReplica()
  await ask(START)
  await server.close()
  await expect(ask(START)).rejects.toThrow(/ECONNREFUSED|hang up/)
  server = await startReplica()
})
