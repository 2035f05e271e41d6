import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readReference } from '../datasets/reference/index.ts'
import { packageRoot } from '../datasets/root.ts'
import { parserFor } from '../parsers/parse.ts'
import { median, timed } from './median.ts'

const ROUNDS = 5
const replica = join(packageRoot, 'datasets', 'replica', 'pages')

function pages(): Uint8Array[] {
  const names = readdirSync(replica, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
  return names.sort().map((name) => readFileSync(join(replica, name)))
}

const SENTENCE = '至2026年末，全县建成绿色工厂36家、智能工厂18家，农村居民人均可支配收入年均增长7.5%以上。\n'
const text = (sentences: number): Uint8Array =>
  Buffer.from(`关于印发测试方案的通知\n\n一、主要目标\n\n${SENTENCE.repeat(sentences)}`)

/** Documents a second on the replica's pages, and whether time grows with the length of a text. */
export function parse(): string[] {
  const read = parserFor(readReference())
  const inputs = pages()
  const rounds = Array.from({ length: ROUNDS + 1 }, () => timed(() => void inputs.map((bytes) => read(bytes, null))))
  const perSecond = (inputs.length * 1000) / median(rounds.slice(1))
  const lines = [`replica pages    ${perSecond.toFixed(0)} documents/s (${inputs.length} pages, median of ${ROUNDS})`]
  for (const sentences of [500, 1000, 2000, 4000]) {
    const bytes = text(sentences)
    const times = Array.from({ length: ROUNDS }, () => timed(() => void read(bytes, null)))
    const speed = bytes.length / 1e3 / median(times)
    lines.push(`${String(sentences).padStart(5)} sentences  ${median(times).toFixed(0)} ms, ${speed.toFixed(2)} MB/s`)
  }
  return lines
}
