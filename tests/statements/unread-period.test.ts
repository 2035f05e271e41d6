import { describe, expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { parserFor } from '../../parsers/parse.ts'
import { contextOf } from '../../parsers/statements/context/context.ts'
import { lookWords } from '../../parsers/statements/context/look-words.ts'
import { lexiconOf } from '../../parsers/statements/lexicon/lexicon.ts'
import { proseReader } from '../../parsers/statements/prose.ts'
import type { Statement } from '../../parsers/statements/statement/statement.ts'
import { linesOf } from '../../parsers/text/lines.ts'
import { passageOf } from '../../parsers/text/passage.ts'
import rows from './tables/unread-periods.json' with { type: 'json' }

const reference = readReference()
const lexicon = lexiconOf(reference)
const readProse = proseReader(lexicon)

const reader = { grammar: lexicon.periods, looks: lookWords(reference.look_words) }
const PLAN = { title: null, written_on: null, published_on: null, plan_start: '2024-01-01', plan_end: '2027-12-31' }
const UNDATED = { ...PLAN, plan_start: null, plan_end: null }

/** Reads a paragraph of a plan for 2024 to 2027, or of a text that nothing dates. */
function read(input: string, heading: string | null, facts: typeof PLAN | typeof UNDATED): Statement[] {
  const passage = passageOf([...linesOf(input)].map((line) => ({ line, from: 0, to: line.text.length })))
  const paragraph = { passage, section_path: [], heading, body_start: 0 }
  const genre = reference.genres.find(({ word }) => word === '计划') ?? null
  const [context] = contextOf(facts, genre, [paragraph], reader).paragraphs
  return readProse(paragraph, 0, context!).statements
}

const standIn = ({ rule }: Statement): string | null => rule.split('+')[1] ?? null

const written = (one: Statement): string =>
  [one.indicator, one.value, one.period_end, standIn(one)].map((part) => part ?? 'null').join(' ')

it.each(rows)('reads $input', ({ input, heading = null, expect: expected }) => {
  expect(read(input, heading, PLAN).map(written)).toEqual(expected)
})

const parse = parserFor(reference)

/** A page of the year 2024 with one table. */
const page = (caption: string, headers: string[], cells: string[][]): string => {
  const row = (tag: string, texts: readonly string[]) =>
    `<tr>${texts.map((t) => `<${tag}>${t}</${tag}>`).join('')}</tr>`
  return `<html><head><title>2024年科技工作要点</title></head><body><h1>2024年科技工作要点</h1>
    <p>现将任务分解如下，请各单位认真组织实施，确保完成。</p><p>${caption}</p>
    <table>${row('th', headers)}${cells.map((one) => row('td', one)).join('')}</table></body></html>`
}

const CELLS = [
  ['屏锦镇', '12', '15'],
  ['袁驿镇', '8', '9'],
  ['云龙镇', '6', '7'],
]

const inTable = (caption: string, headers: string[]) => {
  const { statements, findings } = parse(Buffer.from(page(caption, headers, CELLS)), null)
  const first = statements.filter(({ row }) => row === 0)
  return {
    periods: first.map((one) => `${one.value} ${one.period_end} ${one.rule}`),
    unread: findings.filter(({ kind }) => kind === 'period_unread').map(({ actual }) => actual),
  }
}

describe('a table', () => {
  it('has the year of its document only where no year is printed, and says so', () => {
    expect(inTable('科技型企业培育任务分解表', ['单位', '科技型企业（家）', '高新技术企业（家）'])).toEqual({
      periods: ['12 2024-12-31 table_cell+document_year', '15 2024-12-31 table_cell+document_year'],
      unread: [],
    })
  })

  it.each([
    ['科技型企业培育任务分解表', ['单位', '20二五年目标（家）', '2026年目标（家）'], '20二五年'],
    ['科技型企业培育任务分解表', ['单位', '2O25年目标（家）', '2026年目标（家）'], '2O25年'],
  ])('has no period in a column whose year cannot be read: %s %j', (caption, headers, word) => {
    expect(inTable(caption, headers)).toEqual({
      periods: ['12 null table_cell', '15 2026-12-31 table_cell'],
      unread: [word],
    })
  })

  it('has no period below a caption whose year cannot be read', () => {
    expect(inTable('20二五年科技型企业培育任务分解表', ['单位', '科技型企业（家）', '2026年科技型企业（家）'])).toEqual(
      {
        periods: ['12 null table_cell', '15 2026-12-31 table_cell'],
        unread: ['20二五年'],
      },
    )
  })

  it('reads headers that are years without 年, and quarters of the year above them', () => {
    expect(inTable('科技型企业培育目标', ['单位', '2025', '2026目标']).periods).toEqual([
      '12 2025-12-31 table_cell',
      '15 2026-12-31 table_cell',
    ])
    expect(inTable('科技型企业培育目标', ['单位', '25年目标', '26年底（家）']).periods).toEqual([
      '12 2025-12-31 table_cell',
      '15 2026-12-31 table_cell',
    ])
    const nested = `<tr><th rowspan="2">单位</th><th colspan="2">2025年科技型企业（家）</th></tr><tr><th>一季度</th><th>上半年</th></tr>`
    const text = page('科技型企业培育目标', [], CELLS).replace('<tr></tr>', nested)
    const ends = parse(Buffer.from(text), null).statements.filter(({ row }) => row === 0)
    expect(ends.map(({ period_end }) => period_end)).toEqual(['2025-03-31', '2025-06-30'])
  })
})

it('makes a word like a year in the text a finding with its line, and its digits no number that is not read', () => {
  const text = '科技工作方案\n\n为推进创新，制定本方案。\n\n到20二五年，全区高新技术企业达到120家。\n'
  const { findings, numbers } = parse(Buffer.from(text), null)
  expect(findings.filter(({ kind }) => kind === 'period_unread')).toMatchObject([
    { severity: 'warning', actual: '到20二五年', first_line: 5 },
  ])
  expect(findings.filter(({ kind }) => kind === 'number_unread')).toEqual([])
  expect(numbers).toMatchObject({ used: 1, ignored: { unread_year: 1 } })
})

it('finds no plan in a title with a year that cannot be read, and says so', () => {
  const text = '科技创新行动计划（2024—202X年）\n\n一、发展目标\n\n全区高新技术企业达到120家，科技型企业达到900家。\n'
  const { head, findings, statements } = parse(Buffer.from(text), null)
  expect(head.plan_end).toBeNull()
  expect(findings.map(({ kind }) => kind)).toContain('period_unread')
  expect(statements.map(({ period_end }) => period_end)).toEqual([null, null])
})

it.each([
  ['2022年企业600家，平台去年年底达到40个。', ['2022-12-31', '2022-12-31']],
  ['2022年企业600家，平台今年达到40个。', ['2022-12-31', null]],
  ['平台去年年底达到40个，企业600家。', [null, null]],
])('reads 去年 of a text that nothing dates only as the year named just before: %s', (input, ends) => {
  expect(read(input, null, UNDATED).map(({ period_end }) => period_end)).toEqual(ends)
})
