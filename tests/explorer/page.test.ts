import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { queryRows } from '../../pipeline/answers/query.ts'
import { type ExplorerServer, serveExplorer } from '../../pipeline/explorer/server.ts'
import { dataDir } from '../store/directory.ts'
import { openReader, type Reader, startBrowser } from './reader.ts'
import { HOSTILE, publishReplica } from './replica-release.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const browser = await startBrowser()
const data = dataDir()
let server: ExplorerServer | undefined
let reader: Reader

const VIEWS = [
  {
    view: 'compare',
    address: '#/compare?lang=zh&indicator=tech_enterprise&measure=level&period=2027',
    says: '全市目标',
  },
  { view: 'path', address: '#/compare?lang=en&indicator=tech_enterprise&measure=level&chart=path', says: 'Highlight' },
  {
    view: 'multiples',
    address: '#/compare?lang=zh&indicator=tech_enterprise&measure=level&chart=multiples',
    says: '各图纵轴相同',
  },
  {
    view: 'map',
    address: '#/map?lang=zh&indicator=tech_enterprise&measure=level&period=2027',
    says: '地图上没有的地区: 万盛经开区',
  },
  { view: 'district', address: `#/district?lang=en&place=${encodeURIComponent('梁平区')}`, says: 'Concentration' },
  { view: 'coverage', address: '#/coverage?lang=zh&year=2027', says: '2027 年' },
  { view: 'findings', address: '#/findings?lang=zh', says: '合计与分项不符' },
  { view: 'releases', address: '#/releases?lang=en', says: 'this release' },
] as const

const targetOf = async (where: string): Promise<string> => {
  const { rows } = await queryRows(data, `SELECT target_id FROM targets WHERE ${where} ORDER BY target_id LIMIT 1`)
  return rows[0]!.target_id as string
}

const content = () => reader.page.locator('main').innerText()

beforeAll(async () => {
  publishReplica(data)
  server = await serveExplorer(data, 0)
}, 600_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

describe.skipIf(browser === null)('the explorer page (skipped where no Chrome or Chromium starts)', () => {
  beforeAll(async () => {
    reader = await openReader(browser as Browser, server!.url)
  })

  it.each(VIEWS)('shows $view', async ({ address, says }) => {
    await reader.open(address)
    expect(await content()).toContain(says)
    expect(await reader.page.locator('.failure').count()).toBe(0)
  })

  it('ranks the districts of the release, and never an increment among levels', async () => {
    await reader.open(VIEWS[0].address)
    const { rows } = await queryRows(
      data,
      `SELECT area_name FROM compare_levels WHERE indicator_id = 'tech_enterprise' AND period = '2027'
        AND area_name <> '重庆市' AND value IS NOT NULL ORDER BY value DESC`,
    )
    expect(await reader.page.locator('.bars .name').allInnerTexts()).toEqual(rows.map(({ area_name }) => area_name))
    expect(await reader.page.locator('.city .figure').innerText()).toBe('> 86,000 家')
    expect(await reader.page.locator('.missing.not_crawled li').count()).toBeGreaterThan(20)
  })

  it('shows the evidence of a table cell: the cell marked in the table and in the source line', async () => {
    const id = await targetOf("area_name = '梁平区' AND source_kind = 'table' AND value = 26")
    await reader.open(`${VIEWS[4].address}&target=${id}`)
    const dialog = reader.page.locator('dialog[open]')
    expect(await dialog.locator('.rebuilt mark').allInnerTexts()).toEqual(['26'])
    expect(await dialog.locator('.lines mark').allInnerTexts()).toEqual(['26'])
    expect(await dialog.locator('.lines .own').innerText()).toContain('高新区管委会')
    expect(await dialog.innerText()).toContain('printed totals bind every column')
    expect(await dialog.locator('.facts').first().innerText()).toMatch(/合计: what each place or body has to reach$/)
    expect(await dialog.locator('.rebuilt .own-row .label').innerText()).toBe('高新区管委会')
    expect(await dialog.locator('.hash').first().innerText()).toMatch(/^[0-9a-f]{64}$/)
    expect(await dialog.locator('a.outside').getAttribute('href')).toMatch(/^https?:\/\//)
    expect(await dialog.locator('a.outside').getAttribute('rel')).toBe('noopener noreferrer')
  })

  it('says who answers for a figure in a table with columns of bureaus, and what its column is for', async () => {
    const id = await targetOf("area_name = '荣昌区' AND source_kind = 'table' AND value = 350")
    for (const [lang, column, lead, others] of [
      ['zh', '2027年目标：要达到的数值', '牵头', '责任、配合'],
      ['en', '2027年目标: what is to be reached', 'Lead', 'Responsible, assisting'],
    ] as const) {
      await reader.open(`#/releases?lang=${lang}&target=${id}`)
      const told = await reader.page.locator('dialog[open] .facts').first().innerText()
      const [, ...rest] = told.split(/\n+/)
      expect(rest[0]).toBe(column)
      expect(rest.slice(-4)).toEqual([lead, '区科技局', others, '区财政局、区税务局'])
    }
    expect(await faults()).toEqual([])
  })

  it('shows the evidence of a sentence with the figure marked', async () => {
    const id = await targetOf(
      "area_name = '开州区' AND source_kind = 'prose' AND indicator_id = 'tech_enterprise' AND value = 800",
    )
    await reader.open(`${VIEWS[0].address}&target=${id}`)
    const dialog = reader.page.locator('dialog[open]')
    const { rows } = await queryRows(data, `SELECT quote, value_text FROM targets WHERE target_id = '${id}'`)
    expect(await dialog.locator('.lines mark').allInnerTexts()).toEqual([rows[0]!.value_text])
    const marked = await dialog.locator('.lines .sentence, .lines mark').allTextContents()
    expect(marked.join('')).toBe(rows[0]!.quote)
    expect(await dialog.locator('.rebuilt').count()).toBe(0)
  })

  it('lists every part of a statement that is made of parts, each with its own evidence', async () => {
    await reader.open('#/compare?lang=en&indicator=tech_enterprise&measure=level&period=2027')
    await reader.page.getByRole('link', { name: '3 units listed, not added' }).first().click()
    const dialog = reader.page.locator('dialog[open]')
    await dialog.locator('.parts li').nth(2).waitFor()
    const { rows } = await queryRows(
      data,
      `SELECT responsible, value::INTEGER AS value FROM targets
        WHERE NOT is_total AND period_end = '2027-12-31' AND (table_id, indicator) IN (
          SELECT table_id, indicator FROM compare
          WHERE basis = 'parts only' AND indicator_id = 'tech_enterprise' AND period = '2027')
        ORDER BY span_start`,
    )
    const listed = await dialog.locator('.parts li').allInnerTexts()
    expect(listed.map((text) => text.replace(/\s+/g, ' '))).toEqual(
      rows.map(({ responsible, value }) =>
        expect.stringMatching(`^${responsible} .*${Number(value).toLocaleString('en')} `),
      ),
    )
    expect(await dialog.locator('.rebuilt mark').count()).toBe(rows.length)
    expect(await faults()).toEqual([])
    await dialog.locator('.parts a').last().click()
    await reader.page.locator('dialog[open] .parts').waitFor({ state: 'detached' })
    expect(await dialog.locator('.evidence-place').innerText()).toContain(String(rows.at(-1)!.responsible))
    expect(await dialog.locator('.rebuilt mark').count()).toBe(1)
  })

  it('says in Chinese what a finding means and what its figures are; the message stands as it was written', async () => {
    await reader.open('#/findings?lang=zh&kind=total_disagrees')
    const text = await content()
    for (const words of ['印出的合计不等于各分项之和', '印出的合计', '分项之和', '程序原话（英文）'])
      expect(text).toContain(words)
    expect(await reader.page.locator('.figures dd').allInnerTexts()).toEqual(['640', '630'])
    expect(await reader.page.locator('.message [lang=en]').innerText()).toContain('the printed total is 640')
  })

  it('finds the evidence of a target that no view has read', async () => {
    const { rows } = await queryRows(
      data,
      `SELECT target_id, value_text FROM targets WHERE area_code IS NOT NULL ORDER BY target_id DESC`,
    )
    const fresh = await openReader(browser as Browser, server!.url)
    await fresh.open(`#/releases?lang=zh&target=${rows[0]!.target_id}`)
    expect(await fresh.page.locator('dialog[open] .lines mark').first().innerText()).toBe(rows[0]!.value_text)
  })

  it('changes the language in place and keeps every other choice', async () => {
    await reader.open(VIEWS[0].address)
    await reader.page.locator('#language').click()
    await reader.page.getByText('Target of the city').waitFor()
    expect(reader.page.url()).toContain('lang=en')
    expect(reader.page.url()).toContain('period=2027')
    expect(await reader.page.locator('html').getAttribute('lang')).toBe('en')
    expect(await reader.page.locator('.bars .name').first().innerText()).toBe('Beibei 北碚')
  })

  it('opens the same view from an address that was sent', async () => {
    await reader.open(VIEWS[0].address)
    await reader.page.locator('#indicator').selectOption('high_tech_enterprise')
    await reader.page.locator('h1', { hasText: '高新技术企业' }).waitFor()
    await reader.page.locator('#sort-figure').click()
    await reader.page.locator('[aria-sort=ascending]').waitFor()
    const sent = reader.page.url()
    const text = await content()
    const other = await openReader(browser as Browser, server!.url)
    await other.page.goto(sent)
    await other.page.locator('[aria-sort=ascending]').waitFor()
    expect(await other.page.locator('main').innerText()).toBe(text)
    expect(other.complaints).toEqual([])
  })

  it('can be walked by keyboard: to a figure, into its evidence, and back to where one was', async () => {
    const { page, open } = reader
    await open(VIEWS[0].address)
    await page.locator('.bars .figure').first().focus()
    await page.keyboard.press('Enter')
    await page.locator('dialog[open] .lines mark').first().waitFor()
    expect(await reader.ask('document.activeElement.closest("dialog") !== null')).toBe(true)
    await page.keyboard.press('Escape')
    await page.waitForURL((url) => !url.hash.includes('target='))
    await page.locator('dialog[open]').waitFor({ state: 'detached' })
    expect(await reader.ask('document.activeElement.className')).toBe('figure')
    await page.locator('#period').focus()
    await page.keyboard.press('ArrowUp')
    await page.locator('main[data-drawn*="period=2025"]').waitFor()
    expect(await reader.ask('document.activeElement.id')).toBe('period')
  })

  it('hands out what is shown as CSV', async () => {
    await reader.open(VIEWS[0].address)
    const coming = reader.page.waitForEvent('download')
    await reader.page.locator('#csv').click()
    const download = await coming
    const lines = readFileSync(await download.path(), 'utf8').split('\r\n')
    expect(lines[0]).toMatch(/^\uFEFFarea_code,area_name,indicator_id/)
    expect(lines.length - 2).toBe(await reader.page.locator('.statements tbody tr').count())
  })

  it('shows hostile text as text, wherever it stands', async () => {
    const { page, open } = reader
    const area = encodeURIComponent('涪陵区')
    const cell = await targetOf("area_name = '涪陵区' AND source_kind = 'table' AND value = 310")
    await open(VIEWS[0].address)
    expect(await page.locator('.statements').innerText()).toContain(HOSTILE)
    await open(`#/district?lang=zh&place=${area}`)
    expect(await page.locator('.documents').innerText()).toContain(HOSTILE)
    expect(await page.locator('.heat-table').innerText()).toContain(`${HOSTILE}街道`)
    await open(`#/district?lang=zh&place=${area}&target=${cell}`)
    expect(await page.locator('dialog[open] .rebuilt').innerText()).toContain(`${HOSTILE}街道`)
    expect(await page.locator('dialog[open]').innerText()).toContain('矛盾')
    expect(await reader.ask('window.struck')).toBeUndefined()
    expect(await page.locator('#page img, dialog img, #page script, dialog script').count()).toBe(0)
  })

  it('says that it does not know a target, and takes nonsense in the address for nothing', async () => {
    await reader.open(`#/compare?lang=en&indicator=${encodeURIComponent(HOSTILE)}&period=never&target=nothing`)
    expect(await reader.page.locator('dialog[open]').innerText()).toContain('no such record: nothing')
    expect(await content()).toContain('Target of the city')
  })

  it.each(VIEWS)('has no serious fault that axe knows in $view, light, dark and narrow', async ({ address }) => {
    const { page, open } = reader
    for (const [colorScheme, width] of [
      ['light', 1280],
      ['dark', 1280],
      ['light', 390],
    ] as const) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 900 })
      await open(address)
      expect(await faults(), `${colorScheme} ${width}`).toEqual([])
      expect(await reader.ask('document.documentElement.scrollWidth <= innerWidth'), 'fits the width').toBe(true)
    }
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  it('has no serious fault that axe knows in the evidence of a cell and of a sentence', async () => {
    for (const where of ["source_kind = 'table' AND value = 26", "source_kind = 'prose'"]) {
      await reader.open(`${VIEWS[0].address}&target=${await targetOf(`area_name = '梁平区' AND ${where}`)}`)
      expect(await faults()).toEqual([])
    }
  })

  it('asked no other host for anything, broke no policy and complained of nothing in all that', () => {
    expect(reader.requests.length).toBeGreaterThan(5)
    expect(reader.requests.filter((address) => !address.startsWith(server!.url))).toEqual([])
    expect(reader.complaints).toEqual([])
  })
})

/** Rules that axe finds broken, serious or worse, with the places. Its source comes in by the browser, not by the page. */
async function faults(): Promise<string[]> {
  await reader.ask(AXE)
  const found = (await reader.ask('axe.run(document, { resultTypes: ["violations"] })')) as {
    violations: { id: string; impact: string; nodes: { html: string }[] }[]
  }
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 160)} (${nodes.length})`)
}
