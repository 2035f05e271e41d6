import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withCatalogue } from '../../pipeline/archive/catalogue.ts'
import { OutputFault } from '../../pipeline/fault.ts'
import { importPaths } from '../../pipeline/import.ts'

const clock = () => '2024-05-06T07:08:09.000Z'
const imported = (paths: string[], into: string) =>
  withCatalogue(
    into,
    () => {},
    (catalogue) => importPaths(paths, into, catalogue, clock),
  )
let root: string
let data: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'duibiao-import-'))
  data = join(root, 'data')
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function page(name: string, text: string | Uint8Array): Promise<string> {
  const path = join(root, name)
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(path, text)
  return path
}

const logged = () =>
  withCatalogue(
    data,
    () => {},
    (catalogue) => catalogue.captures(),
  )

describe('import', () => {
  it('takes folders in order of name and tells addresses from a mirror of host/path', async () => {
    await page('in/b.txt', '乙')
    await page('in/www.example.gov.cn/zwgk/202304/t20230406_1_wap.html', '<p>甲</p>')
    await page('in/README.md', 'a note')
    const { captured, failures } = await imported([join(root, 'in')], data)
    expect({ captured, failures }).toEqual({ captured: 2, failures: [] })
    expect((await logged()).map(({ name, url }) => [name, url])).toEqual([
      ['b.txt', null],
      [
        'www.example.gov.cn/zwgk/202304/t20230406_1_wap.html',
        'https://www.example.gov.cn/zwgk/202304/t20230406_1.html',
      ],
    ])
  })

  it('brings in the good ones beside every kind of bad one, each with its reason', async () => {
    const good = await page('good.txt', '到2025年，全区高新技术企业达到80家。')
    const bad = [
      [await page('empty.txt', ''), /found an empty file \(0 bytes\)/],
      [
        await page('large.pdf', Buffer.concat([Buffer.from('%PDF-1.4'), Buffer.alloc(33 * 1024 * 1024)])),
        /found 33\.0 MiB/,
      ],
      [await page('nul.txt', new Uint8Array([65, 0, 66])), /found a NUL byte at offset 1/],
      [await page('large.txt', Buffer.alloc(33 * 1024 * 1024, 'a')), /found 33\.0 MiB, expected at most 32 MiB/],
      [join(root, 'missing.txt'), /found nothing there, expected a file or folder/],
    ] as const
    const { captured, failures } = await imported([...bad.map(([path]) => path), good], data)
    expect(captured).toBe(1)
    expect(failures).toHaveLength(bad.length)
    for (const [i, [, reason]] of bad.entries()) {
      expect(
        failures.some((failure) => reason.test(failure.reason)),
        `case ${i}`,
      ).toBe(true)
    }
    expect((await logged()).filter(({ raw_sha256 }) => raw_sha256 !== null)).toHaveLength(1)
  })

  it('takes files of programs whatever their state: what they say is for the build', async () => {
    await page('files/附件1.docx', new Uint8Array([0x50, 0x4b, 3, 4]))
    await page('files/附件2.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'))
    expect(await imported([join(root, 'files')], data)).toMatchObject({ captured: 2, failures: [] })
    expect((await logged()).map(({ kind }) => kind)).toEqual(['attachment', 'attachment'])
  })

  it('ends with one clear fault where nothing can be written', async () => {
    const file = await page('a-file', 'x')
    const good = await page('good.txt', '甲')
    await expect(imported([good], join(file, 'data'))).rejects.toThrow(OutputFault)
    await expect(imported([good], join(file, 'data'))).rejects.toThrow(/a part of the path is a file/)
  })
})
