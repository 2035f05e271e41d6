import type { BrowserContext, Page, Route } from 'playwright-core'
import type { Exchange } from '../archive/warc-record.ts'
import type { Ask } from './transport.ts'

/** What a page may load to show its text; pictures, fonts, styles and media are not asked for. */
const NEEDED = new Set(['document', 'script', 'xhr', 'fetch'])

/** Bodies come decoded from our transport. */
const TRANSFER = /^(?:content-encoding|transfer-encoding|content-length|connection|keep-alive)$/i
/** What the browser says of itself and of its connection; ours is said instead. */
const BROWSERS_OWN = /^(?:user-agent|accept-encoding|host|connection|sec-.*|upgrade-insecure-requests)$/i

async function askOf(route: Route, context: BrowserContext): Promise<Ask> {
  const request = route.request()
  const url = request.url()
  const own = Object.entries(request.headers()).filter(([name]) => !BROWSERS_OWN.test(name) && !name.startsWith(':'))
  const cookies = (await context.cookies(url)).map(({ name, value }) => `${name}=${value}`).join('; ')
  const headers = { ...Object.fromEntries(own), ...(cookies ? { cookie: cookies } : {}) }
  return { url, method: request.method() === 'POST' ? 'POST' : 'GET', headers, body: request.postData() }
}

const headersFor = ({ headers }: Exchange): Record<string, string> => {
  const merged: Record<string, string> = {}
  for (const [name, value] of headers.filter(([name]) => !TRANSFER.test(name))) {
    // Playwright parts several cookies by line.
    merged[name] = name in merged ? `${merged[name]}\n${value}` : value
  }
  return merged
}

/**
 * Answers every request of a page by `ask` instead of the browser's own connection, so that guard, robots.txt, turns
 * and archive hold for what scripts load as well. What is not needed, and what cannot be had, is aborted. `failed` is
 * told why the page itself could not be had.
 */
export async function answerRequests(
  page: Page,
  ask: (ask: Ask, isPage: boolean) => Promise<Exchange>,
  failed: (error: unknown) => void,
): Promise<void> {
  const context = page.context()
  await page.route('**/*', async (route) => {
    const request = route.request()
    const isMethod = request.method() === 'GET' || request.method() === 'POST'
    if (!NEEDED.has(request.resourceType()) || !isMethod) return route.abort()
    const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame()
    try {
      const { status, body, ...answer } = await ask(await askOf(route, context), isPage)
      await route.fulfill({ status, headers: headersFor({ status, body, ...answer }), body: Buffer.from(body) })
    } catch (error) {
      if (isPage) failed(error)
      await route.abort().catch(() => {})
    }
  })
}
