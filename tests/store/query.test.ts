import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyDataset } from '../../datasets/records/index.ts'
import { compareIndicator } from '../../pipeline/answers/compare.ts'
import { queryRows } from '../../pipeline/answers/query.ts'
import { openFile } from '../../pipeline/database/duckdb.ts'
import { InputFault, UsageFault } from '../../pipeline/fault.ts'
import { PLACES } from '../../pipeline/folder/place.ts'
import { smallDataset } from '../fixtures/dataset.ts'
import { INDICATORS } from '../fixtures/indicators.ts'
import { copyOf, stored } from '../fixtures/standing.ts'
import { dataDir } from './directory.ts'

describe('asking', () => {
  it('wants a build first', async () => {
    const dir = dataDir()
    await expect(queryRows(dir, 'SELECT 1')).rejects.toThrow(InputFault)
    await expect(queryRows(dir, 'SELECT 1')).rejects.toThrow('run `duibiao build` first')
  })

  it('passes on what DuckDB says, and changes nothing', async () => {
    const dir = await stored(smallDataset())
    await expect(queryRows(dir, 'SELECT colour FROM targets')).rejects.toThrow(/DuckDB refuses.*colour/)
    await expect(queryRows(dir, 'DELETE FROM targets')).rejects.toThrow(/read-only/)
    await expect(queryRows(dir, 'DELETE FROM targets')).rejects.toThrow(UsageFault)
  })

  it('gives plain values: big numbers, decimals, dates, times, lists, structs', async () => {
    const dir = await stored(emptyDataset())
    const sql = `SELECT 7::HUGEINT AS big, 9007199254740993 AS bigger, 1.5 AS dec, DATE '2024-02-29' AS day,
      TIMESTAMP '2024-01-05 01:02:03.000004' AS at, ['a', NULL] AS list, {'x': 1} AS struct, NULL AS none`
    const { columns, rows } = await queryRows(dir, sql)
    expect(columns).toEqual(['big', 'bigger', 'dec', 'day', 'at', 'list', 'struct', 'none'])
    expect(rows).toEqual([
      {
        big: 7,
        bigger: '9007199254740993',
        dec: 1.5,
        day: '2024-02-29',
        at: '2024-01-05T01:02:03.000004Z',
        list: ['a', null],
        struct: { x: 1 },
        none: null,
      },
    ])
  })

  it('turns down a file of another schema and says how to get a new one', async () => {
    const dir = copyOf(await stored(smallDataset()))
    const db = await openFile(join(dir, PLACES.database))
    await db.run("CREATE OR REPLACE VIEW dataset_version AS SELECT 'v' AS version, '0.9.0' AS schema_version")
    db.close()
    const asked = compareIndicator(dir, 'sme_specialised', INDICATORS)
    await expect(asked).rejects.toThrow(InputFault)
    await expect(asked).rejects.toThrow(/found schema 0\.9\.0, expected \d.*duibiao build/)
  })
})
