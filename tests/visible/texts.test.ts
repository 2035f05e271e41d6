import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extract } from '../../parsers/document/extract.ts'

interface Row {
  about?: string
  text: string
  reads: string
  left_out?: string[]
  unread?: number
}

const rows: Row[] = JSON.parse(readFileSync(join(import.meta.dirname, 'tables', 'texts.json'), 'utf8'))

describe('a text without markup', () => {
  it.each(rows)('$text reads $reads', ({ text, reads, left_out = [], unread = 0 }) => {
    const found = extract(new TextEncoder().encode(text))
    expect(found.kind).toBe('text')
    expect(found.text).toBe(reads)
    const of = (kind: string) => found.findings.filter((finding) => finding.kind === kind)
    expect(of('number_part_left_out').map(({ actual }) => actual)).toEqual(left_out)
    expect(of('number_part_unread')).toHaveLength(unread)
  })

  it('says on which line something was left out', () => {
    const { findings } = extract(new TextEncoder().encode('甲\n\n培育40¹家\r\n乙5²个'))
    expect(findings.map(({ first_line, message }) => [first_line, message.slice(0, 7)])).toEqual([
      [3, 'line 3:'],
      [4, 'line 4:'],
    ])
  })
})
