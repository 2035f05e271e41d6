import type { Browser } from 'playwright-core'
import { seriousFaults } from './axe.ts'

const VIEWS = ['home', 'compare', 'map', 'district', 'coverage', 'findings', 'releases', 'search'] as const

/** How a view is looked at, besides as it is. */
const LOOKS = [
  { look: 'light', query: 'theme=light', width: 1280 },
  { look: 'dark', query: 'theme=dark', width: 1280 },
  { look: 'narrow', query: 'theme=light', width: 390 },
] as const

/** What axe finds seriously wrong in every view of the page at `url`, light, dark and narrow; a line for each fault. */
export async function viewFaults(browser: Browser, url: string): Promise<string[]> {
  const faults: string[] = []
  // One page for all looks: npm's browser is one process, and ends with its first page.
  const page = await (await browser.newContext()).newPage()
  const session = await page.context().newCDPSession(page)
  for (const { look, query, width } of LOOKS) {
    await page.setViewportSize({ width, height: 900 })
    const ask = async (expression: string): Promise<unknown> =>
      (await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })).result.value
    for (const view of VIEWS) {
      await page.goto(`${url}#/${view}?lang=zh&${query}${view === 'search' ? '&q=%E8%A1%97%E9%81%93' : ''}`)
      await page.locator(`main[data-drawn^="#/${view}"]:not([aria-busy])`).waitFor()
      faults.push(...(await seriousFaults(ask)).map((fault) => `${view}, ${look}: ${fault}`))
    }
  }
  return faults
}

/** How many views of how many looks that were. */
export const N_LOOKED_AT = VIEWS.length * LOOKS.length
