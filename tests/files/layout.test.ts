import { describe, expect, it } from 'vitest'
import { layoutParts } from '../../parsers/files/layout/layout.ts'
import type { LayoutPage } from '../../parsers/files/layout/page.ts'
import { needsOcr, sortedPages } from '../../parsers/files/layout/picture-page.ts'
import { cellsOf } from './file-input.ts'
import { item, page, tablePage } from './laid-page.ts'

const parts = (...pages: LayoutPage[]) => layoutParts(pages)
const texts = (...pages: LayoutPage[]) => parts(...pages).flatMap((part) => (part.kind === 'text' ? [part.text] : []))
const tables = (...pages: LayoutPage[]) => cellsOf({ form: 'pdf', parts: parts(...pages), findings: [], members: [] })

const HEADER = ['序号', '单位', '任务']

describe('ruling lines', () => {
  it('make cells of the slots between them', () => {
    expect(tables(tablePage(1, [HEADER, ['1', '甲镇', '5']]))).toEqual([
      ['0,0: 序号', '0,1: 单位', '0,2: 任务', '1,0: 1', '1,1: 甲镇', '1,2: 5'],
    ])
  })

  it('that are left out make one cell of several slots', () => {
    const whole = tablePage(1, [HEADER, ['1', '甲镇', '5']])
    // Without the first row's part of the second column edge.
    whole.vertical[1] = { from: 220, to: 240, at: 200 }
    whole.items = whole.items.filter(({ text }) => text !== '单位')
    expect(tables(whole)[0]!.slice(0, 2)).toEqual(['0,0 (2x1): 序号', '0,2: 任务'])
  })

  it('of two tables that do not touch are two tables', () => {
    const [one, two] = [
      tablePage(1, [HEADER, ['1', '甲镇', '5']]),
      tablePage(
        1,
        [
          ['甲', '乙'],
          ['1', '2'],
        ],
        400,
      ),
    ]
    const both = page(1, {
      items: [...one.items, ...two.items],
      horizontal: [...one.horizontal, ...two.horizontal],
      vertical: [...one.vertical, ...two.vertical],
    })
    expect(tables(both).map((cells) => cells.length)).toEqual([6, 4])
  })

  it('inside a cell are a table of its own, and what stands around it stays in the cell', () => {
    const across = [
      { from: 100, to: 500, at: 100 },
      { from: 100, to: 500, at: 140 },
      { from: 100, to: 500, at: 300 },
      ...[180, 200, 220].map((at) => ({ from: 220, to: 420, at })),
    ]
    const down = [
      ...[100, 200, 500].map((at) => ({ from: 100, to: 300, at })),
      ...[220, 320, 420].map((at) => ({ from: 180, to: 220, at })),
    ]
    // One rule down to the frame, as where a page breaks.
    down.push({ from: 220, to: 300, at: 220 })
    const items = [
      ...[item('一', 110, 125), item('简介', 210, 125), item('二', 110, 165), item('支出如下', 230, 165)],
      ...[item('内容', 230, 194), item('金额', 330, 194), item('机房', 230, 214), item('30', 330, 214)],
      item('共30', 250, 260),
    ]
    expect(tables(page(1, { items, horizontal: across, vertical: down }))).toEqual([
      ['0,0: 一', '0,1: 简介', '1,0: 二', '1,1: 支出如下\n共30'],
      ['0,0: 内容', '0,1: 金额', '1,0: 机房', '1,1: 30'],
    ])
  })

  it('around no text are a drawing', () => {
    expect(parts({ ...tablePage(1, [HEADER, HEADER]), items: [] })).toEqual([])
  })

  it('between columns alone part rows by the bases of their figures', () => {
    const ruled = tablePage(1, [HEADER, ['', '', '']])
    ruled.vertical = ruled.vertical.map((rule) => ({ ...rule, to: 300 }))
    ruled.horizontal[2] = { from: 100, to: 400, at: 300 }
    const rows = [234, 250, 266].flatMap((y, i) => [
      item(`${i + 1}`, 110, y),
      item('甲镇', 210, y),
      item(`${i * 7}`, 310, y),
    ])
    const [cells = []] = tables({ ...ruled, items: [...ruled.items, ...rows] })
    expect(cells.slice(3)).toEqual([
      '1,0: 1',
      '2,0: 2',
      '3,0: 3',
      '1,1: 甲镇',
      '2,1: 甲镇',
      '3,1: 甲镇',
      '1,2: 0',
      '2,2: 7',
      '3,2: 14',
    ])
  })
})

describe('text over a wall', () => {
  it('is cut at the blank nearest to it', () => {
    const whole = tablePage(1, [HEADER, ['1', '', '']])
    whole.items.push(item('甲镇 5', 280, 234, 50))
    expect(tables(whole)[0]!.slice(4)).toEqual(['1,1: 甲镇', '1,2: 5'])
  })
})

describe('a table over two pages', () => {
  const first = tablePage(1, [HEADER, ['1', '甲镇', '5']])

  it('goes on without the header that is printed again', () => {
    const [cells = [], ...more] = tables(first, tablePage(2, [HEADER, ['2', '乙镇', '7']]))
    expect(more).toEqual([])
    expect(cells.slice(6)).toEqual(['2,0: 2', '2,1: 乙镇', '2,2: 7'])
  })

  it('goes on without any header, and behind a mark', () => {
    const second = tablePage(2, [['2', '乙镇', '7']].concat([['3', '丙镇', '9']]))
    second.items.push(item('续表', 300, 150))
    expect(tables(first, second).map((cells) => cells.length)).toEqual([12])
  })

  it('has its rows whole that the page break tore', () => {
    const [cells = []] = tables(first, tablePage(2, [HEADER, ['', '及园区', ''], ['2', '乙镇', '7']]))
    expect(cells.slice(3)).toEqual(['1,0: 1', '1,1: 甲镇\n及园区', '1,2: 5', '2,0: 2', '2,1: 乙镇', '2,2: 7'])
  })

  it('is another table if text stands between, or its columns differ', () => {
    const second = tablePage(2, [HEADER, ['2', '乙镇', '7']])
    second.items.push(item('二、另一张表', 100, 150))
    expect(tables(first, second)).toHaveLength(2)
    expect(
      tables(
        first,
        tablePage(2, [
          ['甲', '乙'],
          ['1', '2'],
        ]),
      ),
    ).toHaveLength(2)
  })
})

describe('prose', () => {
  const line = '各乡镇要把培育企业作为重点任务来抓，逐项落实责任'
  const width = 400

  it('is put together from its lines, also over pages', () => {
    const pages = [
      page(1, { items: [item(line, 100, 600, width), item(line, 100, 618, width)] }),
      page(2, { items: [item('到2027年达到140家。', 100, 150, 180)] }),
    ]
    expect(texts(...pages)).toEqual([`${line}${line}到2027年达到140家。`])
  })

  it('begins a paragraph where a line is set in, numbered, or follows a short one', () => {
    const items = [
      item('短行。', 100, 300, 60),
      item(line, 120, 318, 380),
      item(line, 100, 336, width),
      item('一、目标', 100, 354, 80),
    ]
    expect(texts(page(1, { items }))).toEqual(['短行。', `${line}${line}`, '一、目标'])
  })

  it('is without page numbers and running heads', () => {
    const pages = [1, 2, 3].map((n) =>
      page(n, { items: [item('某区规划', 250, 40), item(`第${n}段正文。`, 100, 300), item(`— ${n} —`, 280, 770)] }),
    )
    expect(texts(...pages)).toEqual(['第1段正文。', '第2段正文。', '第3段正文。'])
  })

  it('has the title that a sheet prints above each of its pages once', () => {
    const titled = [1, 2, 3].map((number) =>
      page(number, {
        items: [
          { ...item('乙县公益岗位安排表', 200, 60), size: 18 },
          item('乙县人社局', 400, 90),
          { ...item(`第${number}页【3页】`, 280, 790), size: 12 },
          item(`说明之${'一二三'[number - 1]}`, 100, 300),
        ],
      }),
    )
    expect(texts(...titled)).toEqual(['乙县公益岗位安排表', '说明之一', '说明之二', '说明之三'])
  })

  it('keeps the gaps of lines that are columns', () => {
    const items = [item('甲镇', 100, 300), item('5', 250, 300), item('7', 350, 300)]
    expect(texts(page(1, { items }))).toEqual(['甲镇    5    7'])
  })

  it('in two columns is read one after the other', () => {
    const items = Array.from({ length: 9 }, (_, i) => [
      item('左'.repeat(20), 50, 200 + 15 * i, 200),
      item('右'.repeat(20), 300, 200 + 15 * i, 200),
    ]).flat()
    expect(texts(page(1, { items })).join('')).toBe('左'.repeat(180) + '右'.repeat(180))
  })

  it('has letters once that are printed twice to be bold', () => {
    expect(texts(page(1, { items: [item('任务表', 100, 300), item('任务表', 100.4, 300)] }))).toEqual(['任务表'])
  })
})

describe('a line stretched to the margin', () => {
  it.each([
    ['招 聘 计 划 的 调 整 情 况 将 在 网 上 公 布', '招聘计划的调整情况将在网上公布'],
    ['县级民 政 （ 扶 贫 ） 部 门 出 具 的 证明', '县级民政（扶贫）部门出具的证明'],
    ['姓 名', '姓 名'],
    ['甲镇 乙镇 丙镇 丁镇 戊镇', '甲镇 乙镇 丙镇 丁镇 戊镇'],
    ['一 二 三 四', '一 二 三 四'],
  ])('%s is written without blanks', (written, read) => {
    expect(texts(page(1, { items: [item(written, 100, 300)] }))).toEqual([read])
  })
})

describe('picture-page', () => {
  it.each([
    ['a scan', { pictured: 0.9 }, 'a picture'],
    ['a scan with a page number', { pictured: 0.9, items: [item('3', 300, 770)] }, 'a picture'],
    ['drawn letters', { shapes: 500 }, 'letters drawn as shapes'],
    ['letters without characters', { items: [item('\ue001\ue002\ue003培', 100, 300)] }, 'letters of a font'],
  ])('are told: %s', (_, facts, reason) => {
    const { readable, pictures } = sortedPages([
      page(1, facts),
      page(2, { items: [item('培育高新技术企业一百二十家。', 100, 300)] }),
    ])
    expect(readable.map(({ number }) => number)).toEqual([2])
    expect(needsOcr(pictures, 2)).toMatchObject([
      { kind: 'needs_ocr', message: expect.stringContaining(`page 1 of 2: found ${reason}`) },
    ])
  })

  it('are none of those that are blank, or hold a picture beside text', () => {
    const text = [item('培育高新技术企业一百二十家。', 100, 300)]
    expect(sortedPages([page(1, {}), page(2, { pictured: 0.6, items: text })]).pictures).toEqual([])
  })
})
