import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { packageRoot } from '../datasets/root.ts'
import { randomFrom } from './mutation.ts'

const PAGES = 5000
const ARCHIVES = 2000
const CLI = join(packageRoot, 'dist', 'pipeline', 'cli.js')

type Random = () => number
const below = (random: Random, n: number): number => Math.floor(random() * n)

/** What may happen to bytes on their way: a few changed, some gone, some twice, the end cut off, others put in. */
const WAYS: readonly ((bytes: Buffer, random: Random) => Buffer)[] = [
  (bytes, random) => {
    const spoilt = Buffer.from(bytes)
    for (let n = 1 + below(random, 8); n > 0; n--) spoilt[below(random, spoilt.length)] = below(random, 256)
    return spoilt
  },
  (bytes, random) => bytes.subarray(0, below(random, bytes.length)),
  (bytes, random) => {
    const at = below(random, bytes.length)
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + below(random, 200))])
  },
  (bytes, random) => {
    const at = below(random, bytes.length)
    return Buffer.concat([bytes.subarray(0, at + below(random, 200)), bytes.subarray(at)])
  },
  (bytes, random) => {
    const at = below(random, bytes.length)
    const odd = ['<div>'.repeat(3000), '\0', '<!--', '<table>', 'b9d8d3', '%E9%', '<base href="//">', '&#0;&#x110000;']
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(odd[below(random, odd.length)]!), bytes.subarray(at)])
  },
]

function spoilt(bytes: Buffer, random: Random): Buffer {
  let result = bytes
  for (let n = 1 + below(random, 3); n > 0 && result.length > 0; n--) {
    result = WAYS[below(random, WAYS.length)]!(result, random)
  }
  return result
}

function replicaPages(): Buffer[] {
  const folder = join(packageRoot, 'datasets', 'replica', 'pages')
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.html?$/.test(name))
  return names.map((name) => readFileSync(join(folder, name))).filter(({ length }) => length < 40_000)
}

/** A web archive of one page and what stands around it, packed by record, as a whole, or not. */
function archiveOf(page: Buffer, random: Random): Buffer {
  const record = (type: string, url: string, block: Buffer) => {
    const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2024-02-01T00:00:00Z\r\nContent-Length: ${block.length}\r\n\r\n`
    return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')])
  }
  const http = Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n'), page])
  const records = [
    record('warcinfo', 'urn:x', Buffer.from('software: x\r\n')),
    record('response', 'http://www.example.gov.cn/a.html', http),
    record('request', 'http://www.example.gov.cn/a.html', Buffer.from('GET / HTTP/1.1\r\n\r\n')),
  ]
  const packing = below(random, 3)
  if (packing === 0) return Buffer.concat(records)
  return packing === 1 ? gzipSync(Buffer.concat(records)) : Buffer.concat(records.map((each) => gzipSync(each)))
}

interface Run {
  status: number | null
  lines: string[]
}

function duibiao(...args: string[]): Run {
  const { status, stderr } = spawnSync(process.execPath, [CLI, ...args], { maxBuffer: 1 << 30, encoding: 'utf8' })
  return { status, lines: stderr.split('\n').filter((line) => line !== '') }
}

/** Imports a folder of spoilt inputs and builds it; says how each ended, and which inputs nothing tells of. */
function tried(what: string, n: number, input: (random: Random) => Buffer, extension: string): string[] {
  const root = mkdtempSync(join(tmpdir(), 'duibiao-fuzz-'))
  try {
    const folder = join(root, 'in')
    mkdirSync(folder)
    const name = (seed: number) => `${String(seed).padStart(5, '0')}.${extension}`
    for (let seed = 0; seed < n; seed++) writeFileSync(join(folder, name(seed)), input(randomFrom(seed)))
    const data = join(root, 'data')
    const imported = duibiao('import', folder, '--data', data)
    const built = duibiao('build', '--data', data)
    const verified = duibiao('archive', 'verify', '--data', data)
    const [, taken] = /imported (\d+) documents/.exec(imported.lines.join('\n')) ?? []
    const failed = new Set(imported.lines.flatMap((line) => /(\d{5}\.\w+)/.exec(line)?.[1] ?? []))
    const defects = [...imported.lines, ...built.lines].filter((line) => line.includes('defect'))
    return [
      `${n} ${what}: import ended with ${imported.status}, build with ${built.status}, verification with ${verified.status}`,
      `  ${taken} documents taken, ${failed.size} inputs told of, ${n - Number(taken) - failed.size} told of in no way (below 0: both)`,
      ...defects.slice(0, 10).map((line) => `  defect: ${line.slice(0, 300)}`),
    ]
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** Imports spoilt pages and web archives, and builds what came of them. */
export function fuzzImport(): string[] {
  const pages = replicaPages()
  const page = (random: Random): Buffer => pages[below(random, pages.length)]!
  return [
    ...tried('pages', PAGES, (random) => spoilt(page(random), random), 'html'),
    ...tried('archives', ARCHIVES, (random) => spoilt(archiveOf(page(random), random), random), 'warc'),
  ]
}
