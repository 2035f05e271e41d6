import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { FINDING_KINDS } from '../explorer/language/finding-kind.ts'
import { ROOT } from './fixtures/source.ts'

const PAGE = join(ROOT, 'docs', 'zh', 'findings.md')
const english = readFileSync(join(ROOT, 'docs', 'findings.md'), 'utf8')

/** Chapters and severities of the English page. */
const CHAPTERS: Readonly<Record<string, string>> = {
  'Reading the document': '读取文件',
  'Rebuilding tables': '重建表格',
  'Checking targets': '核对目标',
  'Tying documents together': '文件之间',
}
const SEVERITIES: Readonly<Record<string, string>> = { info: '说明', warning: '注意', error: '错误' }

function row(line: string): string {
  const [, kind = '', severities = ''] = /^\| `(\w+)` \| ([^|]+) \|/.exec(line) ?? []
  const { name, means, actual, expected } = FINDING_KINDS[kind]!
  const figures = [actual && `\`actual\`：${actual[0]}`, expected && `\`expected\`：${expected[0]}`].filter(Boolean)
  const severity = severities.replace(/\w+/g, (word) => SEVERITIES[word] ?? word).replace(/,? ?or |, /g, '、')
  return `| \`${kind}\` | ${severity} | ${name[0]} | ${means[0]} | ${figures.join('；')} |`
}

function chapter(text: string): string[] {
  const rows = text.split('\n').filter((line) => /^\| `\w+` \|/.test(line))
  return [
    ...['', `## ${CHAPTERS[text.split('\n')[0]!]}`, ''],
    ...['| 种类 | 程度 | 名称 | 含义 | 两个数字或文字 |', '|---|---|---|---|---|'],
    ...rows.map(row),
  ]
}

const page = (): string =>
  [
    '# 发现',
    '',
    '数据的使用者应当知道的情况：来源自相矛盾之处、没有读懂的文字、修复。发现是记录 `findings` 中的行，在每个版本的',
    '`report.md` 中计数，`duibiao parse` 也会列出。每一条说明在哪里、看到什么、本应是什么；发现从不改动数值。',
    '',
    '程度：*说明* 只作记录；*注意* 需要看一看；*错误* 表示来源或读法有误。各种发现如何处理：[findings.md](../findings.md)（英文）。',
    '',
    '本页由页面上的中文名称生成（`explorer/language/finding-kind.ts`）：删除后运行测试即可重新生成。',
    ...english.split(/^## /m).slice(1).flatMap(chapter),
    '',
  ].join('\n')

it('docs/zh/findings.md has every kind of finding, as the page says it', () => {
  if (!existsSync(PAGE)) {
    expect(process.env.CI, 'docs/zh/findings.md is missing; run the tests locally').toBeFalsy()
    writeFileSync(PAGE, page())
  }
  expect(readFileSync(PAGE, 'utf8')).toBe(page())
})
