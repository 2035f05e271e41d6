import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withCatalogue } from '../../pipeline/archive/catalogue.ts'
import { build } from '../../pipeline/build.ts'
import { importPaths } from '../../pipeline/import.ts'
import { refuseSaved, SAVED_FORMS } from '../../pipeline/importing/saved-form.ts'
import { dataDir } from '../store/directory.ts'

const silent = () => {}
const clock = () => '2024-05-06T07:08:09.000Z'
const SENTENCE = '到2025年，全区高新技术企业达到80家。'

function folder(): string {
  const path = dataDir()
  mkdirSync(path, { recursive: true })
  return path
}

async function imported(path: string) {
  const data = dataDir()
  return withCatalogue(data, silent, async (catalogue) => {
    const { captured, failures } = await importPaths([path], data, catalogue, clock)
    const names = (await catalogue.captures()).filter(({ bytes }) => bytes !== null).map(({ name }) => name)
    return { captured, failures, names, built: await build(data, catalogue, silent) }
  })
}

describe('a form in which programs save', () => {
  it.each(SAVED_FORMS.map(({ found, example }) => [found, example]))(
    '%s is refused by name, with what to do',
    (found, example) => {
      expect(() => refuseSaved(Buffer.from(example, 'latin1'))).toThrow(
        `found ${found}, expected an HTML page or a text; save`,
      )
    },
  )

  it.each([
    ['a text with labels', `索引号: 1\r\n标题: 通知\r\n${SENTENCE}`],
    ['a text that speaks of such forms', `${SENTENCE}\nMIME-Version: 1.0\nHTTP/1.1 200 OK`],
    ['a page that names a type', `<meta http-equiv="Content-Type" content="multipart/related">${SENTENCE}`],
    ['a text of colons without end', 'a:\r\n'.repeat(100_000)],
  ])('is none of these: %s', (_, text) => {
    expect(() => refuseSaved(Buffer.from(text))).not.toThrow()
  })
})

describe('a folder of inputs', () => {
  it('tells of everything in it that is no file, and follows links to files', async () => {
    const path = folder()
    writeFileSync(join(path, 'a.txt'), SENTENCE)
    symlinkSync('a.txt', join(path, 'b.txt'))
    symlinkSync('.', join(path, 'round'))
    symlinkSync('nowhere', join(path, 'lost.html'))
    const { captured, failures } = await imported(path)
    expect(captured).toBe(2)
    expect(failures).toEqual([
      { name: 'lost.html', reason: expect.stringMatching(/a link to nothing/) },
      { name: 'round', reason: expect.stringMatching(/a link to a folder/) },
    ])
  })

  it('has names in any charset, as archives of files leave them', async () => {
    const path = folder()
    const gbk = Buffer.from('b9abb8e62e747874', 'hex')
    writeFileSync(Buffer.concat([Buffer.from(`${path}/`), gbk]), SENTENCE)
    writeFileSync(join(path, '通知\n二.txt'), `二：${SENTENCE}`)
    const { captured, failures, names } = await imported(path)
    expect({ captured, failures }).toEqual({ captured: 2, failures: [] })
    expect(names.toSorted()).toEqual(['公告.txt', '通知\n二.txt'])
  })

  it('builds in time whatever a page nests', async () => {
    const path = folder()
    writeFileSync(join(path, 'a.html'), `<p>通知</p>${'<div>'.repeat(200_000)}<p>${SENTENCE}</p>`)
    const { captured, built } = await imported(path)
    expect([captured, built.n_documents, built.n_targets, built.unparsed]).toEqual([1, 1, 1, []])
  })
})
