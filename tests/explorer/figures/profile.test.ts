import { expect, it } from 'vitest'
import type { StatementRow } from '../../../datasets/explorer/statement.ts'
import { profileOf } from '../../../explorer/figures/profile.ts'

const row = (set: Partial<StatementRow>) =>
  ({
    ...{ indicator_id: 'grp', measure: 'level', period: '2027', status: 'target', stated_on: '2024-01-01' },
    ...{ value: 5, value_canonical: 5, unit_canonical: '元' },
    ...set,
  }) as StatementRow

it('holds two places together by what both state', () => {
  const own = [row({ value_canonical: 10 }), row({ indicator_id: 'a' }), row({ period: '2025' })]
  expect(profileOf(own, [row({}), row({ indicator_id: 'b' })])).toMatchObject([
    { indicator_id: 'grp', period: '2027', ratio: 2 },
  ])
})

it('takes the newest of several statements', () => {
  const later = row({ value_canonical: 20, stated_on: '2025-01-01' })
  expect(profileOf([later, row({})], [row({})])).toMatchObject([{ ratio: 4 }])
})

it('never holds a level against an increment, nor figures of two units together', () => {
  expect(profileOf([row({})], [row({ measure: 'increment' })])).toEqual([])
  expect(profileOf([row({})], [row({ unit_canonical: '个' })])).toMatchObject([{ ratio: null }])
  expect(profileOf([row({ value: null })], [row({})])).toEqual([])
})
