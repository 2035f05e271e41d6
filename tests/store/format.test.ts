import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { FORMATS, formatRows } from '../../pipeline/answers/format.ts'
import { csvText, writeCsv } from '../../pipeline/database/csv.ts'
import type { Value } from '../../pipeline/database/rows.ts'
import { dataDir } from './directory.ts'

const answer = (...rows: Record<string, Value>[]) => ({ columns: Object.keys(rows[0]!), rows })

describe('a terminal table', () => {
  it('sets Chinese and Latin under each other, numbers flush right', () => {
    const text = formatRows(answer({ area: '梁平区', n: 5, note: 'a' }, { area: 'x', n: 120, note: null }), 'table')
    expect(text).toBe(['area      n  note', '------  ---  ----', '梁平区    5  a', 'x       120', ''].join('\n'))
  })

  it('gives every line of a column the same width', () => {
    const cell = fc.string({ unit: 'grapheme' })
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, fc.integer()), { minLength: 1 }), (pairs) => {
        // A bar closes the line, so that trailing blanks count.
        const rows = pairs.map(([text, number]) => ({ text, number, bar: '|' }))
        const lines = formatRows({ columns: ['text', 'number', 'bar'], rows }, 'table')
          .trimEnd()
          .split('\n')
        expect(lines).toHaveLength(rows.length + 2)
        const widths = lines.slice(2).map((line) => stringWidth(line))
        expect(new Set(widths).size).toBe(1)
      }),
    )
  })

  it('lets no control character through to the terminal', () => {
    const text = formatRows(answer({ a: 'x\u001b[2Jy\r\nz\u0007' }), 'table')
    expect(text).not.toMatch(/[^\P{Cc}\n]/u)
  })

  it('keeps a bare head for an answer without rows', () => {
    expect(formatRows({ columns: ['a', 'bc'], rows: [] }, 'table')).toBe('a  bc\n-  --\n')
  })
})

describe('the other formats', () => {
  it('prints JSON as it is', () => {
    const rows = [{ a: '梁平', n: 1.5, list: ['x', null], none: null }]
    expect(JSON.parse(formatRows({ columns: ['a', 'n', 'list', 'none'], rows }, 'json'))).toEqual(rows)
  })

  it('escapes what Markdown would take for its own', () => {
    expect(formatRows(answer({ a: 'x|y <script>', n: 1 }), 'md')).toBe(
      '| a | n |\n| --- | --: |\n| x\\|y &lt;script> | 1 |\n',
    )
  })

  it('ends every answer with one line break', () => {
    for (const format of FORMATS) {
      expect(formatRows(answer({ a: 1 }), format)).toMatch(/[^\n\r]\r?\n$/)
    }
  })
})

describe('CSV', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠x'])(
    'takes the sting out of %j',
    (formula) => {
      const [, row] = parse(csvText(answer({ a: formula, b: [formula, 'x'] })))
      expect(row).toEqual([`'${formula}`, `'${formula} | x`])
    },
  )

  it('leaves numbers alone', () => {
    expect(csvText(answer({ a: -5, b: 0, c: true, d: null }))).toBe('a,b,c,d\r\n-5,0,true,\r\n')
  })

  it('gives back any text that no spreadsheet would run', () => {
    const harmless = fc.string({ unit: 'grapheme' }).filter((text) => !/^[=+\-@\t\r＝＋－＠]/.test(text))
    fc.assert(
      fc.property(harmless, harmless, (a, b) => {
        const [, row] = parse(csvText(answer({ n: 1, a, b })))
        expect(row).toEqual(['1', a, b])
      }),
    )
  })

  it('begins a file with the byte order mark, rows or none', async () => {
    const path = join(dataDir(), 'x.csv')
    async function* rows(...values: Record<string, Value>[]) {
      yield* values
    }
    await writeCsv(path, ['a', 'b'], rows({ a: '梁平', b: 1 }))
    expect(readFileSync(path, 'utf8')).toBe('\uFEFFa,b\r\n梁平,1\r\n')
    await writeCsv(path, ['a', 'b'], rows())
    expect(readFileSync(path, 'utf8')).toBe('\uFEFFa,b\r\n')
  })
})
