import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { packageRoot } from '../../datasets/root.ts'

export type Random = () => number
const below = (random: Random, n: number): number => Math.floor(random() * n)

const ODD = [
  '<div>'.repeat(3000),
  '\0',
  '<!--',
  '<table>',
  'b9d8d3',
  '%E9%',
  '<base href="//">',
  '&#0;&#x110000;',
  'WARC/1.0\r\n\r\n',
  '\r\n\r\n',
  'Content-Length: 99999999999\r\n',
]

/** What may happen to bytes on their way: a few changed, some gone, some twice, the end cut off, others put in, a digit another. */
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
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(ODD[below(random, ODD.length)]!), bytes.subarray(at)])
  },
  (bytes, random) => {
    const digits = [...bytes.keys()].filter((at) => bytes[at]! >= 0x30 && bytes[at]! <= 0x39)
    const spoilt = Buffer.from(bytes)
    if (digits.length > 0) spoilt[digits[below(random, digits.length)]!] = 0x30 + below(random, 10)
    return spoilt
  },
]

/** Bytes spoilt in one to three ways. */
export function spoilt(bytes: Buffer, random: Random): Buffer {
  let result = bytes
  for (let n = 1 + below(random, 3); n > 0 && result.length > 0; n--)
    result = WAYS[below(random, WAYS.length)]!(result, random)
  return result
}

/** The saved pages of the replica that are not long. */
export function replicaPages(): Buffer[] {
  const folder = join(packageRoot, 'datasets', 'replica', 'pages')
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.html?$/.test(name))
  return names.map((name) => readFileSync(join(folder, name))).filter(({ length }) => length < 40_000)
}

/** One of them. */
export const onePage = (pages: readonly Buffer[], random: Random): Buffer => pages[below(random, pages.length)]!

/** A web archive, and its records as they lie in it; none of them where it is packed as a whole. */
export interface Archive {
  bytes: Buffer
  records: Buffer[]
}

function record(type: string, url: string, block: Buffer): Buffer {
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2024-02-01T00:00:00Z\r\nContent-Length: ${block.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')])
}

/** An archive of two pages and what stands around them, packed by record, as a whole, or not. */
export function spoiltArchive(first: Buffer, second: Buffer, seed: number, random: Random): Archive {
  const url = (n: number) => `http://www.example.gov.cn/${seed}/${n}.html`
  const answer = (page: Buffer) =>
    Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n'), page])
  const records = [
    record('warcinfo', 'urn:x', Buffer.from('software: x\r\n')),
    record(
      'response',
      'dns:www.example.gov.cn',
      Buffer.from('20240201000000\r\nwww.example.gov.cn. 1 IN A 1.2.3.4\r\n'),
    ),
    record('response', url(1), answer(first)),
    record('request', url(1), Buffer.from('GET / HTTP/1.1\r\n\r\n')),
    record('response', url(2), answer(second)),
  ]
  const packing = below(random, 3)
  if (packing === 1) return { bytes: gzipSync(Buffer.concat(records)), records: [] }
  const lying = packing === 0 ? records : records.map((each) => gzipSync(each))
  return { bytes: Buffer.concat(lying), records: lying }
}
