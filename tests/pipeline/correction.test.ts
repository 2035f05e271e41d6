import { describe, expect, it } from 'vitest'
import { type Correction, correctionCsv } from '../../datasets/reference/correction.ts'
import { parseCsv } from '../../datasets/reference/csv.ts'
import { readReference } from '../../datasets/reference/index.ts'
import { type DocumentRows, NO_ROWS } from '../../pipeline/documents/revision.ts'
import { InputFault } from '../../pipeline/fault.ts'
import { withCorrections } from '../../pipeline/targets/correction.ts'
import { documentRow, targetRow } from '../fixtures/dataset.ts'
import { INDICATORS } from '../fixtures/indicators.ts'

const { indicators, units, period_words } = readReference()
const MEASURES = { indicators: [...INDICATORS, ...indicators], units, period_words }
const correctedBy = (...corrections: Correction[]) => withCorrections(ROWS, { ...MEASURES, corrections })

const ROWS: DocumentRows = {
  ...NO_ROWS,
  document: documentRow({ doc_id: 'd', last_seen: '2024-05-01T08:00:00.000Z' }),
  targets: [
    targetRow({ target_id: 'a', doc_id: 'd', value: 8025 }),
    targetRow({ target_id: 'b', doc_id: 'd', value: 7 }),
  ],
}
const row = (set: Partial<Correction> = {}): Correction => ({
  document: 'd',
  target_id: 'a',
  column: 'value',
  expected: '8025',
  corrected: '80',
  reason: 'the page says 80家',
  expires: '2024-12-31',
  ...set,
})
const refusal = (set: Partial<Correction>): string => {
  try {
    correctedBy(row(set))
  } catch (error) {
    expect(error).toBeInstanceOf(InputFault)
    return (error as Error).message
  }
  throw new Error('found no fault, expected one')
}

describe('corrections', () => {
  it('put the new value in place, and say what it was and why', () => {
    const { targets, findings } = correctedBy(row())
    expect(targets).toEqual([
      {
        ...ROWS.targets[0],
        value: 80,
        value_canonical: 80,
        correction: 'value: 8025 to 80 (the page says 80家)',
      },
      ROWS.targets[1],
    ])
    expect(findings).toMatchObject([{ kind: 'target_corrected', expected: '80', actual: '8025', first_line: 5 }])
  })

  it('take several columns of one target, nulls, and the address for the document', () => {
    const address = { document: 'https://example.invalid/d.html' }
    const { targets } = correctedBy(
      row(address),
      row({ ...address, column: 'scope', expected: '', corrected: '中心城区' }),
      row({ ...address, column: 'period_end', expected: '2024-12-31', corrected: '' }),
      row({ ...address, column: 'is_total', expected: 'false', corrected: 'true' }),
    )
    expect(targets[0]).toMatchObject({ value: 80, scope: '中心城区', period_end: null, is_total: true })
    expect(targets[0]!.correction).toContain('; scope: null to 中心城区')
  })

  it('are followed by the columns that are worked out from others', () => {
    const [money] = correctedBy(row({ column: 'unit', expected: '家', corrected: '万元' })).targets
    expect(money).toMatchObject({ value: 8025, value_canonical: 80_250_000, unit_canonical: '元', period: '2024' })
    const [known] = correctedBy(
      row({ column: 'indicator_id', expected: 'sme_specialised', corrected: 'tech_enterprise' }),
    ).targets
    expect(known).toMatchObject({ value_canonical: 8025, unit_canonical: '家' })
    const [none] = correctedBy(row({ column: 'unit', expected: '家', corrected: '' })).targets
    expect(none).toMatchObject({ value_canonical: null, unit_canonical: null })
    const [ranged] = correctedBy(row({ column: 'value_high', expected: '', corrected: '9000' })).targets
    expect(ranged).toMatchObject({ value_high_canonical: 9000 })
    const [halved] = correctedBy(
      row({ column: 'period_start', expected: '', corrected: '2024-07-01' }),
      row({ column: 'freq', expected: 'A', corrected: 'X' }),
    ).targets
    expect(halved).toMatchObject({ period: '2024-H2' })
  })

  it('fail where the source has changed', () => {
    expect(refusal({ expected: '81' })).toBe(
      'corrections.csv, target a of d, column value: found "8025", expected "81"; the source or the reading has changed: look at it again, then drop the row or renew it',
    )
    expect(refusal({ target_id: 'gone' })).toMatch(/target gone of d, .*found no such target.*its text has changed/)
  })

  it('fail on values that the column does not take', () => {
    expect(refusal({ corrected: 'eighty' })).toMatch(/found "eighty", expected a value of this column/)
    expect(refusal({ column: 'measure', expected: 'level', corrected: 'stock' })).toMatch(/found "stock"/)
  })

  it('expire by the day on which the document was last seen, not by today', () => {
    expect(refusal({ expires: '2024-04-30' })).toMatch(
      /found the document seen on 2024-05-01, expected no day after 2024-04-30/,
    )
    expect(correctedBy(row({ expires: '2024-05-01' })).targets[0]!.value).toBe(80)
  })

  it('wait for documents that are not here', () => {
    expect(correctedBy(row({ document: 'elsewhere' }))).toBe(ROWS)
  })

  it('are refused with file, line and column where the file is wrong', () => {
    const header = 'document,target_id,column,expected,corrected,reason,expires\n'
    expect(() => parseCsv(correctionCsv, `${header}d,a,quote,1,2,why,2024-12-31\n`)).toThrow(
      /corrections.csv, line 2, column column: found "quote"/,
    )
    expect(() => parseCsv(correctionCsv, `${header}d,a,value,1,2,,2024-12-31\n`)).toThrow(/column reason/)
  })
})
