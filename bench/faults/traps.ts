import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PortalOutcome } from '../../crawlers/crawl/effects.ts'
import { type CrawlLimits, type Portal, portalSchema } from '../../crawlers/portal.ts'
import { queryRows } from '../../pipeline/answers/query.ts'
import { type Crawl, crawlPortals } from '../../pipeline/crawl.ts'
import { type Run, run } from '../../pipeline/run.ts'

const LIST = '/zwgk/zcwj/'
const TEXT = '到2027年，全区高新技术企业达到120家以上，科技型企业达到500家以上。'

const page = (body: string, around = ''): string =>
  `<html><head><meta charset="utf-8"><title>通知</title></head><body>${around}<div class="TRS_UEDITOR">${body}</div></body></html>`
const row = (href: string): string =>
  `<li><a href="${href}" title="关于甲的通知">关于甲的通知</a><span>2024-01-05</span></li>`
const list = (...rows: string[]): string => `<html><body><ul class="new-list">${rows.join('')}</ul></body></html>`
const document = (n: number): string => `${LIST}202401/t20240105_${n}.html`
const numberIn = (path: string): number => Number(/(\d+)(?:\.html)?$/.exec(path)?.[1] ?? 1)

/** A page, or whatever is done to the answer. */
type Answer = string | ((response: ServerResponse) => void)
type Site = (path: string) => Answer

const isDocument = (path: string): boolean => /\/t\d{8}_\d+(?:_\d+)?\.html$/.test(path)
const sound: Site = (path) =>
  isDocument(path) ? page(`<p>${path}：${TEXT}</p>`) : list(...[1, 2, 3, 4, 5].map((n) => row(document(n))))

/** A sound portal but for the pages that a trap takes over. */
const but =
  (isTrap: (path: string) => boolean, trap: Site): Site =>
  (path) =>
    isTrap(path) ? trap(path) : sound(path)

const isList = (path: string): boolean => !isDocument(path)
const redirect =
  (to: string): Answer =>
  (response) => {
    response.writeHead(302, { location: to })
    response.end()
  }

/** A byte now and then, without end. */
const drip: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'text/html' })
  const timer = setInterval(() => response.write('<'), 100)
  response.on('close', () => clearInterval(timer))
}

/** Sites that never end, by what they do. */
const TRAPS: Readonly<Record<string, Site>> = {
  'a next page without end': but(isList, (path) => {
    const n = numberIn(path)
    return `${list(row(document(n)))}<a href="?page=${n + 1}">下一页</a>`
  }),
  'columns that branch without end': but(isList, (path) =>
    [1, 2, 3].map((n) => `<a href="${path}xxgk_${n}/">政务公开</a>`).join(''),
  ),
  'a document whose next page has a next page': but(isDocument, (path) => {
    const [, stem, n = '0'] = /^(.*\/t\d{8}_\d+?)(?:_(\d+))?\.html$/.exec(path) ?? []
    const next = `${stem}_${Number(n) + 1}.html`
    return page(`<p>${path}：${TEXT}</p>`, `<a href="${next}">下一页</a>`)
  }),
  'a frame within a frame without end': but(
    (path) => path.includes('frame') || isDocument(path),
    (path) => page(`<p>${path}：${TEXT}</p><iframe src="/zwgk/frame${numberIn(path) + 1}.html"></iframe>`),
  ),
  'redirects without end': but(isDocument, (path) => redirect(document(numberIn(path) + 1))),
  'pages that lead on without end': but(
    isDocument,
    (path) => `<meta http-equiv="refresh" content="0;url=${document(numberIn(path) + 1)}">`,
  ),
  'an answer without end': but(
    (path) => path === document(1),
    () => drip,
  ),
  'another session in every link': but(isList, () =>
    list(...[1, 2, 3].map((n) => row(`${document(n)};jsessionid=${process.hrtime.bigint()}`))),
  ),
}
const DELAY = 'an hour between requests'
const NAMES = [...Object.keys(TRAPS), DELAY]
const SOUND = 4

const portalOf = (n: number, limits: Partial<CrawlLimits>): Portal =>
  portalSchema.parse({
    id: `${500900 + n}-trap`,
    name: `某区${n}`,
    name_en: 'Trap',
    area_code: null,
    hosts: [`p${n}.trap.example`],
    scheme: 'http',
    platform: 'trs',
    // Columns are looked for where no list was seen.
    ...(NAMES[n]?.startsWith('columns')
      ? { status: 'unobserved', lists: [] }
      : { status: 'observed', lists: [{ url: `http://p${n}.trap.example${LIST}`, observed: true }] }),
    limits,
    expected: { min: 0, max: null },
    note: 'a bench',
  })

function answer(host: string, path: string): Answer | null {
  const name = NAMES[Number(/^p(\d+)\./.exec(host)?.[1])]
  if (path === '/robots.txt') return name === DELAY ? 'User-agent: *\nCrawl-delay: 3600' : null
  return (TRAPS[name ?? ''] ?? sound)(path)
}

async function startServer() {
  const server = createServer((request, response) => {
    const given = answer(request.headers.host ?? '', request.url!)
    if (typeof given === 'function') return given(response)
    response.writeHead(given === null ? 404 : 200, { 'content-type': 'text/html' })
    response.end(given ?? '')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

const told = ({ finished, documents, alarms }: PortalOutcome): string =>
  `${documents} documents, ${finished ? 'finished' : 'left to the next run'}; ${alarms.slice(0, 2).join('; ').slice(0, 220) || 'nothing alarming'}`

async function linesOf({ captured, published }: Run<Crawl>, data: string, seconds: string): Promise<string[]> {
  const { rows } = await queryRows(data, 'SELECT portal_id, count(*)::INTEGER AS n FROM documents GROUP BY 1')
  const built = new Map(rows.map(({ portal_id, n }) => [portal_id as string, n as number]))
  const outcomes = captured.outcomes.map((outcome, n) => ({ outcome, name: NAMES[n] ?? null }))
  const whole = outcomes.filter(({ outcome, name }) => name === null && built.get(outcome.portal_id) === 5).length
  return [
    `one run of ${seconds} s, release ${published.version}: ${whole} of ${SOUND} sound portals are whole in it`,
    ...outcomes.flatMap(({ outcome, name }) => (name === null ? [] : [`${name}: ${told(outcome)}`])),
  ]
}

/** Longest time of a whole answer, in ms. */
const WHOLE = 3000

/** Runs sound portals beside portals that never end, to the release. Returns what came of the former, then of each trap. */
export async function runTraps(limits: Partial<CrawlLimits>): Promise<string[]> {
  const server = await startServer()
  const { port } = server.address() as AddressInfo
  const data = mkdtempSync(join(tmpdir(), 'duibiao-traps-'))
  const portals = Array.from({ length: NAMES.length + SOUND }, (_, n) => portalOf(n, limits))
  const ports = new Map(portals.map(({ hosts }) => [hosts[0]!, port]))
  const common = { clock: () => new Date().toISOString(), tell: () => {} }
  const request = { portals, ports, pace: 0, backoff: 10, limits: { silence: WHOLE, whole: WHOLE } }
  try {
    const start = performance.now()
    const done = await run((catalogue) => crawlPortals(request, data, catalogue, common), data, common)
    return await linesOf(done, data, ((performance.now() - start) / 1000).toFixed(0))
  } finally {
    server.closeAllConnections()
    server.close()
    rmSync(data, { recursive: true, force: true })
  }
}

/** The same within the limits that portals have where they declare none. */
export const traps = (): Promise<string[]> => runTraps({})
