/** A document of the shared platform; whatever query hangs on it is random (portal-conventions §2). */
const DOCUMENT = /\/\d{6}\/t\d{8}_\d+(?:_wap)?\.html$/

/**
 * The one address under which a document is known: lower-case host, no fragment, no `_wap` twin and no random query on
 * document pages. Throws TypeError for text that is no URL.
 */
export function canonicalUrl(address: string): string {
  const url = new URL(address)
  url.hash = ''
  if (DOCUMENT.test(url.pathname)) {
    url.search = ''
    url.pathname = url.pathname.replace(/_wap\.html$/, '.html')
  }
  return url.href
}
