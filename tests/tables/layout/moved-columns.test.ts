import { describe, expect, it } from 'vitest'
import { ColumnModels } from '../../../parsers/tables/layout/column-models.ts'
import { movedColumns } from '../../../parsers/tables/layout/moved-columns.ts'
import { SORT, type Sort } from '../../../parsers/tables/scan/sort.ts'

const sorts = (...row: Sort[]) => row.map((sort) => SORT[sort])

function modelsOf(...rows: Sort[][]): { width: number; models: ColumnModels } {
  const width = rows[0]!.length
  const models = new ColumnModels(width)
  for (const row of rows) for (const [col, sort] of row.entries()) models.add(col, SORT[sort])
  return { width, models }
}

const FULL: Sort[] = ['text', 'phrase', 'name', 'decimal', 'percent']

describe('cells of a row that is filled up at its end', () => {
  it('move under their like where a label was merged', () => {
    const columns = modelsOf(FULL, FULL, FULL)
    expect(movedColumns(sorts('phrase', 'name', 'decimal', 'percent', 'empty'), 0, columns)?.columns).toEqual([
      1, 2, 3, 4,
    ])
  })

  it('stay where they are printed when all fit', () => {
    const columns = modelsOf(FULL, FULL, FULL)
    expect(movedColumns(sorts('text', 'phrase', 'name', 'decimal', 'empty'), 0, columns)).toBeNull()
  })

  it('are left alone in a whole row, and in one that begins empty', () => {
    const columns = modelsOf(FULL)
    expect(movedColumns(sorts(...FULL), 0, columns)).toBeNull()
    expect(movedColumns(sorts('empty', 'phrase', 'name', 'decimal', 'empty'), 0, columns)).toBeNull()
  })
})
