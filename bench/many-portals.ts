import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Portal, portalSchema } from '../crawlers/portal.ts'
import type { CaptureStatus } from '../datasets/records/vocabulary.ts'
import { withCatalogue } from '../pipeline/archive/catalogue.ts'
import { crawlPortals } from '../pipeline/crawl.ts'
import { MISCHIEF, type MischiefName } from '../pipeline/replica/fault.ts'

const PORTALS = 64
const RUNS = 20
const FOLDER = '/zwgk/zcwj/'
const TEXT = '到2027年，全区高新技术企业达到120家以上，科技型企业达到500家以上。'

/** What a page's server does, and what the page must come to. */
const PAGES: readonly (readonly [mischief: MischiefName | null, status: CaptureStatus])[] = [
  [null, 'captured'],
  ['status_500', 'unavailable'],
  ['status_404', 'gone'],
  ['status_429', 'blocked'],
  ['other_page', 'unavailable'],
  ['no_rows', 'unavailable'],
  ['reset', 'unavailable'],
  ['stall', 'unavailable'],
  ['truncated', 'unavailable'],
  ['redirect_loop', 'unavailable'],
  ['redirect_stranger', 'refused'],
  ['wrong_charset', 'captured'],
]

const nameOf = (k: number): string => `202401/t20240105_${1000 + k}.html`
const page = (k: number): string =>
  `<html><head><meta charset="utf-8"></head><body><div class="TRS_UEDITOR"><p>${k}：${TEXT}</p></div></body></html>`
const list = PAGES.map((_, k) => `<li><a href="${nameOf(k)}">关于甲的通知</a></li>`).join('')

const portals: Portal[] = Array.from({ length: PORTALS }, (_, n) =>
  portalSchema.parse({
    id: `${500000 + n}-many`,
    name: `某区${n}`,
    name_en: 'Many',
    area_code: null,
    hosts: [`p${n}.many.example`],
    scheme: 'http',
    platform: 'trs',
    status: 'observed',
    lists: [{ url: `http://p${n}.many.example${FOLDER}`, observed: true }],
    expected: { min: 0, max: null },
    note: 'a bench',
  }),
)

async function startServer() {
  const server = createServer((request, response) => {
    const path = request.url!
    const k = PAGES.findIndex((_, i) => path === FOLDER + nameOf(i))
    const mischief = PAGES[k]?.[0]
    const proper = { status: 200, headers: { 'content-type': 'text/html' }, body: Buffer.from(page(k)) }
    if (mischief) return MISCHIEF[mischief](request, response, proper)
    response.writeHead(path === '/robots.txt' ? 404 : 200, { 'content-type': 'text/html' })
    response.end(path === FOLDER ? list : proper.body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

/** One crawl of all portals into a folder of its own: what went wrong, one line each. */
async function faultsOf(port: number): Promise<string[]> {
  const data = mkdtempSync(join(tmpdir(), 'duibiao-many-'))
  const common = { clock: () => new Date().toISOString(), tell: () => {} }
  try {
    return await withCatalogue(data, common.tell, async (catalogue) => {
      const ports = new Map(portals.map(({ hosts }) => [hosts[0]!, port]))
      const request = { portals, ports, pace: 0, backoff: 10, limits: { silence: 300 } }
      const { outcomes } = await crawlPortals(request, data, catalogue, common)
      const alarms = outcomes.flatMap((outcome) => outcome.alarms.map((alarm) => `${outcome.portal_id}: ${alarm}`))
      const last = new Map((await catalogue.captures()).map(({ key, status }) => [key, status]))
      const wrong = portals.flatMap(({ hosts: [host] }) =>
        PAGES.flatMap(([mischief, expected], k) => {
          const found = last.get(`http://${host}${FOLDER}${nameOf(k)}`)
          return found === expected ? [] : [`${host} ${mischief}: found ${found}, expected ${expected}`]
        }),
      )
      return [...alarms, ...wrong]
    })
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

/** Crawls many portals side by side, each of which does everything wrong, again and again. */
export async function manyPortals(): Promise<string[]> {
  const server = await startServer()
  const { port } = server.address() as AddressInfo
  const lines: string[] = []
  let clean = 0
  for (let run = 1; run <= RUNS; run++) {
    const start = performance.now()
    const faults = await faultsOf(port)
    if (faults.length === 0) clean++
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    if (faults.length > 0)
      lines.push(`run ${run}, ${seconds} s: ${faults.length} faults; ${faults.slice(0, 3).join('; ')}`)
  }
  server.closeAllConnections()
  server.close()
  const n_pages = PORTALS * PAGES.length
  return [`${clean} of ${RUNS} runs over ${PORTALS} portals with ${n_pages} pages came out as they must`, ...lines]
}
