import { describe, expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import type { FileContent } from '../../../parsers/files/content.ts'
import { parserFor } from '../../../parsers/parse.ts'

const parse = parserFor(readReference())

const ROWS = [
  ['序号', '单位', '2024年新增科技型企业数（家）', '2025年新增科技型企业数（家）'],
  ['1', '甲镇', '12', '15'],
  ['2', '乙镇', '8', '9'],
  ['3', '丙镇', '4', '6'],
]
const TOTAL = ['合计', '合计', '24', '30']

function fileOf(rows: readonly string[][], place: string): FileContent {
  const cells = rows.flatMap((texts, row) =>
    texts.map((text, col) => ({ row, col, width: 1, height: 1, text, is_header: false, place })),
  )
  return { form: 'pdf', parts: [{ kind: 'grid', cells }], findings: [], members: [] }
}

const proofOf = (rows: readonly string[][], place: string) => parse(fileOf(rows, place), null).tables[0]!.proof

describe('a table read off a picture', () => {
  it('is unproven where one that was copied is consistent', () => {
    expect(proofOf(ROWS, 'page 1')).toBe('consistent')
    expect(proofOf(ROWS, 'page 1, recognised')).toBe('unproven')
  })

  it('is proven by its totals, and contradicted by them', () => {
    expect(proofOf([...ROWS, TOTAL], 'page 1, recognised')).toBe('proven')
    expect(proofOf([...ROWS, ['合计', '合计', '24', '31']], 'page 1, recognised')).toBe('contradicted')
  })
})
