import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import { findChrome } from '../crawlers/fetch/chrome.ts'
import { readReference } from '../datasets/reference/index.ts'
import { serveExplorer } from '../pipeline/explorer/server.ts'
import { publishRelease } from '../pipeline/publish.ts'
import { storeDataset } from '../pipeline/store.ts'
import { benchDataset } from './explorer-dataset.ts'
import { N_LOOKED_AT, viewFaults } from './explorer-faults.ts'
import { median } from './median.ts'

const TARGETS = 50_000
const ROUNDS = 5

/** Waits in the page until the view of an address is painted; the answer is the time since `began`, in ms. */
const PAINTED = (change: string, done: string): string => `new Promise((resolve, reject) => {
  setTimeout(() => reject(new Error('nothing was painted in 20 s')), 20000)
  const began = performance.now()
  ${change}
  const look = () => (${done}) ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began))) : setTimeout(look, 1)
  look()
})`

const pick = (id: string, at: number): string =>
  `const control = document.getElementById('${id}'); const before = document.querySelector('main').dataset.drawn
  control.selectedIndex = (control.selectedIndex + ${at}) % control.options.length; control.dispatchEvent(new Event('change'))`

/** Interactions: what changes, and how the page shows that it is done. */
const INTERACTIONS: Readonly<Record<string, string>> = {
  'another period': PAINTED(pick('period', 1), `document.querySelector('main').dataset.drawn !== before`),
  'sort the table': PAINTED(
    `const before = document.querySelector('main').dataset.drawn; document.getElementById('sort-figure').click()`,
    `document.querySelector('main').dataset.drawn !== before`,
  ),
  'another indicator': PAINTED(
    `const before = document.querySelector('main').dataset.drawn
    const field = document.getElementById('indicator'); const names = [...field.list.options].map(({ value }) => value)
    field.value = names[(names.indexOf(field.value) + 7) % names.length]; field.dispatchEvent(new Event('change'))`,
    `document.querySelector('main').dataset.drawn !== before`,
  ),
  'evidence of a sentence': PAINTED(
    `document.querySelector('.bars .figure').click()`,
    `document.querySelector('dialog[open] .lines mark')`,
  ),
  'close it': PAINTED(`document.querySelector('dialog').close()`, `!location.hash.includes('target=')`),
  'the view of a district': PAINTED(
    `document.querySelector('nav a[href*="#/district"]').click()`,
    `document.querySelector('.heat-table td a')`,
  ),
  'evidence of a table cell': PAINTED(
    `document.querySelector('.heat-table td a').click()`,
    `document.querySelector('dialog[open] .rebuilt mark') && document.querySelector('dialog[open] .lines mark')`,
  ),
}

const toView = (address: string, done: string): string =>
  PAINTED(
    `location.hash = ${JSON.stringify(address)}`,
    `document.querySelector('main').dataset.drawn?.startsWith('${address.replace(/\?.*/, '')}') && ${done}`,
  )

const search = (words: string): string =>
  PAINTED(
    `location.hash = '#/search?lang=zh&q=' + encodeURIComponent('${words}')`,
    `document.querySelector('h1')?.textContent.includes('${words}') && document.querySelector('.hits > li')`,
  )

/** Every other view, each opened from the one before. */
const VIEWS: Readonly<Record<string, string>> = {
  'the map': toView('#/map?lang=zh', `document.querySelector('.map svg, svg.map, main svg')`),
  'the coverage': toView('#/coverage?lang=zh', `document.querySelector('main table')`),
  'the findings': toView('#/findings?lang=zh', `document.querySelector('main h1')`),
  'the releases': toView('#/releases?lang=zh', `document.querySelector('main h1')`),
  'the first page': toView('#/home?lang=zh', `document.querySelector('.question')`),
  'a search for a word in a sentence': search('达到4123以上'),
  'a search for a township': search('第17街道'),
  'a search for a document number': search('府发〔2024〕17号'),
  'a document': PAINTED(
    `document.querySelector('.hits .hit-line, .hits a').click()`,
    `document.querySelector('.printed-text .printed')`,
  ),
}

/** What something took, in ms: by the clock, and of the processor in the page's main thread, which no other process lengthens. */
interface Took {
  clock: number
  processor: number
}

interface Visit {
  first: Took
  took: Record<string, Took>
}

/** One visit with an empty cache: ms to the first chart, then ms of each interaction. */
export async function visit(context: BrowserContext, url: string): Promise<Visit> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const processor = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000
  }
  await page.goto(`${url}#/compare?lang=zh`)
  await page.locator('.bars li').first().waitFor()
  const ask = async (name: string, expression: string): Promise<number> => {
    const answer = await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
    if (answer.exceptionDetails) throw new Error(`${name}: ${answer.exceptionDetails.exception?.description}`)
    return answer.result.value
  }
  const clock = await ask('first chart', `performance.getEntriesByName('first-view')[0].startTime`)
  const first = { clock, processor: await processor() }
  const took: Record<string, Took> = {}
  for (const [name, expression] of Object.entries({ ...INTERACTIONS, ...VIEWS })) {
    const before = await processor()
    took[name] = { clock: await ask(name, expression), processor: (await processor()) - before }
  }
  return { first, took }
}

/**
 * Time from navigation to the first chart and of interactions, over a release of 50,000 targets on loopback; then what axe
 * finds wrong in every view of it.
 */
export async function explorer(): Promise<string[]> {
  const chrome = await findChrome(process.env)
  if (chrome === null) return ['no Chrome or Chromium starts here: nothing measured']
  const data = mkdtempSync(join(tmpdir(), 'duibiao-bench-'))
  const reference = readReference()
  const dataset = benchDataset(TARGETS, reference)
  await storeDataset(dataset, data)
  await publishRelease(data, reference.indicators)
  const server = await serveExplorer(data, 0)
  const visits: Visit[] = []
  for (let round = 0; round < ROUNDS; round++) {
    // A browser of its own for each visit, so that nothing is in any cache.
    const browser = await chromium.launch({ executablePath: chrome.path, args: [...chrome.args] })
    visits.push(await visit(await browser.newContext({ viewport: { width: 1280, height: 900 } }), server.url))
    await browser.close()
  }
  const browser = await chromium.launch({ executablePath: chrome.path, args: [...chrome.args] })
  const faults = await viewFaults(browser, server.url)
  await browser.close()
  await server.close()
  rmSync(data, { recursive: true })
  const all = (of: (one: Visit) => Took): string => {
    const figures = visits.map((one) => of(one).clock)
    const own = median(visits.map((one) => of(one).processor)).toFixed(0)
    const each = figures.map((ms) => ms.toFixed(0)).join(', ')
    return `${median(figures).toFixed(0)} ms, median of ${ROUNDS} (${each}), ${own} ms of the processor`
  }
  return [
    `${faults.length} serious faults that axe knows in ${N_LOOKED_AT} views`,
    ...faults,
    `${dataset.targets.length} targets, ${dataset.documents.length} documents`,
    `${'first chart after navigation'.padEnd(34)}  ${all(({ first }) => first)}`,
    ...Object.keys({ ...INTERACTIONS, ...VIEWS }).map(
      (name) => `${name.padEnd(34)}  ${all(({ took }) => took[name]!)}`,
    ),
  ]
}
