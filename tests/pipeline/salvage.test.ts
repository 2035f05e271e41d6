import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { archiveOf, warcFiles, withCatalogue } from '../../pipeline/archive/catalogue.ts'
import { verifyArchive } from '../../pipeline/archive/verify.ts'
import { archiveCommand } from '../../pipeline/commands/archive.ts'
import { importPaths } from '../../pipeline/import.ts'
import type { Effects, Event } from '../../pipeline/outcome.ts'
import { dataDir } from '../store/directory.ts'

const silent = () => {}
const clock = () => '2024-05-06T07:08:09.000Z'
const MAGIC = Buffer.from([0x1f, 0x8b, 8])

let whole: string
beforeAll(async () => {
  whole = dataDir()
  const pages = dataDir()
  mkdirSync(pages, { recursive: true })
  for (const name of ['a', 'b', 'c', 'd'])
    writeFileSync(join(pages, `${name}.txt`), `${name}：到2025年，全区高新技术企业达到80家。`)
  await withCatalogue(whole, silent, (catalogue) => importPaths([pages], whole, catalogue, clock))
})

/** Where the members of a file begin. */
function members(bytes: Buffer): number[] {
  const places: number[] = []
  for (let at = bytes.indexOf(MAGIC); at >= 0; at = bytes.indexOf(MAGIC, at + 1)) places.push(at)
  return places
}

/** A data folder whose one archive file was spoilt, with what salvaging it said and what is left. */
async function salvaged(spoil: (bytes: Buffer, places: number[]) => Buffer) {
  const data = dataDir()
  const [name] = await warcFiles(archiveOf(whole))
  mkdirSync(archiveOf(data), { recursive: true })
  copyFileSync(join(archiveOf(whole), name!), join(archiveOf(data), name!))
  const path = join(archiveOf(data), name!)
  const bytes = spoil(readFileSync(path), members(readFileSync(path)))
  writeFileSync(path, bytes)
  const events: Event[] = []
  const effects: Effects = { clock, tell: (event) => void events.push(event), stdin: async () => new Uint8Array() }
  const { exitCode } = await archiveCommand('salvage', { data }, effects)
  const archive = archiveOf(data)
  const left = await withCatalogue(data, silent, async (catalogue) => ({
    names: (await catalogue.captures()).map((capture) => capture.name),
    damage: (await verifyArchive(archive, await warcFiles(archive), catalogue)).damage,
  }))
  return { data, name: name!, bytes, exitCode, said: events.map(({ message }) => message), ...left }
}

describe('archive salvage', () => {
  it.each([
    [
      'a member that is damaged',
      (bytes: Buffer, at: number[]) => bytes.fill(0x77, at[2]! + 20, at[2]! + 60),
      ['a.txt', 'c.txt', 'd.txt'],
    ],
    [
      'the first record damaged',
      (bytes: Buffer, at: number[]) => bytes.fill(0x77, 20, at[1]! - 9),
      ['a.txt', 'b.txt', 'c.txt', 'd.txt'],
    ],
    [
      'bytes of another file within',
      (bytes: Buffer, at: number[]) =>
        Buffer.concat([bytes.subarray(0, at[3]), Buffer.alloc(500, 7), bytes.subarray(at[3])]),
      ['a.txt', 'b.txt', 'c.txt', 'd.txt'],
    ],
    [
      'a stretch lost',
      (bytes: Buffer, at: number[]) => Buffer.concat([bytes.subarray(0, at[2]! + 30), bytes.subarray(at[3]! + 30)]),
      ['a.txt', 'd.txt'],
    ],
    [
      'a checksum that is wrong',
      (bytes: Buffer, at: number[]) => bytes.fill(0, at[4]! - 8, at[4]! - 4),
      ['a.txt', 'b.txt', 'd.txt'],
    ],
    [
      'a member that is no record',
      (bytes: Buffer, at: number[]) =>
        Buffer.concat([bytes.subarray(0, at[2]), gzipSync('甲'.repeat(200)), bytes.subarray(at[2])]),
      ['a.txt', 'b.txt', 'c.txt', 'd.txt'],
    ],
  ])('of a file with %s keeps all that can be read, and the file aside', async (_, spoil, kept) => {
    const { data, name, bytes, exitCode, said, names, damage } = await salvaged(spoil)
    expect(names).toEqual(kept)
    expect(damage).toEqual([])
    expect(exitCode).toBe(3)
    expect(said[0]).toMatch(
      /kept \d+ records as .*-salvaged\.warc\.gz, lost offset \d+, \d+ bytes: .*; the file lies in .*damaged/,
    )
    expect(readFileSync(join(archiveOf(data), 'damaged', name)).equals(bytes)).toBe(true)
    expect(await warcFiles(archiveOf(data))).toEqual([name.replace('.warc.gz', '-salvaged.warc.gz')])
  })

  it('leaves sound files and one that a kill tore alone', async () => {
    for (const lost of [0, 30]) {
      const { data, exitCode, said, names } = await salvaged((bytes) => bytes.subarray(0, bytes.length - lost))
      expect(exitCode).toBe(0)
      expect(said[0]).toBe('found no damaged file')
      expect(names).toEqual(['a.txt', 'b.txt', 'c.txt', 'd.txt'].slice(0, lost === 0 ? 4 : 3))
      expect(existsSync(join(archiveOf(data), 'damaged'))).toBe(false)
    }
  })

  it('of a file in which nothing can be read leaves an archive without it', async () => {
    const { data, names, damage, name } = await salvaged(() => Buffer.alloc(4000, 9))
    expect([names, damage]).toEqual([[], []])
    expect(readdirSync(join(archiveOf(data), 'damaged'))).toEqual([name])
  })
})
