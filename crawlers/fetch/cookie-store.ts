import { CookieJar } from 'tough-cookie'

/** The cookies of one crawl, kept as a browser keeps them until it is closed. */
export interface CookieStore {
  /** The Cookie header for an address, after the cookies in `passed`, which a browser has got; undefined for none. */
  headerFor(url: string, passed: string | undefined): string | undefined
  /** Takes what an answer sets. What is no cookie is passed over, as browsers do. */
  take(url: string, headers: readonly (readonly [string, string])[]): void
}

/** Most characters of a Cookie header: servers refuse every request whose head is too long, often one of 8 KB. */
const LONGEST = 4096

/** As many of the cookies as fit, the last ones before the others. */
function fitting(pairs: readonly string[]): string[] {
  let left = LONGEST
  return pairs.toReversed().filter((pair) => {
    const fits = pair.length + 2 <= left
    if (fits) left -= pair.length + 2
    return fits
  })
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
      const all = [...own.filter((pair) => !names.has(nameOf(pair))), ...known]
      return fitting(all).join('; ') || undefined
    },
    take: (url, headers) => {
      for (const [name, value] of headers) {
        if (name.toLowerCase() === 'set-cookie') jar.setCookieSync(value, url, { ignoreError: true })
      }
    },
  }
}
