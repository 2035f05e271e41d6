import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyDataset } from '../../datasets/records/index.ts'
import { readReference } from '../../datasets/reference/index.ts'
import { GateRefused } from '../../pipeline/fault.ts'
import { buildOf, codeHash, isBuilt, noteBuild, tableHashes } from '../../pipeline/folder/built.ts'
import { changedSince, noteMakings } from '../../pipeline/folder/makings.ts'
import { PLACES } from '../../pipeline/folder/place.ts'
import { changesText } from '../../pipeline/release/changelog.ts'
import { checkBuild, checkRelease, checkStanding } from '../../pipeline/release/gate.ts'
import { isUnchanged, recordSource } from '../../pipeline/release/history.ts'
import { checkBytes, checkFolders, checkStrangers, SUMS, sumsText } from '../../pipeline/release/listing.ts'
import {
  artefactOf,
  artefactsOf,
  MANIFEST,
  type Manifest,
  parquetFile,
  parquetPaths,
  readManifest,
  VERSION,
  writeManifest,
} from '../../pipeline/release/manifest.ts'
import { reportText } from '../../pipeline/release/report.ts'
import { noteStaged, standingBuild } from '../../pipeline/release/standing-build.ts'
import { smallDataset } from '../fixtures/dataset.ts'
import { inMemory } from '../fixtures/in-memory.ts'
import { copyOf, published, stored } from '../fixtures/standing.ts'
import { dataDir } from './directory.ts'

/** A folder with one file below another folder, and the manifest that names it. */
async function folderOf(text = '公厕') {
  const folder = dataDir()
  mkdirSync(join(folder, 'documents'))
  writeFileSync(join(folder, 'documents', 'a.txt'), text)
  const manifest: Manifest = {
    version: '2031.03.05-0123abcd',
    schema_version: '1.0.0',
    records: [],
    derived: [await artefactOf(folder, 'documents/a.txt')],
  }
  await writeManifest(folder, manifest)
  return { folder, manifest }
}

/** A folder of a release that may be damaged. */
async function release() {
  const { dir, versions } = await published(smallDataset())
  return join(copyOf(dir), PLACES.published, versions[0]!)
}

describe('manifest', () => {
  it('reads what was written, the same bytes for the same manifest', async () => {
    const { folder, manifest } = await folderOf()
    expect(await readManifest(folder)).toEqual(manifest)
    const before = readFileSync(join(folder, MANIFEST), 'utf8')
    await writeManifest(folder, manifest)
    expect(readFileSync(join(folder, MANIFEST), 'utf8')).toBe(before)
  })

  it('refuses what is none, and a version that would lead out of its folder', async () => {
    const { folder } = await folderOf()
    writeFileSync(join(folder, MANIFEST), '{}')
    await expect(readManifest(folder)).rejects.toThrow()
    expect([VERSION.test('2031.03.05-0123abcd'), VERSION.test('../a')]).toEqual([true, false])
  })

  it('names every file of records, each in a folder of its own', async () => {
    const folder = await release()
    const manifest = await readManifest(folder)
    const targets = manifest.records.find(({ record }) => record === 'targets')!
    expect(targets.files[0]!.file).toBe(parquetFile('targets'))
    expect(parquetPaths(folder, targets)).toEqual([join(folder, parquetFile('targets'))])
    expect(artefactsOf(manifest).map(({ file }) => file)).toContain(parquetFile('targets'))
  })
})

describe('listing', () => {
  it('sums up every file of the manifest, and the manifest itself', async () => {
    const { folder, manifest } = await folderOf()
    const lines = (await sumsText(folder, manifest)).trimEnd().split('\n')
    expect(lines.map((line) => line.split('  ')[1])).toEqual(['documents/a.txt', MANIFEST])
    expect(lines[0]).toContain(manifest.derived[0]!.sha256)
  })

  it('refuses a folder that is missing, and files cut short, grown or changed', async () => {
    const { folder, manifest } = await folderOf()
    const [artefact] = manifest.derived
    await checkBytes(folder, artefact!)
    checkFolders(folder, manifest)
    for (const [text, said] of [
      ['公', 'cut short'],
      ['公厕12', 'added'],
      ['公园', 'SHA-256'],
    ] as const) {
      writeFileSync(join(folder, 'documents', 'a.txt'), text)
      await expect(checkBytes(folder, artefact!)).rejects.toThrow(said)
    }
    rmSync(join(folder, 'documents'), { recursive: true })
    await expect(checkBytes(folder, artefact!)).rejects.toThrow('no readable file')
    expect(() => checkFolders(folder, manifest)).toThrow('no such folder')
  })

  it('refuses what the manifest does not name', async () => {
    const { folder, manifest } = await folderOf()
    writeFileSync(join(folder, SUMS), '')
    await checkStrangers(folder, manifest)
    writeFileSync(join(folder, 'documents', 'b.txt'), '')
    await expect(checkStrangers(folder, manifest)).rejects.toThrow('documents/b.txt')
  })
})

describe('gate', () => {
  it('lets a release pass that is what its manifest says, and a build', async () => {
    const folder = await release()
    expect((await checkRelease(folder)).records.length).toBeGreaterThan(5)
    await checkStanding(folder)
    await expect(checkBuild(join(await stored(smallDataset()), PLACES.staged))).resolves.toBeDefined()
  })

  it('refuses one of which a byte was added', async () => {
    const folder = await release()
    appendFileSync(join(folder, parquetFile('targets')), 'x')
    await expect(checkRelease(folder)).rejects.toThrow(GateRefused)
    await expect(checkStanding(folder)).rejects.toThrow(GateRefused)
  })
})

describe('history', () => {
  it('knows a record whose files are the same', async () => {
    const folder = await release()
    const manifest = await readManifest(folder)
    const last = { folder, manifest }
    expect(isUnchanged(manifest, last, 'targets')).toBe(true)
    const other = {
      ...manifest,
      records: manifest.records.map((one) => (one.record === 'targets' ? { ...one, rows: 99 } : one)),
    }
    expect([isUnchanged(other, last, 'targets'), isUnchanged(other, last, 'documents')]).toEqual([false, true])
    expect(recordSource(last, 'targets')).toContain(parquetFile('targets'))
  })
})

describe('changelog', () => {
  it('tells that a first release has none before it', async () => {
    const manifest = { version: '2031.03.05-0123abcd' } as Manifest
    const text = await inMemory(smallDataset(), (db) => changesText(db, manifest, null))
    expect(text).toContain(`release ${manifest.version}`)
    expect(text).toContain('nothing to compare it with')
  })

  it('tells what was changed, with old and new values', async () => {
    const folder = await release()
    const last = { folder, manifest: await readManifest(folder) }
    const dataset = smallDataset()
    const [first, ...others] = dataset.targets
    const changed = { ...first!, value: first!.value + 7 }
    const changes = [{ version: 'now', record: 'targets', record_id: first!.target_id, change: 'MOD' }] as never
    const next = { ...dataset, targets: [changed, ...others], changes }
    const text = await inMemory(next, (db) => changesText(db, { version: 'now' } as Manifest, last))
    expect(text).toContain(`Against release ${last.manifest.version}`)
    expect(text).toContain(String(first!.value))
    expect(text).toContain(String(changed.value))
    expect(text).toContain('## documents\n\nNo change.')
  })
})

describe('report', () => {
  it('counts by area and document, and has one table per indicator that is stated', async () => {
    const { indicators } = readReference()
    const manifest = { version: '2031.03.05-0123abcd' } as Manifest
    const text = await inMemory(smallDataset(), (db) => reportText(db, manifest, indicators))
    expect(text).toContain('梁平区')
    const empty = await inMemory(emptyDataset(), (db) => reportText(db, manifest, indicators))
    expect(empty).not.toContain('梁平区')
  })
})

describe('standing-build', () => {
  it('hands a record over that is made of the same, by the same code, and has not changed since', async () => {
    const dir = copyOf(await stored(smallDataset()))
    const manifest = await readManifest(join(dir, PLACES.staged))
    await noteStaged(dir, manifest, { targets: 'a' })
    const take = await standingBuild(dir)
    expect((await take('targets', { targets: 'a' }, dataDir()))?.record).toBe('targets')
    expect(await take('targets', { targets: 'b' }, dataDir())).toBeNull()
    expect(await take('documents', {}, dataDir())).toBeNull()
    appendFileSync(join(dir, PLACES.staged, parquetFile('targets')), 'x')
    expect(await take('targets', { targets: 'a' }, dataDir())).toBeNull()
  })

  it('hands nothing over where no build stands', async () => {
    expect(await (await standingBuild(dataDir()))('targets', { targets: 'a' }, dataDir())).toBeNull()
  })
})

describe('built', () => {
  it('knows a build of the same documents, code and tables', async () => {
    const dir = copyOf(await stored(smallDataset()))
    const input = await buildOf(dir, { documentsHash: async () => 'a' } as never)
    expect(await isBuilt(dir, input)).toBe(false)
    await noteBuild(dir, input)
    expect([await isBuilt(dir, input), await isBuilt(dir, { ...input, documents: 'b' })]).toEqual([true, false])
    expect(await isBuilt(dataDir(), input)).toBe(false)
  })

  it('counts own tables', () => {
    const dir = dataDir()
    const before = codeHash(dir)
    mkdirSync(join(dir, 'reference'))
    writeFileSync(join(dir, 'reference', 'indicators.csv'), 'id\n')
    expect([
      codeHash(dir) === before,
      codeHash(dir, ['indicators.csv']) === codeHash(dataDir(), ['indicators.csv']),
    ]).toEqual([false, true])
    expect(Object.keys(tableHashes(dir))).toContain('indicators.csv')
  })
})

describe('makings', () => {
  it('says which tables have changed since the last build', async () => {
    const dir = dataDir()
    expect(await changedSince(dir)).toBeNull()
    await noteMakings(dir)
    expect(await changedSince(dir)).toBeNull()
    mkdirSync(join(dir, 'reference'))
    writeFileSync(join(dir, 'reference', 'ranges.csv'), 'x\n')
    expect(await changedSince(dir)).toBe('ranges.csv')
  })
})
