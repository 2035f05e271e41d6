import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { WORDS } from '../explorer/language/words.ts'
import { ROOT } from './fixtures/source.ts'

const DOCS = join(ROOT, 'docs')
const textOf = (name: string): string => readFileSync(join(DOCS, name), 'utf8')

/** What readers type or compare with their screen: it is the same in every language. */
const blocksOf = (text: string): string[] =>
  [...text.matchAll(/^```(sh|sql|text|python|r)\n([^`]+)^```$/gm)].map(([, kind, block]) => `${kind}\n${block}`)

const counted = (text: string, line: RegExp): number => [...text.matchAll(line)].length

const TRANSLATED = [
  ...['concepts.md', 'cookbook.md', 'explorer.md', 'faq.md', 'install.md', 'questions.md', 'troubleshooting.md'],
]

describe.each(TRANSLATED)('docs/zh/%s', (name) => {
  const [english, chinese] = [textOf(name), textOf(`zh/${name}`)]

  it('has the commands, queries and answers of the English page', () => {
    expect(blocksOf(chinese)).toEqual(blocksOf(english))
  })

  it('has as many chapters, rows and questions', () => {
    for (const line of [/^## /gm, /^\|/gm, /^\*\*/gm]) expect(counted(chinese, line)).toBe(counted(english, line))
  })

  it('leads to the English page, and is led to from the Chinese README', () => {
    expect(chinese).toContain(`(../${name})`)
    expect(readFileSync(join(ROOT, 'README.zh-CN.md'), 'utf8')).toContain(`(docs/zh/${name})`)
  })
})

it('docs/zh/cookbook.md has the answers of the English page', () => {
  const rows = (text: string): string[] => [...text.matchAll(/^\|.*/gm)].map(([row]) => row)
  expect(rows(textOf('zh/cookbook.md'))).toEqual(rows(textOf('cookbook.md')))
})

it('docs/zh/checks.md has the checks of the English page, in their order and with their severity', () => {
  const SEVERITIES: Readonly<Record<string, string>> = { error: '错误', warning: '注意', info: '说明' }
  const told = (text: string) =>
    [...text.matchAll(/^\| `(\w+)` \| ([^ ]+) \|/gm)].map(([, kind, severity]) => [kind, severity!])
  expect(told(textOf('zh/checks.md'))).toEqual(
    told(textOf('checks.md')).map(([kind, severity]) => [kind, SEVERITIES[severity!]]),
  )
})

describe('links of docs/zh', () => {
  it.each(readdirSync(join(DOCS, 'zh')))('%s leads to files that are there', (name) => {
    const links = [...textOf(`zh/${name}`).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path]) => path!)
    expect(links.filter((path) => !existsSync(join(DOCS, 'zh', path)))).toEqual([])
  })
})

describe('words of the page that documents name', () => {
  const said = Object.values(WORDS).map(([, english]) => english)
  /** `*SVG*` and the like are forms of files. */
  const FORMS = ['SVG', 'PNG']

  it.each(['questions.md', 'faq.md', 'concepts.md', 'explorer.md', 'troubleshooting.md'])('docs/%s', (name) => {
    const named = [...textOf(name).matchAll(/(?<!\*)\*([A-Z][A-Za-z ]+)\*(?!\*)/g)].map(([, words]) => words!)
    const unknown = named.filter((words) => !FORMS.includes(words) && !said.some((text) => text.startsWith(words)))
    expect(unknown).toEqual([])
  })
})
