import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { importCommand } from '../../pipeline/commands/import.ts'
import { LockedFault } from '../../pipeline/fault.ts'
import { withLock } from '../../pipeline/folder/lock.ts'
import { dataDir } from '../store/directory.ts'
import { listening } from './effects.ts'

/** A data folder beside pages of the given names. */
function pagesOf(texts: Readonly<Record<string, string>>): { data: string; pages: string } {
  const pages = join(dataDir(), 'pages')
  mkdirSync(pages)
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(pages, name), text)
  return { data: dataDir(), pages }
}

it('says how many documents came in, and ends well', async () => {
  const { data, pages } = pagesOf({ 'a.txt': '到2033年，新建公厕12座。', 'b.txt': '整修道路。' })
  const { effects, told } = listening()
  expect(await importCommand([pages], data, effects)).toEqual({ output: '', exitCode: 0 })
  expect(told).toEqual([{ level: 'info', message: `imported 2 documents into ${data}, 0 failed`, captured: 2 }])
})

it('names what failed, takes the rest, and ends with 3', async () => {
  const { data, pages } = pagesOf({ 'a.txt': '整修道路。', 'none.txt': '' })
  const { effects, told } = listening()
  expect(await importCommand([pages, join(pages, 'gone.txt')], data, effects)).toMatchObject({ exitCode: 3 })
  const errors = told.filter(({ level }) => level === 'error')
  expect(errors.map(({ name }) => name)).toEqual(expect.arrayContaining([expect.stringContaining('none.txt')]))
  expect(errors).toHaveLength(2)
  expect(told.at(-1)!.message).toBe(`imported 1 documents into ${data}, 2 failed`)
})

it('counts the records of a web archive that are no pages, the most first', async () => {
  const record = (type: string, uri: string, body: string) =>
    `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${uri}\r\nWARC-Date: 2031-03-05T08:00:00Z\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}\r\n\r\n`
  const http = (kind: string, body: string) => `HTTP/1.1 200 OK\r\nContent-Type: ${kind}\r\n\r\n${body}`
  const { data, pages } = pagesOf({})
  const records = [
    record('response', 'http://a.example/1.html', http('text/html', '<p>到2033年，新建公厕12座。</p>')),
    record('response', 'http://a.example/x.css', http('text/css', 'p { color: red }')),
    record('response', 'http://a.example/y.css', http('text/css', 'p { color: blue }')),
    record('metadata', 'http://a.example/1.html', 'via: http://a.example/'),
  ]
  writeFileSync(join(pages, 'a.warc.gz'), Buffer.concat(records.map((one) => gzipSync(one))))
  const { effects, messages } = listening()
  expect(await importCommand([join(pages, 'a.warc.gz')], data, effects)).toMatchObject({ exitCode: 0 })
  const [passed, imported] = messages()
  expect(passed).toMatch(/^passed over records that are no pages: 2 [^,]+, 1 [^,]+$/)
  expect(imported).toBe(`imported 1 documents into ${data}, 0 failed`)
})

it('waits for nobody who holds the folder', async () => {
  const { data, pages } = pagesOf({ 'a.txt': '整修道路。' })
  await withLock(data, async () => {
    await expect(importCommand([pages], data, listening().effects)).rejects.toThrow(LockedFault)
  })
})
