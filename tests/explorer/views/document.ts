import { expect, it } from 'vitest'
import { queryRows } from '../../../pipeline/answers/query.ts'
import { faults } from '../faults.ts'
import { HOSTILE } from '../replica-release.ts'
import type { Setting } from '../setting.ts'

/** The page of a document, and how one comes there. */
export function documentTests({ data, reader }: Setting): void {
  const asked = async (sql: string) => (await queryRows(data, sql)).rows
  const documentOf = async (where: string) =>
    String((await asked(`SELECT doc_id FROM targets WHERE ${where} ORDER BY doc_id LIMIT 1`))[0]!.doc_id)

  it('shows the whole text of a document with every figure leading to its evidence, tables in their place', async () => {
    const doc = await documentOf("area_name = '梁平区' AND value = 239 AND doc_id IN (SELECT doc_id FROM carried_out)")
    await reader().open(`#/document?lang=zh&doc=${doc}`)
    const { page } = reader()
    const targets = await asked(`SELECT target_id FROM targets WHERE doc_id = '${doc}'`)
    expect(await page.locator('.printed').count()).toBe(targets.length)
    const lines = await asked(`SELECT t.text FROM text t LEFT JOIN tables b
      ON b.doc_id = t.doc_id AND t.line BETWEEN b.first_line AND b.last_line
      WHERE t.doc_id = '${doc}' AND b.doc_id IS NULL AND trim(t.text) <> '' ORDER BY t.line`)
    expect(await page.locator('.printed-text > li:not(.table) .text').allTextContents()).toEqual(
      lines.map(({ text }) => text),
    )
    expect(await page.locator('.printed-table tbody tr').count()).toBeGreaterThan(30)
    const [cited] = await asked(`SELECT plan_title FROM carried_out WHERE doc_id = '${doc}'`)
    expect(await page.locator('.related a').first().innerText()).toContain(String(cited!.plan_title))
    expect(await page.locator('.kept .hash').first().innerText()).toMatch(/^[0-9a-f]{64}$/)
    expect(await faults(reader())).toEqual([])
    await page.locator('.printed', { hasText: '239' }).click()
    await page.locator('dialog[open] .rebuilt mark').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('dialog[open]').waitFor({ state: 'detached' })
  })

  it('leads from the plan of the city to those that carry it out, and back', async () => {
    const [one] = await asked('SELECT plan_doc_id, doc_id, title FROM carried_out ORDER BY ALL LIMIT 1')
    await reader().open(`#/document?lang=en&doc=${one!.plan_doc_id}`)
    await reader()
      .page.locator('.related a', { hasText: String(one!.title) })
      .first()
      .click()
    await reader()
      .page.locator('h1', { hasText: String(one!.title) })
      .waitFor()
    expect(reader().page.url()).toContain(`doc=${one!.doc_id}`)
  })

  it('opens at the line of a figure from its evidence', async () => {
    const { rows } = await queryRows(
      data,
      "SELECT target_id, first_line FROM targets WHERE area_name = '开州区' AND value = 800 AND source_kind = 'prose'",
    )
    await reader().open(`#/releases?lang=zh&target=${rows[0]!.target_id}`)
    await reader().page.locator('dialog[open] .facts a[lang]').click()
    const line = reader().page.locator('.asked')
    await line.waitFor()
    expect(await line.locator('.number').innerText()).toBe(String(rows[0]!.first_line))
    const { y, height } = (await line.boundingBox())!
    expect(y).toBeGreaterThan(0)
    expect(y + height).toBeLessThan(900)
  })

  it('shows hostile text as text, and says of an unknown document that it is none', async () => {
    const doc = await documentOf("area_name = '涪陵区'")
    await reader().open(`#/document?lang=zh&doc=${doc}`)
    expect(await reader().page.locator('h1').innerText()).toContain(HOSTILE)
    expect(await reader().page.locator('main img, main script').count()).toBe(0)
    await reader().open('#/document?lang=en&doc=nothing')
    expect(await reader().page.locator('main').innerText()).toContain('no such document: nothing')
  })
}
