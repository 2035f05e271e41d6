import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { type Portal, portalSchema } from '../../crawlers/portal.ts'

const FOLDER = '/zwgk/zcwj/'
/** Documents of a portal. */
export const N_NOTICES = 3
/** Seconds between two requests to a host. */
export const PACE = 0.05
/** An answer takes so long, in ms: two at once would overlap. */
const WORK = 10
/** Every third portal has its search on a host that it shares with the two before. */
const SHARED = 3

const hostOf = (i: number): string => `p${i}.sound.example`

/** So many portals without any fault, in groups that share a host. */
export const soundPortals = (n: number): Portal[] =>
  Array.from({ length: n }, (_, i) =>
    portalSchema.parse({
      id: `${500000 + i}-sound`,
      name: `某区${i}`,
      name_en: 'Sound',
      area_code: null,
      hosts: [hostOf(i), ...(i % SHARED > 0 ? [`s${i - (i % SHARED)}.sound.example`] : [])],
      scheme: 'http',
      platform: 'trs',
      status: 'observed',
      pace: PACE,
      lists: [{ url: `http://${hostOf(i)}${FOLDER}`, observed: true }],
      expected: { min: 0, max: null },
      note: 'a bench',
    }),
  )

const nameOf = (k: number): string => `202401/t20240105_${1000 + k}.html`
const list = Array.from({ length: N_NOTICES }, (_, k) => `<li><a href="${nameOf(k)}">关于甲的通知</a></li>`).join('')
const notice = (host: string, k: number): string =>
  `<html><head><meta charset="utf-8"><title>某区${host}第${k}号方案</title></head><body><div class="TRS_UEDITOR">` +
  `<p>到2027年，${host}建成绿色工厂${20 + k}家以上，科技型企业达到${500 + k}家以上。</p></div></body></html>`

/** What a server saw that must not be: two requests at once to a host, or one sooner than its pace. */
export interface SoundServer {
  port: number
  asked(): number
  rude: string[]
  close(): void
}

/** Timers of two processes differ by so many ms. */
const SLACK = 5

/** Answers for every portal, and watches how it is asked. */
export async function startSoundServer(): Promise<SoundServer> {
  const rude: string[] = []
  const last = new Map<string, { end: number; open: number }>()
  let n_asked = 0
  const server = createServer(async ({ url: path = '', headers }, response) => {
    n_asked++
    const host = headers.host ?? ''
    const before = last.get(host) ?? { end: 0, open: 0 }
    last.set(host, before)
    const since = performance.now() - before.end
    if (before.open > 0) rude.push(`${host}${path}: asked while another request was being answered`)
    else if (since < PACE * 1000 - SLACK)
      rude.push(`${host}${path}: asked ${since.toFixed(0)} ms after the last answer`)
    before.open++
    await wait(WORK)
    const k = Array.from({ length: N_NOTICES }, (_, i) => FOLDER + nameOf(i)).indexOf(path)
    const isThere = path === FOLDER || k >= 0
    response.writeHead(isThere ? 200 : 404, { 'content-type': 'text/html' })
    response.end(path === FOLDER ? list : notice(host, k))
    before.open--
    before.end = performance.now()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    asked: () => n_asked,
    rude,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
