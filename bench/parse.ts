import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readReference } from '../datasets/reference/index.ts'
import { packageRoot } from '../datasets/root.ts'
import { parserFor } from '../parsers/parse.ts'
import { median, timed } from './median.ts'

const ROUNDS = 5
const DOCUMENTS = 1000
/** Bytes of a policy document as they are met: a plan with two quota tables, a reply, a scheme. */
const LENGTH = 12_500

const pages = join(packageRoot, 'datasets', 'replica', 'pages')

const replicaPages = (): Buffer[] =>
  readdirSync(pages, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => readFileSync(join(pages, name)))

const SENTENCE = '至2026年末，全县建成绿色工厂36家、智能工厂18家，农村居民人均可支配收入年均增长7.5%以上。\n'
const TASK =
  '推动园区与高校共建研发平台，完善从成果到产品的服务，引导银行为企业提供信用贷款，由区科技局牵头，区财政局配合。\n'
const text = (sentences: number): Uint8Array =>
  Buffer.from(`关于印发测试方案的通知\n\n一、主要目标\n\n${SENTENCE.repeat(sentences)}`)

/** A quota table of so many townships, one cell per line. */
const table = (rows: number): string =>
  [
    '序号\n\n镇街\n\n科技型企业（家）\n\n高新技术企业（家）',
    ...Array.from({ length: rows }, (_, i) => `${i + 1}\n\n第${i + 1}镇\n\n${3 + (i % 7)}\n\n${1 + (i % 3)}`),
  ].join('\n\n')

/** Plans of the given length: goals, tasks, and in two of five a quota table. */
function plans(count: number): Buffer[] {
  return Array.from({ length: count }, (_, i) => {
    const quota = i % 5 < 2 ? `\n附件\n\n2026年科技型企业培育任务分解表\n\n${table(36)}\n` : ''
    const head = `关于印发第${i}号测试方案的通知\n\n一、主要目标\n\n${SENTENCE.repeat(6)}\n二、重点任务\n\n`
    const room = LENGTH - Buffer.byteLength(head) - Buffer.byteLength(quota)
    return Buffer.from(head + TASK.repeat(Math.max(0, Math.floor(room / Buffer.byteLength(TASK)))) + quota)
  })
}

type Read = (bytes: Uint8Array) => void

function perSecond(label: string, inputs: readonly Uint8Array[], read: Read): string {
  for (const bytes of inputs.slice(0, 200)) read(bytes)
  const times = Array.from({ length: ROUNDS }, () => timed(() => inputs.forEach(read)))
  const rate = (inputs.length * 1000) / median(times)
  return `${label.padEnd(16)} ${rate.toFixed(0)} documents/s (${inputs.length} documents, median of ${ROUNDS})`
}

/** Documents a second, and whether time grows with the length of a text. */
export function parse(): string[] {
  const parser = parserFor(readReference())
  const read: Read = (bytes) => void parser(bytes, null)
  const lines = [
    perSecond('replica pages', Array.from({ length: 20 }, replicaPages).flat(), read),
    perSecond('plans of 12 KB', plans(DOCUMENTS), read),
    perSecond(
      '  without table',
      plans(DOCUMENTS).filter((_, i) => i % 5 >= 2),
      read,
    ),
  ]
  for (const sentences of [500, 1000, 2000, 4000]) {
    const bytes = text(sentences)
    const times = Array.from({ length: ROUNDS }, () => timed(() => read(bytes)))
    const speed = bytes.length / 1e3 / median(times)
    lines.push(`${String(sentences).padStart(5)} sentences  ${median(times).toFixed(0)} ms, ${speed.toFixed(2)} MB/s`)
  }
  return lines
}
