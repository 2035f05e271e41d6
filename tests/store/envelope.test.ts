import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Dataset, emptyDataset } from '../../datasets/records/index.ts'
import { GateRefused, InputFault } from '../../pipeline/fault.ts'
import { PLACES } from '../../pipeline/folder/place.ts'
import { publishRelease } from '../../pipeline/publish.ts'
import { checkCounts, suggestEnvelopes } from '../../pipeline/release/envelope.ts'
import { latestVersion } from '../../pipeline/release/latest.ts'
import { suggestedEnvelopes } from '../../pipeline/release/publish-counts.ts'
import { storeDataset } from '../../pipeline/store.ts'
import { documentRow, targetRow } from '../fixtures/dataset.ts'
import { INDICATORS } from '../fixtures/indicators.ts'
import { copyOf, published } from '../fixtures/standing.ts'

const publish = (dir: string) => publishRelease(dir, INDICATORS)

/** Portals with so many documents each, one target in every document. */
function portals(counts: Record<string, number>): Dataset {
  const ids = Object.entries(counts).flatMap(([portal_id, n]) =>
    Array.from({ length: n }, (_, at) => ({ portal_id, doc_id: `${portal_id}-${at}` })),
  )
  return {
    ...emptyDataset(),
    documents: ids.map(({ portal_id, doc_id }) => documentRow({ portal_id, doc_id })),
    targets: ids.map(({ doc_id }) => targetRow({ doc_id, target_id: doc_id, value: 5 })),
  }
}

async function released(counts: Record<string, number>) {
  const { dir, versions } = await published(portals(counts))
  const [version = ''] = versions
  const copy = copyOf(dir)
  return { dir: copy, version, folder: join(copy, PLACES.published, version) }
}

const HEAD = 'portal_id,record,minimum,maximum\n'
const envelopes = (dir: string, ...rows: string[]) =>
  writeFileSync(join(dir, 'envelopes.csv'), HEAD + rows.map((row) => `${row}\n`).join(''))

describe('counts by portal', () => {
  it('stop a release in which nothing is left of a portal that had fifty', async () => {
    const { dir, version } = await released({ east: 50, west: 3 })
    await storeDataset(portals({ west: 3 }), dir)
    const failure = publish(dir)
    await expect(failure).rejects.toThrow(GateRefused)
    await expect(failure).rejects.toThrow(/portal east: found no documents, expected some, for 50 are in the last/)
    expect(await latestVersion(dir)).toBe(version)
    envelopes(dir, 'east,documents,0,100', 'east,targets,0,100')
    expect((await publish(dir)).outcome).toBe('published')
  })

  it('stop below a minimum and warn above a maximum', async () => {
    const { dir, version } = await released({ east: 12 })
    envelopes(dir, 'east,documents,11,12', 'east,targets,0,20')
    await storeDataset(portals({ east: 10 }), dir)
    await expect(publish(dir)).rejects.toThrow(
      /portal east: found 10 documents, expected at least 11 by envelopes\.csv/,
    )
    expect(await latestVersion(dir)).toBe(version)
    await storeDataset(portals({ east: 13 }), dir)
    const { warnings } = await publish(dir)
    expect(warnings).toEqual(['portal east: found 13 documents, expected at most 12; look for doubles'])
  })

  it('count for a portal that was never seen too', () => {
    const envelope = { portal_id: 'north', record: 'documents', minimum: 1, maximum: 9 } as const
    expect(() => checkCounts([], [], [envelope])).toThrow(/portal north: found 0 documents, expected at least 1/)
  })

  it('are suggested from the releases that stand, and what is suggested lets them pass', async () => {
    const { dir } = await released({ east: 50, west: 3 })
    await storeDataset(portals({ east: 60, west: 3 }), dir)
    await publish(dir)
    const text = await suggestedEnvelopes(dir)
    expect(text.split('\r\n')).toEqual([
      'portal_id,record,minimum,maximum',
      'east,documents,40,90',
      'east,targets,40,90',
      'west,documents,2,5',
      'west,targets,2,5',
      '',
    ])
    writeFileSync(join(dir, 'envelopes.csv'), text)
    await storeDataset(portals({ east: 61, west: 3 }), dir)
    expect(await publish(dir)).toMatchObject({ outcome: 'published', warnings: [] })
  })

  it('are nothing to suggest from where nothing is published', () => {
    expect(suggestEnvelopes([])).toEqual([])
  })

  it('name a bad row of the file', async () => {
    const { dir } = await released({ east: 1 })
    envelopes(dir, 'east,documents,few,9')
    await storeDataset(portals({ east: 2 }), dir)
    const failure = publish(dir)
    await expect(failure).rejects.toThrow(InputFault)
    await expect(failure).rejects.toThrow(
      /envelopes\.csv, line 2, column minimum: found "few", expected a whole number/,
    )
  })
})

describe('CHANGES.md', () => {
  it('tells what was added, changed and removed, with old and new values', async () => {
    const { dir, folder, version } = await released({ east: 3 })
    expect(readFileSync(join(folder, 'CHANGES.md'), 'utf8')).toContain('The first release')
    const later = portals({ east: 4 })
    later.documents = later.documents.filter(({ doc_id }) => doc_id !== 'east-1')
    later.targets = later.targets
      .filter(({ doc_id }) => doc_id !== 'east-1')
      .map((row) => (row.doc_id === 'east-0' ? { ...row, value: 7, value_text: '7家' } : row))
    await storeDataset(later, dir)
    const text = readFileSync(join((await publish(dir)).folder, 'CHANGES.md'), 'utf8')
    expect(text).toContain(`Against release ${version}.`)
    const [, documents, targets] = text.split(/^## /m)
    expect(documents).toMatch(/### Added: 1\n\n- east-3 .*`east-3@1`\n\n### Removed: 1\n\n- east-1 .*`east-1@1`/)
    expect(targets).toContain('### Changed: 1\n\n- 专精特新企业: 7家 (2024年) `east-0`\n  - `value`: 5 → 7\n')
    expect(targets).toContain('  - `value_text`: "5家" → "7家"')
    expect(targets).toMatch(/### Removed: 1\n\n- 专精特新企业: 5家 .*`east-1`/)
  })
})
