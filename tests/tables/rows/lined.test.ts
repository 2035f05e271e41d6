import { describe, expect, it } from 'vitest'
import { ColumnModels } from '../../../parsers/tables/layout/column-models.ts'
import { readTables } from '../../../parsers/tables/read.ts'
import { JoinedPieces } from '../../../parsers/tables/rowed/joined-pieces.ts'
import { fittedRow, isTotalRow } from '../../../parsers/tables/rowed/row-fit.ts'
import { searchRows } from '../../../parsers/tables/rowed/row-search.ts'
import { fusedPieces, RowPiece, spelledRows } from '../../../parsers/tables/rowed/row-spelling.ts'
import { rowedTables } from '../../../parsers/tables/rowed/rowed-table.ts'
import { repeatedLabels, widened } from '../../../parsers/tables/rows/merged-labels.ts'
import { outlineRows } from '../../../parsers/tables/rows/outline-rows.ts'
import { pipedRuns, pipedSheet } from '../../../parsers/tables/rows/piped.ts'
import { areRows, rowsOfLines } from '../../../parsers/tables/rows/row-lines.ts'
import { sortOf } from '../../../parsers/tables/scan/sort.ts'
import { outside, spelledTables } from '../../../parsers/tables/spelled.ts'
import { linesOf } from '../../../parsers/text/lines.ts'
import { hints } from '../hints.ts'

const textOf = (...lines: string[]) => linesOf(lines.join('\n'))
const listOf = (...lines: string[]) => [...textOf(...lines)]
const closed = (row: string) => row.split(' ').map((text) => ({ text: text === '_' ? '' : text, place: null }))
const shown = (rows: readonly (readonly { text: string }[])[] | null) =>
  rows?.map((row) => row.map(({ text }) => text || '_').join(' ')) ?? null
const cells = (...rows: string[]) => ({
  cells: rows.map((row) => closed(row).map(({ text }) => text)),
  places: rows.map((row) => closed(row).map(() => null)),
})

const BARRED = ['镇街 | 公厕 | 泵站 |', '石桥镇 | 12 | 3 |', '河口镇 | 9 | 1 |']
const SPACED = ['镇街 公厕 资金(万元)', '石桥镇 12 30.5', '河口镇 9 22.4', '柳树镇 7 18.0']

describe('merged-labels', () => {
  it('repeats a label over the rows below that have none', () => {
    const { cells: filled } = repeatedLabels(cells('1 供水 新建 12', '_ _ 改建 3', '2 供电 新建 9'), hints)
    expect(filled.map((row) => row.join(' '))).toEqual(['1 供水 新建 12', '1 供水 改建 3', '2 供电 新建 9'])
  })

  it('repeats none into a total', () => {
    const { cells: filled } = repeatedLabels(cells('供水 新建 12', '_ 合计 12'), hints)
    expect(filled[1]).toEqual(['', '合计', '12'])
  })

  it('lets a label stand over as many columns as its header', () => {
    const rows = cells('供水 _ 12', '供电 新建 9', '其他 _ _')
    const { cells: filled } = widened(rows, [['项目'], ['项目'], ['数量']], hints)
    expect(filled.map((row) => row.join(','))).toEqual(['供水,供水,12', '供电,新建,9', '其他,,'])
    expect(widened(rows, [['项目'], ['类别'], ['数量']], hints).cells).toEqual(rows.cells)
  })
})

describe('outline-rows', () => {
  it('puts figures back under figures, and labels into the column of their ordinal', () => {
    const rows = ['项目 数量 资金 _', '一、供水 （一）新建 12 30', '（二）改建 3 8 _', '二、供电 （一）新建 9 22'].map(
      closed,
    )
    expect(shown(outlineRows(rows, hints))?.[2]).toBe('一、供水 （二）改建 3 8')
  })

  it('reads no rows without ordinals', () => {
    expect(outlineRows(['供水 新建 12 30', '改建 3 8 _'].map(closed), hints)).toBeNull()
  })
})

describe('piped', () => {
  it('finds runs of separated lines', () => {
    const runs = pipedRuns(textOf('各镇街：', ...BARRED, '请按期完成。'), hints)
    expect(runs).toEqual([{ from: 1, to: 4 }])
    expect(pipedRuns(textOf('各镇街：', '请按期完成。'), hints)).toEqual([])
  })

  it('makes a sheet of rows by line', () => {
    expect(pipedSheet(listOf(...BARRED), hints)?.cells).toEqual([
      ['镇街', '公厕', '泵站'],
      ['石桥镇', '12', '3'],
      ['河口镇', '9', '1'],
    ])
  })

  it('makes rows by count where one line holds all of them', () => {
    const sheet = pipedSheet(listOf(`${[...BARRED, '柳树镇 | 7 | 2 |'].join(' ')}`), hints)
    expect(sheet?.cells.map((row) => row.length)).toEqual([3, 3, 3, 3])
  })
})

describe('row-lines', () => {
  it('are lines of which most hold several cells', () => {
    expect([areRows(listOf(...BARRED)), areRows(listOf('甲 |', '乙 |', '丙 | 丁 |'))]).toEqual([true, false])
  })

  it('go on in the next line where one was torn inside a cell', () => {
    const { rows, width } = rowsOfLines(listOf('镇街 | 公厕 |', '石桥', '镇 | 12 |'))
    expect([shown(rows)?.at(-1), width]).toEqual(['石桥镇 12', 2])
  })
})

describe('spelled', () => {
  it('gives the stretches outside of some runs', () => {
    const lines = textOf('甲', '乙', '丙', '丁')
    expect(outside(lines, [{ from: 1, to: 2 }]).map((part) => [...part].map(({ text }) => text))).toEqual([
      ['甲'],
      ['丙', '丁'],
    ])
    expect(outside(lines, [])).toHaveLength(1)
  })

  it('reads rows by line, and cells one below the other', () => {
    expect(spelledTables(textOf(...BARRED, '柳树镇 | 7 | 2 |'), hints).map(({ table }) => table.rows.length)).toEqual([
      3,
    ])
    expect(spelledTables(textOf('各镇街要抓紧实施。', '请按期完成。'), hints)).toEqual([])
  })
})

describe('row-spelling', () => {
  it('parts rows by wide blanks or by single ones', () => {
    const rows = spelledRows(textOf('石桥镇  东片  12', '河口镇  西片  9'), hints).get('wide')!
    expect(rows.map(({ pieces }) => pieces.map(({ text }) => text))).toEqual([
      ['石桥镇', '东片', '12'],
      ['河口镇', '西片', '9'],
    ])
    expect(spelledRows(textOf(...SPACED), hints).has('single')).toBe(true)
  })

  it('joins two pieces to one', () => {
    const piece = (text: string) => new RowPiece(text, null, 'near', hints)
    expect(fusedPieces(piece('石桥'), piece('镇'), hints).text).toBe('石桥镇')
    expect(piece('12').sort).toBe(sortOf('12', hints))
  })
})

describe('row-fit', () => {
  const models = new ColumnModels(3)
  for (const row of [
    ['石桥镇', '12', '3.5'],
    ['河口镇', '9', '2.1'],
  ])
    for (const [col, text] of row.entries()) models.add(col, sortOf(text, hints))
  const laid = (line: string) => {
    const [row] = spelledRows(textOf(line, line), hints).get('single')!
    return fittedRow(new JoinedPieces(row!.pieces, hints), { width: 3, models, kinds: hints })
  }

  it('lays pieces into columns, several into one, or none', () => {
    const texts = (line: string) => laid(line)?.cells.map((cell) => cell?.text ?? null)
    expect(texts('柳树镇 7 1.8')).toEqual(['柳树镇', '7', '1.8'])
    expect(texts('柳树 新镇 7 1.8')?.[0]).toBe('柳树新镇')
    expect(laid('柳树镇 7 1.8')!.n_loose).toBe(0)
    expect(laid('柳树 新镇 7 1.8')!.n_loose).toBeGreaterThan(0)
  })

  it('fits no row of too many pieces', () => {
    expect(laid('1 2 3 4 5 6 7')).toBeNull()
  })

  it('knows the label of a total', () => {
    const pieces = (line: string) => spelledRows(textOf(line, line), hints).get('single')![0]!.pieces
    expect([isTotalRow(pieces('合计 21 53'), hints), isTotalRow(pieces('石桥镇 12 3'), hints)]).toEqual([true, false])
  })
})

describe('row-search', () => {
  it('finds where header and rows of a table stand', () => {
    const lines = textOf('各镇街要抓紧实施。', ...SPACED, '请按期完成。')
    expect(searchRows(lines, spelledRows(lines, hints).get('single')!, hints)).toMatchObject([{ width: 3 }])
  })
})

describe('rowed-table', () => {
  it('reads rows that stand on lines, and no sentences', () => {
    const [found] = rowedTables(textOf(...SPACED), hints)
    expect(found!.table.columns).toEqual([['镇街'], ['公厕'], ['资金(万元)']])
    expect(rowedTables(textOf('全年完成投资 8 亿元，增长较快。', '新增就业 3 万人，好于上年。'), hints)).toEqual([])
  })
})

describe('read', () => {
  it('reads a table however its cells are spelled', () => {
    const spellings = [
      SPACED,
      SPACED.map((row) => `${row.split(' ').join(' | ')} |`),
      SPACED.flatMap((row) => row.split(' ')),
    ]
    for (const lines of spellings)
      expect(readTables(textOf(...lines), hints).tables.map(({ rows }) => rows.length)).toEqual([3])
  })

  it('finds no table in text', () => {
    expect(readTables(textOf('一、总体要求', '坚持问题导向，完成投资8亿元。'), hints)).toEqual({
      tables: [],
      findings: [],
    })
  })
})
