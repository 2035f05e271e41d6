import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type AsyncBuffer, asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { sortColumns } from '../datasets/records/ddl.ts'
import { readReference } from '../datasets/reference/index.ts'
import { writeCsv } from '../pipeline/database/csv.ts'
import { openMemory } from '../pipeline/database/duckdb.ts'
import { loadRecord } from '../pipeline/database/load.ts'
import { parquetColumns, writeParquet } from '../pipeline/database/parquet.ts'
import { PLACES } from '../pipeline/folder/place.ts'
import { publishRelease } from '../pipeline/publish.ts'
import { parquetFile } from '../pipeline/release/manifest.ts'
import { storeDataset } from '../pipeline/store.ts'
import { bareAppend, bareTable } from './bare-appender.ts'
import { targetDataset, targetRows } from './target-rows.ts'

const [what, folder, n] = process.argv.slice(2) as [string, string, string]
const figures: Record<string, number> = {}

/** Notes processor and wall seconds of some work. */
async function noted<T>(name: string, work: () => Promise<T>): Promise<T> {
  const cpu = process.cpuUsage()
  const wall = performance.now()
  const result = await work()
  const { user, system } = process.cpuUsage(cpu)
  figures[`${name} cpu`] = (user + system) / 1e6
  figures[`${name} wall`] = (performance.now() - wall) / 1e3
  return result
}

const ORDER = `ORDER BY ${sortColumns('targets').join(', ')}`

/** The least that DuckDB can do with the same rows, and what the project does in its stead. */
const PARTS: Record<string, () => Promise<void>> = {
  rows: () =>
    noted('rows', async () => {
      for (const _ of targetRows(Number(n))) {
        // Only made: what making them takes is in both of the others.
      }
    }),
  'bare load': async () => {
    const db = await bareTable(join(folder, 'spill'))
    await noted('bare load', () => bareAppend(db, targetRows(Number(n))))
    const path = (end: string) => join(folder, `bare.${end}`)
    const parquet = `FORMAT parquet, COMPRESSION zstd`
    await noted('bare parquet', () => db.run(`COPY (FROM targets ${ORDER}) TO '${path('parquet')}' (${parquet})`))
    await noted('bare csv', () => db.run(`COPY (FROM targets ${ORDER}) TO '${path('csv')}' (FORMAT csv, HEADER)`))
    db.closeSync()
  },
  load: async () => {
    const db = await openMemory(join(folder, 'spill'))
    await noted('load', () => loadRecord(db, 'targets', targetRows(Number(n))))
    await noted('parquet', () => writeParquet(db, 'targets', join(folder, 'targets.parquet')))
    const source = `read_parquet('${join(folder, 'targets.parquet')}')`
    await noted('csv', () => writeCsv(db, source, parquetColumns('targets'), join(folder, 'targets.csv')))
    db.close()
  },
  store: async () => {
    await noted('store', () => storeDataset(targetDataset(Number(n)), folder))
  },
  publish: async () => {
    await noted('publish', () => publishRelease(folder, readReference().indicators))
  },
  query: async () => {
    const path = join(folder, PLACES.staged, parquetFile('targets'))
    const { byteLength, slice } = await asyncBufferFromFile(path)
    let read = 0
    const file: AsyncBuffer = {
      byteLength,
      slice: async (start, end) => {
        const bytes = await slice(start, end)
        read += bytes.byteLength
        return bytes
      },
    }
    const filter = { area_code: { $eq: '500155' } }
    const rows = await parquetReadObjects({ file, filter, compressors })
    figures.rows = rows.length
    figures['percent of bytes'] = (100 * read) / byteLength
  },
}

await PARTS[what]!()
rmSync(join(folder, 'spill'), { recursive: true, force: true })
// Kibibytes on every system, as Node documents it.
figures['peak MiB'] = process.resourceUsage().maxRSS / 1024
process.stdout.write(JSON.stringify(figures))
