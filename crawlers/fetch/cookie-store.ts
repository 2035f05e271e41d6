import { CookieJar } from 'tough-cookie'

/** The cookies of one crawl, kept as a browser keeps them until it is closed. */
export interface CookieStore {
  /** The Cookie header for an address, after the cookies in `passed`, which a browser has got; undefined for none. */
  headerFor(url: string, passed: string | undefined): string | undefined
  /** Takes what an answer sets. What is no cookie is passed over, as browsers do. */
  take(url: string, headers: readonly (readonly [string, string])[]): void
}

const nameOf = (pair: string): string => pair.slice(0, pair.indexOf('=')).trim()

/** An empty store. */
export function cookieStore(): CookieStore {
  const jar = new CookieJar(undefined, { looseMode: true, rejectPublicSuffixes: false })
  return {
    headerFor: (url, passed) => {
      const known = passed?.split('; ') ?? []
      const names = new Set(known.map(nameOf))
      const own = jar.getCookiesSync(url).map((cookie) => cookie.cookieString())
      return [...known, ...own.filter((pair) => !names.has(nameOf(pair)))].join('; ') || undefined
    },
    take: (url, headers) => {
      for (const [name, value] of headers) {
        if (name.toLowerCase() === 'set-cookie') jar.setCookieSync(value, url, { ignoreError: true })
      }
    },
  }
}
