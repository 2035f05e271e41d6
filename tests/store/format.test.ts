import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { sqlLiteral } from '../../datasets/records/ddl.ts'
import { FORMATS, formatRows } from '../../pipeline/answers/format.ts'
import { csvText, writeCsv } from '../../pipeline/database/csv.ts'
import { countCsv } from '../../pipeline/database/csv-count.ts'
import { openMemory } from '../../pipeline/database/duckdb.ts'
import type { ParquetColumn } from '../../pipeline/database/parquet.ts'
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

describe('csv', () => {
  const A_N: ParquetColumn[] = [
    { name: 'a', type: 'VARCHAR' },
    { name: 'n', type: 'DOUBLE' },
  ]

  /** What a file holds that was written from some SQL. */
  async function written(source: string, columns = A_N): Promise<string> {
    const dir = dataDir()
    const db = await openMemory(join(dir, 'spill'))
    try {
      await writeCsv(db, source, columns, join(dir, 'x.csv'))
    } finally {
      db.close()
    }
    return readFileSync(join(dir, 'x.csv'), 'utf8')
  }

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠x'])(
    'takes the sting out of %j',
    (formula) => {
      const [, row] = parse(csvText(answer({ a: formula, b: [formula, 'x'] })))
      expect(row).toEqual([`'${formula}`, `'${formula} | x`])
    },
  )

  it.each(['=', '+', '-', '@', '＝'])('leaves %j alone, which no spreadsheet runs', async (sign) => {
    expect(csvText(answer({ a: sign, n: 1 }))).toBe(`a,n\r\n${sign},1\r\n`)
    expect(await written(`(VALUES ('${sign}', 1)) t(a, n)`)).toBe(`\uFEFFa,n\r\n${sign},1\r\n`)
  })

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
    expect(await written(`(VALUES ('梁平', 1)) t(a, n)`)).toBe('\uFEFFa,n\r\n梁平,1\r\n')
    expect(await written(`(VALUES ('梁平', 1)) t(a, n) WHERE n > 1`)).toBe('\uFEFFa,n\r\n')
  })

  it('of a file says what the text of an answer says', async () => {
    const cell = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\u0000'))
    await fc.assert(
      fc.asyncProperty(cell, fc.double({ noNaN: true, noDefaultInfinity: true, max: 1e9, min: -1e9 }), async (a, n) => {
        // Without an exponent DuckDB takes it for a decimal first, which is not quite the same number.
        const text = await written(`(VALUES (${sqlLiteral(a)}, ${n.toExponential()}::DOUBLE)) t(a, n)`)
        const [header, row] = parse(text, { bom: true })
        const [, expected] = parse(csvText(answer({ a, n })))
        expect(header).toEqual(['a', 'n'])
        expect(row![0]).toBe(expected![0])
        expect(Number(row![1])).toBe(Number(expected![1]))
      }),
      { numRuns: 30 },
    )
  })

  it.each(['=1+1', '-1', '\t=1', '＝1'])('of a file takes the sting out of %j too', async (formula) => {
    const source = `(VALUES (${sqlLiteral(formula)}, [${sqlLiteral(formula)}, 'x'])) t(a, l)`
    const text = await written(source, [
      { name: 'a', type: 'VARCHAR' },
      { name: 'l', type: 'VARCHAR[]' },
    ])
    expect(parse(text, { bom: true })[1]).toEqual([`'${formula}`, `'${formula} | x`])
  })

  it('of a file writes times as ISO 8601, whole numbers without point, and tells empty from none', async () => {
    const text = await written(
      `(VALUES (TIMESTAMP '2024-04-01 08:00:00', 120::DOUBLE, '', NULL), (TIMESTAMP '2024-04-01 08:00:00.000123', 1.5, NULL, true)) t(seen, n, a, b)`,
      [
        { name: 'seen', type: 'TIMESTAMP' },
        { name: 'n', type: 'DOUBLE' },
        { name: 'a', type: 'VARCHAR' },
        { name: 'b', type: 'BOOLEAN' },
      ],
    )
    expect(text.split('\r\n').slice(1, 3)).toEqual([
      '2024-04-01T08:00:00.000Z,120,"",',
      '2024-04-01T08:00:00.000123Z,1.5,,true',
    ])
  })
})

describe('csv-count', () => {
  it('counts records, not lines, and tells a file that breaks off', async () => {
    const path = join(dataDir(), 'x.csv')
    writeFileSync(path, 'a,b\n"one ""quoted""\nline",1\n2,"x\r\n"\n')
    expect(await countCsv(path)).toEqual({ header: ['a', 'b'], hasMark: false, rows: 2 })
    writeFileSync(path, 'a\n"open\n')
    await expect(countCsv(path)).rejects.toThrow('never closed')
    writeFileSync(path, 'a\nb')
    await expect(countCsv(path)).rejects.toThrow('without end')
    writeFileSync(path, '')
    await expect(countCsv(path)).rejects.toThrow('no line')
  })
})
