import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { RunInfo } from '../../crawlers/archive/capture.ts'
import { createWarc } from '../../crawlers/archive/warc-file.ts'
import { resourceRecord } from '../../crawlers/archive/warc-record.ts'
import { archiveOf, openCatalogue, withCatalogue } from '../../pipeline/archive/catalogue.ts'
import type { Event } from '../../pipeline/outcome.ts'
import { dataDir } from '../store/directory.ts'

const silent = () => {}
const at = '2024-01-01T00:00:00.000Z'
const info = (portal_id: string): RunInfo => ({
  run_id: `crawl-${portal_id}`,
  verb: 'crawl',
  started_at: at,
  round: at,
  portal_id,
  software: null,
})
const page = (text: string) =>
  resourceRecord(
    Buffer.from(text),
    { url: `http://www.example.gov.cn/${text}.html`, at, type: 'text/html' },
    { kind: 'document', status: 'captured' },
  )

describe('the index', () => {
  it('is written and read by many at once, and every reader sees whole additions', async () => {
    const data = dataDir()
    const catalogue = await openCatalogue(data, silent)
    const WRITERS = 8
    const ADDITIONS = 15
    const write = async (portal: string) => {
      const file = await createWarc(archiveOf(data), info(portal))
      for (let i = 0; i < ADDITIONS; i++) {
        await file.append([page(`${portal}-${i}-a`), page(`${portal}-${i}-b`)])
        await catalogue.add(file.name, info(portal), file.drain())
      }
      await file.close()
    }
    let isOver = false
    const read = async (portal: string) => {
      let last = 0
      while (!isOver) {
        const captures = await catalogue.captures(`portal_id = '${portal}'`)
        expect(captures.length % 2).toBe(0)
        expect(captures.length).toBeGreaterThanOrEqual(last)
        last = captures.length
        const [capture] = captures
        if (capture) expect((await catalogue.raw(capture.raw_sha256!)).length).toBe(capture.bytes)
        await catalogue.documentsHash()
      }
    }
    const portals = Array.from({ length: WRITERS }, (_, i) => `portal-${i}`)
    const readers = portals.map(read)
    await Promise.all(portals.map(write)).finally(() => {
      isOver = true
    })
    await Promise.all(readers)
    expect(await catalogue.captures()).toHaveLength(WRITERS * ADDITIONS * 2)
    catalogue.close()
  })

  it('takes nothing of an addition that fails, and the next one whole', async () => {
    const data = dataDir()
    const catalogue = await openCatalogue(data, silent)
    const file = await createWarc(archiveOf(data), info('a'))
    await file.append([page('1')])
    const { captures, end } = file.drain()
    const spoilt = [captures[0]!, { ...captures[0]!, captured_at: 'no time' }]
    await expect(catalogue.add(file.name, info('a'), { captures: spoilt, end })).rejects.toThrow()
    expect(await catalogue.captures()).toEqual([])
    await catalogue.add(file.name, info('a'), { captures, end })
    expect(await catalogue.captures()).toEqual(captures)
    await file.close()
    catalogue.close()
  })

  it.each([
    ['a date of 14 digits', 'WARC-Date: 20240201000000', /captured_at "20240201000000"/],
    ['a date that is none', 'WARC-Date: soon', /captured_at "soon"/],
    ['no date', 'X-Date: 1', null],
    ['a name with a broken escape', 'WARC-Date: 2024-02-01T00:00:00Z\r\nDuibiao-Name: 5%.doc%zz', null],
    ['bytes that are no UTF-8', 'WARC-Date: 2024-02-01T00:00:00Z\r\nDuibiao-Reason: %B8%BD', null],
  ])('of an archive with a record that has %s opens, and says what it leaves out', async (_, heading, told) => {
    const data = dataDir()
    const file = await createWarc(archiveOf(data), info('a'))
    await file.append([page('1')])
    await file.close()
    const block = '<p>甲</p>'
    const head = `WARC/1.1\r\nWARC-Type: resource\r\nWARC-Target-URI: http://www.example.gov.cn/x.html\r\n${heading}\r\nDuibiao-Kind: document\r\nDuibiao-Status: captured\r\nContent-Length: ${Buffer.byteLength(block)}\r\n\r\n`
    writeFileSync(join(archiveOf(data), '20990101-x.warc.gz'), gzipSync(`${head}${block}\r\n\r\n`))
    const events: Event[] = []
    const found = await withCatalogue(
      data,
      (event) => events.push(event),
      (catalogue) => catalogue.captures(),
    )
    expect(found).toHaveLength(told ? 1 : 2)
    expect(events.map(({ message }) => message)).toEqual(told ? [expect.stringMatching(told)] : [])
  })
})
