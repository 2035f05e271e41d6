import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { queryRows } from '../../pipeline/answers/query.ts'
import { type ExplorerServer, serveExplorer } from '../../pipeline/explorer/server.ts'
import { ROOT } from '../fixtures/source.ts'
import { dataDir } from '../store/directory.ts'
import { faults } from './faults.ts'
import { openReader, type Reader, startBrowser } from './reader.ts'
import { HOSTILE, publishReplica } from './replica-release.ts'
import { type Setting, targetOf } from './setting.ts'
import { documentTests } from './views/document.ts'
import { evidenceTests } from './views/evidence.ts'
import { listTests } from './views/lists.ts'
import { searchTests } from './views/search.ts'
import { takeAlongTests } from './views/take-along.ts'

const browser = await startBrowser()
const data = dataDir()
let server: ExplorerServer | undefined
let reader: Reader

const COMPARE = '#/compare?lang=zh&indicator=tech_enterprise&measure=level&period=2027'

const VIEWS = [
  { view: 'home', address: '#/?lang=zh', says: '最近采集' },
  {
    view: 'compare',
    address: COMPARE,
    says: '全市目标',
  },
  { view: 'by residents', address: `${COMPARE}&by=residents`, says: '目标数值除以常住人口（2020 年）' },
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

/** What tests of views need: known only when the release stands. */
const setting: Setting = { data, browser: () => browser as Browser, reader: () => reader, url: () => server!.url }

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

  it('opens every address of docs/questions.md', async () => {
    const addresses = [...readFileSync(join(ROOT, 'docs', 'questions.md'), 'utf8').matchAll(/`(#\/[^`]+)`/g)]
    expect(addresses.length).toBeGreaterThan(6)
    for (const [, address] of addresses) {
      await reader.open(encodeURI(address!))
      expect(await content(), address).not.toBe('')
      expect(await reader.page.locator('.failure, .absent, .empty').count(), address).toBe(0)
      expect(await content(), address).not.toContain('This address is no view')
    }
  })

  it('ranks the districts of the release, and never an increment among levels', async () => {
    await reader.open(COMPARE)
    const { rows } = await queryRows(
      data,
      `SELECT area_name FROM compare_levels WHERE indicator_id = 'tech_enterprise' AND period = '2027'
        AND area_name <> '重庆市' AND value IS NOT NULL ORDER BY value DESC`,
    )
    expect(await reader.page.locator('.bars .name').allInnerTexts()).toEqual(rows.map(({ area_name }) => area_name))
    expect(await reader.page.locator('.city .figure').innerText()).toBe('> 86,000 家')
    expect(await reader.page.locator('.missing.not_crawled li').count()).toBeGreaterThan(20)
  })

  it('says in Chinese what a finding means and what its figures are; in full, and the message as it was written beside it', async () => {
    await reader.open('#/findings?lang=zh&kind=total_disagrees')
    const text = await content()
    for (const words of [
      '印出的合计不等于各分项之和',
      '印出的合计',
      '分项之和',
      '详细说明',
      '印出的合计为 640，各项相加为 630',
    ])
      expect(text).toContain(words)
    expect(await reader.page.locator('.figures dd').allInnerTexts()).toEqual(['640', '630'])
    expect(await reader.page.locator('.message [title]').getAttribute('title')).toContain('the printed total is 640')
  })

  it('changes the language in place and keeps every other choice', async () => {
    await reader.open(COMPARE)
    await reader.page.locator('#language').click()
    await reader.page.getByText('Target of the city').waitFor()
    expect(reader.page.url()).toContain('lang=en')
    expect(reader.page.url()).toContain('period=2027')
    expect(await reader.page.locator('html').getAttribute('lang')).toBe('en')
    expect(await reader.page.locator('.bars .name').first().innerText()).toBe('Beibei 北碚')
  })

  it('opens the same view from an address that was sent', async () => {
    await reader.open(COMPARE)
    await reader.page.locator('#indicator').fill('高新技术企业')
    await reader.page.keyboard.press('Enter')
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
    await open(COMPARE)
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
    await reader.open(COMPARE)
    const coming = reader.page.waitForEvent('download')
    await reader.page.locator('#csv').click()
    const download = await coming
    const lines = readFileSync(await download.path(), 'utf8').split('\r\n')
    expect(lines[0]).toMatch(/^\uFEFFarea_code,area_name,indicator_id/)
    // Rows out of sight come after the first paint.
    await expect.poll(() => reader.page.locator('.statements tbody tr').count()).toBe(lines.length - 2)
  })

  it('shows hostile text as text, wherever it stands', async () => {
    const { page, open } = reader
    const area = encodeURIComponent('涪陵区')
    const cell = await targetOf(data, "area_name = '涪陵区' AND source_kind = 'table' AND value = 310")
    await open(COMPARE)
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

  it('says what of an address is not in the release, and shows nothing else in its name', async () => {
    await reader.open(`#/compare?lang=en&indicator=${encodeURIComponent(HOSTILE)}&target=nothing`)
    expect(await content()).toContain(`no indicator “${HOSTILE}”`)
    expect(await reader.page.locator('.bars, .statements').count()).toBe(0)
    await reader.open('#/compare?lang=en&indicator=tech_enterprise&measure=level&period=never')
    expect(await content()).toContain('no “never” of the indicator')
  })

  it('answers questions of the release on its first page, says how fresh it is, and what an address is not', async () => {
    await reader.open('#/?lang=en')
    const { rows } = await queryRows(data, 'SELECT max(last_seen)::DATE::VARCHAR AS day FROM documents')
    expect(await content()).toContain(String(rows[0]!.day))
    expect(await reader.page.locator('.question').count()).toBe(3)
    await reader.page.locator('.question a').first().click()
    await reader.page.locator('.statements').waitFor()
    await reader.open('#/nosuchview?lang=en')
    expect(await content()).toContain('This address is no view')
  })

  it('keeps its choice of indicator where what is typed names none', async () => {
    await reader.open(COMPARE)
    await reader.page.locator('#indicator').fill('没有这个指标')
    await reader.page.locator('#period').focus()
    expect(await reader.page.locator('#indicator').inputValue()).toBe('科技型企业')
  })

  it('says where a place began, and sets one beside another', async () => {
    const { page, open } = reader
    await open('#/compare?lang=en&indicator=tech_enterprise&measure=level&period=2027')
    expect(await page.locator('.progress').first().innerText()).toMatch(/^20\d\d: .+ → [\d.]+×, [+-][\d.]+% a year$/)
    await open(`#/district?lang=en&place=${encodeURIComponent('北碚区')}&beside=${encodeURIComponent('荣昌区')}`)
    const both = page.locator('section', { hasText: 'Beside another area' }).locator('tbody tr')
    expect(await both.first().innerText()).toMatch(/[\d.]+×$/)
  })

  it('says in the address what it chose by itself, so that a link means the same elsewhere', async () => {
    await reader.open('#/compare?lang=zh')
    expect(reader.page.url()).toMatch(/indicator=\w+&measure=\w+&period=/)
    await reader.page.locator('.bars .figure').first().click()
    await reader.page.locator('dialog[open] .lines mark').first().waitFor()
    expect(reader.page.url()).toMatch(/indicator=\w+.*&target=/)
    await reader.page.keyboard.press('Escape')
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
      expect(await faults(reader), `${colorScheme} ${width}`).toEqual([])
      expect(await reader.ask('document.documentElement.scrollWidth <= innerWidth'), 'fits the width').toBe(true)
    }
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  evidenceTests(setting)
  documentTests(setting)
  listTests(setting)
  searchTests(setting)
  takeAlongTests(setting)

  it('asked no other host for anything, broke no policy and complained of nothing in all that', () => {
    expect(reader.requests.length).toBeGreaterThan(5)
    expect(reader.requests.filter((address) => !address.replace(/^blob:/, '').startsWith(server!.url))).toEqual([])
    expect(reader.complaints).toEqual([])
  })
})
