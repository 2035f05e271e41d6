import ipaddr from 'ipaddr.js'
import type { Network } from '../../crawlers/fetch/network.ts'
import type { Portal } from '../../crawlers/portal.ts'
import { UsageFault } from '../fault.ts'

const TRUSTED = 'DUIBIAO_TRUSTED_ADDRESSES'

function trustedIn(env: NodeJS.ProcessEnv): string[] {
  const ranges = (env[TRUSTED] ?? '').split(/[\s,]+/).filter((range) => range !== '')
  const wrong = ranges.find((range) => !ipaddr.isValidCIDR(range))
  if (wrong === undefined) return ranges
  throw new UsageFault(`${TRUSTED}: found ${wrong}, expected ranges of addresses such as 198.18.0.0/15,64:ff9b::/96`)
}

/** How the network is reached by the environment and by what portals declare. Throws UsageFault. */
export function networkOf(env: NodeJS.ProcessEnv, portals: readonly Portal[]): Network {
  const named = (name: string): string | undefined => env[name] || env[name.toLowerCase()] || undefined
  const [http, https, none] = [named('HTTP_PROXY'), named('HTTPS_PROXY'), named('NO_PROXY')]
  const proxies = { ...(http ? { http } : {}), ...(https ? { https } : {}), ...(none ? { none } : {}) }
  for (const proxy of [http, https]) {
    if (proxy && !/^https?:/i.test(proxy)) {
      throw new UsageFault(`HTTP_PROXY, HTTPS_PROXY: found ${proxy}, expected an address such as http://127.0.0.1:7890`)
    }
  }
  return { trusted: trustedIn(env), proxies, portals }
}
