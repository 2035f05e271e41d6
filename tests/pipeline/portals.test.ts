import { describe, expect, it } from 'vitest'
import { portalSchema } from '../../crawlers/portal.ts'
import { portalsCommand } from '../../pipeline/commands/portals.ts'
import { probeCommand } from '../../pipeline/commands/probe.ts'
import type { Event } from '../../pipeline/outcome.ts'

const told: Event[] = []
const effects = {
  tell: (event: Event) => told.push(event),
  clock: () => '2026-01-01T00:00:00Z',
  stdin: async () => new Uint8Array(),
}
const probed = (url: string) => probeCommand(url, { replica: true }, effects)

describe('portals', () => {
  it('lists them all, the note only where there is room', async () => {
    const { output, exitCode } = await portalsCommand([], { format: 'json' })
    const rows = JSON.parse(output)
    expect(exitCode).toBe(0)
    expect(rows).toHaveLength(64)
    expect(rows[0]).toMatchObject({ id: '500000-chongqing', status: 'observed', lists: 6, search: 'search' })
    expect(rows[0].note).not.toBe('')
    expect((await portalsCommand([], { format: 'table' })).output).not.toContain(rows[0].note)
  })

  it('lists those that are named, and the replica', async () => {
    const named = await portalsCommand(['liangping', '500000-kjj'], { format: 'json' })
    expect(JSON.parse(named.output).map(({ id }: { id: string }) => id)).toEqual(['500155-liangping', '500000-kjj'])
    expect(JSON.parse((await portalsCommand([], { format: 'json', replica: true })).output)).toHaveLength(7)
    await expect(portalsCommand(['nowhere'], { format: 'json' })).rejects.toThrow(/found no portal nowhere/)
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
