import { readFileSync } from 'node:fs'
import type { Portal } from '../crawlers/portal.ts'
import { withCatalogue } from '../pipeline/archive/catalogue.ts'
import { crawlPortals } from '../pipeline/crawl.ts'
import { HOST } from './crawl-pages.ts'

/**
 * Crawls the site of crawl-server.ts into a WARC archive without politeness and prints pages, seconds, CPU seconds and
 * peak memory in MB as JSON. Arguments: data directory, port, requests at once.
 */
const [data, port, concurrency] = process.argv.slice(2) as [string, string, string]
const portal: Portal = {
  id: '500000-bench',
  name: '测试',
  name_en: 'Bench',
  area_code: null,
  hosts: [HOST],
  scheme: 'http',
  platform: 'trs',
  status: 'observed',
  lists: [{ url: `http://${HOST}/tzgg/`, observed: true, render: 'http', only_topics: false }],
  search: null,
  publishes: true,
  topics: [],
  pace: 0,
  expected: { min: 1, max: null },
  note: 'bench',
}
const common = { clock: () => new Date().toISOString(), tell: () => {} }
await withCatalogue(data, common.tell, async (catalogue) => {
  const request = { portals: [portal], ports: new Map([[HOST, Number(port)]]), concurrency: Number(concurrency) }
  const start = performance.now()
  const { outcomes } = await crawlPortals(request, data, catalogue, common)
  const seconds = (performance.now() - start) / 1000
  const cpu = process.cpuUsage()
  const [, peak] = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
  const pages = outcomes[0]!.counts.captured ?? 0
  console.log(JSON.stringify({ pages, seconds, cpu: (cpu.user + cpu.system) / 1e6, peak: Number(peak) / 1024 }))
})
