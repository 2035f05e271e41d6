import { utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { parserFor } from '../../parsers/parse.ts'
import { cellsOf, contentOf, kindsOf, textsOf } from './file-input.ts'

const parse = parserFor(readReference())

type Row = (string | number | Date | null)[]
const sheetOf = (rows: Row[], facts: Partial<WorkSheet> = {}): WorkSheet =>
  Object.assign(utils.aoa_to_sheet(rows), facts)

function bookOf(sheets: Record<string, WorkSheet>, hidden: readonly string[] = []): WorkBook {
  const book = utils.book_new()
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name)
  book.Workbook = { Sheets: book.SheetNames.map((name) => ({ name, Hidden: hidden.includes(name) ? 1 : 0 })) }
  return book
}

const read = (book: WorkBook, bookType: 'xlsx' | 'biff8') =>
  contentOf(new Uint8Array(write(book, { type: 'buffer', bookType, cellStyles: true })))

describe.each(['xlsx', 'biff8'] as const)('a workbook in %s', (form) => {
  it('shows cells as they are formatted', async () => {
    const sheet = sheetOf([
      ['比重', '产值', '日期'],
      [0.205, 1234.5, 45371],
    ])
    sheet.A2.z = '0.0%'
    sheet.B2.z = '#,##0.00'
    sheet.C2.z = 'yyyy"年"m"月"d"日"'
    const [cells = []] = cellsOf(await read(bookOf({ Sheet1: sheet }), form))
    expect(cells.slice(3)).toEqual(['1,0: 20.5%', '1,1: 1,234.50', '1,2: 2024年3月20日'])
  })

  it('keeps merged cells whole', async () => {
    const rows = [['任务表'], ['序号', '单位'], [1, '甲镇']]
    const sheet = sheetOf(rows, { '!merges': [utils.decode_range('A1:B1')] })
    const [cells = []] = cellsOf(await read(bookOf({ Sheet1: sheet }), form))
    expect(cells[0]).toBe('0,0 (2x1): 任务表')
  })

  it('names its sheets unless a program did', async () => {
    const rows = [['甲', '乙']]
    const content = await read(bookOf({ Sheet1: sheetOf(rows), 高新技术企业: sheetOf(rows) }), form)
    expect(textsOf(content)).toEqual(['高新技术企业'])
  })

  it('has the title that is printed, and the names of its sheets only where none is', async () => {
    const rows = [
      ['序号', '单位', '任务（个）'],
      [1, '甲镇', 3],
      [2, '乙镇', 4],
    ]
    const titled = (title: string): Row[] => [['附件1'], [title], ...rows]
    const merges = { '!merges': [utils.decode_range('A1:B1'), utils.decode_range('A2:C2')] }
    const titleOf = async (sheets: Record<string, WorkSheet>) =>
      parse(await read(bookOf(sheets), form), null).head.title
    expect(
      await titleOf({
        县直机关: sheetOf(titled('松岭县2026年任务一览表'), merges),
        检察院: sheetOf(titled('松岭县检察系统2026年任务一览表'), merges),
      }),
    ).toBe('松岭县2026年任务一览表')
    expect(await titleOf({ 松岭县2026年任务: sheetOf(rows), 说明: sheetOf([['无']]) })).toBe('松岭县2026年任务')
  })

  it('leaves hidden sheets out, and says so', async () => {
    const book = bookOf({ 公开: sheetOf([['甲', 1]]), 底稿: sheetOf([['乙', 2]]) }, ['底稿'])
    const content = await read(book, form)
    expect(cellsOf(content)).toEqual([['0,0: 甲', '0,1: 1']])
    expect(content.findings.map(({ message }) => message)).toEqual([expect.stringContaining('hidden sheet 底稿')])
  })

  it('shows an error of a formula as nothing', async () => {
    const sheet = sheetOf([['甲', 1]])
    sheet.B1 = { t: 'e', v: 0x17, w: '#REF!' }
    expect(cellsOf(await read(bookOf({ Sheet1: sheet }), form))).toEqual([['0,0: 甲']])
  })
})

describe('hidden rows and columns', () => {
  it('are left out and counted, merges over them shrink', async () => {
    const sheet = sheetOf(
      [
        ['表', null, null],
        ['甲', 1, 2],
        ['乙', 3, 4],
        ['丙', 5, 6],
      ],
      {
        '!merges': [utils.decode_range('A1:C1')],
        '!rows': [{}, {}, { hidden: true }],
        '!cols': [{}, { hidden: true }],
      },
    )
    const content = await read(bookOf({ Sheet1: sheet }), 'xlsx')
    expect(cellsOf(content)).toEqual([['0,0 (2x1): 表', '1,0: 甲', '1,1: 2', '2,0: 丙', '2,1: 6']])
    expect(content.findings.map(({ message }) => message)).toEqual([
      expect.stringContaining('1 hidden rows in sheet Sheet1'),
      expect.stringContaining('1 hidden columns in sheet Sheet1'),
    ])
  })
})

describe('a sheet', () => {
  it('of several tables is parted where titles open them', async () => {
    const rows: Row[] = [
      ['甲表', null, null],
      ['序号', '单位', '任务'],
      [1, '甲镇', 5],
      ['乙表', null, null],
      ['单位：家', null, null],
      ['序号', '单位', '任务'],
      [1, '乙镇', 7],
    ]
    const content = await read(bookOf({ Sheet1: sheetOf(rows) }), 'xlsx')
    expect(cellsOf(content).map(([title]) => title)).toEqual(['0,0: 甲表', '0,0: 乙表'])
  })

  it('is not parted at the heading of a section', async () => {
    const rows: Row[] = [
      ['序号', '单位', '任务'],
      ['一、街道', null, null],
      [1, '甲街道', 5],
      ['二、乡镇', null, null],
      [2, '乙镇', 7],
    ]
    expect(cellsOf(await read(bookOf({ Sheet1: sheetOf(rows) }), 'xlsx'))).toHaveLength(1)
  })

  it('whose merge claims all its cells is as large as what stands in it', async () => {
    const sheet = sheetOf([['甲', 1]], { '!merges': [utils.decode_range('A1:XFD1048576')] })
    const content = await read(bookOf({ Sheet1: sheet }), 'xlsx')
    expect(cellsOf(content)).toEqual([['0,0 (2x1): 甲']])
  })

  it('without any text is said to have none', async () => {
    expect(kindsOf(await read(bookOf({ Sheet1: sheetOf([[]]) }), 'xlsx'))).toEqual(['file_not_read'])
  })
})

describe('a workbook of the Macintosh', () => {
  const codePage = (page: number) => [0x42, 0x00, 0x02, 0x00, page & 255, page >> 8]

  it('is read though it holds a sign that its code page lacks', async () => {
    const bytes = write(
      bookOf({
        甲: sheetOf([
          ['£', '户数'],
          ['丙镇', 12],
        ]),
      }),
      { type: 'buffer', bookType: 'biff8' },
    )
    const at = Buffer.from(bytes).indexOf(Buffer.from(codePage(1200)))
    expect(at).toBeGreaterThan(0)
    bytes.set(codePage(10008), at)
    expect(kindsOf(await contentOf(new Uint8Array(bytes)))).toEqual([])
  })
})
