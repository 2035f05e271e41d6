import { describe, expect, it } from 'vitest'
import { emptyDataset } from '../../../datasets/records/index.ts'
import { readReference } from '../../../datasets/reference/index.ts'
import { areaKey, byMeasure, comparedBy, measureName, periodOf, UNDATED } from '../../../pipeline/answers/compared.ts'
import { newest, relationsOf, rounded } from '../../../pipeline/answers/relation.ts'
import { silences } from '../../../pipeline/answers/silence.ts'
import { answeringText, type ComparedStatement, statementText } from '../../../pipeline/answers/statement.ts'
import { UsageFault } from '../../../pipeline/fault.ts'
import { documentRow, targetRow } from '../../fixtures/dataset.ts'
import { inMemory } from '../../fixtures/in-memory.ts'

const EMPTY = emptyDataset()

const statement = (set: Partial<ComparedStatement> = {}): ComparedStatement =>
  ({
    area_code: '500155',
    area_name: '梁平区',
    period: '2031',
    period_end: '2031-12-31',
    measure: 'level',
    value: 120,
    value_high: null,
    comparator: '=',
    unit: '家',
    value_canonical: 120,
    value_high_canonical: null,
    unit_canonical: '个',
    basis: 'stated',
    n_units: 0,
    proof: null,
    stated_on: '2031-03-05',
    lead_units: null,
    responsible_units: null,
    ...set,
  }) as ComparedStatement

describe('statement', () => {
  it.each<[Partial<ComparedStatement>, string]>([
    [{}, '120家'],
    [{ comparator: '>=' }, '≥120家'],
    [{ comparator: 'range', value_high: 130 }, '120–130家'],
    [{ basis: 'sum of parts', n_units: 3 }, '120家 (sum of 3 units)'],
    [{ basis: 'printed total', n_units: 0 }, '120家 (printed total)'],
    [{ proof: 'contradicted' }, '120家 (contradicted)'],
    [{ value: null, basis: 'parts only', n_units: 4 }, '4 units listed (not added)'],
  ])('%o reads %s', (set, expected) => {
    expect(statementText(statement(set))).toBe(expected)
  })

  it('says who answers, those that lead first', () => {
    expect(answeringText(statement({ lead_units: ['县住建局'], responsible_units: ['县财政局', '县教委'] }))).toBe(
      '县住建局 (lead), 县财政局、县教委',
    )
    expect(answeringText(statement({ lead_units: [] }))).toBeNull()
  })
})

describe('compared', () => {
  it('names what is not told, and orders levels before increments', () => {
    expect([measureName(statement({ measure: null })), periodOf(statement({ period: null }))]).toEqual([
      'measure unknown',
      UNDATED,
    ])
    expect(['increment', 'measure unknown', 'level'].sort(byMeasure)).toEqual(['level', 'increment', 'measure unknown'])
    expect(areaKey(statement())).not.toBe(areaKey(statement({ area_code: null })))
  })

  it('refuses a period that is none', async () => {
    await inMemory(EMPTY, async (db) => {
      await expect(comparedBy(db, 'grain_output', { period: 'soon' })).rejects.toThrow(UsageFault)
      expect(await comparedBy(db, 'grain_output', { period: UNDATED })).toEqual({ areas: [], all: [], statements: [] })
    })
  })
})

describe('relation', () => {
  it('rounds to three digits, and takes the newest figure', () => {
    expect([rounded(12.345), rounded(123_456), rounded(2)]).toEqual(['12.3', '123000', '2'])
    const later = statement({ stated_on: '2031-06-01', value: 9 })
    expect(newest([statement(), later, statement({ value: null, stated_on: '2032-01-01' })])).toBe(later)
    expect(newest([])).toBeNull()
  })

  it('compares a level with that of the area above, of the same period, measure and unit', async () => {
    const { areas } = readReference()
    const { partOfParent } = await inMemory(EMPTY, (db) => relationsOf(db, 'grain_output', areas))
    const city = statement({ area_code: '500000', area_name: '重庆市', value: 480, value_canonical: 480 })
    expect(partOfParent(statement(), [city])).toBe('25% of 480家')
    expect(partOfParent(statement(), [{ ...city, period: '2030' }])).toBeNull()
    expect(partOfParent(statement(), [{ ...city, unit_canonical: '元' }])).toBeNull()
    expect(partOfParent(city, [city])).toBeNull()
  })

  it('says how often a base a level is, of a year before', async () => {
    const area = { area_code: '500155', area_name: '梁平区' }
    const of = {
      doc_id: 'd',
      indicator_id: 'grain_output',
      indicator: '粮食产量',
      measure: 'level',
      unit: '吨',
    } as const
    const base = targetRow({ target_id: 't', ...of, ...area, status: 'baseline', value: 60, period_end: '2029-12-31' })
    const document = documentRow({ doc_id: 'd', ...area })
    const dataset = { ...EMPTY, documents: [document], targets: [base] }
    const { timesBase } = await inMemory(dataset, (db) => relationsOf(db, 'grain_output', []))
    const level = statement({ unit_canonical: base.unit_canonical, value: 120, value_canonical: 120 })
    expect(timesBase(level)).toBe('2 (of 60吨 in 2029)')
    expect(timesBase({ ...level, area_name: '涪陵区' })).toBeNull()
    expect(timesBase({ ...level, period_end: '2029-12-31' })).toBeNull()
  })
})

describe('silence', () => {
  it('tells what was read from what was not', async () => {
    const document = documentRow({ doc_id: 'd', area_code: '500155', area_name: '梁平区', written_on: '2031-03-05' })
    const silent = await inMemory({ ...EMPTY, documents: [document] }, silences)
    const area = (area_name: string, n_documents: number) =>
      ({
        area_code: area_name === '梁平区' ? '500155' : null,
        area_name,
        n_documents,
        level: null,
        parent_code: null,
      }) as const
    expect(silent(area('梁平区', 1), null)).toBe('not stated')
    expect(silent(area('梁平区', 1), '1999')).toBe('not found')
    expect(silent(area('涪陵区', 0), '2031')).toBe('not crawled')
  })
})
