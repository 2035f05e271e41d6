import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { OutputFault } from '../../pipeline/fault.ts'
import { latestVersion, moveLatest } from '../../pipeline/release/latest.ts'
import { dataDir } from '../store/directory.ts'

const [ONE, OTHER] = ['2031.03.05-0a1b2c3d', '2031.04.01-ffffffff']

it('is none before anything was published', async () => {
  expect(await latestVersion(dataDir())).toBeNull()
})

it('is what it was moved to last, and nothing half-made stays', async () => {
  const data = dataDir()
  mkdirSync(join(data, 'published'))
  await moveLatest(data, ONE)
  await moveLatest(data, OTHER)
  expect(await latestVersion(data)).toBe(OTHER)
  expect(readdirSync(join(data, 'published'))).toEqual(['latest'])
})

it('is read without the blanks and line ends of whoever wrote it by hand', async () => {
  const data = dataDir()
  mkdirSync(join(data, 'published'))
  writeFileSync(join(data, 'published', 'latest'), ` ${ONE}\r\n`)
  expect(await latestVersion(data)).toBe(ONE)
})

it('is not taken for none where it cannot be read', async () => {
  const data = dataDir()
  mkdirSync(join(data, 'published', 'latest'), { recursive: true })
  await expect(latestVersion(data)).rejects.toThrow(/EISDIR/)
})

it('that cannot be moved is told as a fault of writing', async () => {
  await expect(moveLatest(join(dataDir(), 'not-there'), ONE)).rejects.toThrow(OutputFault)
})
