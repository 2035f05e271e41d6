import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'cheerio'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { beforeAll, describe, expect, it } from 'vitest'
import { queryRows } from '../../pipeline/answers/query.ts'
import { PLACES } from '../../pipeline/folder/place.ts'
import { storeDataset } from '../../pipeline/store.ts'
import { smallDataset } from '../fixtures/dataset.ts'
import { copyOf, published } from '../fixtures/standing.ts'

const HOSTILE = '甲 & <b>乙</b>\u0007 "丙"'
let dir: string
let first: string
let second: string

/** One capture later: a target changed and its sentence is hostile, one is gone, one is new. */
function laterDataset() {
  const dataset = smallDataset()
  const [changed, , third, ...rest] = dataset.targets
  dataset.targets = [
    { ...changed!, value: 31, quote: HOSTILE },
    third!,
    { ...third!, target_id: 'new', span_start: 999 },
    ...rest,
  ]
  return dataset
}

beforeAll(async () => {
  const { dir: standing, versions } = await published(smallDataset(), laterDataset())
  dir = copyOf(standing)
  ;[first, second] = versions.map((version) => join(dir, PLACES.published, version)) as [string, string]
})

const delta = async (folder: string) =>
  (await parquetReadObjects({ file: await asyncBufferFromFile(join(folder, 'delta.parquet')), compressors })) as {
    change: string
    state: string
    target_id: string
    value: number
  }[]

describe('delta.parquet', () => {
  it('is empty for a first release', async () => {
    expect(await delta(first)).toEqual([])
  })

  it('has what was added and deleted, and what was changed in both states', async () => {
    const [changed, gone] = smallDataset().targets
    const rows = (await delta(second)).map(({ change, state, target_id, value }) => [change, state, target_id, value])
    expect(rows).toContainEqual(['ADD', 'after', 'new', expect.any(Number)])
    expect(rows).toContainEqual(['DEL', 'before', gone!.target_id, gone!.value])
    expect(rows).toContainEqual(['MOD', 'before', changed!.target_id, changed!.value])
    expect(rows).toContainEqual(['MOD', 'after', changed!.target_id, 31])
    expect(rows).toHaveLength(4)
  })
})

describe('feed.atom', () => {
  it('tells of new and revised targets, hostile words as words', () => {
    const text = readFileSync(join(second, 'feed.atom'), 'utf8')
    const feed = load(text, { xmlMode: true })
    const entries = feed('entry')
      .toArray()
      .map((entry) => feed(entry))
    expect(
      entries
        .map(
          (entry) =>
            entry
              .find('> title')
              .text()
              .match(/\((new|revised)\)$/)?.[1],
        )
        .sort(),
    ).toEqual(['new', 'revised'])
    expect(entries.map((entry) => entry.find('summary').text())).toContain('甲 & <b>乙</b>  "丙"')
    for (const entry of entries) {
      expect(entry.find('> id').text()).toMatch(/^urn:duibiao:/)
      expect(entry.find('link').attr('href')).toMatch(/^explorer\/#\/releases\?target=/)
    }
    expect(feed('feed > updated').text()).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/)
  })
})

describe('the history in the database', () => {
  it('is that of all published releases', async () => {
    const releases = await queryRows(dir, 'SELECT version FROM releases ORDER BY version')
    expect(releases.rows).toHaveLength(2)
    const { rows } = await queryRows(dir, "SELECT change, record_id FROM changes WHERE record = 'targets' ORDER BY ALL")
    expect(rows.map(({ change }) => change)).toEqual(['ADD', 'DEL', 'MOD'])
  })

  it('stands there after a build as well, before anything is published', async () => {
    await storeDataset(laterDataset(), dir)
    const { rows } = await queryRows(dir, 'SELECT count(*) AS n FROM releases')
    expect(rows).toEqual([{ n: 2 }])
  })
})

describe('the views of a release', () => {
  it('are files with the rows that the database has', async () => {
    const path = join(second, 'views', 'compare', 'compare.parquet')
    const rows = await parquetReadObjects({ file: await asyncBufferFromFile(path), compressors })
    const asked = await queryRows(dir, 'SELECT count(*) AS n FROM compare')
    expect(rows).toHaveLength(asked.rows[0]!.n as number)
    const csv = readFileSync(join(second, 'csv', 'compare.csv'), 'utf8')
    expect(csv.split('\r\n')[0]).toContain('value_canonical')
  })
})
