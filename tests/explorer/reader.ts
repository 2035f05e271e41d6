import { type Browser, chromium, type Page } from 'playwright-core'
import { findChrome } from '../../crawlers/fetch/chrome.ts'
import { addressOf, choiceOf } from '../../explorer/address.ts'

/** A page of the explorer, with everything that happened in it. */
export interface Reader {
  page: Page
  /** Opens an address of the page, `#/map?lang=en`, and waits until its view is drawn. */
  open(hash: string): Promise<void>
  /** The value of an expression in the page. By the browser itself: the page's policy forbids to run a string. */
  ask(expression: string): Promise<unknown>
  /** Addresses that were asked for. */
  requests: string[]
  /** Errors, warnings and violations of the content security policy. */
  complaints: string[]
}

/** Starts the browser that tests use; null if none starts. */
export async function startBrowser(): Promise<Browser | null> {
  const chrome = await findChrome(process.env)
  return chrome && chromium.launch({ executablePath: chrome.path, args: [...chrome.args] })
}

/** A fresh reader of the release at `url`. Violations are events of the document: not every one is on the console. */
export async function openReader(
  browser: Browser,
  url: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Reader> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  await page.exposeFunction('complain', (text: string) => complaints.push(text))
  await page.addInitScript(
    `addEventListener('securitypolicyviolation', (event) => complain('CSP: ' + event.violatedDirective + ' ' + event.blockedURI))`,
  )
  await page.goto(url)
  const base = page.url().replace(/#.*/, '')
  const open = async (hash: string) => {
    await page.goto(`${base}${hash}`)
    const choice = choiceOf(hash, 'zh')
    const address = JSON.stringify(addressOf({ ...choice, target: null }))
    await page.locator(`main:is([data-asked=${address}], [data-drawn=${address}]):not([aria-busy])`).waitFor()
    if (choice.target) await page.locator(`dialog[open][data-drawn=${JSON.stringify(choice.target)}]`).waitFor()
  }
  const session = await context.newCDPSession(page)
  const ask = async (expression: string) => {
    const answer = await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
    if (answer.exceptionDetails) throw new Error(JSON.stringify(answer.exceptionDetails))
    return answer.result.value as unknown
  }
  return { page, open, ask, requests, complaints }
}
