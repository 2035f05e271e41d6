import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { archiveOf, warcFiles, withCatalogue } from '../../pipeline/archive/catalogue.ts'
import { verifyArchive } from '../../pipeline/archive/verify.ts'
import { crawlBadPortals } from './bad-crawl.ts'
import { badPortals, crawledContents, N_PAGES, startBadServer, wrongPages } from './bad-portals.ts'
import { atScale, type Scaled } from './scale.ts'

export const PORTALS = 64
const RUNS = 20
const silent = () => {}

/** Does work in a folder that is not there before or after. */
export async function withFolder<T>(work: (data: string) => Promise<T>): Promise<T> {
  const data = mkdtempSync(join(tmpdir(), 'duibiao-many-'))
  try {
    return await work(data)
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

/** What an archive holds, and what of it does not hold, one line each. */
export async function looked(data: string, n: number): Promise<{ contents: string[]; faults: string[] }> {
  return withCatalogue(data, silent, async (catalogue) => {
    const archive = archiveOf(data)
    const { damage } = await verifyArchive(archive, await warcFiles(archive), catalogue)
    const captures = await catalogue.captures()
    return { contents: crawledContents(captures), faults: [...damage, ...wrongPages(badPortals(n), captures)] }
  })
}

/** One crawl of all portals into a folder of its own: what went wrong, one line each. */
const faultsOf = (port: number, n: number): Promise<string[]> =>
  withFolder(async (data) => {
    const alarms = await crawlBadPortals(badPortals(n), port, data)
    return [...alarms, ...(await looked(data, n)).faults]
  })

/** Crawls many portals side by side, each of which does everything wrong, again and again. */
export async function manyPortals(options: Scaled): Promise<string[]> {
  const [n, runs] = [atScale(PORTALS, options), atScale(RUNS, options)]
  const server = await startBadServer()
  const lines: string[] = []
  let clean = 0
  for (let run = 1; run <= runs; run++) {
    const start = performance.now()
    const faults = await faultsOf(server.port, n)
    if (faults.length === 0) clean++
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    if (faults.length > 0)
      lines.push(`run ${run}, ${seconds} s: ${faults.length} faults; ${faults.slice(0, 3).join('; ')}`)
  }
  server.close()
  const all = `${clean} of ${runs} runs over ${n} portals with ${n * N_PAGES} pages came out as they must`
  return [all, ...lines]
}
