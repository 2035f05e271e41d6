import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CataloguePlace } from '../../datasets/explorer/catalogue.ts'
import { sharedUnit } from '../../datasets/explorer/shared-unit.ts'
import type { StatementRow } from '../../datasets/explorer/statement.ts'
import {
  addressOf,
  CHARTS,
  choiceOf,
  PAGE_LANGUAGES,
  type ReaderChoice,
  THEMES,
  VIEWS,
} from '../../explorer/address.ts'
import { clipboardText, spreadsheetText } from '../../explorer/data/csv.ts'
import { concentrationOf } from '../../explorer/figures/concentration.ts'
import { evidenceKey, keyedTarget } from '../../explorer/figures/evidence-key.ts'
import { figureInUnit } from '../../explorer/figures/figure.ts'
import { headerGrid } from '../../explorer/figures/header-grid.ts'
import { atLevel, chosenLevel, levelsOf, wholeOf } from '../../explorer/figures/level.ts'
import { markedPieces, quoteIn } from '../../explorer/figures/marked-text.ts'
import { onMap } from '../../explorer/figures/on-map.ts'
import { periodEnd, periodName } from '../../explorer/figures/period.ts'
import { type QuotaTarget, quotasOf } from '../../explorer/figures/quota.ts'
import { comparisonOf } from '../../explorer/figures/standing.ts'
import { FINDING_KINDS } from '../../explorer/language/finding-kind.ts'
import { speechOf } from '../../explorer/language/speech.ts'
import { ROOT } from '../fixtures/source.ts'

describe('the address', () => {
  const text = fc.option(fc.string({ minLength: 1 }), { nil: null })
  const choices: fc.Arbitrary<ReaderChoice> = fc.record({
    view: fc.constantFrom(...VIEWS),
    lang: fc.constantFrom(...PAGE_LANGUAGES),
    theme: fc.constantFrom(...THEMES),
    chart: fc.constantFrom(...CHARTS),
    indicator: text,
    measure: text,
    period: text,
    place: text,
    beside: text,
    level: text,
    by: text,
    quota: text,
    target: text,
    sort: text,
    year: text,
    kind: text,
    doc: text,
    line: text,
    q: text,
    embed: text,
  })

  it('says every choice, whatever it holds', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        expect(choiceOf(addressOf(choice), 'zh')).toEqual(choice)
      }),
    )
  })

  it.each(['', '#', '#/?&&=', '#/home?lang=xx&chart=pie'])('takes %j for the first page and the defaults', (hash) => {
    expect(choiceOf(hash, 'en')).toMatchObject({ view: 'home', lang: 'en', chart: 'bars', target: null })
  })

  it.each(['#/nowhere?lang=xx', 'javascript:alert(1)'])('takes %j for no view, and for no other', (hash) => {
    expect(choiceOf(hash, 'en')).toMatchObject({ view: 'lost', lang: 'en' })
  })
})

describe('periods', () => {
  it.each([
    ['2027', '2027-12-31'],
    ['2023/2027', '2027-12-31'],
    ['2024-Q1', '2024-03-31'],
    ['2024-02', '2024-02-29'],
    ['2024-06-15', '2024-06-15'],
    ['undated', undefined],
    [null, undefined],
  ])('%s ends on %s', (period, end) => {
    expect(periodEnd(period)?.toISOString().slice(0, 10)).toBe(end)
  })

  it('have a word where none is stated', () => {
    expect([{ period: '2024-Q1' }, { period: null }].map(periodName)).toEqual(['2024-Q1', 'undated'])
  })
})

const place = (name: string, set: Partial<CataloguePlace> = {}): CataloguePlace => ({
  ...{ code: null, name, short: name, slug: '', kind: 'district', parent: '市', valid_from: null, valid_to: null },
  ...{ level: 'county', n_documents: 1, is_read: true, years: [], sizes: [] },
  ...set,
})

/** What a unit is converted to on the way into a release. */
const CANONICAL: Record<string, [string, number]> = {
  家: ['家', 1],
  万家: ['家', 1e4],
  亿元: ['元', 1e8],
  万元: ['元', 1e4],
}

function canonical(value: number | null, unit: string | null) {
  const [unit_canonical, factor] = CANONICAL[unit ?? ''] ?? [null, null]
  const value_canonical = value === null || factor === null ? null : value * factor
  return {
    value_canonical,
    value_high_canonical: null,
    unit_canonical: value_canonical === null ? null : unit_canonical,
  }
}

const statement = (area_name: string, value: number | null, set: Partial<StatementRow> = {}): StatementRow => ({
  ...{
    indicator_id: 'i',
    indicator: 'i',
    measure: 'level',
    status: 'target',
    period: '2027',
    area_code: null,
    area_name,
  },
  ...canonical(value, set.unit === undefined ? '家' : set.unit),
  ...{ basis: 'stated', value, value_high: null, comparator: '=', unit: '家', n_units: 0, proof: null },
  ...{
    source_kind: 'prose',
    doc_id: 'd',
    title: null,
    doc_no: null,
    stated_on: null,
    target_id: `${area_name}${value}`,
  },
  quote: '',
  ...set,
})

describe('a comparison', () => {
  const compare = (rows: StatementRow[], ...places: CataloguePlace[]) => comparisonOf(rows, { places }, '2027')

  it('ranks by the canonical unit, and leaves the city and other units apart', () => {
    const { city, ranked, unranked } = compare(
      [
        statement('甲', 900),
        statement('乙', 1, { unit: '万家' }),
        statement('丙', 3, { unit: '亿元' }),
        statement('市', 9),
      ],
      place('市', { kind: 'municipality' }),
      ...['甲', '乙', '丙'].map((name) => place(name)),
    )
    expect(city!.statement.value).toBe(9)
    expect(ranked.map((one) => one.place.name)).toEqual(['乙', '甲'])
    expect(unranked.map((one) => one.place.name)).toEqual(['丙'])
  })

  it('never ranks what has no canonical unit, and lets an older figure that has one speak before it', () => {
    const { ranked, unranked } = compare(
      [
        statement('甲', 7, { unit: null, stated_on: '2024-01-01' }),
        statement('甲', 5, { stated_on: '2023-01-01' }),
        statement('乙', 9, { unit: '鱼鳞坑' }),
        statement('丙', null),
      ],
      ...['甲', '乙', '丙'].map((name) => place(name)),
    )
    expect(ranked.map((one) => one.statement.value)).toEqual([5])
    expect(unranked.map((one) => one.place.name)).toEqual(['乙', '丙'])
  })

  it('tells figures in units of different size in one of them', () => {
    const [large, small] = [statement('甲', 25, { unit: '亿元' }), statement('乙', 80_000, { unit: '万元' })]
    const { ranked } = compare([small, large], place('甲'), place('乙'))
    expect(ranked.map((one) => one.place.name)).toEqual(['甲', '乙'])
    const shared = sharedUnit(ranked.map((one) => one.statement))
    expect(shared).toEqual({ unit: '亿元', factor: 1e8 })
    const told = [large, small].map((one) => figureInUnit(one, shared, speechOf('en')))
    expect(told).toEqual([null, '= 8 × 100 million yuan'])
    expect(figureInUnit(statement('甲', 0, { unit: '万元' }), shared, speechOf('en'))).toBeNull()
  })

  it('lets the newest single figure speak and keeps the others', () => {
    const rows = [
      statement('甲', 1, { stated_on: '2023-01-01' }),
      statement('甲', 2, { stated_on: '2024-01-01' }),
      statement('甲', null),
    ]
    const [standing] = compare(rows, place('甲')).ranked
    expect(standing!.statement.value).toBe(2)
    expect(standing!.others).toHaveLength(2)
  })

  it('tells what is not stated from what was not found and not crawled', () => {
    const { missing } = compare(
      [statement('甲', 1)],
      place('甲'),
      place('乙', { years: [2027] }),
      place('丙', { years: [2025] }),
      place('丁', { is_read: false }),
      place('区', { kind: 'zone' }),
    )
    expect(missing.map((one) => `${one.place.name} ${one.coverage}`)).toEqual([
      '乙 not_stated',
      '丙 not_found',
      '丁 not_crawled',
    ])
  })

  it('colours the outlines of two former districts by the new one, after it was set up', () => {
    const places = [place('江北区', { code: '500105' }), place('渝北区', { code: '500112' }), place('两江新区')]
    const comparison = compare([statement('两江新区', 5), statement('江北区', 1)], ...places)
    const names = (period: string) =>
      [...onMap(comparison, period).shown.values()].map((shown) =>
        typeof shown === 'string' ? shown : shown.place.name,
      )
    expect(names('2027').sort()).toEqual(['两江新区', '两江新区'])
    expect(names('2024').sort()).toEqual(['not_found', '江北区'])
  })
})

describe('levels', () => {
  const province = (name: string) => place(name, { level: 'province', kind: 'province', parent: null })
  const city = place('甲市', { level: 'province', kind: 'municipality', parent: null })
  const [east, west] = [place('东区', { parent: '甲市' }), place('西区', { parent: '甲市' })]
  const zone = place('新区', { parent: '甲市', level: 'zone', kind: 'zone' })
  const stranger = place('某地', { parent: null, level: null, kind: 'unknown' })
  const names = (places: readonly CataloguePlace[]) => places.map(({ name }) => name)

  it('are offered where several places can be compared', () => {
    expect(levelsOf([city, east, west])).toEqual(['county'])
    expect(levelsOf([city, province('乙省'), east, west])).toEqual(['province', 'county'])
  })

  it('are chosen by the reader, else by where most is stated', () => {
    const places = [city, province('乙省'), east, west]
    const rows = [statement('甲市', 1), statement('乙省', 2), statement('东区', 3)]
    expect(chosenLevel(rows, places, null)).toBe('province')
    expect(chosenLevel(rows, places, 'county')).toBe('county')
    expect(chosenLevel(rows, places, 'prefecture')).toBe('province')
    expect(chosenLevel([], [city], null)).toBe('county')
  })

  it('set districts and zones beside their city, and provinces beside provinces', () => {
    const places = [city, province('乙省'), east, west, zone, stranger]
    expect(names(atLevel({ places }, 'county').places)).toEqual(['甲市', '东区', '西区', '新区', '某地'])
    expect(names(atLevel({ places }, 'province').places)).toEqual(['甲市', '乙省'])
  })

  it('leave the city out of the rank of its districts, and rank a municipality among provinces', () => {
    const places = [city, province('乙省'), east, west, stranger]
    const rows = [statement('甲市', 9), statement('乙省', 2), statement('东区', 3)]
    const ofCounties = comparisonOf(rows, atLevel({ places }, 'county'), '2027')
    expect([ofCounties.city?.place.name, names(ofCounties.ranked.map((one) => one.place))]).toEqual(['甲市', ['东区']])
    const ofProvinces = comparisonOf(rows, atLevel({ places }, 'province'), '2027')
    expect([ofProvinces.city, names(ofProvinces.ranked.map((one) => one.place))]).toEqual([null, ['甲市', '乙省']])
  })

  it('have no whole above districts of several cities', () => {
    const other = place('丙县', { parent: '丁市' })
    expect(wholeOf(atLevel({ places: [city, east, other] }, 'county').places)).toBeNull()
  })
})

describe('figures for a district', () => {
  const quota = (set: Partial<QuotaTarget>): QuotaTarget => ({
    ...{
      target_id: '',
      table_id: 't',
      row: 0,
      indicator: 'i',
      indicator_id: null,
      measure: 'increment',
      status: 'target',
    },
    ...{ responsible: '甲镇', responsible_kind: 'township', value: 1, unit: '家', period: '2024' },
    ...{ is_total: false, is_part: true, proof: 'proven', value_canonical: set.value ?? 1 },
    ...set,
  })

  it('put quarters before their year, leave gaps, and keep the printed total apart', () => {
    const [found] = quotasOf([
      quota({ value: 8 }),
      quota({ value: 3, period: '2024-Q1' }),
      quota({ value: 4, responsible: '乙镇' }),
      quota({ value: 12, responsible: null, is_total: true, is_part: false }),
      quota({ value: 9, table_id: null }),
    ])
    expect(found!.periods.map(({ name, part }) => [name, part])).toEqual([
      ['2024-Q1', 'Q1'],
      ['2024', null],
    ])
    expect(found!.units.map(({ name, cells }) => [name, ...cells.map((cell) => cell?.value ?? null)])).toEqual([
      ['甲镇', 3, 8],
      ['乙镇', null, 4],
    ])
    expect(found!.totals.map((total) => total?.value ?? null)).toEqual([null, 12])
  })

  it('are shared out: bureaus that answer for the whole of a figure have no quota', () => {
    const answered = ['区科技局', '区财政局'].map((responsible) => quota({ responsible, is_part: false }))
    expect(quotasOf(answered)).toEqual([])
    const [found] = quotasOf([...answered, quota({}), quota({ responsible: '乙镇' })])
    expect(found!.units.map(({ name }) => name)).toEqual(['甲镇', '乙镇'])
  })

  it('never stand in one table with figures in another unit', () => {
    const found = quotasOf(
      ['家', '亿元'].flatMap((unit) => ['甲镇', '乙镇'].map((responsible) => quota({ unit, responsible }))),
    )
    expect(found.map(({ unit, units }) => [unit, units.length])).toEqual([
      ['亿元', 2],
      ['家', 2],
    ])
  })

  it('say how a total lies on units', () => {
    expect(concentrationOf([1, 1, 1, 1])).toMatchObject({ gini: 0, half: 2 })
    const one = concentrationOf([0, 0, 0, 10])!
    expect(one).toMatchObject({ gini: 0.75, half: 1, few_share: 1 })
    expect(one.lorenz.at(-1)).toEqual([1, 1])
    for (const values of [[], [5], [0, 0], [-1, 2]]) expect(concentrationOf(values)).toBeNull()
  })
})

describe('evidence', () => {
  it('joins header cells that share a path, and no more', () => {
    expect(headerGrid([['序号'], ['单位'], ['高企', 'Q1'], ['高企', 'Q2'], ['科企', 'Q1']])).toEqual([
      [
        { text: '序号', col: 0, colSpan: 1, rowSpan: 2 },
        { text: '单位', col: 1, colSpan: 1, rowSpan: 2 },
        { text: '高企', col: 2, colSpan: 2, rowSpan: 1 },
        { text: '科企', col: 4, colSpan: 1, rowSpan: 1 },
      ],
      [
        { text: 'Q1', col: 2, colSpan: 1, rowSpan: 1 },
        { text: 'Q2', col: 3, colSpan: 1, rowSpan: 1 },
        { text: 'Q1', col: 4, colSpan: 1, rowSpan: 1 },
      ],
    ])
  })

  it('covers every column once in every row of a header, whatever the paths', () => {
    const paths = fc.array(fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(paths, (columns) => {
        const covered = headerGrid(columns)
          .flat()
          .reduce((sum, { colSpan, rowSpan }) => sum + colSpan * rowSpan, 0)
        expect(covered).toBe(columns.length * Math.max(...columns.map(({ length }) => length)))
      }),
    )
  })

  it('cuts text without losing a character, and marks just the figure', () => {
    const bounds = fc.tuple(fc.string(), fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(30))
    fc.assert(
      fc.property(bounds, ([text, a, b, c, d]) => {
        const figure = { start: Math.min(a, b), end: Math.max(a, b) }
        const pieces = markedPieces(text, { start: Math.min(c, d), end: Math.max(c, d) }, figure)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        const marked = pieces.filter(({ mark }) => mark === 2).map((piece) => piece.text)
        expect(marked.join('')).toBe(text.slice(figure.start, figure.end))
      }),
    )
  })

  it('finds the quote that holds the figure among equal ones', () => {
    expect(quoteIn('达5家；达5家', '达5家', { start: 5, end: 7 })).toEqual({ start: 4, end: 7 })
    expect(quoteIn('全文', '不在', null)).toBeNull()
  })
})

describe('finding kinds', () => {
  it('all have a name and a sentence in both languages, and no other kind has', () => {
    const documented = readFileSync(join(ROOT, 'docs', 'findings.md'), 'utf8').matchAll(
      /^\| `(\w+)` \| (?:info|warn|err)/gm,
    )
    expect(Object.keys(FINDING_KINDS).sort()).toEqual([...documented].map(([, kind]) => kind).sort())
    for (const { name, means } of Object.values(FINDING_KINDS)) {
      for (const [zh, en] of [name, means]) {
        expect(zh).toMatch(/\p{Script=Han}/u)
        expect(en).toMatch(/^\P{Script=Han}*[a-z]/u)
      }
    }
  })
})

describe('the key of evidence', () => {
  it.each([
    ['stated', false],
    ['printed total', false],
    ['sum of parts', true],
    ['parts only', true],
  ] as const)('tells of a statement that is %s whether all parts are meant: %s', (basis, isOfParts) => {
    expect(keyedTarget(evidenceKey({ basis, target_id: 'ab' }))).toEqual({ target_id: 'ab', isOfParts })
  })
})

describe('what is taken away', () => {
  it('is quoted, and runs no formula in a spreadsheet', () => {
    const rows = [{ a: '=1+1', b: 'x,"y"', c: null, d: -5 }]
    expect(spreadsheetText(rows, ['a', 'b', 'c', 'd'])).toBe('\uFEFFa,b,c,d\r\n\'=1+1,"x,""y""",,-5\r\n')
    expect(clipboardText([{ a: 'x\ty\nz' }], ['a'])).toBe('a\r\nx y z\r\n')
  })
})
