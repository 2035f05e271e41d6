import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { warcFiles } from '../../pipeline/archive/catalogue.ts'
import { salvageArchive } from '../../pipeline/archive/salvage.ts'
import { OutputFault } from '../../pipeline/fault.ts'
import { archiveWith } from './written.ts'

/** An archive of one file with three records, the second of which is spoilt where that is asked for. */
async function archiveOfThree(isSpoilt: boolean) {
  const { archive, warc } = await archiveWith(['甲', '乙', '丙'])
  const [, second] = warc.drain().captures
  await warc.close()
  const path = join(archive, warc.name)
  const bytes = readFileSync(path)
  if (isSpoilt) bytes.fill(7, second!.offset + 20, second!.offset + 60)
  writeFileSync(path, bytes)
  return { archive, name: warc.name, path, bytes }
}

it('leaves sound files, and one that breaks off in its last record, as they are', async () => {
  const { archive, name, path, bytes } = await archiveOfThree(false)
  expect(await salvageArchive(archive, [name])).toEqual([])
  writeFileSync(path, bytes.subarray(0, -30))
  expect(await salvageArchive(archive, [name])).toEqual([])
  expect(await warcFiles(archive)).toEqual([name])
})

it('puts a damaged file aside, and one with what could be read in its place', async () => {
  const { archive, name, path, bytes } = await archiveOfThree(true)
  const [saved, ...others] = await salvageArchive(archive, [name])
  expect(others).toEqual([])
  expect(saved).toMatchObject({ name, aside: join(archive, 'damaged', name), records: 3 })
  expect(saved!.gaps).toHaveLength(1)
  expect(await warcFiles(archive)).toEqual([saved!.kept])
  expect(existsSync(path)).toBe(false)
  expect(readFileSync(saved!.aside).equals(bytes)).toBe(true)
  expect(readFileSync(join(archive, saved!.kept)).length).toBeLessThan(bytes.length)
})

it('tells a fault of writing where nothing can be put aside', async () => {
  const { archive, name, path, bytes } = await archiveOfThree(true)
  writeFileSync(join(archive, 'damaged'), 'a file where a folder should be')
  await expect(salvageArchive(archive, [name])).rejects.toThrow(OutputFault)
  expect(readFileSync(path).equals(bytes)).toBe(true)
})
