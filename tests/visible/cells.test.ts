import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extract } from '../../parsers/document/extract.ts'

interface Row {
  about?: string
  cell: string
  text: string
  /** What is left out beside a number, each with a finding. */
  left_out?: string[]
  /** Places where a number is doubtful. */
  unread?: number
}

const rows: Row[] = JSON.parse(readFileSync(join(import.meta.dirname, 'tables', 'cells.json'), 'utf8'))
const read = (html: string) => extract(new TextEncoder().encode(`<!doctype html>${html}`))
const inTable = (cell: string) =>
  read(`<table><tr><td>镇街<td>目标</tr><tr><td>甲镇<td>${cell}</td></tr><tr><td>乙镇<td>5</tr></table>`)

describe('a cell', () => {
  it.each(rows)('$cell shows $text', ({ cell, text, left_out = [], unread = 0 }) => {
    const { sheets, findings, lines } = inTable(cell)
    const [sheet] = sheets
    expect(sheet!.cells[1]).toEqual(['甲镇', text])
    expect(lines.at(1)!.text).toBe(`甲镇 | ${text}`)
    const of = (kind: string) => findings.filter((finding) => finding.kind === kind)
    expect(of('number_part_left_out').map(({ actual }) => actual)).toEqual(left_out)
    expect(of('number_part_unread')).toHaveLength(unread)
    for (const { first_line } of findings) expect(first_line).toBe(2)
  })
})

describe('flowing text', () => {
  const solid = (text: string) => text.replace(/[\n↵ ]/g, '')

  it.each(rows)('$cell shows the same as a cell', ({ cell, text, left_out = [], unread = 0 }) => {
    const { text: flow, findings } = read(`<div>${cell}</div>`)
    expect(solid(flow)).toBe(solid(text))
    expect(flow.includes('\n') || !text.includes('↵')).toBe(true)
    const of = (kind: string) => findings.filter((finding) => finding.kind === kind)
    expect(of('number_part_left_out').map(({ actual }) => actual)).toEqual(left_out)
    expect(of('number_part_unread')).toHaveLength(unread)
  })
})
