import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type Server, type ServerOptions } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type Transport, transportOf } from '../../crawlers/fetch/transport.ts'
import type { Portal } from '../../crawlers/portal.ts'

const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'old-server')
const [key, cert] = ['key.pem', 'cert.pem'].map((name) => readFileSync(join(FOLDER, name)))
const OLD_CIPHERS = 'DEFAULT:@SECLEVEL=0'

let server: Server
let transport: Transport
afterEach(async () => {
  await transport.close()
  server.closeAllConnections()
  server.close()
})

/** Asks a server on loopback, whose host is declared with `tls`. */
async function asked(options: ServerOptions, tls: Portal['tls'], declared = 'localhost') {
  server = createServer({ key, cert, ...options } as ServerOptions, (_, response) => void response.end('甲'))
  server.on('tlsClientError', () => {})
  server.listen(0, 'localhost')
  await once(server, 'listening')
  const network = {
    trusted: ['127.0.0.0/8', '::1/128'],
    proxies: {},
    portals: [{ hosts: [declared], tls, proxy: null }],
  }
  transport = transportOf(() => '2024-01-01T00:00:00.000Z', null, undefined, network)
  const url = `https://localhost:${(server.address() as AddressInfo).port}/`
  const { status, body } = await transport.send({ url, method: 'GET', headers: {}, body: null })
  return `${status} ${Buffer.from(body)}`
}

describe('a server with old TLS', () => {
  it.each([
    ['TLS 1.0 alone', { minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: OLD_CIPHERS }],
    ['TLS 1.1 alone', { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: OLD_CIPHERS }],
    ['a certificate of its own for another name', {}],
    [
      'ciphers without forward secrecy or with SHA-1',
      { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES128-SHA:@SECLEVEL=0' },
    ],
  ] as const)(
    'that has %s is reached where its portal declares it, and refused where it does not',
    async (_, options) => {
      expect(await asked(options, 'old')).toBe('200 甲')
      await transport.close()
      server.close()
      await expect(asked(options, 'modern')).rejects.toMatchObject({ name: 'FetchFailure', status: 'unavailable' })
    },
  )

  it('is reached by the other names of its host', async () => {
    expect(await asked({}, 'old', 'www.localhost')).toBe('200 甲')
  })

  it('is no concern of a portal that declares nothing of the kind: other hosts keep their proof', async () => {
    await expect(asked({}, 'modern')).rejects.toThrow(/self.signed|certificate/i)
  })
})
