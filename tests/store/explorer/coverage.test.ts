import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { EXPLORER_FILES } from '../../../datasets/explorer/catalogue.ts'
import type { CoverageCount } from '../../../datasets/explorer/coverage.ts'
import { emptyDataset } from '../../../datasets/records/index.ts'
import { periodYear } from '../../../explorer/figures/period.ts'
import { parquetSource } from '../../../pipeline/database/parquet.ts'
import { writeCoverage } from '../../../pipeline/explorer/coverage.ts'
import { writeStatements } from '../../../pipeline/explorer/statements.ts'
import { documentRow, targetRow } from '../../fixtures/dataset.ts'
import { inMemory } from '../../fixtures/in-memory.ts'
import { dataDir } from '../directory.ts'

const PLACE = { area_code: '500155', area_name: '梁平区' }

/** A target of each span, whose counts come as they were written. */
async function counted(spans: readonly [start: string | null, end: string | null][]) {
  const targets = spans.map(([period_start, period_end], at) => {
    const quote = `科技型企业达到${at + 1}家`
    const own = { target_id: `t${at}`, doc_id: 'd', value: at + 1, period_start, period_end, quote }
    return targetRow({ ...own, ...PLACE, indicator_id: 'tech_enterprise', measure: 'level', freq: 'X' })
  })
  const folder = dataDir()
  mkdirSync(join(folder, EXPLORER_FILES.folder), { recursive: true })
  const documents = [documentRow({ doc_id: 'd', ...PLACE })]
  return inMemory({ ...emptyDataset(), documents, targets }, async (db) => {
    await writeStatements(db, folder)
    const years = await writeCoverage(db, folder)
    const periods = (await db.rows('SELECT period FROM explorer_statements')).rows.map(({ period }) => period)
    await db.run('DROP VIEW explorer_statements; DROP TABLE explorer_coverage')
    const source = parquetSource([join(folder, EXPLORER_FILES.coverage)])
    const counts = (await db.rows(`SELECT * FROM ${source}`)).rows as unknown as CoverageCount[]
    return { years, counts, periods: periods as (string | null)[] }
  })
}

it('counts targets by the year their period ends in, as the page tells years; those without a period not at all', async () => {
  const { years, counts, periods } = await counted([
    ['2026-01-01', '2026-12-31'],
    ['2026-01-01', '2026-06-30'],
    ['2021-01-01', '2025-12-31'],
    ['2026-03-01', '2027-02-28'],
    ['2026-04-01', '2026-04-30'],
    [null, '2026-12-31'],
    [null, null],
  ])
  const own = new Map<number, number>()
  for (const period of periods) {
    const year = periodYear(period)
    if (year !== null) own.set(year, (own.get(year) ?? 0) + 1)
  }
  expect(own.size).toBe(3)
  expect(new Map(years.map(({ year, n }) => [year, n]))).toEqual(new Map([...own].sort()))
  expect(years.map(({ row_start, row_end }) => [row_start, row_end])).toEqual([
    [0, 1],
    [1, 2],
    [2, 3],
  ])
  expect(counts).toEqual(
    years.map(({ year, n }) => ({ year, area_name: '梁平区', indicator_id: 'tech_enterprise', n })),
  )
})
