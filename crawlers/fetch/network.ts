import { constants } from 'node:crypto'
import { Agent, type Dispatcher, EnvHttpProxyAgent, ProxyAgent } from 'undici'
import { hostOf, type Portal } from '../portal.ts'
import { guardedLookup } from './address-guard.ts'

/** How hosts are reached. */
export interface Network {
  /** Ranges of addresses that stand for public ones where a resolver of one's own gives them: `198.18.0.0/15`. */
  trusted: readonly string[]
  /** Proxies by the environment (`HTTP_PROXY`, `HTTPS_PROXY`, `NO_PROXY`). */
  proxies: { http?: string; https?: string; none?: string }
  /** What declarations say of their hosts. */
  portals: readonly Pick<Portal, 'hosts' | 'tls' | 'proxy'>[]
}

/** No proxy, no exception: what is not declared. */
export const PLAIN_NETWORK: Network = { trusted: [], proxies: {}, portals: [] }

/** What an agent is given besides how it connects. */
type AgentOptions = Pick<Agent.Options, 'headersTimeout' | 'bodyTimeout' | 'maxHeaderSize'>

/** TLS as servers of the 2000s have it. Whoever declares it takes what comes without a proof of where it came from. */
const OLD_TLS = {
  minVersion: 'TLSv1',
  ciphers: 'DEFAULT:@SECLEVEL=0',
  rejectUnauthorized: false,
  secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
} as const

/** Where requests to a host go. */
export interface Routes {
  to(hostname: string): Dispatcher
  close(): Promise<void>
}

/** Makes the routes to all hosts. `connect` is the longest time for a connection, in ms. */
export function routesOf(network: Network, connect: number, options: AgentOptions): Routes {
  const made = new Map<string, Dispatcher>()
  // A portal is asked at the www., bare and wap. names of its hosts alike.
  const declared = (name: string) => network.portals.find((portal) => hostOf(portal, name) !== null)
  const { http, https, none } = network.proxies
  function make(tls: Portal['tls'], proxy: string | null): Dispatcher {
    const requestTls = { timeout: connect, ...(tls === 'old' ? OLD_TLS : {}) }
    const direct = { ...options, connect: { ...requestTls, lookup: guardedLookup(network.trusted) } }
    // A proxy finds the addresses itself; ours are not asked, nor guarded.
    if (proxy !== null) return new ProxyAgent({ ...options, uri: proxy, requestTls })
    if (!http && !https) return new Agent(direct)
    return new EnvHttpProxyAgent({
      ...direct,
      requestTls,
      ...(http ? { httpProxy: http } : {}),
      ...(https ? { httpsProxy: https } : {}),
      ...(none ? { noProxy: none } : {}),
    })
  }
  return {
    to: (hostname) => {
      const { tls = 'modern', proxy = null } = declared(hostname) ?? {}
      const name = `${tls} ${proxy ?? ''}`
      const known = made.get(name) ?? make(tls, proxy)
      made.set(name, known)
      return known
    },
    close: async () => void (await Promise.all([...made.values()].map((dispatcher) => dispatcher.destroy()))),
  }
}
