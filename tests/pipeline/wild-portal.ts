import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Capture } from '../../crawlers/archive/capture.ts'
import type { CrawlEffects } from '../../crawlers/crawl/effects.ts'
import { type Portal, portalSchema } from '../../crawlers/portal.ts'
import { withCatalogue } from '../../pipeline/archive/catalogue.ts'
import { type Crawl, type CrawlRequest, crawlPortals } from '../../pipeline/crawl.ts'
import type { Event } from '../../pipeline/outcome.ts'

export const HOST = 'www.wild.example'
export const LIST = '/zwgk/zcwj/'
/** A document's address below the list. */
export const DOCUMENT = `${LIST}202401/t20240105_1.html`

export const SENTENCE = '到2027年，全区高新技术企业达到120家以上，科技型企业达到500家以上。'

/** A page of the frame that portals have, with a document's text in its container. */
export const page = (body: string, around = ''): string =>
  `<html><head><meta charset="utf-8"><title>通知</title></head><body>${around}<div class="TRS_UEDITOR">${body}</div></body></html>`
export const row = (href: string, title = '关于甲的通知'): string =>
  `<li><a href="${href}" title="${title}">${title}</a><span>2024-01-05</span></li>`
export const list = (...rows: string[]): string =>
  `<html><body><ul class="new-list">${rows.join('')}</ul></body></html>`

/** What a path is answered with: a page, or whatever the server is told to do. */
export type Answer = string | Buffer | ((request: IncomingMessage, response: ServerResponse) => void)

export interface Wild {
  /** Paths in the order they were asked for. */
  asked: string[]
  portal: Portal
  /** The port of its host, as the crawler is told. */
  ports: ReadonlyMap<string, number>
  /** Crawls into a folder at a time, which counts from 1 January 2024. */
  crawl(
    data: string,
    set?: Partial<CrawlRequest>,
    hours?: number,
  ): Promise<Crawl & { captures: Capture[]; events: Event[] }>
  close(): Promise<void>
}

/** A portal whose every answer is given, by path with query; what is not given is 404. `declared` is added to its declaration. */
export async function wildPortal(answers: (path: string) => Answer | undefined, declared: object = {}): Promise<Wild> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = request.url!
    asked.push(path)
    const answer = answers(path)
    if (typeof answer === 'function') return answer(request, response)
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'text/html' })
    response.end(answer ?? '')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const portal = portalSchema.parse({
    id: '500999-wild',
    name: '某区',
    name_en: 'Wild',
    area_code: null,
    hosts: [HOST],
    scheme: 'http',
    platform: 'trs',
    status: 'observed',
    lists: [{ url: `http://${HOST}${LIST}`, observed: true }],
    expected: { min: 0, max: null },
    note: 'a test',
    ...declared,
  })
  const ports = new Map([[HOST, port]])
  const crawl: Wild['crawl'] = async (data, set = {}, hours = 0) => {
    const events: Event[] = []
    const tell: CrawlEffects['tell'] = (event) => void events.push(event)
    const clock = () => new Date(Date.UTC(2024, 0, 1) + hours * 3_600_000).toISOString()
    return withCatalogue(data, tell, async (catalogue) => {
      const request = { portals: [portal], ports, pace: 0, backoff: 5, ...set }
      const done = await crawlPortals(request, data, catalogue, { clock, tell })
      return { ...done, captures: await catalogue.captures(), events }
    })
  }
  return {
    asked,
    portal,
    ports,
    crawl,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
