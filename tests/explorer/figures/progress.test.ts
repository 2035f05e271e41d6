import { expect, it } from 'vitest'
import type { CataloguePlace } from '../../../datasets/explorer/catalogue.ts'
import type { StatementRow } from '../../../datasets/explorer/statement.ts'
import { progressOf } from '../../../explorer/figures/progress.ts'

const row = (set: Partial<StatementRow>) =>
  ({
    area_name: '甲区',
    status: 'achieved',
    period: '2022',
    value_canonical: 100,
    unit_canonical: '个',
    ...set,
  }) as StatementRow
const target = (set: Partial<StatementRow> = {}) => {
  const statement = row({ status: 'target', period: '2024', value_canonical: 400, ...set })
  return { place: { name: '甲区' } as CataloguePlace, statement, others: [], size: statement.value_canonical }
}

it('goes from the newest year before, by as much each year', () => {
  const rows = [row({ period: '2020', value_canonical: 1 }), row({}), row({ status: 'baseline', period: '2024' })]
  expect(progressOf(target(), rows)).toMatchObject({ year: 2022, times: 4, perYear: 1 })
})

it.each([
  { what: 'another place', rows: [row({ area_name: '乙区' })] },
  { what: 'another unit', rows: [row({ unit_canonical: '元' })] },
  { what: 'a target', rows: [row({ status: 'target' })] },
  { what: 'nothing', rows: [row({ value_canonical: 0 })] },
  { what: 'a later year', rows: [row({ period: '2025' })] },
])('does not begin at $what', ({ rows }) => {
  expect(progressOf(target(), rows)).toBeNull()
})

it('has no pace towards a target without a year', () => {
  expect(progressOf(target({ period: null }), [row({})])).toBeNull()
})
