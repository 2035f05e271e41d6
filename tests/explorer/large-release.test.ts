import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { benchDataset } from '../../bench/explorer-dataset.ts'
import { N_LOOKED_AT, viewFaults } from '../../bench/explorer-faults.ts'
import { findingInChinese } from '../../datasets/language/finding-message.ts'
import { readReference } from '../../datasets/reference/index.ts'
import { queryRows } from '../../pipeline/answers/query.ts'
import { type ExplorerServer, serveExplorer } from '../../pipeline/explorer/server.ts'
import { publishRelease } from '../../pipeline/publish.ts'
import { storeDataset } from '../../pipeline/store.ts'
import { dataDir } from '../store/directory.ts'
import { inSight } from './in-sight.ts'
import { openReader, type Reader, startBrowser } from './reader.ts'
import { targetOf } from './setting.ts'

const TARGETS = 50_000

const browser = await startBrowser()
const data = dataDir()
let server: ExplorerServer
let reader: Reader

const asked = async (sql: string) => (await queryRows(data, sql)).rows

describe.skipIf(browser === null)('the page of a large release (skipped where no Chrome or Chromium starts)', () => {
  beforeAll(async () => {
    const reference = readReference()
    await storeDataset(benchDataset(TARGETS, reference), data)
    await publishRelease(data, reference.indicators)
    server = await serveExplorer(data, 0)
    reader = await openReader(browser as Browser, server.url)
  }, 300_000)
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  it('has every target of every place, and says how many there are', async () => {
    await reader.open('#/home?lang=en')
    const [{ n } = { n: 0 }] = await asked('SELECT count(*) AS n FROM targets')
    expect(Number(n)).toBeGreaterThan(TARGETS)
    expect(await reader.page.locator('.freshness').innerText()).toContain(Number(n).toLocaleString('en'))
  })

  it.each([1440, 1024, 390])(
    'has header, row label, figure and source line in sight at %i pixels',
    async (width) => {
      const { page, open, ask } = reader
      await page.setViewportSize({ width, height: width === 390 ? 844 : 900 })
      const cells = [
        { where: "responsible = '第11街道'", row: '第11街道' },
        { where: 'is_total', row: '合计' },
      ]
      for (const { where, row } of cells) {
        const of = `area_name = '梁平区' AND table_id IS NOT NULL AND ${where}`
        const id = await targetOf(data, of)
        const [{ value_text } = {}] = await asked(`SELECT value_text FROM targets WHERE target_id = '${id}'`)
        await open(`#/releases?lang=zh&target=${id}`)
        expect(await ask(inSight('.rebuilt mark'))).toEqual([value_text])
        expect(await ask(inSight('.lines mark'))).toEqual([value_text])
        expect(await ask(inSight('.rebuilt thead .own-column'))).toContain('新增')
        expect(await ask(inSight('.rebuilt .own-row .label'))).toEqual([row])
        expect(await ask(inSight('.where'))).toEqual([`行${row}列2024年 › 新增`])
      }
      await open(`#/releases?lang=zh&target=${await targetOf(data, "area_name = '梁平区' AND table_id IS NULL")}`)
      expect(await ask(inSight('.lines mark'))).toHaveLength(1)
      await page.keyboard.press('Escape')
      await page.setViewportSize({ width: 1280, height: 900 })
    },
    120_000,
  )

  it.each([
    { what: 'a word within a sentence', words: '瞪羚企业达到', sql: "quote LIKE '%瞪羚企业达到%'" },
    { what: 'a number', words: '达到4123以上', sql: "quote LIKE '%达到4123以上%'" },
    { what: 'a township', words: '第17街道', sql: "responsible = '第17街道'" },
  ])('finds documents by $what', async ({ words, sql }) => {
    await reader.open(`#/search?lang=zh&q=${encodeURIComponent(words)}`)
    const having = new Set(
      (await asked(`SELECT DISTINCT d.title FROM targets JOIN documents d USING (doc_id) WHERE ${sql}`)).map(
        ({ title }) => title,
      ),
    )
    const titles = await reader.page.locator('.hits .title').allInnerTexts()
    expect(titles.length).toBe(Math.min(8, having.size))
    for (const title of titles) expect(having).toContain(title)
  })

  it('finds a document by its number, and opens it from the keyboard', async () => {
    const { page, open } = reader
    const [{ doc_no, title } = {}] = await asked(
      "SELECT doc_no, title FROM documents WHERE area_name = '忠县' ORDER BY doc_id DESC LIMIT 1",
    )
    await open('#/releases?lang=zh')
    await page.locator('#q').fill(String(doc_no))
    await page.keyboard.press('Enter')
    const hit = page.locator('.hits .title', { hasText: String(title) })
    await hit.focus()
    await page.keyboard.press('Enter')
    await page.locator('.printed-text .printed').first().waitFor()
    expect(await page.locator('h1').innerText()).toBe(title)
  })

  it('counts what an area states of an indicator for a year, in all rows of the table', async () => {
    await reader.open('#/coverage?lang=zh&year=2027')
    const [{ places } = {}] = await asked('SELECT count(DISTINCT area_name) AS places FROM targets')
    const rows = reader.page.locator('.coverage-table tbody tr')
    await rows.nth(Number(places) - 1).waitFor()
    expect(await rows.count()).toBe(Number(places))
    const [{ n } = {}] = await asked("SELECT count(*) AS n FROM compare WHERE period = '2027'")
    const cells = await reader.page.locator('.coverage-table td.stated').allInnerTexts()
    expect(cells.reduce((sum, text) => sum + Number(text), 0)).toBe(Number(n))
  })

  it('paints the first rows of a table before the others, and has all of them in order however soon they are asked for', async () => {
    const { page, open, ask } = reader
    await open('#/releases?lang=zh')
    const painted = await ask(`new Promise((resolve) => {
      const main = document.querySelector('main')
      new MutationObserver((_, observer) => {
        if (!main.dataset.drawn.startsWith('#/district')) return
        observer.disconnect()
        const painted = main.querySelectorAll('.statements tbody tr').length
        main.querySelector('.statements .more').click()
        resolve(painted)
      }).observe(main, { attributeFilter: ['data-drawn'] })
      location.hash = '#/district?lang=zh&place=' + encodeURIComponent('梁平区') + '&sort=period'
    })`)
    expect(painted).toBeLessThan(100)
    const [{ n } = {}] = await asked("SELECT count(*) AS n FROM compare WHERE area_name = '梁平区'")
    const rows = page.locator('.statements tbody tr')
    await rows.nth(Number(n) - 1).waitFor({ state: 'attached' })
    const periods = await page.locator('.statements tbody .of-period').allInnerTexts()
    expect(periods).toHaveLength(Number(n))
    expect(periods).toEqual(periods.toSorted())
  })

  it('lists findings of every kind, those that say the same once, and the others when they are asked for', async () => {
    const { page, open } = reader
    await open('#/findings?lang=zh')
    const kinds = await asked('SELECT kind, count(*) AS n FROM findings GROUP BY kind')
    expect(await page.locator('.finding-kind').count()).toBe(kinds.length)
    expect(await page.locator('.finding-kind').first().innerText()).toContain('合计与分项不符')
    await open('#/findings?lang=zh&kind=indicator_unknown')
    const [first] = await asked(`SELECT message, count(*) AS n FROM findings WHERE kind = 'indicator_unknown'
      GROUP BY message ORDER BY n DESC LIMIT 1`)
    expect(await page.locator('.message').first().innerText()).toContain(findingInChinese(String(first!.message))!)
    const alike = page.locator('details').first()
    await alike.locator('summary').click()
    await alike
      .locator('li')
      .nth(Number(first!.n) - 2)
      .waitFor()
    expect(await alike.locator('li').count()).toBe(Number(first!.n) - 1)
    const before = await page.locator('.finding-list > li').count()
    await page.locator('.more').click()
    await page.locator('.finding-list > li').nth(before).waitFor()
    expect(await page.locator('.finding-list > li').count()).toBeGreaterThan(before)
  })

  it('has no serious fault that axe knows in any view, light, dark and narrow', async () => {
    expect(N_LOOKED_AT).toBeGreaterThan(20)
    expect(await viewFaults(browser as Browser, server.url)).toEqual([])
  }, 240_000)

  it('asked no other host for anything, and complained of nothing', () => {
    expect(reader.requests.length).toBeGreaterThan(5)
    expect(reader.requests.filter((address) => !address.replace(/^blob:/, '').startsWith(server.url))).toEqual([])
    expect(reader.complaints).toEqual([])
  })
})
