import { describe, expect, it } from 'vitest'
import type { TargetRecord } from '../../../datasets/records/target.ts'
import type { DocumentRows } from '../../../pipeline/documents/revision.ts'
import { findingsTogether } from '../../fixtures/assembled.ts'
import { foundTogether, rowsOf, stated } from './rows.ts'

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
