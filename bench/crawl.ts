import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageRoot } from '../datasets/root.ts'
import { median } from './median.ts'

const DIST = join(packageRoot, 'dist', 'bench')
const SCRAPY = join(packageRoot, 'bench', 'scrapy_crawl.py')
const PYTHON = process.env.PYTHON ?? 'python3'
const ROUNDS = 3
const AT_ONCE = '16'

interface Figures {
  pages: number
  seconds: number
  cpu: number
  peak: number
}

/** Starts the server with so many notices and waits for its port. */
async function serve(notices: number): Promise<{ server: ChildProcess; port: string }> {
  const server = spawn(process.execPath, [join(DIST, 'crawl-server.js'), String(notices)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(server.stdout!, 'data')) as [Buffer]
  return { server, port: line.toString().trim() }
}

/** Runs a crawler into a fresh folder; null if it cannot run. */
function crawl(command: string, script: string, port: string): Figures | null {
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-crawl-'))
  try {
    const { status, stdout } = spawnSync(command, [script, folder, port, AT_ONCE], { encoding: 'utf8' })
    return status === 0 ? (JSON.parse(stdout.trim().split('\n').at(-1)!) as Figures) : null
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const line = (name: string, { pages, seconds, cpu, peak }: Figures): string =>
  `${name.padEnd(9)} ${pages} pages, ${(pages / seconds).toFixed(0)} pages/s, ${((cpu / pages) * 1000).toFixed(1)} ms of CPU a page, peak ${peak.toFixed(0)} MiB`

/** Ours and Scrapy in turn against one server, then the memory of a long crawl. */
export async function crawling(): Promise<string[]> {
  const lines: string[] = []
  const { server, port } = await serve(3000)
  const ratios: { wall: number; cpu: number }[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const ours = crawl(process.execPath, join(DIST, 'crawl-run.js'), port)!
    lines.push(line('duibiao', ours))
    const scrapy = crawl(PYTHON, SCRAPY, port)
    if (!scrapy) continue
    lines.push(line('Scrapy', scrapy))
    ratios.push({ wall: scrapy.seconds / ours.seconds, cpu: scrapy.cpu / ours.cpu })
  }
  server.kill()
  if (ratios.length === 0) lines.push('no Scrapy: apt-get install python3-scrapy, and PYTHON=/usr/bin/python3')
  else {
    const [wall, cpu] = [median(ratios.map((each) => each.wall)), median(ratios.map((each) => each.cpu))]
    lines.push(
      `beside Scrapy: ${wall.toFixed(2)} times the pages a second, ${cpu.toFixed(2)} times the pages a CPU second`,
    )
  }
  const long = await serve(20_000)
  lines.push(line('duibiao', crawl(process.execPath, join(DIST, 'crawl-run.js'), long.port)!))
  long.server.kill()
  return lines
}
