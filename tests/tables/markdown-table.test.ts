import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTablesPage, tablesPage } from './form-folder.ts'
import { cellOf, markdownTable, readMarkdownTable, textIn, type WrittenTable } from './markdown-table.ts'

const text = fc.string({ unit: fc.constantFrom(...'甲1|\\›?Σ–e nu{}\n\t　-') })
const tables: fc.Arbitrary<WrittenTable> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), fc.boolean())
  .chain(([width, height, isMarked]) =>
    fc.record(
      {
        columns: fc.option(
          fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), { minLength: width, maxLength: width }),
        ),
        rows: fc.array(fc.array(text, { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
        ...(isMarked && { total_rows: fc.subarray([...Array(height).keys()]) }),
      },
      { requiredKeys: ['columns', 'rows', ...(isMarked ? (['total_rows'] as const) : [])] },
    ),
  ) as fc.Arbitrary<WrittenTable>

describe('a table in Markdown', () => {
  it('is plain to read', () => {
    expect(
      markdownTable({
        columns: [['单位'], ['新增企业', '2024年']],
        rows: [
          ['甲镇', '3'],
          ['合计', '3'],
        ],
        total_rows: [1],
      }).join('\n'),
    ).toBe('| Σ | 单位 | 新增企业 › 2024年 |\n| --- | --- | --- |\n|  | 甲镇 | 3 |\n| Σ | 合计 | 3 |')
  })

  it('says all of any table, whatever its cells hold', () => {
    fc.assert(
      fc.property(tables, (table) => {
        expect(readMarkdownTable(markdownTable(table))).toEqual(table)
      }),
    )
  })

  it('tells nothing from an empty text', () => {
    for (const one of [null, '', '–', '?', ' a ', 'a|b', '\\e', '\\n']) expect(textIn(cellOf(one))).toBe(one)
  })
})

describe('a page of tables', () => {
  it('says all of them, and the proof that each must have', () => {
    const proof = fc.constantFrom('proven', 'consistent', undefined)
    fc.assert(
      fc.property(fc.array(fc.tuple(tables, proof)), (several) => {
        const printed = several.map(([table, of]) => ({ ...table, ...(of && { proof: of }) }))
        expect(readTablesPage(tablesPage(printed))).toEqual(printed)
      }),
    )
  })
})
