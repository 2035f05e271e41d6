import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../../crawlers/archive/warc-record.ts'
import type { Item } from '../../../crawlers/crawl/item.ts'
import { type BrowserWork, fetchWithBrowser } from '../../../crawlers/fetch/browser-crawler.ts'
import { type Chrome, findChrome } from '../../../crawlers/fetch/chrome.ts'
import { FetchFailure } from '../../../crawlers/fetch/failure.ts'
import type { Ask } from '../../../crawlers/fetch/transport.ts'
import { exchangeOf } from '../crawl/made-crawl.ts'

const HOST = 'www.portal.example'
const item = (name: string): Item =>
  ({ key: name, ask: { url: `http://${HOST}/${name}`, method: 'GET', headers: {}, body: null } }) as unknown as Item

/** A page whose list a script writes, from what it asks for. */
const SCRIPTED = `<html><body><ul></ul><script>
  document.cookie = 'passed=1'
  fetch('/rows.json').then((rows) => rows.json()).then((rows) => {
    document.querySelector('ul').innerHTML = rows.map((row) => '<li>' + row + '</li>').join('')
  })
</script></body></html>`

type Answers = (ask: Ask) => string | Error

/** Fetches items with a browser; tells what came of each, what was asked for, and which cookies were handed on. */
async function fetched(chrome: Chrome, names: readonly string[], answers: Answers, set: Partial<BrowserWork> = {}) {
  const due = names.map(item)
  let n_open = 0
  const [asked, settled, cookies, back]: [string[], string[], string[], string[]] = [[], [], [], []]
  const bodies = new Map<string, string>()
  const load = async (_: Item, ask: Ask, isFirst: boolean): Promise<Exchange> => {
    asked.push(`${new URL(ask.url).pathname}${isFirst ? ' first' : ''}`)
    const answer = answers(ask)
    if (answer instanceof Error) throw answer
    return exchangeOf(ask.url, answer)
  }
  const settle = (what: string, { key }: Item) => {
    n_open--
    settled.push(`${key} ${what}`)
  }
  const work: BrowserWork = {
    supply: {
      take: () => {
        const next = due.shift() ?? null
        if (next) n_open++
        return next
      },
      waiting: () => due.length,
      taken: () => n_open,
    },
    concurrency: 1,
    chrome,
    agent: 'duibiao',
    load,
    // Not the script, which holds an empty row of its own.
    isThere: (_, html) => html.includes('<li>公'),
    passed: (host, cookie) => void cookies.push(`${host} ${cookie}`),
    back: ({ key }) => {
      n_open--
      back.push(key)
    },
    clock: () => '2031-03-05T08:00:00.000Z',
    answered: async (one, { body }) => {
      bodies.set(one.key, Buffer.from(body).toString())
      settle('answered', one)
    },
    failed: async (one, { message }) => settle(`failed: ${message}`, one),
    ...set,
  }
  const ended = await fetchWithBrowser(work).catch((error: Error) => error)
  return { ended, asked, settled, cookies, back, bodies }
}

const chrome = await findChrome(process.env)

describe.skipIf(chrome === null)('a lane of a browser (skipped where no Chrome or Chromium starts)', () => {
  it('takes pages as scripts have written them, asks for all they load, and hands cookies on', async () => {
    const answers: Answers = ({ url }) => {
      if (url.endsWith('/rows.json')) return '["公厕方案","公园方案"]'
      return url.endsWith('/gone') ? new FetchFailure('unavailable', 'found nothing') : SCRIPTED
    }
    const { ended, asked, settled, cookies, bodies } = await fetched(chrome!, ['list', 'gone'], answers)
    expect(ended).toBe(true)
    expect(settled).toEqual(['list answered', 'gone failed: found nothing'])
    expect(asked.filter((path) => path !== '/favicon.ico')).toEqual(['/list first', '/rows.json', '/gone first'])
    expect(bodies.get('list')).toContain('<li>公厕方案</li><li>公园方案</li>')
    expect(cookies).toEqual([`${HOST} passed=1`])
  })

  it('ends with what is no failure of fetching, and settles nothing behind it', async () => {
    const { ended, settled } = await fetched(chrome!, ['a', 'b'], () => new Error('the disk is full'))
    expect(ended).toEqual(new Error('the disk is full'))
    expect(settled).toEqual([])
  })
})

it('puts the item back where the browser does not start, and says so', async () => {
  // A program that starts and shows no page.
  const { ended, back, settled } = await fetched({ path: process.execPath, args: [] }, ['a', 'b'], () => SCRIPTED)
  expect({ ended, back, settled }).toEqual({ ended: false, back: ['a'], settled: [] })
})
