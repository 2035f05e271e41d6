import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsOf } from '../../datasets/records/column.ts'
import { type Dataset, emptyDataset, RECORDS, type RecordName } from '../../datasets/records/index.ts'
import { queryRows } from '../../pipeline/answers/query.ts'
import { plainRow } from '../../pipeline/database/plain-row.ts'
import { GateRefused, OutputFault } from '../../pipeline/fault.ts'
import { sweep } from '../../pipeline/folder/place.ts'
import { readManifest } from '../../pipeline/release/manifest.ts'
import { storeDataset } from '../../pipeline/store.ts'
import { documentRow, smallDataset } from '../fixtures/dataset.ts'
import { dataDir } from './directory.ts'

const NAMES = Object.keys(RECORDS) as RecordName[]

const parquetHashes = (dir: string): Record<string, string> =>
  Object.fromEntries(
    NAMES.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(dir, 'staged', name, `${name}.parquet`)))
        .digest('hex'),
    ]),
  )

const reversed = (dataset: Dataset): Dataset =>
  Object.fromEntries(Object.entries(dataset).map(([name, rows]) => [name, rows.toReversed()])) as Dataset

describe('storing a dataset', () => {
  it('gives the same parquet bytes and version for the same rows in any order', async () => {
    const [one, two] = [dataDir(), dataDir()]
    const first = await storeDataset(smallDataset(), one)
    const second = await storeDataset(reversed(smallDataset()), two)
    expect(parquetHashes(two)).toEqual(parquetHashes(one))
    expect(second.manifest).toEqual(first.manifest)
    expect(first.manifest.version).toMatch(/^2024\.06\.02-[0-9a-f]{8}$/)
  })

  it('keeps the version when only records of operation grow', async () => {
    const dir = dataDir()
    const { manifest } = await storeDataset(smallDataset(), dir)
    const started_at = '2024-07-01T00:00:00.000Z'
    const counts = { n_new: 0, n_captured: 0, n_failed: 0, rejected: null }
    const end = { ended_at: null, outcome: null, reason: null, code_version: null }
    const run = { run_id: 'r', verb: 'import', started_at, portal_id: null, ...end, ...counts }
    const later = await storeDataset({ ...smallDataset(), runs: [run] }, dir)
    expect(later.manifest.version).toBe(manifest.version)
    expect(later.manifest.records).not.toEqual(manifest.records)
  })

  it('keeps the version when the same pages are seen again that day, and not when one reads differently', async () => {
    const dir = dataDir()
    const { manifest } = await storeDataset(smallDataset(), dir)
    const seenAt = (last_seen: string) => smallDataset().documents.map((row) => ({ ...row, last_seen }))
    const again = await storeDataset({ ...smallDataset(), documents: seenAt('2024-06-02T20:00:00.000Z') }, dir)
    expect(again.manifest.version).toBe(manifest.version)
    const nextDay = await storeDataset({ ...smallDataset(), documents: seenAt('2024-06-03T00:00:00.000Z') }, dir)
    expect(nextDay.manifest.version).toBe(manifest.version.replace('2024.06.02', '2024.06.03'))
    const documents = smallDataset().documents.map((row) => ({ ...row, topic: 'x' }))
    const other = await storeDataset({ ...smallDataset(), documents }, dir)
    expect(other.manifest.version).toMatch(/^2024\.06\.02-/)
    expect(other.manifest.version).not.toBe(manifest.version)
  })

  it('stores an empty dataset under the day zero', async () => {
    const dir = dataDir()
    const { manifest } = await storeDataset(emptyDataset(), dir)
    expect(manifest.version).toMatch(/^0000\.00\.00-/)
    expect(manifest.records.map(({ rows }) => rows)).toEqual(NAMES.map(() => 0))
    for (const name of [...NAMES, 'latest_targets', 'compare']) {
      expect(await queryRows(dir, `SELECT count(*) AS n FROM ${name}`)).toEqual({ columns: ['n'], rows: [{ n: 0 }] })
    }
  })

  it('carries every value unchanged into the database', async () => {
    const dir = dataDir()
    const dataset = smallDataset()
    await storeDataset(dataset, dir)
    for (const name of NAMES) {
      const { rows } = await queryRows(dir, `FROM ${name}`)
      expect(new Set(rows.map((row) => JSON.stringify(row)))).toEqual(
        new Set(
          dataset[name].map((row) =>
            JSON.stringify(
              row,
              columnsOf(RECORDS[name].schema).map((c) => c.name),
            ),
          ),
        ),
      )
    }
  })

  it('carries any text and any list unchanged', async () => {
    const text = fc.string({ unit: 'grapheme' })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ title: text, lead_units: fc.array(text) })), async (said) => {
        const dir = dataDir()
        const [task] = smallDataset().tasks
        const tasks = said.map((set, at) => ({ ...task!, ...set, task_id: `k${at}`, ordinal: at }))
        await storeDataset({ ...emptyDataset(), tasks }, dir)
        const { rows } = await queryRows(dir, 'SELECT title, lead_units FROM tasks ORDER BY ordinal')
        expect(rows).toEqual(said)
      }),
      { numRuns: 3 },
    )
  })

  it('comments every table, column and view', async () => {
    const dir = dataDir()
    await storeDataset(emptyDataset(), dir)
    const columns = await queryRows(
      dir,
      'SELECT table_name, column_name, comment FROM duckdb_columns() WHERE NOT internal',
    )
    for (const name of NAMES) {
      const found = columns.rows.filter((row) => row.table_name === name)
      expect(found.map((row) => [row.column_name, row.comment])).toEqual(
        columnsOf(RECORDS[name].schema).map((column) => [column.name, column.description]),
      )
    }
    const tables = await queryRows(dir, 'SELECT table_name, comment FROM duckdb_tables()')
    expect(tables.rows).toHaveLength(NAMES.length)
    for (const row of tables.rows) expect(row.comment).toBe(RECORDS[row.table_name as RecordName].summary)
    const bare = await queryRows(dir, 'SELECT view_name FROM duckdb_views() WHERE NOT internal AND comment IS NULL')
    expect(bare.rows).toEqual([])
    const macros = "FROM duckdb_functions() WHERE function_type = 'table_macro' AND NOT internal"
    expect((await queryRows(dir, `SELECT function_name ${macros}`)).rows).not.toEqual([])
    expect((await queryRows(dir, `SELECT function_name ${macros} AND comment IS NULL`)).rows).toEqual([])
  })

  it('leaves totals, achievements and old revisions out of the latest targets', async () => {
    const dir = dataDir()
    await storeDataset(smallDataset(), dir)
    const { rows } = await queryRows(dir, 'SELECT target_id FROM latest_targets ORDER BY ALL')
    expect(rows.map((row) => row.target_id)).toEqual(['east-cell-0', 'east-cell-1', 'east-level', 'west-level'])
  })
})

describe('plain-row', () => {
  const { schema } = RECORDS.targets
  const isPlain = plainRow(schema)
  const [whole] = smallDataset().targets

  it('lets nothing pass that the schema would refuse, whatever stands in a column', () => {
    const odd = fc.oneof(
      fc.constantFrom(null, undefined, true, NaN, Infinity, 2 ** 31, 1.5, '', 'level', '2024-02-30', '2023-02-29', []),
      fc.anything(),
      fc.string(),
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
    )
    const column = fc.constantFrom(...Object.keys(schema.shape), 'stranger')
    fc.assert(
      fc.property(column, odd, (name, value) => {
        const row = { ...whole, [name]: value }
        if (isPlain(row)) expect(schema.safeParse(row).success).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('knows the usual rows of every record, so that few are asked of the schema', () => {
    for (const name of NAMES)
      for (const row of smallDataset()[name]) expect(plainRow(RECORDS[name].schema)(row)).toBe(true)
    expect(isPlain({ ...whole, target_id: undefined })).toBe(false)
  })

  it('would not see checks on a field beyond its type, so no record has any', () => {
    for (const name of NAMES) {
      for (const [column, field] of Object.entries(RECORDS[name].schema.shape)) {
        const { def } = field as unknown as { def: { innerType?: { def: { checks?: unknown[] } }; checks?: unknown[] } }
        const { checks = [] } = def.innerType?.def ?? def
        expect(checks, `${name}.${column}`).toHaveLength(0)
      }
    }
  })
})

describe('refusing a dataset', () => {
  it.each([
    ['a wrong type', { title: 7 }, /record documents, row with doc_id "d", revision 1, title: found 7/],
    ['an unknown column', { colour: 'red' }, /record documents.*colour/],
    ['a value outside the vocabulary', { source_tier: 'rumour' }, /source_tier: found "rumour"/],
    ['a number too wide for its column', { revision: 2 ** 31 }, /revision: found 2147483648/],
    ['an impossible day', { published_on: '2024-02-30' }, /published_on: found "2024-02-30"/],
  ])('names %s', async (_, wrong, message) => {
    const documents = [{ ...documentRow({ doc_id: 'd' }), ...wrong }] as Dataset['documents']
    const failure = storeDataset({ ...emptyDataset(), documents }, dataDir())
    await expect(failure).rejects.toThrow(GateRefused)
    await expect(failure).rejects.toThrow(message)
  })

  it('names a key that two rows share', async () => {
    const documents = [documentRow({ doc_id: 'd' }), documentRow({ doc_id: 'd' })]
    await expect(storeDataset({ ...emptyDataset(), documents }, dataDir())).rejects.toThrow(
      'record documents: found 2 rows with {"doc_id":"d","revision":1}, expected one',
    )
  })

  it('leaves the last build as it was', async () => {
    const dir = dataDir()
    await storeDataset(smallDataset(), dir)
    const before = await readManifest(join(dir, 'staged'))
    const documents = [documentRow({ doc_id: 'd' }), documentRow({ doc_id: 'd' })]
    await expect(storeDataset({ ...emptyDataset(), documents }, dir)).rejects.toThrow(GateRefused)
    expect(await readManifest(join(dir, 'staged'))).toEqual(before)
    expect(readdirSync(dir).sort()).toEqual(['duibiao.duckdb', 'staged', 'state'])
  })

  it('says why a path cannot be written', async () => {
    const file = join(dataDir(), 'file')
    writeFileSync(file, '')
    const failure = storeDataset(emptyDataset(), file)
    await expect(failure).rejects.toThrow(OutputFault)
    await expect(failure).rejects.toThrow(/cannot write .*file.*ENOTDIR/)
  })
})

describe('place', () => {
  it('is swept away by the next one', async () => {
    const dir = dataDir()
    mkdirSync(join(dir, 'staged.1.tmp'))
    writeFileSync(join(dir, 'duibiao.duckdb.1.tmp'), 'half')
    writeFileSync(join(dir, 'duibiao.duckdb.1.tmp.wal'), 'half')
    await storeDataset(emptyDataset(), dir)
    expect(readdirSync(dir).sort()).toEqual(['duibiao.duckdb', 'staged', 'state'])
  })

  it('is put back where the run died between setting aside and replacing', async () => {
    const dir = dataDir()
    const { manifest, staged } = await storeDataset(smallDataset(), dir)
    renameSync(staged, `${staged}.1.old.tmp`)
    await sweep(dir)
    expect(readdirSync(dir).sort()).toEqual(['duibiao.duckdb', 'staged', 'state'])
    expect(await readManifest(staged)).toEqual(manifest)
  })
})
