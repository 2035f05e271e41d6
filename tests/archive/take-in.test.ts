import { appendFileSync, readFileSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createWarc } from '../../crawlers/archive/warc-file.ts'
import { resourceRecord } from '../../crawlers/archive/warc-record.ts'
import { archiveOf, withCatalogue } from '../../pipeline/archive/catalogue.ts'
import { InputFault } from '../../pipeline/fault.ts'
import type { Event } from '../../pipeline/outcome.ts'
import { dataDir } from '../store/directory.ts'
import { archiveWith, gone, RUN } from './written.ts'

/** Names of the captures that the index knows after it was brought up to date, and what was told on the way. */
async function indexed(data: string): Promise<{ names: string[]; told: Event[] }> {
  const told: Event[] = []
  const names = await withCatalogue(
    data,
    (event) => void told.push(event),
    async (catalogue) => (await catalogue.captures()).map(({ name }) => name),
  )
  return { names, told }
}

it('takes in what a file has beyond what is known of it, with the run that the file tells', async () => {
  const { data, warc } = await archiveWith(['甲', '乙'])
  expect(await indexed(data)).toEqual({ names: ['0.txt', '1.txt'], told: [] })
  await warc.append([gone()])
  await warc.close()
  const runs = await withCatalogue(
    data,
    () => {},
    async ({ captures }) => await captures(),
  )
  expect(runs.map(({ status, run_id, verb }) => [status, run_id, verb])).toEqual([
    ['captured', 'r1', 'import'],
    ['captured', 'r1', 'import'],
    ['gone', 'r1', 'import'],
  ])
})

it('cuts off a record that a kill has torn, and says so once', async () => {
  const { data, archive, warc } = await archiveWith(['甲', '乙'])
  const whole = statSync(join(archive, warc.name)).size
  await warc.append([gone()])
  await warc.close()
  const path = join(archive, warc.name)
  truncateSync(path, statSync(path).size - 9)
  const { names, told } = await indexed(data)
  expect(names).toEqual(['0.txt', '1.txt'])
  expect(told).toMatchObject([{ level: 'warn', message: expect.stringContaining('that a kill had torn') }])
  expect(statSync(path).size).toBe(whole)
  expect((await indexed(data)).told).toEqual([])
})

it('leaves out a torn record whose checksum alone is gone, though it could be read', async () => {
  const { data, archive, warc } = await archiveWith(['甲', '乙'])
  await warc.close()
  const path = join(archive, warc.name)
  const bytes = readFileSync(path)
  truncateSync(path, bytes.length - 4)
  const { names } = await indexed(data)
  expect(names).toEqual(['0.txt'])
})

it('refuses a file that is shorter than it was', async () => {
  const { data, archive, warc } = await archiveWith(['甲', '乙'])
  await warc.close()
  await indexed(data)
  truncateSync(join(archive, warc.name), 100)
  await expect(indexed(data)).rejects.toThrow(/found 100 bytes, expected at least the \d+ that are indexed/)
})

it('refuses a file that holds something else in its midst', async () => {
  const { data, archive, warc } = await archiveWith(['甲'])
  appendFileSync(join(archive, warc.name), Buffer.alloc(300, 7))
  await warc.close()
  await expect(indexed(data)).rejects.toThrow(InputFault)
})

it('leaves a record out of the index whose time is none, and says which field it is', async () => {
  const data = dataDir()
  const warc = await createWarc(archiveOf(data), { ...RUN, started_at: '2031-03-05T08:00:00.000Z' })
  const marks = { kind: 'document', status: 'captured' } as const
  const record = resourceRecord(
    Buffer.from('甲'),
    { url: null, at: RUN.started_at, type: 'text/plain' },
    { ...marks, name: 'odd' },
  )
  record.warcHeaders.headers.set('WARC-Date', 'last week')
  await warc.append([record])
  await warc.close()
  const { names, told } = await indexed(data)
  expect(names).toEqual([])
  expect(told.map(({ message }) => message)).toEqual([
    expect.stringMatching(
      /offset \d+: found captured_at "last week", expected .*; the record is left out of the index/,
    ),
  ])
})
