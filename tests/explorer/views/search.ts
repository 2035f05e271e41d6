import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { queryRows } from '../../../pipeline/answers/query.ts'
import { faults } from '../faults.ts'
import { HOSTILE } from '../replica-release.ts'
import type { Setting } from '../setting.ts'

/** Searching by the box above every view. */
export function searchTests({ data, reader }: Setting): void {
  const search = async (words: string) => {
    await reader().open(`#/search?lang=zh&q=${encodeURIComponent(words)}`)
    return reader().page.locator('main').innerText()
  }
  const titles = () => reader().page.locator('.hits .title').allInnerTexts()

  it.each([
    { what: 'a word within a sentence', words: '落到季度' },
    { what: 'a township', words: '龙胜乡' },
    { what: 'a document number however its brackets are', words: '梁科局函[2024] 4号' },
    { what: 'two words of one document', words: '逐街逐村 龙胜乡' },
  ])('finds the document by $what', async ({ words }) => {
    await search(words)
    expect((await titles()).join()).toContain('梁平区科学技术局')
    expect(await reader().page.locator('.hits mark').count()).toBeGreaterThan(0)
  })

  it('finds just the documents that the text record has the words in', async () => {
    for (const word of ['科技型企业', '研发', '2027年', '5600家', '860']) {
      await search(word)
      const { rows } = await queryRows(
        data,
        `SELECT d.title FROM latest_documents d JOIN text t USING (doc_id)
          GROUP BY d.doc_id, d.title, d.doc_no HAVING contains(concat(d.title, d.doc_no, string_agg(t.text, '' ORDER BY t.line)), '${word}')`,
      )
      const more = reader().page.getByRole('button', { name: '再显示几份' })
      while (await more.isVisible()) {
        const before = (await titles()).length
        await more.click()
        await reader().ask(`new Promise((done) => {
          const isDone = () => document.querySelectorAll('.hits > li').length > ${before} || !document.querySelector('main .more')
          const look = () => (isDone() ? done() : requestAnimationFrame(look))
          look()
        })`)
      }
      expect((await titles()).sort()).toEqual(rows.map(({ title }) => String(title)).sort())
    }
  })

  it('leads to indicators and places, and to the line of a document', async () => {
    expect(await search('科技型企业')).toContain('指标')
    await search('liangping')
    await reader().page.locator('.found a', { hasText: '梁平区' }).click()
    await reader().page.locator('h1', { hasText: '梁平区' }).waitFor()
    await search('落到季度')
    await reader().page.locator('.hit-line').first().click()
    expect(await reader().page.locator('.asked .text').innerText()).toContain('落到季度')
  })

  it('keeps its index below three tenths of the text it covers', async () => {
    const { rows } = await queryRows(data, 'SELECT sum(strlen(text)) AS bytes FROM text')
    const { pathname } = new URL(reader().page.url())
    const folder = join(data, 'published', pathname.split('/')[1]!, 'explorer')
    const index = ['grams.parquet', 'documents.parquet'].map((file) => statSync(join(folder, file)).size)
    expect(index[0]! + index[1]!).toBeLessThan(0.3 * (rows[0]!.bytes as number))
  })

  it('takes what is typed, by keyboard, and shows hostile words as text', async () => {
    const { page, open } = reader()
    await open('#/releases?lang=en')
    await page.locator('#q').fill(HOSTILE)
    await page.keyboard.press('Enter')
    await page.locator('h1', { hasText: 'Search for' }).waitFor()
    expect(await page.locator('h1').innerText()).toContain(HOSTILE)
    expect((await titles()).join()).toContain('涪陵区')
    expect(await page.locator('main img, main script').count()).toBe(0)
    expect(await search('没有任何文件写过这句话')).toContain('没有文件写有这些词')
    expect(await search('科')).toContain('每个词至少两个字')
    expect(await faults(reader())).toEqual([])
  })
}
