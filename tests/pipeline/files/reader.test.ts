import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { FILE_LIMITS } from '../../../parsers/files/limits.ts'
import { readFile } from '../../../parsers/files/read.ts'
import { cachedReader } from '../../../pipeline/files/cache.ts'
import { type FileReader, fileReader } from '../../../pipeline/files/reader.ts'
import { resources } from '../../../pipeline/files/resources.ts'
import { fixture } from '../../files/file-input.ts'

const open: FileReader[] = []
const folders: string[] = []
const reader = (...limits: Parameters<typeof fileReader>): FileReader => {
  const made = fileReader(...limits)
  open.push(made)
  return made
}

afterEach(async () => {
  for (const one of open.splice(0)) one.close()
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})

describe('the reader of files', () => {
  it('says what reading in this process says, however many files wait', async () => {
    const { read } = reader()
    const names = ['notes.docx', 'notes.pdf', 'notes.xls']
    const contents = await Promise.all(names.map((name) => read(fixture(name))))
    for (const [at, name] of names.entries()) expect(contents[at]).toEqual(await readFile(fixture(name), resources))
  })

  it('is not asked for pages and texts', async () => {
    expect(await reader({ time: 0, memory: 1 }).read(fixture('notes.html'))).toBeNull()
  })

  it.each([
    ['time', { time: 0, memory: 256 }, '0 s'],
    ['memory', { time: 600_000, memory: 4 }, '4 MiB'],
  ])('says of a file that takes too much %s that it is too large, and goes on', async (_, limits, most) => {
    const { read } = reader(limits)
    for (const name of ['notes.xlsx', 'notes.docx']) {
      expect(await read(fixture(name))).toMatchObject({
        parts: [],
        findings: [{ kind: 'file_too_large', message: expect.stringContaining(`more than ${most}`) }],
      })
    }
  })
})

describe('a file beyond the limit', () => {
  it('is refused without being handed to another process', async () => {
    const large = Buffer.concat([fixture('notes.xls'), Buffer.alloc(FILE_LIMITS.bytes)])
    expect(await reader({ time: 0, memory: 1 }).read(large)).toMatchObject({
      parts: [],
      findings: [{ kind: 'file_too_large', message: expect.stringMatching(/found \d+ bytes, expected at most/) }],
    })
  })
})

describe('cache', () => {
  it('is kept by their bytes, and not asked for again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'files-'))
    folders.push(folder)
    const said = await readFile(fixture('notes.docx'), resources)
    let asked = 0
    const inner = {
      read: async () => {
        asked += 1
        return said
      },
      close: () => {},
    }
    for (const _ of [1, 2]) expect(await cachedReader(inner, folder).read(fixture('notes.docx'))).toEqual(said)
    expect(asked).toBe(1)
  })

  it('is not kept for want of time', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'files-'))
    folders.push(folder)
    await cachedReader(reader({ time: 0, memory: 256 }), folder).read(fixture('notes.docx'))
    expect(await readdir(folder)).toEqual([])
  })
})
