import { describe, expect, it } from 'vitest'
import { captionAbove } from '../../../parsers/tables/layout/caption.ts'
import { ColumnModels } from '../../../parsers/tables/layout/column-models.ts'
import { expectationOf } from '../../../parsers/tables/layout/expectation.ts'
import {
  cornerBits,
  headerCellBits,
  headerPrices,
  insideLineBits,
  openingBits,
} from '../../../parsers/tables/layout/header-price.ts'
import { Hypothesis } from '../../../parsers/tables/layout/hypothesis.ts'
import { lastCells, openingsAt, type TableOpening } from '../../../parsers/tables/layout/openings.ts'
import {
  cellBits,
  filledIn,
  headingCells,
  type PricedCells,
  rowBits,
} from '../../../parsers/tables/layout/row-price.ts'
import { seamBits } from '../../../parsers/tables/layout/seam.ts'
import { searchTables } from '../../../parsers/tables/layout/search.ts'
import { searchedTables } from '../../../parsers/tables/layout/searched.ts'
import {
  asPrinted,
  headerReadings,
  labelColumns,
  linedReadings,
  rowsOfHeader,
} from '../../../parsers/tables/layout/span-header.ts'
import { bodyRows, headerCells } from '../../../parsers/tables/layout/span-rows.ts'
import { spanTable } from '../../../parsers/tables/layout/span-table.ts'
import { WEIGHTS } from '../../../parsers/tables/layout/weights.ts'
import { barStream } from '../../../parsers/tables/scan/bar-stream.ts'
import { SORTS, sortOf } from '../../../parsers/tables/scan/sort.ts'
import { CUE } from '../../../parsers/tables/scan/stream.ts'
import { linesOf } from '../../../parsers/text/lines.ts'
import { hints } from '../hints.ts'

const sort = (text: string) => sortOf(text, hints)
const ROWS = [
  '镇街 | 公厕（座） | 资金（万元） |',
  '石桥镇 | 12 | 30.5 |',
  '河口镇 | 9 | 22.4 |',
  '柳树镇 | 7 | 18.0 |',
]
const LINES = linesOf(['公厕建设任务表', ...ROWS].join('\n'))
const streamOf = (...lines: string[]) => barStream(linesOf(lines.join('\n')), hints)!
const priced = (...texts: string[]): PricedCells => ({
  texts,
  sorts: Uint8Array.from(texts, sort),
  cues: new Uint8Array(texts.length),
})
/** Models of columns that have held the sorts of some rows. */
const models = (...rows: string[][]) => {
  const made = new ColumnModels(rows[0]!.length)
  for (const row of rows) for (const [col, text] of row.entries()) made.add(col, sort(text))
  return made
}

describe('expectation', () => {
  it.each([
    ['序号', 'number'],
    ['公厕（座）', 'number'],
    ['增长率', 'number'],
    ['备注', 'empty'],
    ['是否开工', 'mark'],
    ['责任单位', 'name'],
    ['石桥', null],
    ['', null],
  ])('below %s: %s', (text, expected) => {
    const found = expectationOf(text, hints)
    expect(found && SORTS[found.sort]).toBe(expected)
  })
})

describe('header-price', () => {
  it('asks more of figures and sentences in a header than of its words', () => {
    const bits = (text: string) => headerCellBits(text, sort(text), '', hints)
    expect(bits('序号')).toBeLessThan(bits('石桥公园'))
    expect(bits('石桥公园')).toBeLessThan(bits('要抓紧实施，按期完成。'))
    expect(bits('石桥公园')).toBeLessThan(bits('128'))
  })

  it('begins with a word that opens headers, not with one that stands below others', () => {
    expect(openingBits('序号', '', hints)).toBeLessThan(openingBits('公厕', '', hints))
    expect(openingBits('公厕', '', hints)).toBeLessThan(openingBits('上半年', '', hints))
    expect(openingBits('公厕', '序号', hints)).toBeGreaterThan(openingBits('公厕', '', hints))
  })

  it('may lack the name of its first column, the less so before a word that opens headers', () => {
    expect(cornerBits('序号', hints)).toBe(WEIGHTS.corner + WEIGHTS.cornerBefore)
    expect(cornerBits('公厕', hints)).toBe(WEIGHTS.corner)
    expect(cornerBits('上半年', hints)).toBe(-WEIGHTS.never)
  })

  it('prices a stream once, a stretch being a difference of two sums', () => {
    const stream = streamOf('镇街 | | 公厕 | 镇街 |')
    const prices = headerPrices(stream, new Uint8Array(stream.length).fill(1), hints)
    expect(prices.between(0, 4)).toBeCloseTo(prices.between(0, 2) + prices.between(2, 4))
    expect([prices.emptyBetween(0, 4), prices.emptyBetween(2, 4)]).toEqual([1, 0])
    expect([prices.nextSame(0), prices.nextSame(2)]).toEqual([3, stream.length])
    expect([prices.expected(1), prices.opens(0)]).toEqual([null, hints.words.opensHeader('镇街')])
  })
})

describe('a header inside of a line', () => {
  it('costs what leaving a cell of it out does, unless a note stands before', () => {
    expect(insideLineBits('镇街', hints)).toBe(WEIGHTS.headerAbove)
    expect(insideLineBits('单位：座', hints)).toBe(0)
    expect(insideLineBits('', hints)).toBe(0)
  })

  it('is dearer to open than one that begins with its line', () => {
    const stream = streamOf('镇街 | 公厕 |', '新建 | 改建 |', ...ROWS.slice(1))
    const { opening } = headerPrices(stream, new Uint8Array(stream.length).fill(1), hints)
    expect(opening(1) - opening(0)).toBeGreaterThan(WEIGHTS.headerAbove / 2)
  })
})

describe('row-price', () => {
  const like = models(['石桥镇', '12'], ['河口镇', '9'])

  it('asks less of a cell that is like those above it', () => {
    const cells = priced('柳树镇', '7')
    expect(cellBits(cells, 0, 0, like)).toBeLessThan(cellBits(cells, 0, 1, like))
    expect(cellBits(cells, 1, 1, like)).toBeLessThan(cellBits(cells, 1, 0, like))
  })

  it('asks more of a colon, and of a cue that the reading ignores', () => {
    const cells = priced('备注：', '备注')
    expect(cellBits(cells, 0, 0, like)).toBeGreaterThan(cellBits(cells, 1, 0, like))
    const cued = { ...priced('7', '7'), cues: Uint8Array.from([CUE.ignored, 0]) }
    expect(cellBits(cued, 0, 1, like)).toBe(cellBits(cued, 1, 1, like) + WEIGHTS.ignoredCue)
  })

  it('knows the heading of a section, and how much of a row is filled', () => {
    const cells = priced('一、供水', '', '', '石桥镇', '12', '3')
    const row = (from: number) => Int32Array.from([from, from + 1, from + 2])
    expect([headingCells(cells, row(0), 1), headingCells(cells, row(3), 1)]).toEqual([1, 0])
    expect([filledIn(cells, row(0)), filledIn(cells, row(3))]).toEqual([1, 3])
    // At the top only a number tells.
    expect([headingCells(cells, row(0), 0), headingCells(priced('供水', '', ''), row(0), 0)]).toEqual([1, 0])
  })

  it('saves bits where numbers count on, and asks for them where a row looks like one more header', () => {
    const cells = priced('1', '石桥镇', '2', '河口镇', '7', '河口镇')
    const setting = { heads: () => false, isTotal: () => false }
    const above = Int32Array.from([0, 1])
    const counted = rowBits(cells, { ...setting, row: Int32Array.from([2, 3]), above })
    const other = rowBits(cells, { ...setting, row: Int32Array.from([4, 5]), above })
    expect(counted).toBeLessThan(other)
    const headed = { ...setting, heads: () => true, row: Int32Array.from([2, 3]), above }
    expect(rowBits(cells, headed)).toBeGreaterThanOrEqual(counted)
  })
})

describe('seam', () => {
  const bits = (above: string, here: string) => seamBits(streamOf(`${above} | ${here} |`), 1)

  it('costs nothing where a text cannot end, more elsewhere, and is none between figures', () => {
    expect(bits('住建局、', '民政局')).toBe(0)
    expect(bits('公厕', '新建')).toBe(WEIGHTS.joined)
    expect(bits('公厕', '12')).toBe(Number.POSITIVE_INFINITY)
    expect(bits('公厕', '序号')).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('hypothesis', () => {
  const stream = streamOf('石桥镇 | 12 | 3 | 河口镇 | 9 | 1 |')
  const made = () =>
    new Hypothesis({ from: 0, body: 0, width: 3, sibling: 0, isSameWidth: false }, 0, new ColumnModels(3), {
      heads: () => false,
      isTotal: () => false,
    })

  it('lays cells into rows, each of which costs bits', () => {
    const table = made()
    for (const at of [0, 1, 2]) table.place(stream, at, at)
    table.endRow(stream, false)
    expect([table.n_rows, Array.from(table.last!.cells)]).toEqual([1, [0, 1, 2]])
    expect(table.cost).toBeGreaterThan(0)
  })

  it('goes on in two ways without one touching the other', () => {
    const table = made()
    table.place(stream, 0, 0)
    const other = table.forked()
    other.place(stream, 1, 1)
    expect([table.col, other.col]).toEqual([1, 2])
    expect(other.cost).toBeGreaterThan(table.cost)
  })

  it('asks for bits where columns have no cell', () => {
    const table = made()
    expect(table.missing(0, 2)).toBeGreaterThan(table.missing(0, 1))
    expect(table.missing(1, 1)).toBe(0)
  })
})

describe('openings', () => {
  const stream = streamOf(...ROWS)
  const prices = headerPrices(stream, new Uint8Array(stream.length).fill(1), hints)
  const account = {
    stream,
    prices,
    best: new Float64Array(stream.length + 1),
    lastTables: Array.from({ length: stream.length + 1 }, () => null),
  }
  const offered = (at: number, limit: number) => {
    const found: TableOpening[] = []
    openingsAt(account, at, limit, (one) => found.push(one))
    return found
  }

  it('are cheapest for the header that stands above the body', () => {
    const [best] = offered(3, 200).sort((a, b) => a.cost - b.cost)
    expect(best).toMatchObject({ from: 0, width: 3, rows: 1 })
  })

  it('are none beyond the limit', () => {
    expect(offered(3, 1)).toEqual([])
  })

  it('end with the last cell of each column', () => {
    const filled = streamOf('镇街 | 公厕 | | 新建 |')
    expect(lastCells(filled, 0, 4, 2)).toEqual([0, 3])
  })
})

describe('span-rows', () => {
  const stream = streamOf(...ROWS)
  const [span] = searchTables(stream, hints).spans

  it('are the cells of the header, and those of each row', () => {
    expect(headerCells(stream, span!).map(({ text }) => text)).toEqual(['镇街', '公厕（座）', '资金（万元）'])
    expect(bodyRows(stream, span!, hints)[1]!.map(({ text }) => text)).toEqual(['河口镇', '9', '22.4'])
  })
})

describe('span-header', () => {
  const body = [['石桥镇', '12', '3'].map((text) => ({ text, place: null }))]

  it('reads a header by its cells', () => {
    const [one] = headerReadings(['镇街', '公厕', '泵站'], 3, body, hints)
    expect(one!.columns).toEqual([['镇街'], ['公厕'], ['泵站']])
  })

  it('counts leading columns without figures, and falls back on what is printed', () => {
    expect(labelColumns(body, hints)).toBe(1)
    expect(
      asPrinted([
        ['镇街', '公厕'],
        ['', '新建'],
      ]).columns,
    ).toEqual([['镇街'], ['公厕', '新建']])
  })

  it('counts a first column that looks like figures as one of labels', () => {
    const years = [['2021', '12', '30.5']].map((row) => row.map((text) => ({ text, place: null })))
    expect(labelColumns(years, hints)).toBe(1)
    const ages = [['3年以内', '12', '30.5']].map((row) => row.map((text) => ({ text, place: null })))
    expect(labelColumns(ages, hints)).toBe(1)
  })

  it('keeps to the lines that several cells of a header stand on', () => {
    const cells = (...lines: string[]) =>
      lines.flatMap((line, at) =>
        line.split(' ').map((text) => ({ text, place: { first_line: at, last_line: at, start: 0, end: 1 } })),
      )
    const rows = rowsOfHeader(cells('镇街 公厕', '新建 改建'))
    expect(rows).toEqual([
      ['镇街', '公厕'],
      ['新建', '改建'],
    ])
    expect(rowsOfHeader(cells('镇街 公厕 泵站'))).toBeNull()
    expect(rowsOfHeader(cells('镇街', '公厕'))).toBeNull()
    expect(rowsOfHeader([...cells('镇街 公厕', '新建 改建'), { text: '', place: null }])).toBeNull()
    expect(linedReadings(rows!, 3, 1, hints)[0]?.columns).toEqual([['镇街'], ['公厕', '新建'], ['公厕', '改建']])
  })
})

describe('span-table', () => {
  it('has title, columns and rows of its stretch', () => {
    const stream = barStream(LINES, hints)!
    const [span] = searchTables(stream, hints).spans
    const setting = { stream, lines: LINES, kinds: hints, method: 'delimited', dropsEmpty: true } as const
    expect(spanTable(span!, 0, setting)?.table).toMatchObject({
      title: '公厕建设任务表',
      columns: [['镇街'], ['公厕（座）'], ['资金（万元）']],
      rows: [
        ['石桥镇', '12', '30.5'],
        ['河口镇', '9', '22.4'],
        ['柳树镇', '7', '18.0'],
      ],
    })
    // No caption reaches above the first line that it may have.
    expect(spanTable(span!, 1, setting)?.table.title).toBeNull()
  })
})

describe('searched', () => {
  it('finds the tables of some lines under the spelling that they are of', () => {
    expect(
      searchedTables(LINES, hints).some(({ table }) => table.rows.length === 3 && table.columns.length === 3),
    ).toBe(true)
    expect(searchedTables(linesOf('要抓紧实施。\n按期完成。'), hints)).toEqual([])
  })
})

describe('caption', () => {
  const above = (...lines: string[]) => captionAbove(linesOf(lines.join('\n')), lines.length, 0)

  it('is made of short lines right above', () => {
    expect(above('公厕建设任务表', '单位：座')).toEqual(['公厕建设任务表', '单位：座'])
    expect(
      above('各镇街要抓紧实施，按期完成，确保质量，做好总结并及时上报区住房城乡建设委，逾期的予以通报批评。'),
    ).toEqual([])
  })

  it('lets what portals print between title and text take no room of the title', () => {
    expect(above('公厕建设任务表', '来源：石桥县住建局', '浏览次数：36')).toContain('公厕建设任务表')
  })
})
