import { expect, it } from 'vitest'
import { queryRows } from '../../../pipeline/answers/query.ts'
import { faults } from '../faults.ts'
import { inSight } from '../in-sight.ts'
import { openReader } from '../reader.ts'
import { type Setting, targetOf } from '../setting.ts'

const COMPARE = '#/compare?lang=zh&indicator=tech_enterprise&measure=level&period=2027'
const DISTRICT = `#/district?lang=en&place=${encodeURIComponent('梁平区')}`

/** Expression for the letters that lie in the mark of a printed page. */
const IN_MARK = `(() => {
  const section = document.querySelector('dialog[open] .printed-page')
  const mark = section.querySelector('rect.own').getBoundingClientRect()
  return [...section.querySelectorAll('svg text')].filter((text) => {
    const { left, right, top, bottom } = text.getBoundingClientRect()
    return left >= mark.left - 1 && right <= mark.right + 1 && top >= mark.top - 3 && bottom <= mark.bottom + 3
  }).map(({ textContent }) => textContent)
})()`

/** The evidence of a figure, whichever view it is opened from. */
export function evidenceTests({ data, browser, reader, url }: Setting): void {
  it('shows the evidence of a table cell: the cell marked in the table and in the source line', async () => {
    const id = await targetOf(data, "area_name = '梁平区' AND source_kind = 'table' AND value = 26")
    await reader().open(`${DISTRICT}&target=${id}`)
    const dialog = reader().page.locator('dialog[open]')
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
    const id = await targetOf(data, "area_name = '荣昌区' AND source_kind = 'table' AND value = 350")
    for (const [lang, column, lead, others] of [
      ['zh', '2027年目标：要达到的数值', '牵头', '责任、配合'],
      ['en', '2027年目标: what is to be reached', 'Lead', 'Responsible, assisting'],
    ] as const) {
      await reader().open(`#/releases?lang=${lang}&target=${id}`)
      const told = await reader().page.locator('dialog[open] .facts').first().innerText()
      const [, ...rest] = told.split(/\n+/)
      expect(rest[0]).toBe(column)
      expect(rest.slice(-4)).toEqual([lead, '区科技局', others, '区财政局、区税务局'])
    }
    expect(await faults(reader())).toEqual([])
  })

  it('shows the page of a file with the cell marked, by keyboard and on paper', async () => {
    const id = await targetOf(data, "file_place LIKE 'page %' AND source_kind = 'table'")
    const { rows } = await queryRows(data, `SELECT value_text, file_place FROM targets WHERE target_id = '${id}'`)
    const { value_text, file_place } = rows[0]!
    for (const [lang, title] of [
      ['zh', `原件第 ${String(file_place).slice('page '.length)} 页`],
      ['en', `Page ${String(file_place).slice('page '.length)} of the file`],
    ] as const) {
      await reader().open(`#/releases?lang=${lang}&target=${id}`)
      const part = reader().page.locator('dialog[open] .printed-page')
      expect(await part.locator('h3').innerText()).toContain(title)
      expect(await part.locator('svg').getAttribute('aria-label')).toContain(String(value_text))
      // The letters in the middle of the mark are those of the figure.
      const inMark = await reader().page.evaluate(IN_MARK)
      expect(inMark).toEqual([String(value_text)])
      await part.locator('.scroll').focus()
      expect(await reader().page.evaluate('document.activeElement.getAttribute("role")')).toBe('region')
    }
    await reader().page.emulateMedia({ media: 'print' })
    expect(await reader().page.locator('dialog[open] .sheet').isVisible()).toBe(true)
    await reader().page.emulateMedia({ media: 'screen' })
    expect(await faults(reader())).toEqual([])
  })

  it('shows the evidence of a sentence with the figure marked', async () => {
    const id = await targetOf(
      data,
      "area_name = '开州区' AND source_kind = 'prose' AND indicator_id = 'tech_enterprise' AND value = 800",
    )
    await reader().open(`${COMPARE}&target=${id}`)
    const dialog = reader().page.locator('dialog[open]')
    const { rows } = await queryRows(data, `SELECT quote, value_text FROM targets WHERE target_id = '${id}'`)
    expect(await dialog.locator('.lines mark').allInnerTexts()).toEqual([rows[0]!.value_text])
    const marked = await dialog.locator('.lines .sentence, .lines mark').allTextContents()
    expect(marked.join('')).toBe(rows[0]!.quote)
    expect(await dialog.locator('.rebuilt').count()).toBe(0)
  })

  it('lists every part of a statement that is made of parts, each with its own evidence', async () => {
    await reader().open('#/compare?lang=en&indicator=tech_enterprise&measure=level&period=2027')
    await reader().page.getByRole('link', { name: '3 units listed, not added' }).first().click()
    const dialog = reader().page.locator('dialog[open]')
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
        expect.stringMatching(`^${responsible} .*${Number(value).toLocaleString('en')}$`),
      ),
    )
    expect(await dialog.locator('.rebuilt mark').count()).toBe(rows.length)
    expect(await faults(reader())).toEqual([])
    await dialog.locator('.parts a').last().click()
    await reader().page.locator('dialog[open] .parts').waitFor({ state: 'detached' })
    expect(await dialog.locator('.evidence-place').innerText()).toContain(String(rows.at(-1)!.responsible))
    expect(await dialog.locator('.rebuilt mark').count()).toBe(1)
  })

  it('finds the evidence of a target that no view has read', async () => {
    const { rows } = await queryRows(
      data,
      `SELECT target_id, value_text FROM targets WHERE area_code IS NOT NULL ORDER BY target_id DESC`,
    )
    const fresh = await openReader(browser(), url())
    await fresh.open(`#/releases?lang=zh&target=${rows[0]!.target_id}`)
    expect(await fresh.page.locator('dialog[open] .lines mark').first().innerText()).toBe(rows[0]!.value_text)
  })

  it('has no serious fault that axe knows in the evidence of a cell and of a sentence', async () => {
    for (const where of ["source_kind = 'table' AND value = 26", "source_kind = 'prose'"]) {
      await reader().open(`${COMPARE}&target=${await targetOf(data, `area_name = '梁平区' AND ${where}`)}`)
      expect(await faults(reader())).toEqual([])
    }
  })

  it.each([1440, 1024, 390])('has header, row label, cell and source line in sight at %i pixels', async (width) => {
    const { page, open, ask } = reader()
    await page.setViewportSize({ width, height: width === 390 ? 844 : 900 })
    for (const [value, row] of [
      ['26', '高新区管委会'],
      ['239', '合计'],
    ] as const) {
      const where = `area_name = '梁平区' AND source_kind = 'table' AND value = ${value}`
      await open(`#/releases?lang=zh&target=${await targetOf(data, where)}`)
      expect(await ask(inSight('.rebuilt mark'))).toEqual([value])
      expect(await ask(inSight('.lines mark'))).toEqual([value])
      expect(await ask(inSight('.rebuilt thead .own-column'))).toContain('合计')
      expect(await ask(inSight('.rebuilt .own-row .label'))).toEqual([row])
      expect(await ask(inSight('.where'))).toEqual([expect.stringMatching(`^行${row}列.+ › 合计$`)])
    }
    const sentence = await targetOf(data, "area_name = '开州区' AND source_kind = 'prose' AND value = 800")
    await open(`#/releases?lang=zh&target=${sentence}`)
    expect(await ask(inSight('.lines mark'))).toHaveLength(1)
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  it('says which words of the document settled area, period and the rest', async () => {
    const where = "area_name = '梁平区' AND source_kind = 'table' AND value = 26"
    await reader().open(`#/releases?lang=zh&target=${await targetOf(data, where)}`)
    const rows = await reader().page.locator('dialog[open] .context tr').allInnerTexts()
    expect(rows).toContainEqual(expect.stringMatching(/^期间\s+2024\s+列 “2024年”$/))
    expect(rows).toContainEqual(expect.stringMatching(/^性质\s+目标\s+表题 “计划”$/))
    expect(rows).toContainEqual(expect.stringMatching(/^责任单位\s+高新区管委会\s+行 “高新区管委会”$/))
  })

  it('is no empty window where the release does not know the target', async () => {
    await reader().open('#/releases?lang=en&target=nothing')
    const dialog = reader().page.locator('dialog[open]')
    expect(await dialog.innerText()).toContain('no such record: nothing')
    expect((await dialog.boundingBox())!.height).toBeLessThan(200)
  })
}
