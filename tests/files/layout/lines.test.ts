import { describe, expect, it } from 'vitest'
import { edgesNear } from '../../../parsers/files/edges.ts'
import { continueTable, wholeTable } from '../../../parsers/files/layout/continued-table.ts'
import { DrawnLines } from '../../../parsers/files/layout/drawn-lines.ts'
import { itemLines, itemsText, type TextLine } from '../../../parsers/files/layout/line.ts'
import { paragraphsOf } from '../../../parsers/files/layout/paragraph.ts'
import { cellBoxes, ruledPage } from '../../../parsers/files/layout/ruled-table.ts'
import { withoutRunningHeads } from '../../../parsers/files/layout/running-head.ts'
import { withoutShadows } from '../../../parsers/files/layout/shadow.ts'
import { textColumns } from '../../../parsers/files/layout/text-column.ts'
import { splitByBases, unruledBases } from '../../../parsers/files/layout/unruled-row.ts'
import { framesOf, isWall, joinedRules } from '../../../parsers/files/layout/wall.ts'
import { item, tablePage } from '../laid-page.ts'

const HEADER = ['镇街', '公厕']
const ROWS = [HEADER, ['石桥镇', '12'], ['河口镇', '9']]
const line = (text: string, y: number, facts: Partial<TextLine> = {}): TextLine => ({
  text,
  left: 100,
  right: 500,
  y,
  size: 10,
  is_spaced: false,
  ...facts,
})

describe('line', () => {
  it('joins items that stand on one base, from top to bottom', () => {
    const lines = itemLines([item('泵站', 100, 300), item('公厕', 100, 200), item('12座', 120, 200)])
    expect(lines.map(({ text, y }) => [text, y])).toEqual([
      ['公厕12座', 200],
      ['泵站', 300],
    ])
    expect(itemsText([item('公厕', 100, 200), item('泵站', 100, 220)])).toBe('公厕\n泵站')
  })

  it('says whether wide gaps part it into cells', () => {
    expect(itemLines([item('石桥镇', 100, 200), item('12', 400, 200)])[0]!.is_spaced).toBe(true)
    expect(itemLines([item('石桥镇', 100, 200), item('12', 131, 200)])[0]!.is_spaced).toBe(false)
  })
})

describe('drawn-lines', () => {
  it('takes strokes and thin areas for lines, and other areas for shapes', () => {
    const drawn = new DrawnLines()
    drawn.add(
      [
        [100, 200],
        [300, 200],
      ],
      true,
    )
    drawn.add(
      [
        [100, 200],
        [101, 200],
        [101, 400],
        [100, 400],
      ],
      false,
    )
    expect([drawn.horizontal.length, drawn.vertical.length, drawn.shapes]).toEqual([1, 1, 0])
    drawn.add(
      [
        [100, 200],
        [150, 230],
        [120, 260],
        [90, 250],
        [80, 220],
        [100, 200],
      ],
      false,
    )
    expect(drawn.shapes).toBe(1)
  })
})

describe('wall', () => {
  it('joins the pieces of one line', () => {
    expect(
      joinedRules([
        { from: 100, to: 200, at: 50 },
        { from: 201, to: 300, at: 50 },
        { from: 500, to: 600, at: 50 },
      ]),
    ).toEqual([
      { from: 100, to: 300, at: 50 },
      { from: 500, to: 600, at: 50 },
    ])
  })

  it('parts two tables of one page, and leaves lines that touch none', () => {
    const [one, other] = [tablePage(1, ROWS), tablePage(1, ROWS, 500)]
    const frames = framesOf(
      [...one.horizontal, ...other.horizontal, { from: 100, to: 300, at: 40 }],
      [...one.vertical, ...other.vertical],
    )
    expect(frames.map(({ horizontal, vertical }) => [horizontal.length, vertical.length])).toEqual([
      [4, 3],
      [4, 3],
    ])
  })

  it('covers enough of a side', () => {
    const rules = [{ from: 100, to: 200, at: 50 }]
    expect([isWall(rules, 50, 100, 200), isWall(rules, 50, 100, 400), isWall(rules, 90, 100, 200)]).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('ruled-table', () => {
  it('makes cells of the slots between lines, and keeps what stands outside', () => {
    const printed = tablePage(1, ROWS)
    const { tables, loose } = ruledPage({ ...printed, items: [...printed.items, item('单位：座', 100, 150)] })
    expect(tables[0]!.cells.map(({ row, col, text }) => `${row},${col} ${text}`)).toEqual([
      '0,0 镇街',
      '0,1 公厕',
      '1,0 石桥镇',
      '1,1 12',
      '2,0 河口镇',
      '2,1 9',
    ])
    expect(loose.map(({ text }) => text)).toEqual(['单位：座'])
  })

  it('makes one cell of slots that no line parts', () => {
    const printed = tablePage(1, [
      ['公厕建设', ''],
      ['石桥镇', '12'],
      ['河口镇', '9'],
    ])
    const vertical = printed.vertical.map((rule) => (rule.at === 200 ? { ...rule, from: 220 } : rule))
    const [cell] = ruledPage({ ...printed, vertical }).tables[0]!.cells
    expect(cell).toMatchObject({ text: '公厕建设', width: 2, height: 1 })
  })

  it('makes no table where no text stands', () => {
    expect(ruledPage({ ...tablePage(1, ROWS), items: [] }).tables).toEqual([])
  })

  it('has a box for each cell of a frame, and none for a box around text', () => {
    const { horizontal, vertical } = tablePage(1, ROWS)
    expect(cellBoxes({ horizontal, vertical })).toHaveLength(6)
    const box = { horizontal: [horizontal[0]!, horizontal[3]!], vertical: [vertical[0]!, vertical[2]!] }
    expect(cellBoxes(box)).toEqual([])
  })
})

describe('continued-table', () => {
  const table = (number: number, rows: readonly (readonly string[])[]) =>
    ruledPage(tablePage(number, rows, 20)).tables[0]!

  it('goes on over a page, with the header again or without', () => {
    for (const next of [
      [HEADER, ['柳树镇', '7']],
      [
        ['柳树镇', '7'],
        ['白石镇', '5'],
      ],
    ]) {
      const whole = wholeTable(table(1, ROWS))
      expect(continueTable(whole, table(2, next))).toBe(true)
      const texts = whole.cells.map(({ text }) => text)
      expect([texts.includes('柳树镇'), texts.filter((text) => text === '镇街').length]).toEqual([true, 1])
      expect(whole.pages.slice(0, 4)).toEqual([1, 1, 1, 2])
    }
  })

  it('goes on in no table of other columns', () => {
    const whole = wholeTable(table(1, ROWS))
    expect(
      continueTable(
        whole,
        table(2, [
          ['序号', '镇街', '泵站'],
          ['1', '石桥镇', '3'],
        ]),
      ),
    ).toBe(false)
    expect(whole.cells).toHaveLength(6)
  })
})

describe('paragraph', () => {
  it('puts lines of prose together again, over pages too', () => {
    const full = '各镇要按照时间节点抓紧推进公厕建设并按期完成全年各项任务确保'
    const lines = [
      { ...line(full, 200), page: 1 },
      { ...line('质量。', 220, { right: 130 }), page: 1 },
      { ...line('一、总体要求', 240, { left: 120, right: 180 }), page: 1 },
    ]
    expect(paragraphsOf(lines).map(({ text }) => text)).toEqual([`${full}质量。`, '一、总体要求'])
  })

  it('leaves lines alone that gaps part into cells', () => {
    const cells = ['石桥镇 12', '河口镇 9'].map((text, i) => ({
      ...line(text, 200 + 20 * i, { is_spaced: true }),
      page: 1,
    }))
    expect(paragraphsOf(cells)).toHaveLength(2)
  })
})

describe('running-head', () => {
  const sheet = (number: number, ...lines: TextLine[]) => ({ page: number, height: 800, lines })
  const kept = (...pages: ReturnType<typeof sheet>[]) =>
    withoutRunningHeads(pages).map(({ lines }) => lines.map(({ text }) => text))

  it('takes off page numbers and what stands on most pages in the margin', () => {
    const pages = [1, 2, 3].map((n) =>
      sheet(n, line('石桥县公报', 40), line(`正文${'甲乙丙'[n - 1]}`, 400), line(`— ${n} —`, 780)),
    )
    expect(kept(...pages)).toEqual([['正文甲'], ['正文乙'], ['正文丙']])
  })

  it('keeps a figure in the text, and a large title on the first page', () => {
    expect(kept(sheet(1, line('12', 400), line('正文', 420)))).toEqual([['12', '正文']])
    const title = line('公厕建设任务表', 40, { size: 22 })
    expect(kept(sheet(1, title, line('正文甲', 400)), sheet(2, title, line('正文乙', 400)))[0]).toContain(
      '公厕建设任务表',
    )
  })
})

describe('text-column', () => {
  it('reads the left one of two columns first', () => {
    const rows = Array.from({ length: 12 }, (_, i) => [
      item('左'.repeat(20), 50, 100 + 20 * i, 220),
      item('右'.repeat(20), 300, 100 + 20 * i, 220),
    ])
    const columns = textColumns(rows.flat())
    expect(columns.map((items) => new Set(items.map(({ text }) => text[0])))).toEqual([new Set('左'), new Set('右')])
  })

  it('leaves a table alone, whose columns are emptier', () => {
    const rows = Array.from({ length: 12 }, (_, i) => [
      item('石桥片区'.repeat(1 + (i % 4)), 50, 100 + 20 * i),
      item('1'.repeat(1 + (i % 6)), 400, 100 + 20 * i),
    ])
    expect(textColumns(rows.flat())).toHaveLength(1)
    expect(textColumns([])).toEqual([[]])
  })
})

describe('unruled-row', () => {
  const column = (texts: string[], x: number) => texts.map((text, i) => item(text, x, 200 + 20 * i))

  it('finds rows by the figures that several columns hold on the same bases', () => {
    const cells = [
      column(['石桥镇', '河口镇', '柳树镇'], 100),
      column(['12', '9', '7'], 200),
      column(['3', '1', '2'], 300),
    ]
    expect(unruledBases(cells)).toEqual([200, 220, 240])
  })

  it('finds none where a cell is one text, or figures stand askew', () => {
    expect(unruledBases([column(['石桥镇', '河口镇', '柳树镇'], 100), column(['12'], 200)])).toBeNull()
    const askew = column(['3', '1', '2'], 300).map((one) => ({ ...one, y: one.y + 9 }))
    expect(unruledBases([column(['12', '9', '7'], 200), askew])).toBeNull()
  })

  it('gives what stands between two bases to the one above', () => {
    const rows = splitByBases([item('石桥', 100, 200), item('镇', 100, 210), item('河口镇', 100, 220)], [200, 220])
    expect(rows.map((items) => items.map(({ text }) => text).join(''))).toEqual(['石桥镇', '河口镇'])
  })
})

describe('edges', () => {
  it('makes one of places that lie near each other', () => {
    expect(edgesNear([200, 101, 100, 300, 102], 2)).toEqual([101, 200, 300])
    expect(edgesNear([], 2)).toEqual([])
  })
})

describe('shadow', () => {
  it('leaves out letters that are printed twice, a hair apart', () => {
    const found = withoutShadows([
      item('公厕', 100, 200),
      item('公厕', 100.5, 200),
      item('公厕', 100, 260),
      item('泵站', 100.5, 200),
    ])
    expect(found.map(({ text, y }) => [text, y])).toEqual([
      ['公厕', 200],
      ['公厕', 260],
      ['泵站', 200],
    ])
  })
})
