import { expect, it } from 'vitest'
import { queryRows } from '../../../pipeline/answers/query.ts'
import { faults } from '../faults.ts'
import type { Setting } from '../setting.ts'

/** Coverage and findings: lists of which the page reads and draws first what is in sight. */
export function listTests({ data, reader }: Setting): void {
  const asked = async (sql: string) => (await queryRows(data, sql)).rows

  it('shows every area in the coverage of a year, with as many statements as the dataset has', async () => {
    await reader().open('#/coverage?lang=zh&year=2027')
    const { page } = reader()
    const last = page.locator('.coverage-table tbody tr', { hasText: '彭水' })
    await last.waitFor()
    const [{ n } = {}] = await asked(
      "SELECT count(*) AS n FROM compare WHERE regexp_matches(period, '2027[^/]*$') AND indicator_id IS NOT NULL AND area_name IS NOT NULL",
    )
    const cells = await page.locator('.coverage-table td.stated').allInnerTexts()
    expect(cells.reduce((sum, text) => sum + Number(text), 0)).toBe(Number(n))
  })

  it('tells findings that say the same once, and where the others are when they are asked for', async () => {
    await reader().open('#/findings?lang=zh&kind=area_unknown')
    const { page } = reader()
    const [{ n } = {}] = await asked("SELECT count(*) AS n FROM findings WHERE kind = 'area_unknown'")
    const items = page.locator('.finding-list > li')
    expect(await items.count()).toBe(1)
    await items.locator('summary').click()
    const others = items.locator('.alike li')
    await others.nth(Number(n) - 2).waitFor()
    expect(await others.count()).toBe(Number(n) - 1)
    expect(await faults(reader())).toEqual([])
    await others.first().locator('a').first().click()
    await page.locator('.printed-text').waitFor()
  })

  it('draws all rows of the coverage before it is printed', async () => {
    const { page, open, ask } = reader()
    await open('#/releases?lang=zh')
    await ask(`(() => { requestIdleCallback = () => {}; location.hash = '#/coverage?lang=zh&year=2027' })()`)
    await page.locator('.coverage-table tbody tr').first().waitFor()
    const first = await page.locator('.coverage-table tbody tr').count()
    await ask(`dispatchEvent(new Event('beforeprint'))`)
    expect(await page.locator('.coverage-table tbody tr').count()).toBeGreaterThan(first)
    await page.reload()
  })
}
