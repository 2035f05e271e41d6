import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createWarc } from '../../crawlers/archive/warc-file.ts'
import { repeatedRecord } from '../../crawlers/archive/warc-record.ts'
import { buildCommand } from '../../pipeline/commands/build.ts'
import { importCommand } from '../../pipeline/commands/import.ts'
import { InputFault, UsageFault } from '../../pipeline/fault.ts'
import { RUN } from '../archive/written.ts'
import { dataDir } from '../store/directory.ts'
import { listening } from './effects.ts'

it('refuses a folder without an archive, and leaves nothing there', async () => {
  const data = join(dataDir(), 'data')
  const building = buildCommand(data, undefined, listening().effects)
  await expect(building).rejects.toThrow(InputFault)
  await expect(building).rejects.toThrow(`${join(data, 'archive')}: found no archive to build from; run`)
  expect(existsSync(data)).toBe(false)
})

it('builds what was imported, ends with 3 where a document was none, and refuses workers that are no number', async () => {
  const [data, pages] = [dataDir(), dataDir()]
  writeFileSync(join(pages, 'a.txt'), '到2033年，新建公厕12座。')
  await importCommand([pages], data, listening().effects)
  const good = listening()
  expect(await buildCommand(data, undefined, good.effects)).toEqual({ output: '', exitCode: 0 })
  const [{ version, message, ...counts }] = good.told.slice(-1) as [(typeof good.told)[0]]
  expect(counts).toEqual({ level: 'info', n_documents: 1, n_targets: 1 })
  expect(message).toBe(`built ${version}: 1 documents, 1 targets in ${join(data, 'duibiao.duckdb')}`)
  await expect(buildCommand(data, 'all', good.effects)).rejects.toThrow(UsageFault)

  const lost = { target: 'urn:x', captured_at: RUN.started_at, raw_sha256: 'f'.repeat(64) }
  const warc = await createWarc(join(data, 'archive'), RUN)
  const marks = { kind: 'document', status: 'captured', name: 'b.html' } as const
  await warc.append([repeatedRecord(lost, { url: null, at: RUN.started_at, type: 'text/html' }, marks)])
  await warc.close()
  const bad = listening()
  expect(await buildCommand(data, undefined, bad.effects)).toMatchObject({ exitCode: 3 })
  expect(bad.told.filter(({ level }) => level === 'warn').map(({ name }) => name)).toEqual(['b.html'])
})
