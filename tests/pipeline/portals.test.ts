import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { portalSchema } from '../../crawlers/portal.ts'
import { choosePortals, declaredIn } from '../../pipeline/capture/portal-choice.ts'
import { portalsCommand } from '../../pipeline/commands/portals.ts'
import { probeCommand } from '../../pipeline/commands/probe.ts'
import { InputFault } from '../../pipeline/fault.ts'
import type { Event } from '../../pipeline/outcome.ts'
import { dataDir } from '../store/directory.ts'

const told: Event[] = []
const effects = {
  tell: (event: Event) => told.push(event),
  clock: () => '2026-01-01T00:00:00Z',
  stdin: async () => new Uint8Array(),
}
const common = () => ({ data: dataDir(), explicit: true })
const probed = (url: string, set: object = {}) => probeCommand(url, { ...common(), replica: true, ...set }, effects)

describe('portals', () => {
  it('lists them all, the note only where there is room', async () => {
    const { output, exitCode } = await portalsCommand([], { ...common(), format: 'json' })
    const rows = JSON.parse(output)
    expect(exitCode).toBe(0)
    expect(rows).toHaveLength(64)
    expect(rows[0]).toMatchObject({ id: '500000-chongqing', status: 'observed', lists: 6, search: 'search' })
    expect(rows[0].note).not.toBe('')
    expect((await portalsCommand([], { ...common(), format: 'table' })).output).not.toContain(rows[0].note)
  })

  it('lists those that are named, and the replica', async () => {
    const named = await portalsCommand(['liangping', '500000-kjj'], { ...common(), format: 'json' })
    expect(JSON.parse(named.output).map(({ id }: { id: string }) => id)).toEqual(['500155-liangping', '500000-kjj'])
    expect(JSON.parse((await portalsCommand([], { ...common(), format: 'json', replica: true })).output)).toHaveLength(
      7,
    )
    await expect(portalsCommand(['nowhere'], { ...common(), format: 'json' })).rejects.toThrow(
      /found no portal nowhere/,
    )
  })
})

/** A declaration as a user writes one. */
const own = (set: object = {}) => ({
  id: '510100-chengdu',
  name: '某市',
  name_en: 'Sample',
  area_code: '510100',
  hosts: ['www.sample.gov.cn'],
  scheme: 'https',
  platform: 'generic',
  status: 'observed',
  lists: [{ url: 'https://www.sample.gov.cn/zcwj/', observed: true }],
  expected: { min: 1, max: null },
  note: 'For tests.',
  ...set,
})

/** A data folder with declarations, by file name. */
function folderWith(declarations: Record<string, object | string>): string {
  const data = dataDir()
  mkdirSync(join(data, 'portals'))
  for (const [name, given] of Object.entries(declarations)) {
    writeFileSync(join(data, 'portals', name), typeof given === 'string' ? given : JSON.stringify(given))
  }
  return data
}

const idsOf = (portals: readonly { id: string }[]) => portals.map(({ id }) => id)

describe('portal-choice', () => {
  const data = folderWith({ '510100-chengdu.json': own(), '500155-liangping.json': own({ id: '500155-liangping' }) })

  it('stand beside the bundled ones, and take the place of those of the same id', () => {
    const portals = choosePortals([], { data })
    expect(portals).toHaveLength(65)
    expect(idsOf(portals)).toEqual(idsOf(portals).toSorted())
    expect(choosePortals(['liangping'], { data })[0]!.name).toBe('某市')
    expect(idsOf(choosePortals(['chengdu'], { data, replica: true }))).toEqual(['510100-chengdu'])
  })

  it('are the only ones where a folder is named', () => {
    const source = { data: dataDir(), portals: join(data, 'portals') }
    expect(idsOf(choosePortals([], source))).toEqual(['500155-liangping', '510100-chengdu'])
    expect(() => choosePortals(['kaizhou'], source)).toThrow(/found no portal kaizhou, expected an id such as 500155/)
    expect(() => choosePortals([], { ...source, portals: join(data, 'none') })).toThrow(/none: found nothing to read/)
  })

  it.each([
    ['another platform', own({ platform: 'joomla' }), /platform: found "joomla", expected one of trs,/],
    [
      'a list of somebody else',
      own({ lists: [{ url: 'https://www.other.cn/', observed: true }] }),
      /lists\.0\.url: found host www\.other\.cn, expected one of www\.sample\.gov\.cn/,
    ],
    ['no JSON', '{', /found no JSON/],
    ['two faults', own({ platform: 'x', id: '510100-other' }), /expected the name of the file.*platform: found "x"/],
  ])('with %s are refused, by the path of the file, before anything is asked', (_, given, message) => {
    const wrong = folderWith({ '510100-chengdu.json': given })
    const file = join(wrong, 'portals', '510100-chengdu.json')
    for (const look of [() => choosePortals([], { data: wrong }), () => declaredIn(file)]) {
      expect(look).toThrow(InputFault)
      expect(look).toThrow(message)
      expect(look).toThrow(file)
    }
  })

  it('can be checked one by one', async () => {
    const file = join(data, 'portals', '510100-chengdu.json')
    const { output } = await portalsCommand([], { ...common(), format: 'table', check: file })
    expect(output).toBe(
      `${file}: 510100-chengdu (某市) on www.sample.gov.cn, platform generic, 1 lists: nothing is wrong\n`,
    )
    const strange = folderWith({ '510100-chengdu.json': own({ area_code: '999999' }) })
    const wrong = { ...common(), format: 'table', check: join(strange, 'portals', '510100-chengdu.json') } as const
    await expect(portalsCommand([], wrong)).rejects.toThrow(/area_code: found 999999, expected the code of an area/)
    const missing = portalsCommand([], { ...common(), format: 'table', check: `${file}.gone` })
    await expect(missing).rejects.toThrow(/gone: found nothing to read \(ENOENT\)/)
  })
})

describe('probe', () => {
  it('drafts a declaration over HTTP', async () => {
    const { output, exitCode } = await probed('http://wansheng.replica.example/')
    const { findings, declaration, unreached } = JSON.parse(output)
    expect(exitCode).toBe(0)
    expect(unreached).toEqual([])
    expect(findings.at(-1)).toMatchObject({
      charset: 'gb18030',
      platform: 'trs',
      row_selector: 'table.cwx-table tbody tr',
    })
    expect(portalSchema.parse(declaration).lists).toMatchObject([
      { url: 'http://wansheng.replica.example/zwgk/cqws_zwxxgkml/zcwjjjdkcs/' },
    ])
  })

  it('keeps the draft on demand, once', async () => {
    const data = dataDir()
    const url = 'http://kaizhou.replica.example/'
    await probed(url, { data, write: true })
    expect(told.at(-1)!.message).toMatch(/^wrote .*500154-kaizhou\.json; read it, then `duibiao crawl 500154-kaizhou`$/)
    expect(choosePortals(['500154-kaizhou'], { data, replica: true })[0]).toMatchObject({ platform: 'trs', pace: 2 })
    await expect(probed(url, { data, write: true })).rejects.toThrow(/found a declaration, expected none yet/)
  })

  it('says what stands in the way', async () => {
    const { exitCode } = await probed('http://rongchang.replica.example/')
    expect(exitCode).toBe(3)
    expect(told.at(-1)!.message).toMatch(/found challenge \(status 521\), expected a list/)
  })

  it('refuses what cannot be had', async () => {
    await expect(probed('http://www.cq.gov.cn/')).rejects.toThrow(/no request was sent/)
    await expect(probed('www.cq.gov.cn')).rejects.toThrow(/found "www\.cq\.gov\.cn", expected an address such as/)
  })
})
