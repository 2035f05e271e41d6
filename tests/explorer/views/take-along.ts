import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load } from 'cheerio'
import type { Download } from 'playwright-core'
import { expect, it } from 'vitest'
import { openReader } from '../reader.ts'
import { HOSTILE } from '../replica-release.ts'
import type { Setting } from '../setting.ts'

const COMPARE = '#/compare?lang=zh&indicator=tech_enterprise&measure=level&period=2027'

/** A spreadsheet as LibreOffice reads it, in CSV; null if there is none. */
function throughLibreOffice(file: Buffer): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-xlsx-'))
  try {
    writeFileSync(join(folder, 'rows.xlsx'), file)
    const args = [
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):44,34,76',
    ]
    const { status } = spawnSync('soffice', [...args, '--outdir', folder, join(folder, 'rows.xlsx')], {
      timeout: 120_000,
    })
    return status === 0 ? readFileSync(join(folder, 'rows.csv'), 'utf8') : null
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Charts and tables as files, links and frames. */
export function takeAlongTests({ reader, browser, url }: Setting): void {
  async function taken(button: string): Promise<{ download: Download; file: Buffer }> {
    const coming = reader().page.waitForEvent('download')
    await reader().page.locator(button).click()
    const download = await coming
    return { download, file: readFileSync(await download.path()) }
  }

  it.each(['bars', 'path', 'multiples'])('draws %s as a picture with its source in it', async (chart) => {
    await reader().open(`${COMPARE}&chart=${chart}`)
    const { file, download } = await taken('#svg')
    expect(download.suggestedFilename()).toMatch(/^duibiao-[\d.]+-[0-9a-f]{8}-tech_enterprise\.svg$/)
    const picture = load(file.toString('utf8'), { xmlMode: true })
    const texts = picture('text')
      .toArray()
      .map((text) => picture(text).text())
    expect(texts[0]).toContain('科技型企业 · 存量')
    expect(texts.join('\n')).toContain('北碚')
    expect(texts.at(-1)).toMatch(/\/[\d.]+-[0-9a-f]{8}\/explorer\/#\/compare\?/)
    expect(texts.at(-2)).toContain('CC BY 4.0')
    expect(picture('[class], script, foreignObject').length).toBe(0)
    const { file: png } = await taken('#png')
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.readUInt32BE(16)).toBeGreaterThan(1000)
  })

  it('hands out what is shown for Excel: numbers as numbers, days as days, hostile text as text', async () => {
    await reader().open(COMPARE)
    const { file } = await taken('#xlsx')
    const text = throughLibreOffice(file)
    if (text === null) return
    const rows = text.split('\n').filter(Boolean)
    expect(rows[0]).toMatch(/^\uFEFF?area_code,area_name/)
    await expect.poll(() => reader().page.locator('.statements tbody tr').count()).toBe(rows.length - 1)
    expect(text).toContain(HOSTILE.replaceAll('"', '""'))
    expect(text).toMatch(/,5600,/)
    expect(text).toMatch(/,2023-\d\d-\d\d,/)
  })

  it('shows a view in the frame of another page, with nothing around it but where it is from', async () => {
    const framed = await openReader(browser(), url())
    await framed.open(`${COMPARE}&embed=1`)
    expect(await framed.page.locator('.masthead, .statements').count()).toBe(0)
    expect(await framed.page.locator('footer').innerText()).toContain('出自对标')
    expect(framed.complaints).toEqual([])
  })
}
