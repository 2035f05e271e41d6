import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RowOf } from '../../datasets/records/index.ts'
import type { TargetRecord } from '../../datasets/records/target.ts'
import { readReference } from '../../datasets/reference/index.ts'
import { isMeasured } from '../../pipeline/checks/check.ts'
import { canAgree, canonicalInterval, intervalOf, printInterval, sumOf } from '../../pipeline/checks/interval.ts'
import { estimatedTotal } from '../../pipeline/checks/numbering.ts'
import { type Snapshot, snapshotOf } from '../../pipeline/checks/snapshot.ts'
import { isSameBody } from '../../pipeline/documents/copy.ts'
import { type DocumentRows, NO_ROWS } from '../../pipeline/documents/revision.ts'
import { verify } from '../../pipeline/verify.ts'
import { assembled, findingsTogether } from '../fixtures/assembled.ts'
import { documentRow, targetRow } from '../fixtures/dataset.ts'

const reference = readReference()
const FIRMS = { indicator_id: 'high_tech_enterprise', indicator: '高新技术企业', unit: '家', area_name: '梁平区' }

let serial = 0
const stated = (value: number, set: Partial<TargetRecord> = {}): TargetRecord =>
  targetRow({ target_id: `t${serial++}`, doc_id: 'd', value, ...FIRMS, ...set })
const cell = (row: number, value: number, set: Partial<TargetRecord> = {}): TargetRecord =>
  stated(value, {
    source_kind: 'table',
    is_part: true,
    table_id: 'd-t001',
    row,
    col: 2,
    responsible: `${row}镇`,
    responsible_kind: 'township',
    measure: 'increment',
    period_start: '2024-01-01',
    ...set,
  })
const increment = (value: number, set: Partial<TargetRecord> = {}): TargetRecord =>
  stated(value, { measure: 'increment', period_start: '2024-01-01', ...set })

const rowsOf = (targets: TargetRecord[], set: Partial<RowOf<'documents'>> = {}): DocumentRows => ({
  ...NO_ROWS,
  document: documentRow({ doc_id: 'd', area_name: '梁平区', ...set }),
  targets: targets.map((target) => ({ ...target, doc_id: set.doc_id ?? 'd' })),
})

const SPANLESS = ['span_lost', 'quote_lost']
type Told = [kind: string, expected: string | null, actual: string | null]
const told = ({ kind, expected, actual }: RowOf<'findings'>): Told => [kind, expected, actual]
const findingsOf = (targets: TargetRecord[]) =>
  verify(rowsOf(targets), { text: '', snapshot: null }, reference).filter(({ kind }) => !SPANLESS.includes(kind))
const found = (targets: TargetRecord[]): Told[] => findingsOf(targets).map(told)
const foundTogether = async (...all: DocumentRows[]): Promise<Told[]> => (await findingsTogether(all)).map(told)

describe('intervals', () => {
  it.each([
    ['=', 80, null, '家', '80家'],
    ['>=', 80, null, '家', 'at least 80家'],
    ['<', 80, null, '家', 'at most 80家'],
    ['~', 100, null, '家', '95家 to 105家'],
    ['range', 10, 12, '家', '10家 to 12家'],
    ['>=', 1.1, null, '亿元', 'at least 1.1亿元'],
    ['range', 0.7, 0.9, '万亿元', '0.7万亿元 to 0.9万亿元'],
    ['=', 0, null, '亿元', '0元'],
  ] as const)('%s %d, %s %s: %s', (comparator, value, value_high, unit, printed) => {
    const target = stated(value, { comparator, value_high, unit })
    if (!isMeasured(target)) throw new Error(`found no canonical value of ${unit}, expected one`)
    expect(printInterval(canonicalInterval(target), target)).toBe(printed)
  })

  it('are the same for the same quantity in units of different size', () => {
    const of = (value: number, unit: string) => {
      const target = stated(value, { unit, comparator: '~' })
      return isMeasured(target) ? canonicalInterval(target) : null
    }
    expect(of(25, '亿元')).toEqual(of(250_000, '万元'))
    expect(of(25, '亿元')).not.toEqual(intervalOf({ comparator: '~', value: 25, value_high: null }))
  })

  it('agree with themselves and in both directions alike, and sums of decimals with their total', () => {
    const interval = fc.tuple(fc.integer(), fc.nat()).map(([low, width]) => ({ low, high: low + width }))
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        expect(canAgree(a, a)).toBe(true)
        expect(canAgree(a, b)).toBe(canAgree(b, a))
        expect(canAgree(a, { low: a.high + 1, high: a.high + 2 })).toBe(false)
      }),
    )
    const parts = [0.1, 0.2].map((value) => ({ low: value, high: value }))
    expect(canAgree(sumOf(parts), { low: 0.3, high: 0.3 })).toBe(true)
  })
})

describe('a table against a sentence', () => {
  it('raises a total that the sentence rules out, and no other', () => {
    const total = cell(9, 82, { is_total: true, is_part: false, responsible: null })
    expect(found([total, increment(90, { comparator: '>=' })])).toEqual([
      ['table_contradicts_sentence', '90家', '82家'],
    ])
    expect(found([total, increment(80, { comparator: '>=' })])).toEqual([])
    expect(found([total, increment(82)])).toEqual([])
  })

  it('holds what bureaus answer for against it, and no part of a township', () => {
    const answered = { responsible: '区科技局', responsible_kind: 'bureau', is_part: false } as const
    expect(found([cell(1, 82, answered), increment(90)])).toEqual([['table_contradicts_sentence', '90家', '82家']])
    expect(found([cell(1, 82), increment(90)])).toEqual([])
  })

  it('respects kinds, periods, units and subtotals', () => {
    const total = cell(9, 82, { is_total: true, is_part: false, responsible: null })
    const subtotal = cell(4, 40, { is_total: true, is_part: false, responsible: null })
    expect(found([total, stated(120)])).toEqual([])
    expect(found([total, increment(120, { period_end: '2025-12-31' })])).toEqual([])
    expect(found([total, increment(120, { unit: '人次' })])).toEqual([])
    expect(found([total, increment(120, { unit: '户' })])).toHaveLength(1)
    expect(found([subtotal, total, increment(82)])).toEqual([])
  })
})

describe('quarters against the year', () => {
  const ENDS = ['03-31', '06-30', '09-30', '12-31']
  const quarters = (values: number[], set: Partial<TargetRecord> = {}): TargetRecord[] =>
    values.map((value, i) => cell(1, value, { freq: 'Q', period_end: `2024-${ENDS[i]}`, ...set }))

  it('adds additions up', () => {
    expect(found([...quarters([0, 20, 24, 38]), cell(1, 82)])).toEqual([])
    expect(found([...quarters([0, 20, 24, 38]), cell(1, 83)])).toEqual([['quarters_miss_year', '82家', '83家']])
  })

  it('takes the last quarter of a stock, and says nothing where a quarter is missing', () => {
    const level = { measure: 'level' } as const
    expect(found([...quarters([90, 95, 100, 120], level), cell(1, 120, level)])).toEqual([])
    expect(found([...quarters([90, 95, 100, 110], level), cell(1, 120, level)])).toEqual([
      ['quarters_miss_year', '110家', '120家'],
    ])
    expect(found([...quarters([0, 20, 24]), cell(1, 82)])).toEqual([])
  })
})

describe('single values', () => {
  it('doubts units of another dimension, for levels and increments alone', () => {
    expect(found([stated(80, { unit: '亿元' })])).toEqual([['unit_unexpected', '家', '80家']])
    expect(found([stated(80, { unit: '户' }), stated(15, { unit: '%', measure: 'growth' })])).toEqual([])
  })

  it('doubts values outside the range of their indicator, in any unit that converts', () => {
    expect(found([stated(8025000)])).toEqual([['value_implausible', '0–40000家', '8025000家']])
    const spending = { indicator_id: 'rd_expenditure', indicator: '研发经费' }
    expect(found([stated(3e6, { ...spending, unit: '万元' })])).toEqual([])
    expect(findingsOf([stated(3e9 + 1, { ...spending, unit: '万元' })])).toMatchObject([{ expected: '0–200000亿元' }])
    expect(findingsOf([stated(1200, { measure: 'growth', unit: '%' })])).toMatchObject([{ expected: '-100–1000%' }])
  })

  it('has ranges for indicators, dimensions, measures and units that exist', () => {
    const ids = reference.indicators.map(({ id }) => id)
    const dimensions = reference.indicators.map(({ dimension }) => dimension as string)
    const units = reference.units.map(({ unit }) => unit)
    for (const { indicator, dimension, low, high, unit } of reference.ranges) {
      if (indicator !== null) expect(ids).toContain(indicator)
      if (dimension !== null) expect(dimensions).toContain(dimension)
      expect(units).toContain(unit)
      expect(low).toBeLessThan(high)
    }
  })
})

describe('the quote in the archive', () => {
  const page = (body: string): Snapshot =>
    snapshotOf(new TextEncoder().encode(`<!doctype html><script>var x = "90家"</script><p>${body}</p>`))
  const lost = (snapshot: Snapshot, quote: string): string[] =>
    verify(rowsOf([stated(80, { quote, value_text: '80家' })]), { text: '', snapshot }, reference)
      .map(({ kind }) => kind)
      .filter((kind) => kind === 'quote_lost')

  it('is found through markup, references and line breaks', () => {
    const snapshot = page('高新技术企业<b>达到</b>&nbsp;&#56;0\n家&ldquo;以上&rdquo;')
    expect(lost(snapshot, '高新技术企业达到80家“以上”')).toEqual([])
  })

  it('is lost where the page says something else, also where a script says it', () => {
    expect(lost(page('高新技术企业达到81家'), '高新技术企业达到80家')).toEqual(['quote_lost'])
    expect(lost(page('高新技术企业'), '90家')).toEqual(['quote_lost'])
  })

  it('is looked for cell by cell in a row', () => {
    expect(lost(page('<td rowspan=2>甲镇</td><td>1</td><td>80</td>'), '甲镇 | 80')).toEqual([])
    expect(lost(page('<td>甲镇</td><td>1</td>'), '甲镇 | 80')).toEqual(['quote_lost'])
  })
})

describe('the quote of a page that does not show all it holds', () => {
  const snapshot = (page: string): Snapshot => snapshotOf(new TextEncoder().encode(`<!doctype html>${page}`))

  it.each([
    ['培育<del>35</del>40家', '培育40家'],
    ['培育40<sup>1</sup>家，产量10<sup>4</sup>吨', '培育40家，产量10⁴吨'],
    ['培育40¹家', '培育40家'],
    ['培育<span style="display: none">9</span>40<b class=x>家</b>', '培育40家'],
    ['<style>.tip{display:none}</style>培育<i class="a tip">约<b>3</b></i>40家', '培育40家'],
    ['培育⺠营企业40家', '培育民营企业40家'],
  ])('is found in %s', (page, quote) => {
    expect(snapshot(page).holds(quote)).toBe(true)
  })

  it.each([
    ['培育<b>3</b>40家', '培育40家'],
    ['培育<i class="tip">3</i>40家', '培育40家'],
    ['培育<del>35</del>41家', '培育40家'],
    ['培育<del>40家', '培育家'],
  ])('is lost in %s', (page, quote) => {
    expect(snapshot(page).holds(quote)).toBe(false)
  })
})

describe('parts against their whole', () => {
  it('holds townships against the newest sentence of the district, in whatever document', async () => {
    const table = rowsOf([cell(1, 30), cell(2, 52)], { doc_id: 'table' })
    const plan = (value: number, published_on: string) =>
      rowsOf([increment(value, { comparator: '>=' })], { doc_id: `plan ${value}`, published_on })
    expect(await foundTogether(table, plan(82, '2024-01-01'))).toEqual([])
    expect(await foundTogether(table, plan(90, '2024-01-01'))).toEqual([['townships_miss_district', '90家', '82家']])
    expect(await foundTogether(table, plan(90, '2023-01-01'), plan(80, '2024-01-01'))).toEqual([
      ['target_revised', '90家', '80家'],
    ])
    expect(await foundTogether({ ...table, targets: table.targets.slice(1) }, plan(90, '2024-01-01'))).toEqual([])
    const answered = table.targets.map((target) => ({ ...target, responsible: '区科技局', is_part: false }))
    const kinds = (await foundTogether({ ...table, targets: answered }, plan(90, '2024-01-01'))).map(([kind]) => kind)
    expect(kinds).not.toContain('townships_miss_district')
  })

  it('holds districts in a table of the city against the city, and never what does not add up', async () => {
    const CITY = { area_name: '重庆市' }
    const share = (row: number, value: number, set: Partial<TargetRecord> = {}) =>
      cell(row, value, { responsible_kind: 'district', ...CITY, ...set })
    const city = (targets: TargetRecord[]) => rowsOf(targets, { doc_id: 'city', ...CITY })
    expect(await foundTogether(city([share(1, 30), share(2, 52), increment(100, CITY)]))).toEqual([
      ['districts_miss_city', '100家', '82家'],
    ])
    const rate = { indicator_id: 'invention_patents_per_10k' }
    expect(
      await foundTogether(city([share(1, 30, rate), share(2, 52, rate), increment(40, { ...CITY, ...rate })])),
    ).toEqual([])
  })

  it('adds up what districts say themselves where all of them do', async () => {
    const names = reference.areas
      .filter(
        ({ parent, kind, valid_from, valid_to }) => parent === '重庆市' && kind !== 'zone' && !valid_from && !valid_to,
      )
      .map(({ name }) => name)
    const all = [...names, '江北区', '渝北区']
    const districts = all.map((area_name) => rowsOf([stated(10, { area_name })], { doc_id: area_name, area_name }))
    const city = rowsOf([stated(1000, { area_name: '重庆市' })], { doc_id: 'city', area_name: '重庆市' })
    const complete = new Set(all).size
    expect(await foundTogether(city, ...districts)).toEqual([['districts_miss_city', `${10 * complete}家`, '1000家']])
    expect(await foundTogether(city, ...districts.slice(1))).toEqual([])
  })
})

describe('a plan against its revision', () => {
  const said = (value: number, published_on: string, set: Partial<TargetRecord> = {}) =>
    rowsOf([stated(value, { period_end: '2025-12-31', ...set })], { doc_id: published_on, published_on })

  it('tells what was raised or lowered, in the later document', async () => {
    const [later, ...others] = await findingsTogether([
      said(8000, '2022-11-11'),
      said(10000, '2023-04-06', { comparator: '>' }),
    ])
    expect(others).toEqual([])
    expect(later).toMatchObject({ doc_id: '2023-04-06', kind: 'target_revised', expected: '8000家', actual: '10000家' })
    expect(later!.message).toContain('raised')
    expect(await foundTogether(said(10000, '2023-04-06'), said(8000, '2022-11-11'))).toHaveLength(1)
  })

  it('says nothing of equal values, other measures, and other years', async () => {
    expect(await foundTogether(said(80, '2022-01-01'), said(80, '2023-01-01', { comparator: '>=' }))).toEqual([])
    expect(
      await foundTogether(said(80, '2022-01-01'), said(20, '2023-01-01', { measure: 'growth', unit: '%' })),
    ).toEqual([])
    expect(await foundTogether(said(80, '2022-01-01'), said(90, '2023-01-01', { period_end: '2026-12-31' }))).toEqual(
      [],
    )
  })

  it('knows what a text stated that has been replaced, and tells it at the newer one', async () => {
    const former = { ...stated(80), doc_id: 'd', revision: 1 }
    const old: DocumentRows = { ...rowsOf([]), former_targets: [former] }
    const now = rowsOf([stated(85)], { revision: 2 })
    expect(await foundTogether(old, now)).toEqual([['target_revised', '80家', '85家']])
  })
})

describe('values in units of different size', () => {
  const spending = { indicator_id: 'rd_expenditure', indicator: '研发经费' }
  const spent = (value: number, unit: string, set: Partial<TargetRecord> = {}): TargetRecord =>
    stated(value, { ...spending, unit, value_text: `${value}${unit}`, ...set })

  it('contradict or revise each other by what they mean, not by what is printed', async () => {
    expect(found([spent(2.5, '亿元'), spent(25_000, '万元')])).toEqual([])
    expect(found([spent(2.5, '亿元'), spent(2500, '万元')])).toEqual([['targets_contradict', '2.5亿元', '2500万元']])
    const plan = (value: number, unit: string, published_on: string) =>
      rowsOf([spent(value, unit)], { doc_id: published_on, published_on })
    expect(await foundTogether(plan(2.5, '亿元', '2022-01-01'), plan(25_000, '万元', '2023-01-01'))).toEqual([])
    const later = await findingsTogether([plan(2.5, '亿元', '2022-01-01'), plan(9000, '万元', '2023-01-01')])
    expect(later.map(told)).toEqual([['target_revised', '2.5亿元', '9000万元']])
    expect(later[0]!.doc_id).toBe('2023-01-01')
    expect(later[0]!.message).toContain('lowered')
  })

  it('are added over quarters and townships, and told in the unit of the whole', async () => {
    const added = { measure: 'increment', period_start: '2024-01-01' } as const
    const ends = ['03-31', '06-30', '09-30', '12-31']
    const quarters = ends.map((end, i) =>
      cell(1, [0.1, 0.2, 0.3, 0.4][i]!, { ...spending, unit: '亿元', freq: 'Q', period_end: `2024-${end}` }),
    )
    const year = (value: number, unit: string) => cell(1, value, { ...spending, unit, value_text: `${value}${unit}` })
    expect(found([...quarters, year(10_000, '万元')])).toEqual([])
    expect(found([...quarters, year(9000, '万元')])).toEqual([['quarters_miss_year', '10000万元', '9000万元']])
    const table = rowsOf([cell(1, 3000, { ...spending, unit: '万元' }), cell(2, 0.5, { ...spending, unit: '亿元' })], {
      doc_id: 'table',
    })
    const plan = (value: number) => rowsOf([spent(value, '亿元', added)], { doc_id: 'plan' })
    expect(await foundTogether(table, plan(0.8))).toEqual([])
    expect(await foundTogether(table, plan(0.9))).toEqual([['townships_miss_district', '0.9亿元', '0.8亿元']])
  })

  it('are set against nothing where their unit is not known', () => {
    expect(found([spent(2, '鱼鳞坑'), spent(3, '鱼鳞坑')])).toEqual([])
    expect(found([stated(2, { unit: null }), stated(9e9, { unit: null })])).toEqual([])
  })

  it('of shares stay below a hundred percent, in thousandths too', () => {
    const share = { measure: 'share', indicator_id: 'birth_rate', indicator: '出生率' } as const
    const impossible = (value: number, unit: string) =>
      findingsOf([stated(value, { ...share, unit })]).filter(({ kind }) => kind === 'share_impossible').length
    expect([999, 1001].map((value) => impossible(value, '‰'))).toEqual([0, 1])
    expect([99, 101].map((value) => impossible(value, '%'))).toEqual([0, 1])
  })

  it('have the dimension of the unit that a scale stands in front of', () => {
    expect(found([stated(3, { unit: '万家' }), stated(3, { unit: '万元', measure: 'increment' })])).toEqual([
      ['unit_unexpected', '家', '3家'],
    ])
  })
})

describe('document numbers', () => {
  it('estimates how many a series has', () => {
    expect([estimatedTotal(26, 1), estimatedTotal(60, 4), estimatedTotal(10, 10)]).toEqual([51, 74, 10])
  })

  it('are told where they have gaps, per issuer and year', async () => {
    const numbered = (doc_no: string) => rowsOf([], { doc_id: doc_no, doc_no })
    expect(await foundTogether(...[1, 2, 3].map((n) => numbered(`渝府发〔2023〕${n}号`)))).toEqual([])
    expect(
      await foundTogether(numbered('渝府发〔2023〕2号'), numbered('渝府发〔2023〕5号'), numbered('渝府发〔2024〕1号')),
    ).toEqual([['numbers_missing', '7', '2']])
  })
})

describe('documents that are there twice', () => {
  const TEXT = [...Array(40).keys()].map((n) => `第${n}项任务由第${n * 7}个单位负责办理`).join('，\n')
  const of = (doc_id: string, set: Partial<RowOf<'documents'>>, text = TEXT) => ({
    text,
    rows: rowsOf([], { doc_id, title: '关于印发工作方案的通知', url: `http://${doc_id}/1.html`, ...set }),
  })
  const copies = (...all: { rows: DocumentRows; text: string }[]): Promise<(string | null)[]> =>
    assembled(all, async (db) => {
      const { rows } = await db.rows('SELECT copy_of FROM documents JOIN work.sides USING (doc_id) ORDER BY place')
      return rows.map(({ copy_of }) => copy_of as string | null)
    })

  it('are one text however its lines break, and although characters were lost', () => {
    expect(isSameBody(TEXT, TEXT.replaceAll('\n', ' '))).toBe(true)
    expect(isSameBody(TEXT, `导航 首页 ${TEXT.replaceAll('由第3', '由3')}`)).toBe(true)
    expect(isSameBody(TEXT, TEXT.replaceAll('任务由', '工程归'))).toBe(false)
  })

  it('are tied to the official one, else to the first', async () => {
    const official = of('gov', { published_on: '2024-03-01' })
    const mirror = of('mirror', { source_tier: 'third_party', published_on: '2024-01-01', area_name: null })
    expect(await copies(mirror, official)).toEqual(['gov', null])
    expect(await copies(of('late', { published_on: '2024-03-02' }), official)).toEqual(['gov', null])
  })

  it('are not made of equal titles, of other areas, or of last year’s notice on the same portal', async () => {
    const official = of('gov', {})
    expect(await copies(official, of('other', {}, TEXT.replaceAll('任务由', '工程归')))).toEqual([null, null])
    expect(await copies(official, of('other', { area_name: '涪陵区' }))).toEqual([null, null])
    const again = { url: 'http://gov/2.html', published_on: '2025-03-20' }
    expect(await copies(official, of('again', again))).toEqual([null, null])
    expect(await copies(official, of('again', { ...again, published_on: '2024-03-20' }))).toEqual(['again', null])
  })
})
