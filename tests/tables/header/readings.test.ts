import { describe, expect, it } from 'vitest'
import { choices, partings, UNSTATED } from '../../../parsers/tables/header/header-groups.ts'
import { headersOf } from '../../../parsers/tables/header/header-rows.ts'
import { headersAbove } from '../../../parsers/tables/header/header-search.ts'
import { flat, headerTrees, rowedTrees } from '../../../parsers/tables/header/header-tree.ts'
import { paddedPaths } from '../../../parsers/tables/header/padded-header.ts'
import { placedPaths } from '../../../parsers/tables/header/placed-header.ts'
import { spannedPaths } from '../../../parsers/tables/header/spanned-header.ts'
import { cellsBetween } from '../../../parsers/tables/scan/cell-run.ts'
import { cellsOf } from '../../../parsers/tables/scan/cells.ts'
import { linesOf } from '../../../parsers/text/lines.ts'
import { hints } from '../hints.ts'

const { words } = hints
const cell = (text: string, isGroup = false, span = 1) => ({ text, span, isGroup })
const paths = (columns: readonly string[][] | undefined) => columns?.map((path) => path.join('/')) ?? null

describe('header-groups', () => {
  it('parts a row by the sub-headers that come again', () => {
    const cells = ['上半年', '下半年', '上半年', '下半年'].map((text) => cell(text))
    expect(partings(cells, ['公厕', '泵站'], words)[0]).toMatchObject({ counts: [2, 2], doubt: null })
  })

  it('doubts what no sub-header states', () => {
    const cells = ['大型', '小型', '市级', '区级'].map((text) => cell(text))
    expect(partings(cells, ['公厕', '泵站'], words)[0]?.doubt).toBe(UNSTATED)
    expect(partings([cell('大型')], ['公厕', '泵站'], words)).toEqual([])
  })

  it('looks for groups over the columns of figures', () => {
    const found = choices(['镇街', '公厕', '泵站'], 2, 1, ['上半年', '下半年'], words)
    expect(found[0]?.chosen).toEqual([1, 2])
    expect(choices(['镇街', '其中', '备注'], 1, 1, ['一级'], words)[0]?.chosen).toEqual([1])
  })

  it('takes the cell that has no twin for the only group', () => {
    const upper = ['镇街', '月初在库', '本月进出', '月末在库']
    expect(choices(upper, 1, 1, ['收进', '发出', '报损'], words)[0]?.chosen).toEqual([2])
  })

  it('parts a row by the word that closes each group', () => {
    const cells = ['座数', '涨落（%）', '亩数', '涨落（%）'].map((text) => cell(text))
    expect(partings(cells, ['公厕', '林地'], words)[0]?.counts).toEqual([2, 2])
  })
})

describe('header-tree', () => {
  const search = { width: 5, labels: 1, words, limit: 20 }

  it('gives one row a column each', () => {
    expect(flat(['镇街', '公厕'])).toEqual({ columns: [['镇街'], ['公厕']], cost: 0, doubt: null })
  })

  it('puts two rows over columns whose spans are gone', () => {
    const cells = ['镇街', '公厕', '泵站', '上半年', '下半年', '上半年', '下半年']
    expect(paths(headerTrees(cells, search, new Map())[0]?.columns)).toEqual([
      '镇街',
      '公厕/上半年',
      '公厕/下半年',
      '泵站/上半年',
      '泵站/下半年',
    ])
    expect(headerTrees(['镇街', '公厕'], search, new Map())).toEqual([])
  })

  it('takes rows that are told apart as they are', () => {
    const rows = [
      ['镇街', '公厕', '泵站'],
      ['上半年', '下半年', '上半年', '下半年'],
    ]
    expect(paths(rowedTrees(rows, 5, 1, words)[0]?.columns)?.[4]).toBe('泵站/下半年')
    expect(rowedTrees([['镇街'], ['上半年']], 5, 1, words)).toEqual([])
  })
})

describe('header-rows', () => {
  it('reads one row where there are as many cells as columns, more rows where there are more', () => {
    expect(paths(headersOf(['镇街', '公厕', '泵站'], 3, 1, words)[0]?.columns)).toEqual(['镇街', '公厕', '泵站'])
    expect(paths(headersOf(['镇街', '公厕', '备注', '新建', '改建'], 4, 1, words)[0]?.columns)).toEqual([
      '镇街',
      '公厕/新建',
      '公厕/改建',
      '备注',
    ])
    expect(headersOf(['镇街'], 4, 1, words)).toEqual([])
  })
})

describe('header-search', () => {
  it('finds the header that ends right before the body', () => {
    const run = cellsOf(linesOf('公厕建设任务表\n镇街\n公厕\n泵站\n石桥镇\n12\n3'), hints)
    const cells = cellsBetween(run, 0, run.texts.length)
    const [found] = headersAbove(cells, 4, ['word', 'figure', 'figure'], hints, new Map())
    expect(found?.from).toBe(1)
    expect(paths(found?.header.columns)).toEqual(['镇街', '公厕', '泵站'])
  })
})

describe('padded-header', () => {
  it('puts groups over the padding right after them', () => {
    const rows = [
      ['镇街', '公厕', '', '泵站', ''],
      ['', '新建', '改建', '新建', '改建'],
    ]
    expect(paths(paddedPaths(rows, 5, 1, words)?.columns)).toEqual([
      '镇街',
      '公厕/新建',
      '公厕/改建',
      '泵站/新建',
      '泵站/改建',
    ])
  })

  it('asks words where the padding stands at the end', () => {
    const rows = [
      ['镇街', '公厕', '泵站', '', ''],
      ['新建', '改建', '新建', '改建', ''],
    ]
    expect(paths(paddedPaths(rows, 5, 1, words)?.columns)).toEqual([
      '镇街',
      '公厕/新建',
      '公厕/改建',
      '泵站/新建',
      '泵站/改建',
    ])
  })
})

describe('placed-header', () => {
  it('reads cells in their own columns where a row begins with an empty one', () => {
    const rows = [
      ['镇街', '公厕', '', '备注'],
      ['', '新建', '改建', ''],
    ]
    expect(paths(placedPaths(rows, 4) ?? undefined)).toEqual(['镇街', '公厕/新建', '公厕/改建', '备注'])
  })

  it('reads nothing where no row shows it', () => {
    expect(
      placedPaths(
        [
          ['镇街', '公厕'],
          ['新建', ''],
        ],
        2,
      ),
    ).toBeNull()
  })
})

describe('spanned-header', () => {
  it('counts empty cells after a cell for its columns', () => {
    const rows = [
      ['镇街', '公厕', '', '泵站', ''],
      ['新建', '改建', '新建', '改建', ''],
    ]
    const found = spannedPaths(rows, 5, words)
    expect(paths(found?.columns)).toEqual(['镇街', '公厕/新建', '公厕/改建', '泵站/新建', '泵站/改建'])
  })

  it('fits no rows that say too little', () => {
    expect(
      spannedPaths(
        [
          ['镇街', '公厕', '泵站'],
          ['新建', '改建', '扩建'],
        ],
        3,
        words,
      ),
    ).toBeNull()
  })
})
