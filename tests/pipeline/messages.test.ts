import { describe, expect, it } from 'vitest'
import { FAULTS, WRITE_ADVICE } from '../../pipeline/language/fault-words.ts'
import { HEALTH } from '../../pipeline/language/health-words.ts'
import { LOGS } from '../../pipeline/language/log-words.ts'
import { reportIn } from '../../pipeline/language/say.ts'
import { type Node, nodesOf, readSources } from '../fixtures/source.ts'

const say = reportIn('zh')

/** A text of the source with `{}` for what it is filled with; null for what is no text. */
function templateOf(node: Node | undefined): string | null {
  if (node?.type === 'StringLiteral') return node.value as string
  if (node?.type !== 'TemplateLiteral') return null
  return (node.quasis as Node[]).map(({ value }) => (value as { cooked: string }).cooked).join('{}')
}

const isFault = ({ type, callee }: Node): boolean =>
  type === 'NewExpression' && /(?:Fault|Refused|LostBytes)$/.test(String((callee as Node).name))

const isTold = ({ type, callee, arguments: given }: Node): boolean =>
  type === 'CallExpression' &&
  /^(?:tell|warn)$/.test(String((callee as Node).name ?? ((callee as Node).property as Node | undefined)?.name)) &&
  (given as Node[])[0]?.type === 'ObjectExpression'

/** Texts that end a command or are told on the way, as the source has them. */
function messagesOf(node: Node): string[] {
  const first = (node.arguments as Node[])[0]
  if (isFault(node)) return [templateOf(first)].filter((text) => text !== null)
  const fields = first!.properties as Node[]
  return fields
    .filter(({ key }) => (key as Node | undefined)?.name === 'message')
    .map(({ value }) => templateOf(value as Node))
    .filter((text) => text !== null)
}

const MESSAGES = readSources()
  .filter(({ room }) => room === 'pipeline' || room === 'crawlers')
  .flatMap(({ nodes }) => nodes.flatMap(nodesOf))
  .filter((node) => isFault(node) || isTold(node))
  .flatMap(messagesOf)

/** Says nothing of its own: what it is filled with is said where that is written. */
const isHolesAlone = (text: string): boolean => !/[a-z]/i.test(text)

describe('messages in Chinese', () => {
  it('has one for every message of the source', () => {
    const known = { ...FAULTS, ...LOGS, ...WRITE_ADVICE }
    expect(MESSAGES.length).toBeGreaterThan(60)
    expect([...new Set(MESSAGES)].filter((text) => !isHolesAlone(text) && known[text] === undefined)).toEqual([])
  })

  it.each(Object.entries({ ...FAULTS, ...LOGS, ...WRITE_ADVICE, ...HEALTH }))('fills %s', (template, chinese) => {
    const n = template.split('{}').length - 1
    const wanted = [...chinese.matchAll(/\{(\d)\}/g)].map(([, digit]) => Number(digit))
    expect(Math.max(0, ...wanted)).toBeLessThanOrEqual(n)
    let hole = 0
    const text = template.replaceAll('{}', () => `x${++hole}`)
    expect(say(text)).toBe(chinese.replaceAll(/\{(\d)\}/g, 'x$1'))
  })

  it.each([
    [
      "unknown command 'statu'\n(Did you mean status?); see duibiao --help",
      '没有命令 statu，是不是 status？；见 duibiao --help',
    ],
    [
      'cannot write /data: the disk is full; free some space or choose another directory with --data (ENOSPC)',
      '无法写入 /data：磁盘已满；请腾出空间，或用 --data 另选目录（ENOSPC）',
    ],
    [
      'found nothing since 2024-01-05, beyond its own cadence: usually 5 days, at most 14 in 29 gaps',
      '自 2024-01-05 起没有新内容，超过它自己的发布间隔：通常 5 天，29 个间隔中最长 14 天',
    ],
    ['到2027年，高新技术企业达到120家; 其中新增20家', '到2027年，高新技术企业达到120家; 其中新增20家'],
    [
      '500000-a: 30 documents; 33 captured, 2 gone; rows that name no document: 4 off_topic',
      '500000-a：30 份文件；捕获 33，已撤下 2；没有指向文件的条目：与主题无关 4',
    ],
    ['some words that nobody wrote', 'some words that nobody wrote'],
  ])('%s', (text, chinese) => {
    expect(say(text)).toBe(chinese)
    expect(reportIn('en')(text)).toBe(text)
  })
})
