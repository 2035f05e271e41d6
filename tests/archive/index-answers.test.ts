import { createHash } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { withCatalogue } from '../../pipeline/archive/catalogue.ts'
import type { Answers } from '../../pipeline/archive/index-answers.ts'
import { LostBytes } from '../../pipeline/archive/lost-bytes.ts'
import { InputFault } from '../../pipeline/fault.ts'
import { archiveWith } from './written.ts'

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

async function asked<T>(ask: (answers: Answers, archive: string, file: string) => Promise<T>): Promise<T> {
  const { data, archive, warc } = await archiveWith(['新建公园三座', '整修道路', '新建公园三座'])
  await warc.close()
  return withCatalogue(
    data,
    () => {},
    (catalogue) => ask(catalogue, archive, join(archive, warc.name)),
  )
}

it('gives captures in the order they happened, all or those that a condition picks', async () => {
  await asked(async ({ captures }) => {
    expect((await captures()).map(({ name }) => name)).toEqual(['0.txt', '1.txt', '2.txt'])
    expect((await captures(`raw_sha256 = '${hashOf('整修道路')}'`)).map(({ name }) => name)).toEqual(['1.txt'])
    expect(await captures("kind = 'list'")).toEqual([])
  })
})

it('knows which capture keeps bytes, however often they were seen, and gives them', async () => {
  await asked(async ({ keeper, raw }) => {
    expect(await keeper(hashOf('新建公园三座'))).toMatchObject({ name: '0.txt', record_type: 'resource' })
    expect(Buffer.from(await raw(hashOf('新建公园三座'))).toString()).toBe('新建公园三座')
    expect(await keeper(hashOf('nothing'))).toBeNull()
  })
})

it('says that bytes are lost which no record keeps', async () => {
  await asked(async ({ raw }, archive) => {
    const reading = raw('f'.repeat(64))
    await expect(reading).rejects.toThrow(LostBytes)
    await expect(reading).rejects.toThrow(`${archive}: found no bytes of hash ${'f'.repeat(64)}`)
  })
})

it('says what is wrong with a file that is damaged or gone', async () => {
  await asked(async ({ raw }, _, file) => {
    writeFileSync(file, Buffer.alloc(4000, 7))
    await expect(raw(hashOf('整修道路'))).rejects.toThrow(InputFault)
    rmSync(file)
    await expect(raw(hashOf('整修道路'))).rejects.toThrow(InputFault)
  })
})
