import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EXPLORER_FILES } from '../../../datasets/explorer/catalogue.ts'
import { type Dataset, emptyDataset } from '../../../datasets/records/index.ts'
import { readReference } from '../../../datasets/reference/index.ts'
import { type CatalogueSource, catalogueOf } from '../../../pipeline/explorer/catalogue.ts'
import { writeStatements } from '../../../pipeline/explorer/statements.ts'
import type { Manifest } from '../../../pipeline/release/manifest.ts'
import { documentRow, targetRow } from '../../fixtures/dataset.ts'
import { inMemory } from '../../fixtures/in-memory.ts'
import { dataDir } from '../directory.ts'
import { area } from '../views/city.ts'

const { areas, divisions, indicators, area_figures } = readReference()
const SOURCE: CatalogueSource = { areas, divisions, indicators, area_figures }
const EAST = { area_code: '500155', area_name: '梁平区' }
const of = { doc_id: 'd', indicator_id: 'tech_enterprise', indicator: '科技型企业', measure: 'level', ...EAST } as const

const DATASET: Partial<Dataset> = {
  documents: [
    documentRow({ doc_id: 'd', ...EAST, portal_id: '500155-liangping', published_on: '2024-03-20' }),
    documentRow({ doc_id: 'late', ...EAST, published_on: '2099-01-01', last_seen: '2024-06-02T08:00:00.000Z' }),
  ],
  targets: [
    targetRow({ target_id: 't1', ...of, value: 100, period_end: '2025-12-31' }),
    targetRow({ target_id: 't2', ...of, value: 120, period_end: '2027-12-31' }),
    targetRow({ target_id: 't3', ...of, value: 7, period_end: null, period_start: null, period_text: null }),
    targetRow({ target_id: 't4', ...of, value: 90, status: 'achieved', period_end: '2023-12-31' }),
  ],
  areas: [area('梁平区', { area_code: '500155', slug: 'liangping' })],
}

/** What the page reads first of a dataset. */
async function catalogue(dataset: Partial<Dataset> = DATASET, source = SOURCE) {
  const folder = dataDir()
  mkdirSync(join(folder, EXPLORER_FILES.folder), { recursive: true })
  const manifest = { version: '2024.06.02-0a1b2c3d', schema_version: '9' } as Manifest
  return inMemory({ ...emptyDataset(), ...dataset }, async (db) => {
    await writeStatements(db, folder)
    try {
      return await catalogueOf(db, manifest, source, { years: [], finding_kinds: [] })
    } finally {
      await db.run('DROP VIEW explorer_statements')
    }
  })
}

describe('a catalogue', () => {
  it('counts what there is, and knows how new it is; a day after the last capture is a slip of its page', async () => {
    expect(await catalogue()).toMatchObject({
      version: '2024.06.02-0a1b2c3d',
      schema_version: '9',
      totals: { documents: 2, targets: 4, tables: 0, findings: 0 },
      captured_on: '2024-06-02',
      newest_on: '2024-03-20',
    })
  })

  it('has a place for each area that the dataset is about, with its documents and figures', async () => {
    const { places } = await catalogue()
    expect(places).toEqual([
      expect.objectContaining({ code: '500155', slug: 'liangping', n_documents: 2, is_read: true }),
    ])
    expect(places[0]!.sizes).toEqual(
      area_figures.filter(({ area_code }) => area_code === '500155').map(({ area_code: _, also: __, ...size }) => size),
    )
  })

  it('has a place for a name that no table knows, without a code behind the others', async () => {
    const documents = [...DATASET.documents!, documentRow({ doc_id: 'odd', area_code: null, area_name: '某新城' })]
    const { places } = await catalogue({ ...DATASET, documents })
    expect(places.map(({ name, kind }) => [name, kind])).toEqual([
      ['梁平区', expect.any(String)],
      ['某新城', 'unknown'],
    ])
    expect(places.at(-1)).toMatchObject({ code: null, slug: '', sizes: [], n_documents: 1, is_read: true })
  })

  it('says of each indicator which rows are its own, and what can be chosen, a period without a name as undated', async () => {
    const [only, ...others] = (await catalogue()).indicators
    expect(others).toEqual([])
    expect(only).toMatchObject({ id: 'tech_enterprise', row_start: 0, row_end: 4 })
    expect(only!.choices.map(({ measure, period, n_areas }) => [measure, period, n_areas])).toEqual([
      ['level', '2025', 1],
      ['level', '2027', 1],
      ['level', 'undated', 1],
    ])
  })

  it('shows an indicator that only an older registry knew under its id', async () => {
    const { indicators: shown } = await catalogue(DATASET, { ...SOURCE, indicators: [] })
    expect(shown[0]).toMatchObject({ id: 'tech_enterprise', zh: 'tech_enterprise', unit: null, direction: 'none' })
  })

  it('names portals of documents and of crawls, with the last crawl', async () => {
    const run = (portal_id: string, day: number, outcome: 'finished' | 'unfinished') => ({
      ...{ run_id: `r${day}`, verb: 'crawl', portal_id, started_at: `2024-05-0${day}T00:00:00.000Z`, ended_at: null },
      ...{ outcome, reason: null, code_version: null, n_new: 0, n_captured: 0, n_failed: 0, rejected: null },
    })
    const runs = [
      run('500155-liangping', 1, 'unfinished'),
      run('500155-liangping', 2, 'finished'),
      run('500102-fuling', 1, 'finished'),
    ]
    expect((await catalogue({ ...DATASET, runs })).portals).toEqual([
      { portal_id: '500102-fuling', n_documents: 0, crawled_on: '2024-05-01', outcome: 'finished' },
      { portal_id: '500155-liangping', n_documents: 1, crawled_on: '2024-05-02', outcome: 'finished' },
    ])
  })

  it('of nothing is empty', async () => {
    expect(await catalogue({})).toMatchObject({
      ...{ totals: { documents: 0, targets: 0, tables: 0, findings: 0 }, captured_on: null, newest_on: null },
      ...{ portals: [], places: [], indicators: [] },
    })
  })
})
