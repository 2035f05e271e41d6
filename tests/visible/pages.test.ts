import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readHtml } from '../../parsers/document/page/html.ts'

interface Row {
  about?: string
  page: string
  lines: string[]
  tables?: number
}

const rows: Row[] = JSON.parse(readFileSync(join(import.meta.dirname, 'tables', 'pages.json'), 'utf8'))

describe('a page', () => {
  it.each(rows)('$page shows $lines', ({ page, lines, tables = 0 }) => {
    const { text, sheets } = readHtml(page)
    expect(text.split('\n')).toEqual(lines)
    expect(sheets).toHaveLength(tables)
  })
})
