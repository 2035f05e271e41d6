import { describe, expect, it } from 'vitest'
import * as price from '../../../parsers/tables/blocks/price.ts'
import { endRow, tariffOf } from '../../../parsers/tables/blocks/tariff.ts'
import { TRAIT, traitsOf } from '../../../parsers/tables/blocks/trait.ts'
import { finalistsOf } from '../../../parsers/tables/choose/finalists.ts'
import { bareLines, documentTables } from '../../../parsers/tables/document-tables.ts'
import { readTables } from '../../../parsers/tables/read.ts'
import { cellsOf } from '../../../parsers/tables/scan/cells.ts'
import { lineParts, WIDE } from '../../../parsers/tables/scan/line-parts.ts'
import { sheetOf } from '../../../parsers/tables/sheet.ts'
import { linesOf } from '../../../parsers/text/lines.ts'
import { hints } from '../hints.ts'

const ROWS = ['镇街 公厕 资金(万元)', '石桥镇 12 30.5', '河口镇 9 22.4', '柳树镇 7 18.0']

describe('line-parts', () => {
  it('are the pieces that hold text, with their places', () => {
    const line = linesOf('石桥镇  \t12   ').at(0)!
    expect(lineParts(line, WIDE)).toEqual([
      { text: '石桥镇', from: 0, to: 3 },
      { text: '12', from: 6, to: 8 },
    ])
    expect(() => lineParts(line, /x/)).toThrow(TypeError)
  })
})

describe('tariff', () => {
  it('has every price that is asked for', () => {
    const cells = cellsOf(linesOf('石桥镇\n12'), hints)
    const traits = traitsOf(cells, hints.words)
    const body: price.Body = {
      cells,
      traits,
      from: 0,
      to: 2,
      slots: ['word', 'figure'],
      sense: 'nothing',
      gap: 1,
      accents: [null, null],
    }
    const tariff = tariffOf(body)
    expect(tariff.place[traits[0]! * 2 + 1]).toBe(price.placing(body, traits[0]!, 1))
    expect(tariff.skip[0 * 2 + 1]).toBe(price.skipping(body, 1, 1))
    expect(tariff.start[1 * 2 + 1]).toBe(price.starting(body, TRAIT.total, 1))
    expect(tariff.end[endRow(TRAIT.section) * 2]).toBe(price.ending(body, TRAIT.section, 0))
  })
})

describe('finalists', () => {
  it('are the readings that a table was chosen from, the best first, each once', () => {
    const lines = linesOf(ROWS.flatMap((row) => row.split(' ')).join('\n'))
    const [table] = readTables(lines, hints).tables
    const found = finalistsOf(table!, lines, hints)
    expect(found[0]!.table.rows).toEqual(table!.rows)
    expect(found.every(({ bits }, i) => i === 0 || bits <= found[i - 1]!.bits)).toBe(true)
    expect(new Set(found.map((one) => JSON.stringify([one.table.columns, one.table.rows]))).size).toBe(found.length)
  })
})

describe('document-tables', () => {
  it('reads what markup says and what stands in bare lines, in the order of the document', () => {
    const lines = linesOf(['镇街 | 泵站 |', '石桥镇 | 3 |', '河口镇 | 1 |', '说明如下。', ...ROWS].join('\n'))
    const cells = ['镇街 泵站', '石桥镇 3', '河口镇 1'].map((row) =>
      row.split(' ').map((text) => ({ text, place: null })),
    )
    const sheet = sheetOf(cells, [...lines.slice(0, 3)], { method: 'grid', is_padded: false, caption: [] })
    expect([...bareLines([sheet], lines)].map(({ number }) => number)).toEqual([4, 5, 6, 7, 8])
    const { tables } = documentTables([sheet], lines, hints)
    expect(tables.map(({ method, rows }) => [method === 'grid', rows.length])).toEqual([
      [true, 2],
      [false, 3],
    ])
  })
})
