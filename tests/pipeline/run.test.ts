import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { packageRoot } from '../../datasets/root.ts'
import { compareIndicator } from '../../pipeline/answers/compare.ts'
import { queryRows } from '../../pipeline/answers/query.ts'
import { type Catalogue, withCatalogue } from '../../pipeline/archive/catalogue.ts'
import { build } from '../../pipeline/build.ts'
import { PLACES } from '../../pipeline/folder/place.ts'
import { importPaths } from '../../pipeline/import.ts'
import type { Import } from '../../pipeline/importing/target.ts'
import type { Effects } from '../../pipeline/outcome.ts'
import { publishRelease } from '../../pipeline/publish.ts'
import { type Run, run } from '../../pipeline/run.ts'
import { copyOf, REPLICA_DAY, replicaRelease } from '../fixtures/standing.ts'

const effects: Effects = {
  tell: () => {},
  clock: () => REPLICA_DAY,
  stdin: async () => new Uint8Array(),
}
const replica = join(packageRoot, 'datasets', 'replica', 'pages')
let data: string
const imported = (catalogue: Catalogue) => importPaths([replica], data, catalogue, effects.clock)
let first: Run<Import>

/** Every file below a folder with its hash. */
async function hashes(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
  files.sort()
  return Promise.all(
    files.map(
      async (name) =>
        `${name} ${createHash('sha256')
          .update(await readFile(join(folder, name)))
          .digest('hex')}`,
    ),
  )
}

beforeAll(async () => {
  const { dir, made } = await replicaRelease()
  data = copyOf(dir)
  first = made
})

describe('run on the replica portals', () => {
  it('takes in every page and publishes', async () => {
    expect(first.captured.failures).toEqual([])
    expect(first.built!.unparsed).toEqual([])
    expect(first.built!.n_documents).toBe(first.captured.captured)
    expect(await readdir(join(data, 'published'))).toContain(first.published.version)
  })

  it('makes the same bytes from the same archive', async () => {
    const before = await hashes(join(data, 'staged'))
    expect(before.length).toBeGreaterThan(5)
    await withCatalogue(data, effects.tell, (catalogue) => build(data, catalogue, effects.tell))
    expect(await hashes(join(data, 'staged'))).toEqual(before)
  })

  it('makes the same release, byte by byte, from a copy of the archive in another folder', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'duibiao-elsewhere-'))
    const other = join(elsewhere, 'some', 'where')
    await mkdir(other, { recursive: true })
    await cp(join(data, PLACES.archive), join(other, PLACES.archive), { recursive: true })
    await withCatalogue(other, effects.tell, (catalogue) => build(other, catalogue, effects.tell))
    await publishRelease(other, readReference().indicators)
    expect(await hashes(join(other, PLACES.published))).toEqual(await hashes(join(data, PLACES.published)))
    await rm(elsewhere, { recursive: true, force: true })
  })

  it('finds every value again at its span', async () => {
    const { rows } = await queryRows(data, "SELECT * FROM findings WHERE kind = 'span_lost' OR severity = 'error'")
    expect(rows).toEqual([])
    const { rows: quotes } = await queryRows(
      data,
      'SELECT quote, value_text FROM targets WHERE NOT contains(quote, value_text)',
    )
    expect(quotes).toEqual([])
  })

  it('has column sums that equal the printed totals in every proven table', async () => {
    const { rows } = await queryRows(
      data,
      `SELECT table_id, col, sum(value) FILTER (NOT is_total) AS parts, sum(value) FILTER (is_total) AS total
       FROM targets WHERE proof = 'proven' GROUP BY ALL HAVING count(*) FILTER (is_total) = 1`,
    )
    expect(rows.length).toBeGreaterThan(15)
    for (const { parts, total } of rows) expect(parts).toBe(total)
  })

  it('sets at least five districts beside each other, levels apart from increments', async () => {
    const { indicators } = readReference()
    for (const name of ['高新技术企业', '科技型企业']) {
      const { columns, rows } = await compareIndicator(data, name, indicators)
      expect(columns).toEqual(expect.arrayContaining(['2025 level', '2027 level', '2024 increment']))
      const stating = rows.filter((row) => row['2025 level'] !== 'not stated' || row['2024 level'] !== 'not stated')
      expect(stating.length).toBeGreaterThanOrEqual(6)
    }
  })

  it('compares what only files say, with their place in the file', async () => {
    const { rows } = await queryRows(
      data,
      `SELECT n.title AS notice, d.attachment_no, c.area_name, c.period, c.basis, c.value, t.file_place
       FROM compare c JOIN targets t USING (target_id) JOIN latest_documents d ON d.doc_id = c.doc_id
         JOIN latest_documents n ON n.doc_id = d.parent_doc_id
       WHERE c.indicator_id = 'high_tech_enterprise' AND c.period IN ('2024', '2025') ORDER BY c.period`,
    )
    expect(rows).toMatchObject(
      [
        { area_name: '梁平区', period: '2024', basis: 'printed total', value: 82, file_place: /^sheet Sheet1, cell / },
        { area_name: '开州区', attachment_no: 1, period: '2025', value: 16, file_place: /^table 1, row / },
      ].map((row) => ({ ...row, file_place: expect.stringMatching(row.file_place) })),
    )
    const scans = await queryRows(
      data,
      `SELECT d.attachment_no FROM findings f JOIN documents d USING (doc_id) WHERE f.kind = 'needs_ocr'`,
    )
    expect(scans.rows).toEqual([{ attachment_no: 3 }])
  })

  it('publishes nothing new where nothing is new', async () => {
    const second = await run(imported, data, effects)
    expect(second.published).toMatchObject({ version: first.published.version, outcome: 'unchanged' })
  })
})
