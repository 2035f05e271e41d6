import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import type { TargetRecord } from '../datasets/records/target.ts'
import { readReference } from '../datasets/reference/index.ts'
import { parserFor } from '../parsers/parse.ts'
import { printed } from '../pipeline/targets/printed.ts'
import { type GoldPage, type GoldRow, type GoldTable, goldPages } from './fixtures/page-gold.ts'
import { type PageScore, scorePage } from './fixtures/page-score.ts'
import { tableFaults } from './fixtures/page-tables.ts'
import tableGaps from './pages/table-gaps.json' with { type: 'json' }

/** What is known to be read wrongly: gold rows that are missing, and targets that the page does not state. */
type Gaps = Record<string, Pick<PageScore, 'missing' | 'false_targets'>>

const GAPS = new URL('./pages/gaps.json', import.meta.url)
const update = process.env.UPDATE_GAPS === '1' && !process.env.CI
const isFirst = update && !existsSync(GAPS)
const gaps: Gaps = isFirst ? {} : JSON.parse(readFileSync(GAPS, 'utf8'))

const pages = goldPages()
const reference = readReference()
const parse = parserFor(reference)
const scores = new Map<string, PageScore>()

/** Rows by what a function says of them, in the order in which it first said so. */
function grouped<T, K>(rows: readonly T[], keyOf: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}

const kindOf = ({ name }: GoldPage): string => name.slice(0, 1)
const isWhole = ({ missing, false_targets }: PageScore): boolean => missing.length + false_targets.length === 0

/** The gaps that are left of those known: the list is never filled up again, except where there is none. */
function remaining(): Gaps {
  const left = [...scores].flatMap(([name, score]) => {
    const known = isFirst ? score : gaps[name]
    if (!known || isWhole(score)) return []
    const missing = score.missing.filter((row) => known.missing.includes(row))
    const false_targets = score.false_targets.slice(0, known.false_targets.length)
    return [[name, { missing, false_targets }] as const]
  })
  return Object.fromEntries(left)
}

/** Rows right of all rows, rows that are nowhere, and false targets, by kind. */
function summary(): string {
  const kinds = grouped(pages, kindOf)
  const line = (kind: string, found: readonly PageScore[]) => {
    const sum = (count: (score: PageScore) => number) => found.reduce((total, score) => total + count(score), 0)
    const [right, missing] = [sum((one) => one.right), sum((one) => one.missing.length)]
    const lost = sum(({ why }) => why.filter((row) => row.endsWith('nothing of this value')).length)
    const [extra, whole] = [sum((one) => one.false_targets.length), found.filter(isWhole).length]
    return `${kind.padEnd(4)}right ${right}/${right + missing}, nowhere ${lost}, false targets ${extra}, pages ${whole}/${found.length}`
  }
  const lines = [...kinds].map(([kind, group]) =>
    line(
      kind,
      group.flatMap(({ name }) => scores.get(name) ?? []),
    ),
  )
  return [...lines, line('all', [...scores.values()])].join('\n')
}

function details(): string {
  return [...scores]
    .filter(([, score]) => !isWhole(score))
    .map(([name, { why, false_targets }]) =>
      [name, ...why.map((row) => `  - ${row}`), ...false_targets.map((row) => `  + ${row}`)].join('\n'),
    )
    .join('\n')
}

/** The text of a page without tags and blanks. */
const textOf = ({ bytes }: GoldPage): string =>
  new TextDecoder()
    .decode(bytes)
    .replace(/<[^>]+>|&nbsp;|\s/g, '')
    .normalize('NFKC')

describe('a made-up page of a portal', () => {
  it.each(pages)('$name is read as its gold says', (page) => {
    const score = scorePage(page.gold, printed(parse(page.bytes, null), reference).targets, reference.units)
    scores.set(page.name, score)
    if (update) return
    const known = gaps[page.name] ?? { missing: [], false_targets: [] }
    if (gaps[page.name])
      expect(isWhole(score), 'is right now: remove it from the list, tests/pages/gaps.json').toBe(false)
    expect(score.why.filter((_, at) => !known.missing.includes(score.missing[at]!))).toEqual([])
    if (score.false_targets.length > known.false_targets.length) {
      expect(score.false_targets).toEqual(known.false_targets)
    }
  })

  it.each(pages.filter(({ tables }) => tables))('$name has the tables of its gold', ({ name, bytes, tables }) => {
    const faults = tableFaults(tables!, printed(parse(bytes, null), reference).tables)
    expect(faults, 'the list of what is known is tests/pages/table-gaps.json').toEqual(
      (tableGaps as Record<string, string[]>)[name] ?? [],
    )
  })

  afterAll(() => {
    if (update) writeFileSync(GAPS, `${JSON.stringify(remaining(), null, 2)}\n`)
    if (process.env.PAGES === 'summary' || process.env.PAGES === 'details') process.stdout.write(`${summary()}\n`)
    if (process.env.PAGES === 'details') process.stdout.write(`${details()}\n`)
  })
})

const GOLD: GoldRow = {
  indicator: '幼儿园新建',
  value: '1.2',
  unit: '万人',
  comparator: '=',
  measure: 'increment',
  status: 'target',
  period: '2024',
  responsible: '青岭县教育局、松岭镇',
}
const READ = {
  ...GOLD,
  value: 12000,
  value_high: null,
  unit: '人',
  responsible: '青岭县教育局，松岭镇',
  is_total: false,
} as TargetRecord
const faultsOf = (gold: readonly GoldRow[], ...read: TargetRecord[]) => {
  const { right, why, false_targets } = scorePage(gold, read, reference.units)
  return { right, wrong: why.map((row) => row.replace(/^.*: (.*?)(?: in .*)?$/, '$1')), extra: false_targets.length }
}

describe('the score of a page', () => {
  it('takes a row once, in any unit and with any sign between its bodies', () => {
    expect(faultsOf([GOLD], READ)).toEqual({ right: 1, wrong: [], extra: 0 })
    expect(faultsOf([GOLD], READ, READ)).toEqual({ right: 1, wrong: [], extra: 1 })
    expect(faultsOf([GOLD], READ, { ...READ, is_total: true })).toEqual({ right: 1, wrong: [], extra: 0 })
  })

  it('names the fields that are wrong', () => {
    const wrong = { ...READ, unit: '户', value: 1.2, period: null, responsible: '青岭县教育局' }
    expect(faultsOf([GOLD], wrong)).toEqual({ right: 0, wrong: ['unit,period,responsible'], extra: 0 })
    expect(faultsOf([GOLD], { ...READ, value: 12001 })).toMatchObject({ wrong: ['nothing of this value'], extra: 1 })
  })

  it('takes a part of a name only if no other row has it', () => {
    const short = { ...READ, indicator: '新建' }
    expect(faultsOf([GOLD], short)).toMatchObject({ right: 1 })
    expect(faultsOf([GOLD, { ...GOLD, indicator: '公厕新建', value: '5' }], short).wrong).toContain('indicator')
  })

  it('calls a target false that was reached already, and no achievement', () => {
    const reached: GoldRow = { ...GOLD, status: 'achieved' }
    expect(faultsOf([reached], READ)).toEqual({ right: 0, wrong: ['status'], extra: 1 })
    expect(faultsOf([GOLD], READ, { ...READ, status: 'achieved' })).toMatchObject({ right: 1, extra: 0 })
  })
})

describe('the faults of a table', () => {
  const gold: GoldTable = {
    title: '计划表',
    unit: '口',
    columns: [['乡镇']],
    rows: [['12']],
    total_rows: [],
    proof: 'proven|consistent',
  }

  it('are what the gold has otherwise', () => {
    expect(tableFaults([gold], [{ ...gold, rows: [['１２']], proof: 'consistent' }])).toEqual([])
    expect(tableFaults([gold], [{ ...gold, unit: null, proof: 'unproven' }])).toEqual(['1 unit', '1 proof'])
    expect(tableFaults([gold], [])).toEqual(['0 tables for 1'])
  })
})

describe('the list of known gaps', () => {
  it('names pages that there are', () => {
    const names = new Set(pages.map(({ name }) => name))
    expect([...Object.keys(gaps), ...Object.keys(tableGaps)].filter((name) => !names.has(name))).toEqual([])
  })
})

describe('the pages', () => {
  it('show every kind at least four times, each with what it states', () => {
    const kinds = grouped(pages, kindOf)
    expect([...kinds.keys()].join('')).toBe('abcdefghijklmnopqrstuvwxyz')
    expect([...kinds].filter(([, group]) => group.length < 4).map(([kind]) => kind)).toEqual([])
    // Lists state nothing, which is their point.
    const silent = pages.filter(({ gold }) => gold.length === 0)
    expect(silent.filter((page) => kindOf(page) !== 'z').map(({ name }) => name)).toEqual([])
  })

  it.each(pages)('$name gives roles to columns that it has', (page) => {
    const text = textOf(page)
    const absent = page.roles.flatMap(({ header }) =>
      header.split('/').filter((level) => !text.includes(level.replace(/\s/g, '').normalize('NFKC'))),
    )
    expect(absent).toEqual([])
    const tables = grouped(page.roles, ({ table }) => table)
    expect([...tables.keys()]).toEqual(Array.from(tables, (_, at) => at + 1))
    for (const columns of tables.values()) {
      expect(columns.map(({ column }) => column)).toEqual(columns.map((_, at) => at + 1))
    }
  })

  it.each(pages)('$name states the bodies of its gold', (page) => {
    const text = textOf(page)
    const named = page.gold.flatMap(({ responsible }) => responsible.split('、')).filter((body) => body !== '')
    expect(named.filter((body) => !text.includes(body.normalize('NFKC')))).toEqual([])
  })
})
