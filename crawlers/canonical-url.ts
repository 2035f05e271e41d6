import { isDocumentPath, withoutParameters } from './document-link.ts'

/** Names under which frameworks carry the session of a visitor in a query. */
const SESSION = /^(?:jsessionid|phpsessid|aspsessionid\w*|asp\.net_sessionid|sessionid|session_id)$/i

/**
 * The one address under which a page is known: lower-case host, no fragment, no session id in path or query. On
 * documents of the shared platform there is no query at all, for it is random, and no `_wap` twin (portal-conventions
 * §2). Throws TypeError for text that is no URL.
 */
export function canonicalUrl(address: string): string {
  const url = new URL(address)
  url.hash = ''
  url.pathname = withoutParameters(url.pathname)
  for (const name of [...url.searchParams.keys()]) if (SESSION.test(name)) url.searchParams.delete(name)
  if (isDocumentPath(url.pathname)) {
    url.search = ''
    url.pathname = url.pathname.replace(/_wap(\.html?)$/, '$1')
  }
  return url.href
}
