import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createWarc } from '../../crawlers/archive/warc-file.ts'
import { resourceRecord } from '../../crawlers/archive/warc-record.ts'
import { withCatalogue } from '../../pipeline/archive/catalogue.ts'
import type { Event } from '../../pipeline/outcome.ts'
import { captureGroups, pageTasks } from '../../pipeline/parts/archive-plan.ts'
import { forkedMaker } from '../../pipeline/parts/makers/forked-maker.ts'
import { orderOf } from '../../pipeline/parts/part-name.ts'
import { openShelf, partNamed } from '../../pipeline/parts/shelf.ts'
import { dataDir } from '../store/directory.ts'

const DYING = join(import.meta.dirname, '..', 'fixtures', 'dying-worker.mjs')
const at = '2024-01-01T00:00:00.000Z'

async function archiveOf(names: readonly string[]): Promise<string> {
  const data = dataDir()
  const info = { run_id: 'r', verb: 'import', started_at: at, round: null, portal_id: null, software: null }
  const file = await createWarc(join(data, 'archive'), info)
  for (const name of names) {
    const url = `http://www.example.gov.cn/${name}.html`
    const html = `<html><body><p>${name}：到2027年，全区高新技术企业达到120家以上。</p></body></html>`
    await file.append([
      resourceRecord(Buffer.from(html), { url, at, type: 'text/html' }, { kind: 'document', status: 'captured' }),
    ])
  }
  await file.close()
  await openShelf(data)
  return data
}

async function made(names: readonly string[], dieOnce = false) {
  const data = await archiveOf(names)
  if (dieOnce) writeFileSync(join(data, 'die-once'), '')
  const told: Event[] = []
  const groups = await withCatalogue(data, () => {}, captureGroups)
  const order = orderOf('pages', pageTasks(groups, new Map(), []), 'code')
  const maker = forkedMaker(data, (event) => void told.push(event), DYING)
  const parts = await Promise.all((await maker.make(order)).map((name) => partNamed(data, name)))
  await maker.close()
  return { order, told, parts: parts.map((part) => part!) }
}

describe('a process that makes parts', () => {
  it('is put in place again where it was killed, and nothing is lost', async () => {
    const { order, told, parts } = await made(['a', 'b', 'c'], true)
    expect(parts.map(({ name }) => name)).toEqual([order.name])
    expect(parts[0]!.note).toMatchObject({ rows: { documents: 3 }, unparsed: [], is_lasting: true })
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({ level: 'warn', documents: 3 })
  })

  it('gives up the one document that ends it again and again, and tells it', { timeout: 240_000 }, async () => {
    const { parts } = await made(['a', 'b', 'deadly', 'c', 'd'])
    const rows = parts.reduce((sum, { note }) => sum + note.rows.documents, 0)
    const unparsed = parts.flatMap(({ note }) => note.unparsed)
    expect(rows).toBe(4)
    expect(unparsed.map(({ name }) => name)).toEqual(['http://www.example.gov.cn/deadly.html'])
    expect(unparsed[0]!.reason).toMatch(/ended the process 2 times/)
    expect(parts.filter(({ note }) => !note.is_lasting)).toHaveLength(1)
  })

  it('says what is wrong with the archive as the run itself would', async () => {
    const data = await archiveOf(['a'])
    const groups = await withCatalogue(data, () => {}, captureGroups)
    const moved = groups.map((group) => ({ ...group, place: { ...group.place!, file: 'gone.warc.gz' } }))
    const maker = forkedMaker(data, () => {})
    const making = maker.make(orderOf('pages', pageTasks(moved, new Map(), []), 'code'))
    await expect(making).rejects.toMatchObject({ name: 'InputFault', exitCode: 3 })
    await maker.close()
  })
})
