import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readHtml } from '../parsers/document/page/html.ts'
import type { Sheet } from '../parsers/tables/sheet.ts'

const root = fileURLToPath(new URL('../datasets/replica/pages', import.meta.url))
const pages = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.html'))
  .map((path) => path.split(sep).join('/'))
  .sort()
const sourceOf = (path: string) => readFileSync(join(root, path), 'utf8')

const TOTAL = /^合\s*计$/
const isTotalRow = (row: string[]) => TOTAL.test(row[0]!)
/** Columns of figures: all numbers below the headers, serial numbers left out. */
const figureColumnsOf = ({ cells }: Sheet) => {
  const total = cells.find(isTotalRow) ?? []
  return total.flatMap((text, col) => (/^\d+$/.test(text) ? [col] : []))
}
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

const sheets = pages.flatMap((path) =>
  readHtml(sourceOf(path)).sheets.map((sheet) => ({ name: `${path}, line ${sheet.first_line}`, sheet })),
)
const totalled = sheets.filter(({ sheet }) => sheet.cells.some(isTotalRow))

describe.each(pages)('replica page %s', (path) => {
  const source = sourceOf(path)
  const page = readHtml(source)

  it('says what it is and lies where it says', () => {
    expect(source).toContain('Replica page of the duibiao project: own wording, published figures')
    expect(page.canonical_url).toBe(`http://${path}`)
    expect(path).toMatch(/^[a-z]+\.replica\.example\/.+\/20\d{4}\/t20\d{6}_\d+\.html$/)
  })

  it('carries the metadata of the platform', () => {
    const [date] = /(?<=\/t)\d{8}/.exec(path)!
    expect(page.meta.PubDate!.slice(0, 10).replaceAll('-', '')).toBe(date)
    expect(page.labels.发布日期 ?? page.labels.日期).toBe(page.meta.PubDate!.slice(0, 10))
    expect(page.meta.ArticleTitle).toBe(page.title)
    expect(page.meta.SiteIDCode).toMatch(/^500\d{7}$/)
    expect(page.meta.ContentSource).toBeTruthy()
  })

  it('gives its own text and nothing of the frame around it', () => {
    expect(page.text.length).toBeGreaterThan(100)
    expect(page.text).not.toMatch(/扫一扫|您当前的位置|地方政府网站|分享到|网站标识码/)
    expect(page.findings).toEqual([])
  })
})

describe('replica', () => {
  it('has a portal for the city and each of the six districts', () => {
    const hosts = new Set(pages.map((path) => path.split('.')[0]))
    expect([...hosts]).toEqual(['beibei', 'chongqing', 'jiulongpo', 'kaizhou', 'liangping', 'rongchang', 'wansheng'])
  })

  it('has the quota tables of two districts', () => {
    const shapes = totalled.map(({ sheet }) => [sheet.cells.length, sheet.cells[0]!.length])
    expect(shapes).toEqual([
      [7, 7],
      [42, 7],
      [37, 12],
    ])
  })

  it.each(totalled)('adds up: columns of $name', ({ sheet }) => {
    const total = sheet.cells.findIndex(isTotalRow)
    const columns = figureColumnsOf(sheet)
    expect(columns.length).toBeGreaterThanOrEqual(5)
    for (const col of columns) {
      const parts = sheet.cells.slice(0, total).flatMap((row) => (/^\d+$/.test(row[col]!) ? [Number(row[col])] : []))
      expect(sum(parts)).toBe(Number(sheet.cells[total]![col]))
    }
  })

  it('adds up: the four quarters before each column 合计', () => {
    const quarterly = sheets.flatMap(({ sheet: { cells } }) =>
      (cells[1] ?? []).flatMap((header, col) => (TOTAL.test(header) ? [{ rows: cells.slice(2), col }] : [])),
    )
    expect(quarterly).toHaveLength(2)
    for (const { rows, col } of quarterly) {
      for (const row of rows) expect(sum(row.slice(col - 4, col).map(Number))).toBe(Number(row[col]))
    }
  })
})
