import { type CheerioAPI, load } from 'cheerio'
import type { Element } from 'domhandler'
import type { SlotText } from './span-case.ts'

const spanOf = (written: string | undefined): number => Math.max(1, Number.parseInt(written ?? '1', 10) || 1)

/** One table as a scraper fills it: row by row, the next free slot for each cell, as rvest's html_table() does. */
function filled($: CheerioAPI, table: Element): SlotText[][] {
  const grid: SlotText[][] = []
  const rows = $(table).find('tr').toArray()
  for (const [y, row] of rows.entries()) {
    grid[y] ??= []
    let x = 0
    for (const cell of $(row).children('td, th').toArray()) {
      while (grid[y]![x] !== undefined) x += 1
      const [width, height] = [spanOf($(cell).attr('colspan')), spanOf($(cell).attr('rowspan'))]
      for (let below = y; below < Math.min(y + height, rows.length); below += 1) {
        grid[below] ??= []
        for (let right = x; right < x + width; right += 1) grid[below]![right] = $(cell).text().trim()
      }
      x += width
    }
  }
  const width = Math.max(0, ...grid.map((row) => row.length))
  return grid.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? null))
}

/** Every table of a page by `$()` on each cell: what a first scraper with cheerio looks like. */
export function walkTables(html: string): SlotText[][][] {
  const $ = load(html)
  return $('table')
    .toArray()
    .map((table) => filled($, table))
}
