import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { compressedCdx } from '../../../pipeline/archive/cdx.ts'
import { compareCommand } from '../../../pipeline/commands/compare.ts'
import { doctorCommand } from '../../../pipeline/commands/doctor.ts'
import { parseCommand } from '../../../pipeline/commands/parse.ts'
import { statusCommand } from '../../../pipeline/commands/status.ts'
import { InputFault, UsageFault } from '../../../pipeline/fault.ts'
import { documentRow, smallDataset, targetRow } from '../../fixtures/dataset.ts'
import { stored } from '../../fixtures/standing.ts'
import { dataDir } from '../../store/directory.ts'

const effects = (input = '') => ({
  tell: () => {},
  clock: () => '2031-03-05T08:00:00.000Z',
  stdin: async () => Buffer.from(input),
})

describe('parse', () => {
  const TEXT = '到2033年，新建公厕12座。'

  it('prints a document as JSON, from a file or from standard input', async () => {
    const data = dataDir()
    const path = join(data, 'a.txt')
    writeFileSync(path, TEXT)
    const [file, piped] = [
      await parseCommand(path, { data }, effects()),
      await parseCommand('-', { data }, effects(TEXT)),
    ]
    expect(piped.output).toBe(file.output)
    expect(JSON.parse(file.output).targets).toMatchObject([{ value: 12, unit: '座', period_end: '2033-12-31' }])
  })

  it('says why a target is what it is', async () => {
    const { output } = await parseCommand('-', { data: dataDir(), why: '1' }, effects(TEXT))
    expect(output).toContain('公厕')
    await expect(parseCommand('-', { data: dataDir(), why: '9' }, effects(TEXT))).rejects.toThrow(UsageFault)
  })

  it('refuses what is no document', async () => {
    const data = dataDir()
    mkdirSync(join(data, 'folder'))
    await expect(parseCommand(join(data, 'folder'), { data }, effects())).rejects.toThrow(/found a folder/)
    await expect(parseCommand(join(data, 'none'), { data }, effects())).rejects.toThrow(InputFault)
    await expect(parseCommand('-', { data }, effects())).rejects.toThrow(InputFault)
  })
})

describe('compare', () => {
  const area = { area_code: '500155', area_name: '梁平区' }
  const of = { doc_id: 'd', indicator_id: 'grain_output', indicator: '粮食产量', unit: '吨', ...area } as const
  const targets = [
    targetRow({ target_id: 't1', ...of, measure: 'level', value: 900, period_end: '2033-12-31' }),
    targetRow({ target_id: 't2', ...of, measure: 'level', value: 950, period_end: '2035-12-31' }),
  ]
  const dataset = { ...smallDataset(), documents: [documentRow({ doc_id: 'd', ...area })], targets }
  const compared = async (format: 'table' | 'json' | 'md', name = 'grain_output') =>
    (await compareCommand(name, { data: await stored(dataset), format, lang: 'en' })).output

  it('has a row per area for people, and one per statement for programs', async () => {
    expect(await compared('table')).toContain('梁平区')
    const rows = JSON.parse(await compared('json')) as { area_name: string }[]
    expect(rows.filter(({ area_name }) => area_name === '梁平区').length).toBeGreaterThan(1)
  })

  it('refuses an indicator that nobody knows', async () => {
    await expect(compared('md', 'no such thing')).rejects.toThrow(UsageFault)
  })
})

describe('status', () => {
  it('says of portals that were never crawled that they were not', async () => {
    const options = { data: dataDir(), explicit: true, format: 'json', lang: 'en' } as const
    const { output } = await statusCommand(['500155-liangping'], options, effects())
    expect(JSON.parse(output)).toMatchObject([{ portal_id: '500155-liangping', health: 'never crawled' }])
    await expect(statusCommand(['no-portal'], options, effects())).rejects.toThrow()
  })
})

describe('doctor', () => {
  it('looks at the installation, at names, or at a portal', async () => {
    const options = { data: await stored(smallDataset()), explicit: true, format: 'json', lang: 'en' } as const
    expect(JSON.parse((await doctorCommand(undefined, options, effects())).output).length).toBeGreaterThan(1)
    expect(Array.isArray(JSON.parse((await doctorCommand('indicators', options, effects())).output))).toBe(true)
    await expect(doctorCommand('no-portal', options, effects())).rejects.toThrow()
  })
})

describe('cdx', () => {
  it('keeps all lines in members that can be unpacked by themselves, each with its place', () => {
    const lines = Array.from({ length: 1500 }, (_, i) => `example)/${i} 20310305080000 {"n": ${i}}\n`)
    const { cdx, idx } = compressedCdx(lines)
    expect(gunzipSync(cdx).toString()).toBe(lines.join(''))
    const places = idx
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => JSON.parse(line.slice(line.indexOf('{'))))
    expect(places).toHaveLength(2)
    const second = cdx.subarray(places[1].offset, places[1].offset + places[1].length)
    expect(gunzipSync(second).toString().split('\n')[0]).toBe(lines[1024]!.trimEnd())
    expect(places[1].digest).toBe(`sha256:${createHash('sha256').update(second).digest('hex')}`)
  })
})
