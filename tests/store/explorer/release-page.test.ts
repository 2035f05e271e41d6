import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { EXPLORER_FILES, type ExplorerCatalogue } from '../../../datasets/explorer/catalogue.ts'
import { checkExplorer, filesBelow } from '../../../pipeline/explorer/release-page.ts'
import { GateRefused } from '../../../pipeline/fault.ts'
import { readManifest } from '../../../pipeline/release/manifest.ts'
import { smallDataset } from '../../fixtures/dataset.ts'
import { copyOf, published } from '../../fixtures/standing.ts'
import { dataDir } from '../directory.ts'

let folder: string
beforeEach(async () => {
  const { dir, versions } = await published(smallDataset())
  folder = join(copyOf(dir), 'published', versions[0]!)
})

const pathOf = (file: string): string => join(folder, file)
const catalogue = (): ExplorerCatalogue => JSON.parse(readFileSync(pathOf(EXPLORER_FILES.catalogue), 'utf8'))
const rewrite = (change: (known: ExplorerCatalogue) => void) => {
  const known = catalogue()
  change(known)
  writeFileSync(pathOf(EXPLORER_FILES.catalogue), JSON.stringify(known))
}

it('lists what lies below a folder, with forward slashes, sorted, and no folders', async () => {
  const place = dataDir()
  for (const name of ['b', 'a/c/d', 'a/e']) {
    mkdirSync(join(place, name, '..'), { recursive: true })
    writeFileSync(join(place, name), '')
  }
  mkdirSync(join(place, 'empty'))
  expect(await filesBelow(place)).toEqual(['a/c/d', 'a/e', 'b'])
})

describe('the page of a release', () => {
  it('lies there with every file in the manifest, and agrees with itself', async () => {
    const { derived } = await readManifest(folder)
    const own = derived.filter(({ file }) => file.startsWith(`${EXPLORER_FILES.folder}/`)).map(({ file }) => file)
    expect(own).toEqual(
      (await filesBelow(pathOf(EXPLORER_FILES.folder))).map((file) => `${EXPLORER_FILES.folder}/${file}`),
    )
    expect(own).toEqual(
      expect.arrayContaining([EXPLORER_FILES.page, EXPLORER_FILES.catalogue, EXPLORER_FILES.findings]),
    )
    await expect(checkExplorer(folder)).resolves.toBeUndefined()
  })

  it.each<[string, string, (known: ExplorerCatalogue) => void]>([
    ['findings', EXPLORER_FILES.findings, ({ totals }) => totals.findings++],
    ['statements', EXPLORER_FILES.statements, ({ indicators }) => indicators.at(-1)!.row_end++],
    ['coverage', EXPLORER_FILES.coverage, ({ years }) => years.at(-1)!.row_end++],
    ['no statements', EXPLORER_FILES.statements, ({ indicators }) => indicators.splice(0)],
  ])('is refused where its catalogue tells of other %s than there are', async (_, file, change) => {
    rewrite(change)
    const checking = checkExplorer(folder)
    await expect(checking).rejects.toThrow(GateRefused)
    await expect(checking).rejects.toThrow(`${pathOf(file)}: found`)
  })

  it('is refused where a file of it is none that can be read', async () => {
    copyFileSync(pathOf(EXPLORER_FILES.catalogue), pathOf(EXPLORER_FILES.places))
    await expect(checkExplorer(folder)).rejects.toThrow(/found no readable file .*; nothing was published: build again/)
  })
})
