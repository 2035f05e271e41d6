import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openPieces } from '../../pipeline/folder/pieces.ts'
import { statementsMadeOf } from '../../pipeline/release/made-of.ts'
import { type Manifest, readManifest } from '../../pipeline/release/manifest.ts'
import { writeViewFiles } from '../../pipeline/release/view-files.ts'
import { smallDataset } from '../fixtures/dataset.ts'
import { inMemory } from '../fixtures/in-memory.ts'
import { stored } from '../fixtures/standing.ts'
import { dataDir } from './directory.ts'

type Data = ReturnType<typeof smallDataset>

/** Writes the views of a dataset into a folder, with what is kept below `dir`; gives the views asked by others as tables. */
async function written(dataset: Data, dir: string, madeOf: string[]) {
  const folder = dataDir()
  const pieces = await openPieces(dir, 'release')
  return inMemory(dataset, async (db) => {
    const files = await writeViewFiles(db, folder, pieces.of(madeOf))
    for (const view of ['compare', 'coverage']) await db.run(`DROP TABLE temp.${view}`)
    const texts = files.map(({ csv }) => readFileSync(join(folder, csv.file), 'utf8'))
    return Object.fromEntries(files.map(({ view }, at) => [view, texts[at]!]))
  })
}

const madeOf = (dataset: Data, manifest: Manifest) => inMemory(dataset, (db) => statementsMadeOf(db, manifest))

describe('files of views', { timeout: 120_000 }, () => {
  it('are those that are kept where statements are the same, but for citations', async () => {
    const dir = dataDir()
    const first = await written(smallDataset(), dir, ['same'])
    const none = { ...smallDataset(), targets: [], citations: [] }
    const second = await written(none, dir, ['same'])
    expect(second).toEqual({ ...first, carried_out: second.carried_out })
    const third = await written(none, dir, ['another'])
    expect(third.compare).not.toBe(first.compare)
    expect(third.compare!.split('\r\n')).toHaveLength(2)
  })

  it('rest on documents with figures, the places and plans of the others, and not on when a page was seen last', async () => {
    const dataset = smallDataset()
    const manifest = await readManifest(join(await stored(dataset), 'staged'))
    const withFigures = new Set(dataset.targets.map(({ doc_id }) => doc_id))
    const changed = (change: object, isMeant: (doc_id: string) => boolean) =>
      madeOf(
        { ...dataset, documents: dataset.documents.map((row) => (isMeant(row.doc_id) ? { ...row, ...change } : row)) },
        manifest,
      )
    const before = await madeOf(dataset, manifest)
    const every = () => true
    expect(await changed({ last_seen: '2031-02-03T00:00:00.000Z' }, every)).toEqual(before)
    expect(await changed({ title: '关于另一件事的通知' }, (id) => withFigures.has(id))).not.toEqual(before)
    expect(await changed({ plan_start: '2031-01-01', plan_end: '2035-12-31' }, every)).not.toEqual(before)
  })
})
