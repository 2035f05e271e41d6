import { describe, expect, it } from 'vitest'
import { findingInChinese } from '../../datasets/language/finding-message.ts'
import { FINDING_WORDS } from '../../datasets/language/finding-words.ts'
import { type Node, nodesOf, readSources } from '../fixtures/source.ts'

/** Where findings are made. */
const MAKERS = /^(?:parsers\/|pipeline\/(?:checks|documents|targets)\/|pipeline\/normalise|pipeline\/files\/reader)/
/** Files whose texts end a command or promise a check, and are no findings. */
const OTHERS = new Set(['parsers/document/bytes/kind.ts', 'parsers/document/extract.ts'])

/** A text with what is filled in as holes; null for what is no text. */
function textOf({ type, value, quasis }: Node): string | null {
  if (type === 'StringLiteral') return value as string
  if (type !== 'TemplateLiteral') return null
  return (quasis as { value: { cooked: string } }[]).map(({ value: { cooked } }) => cooked).join('{}')
}

const FOUND = /(?:^|: )found | by hand$|, nothing was altered$/
/** A text that the code of tables says in words gives a reason. */
const REASON = /^[a-z]+(?:,? [a-z]+){3,}$/

const made = readSources().filter(({ path }) => MAKERS.test(path) && !OTHERS.has(path))

/** Texts of errors that are thrown: what they hold is told as that error. */
const thrownIn = (nodes: readonly Node[]): ReadonlySet<Node> =>
  new Set(
    nodes
      .filter(({ type, callee }) => type === 'NewExpression' && /(?:Error|Fault)$/.test(String((callee as Node).name)))
      .flatMap((node) => nodesOf(node)),
  )

const textsOf = ({ nodes }: { nodes: readonly Node[] }, isSought: (text: string) => boolean): string[] => {
  const thrown = thrownIn(nodes)
  return nodes.flatMap((node) => {
    const text = thrown.has(node) ? null : textOf(node)
    return text !== null && isSought(text) ? [text] : []
  })
}

/** The template as a message would have it. */
const filled = (template: string): string => template.replaceAll('{}', '甲')

describe('finding-words', () => {
  it('have every message that is made', () => {
    const messages = made.flatMap((source) => textsOf(source, (text) => FOUND.test(text)))
    expect(messages.length).toBeGreaterThan(80)
    expect(messages.filter((text) => findingInChinese(filled(text)) === null)).toEqual([])
  })

  it('have every reason why a reading is in doubt', () => {
    const ofTables = made.filter(({ path }) => path.startsWith('parsers/tables/'))
    const reasons = ofTables.flatMap((source) => textsOf(source, (text) => REASON.test(text)))
    expect(reasons.length).toBeGreaterThan(15)
    expect(reasons.filter((text) => FINDING_WORDS[text] === undefined)).toEqual([])
  })

  it('are Chinese, and fill no hole that is not there', () => {
    for (const [template, chinese] of Object.entries(FINDING_WORDS)) {
      const holes = template.split('{}').length - 1
      const filled = [...chinese.matchAll(/\{(\d)\}/g)].map(([, n]) => Number(n))
      expect(Math.max(0, ...filled), template).toBeLessThanOrEqual(holes)
      expect(chinese.replaceAll(/\{\d\}/g, ''), template).toMatch(/[\p{Script=Han}：、]/u)
    }
  })
})

describe('finding-message', () => {
  it.each([
    [
      'line 7: found 高标准农田 12万亩 for 到2027年 (2026-03-01), expected 10万亩 as document idab had said on 2025-03-02: raised',
      '第 7 行：高标准农田 12万亩（到2027年，2026-03-01），文件 idab 在 2025-03-02 说的是 10万亩：调高',
    ],
    [
      'line 3: found 2 targets without a period (公厕 12座), expected one by which it is due: neither sentence, paragraph, headings nor title state one; look at the page',
      '第 3 行：2 个目标没有期间（公厕 12座）：语句、段落和标题都没有写明；请看原页',
    ],
    [
      'table from line 5: a column has no header; rows begin with an empty cell; the rows are a best guess, check them by hand',
      '第 5 行起的表：有一列没有表头；有行以空单元格开头；各行是最可能的读法，请人工核对',
    ],
    [
      '附件1.zip: found an archive 4 archives deep, expected at most 3; unpack it',
      '附件1.zip：压缩包套了 4 层，最多 3 层；请解压',
    ],
    [
      'found 公厕 12座 for 甲县, expected at least 20座 as its 3 districts add up to',
      '甲县的公厕 12座，其 3 个区县相加为 不少于 20座',
    ],
  ])('says %s', (message, chinese) => {
    expect(findingInChinese(message)).toBe(chinese)
  })

  it('leaves what is of the document as it is', () => {
    expect(findingInChinese('found the indicator raised bridges, expected a name in indicators.csv; add a row')).toBe(
      '指标“raised bridges”不在 indicators.csv 中；请加一行',
    )
    expect(findingInChinese('nobody has said this')).toBeNull()
  })
})
