import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MADE_ANEW, openPieces } from '../../pipeline/folder/pieces.ts'
import { dataDir } from './directory.ts'

const FILES = ['views/a.txt', 'b.txt']

/** Pieces of a data folder, and what laying some says: whether they were made, and what then lay there. */
async function opened(dir: string) {
  const pieces = await openPieces(dir, 'release')
  const laid = async (madeOf: string[], text: string) => {
    const folder = dataDir()
    let isMade = false
    await pieces.of(madeOf).lay(FILES, folder, async () => {
      isMade = true
      mkdirSync(join(folder, 'views'), { recursive: true })
      for (const file of FILES) writeFileSync(join(folder, file), `${file} ${text}`)
    })
    return { isMade, texts: FILES.map((file) => readFileSync(join(folder, file), 'utf8')) }
  }
  return { ...pieces, laid }
}

const shelf = (dir: string) => join(dir, 'state', 'pieces', 'release')

describe('pieces', () => {
  it('are made once for what they are made of', async () => {
    const dir = dataDir()
    const texts = FILES.map((file) => `${file} one`)
    expect(await (await opened(dir)).laid(['x'], 'one')).toEqual({ isMade: true, texts })
    expect(await (await opened(dir)).laid(['x'], 'two')).toEqual({ isMade: false, texts })
    expect((await (await opened(dir)).laid(['y'], 'two')).isMade).toBe(true)
  })

  it.each([
    ['another text', (path: string) => writeFileSync(path, 'b.txt oni')],
    ['no file', (path: string) => rmSync(path)],
  ])('are made again where they hold %s', async (_, harm) => {
    const dir = dataDir()
    await (await opened(dir)).laid(['x'], 'one')
    harm(join(shelf(dir), readdirSync(shelf(dir))[0]!, 'b.txt'))
    const again = await (await opened(dir)).laid(['x'], 'two')
    expect(again).toEqual({ isMade: true, texts: FILES.map((file) => `${file} two`) })
    expect((await (await opened(dir)).laid(['x'], 'three')).isMade).toBe(false)
  })

  it('are forgotten if nobody asks for them', async () => {
    const dir = dataDir()
    const first = await opened(dir)
    for (const name of ['x', 'y']) await first.laid([name], 'one')
    const second = await opened(dir)
    await second.laid(['y'], 'two')
    await second.keepAsked()
    expect(readdirSync(shelf(dir))).toHaveLength(1)
    expect((await (await opened(dir)).laid(['y'], 'two')).isMade).toBe(false)
  })

  it('may be texts, which leave nothing half-made behind', async () => {
    const dir = dataDir()
    const told = (text: string) => openPieces(dir, 'release').then(({ of }) => of(['x']).text('a.md', async () => text))
    expect([await told('one'), await told('two')]).toEqual(['one', 'one'])
    expect(readdirSync(shelf(dir))).toHaveLength(1)
  })

  it('are made each time where nothing is kept', async () => {
    expect(await MADE_ANEW.text('a.md', async () => 'one')).toBe('one')
    let n = 0
    for (const _ of FILES) await MADE_ANEW.lay(FILES, 'nowhere', async () => void n++)
    expect(n).toBe(2)
  })
})
