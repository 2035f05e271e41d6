import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Dataset, emptyDataset } from '../../datasets/records/index.ts'
import type { TargetRecord } from '../../datasets/records/target.ts'
import type { ComparedLevel } from '../../datasets/reference/area-level.ts'
import { readReference } from '../../datasets/reference/index.ts'
import { type CompareOptions, compareIndicator } from '../../pipeline/answers/compare.ts'
import { compareIndicatorRows } from '../../pipeline/answers/compare-rows.ts'
import { queryRows } from '../../pipeline/answers/query.ts'
import { openFile } from '../../pipeline/database/duckdb.ts'
import type { Rows } from '../../pipeline/database/rows.ts'
import { areaRow } from '../../pipeline/documents/reference-rows.ts'
import { InputFault, UsageFault } from '../../pipeline/fault.ts'
import { PLACES } from '../../pipeline/folder/place.ts'
import { storeDataset } from '../../pipeline/store.ts'
import { concernedAreas } from '../../pipeline/targets/concerned-areas.ts'
import { smallDataset, targetRow } from '../fixtures/dataset.ts'
import { INDICATORS } from '../fixtures/indicators.ts'
import { ROOT } from '../fixtures/source.ts'
import { dataDir } from './directory.ts'

async function compared(dataset: Dataset, options: CompareOptions = {}): Promise<Rows> {
  const dir = dataDir()
  await storeDataset(dataset, dir)
  return compareIndicator(dir, 'sme_specialised', INDICATORS, options)
}

/** The cells of one area of a dataset that holds the small one's documents and just these targets. */
async function cellsOf(targets: TargetRecord[], area_code = '500155'): Promise<Record<string, unknown>> {
  const { columns, rows } = await compared({ ...smallDataset(), targets })
  const row = rows.find((candidate) => candidate.area_code === area_code)!
  return Object.fromEntries(columns.slice(2, -4).map((name) => [name, row[name]]))
}

let serial = 0
const stated = (set: Partial<TargetRecord> & { value: number }): TargetRecord =>
  targetRow({
    target_id: `t${String(serial++).padStart(4, '0')}`,
    doc_id: 'east',
    area_code: '500155',
    area_name: '梁平区',
    ...set,
  })
const part = (responsible: string, set: Partial<TargetRecord> & { value: number }): TargetRecord =>
  stated({
    measure: 'increment',
    source_kind: 'table',
    is_part: true,
    table_id: 'east#1',
    responsible,
    proof: 'proven',
    ...set,
  })

describe('comparing areas', () => {
  it('keeps levels and increments in columns of their own, the city first', async () => {
    const { columns, rows } = await compared(smallDataset())
    expect(columns).toEqual([
      'area_code',
      'area_name',
      '2024 level',
      '2024 increment',
      '2025 level',
      '2025 times the base',
      'answering',
      'documents',
      'sources',
      'target_ids',
    ])
    expect(rows.map((row) => columns.slice(0, 5).map((name) => row[name]))).toEqual([
      ['500000', '重庆市', 'not stated', 'not stated', 'not stated'],
      ['500102', '涪陵区', 'not stated', 'not stated', '≥500家'],
      ['500155', '梁平区', '>120家', '82家 (printed total of 2 units)', 'not stated'],
    ])
    expect(rows[2]?.sources).toContain('line 27: 合计 82')
    expect(rows[2]?.documents).toBe('梁平区培育方案 (梁平府办发〔2024〕1号)')
  })

  it('shows one period alone, and says not stated where nobody states it', async () => {
    expect((await compared(smallDataset(), { period: '2025' })).columns.slice(2, -4)).toEqual([
      '2025 level',
      '2025 times the base',
    ])
    const nobody = await compared(smallDataset(), { period: '2031' })
    expect(nobody.rows.map((row) => row['2031'])).toEqual(['not stated', 'not stated', 'not stated'])
  })

  it('sets areas of one level beside each other and what lies above them', async () => {
    const set = { doc_id: 'east', value: 7, period_end: '2024-12-31', measure: 'level' as const }
    const shared = ['110105', '220104'].map((area_code) => stated({ ...set, area_code, area_name: '朝阳区' }))
    const others = [
      ['110000', '北京市'],
      ['320000', '江苏省'],
      ['320100', '南京市'],
    ].map(([area_code, area_name]) => stated({ ...set, area_code: area_code!, area_name: area_name! }))
    const targets = [...shared, ...others]
    const { areas, divisions } = readReference()
    const record = concernedAreas([...areas, ...divisions], targets, []).map(areaRow)
    const dataset = { ...smallDataset(), targets, areas: record }
    const codes = async (level: ComparedLevel) => (await compared(dataset, { level })).rows.map((row) => row.area_code)
    expect(await codes('county')).toEqual(['110000', '110105', '220104'])
    expect(await codes('prefecture')).toEqual(['320000', '320100'])
    // The city of the small dataset has documents and states nothing.
    expect(await codes('province')).toEqual(['110000', '320000', '500000'])
  })

  it('has no rows for an empty dataset', async () => {
    expect((await compared(emptyDataset())).rows).toEqual([])
  })

  it('never lets a measure into the column of another', async () => {
    const measured = fc.constantFrom('level' as const, 'increment' as const, 'growth' as const, 'share' as const)
    // The units digit tells the measure, so that a figure in the wrong column gives itself away.
    const digit = { level: 1, increment: 2, growth: 3, share: 4 }
    const target = fc.record({ measure: measured, tens: fc.integer({ min: 1, max: 99 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(target, { minLength: 1, maxLength: 12 }), async (targets) => {
        const cells = await cellsOf(
          targets.map(({ measure, tens }) => stated({ measure, value: tens * 10 + digit[measure] })),
        )
        for (const [column, cell] of Object.entries(cells)) {
          const expected = digit[column.split(' ')[1] as keyof typeof digit]
          for (const [figure] of String(cell).matchAll(/\d+/g)) expect(Number(figure) % 10).toBe(expected)
        }
      }),
      { numRuns: 6 },
    )
  })
})

describe('what a cell says', () => {
  const increment2024 = '2024 increment'

  it('adds the parts of an increment when no total is printed', async () => {
    const cells = await cellsOf([part('甲街道', { value: 30 }), part('乙镇', { value: 52 })])
    expect(cells).toEqual({ [increment2024]: '82家 (sum of 2 units)' })
  })

  it('takes the printed total and never adds it to its parts', async () => {
    const total = part('', { value: 80, responsible: null, is_total: true, is_part: false, proof: 'contradicted' })
    const cells = await cellsOf([part('甲街道', { value: 30 }), part('乙镇', { value: 52 }), total])
    expect(cells).toEqual({ [increment2024]: '80家 (printed total of 2 units, contradicted)' })
  })

  it('adds no levels, and no parts in different units', async () => {
    const levels = [part('甲街道', { value: 30, measure: 'level' }), part('乙镇', { value: 52, measure: 'level' })]
    expect(await cellsOf(levels)).toEqual({ '2024 level': '2 units listed (not added)' })
    const mixed = [part('甲街道', { value: 30 }), part('乙镇', { value: 5, unit: '亿元' })]
    expect(await cellsOf(mixed)).toEqual({ [increment2024]: '2 units listed (not added)' })
  })

  it('keeps a year apart from its quarters and from spans of years', async () => {
    const cells = await cellsOf([
      stated({ measure: 'increment', value: 40, period_start: '2024-01-01' }),
      stated({ measure: 'increment', value: 10, period_start: '2024-01-01', period_end: '2024-03-31', freq: 'Q' }),
      stated({ measure: 'increment', value: 90, period_start: '2023-01-01', period_end: '2025-12-31', freq: 'X' }),
      stated({ measure: 'increment', value: 3, period_end: '2024-02-29', freq: 'M' }),
      stated({ measure: 'increment', value: 7, period_end: '2024-06-30', freq: 'X' }),
      stated({ measure: 'increment', value: 8, period_end: null, freq: null }),
    ])
    expect(cells).toEqual({
      '2023/2025 increment': '90家',
      '2024 increment': '40家',
      '2024-02 increment': '3家',
      '2024-Q1 increment': '10家',
      '2024-06 increment': '7家',
      'undated increment': '8家',
    })
  })

  it('writes comparators as signs and ranges as ranges', async () => {
    const cells = await cellsOf([
      stated({ measure: 'growth', value: 10, value_high: 12, comparator: 'range', unit: '%' }),
      stated({ measure: 'share', value: 30, comparator: '~', unit: '%' }),
      stated({ measure: 'level', value: 5, comparator: '<=', unit: null }),
    ])
    expect(cells).toEqual({ '2024 level': '≤5', '2024 growth': '10–12%', '2024 share': '≈30%' })
  })

  it('stand in the order of their ends, the shorter first, what is undated last', async () => {
    const { columns } = await compared({
      ...smallDataset(),
      targets: [
        stated({ value: 1, period_end: null, freq: null }),
        stated({ value: 1, period_start: '2023-01-01', freq: 'X', measure: 'increment' }),
        stated({ value: 1 }),
        stated({ value: 1, period_start: '2024-10-01', freq: 'Q', measure: 'increment' }),
        stated({ value: 1, measure: 'increment' }),
        stated({ value: 1, period_end: '2024-06-30', freq: 'M' }),
      ],
    })
    const sorted = ['2024-06 level', '2024-Q4 increment', '2024 level', '2024 increment', '2023/2024 increment']
    expect(columns.filter((name) => / (?:level|increment)$/.test(name))).toEqual([...sorted, 'undated level'])
  })

  it('tells figures in units of different size in one of them', async () => {
    const { rows } = await compared({
      ...smallDataset(),
      targets: [
        stated({ value: 80_000, unit: '万元', comparator: '>=' }),
        stated({ value: 10, value_high: 30, comparator: 'range', unit: '百万元', measure: 'increment' }),
        stated({ value: 2, unit: '亿元', measure: 'increment', span_start: 7 }),
        stated({ value: 25, unit: '亿元', area_code: '500102', area_name: '涪陵区', doc_id: 'west' }),
        stated({ value: 9, unit: '家', area_code: '500000', area_name: '重庆市', doc_id: 'city' }),
      ],
    })
    expect(rows.map((row) => [row.area_name, row['2024 level']])).toEqual([
      ['重庆市', '9家'],
      ['涪陵区', '25亿元'],
      ['梁平区', '≥80000万元 (= 8亿元)'],
    ])
    expect(rows[2]!['2024 increment']).toBe('10–30百万元 (= 0.1–0.3亿元); 2亿元')
  })

  it('names the printed indicators where one cell holds several', async () => {
    const cells = await cellsOf([
      stated({ value: 20, indicator: '市级企业' }),
      stated({ value: 5, indicator: '国家级企业', span_start: 300 }),
    ])
    expect(cells).toEqual({ '2024 level': '市级企业 20家; 国家级企业 5家' })
  })

  it('leaves achievements, baselines and commitments out', async () => {
    const statuses = ['achieved', 'baseline', 'commitment'] as const
    expect(await cellsOf(statuses.map((status) => stated({ value: 9, status })))).toEqual({ value: 'not stated' })
  })
})

describe('relations', () => {
  const AREAS = readReference().areas
  const city = (set: Partial<TargetRecord> & { value: number }) =>
    stated({ area_code: '500000', area_name: '重庆市', ...set })
  const related = async (targets: TargetRecord[], column: string) => {
    const { rows } = await compared({ ...smallDataset(), targets }, { areas: AREAS })
    return rows.map((row) => [row.area_name, row[column] ?? null])
  }

  it('set a level beside the level of the city for the same period', async () => {
    const targets = [stated({ value: 120 }), city({ value: 3000 }), stated({ value: 7, measure: 'increment' })]
    expect(await related(targets, '2024 part of the city')).toEqual([
      ['重庆市', null],
      ['涪陵区', null],
      ['梁平区', '4% of 3000家'],
    ])
    expect(await related([stated({ value: 120 })], '2024 part of the city')).toEqual([
      ['重庆市', null],
      ['涪陵区', null],
      ['梁平区', null],
    ])
  })

  it('tell how often a base it is: as stated, else worked out from the newest level before', async () => {
    const base = (value: number, period_end: string, unit = '家') =>
      stated({ value, period_end, unit, status: 'achieved' })
    const worked = [stated({ value: 120 }), base(40, '2021-12-31'), base(60, '2022-12-31')]
    expect((await related(worked, '2024 times the base')).at(-1)).toEqual(['梁平区', '2 (of 60家 in 2022)'])
    const said = stated({ value: 2, unit: '倍', measure: 'growth', baseline_period: '2020' })
    expect((await related([...worked, said], '2024 times the base')).at(-1)).toEqual(['梁平区', '2 (stated, of 2020)'])
    const converted = [
      stated({ value: 30, unit: '亿元' }),
      base(100_000, '2022-12-31', '万元'),
      base(10, '2022-12-31', '亿元'),
    ]
    expect((await related(converted, '2024 times the base')).at(-1)![1]).toMatch(
      /^3 \(of (?:100000万元|10亿元) in 2022\)$/,
    )
    const unlike = [stated({ value: 120 }), base(60, '2022-12-31', '亿元')]
    expect((await related(unlike, '2024 times the base')).at(-1)).toEqual(['梁平区', null])
    const unsure = [stated({ value: 120 }), base(60, '2022-12-31'), base(61, '2022-12-31')]
    expect((await related(unsure, '2024 times the base')).at(-1)).toEqual(['梁平区', null])
  })
})

describe('a comparison for programs', () => {
  const long = async (dataset: Dataset, period?: string) => {
    const dir = dataDir()
    await storeDataset(dataset, dir)
    return compareIndicatorRows(dir, 'sme_specialised', INDICATORS, period === undefined ? {} : { period })
  }
  const shown = ({ rows }: Rows, ...names: string[]) => rows.map((row) => names.map((name) => row[name] ?? null))

  it('has a row for each area, period, measure and statement, with numbers as numbers', async () => {
    const answer = await long(smallDataset())
    expect(shown(answer, 'area_name', 'period', 'measure', 'coverage', 'comparator', 'value')).toEqual([
      ['重庆市', '2024', 'level', 'not stated', null, null],
      ['重庆市', '2024', 'increment', 'not stated', null, null],
      ['重庆市', '2025', 'level', 'not stated', null, null],
      ['涪陵区', '2024', 'level', 'not stated', null, null],
      ['涪陵区', '2024', 'increment', 'not stated', null, null],
      ['涪陵区', '2025', 'level', 'stated', '>=', 500],
      ['梁平区', '2024', 'level', 'stated', '>', 120],
      ['梁平区', '2024', 'increment', 'stated', '=', 82],
      ['梁平区', '2025', 'level', 'not stated', null, null],
    ])
    expect(answer.rows[7]).toEqual({
      ...{ area_code: '500155', area_name: '梁平区', indicator_id: 'sme_specialised', indicator: '专精特新企业' },
      ...{ period: '2024', measure: 'increment', coverage: 'stated', status: 'target', comparator: '=' },
      ...{ value: 82, value_high: null, unit: '家' },
      ...{ value_canonical: 82, value_high_canonical: null, unit_canonical: '家' },
      ...{ basis: 'printed total', n_units: 2, proof: 'proven', doc_id: 'east', doc_no: '梁平府办发〔2024〕1号' },
      ...{ title: '梁平区培育方案', stated_on: '2024-03-20', first_line: 27, quote: '合计 82' },
      target_id: 'east-cell-2',
    })
    expect(Object.keys(answer.rows[0]!)).toEqual(answer.columns)
    const manual = readFileSync(join(ROOT, 'docs', 'cli.md'), 'utf8')
      .split('\n### ')
      .find((part) => part.startsWith('compare\n'))
    for (const name of answer.columns) expect(manual).toContain(`\`${name}\``)
  })

  it('has several rows where an area states several figures', async () => {
    const targets = [stated({ value: 20, indicator: '市级企业' }), stated({ value: 5, unit: '万家', span_start: 300 })]
    const answer = await long({ ...smallDataset(), targets })
    expect(shown(answer, 'area_name', 'indicator', 'value', 'unit', 'value_canonical', 'unit_canonical')).toEqual([
      ['重庆市', null, null, null, null, null],
      ['涪陵区', null, null, null, null, null],
      ['梁平区', '市级企业', 20, '家', 20, '家'],
      ['梁平区', '专精特新企业', 5, '万家', 50_000, '家'],
    ])
  })

  it('says why an area states nothing, by the year the period ends in', async () => {
    const dataset = smallDataset()
    const [east, west, city] = dataset.documents
    const unplanned = { plan_start: null, plan_end: null }
    const targets = [
      stated({ value: 5, period_end: '2030-12-31' }),
      stated({ value: 6, area_code: '500112', area_name: '渝北区', period_end: '2030-12-31' }),
      stated({ value: 7, period_end: null, freq: null }),
    ]
    const documents = [
      east!,
      { ...west!, ...unplanned },
      { ...city!, plan_start: '2026-01-01', plan_end: '2030-12-31' },
    ]
    const answer = await long({ ...dataset, documents, targets })
    expect(shown(answer, 'area_name', 'period', 'coverage')).toEqual([
      ['重庆市', '2030', 'not stated'],
      ['重庆市', null, 'not stated'],
      ['涪陵区', '2030', 'not found'],
      ['涪陵区', null, 'not stated'],
      ['渝北区', '2030', 'stated'],
      ['渝北区', null, 'not crawled'],
      ['梁平区', '2030', 'stated'],
      ['梁平区', null, 'stated'],
    ])
  })

  it('holds one period alone, and a row for each area where nobody states it', async () => {
    const one = await long(smallDataset(), '2025')
    expect(shown(one, 'area_name', 'period', 'value')).toEqual([
      ['重庆市', '2025', null],
      ['涪陵区', '2025', 500],
      ['梁平区', '2025', null],
    ])
    const nobody = await long(smallDataset(), '2031')
    expect(shown(nobody, 'area_name', 'period', 'measure', 'coverage')).toEqual([
      ['重庆市', '2031', null, 'not found'],
      ['涪陵区', '2031', null, 'not found'],
      ['梁平区', '2031', null, 'not found'],
    ])
    expect((await long(emptyDataset())).rows).toEqual([])
  })

  it('takes no period that is written in another way', async () => {
    for (const period of ['2024Q1', '2021–2025', 'to 2024-06-30', '2024-13', '']) {
      await expect(long(smallDataset(), period)).rejects.toThrow(UsageFault)
    }
    await expect(long(smallDataset(), '2024Q1')).rejects.toThrow(/period "2024Q1": .*2024-Q1/)
    const undated = [stated({ value: 7, period_end: null, freq: null }), stated({ value: 8 })]
    const answer = await long({ ...smallDataset(), targets: undated }, 'undated')
    expect(shown(answer, 'period', 'value').at(-1)).toEqual([null, 7])
  })
})

describe('naming an indicator', () => {
  it('takes id, names and aliases in any width and case', async () => {
    const dir = dataDir()
    await storeDataset(smallDataset(), dir)
    const byId = await compareIndicator(dir, 'sme_specialised', INDICATORS)
    for (const name of ['专精特新企业', '专精特新中小企业', 'SPECIALISED FIRMS', ' ｓｍｅ_specialised ']) {
      expect(await compareIndicator(dir, name, INDICATORS)).toEqual(byId)
    }
  })

  it('offers near names for an unknown one, and the ids for an ambiguous one', async () => {
    const unknown = compareIndicator(dataDir(), '专精', INDICATORS)
    await expect(unknown).rejects.toThrow(UsageFault)
    await expect(unknown).rejects.toThrow(/not registered.*sme_specialised/)
    await expect(compareIndicator(dataDir(), '企业', INDICATORS)).rejects.toThrow(/sme_specialised.*sme_innovative/)
    await expect(compareIndicator(dataDir(), 'x', [])).rejects.toThrow('none is registered')
  })
})

describe('asking', () => {
  it('wants a build first', async () => {
    const dir = dataDir()
    await expect(queryRows(dir, 'SELECT 1')).rejects.toThrow(InputFault)
    await expect(queryRows(dir, 'SELECT 1')).rejects.toThrow('run `duibiao build` first')
  })

  it('passes on what DuckDB says, and changes nothing', async () => {
    const dir = dataDir()
    await storeDataset(smallDataset(), dir)
    await expect(queryRows(dir, 'SELECT colour FROM targets')).rejects.toThrow(/DuckDB refuses.*colour/)
    await expect(queryRows(dir, 'DELETE FROM targets')).rejects.toThrow(/read-only/)
    await expect(queryRows(dir, 'DELETE FROM targets')).rejects.toThrow(UsageFault)
  })

  it('gives plain values: big numbers, decimals, dates, times, lists, structs', async () => {
    const dir = dataDir()
    await storeDataset(emptyDataset(), dir)
    const sql = `SELECT 7::HUGEINT AS big, 9007199254740993 AS bigger, 1.5 AS dec, DATE '2024-02-29' AS day,
      TIMESTAMP '2024-01-05 01:02:03.000004' AS at, ['a', NULL] AS list, {'x': 1} AS struct, NULL AS none`
    const { columns, rows } = await queryRows(dir, sql)
    expect(columns).toEqual(['big', 'bigger', 'dec', 'day', 'at', 'list', 'struct', 'none'])
    expect(rows).toEqual([
      {
        big: 7,
        bigger: '9007199254740993',
        dec: 1.5,
        day: '2024-02-29',
        at: '2024-01-05T01:02:03.000004Z',
        list: ['a', null],
        struct: { x: 1 },
        none: null,
      },
    ])
  })

  it('turns down a file of another schema and says how to get a new one', async () => {
    const dir = dataDir()
    await storeDataset(smallDataset(), dir)
    const db = await openFile(join(dir, PLACES.database))
    await db.run("CREATE OR REPLACE VIEW dataset_version AS SELECT 'v' AS version, '0.9.0' AS schema_version")
    db.close()
    const asked = compareIndicator(dir, 'sme_specialised', INDICATORS)
    await expect(asked).rejects.toThrow(InputFault)
    await expect(asked).rejects.toThrow(/found schema 0\.9\.0, expected \d.*duibiao build/)
  })
})
