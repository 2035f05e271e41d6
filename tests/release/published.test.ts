import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeManifest } from '../../pipeline/release/manifest.ts'
import { publishedReleases } from '../../pipeline/release/published.ts'
import { dataDir } from '../store/directory.ts'

async function release(data: string, version: string): Promise<string> {
  const folder = join(data, 'published', version)
  mkdirSync(folder, { recursive: true })
  await writeManifest(folder, { version, schema_version: '1', records: [], derived: [] })
  return folder
}

it('are none where nothing was published', async () => {
  expect(await publishedReleases(dataDir())).toEqual([])
})

it('come oldest first, whatever else lies beside them', async () => {
  const data = dataDir()
  const later = await release(data, '2031.04.01-00000000')
  const earlier = await release(data, '2031.03.05-ffffffff')
  await release(data, '2031.05.01-00000001.77.tmp')
  writeFileSync(join(data, 'published', 'latest'), '2031.04.01-00000000\n')
  const releases = await publishedReleases(data)
  expect(releases.map(({ folder }) => folder)).toEqual([earlier, later])
  expect(releases.map(({ manifest }) => manifest.version)).toEqual(['2031.03.05-ffffffff', '2031.04.01-00000000'])
})

it('are passed over where their manifest cannot be read', async () => {
  const data = dataDir()
  await release(data, '2031.04.01-00000000')
  writeFileSync(join(await release(data, '2031.03.05-ffffffff'), 'manifest.json'), '{')
  mkdirSync(join(data, 'published', '2031.03.06-00000000'))
  const releases = await publishedReleases(data)
  expect(releases.map(({ manifest }) => manifest.version)).toEqual(['2031.04.01-00000000'])
})
