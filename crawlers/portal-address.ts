import { canonicalUrl } from './canonical-url.ts'
import { hostOf, type PortalHosts } from './portal.ts'

/** A link as written, resolved where it stands; null for what leads to no page: empty, `#`, `javascript:`, `mailto:`. */
export function resolved(href: string | undefined, base: string): URL | null {
  const written = href?.trim() ?? ''
  if (written === '' || written.startsWith('#') || !URL.canParse(written, base)) return null
  const url = new URL(written, base)
  return /^https?:$/.test(url.protocol) ? url : null
}

/**
 * The address under which a portal's page is known: its own scheme and first host form, canonical path. Null if the
 * host is not the portal's.
 */
export function portalAddress(portal: PortalHosts, url: URL): string | null {
  const host = hostOf(portal, url.hostname)
  if (host === null) return null
  const own = new URL(url)
  own.protocol = `${portal.scheme}:`
  own.hostname = host
  own.username = ''
  own.password = ''
  return canonicalUrl(own.href)
}
