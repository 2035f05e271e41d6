import { appendFileSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { describe, expect, it } from 'vitest'
import { columnsOf } from '../../datasets/records/column.ts'
import { type Dataset, emptyDataset, RECORDS, type RecordName } from '../../datasets/records/index.ts'
import { openMemory } from '../../pipeline/database/duckdb.ts'
import { parquetSource } from '../../pipeline/database/parquet.ts'
import { GateRefused, InputFault } from '../../pipeline/fault.ts'
import { PLACES } from '../../pipeline/folder/place.ts'
import { publishRelease } from '../../pipeline/publish.ts'
import { latestVersion } from '../../pipeline/release/latest.ts'
import { artefactOf, parquetFile, readManifest, writeManifest } from '../../pipeline/release/manifest.ts'
import { storeDataset } from '../../pipeline/store.ts'
import { smallDataset } from '../fixtures/dataset.ts'
import { INDICATORS } from '../fixtures/indicators.ts'
import { copyOf, published } from '../fixtures/standing.ts'
import { dataDir } from './directory.ts'

const publish = (dir: string) => publishRelease(dir, INDICATORS)

/** A data directory with a release of the small dataset, to write in. */
async function released() {
  const { dir, versions } = await published(smallDataset())
  const [version = ''] = versions
  const copy = copyOf(dir)
  return { dir: copy, version, folder: join(copy, PLACES.published, version) }
}

/** A build that was never published is published. */
async function firstRelease(dataset: Dataset) {
  const dir = dataDir()
  await storeDataset(dataset, dir)
  return { dir, ...(await publish(dir)) }
}

/** The dataset one capture later: a target changed, one gone, one new, a document merely seen again. */
function laterDataset() {
  const dataset = smallDataset()
  const [first, , third, ...rest] = dataset.targets
  dataset.targets = [{ ...first!, value: 31 }, third!, { ...third!, target_id: 'new', span_start: 999 }, ...rest]
  dataset.documents = dataset.documents.map((row) => ({ ...row, last_seen: '2024-07-01T00:00:00.000Z' }))
  return dataset
}

const VIEWS = ['compare', 'coverage', 'amplification', 'carried_out']

const rowsOf = async (folder: string, record: string): Promise<Record<string, unknown>[]> =>
  parquetReadObjects({ file: await asyncBufferFromFile(join(folder, record, `${record}.parquet`)), compressors })

describe('publishing', () => {
  it('lays down every artefact and lets latest name the version', async () => {
    const { dir, version, folder, outcome } = await firstRelease(smallDataset())
    expect(outcome).toBe('published')
    expect(await latestVersion(dir)).toBe(version)
    expect(readdirSync(join(dir, 'published')).sort()).toEqual([version, 'latest'])
    const names = readdirSync(folder)
    for (const file of ['README.md', 'DICTIONARY.md', 'datapackage.json', 'manifest.json', 'report.md', 'SHA256SUMS']) {
      expect(names).toContain(file)
    }
    const records = Object.keys(RECORDS)
    expect(readdirSync(join(folder, 'csv')).sort()).toEqual([...records, ...VIEWS].map((name) => `${name}.csv`).sort())
    for (const view of VIEWS) expect(readdirSync(join(folder, 'views', view))).toEqual([`${view}.parquet`])
    for (const record of records) expect(readdirSync(join(folder, record))).toEqual([`${record}.parquet`])
  })

  it('finds nothing new in the same build, and leaves every byte', async () => {
    const { dir, folder, version } = await released()
    const before = readFileSync(join(folder, 'SHA256SUMS'), 'utf8')
    await storeDataset(smallDataset(), dir)
    expect(await publish(dir)).toEqual({ version, folder, outcome: 'unchanged', warnings: [] })
    expect(readFileSync(join(folder, 'SHA256SUMS'), 'utf8')).toBe(before)
  })

  it('gives the same bytes in another folder, whatever the order of the rows', async () => {
    const one = await firstRelease(smallDataset())
    const reversed = Object.fromEntries(Object.entries(smallDataset()).map(([name, rows]) => [name, rows.toReversed()]))
    const other = await firstRelease(reversed as unknown as Dataset)
    const files = (folder: string) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
        .sort()
        .map((path) => `${relative(folder, path)} ${readFileSync(path).toString('base64')}`)
    expect(other.folder).not.toBe(one.folder)
    expect(files(one.folder).length).toBeGreaterThan(2 * Object.keys(RECORDS).length)
    expect(files(other.folder)).toEqual(files(one.folder))
  })

  it('reads the same by hyparquet as by DuckDB', async () => {
    const { dir, folder } = await released()
    const db = await openMemory(join(dir, 'spill'))
    let compared = 0
    for (const record of Object.keys(RECORDS) as RecordName[]) {
      const { rows } = await db.rows(`FROM ${parquetSource([join(folder, parquetFile(record))])}`)
      const dates = columnsOf(RECORDS[record].schema).filter(({ type }) => type === 'DATE')
      const found = (await rowsOf(folder, record)).map((row) => {
        for (const { name } of dates) if (row[name]) row[name] = (row[name] as Date).toISOString().slice(0, 10)
        return JSON.parse(JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? Number(value) : value)))
      })
      expect(found, record).toEqual(rows)
      compared += rows.length
    }
    db.close()
    expect(compared).toBeGreaterThan(20)
  })

  it('publishes an empty dataset', async () => {
    const { folder } = await firstRelease(emptyDataset())
    expect(readFileSync(join(folder, 'csv', 'targets.csv'), 'utf8')).toMatch(/^\uFEFFtarget_id,doc_id,[^\n]*\r\n$/)
    expect(readFileSync(join(folder, 'report.md'), 'utf8')).toContain('## Comparisons\n\nNone.')
  })

  it('leaves nothing out of the page that is too long for the report', async () => {
    const dataset = smallDataset()
    const stated = dataset.targets.find(({ status, source_kind }) => status === 'target' && source_kind === 'prose')!
    const many = Array.from({ length: 2001 }, (_, n) => ({ ...stated, target_id: `many-${n}`, span_start: 1000 + n }))
    dataset.targets = [...dataset.targets, ...many]
    const { folder } = await firstRelease(dataset)
    expect(readFileSync(join(folder, 'report.md'), 'utf8')).toContain('targets, too many for a page')
    const db = await openMemory(join(folder, '..', 'spill'))
    const compared =
      await db.rows(`SELECT count(*) AS n FROM ${parquetSource([join(folder, 'views/compare/compare.parquet')])}
      WHERE indicator_id IS NOT NULL AND area_name IS NOT NULL`)
    const shown =
      await db.rows(`SELECT count(*) AS n FROM ${parquetSource([join(folder, 'explorer/statements.parquet')])}
      WHERE status = 'target'`)
    db.close()
    expect(shown.rows).toEqual(compared.rows)
    expect(shown.rows[0]!.n).toBeGreaterThan(2000)
  })

  it('tells what changed against the last release', async () => {
    const { dir, version } = await released()
    await storeDataset(laterDataset(), dir)
    const later = await publish(dir)
    const changes = await rowsOf(later.folder, 'changes')
    expect(changes.map(({ version: _, ...change }) => change)).toEqual([
      { record: 'targets', record_id: 'east-cell-0', change: 'MOD' },
      { record: 'targets', record_id: 'east-cell-1', change: 'DEL' },
      { record: 'targets', record_id: 'new', change: 'ADD' },
    ])
    const releases = await rowsOf(later.folder, 'releases')
    expect(releases.map((row) => row.version)).toEqual([version, later.version])
    expect(await latestVersion(dir)).toBe(later.version)
  })

  it('asks for a build first', async () => {
    const failure = publish(dataDir())
    await expect(failure).rejects.toThrow(InputFault)
    await expect(failure).rejects.toThrow('run `duibiao build` first')
  })

  it('says so when the release that latest names has gone', async () => {
    const { dir, folder } = await released()
    rmSync(folder, { recursive: true })
    await storeDataset(laterDataset(), dir)
    await expect(publish(dir)).rejects.toThrow(/`latest` names it, found no readable manifest/)
  })

  it('compares areas in the report without mixing measures', async () => {
    const { folder } = await released()
    const report = readFileSync(join(folder, 'report.md'), 'utf8')
    expect(report).toContain(
      '| area_code | area_name | 2024 level | 2024 increment | 2025 level | 2025 times the base | answering | documents |',
    )
    expect(report).toContain('| >120家 | 82家 (printed total of 2 units) | not stated |')
    expect(report).toContain('Not stated in 1 further areas.')
  })
})

describe('the gate', () => {
  /** Damages a staged build that follows a good release; returns what publishing says. */
  async function refusal(damage: (staged: string) => void | Promise<void>): Promise<string> {
    const { dir, version } = await released()
    await storeDataset(laterDataset(), dir)
    await damage(join(dir, 'staged'))
    const failure: unknown = await publish(dir).catch((error) => error)
    expect(failure).toBeInstanceOf(GateRefused)
    expect(await latestVersion(dir)).toBe(version)
    expect(readdirSync(join(dir, 'published')).sort()).toEqual([version, 'latest'])
    return (failure as GateRefused).message
  }

  /** Makes the manifest vouch for a file as it now is: so that only opening it can tell. */
  async function vouch(staged: string, name: RecordName): Promise<void> {
    const manifest = await readManifest(staged)
    const files = [await artefactOf(staged, parquetFile(name))]
    const records = manifest.records.map((one) => (one.record === name ? { ...one, files } : one))
    await writeManifest(staged, { ...manifest, records })
  }

  it('refuses a file that is cut short', async () => {
    const message = await refusal((staged) => truncateSync(join(staged, 'targets', 'targets.parquet'), 100))
    expect(message).toMatch(/targets\.parquet: found 100 bytes \(it is cut short\), expected \d+/)
  })

  it('refuses a file that is missing', async () => {
    const message = await refusal((staged) => rmSync(join(staged, 'cells', 'cells.parquet')))
    expect(message).toMatch(/cells\.parquet: found no readable file .*ENOENT.*expected one of \d+ bytes/)
  })

  it('refuses a folder that is missing', async () => {
    const message = await refusal((staged) => rmSync(join(staged, 'cells'), { recursive: true }))
    expect(message).toMatch(/cells: found no such folder, expected one with 1 files/)
  })

  it('refuses a file in which a byte was changed', async () => {
    const message = await refusal((staged) => {
      const path = join(staged, 'tasks', 'tasks.parquet')
      const bytes = readFileSync(path)
      bytes[bytes.length >> 1]! ^= 1
      writeFileSync(path, bytes)
    })
    expect(message).toMatch(/tasks\.parquet: found SHA-256 [0-9a-f]{64}, expected [0-9a-f]{64} as in the manifest/)
  })

  it('refuses a file that has grown', async () => {
    const message = await refusal((staged) => appendFileSync(join(staged, 'tasks', 'tasks.parquet'), 'x'))
    expect(message).toMatch(/tasks\.parquet: found \d+ bytes \(something was added\), expected \d+/)
  })

  it('refuses a row count that is off', async () => {
    const message = await refusal(async (staged) => {
      const manifest = await readManifest(staged)
      const records = manifest.records.map((one) => (one.record === 'targets' ? { ...one, rows: one.rows + 1 } : one))
      await writeManifest(staged, { ...manifest, records })
    })
    expect(message).toMatch(/targets\.parquet: found 6 rows, expected 7 as in the manifest/)
  })

  it('refuses the columns of another record', async () => {
    const message = await refusal(async (staged) => {
      const [runs, fetches] = ['runs', 'fetches'].map((record) => join(staged, record, `${record}.parquet`))
      writeFileSync(runs!, readFileSync(fetches!))
      await vouch(staged, 'runs')
    })
    expect(message).toMatch(/runs\.parquet: found columns fetch_id VARCHAR.*expected run_id VARCHAR/)
  })

  it('refuses a manifest that is none', async () => {
    const message = await refusal((staged) => writeFileSync(join(staged, 'manifest.json'), '{'))
    expect(message).toMatch(/manifest\.json: found no readable manifest/)
  })

  it('refuses a manifest whose version would leave the folder', async () => {
    const message = await refusal(async (staged) => {
      await writeManifest(staged, { ...(await readManifest(staged)), version: '../../elsewhere' })
    })
    expect(message).toMatch(/manifest\.json: found no readable manifest/)
  })

  it('refuses a published release that was tampered with', async () => {
    const { dir, folder } = await released()
    appendFileSync(join(folder, 'csv', 'targets.csv'), 'x')
    await expect(publish(dir)).rejects.toThrow(/targets\.csv: found \d+ bytes \(something was added\)/)
    rmSync(join(folder, 'csv', 'targets.csv'))
    await expect(publish(dir)).rejects.toThrow(/targets\.csv: found no readable file/)
  })

  it('refuses a stranger among the files, and checksums that are not theirs', async () => {
    const { dir, folder } = await released()
    writeFileSync(join(folder, 'extra.txt'), '')
    await expect(publish(dir)).rejects.toThrow(/found also extra\.txt/)
    writeFileSync(join(folder, 'SHA256SUMS'), '')
    await expect(publish(dir)).rejects.toThrow(/SHA256SUMS: found/)
  })
})
