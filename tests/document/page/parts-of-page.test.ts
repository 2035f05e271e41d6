import { describe, expect, it } from 'vitest'
import { bodyOf, isFrameLine } from '../../../parsers/document/page/page-body.ts'
import { isBlock, isNoteLink, shiftOf, tagKindOf } from '../../../parsers/document/page/page-element.ts'
import { linesIn, textIn } from '../../../parsers/document/page/page-flow.ts'
import { blockLabelsOf, metadataTables } from '../../../parsers/document/page/page-labels.ts'
import { LineWriter, shownLine } from '../../../parsers/document/page/page-lines.ts'
import { canonicalUrlOf, metaOf } from '../../../parsers/document/page/page-meta.ts'
import { partsOf, writeSheet } from '../../../parsers/document/page/page-sheet.ts'
import { leftOutByLine, visibleTable } from '../../../parsers/document/page/page-table.ts'
import { holdsText, solidTextIn } from '../../../parsers/document/page/page-text.ts'
import { pageTitle } from '../../../parsers/document/page/page-title.ts'
import { isElement, walk } from '../../../parsers/document/page/page-walk.ts'
import { OWN_LOOKS } from '../../../parsers/visible/page-looks.ts'
import { SEEN } from '../../../parsers/visible/visibility.ts'
import { elementIn, pageOf } from './parsed-page.ts'

const element = (html: string, selector: string) => elementIn(pageOf(html), selector)

describe('page-element', () => {
  it('knows what a tag says about lines', () => {
    const kind = (tag: string) => tagKindOf(element(`<body><${tag}></${tag}></body>`, tag))
    expect([kind('p'), kind('span'), kind('br'), kind('script')]).toEqual(['block', 'inline', 'fixed block', 'silent'])
  })

  it('lets a style decide, but for breaks and tables', () => {
    const block = { isBlock: true } as Parameters<typeof isBlock>[1]
    const inline = { isBlock: false } as Parameters<typeof isBlock>[1]
    expect([
      isBlock('inline', null),
      isBlock('inline', block),
      isBlock('block', inline),
      isBlock('fixed block', inline),
    ]).toEqual([false, true, false, true])
  })

  it('knows links to notes, and what stands above or below the line', () => {
    const html = '<p>12<a href="#_ftn1">1</a><a href="/x">2</a><sup>3</sup><sub>4</sub></p>'
    const [note, link, raised, lowered] = ['a[href="#_ftn1"]', 'a[href="/x"]', 'sup', 'sub'].map((one) =>
      element(html, one),
    )
    expect([isNoteLink(note!), isNoteLink(link!)]).toEqual([true, false])
    expect([note, link, raised, lowered].map((one) => shiftOf(one!, null))).toEqual([
      'raised',
      null,
      'raised',
      'lowered',
    ])
  })
})

describe('page-flow', () => {
  it('writes one line per block, none inside of inline elements', () => {
    expect(linesIn(element('<div><p>新建<b>12</b>座</p><p>公厕<br>泵站</p></div>', 'div'))).toEqual([
      '新建12座',
      '公厕',
      '泵站',
    ])
    expect(textIn(element('<div>公厕 <b>12</b> 座</div>', 'div'))).toBe('公厕 12 座')
  })

  it('leaves out what does not show, and what a rule skips', () => {
    expect(linesIn(element('<div>公厕<p hidden>12</p><script>3</script></div>', 'div'))).toEqual(['公厕'])
    const html = '<div>公厕<nav>首页</nav></div>'
    expect(linesIn(element(html, 'div'), { isSkipped: ({ name }) => name === 'nav' })).toEqual(['公厕'])
  })

  it('keeps digits apart where something between them was struck', () => {
    expect(textIn(element('<p>1<del>2</del>3座</p>', 'p'))).toBe('1\ufffc3座')
  })
})

describe('page-lines', () => {
  it.each([
    ['公厕\n建设', '公厕建设'],
    ['  12   座 ', '12 座'],
    ['Wi-Fi\nABC', 'Wi-Fi ABC'],
    ['12\u00a0\u00a034', '12  34'],
  ])('%j shows as %j', (raw, expected) => {
    expect(shownLine(raw)).toBe(expected)
  })

  it('collects lines that hold something, and says where they stand', () => {
    const writer = new LineWriter((line) => line === '广告')
    writer.add('公厕')
    writer.add('12座')
    writer.endLine()
    writer.endLine()
    writer.add('广告')
    writer.endLine()
    expect(writer.put('泵站')).toEqual({ number: 2, start: 6 })
    expect([writer.text(), writer.lines]).toEqual(['公厕12座\n泵站', ['公厕12座', '泵站']])
  })

  it('joins a number that a break has torn, and reports what was left out beside one', () => {
    const writer = new LineWriter()
    writer.add('资金1,')
    writer.endLine()
    writer.noteBreak()
    writer.add('280万元')
    writer.leaveGap('struck', '9')
    writer.endLine()
    expect(writer.text()).toBe('资金1,280万元')
    const other = new LineWriter()
    other.add('12')
    other.leaveGap('struck', '9')
    other.add('座')
    other.endLine()
    expect(other.leftOut).toEqual([{ kind: 'struck', text: '9', number: '12', line: 1 }])
  })
})

describe('page-body', () => {
  it('is the container of the text, or the body without its surroundings', () => {
    const known = bodyOf(pageOf('<body><nav>首页</nav><div class="TRS_UEDITOR"><p>公厕</p></div></body>'))
    expect(linesIn(known.root)).toEqual(['公厕'])
    const page = pageOf('<body><nav>首页</nav><p>公厕</p></body>')
    const { root, skipped } = bodyOf(page)
    expect([root.name, [...skipped].map(({ name }) => name)]).toEqual(['body', ['nav']])
  })

  it('skips the copy of a text that is printed twice', () => {
    const editor = '<div class="TRS_UEDITOR"><p>公厕</p></div>'
    const { root, skipped } = bodyOf(pageOf(`<body><div class="zwxl-article">${editor}${editor}</div></body>`))
    expect(linesIn(root, { isSkipped: (one) => skipped.has(one) })).toEqual(['公厕'])
  })

  it('knows lines of the frame', () => {
    expect([isFrameLine('返回顶部'), isFrameLine('公厕')]).toEqual([true, false])
  })
})

describe('page-labels', () => {
  const table = (rows: string) => pageOf(`<body><table>${rows}</table></body>`)
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`

  it('knows a table of metadata by the labels in it', () => {
    const told = table(
      row('索引号', '115/2031-8', '发文字号', '石府发〔2031〕8号') +
        row('成文日期', '2031-03-05', '发布日期', '2031-03-08'),
    )
    expect(metadataTables(told).size).toBe(1)
    expect(metadataTables(table(row('镇街', '公厕') + row('石桥镇', '12'))).size).toBe(0)
  })

  it('reads values by their labels, the first of each', () => {
    const page = pageOf(
      '<body><div class="zwxl-bar"><span>[ 索 引 号 ]</span><span>115/2031-8</span><span>[ 有效性 ]</span></div></body>',
    )
    expect(blockLabelsOf(page, new Set())).toEqual({ 索引号: '115/2031-8' })
  })
})

describe('page-meta', () => {
  it('takes the first content of a name, however it is spelled', () => {
    const page = pageOf(
      '<head><meta name="articletitle" content="公厕建设方案"><meta name="ArticleTitle" content="另"><meta name="x" content=""></head>',
    )
    expect(metaOf(page)).toEqual({ ArticleTitle: '公厕建设方案' })
  })

  it('takes no instruction to the browser for a fact', () => {
    expect(metaOf(pageOf('<head><meta http-equiv="refresh" content="5"></head>'))).toEqual({})
  })

  it('reads a canonical address, if it is one', () => {
    const canonical = (href: string) => canonicalUrlOf(pageOf(`<head><link rel="canonical" href="${href}"></head>`))
    expect([canonical('https://shiqiao.example/a.html'), canonical('a b'), canonicalUrlOf(pageOf(''))]).toEqual([
      'https://shiqiao.example/a.html',
      null,
      null,
    ])
  })
})

describe('page-title', () => {
  it('is the heading made for it, else what the editor says, else that of the page', () => {
    const html = (inner: string) =>
      pageOf(`<head><title>公厕建设方案_石桥县人民政府</title></head><body>${inner}</body>`)
    expect(
      pageTitle(html('<div class="zwxl-title"><p class="tit">泵站改造方案</p></div>'), { ArticleTitle: '另' }),
    ).toBe('泵站改造方案')
    expect(pageTitle(html(''), { ArticleTitle: '泵站改造方案' })).toBe('泵站改造方案')
    expect(pageTitle(html('<h1>石桥县人民政府</h1>'), { SiteName: '石桥县人民政府' })).toBe('公厕建设方案')
    expect(pageTitle(pageOf(''), {})).toBeNull()
  })
})

describe('page-table', () => {
  const read = (html: string) => visibleTable(element(html, 'table'), SEEN, OWN_LOOKS)
  const texts = ({ grid }: ReturnType<typeof read>) => grid.cells.map((row) => row.map((cell) => cell?.text ?? null))

  it('reads cells without what the page does not show', () => {
    const html =
      '<table><tr><td>镇街<td>公厕</tr><tr style="display:none"><td>甲<td>1</tr><tr><td>石桥镇<td>1<del>2</del></tr></table>'
    expect(texts(read(html))).toEqual([
      ['镇街', '公厕'],
      ['石桥镇', '1'],
    ])
  })

  it('says on which line something was left out beside a number', () => {
    const found = read('<table><tr><td>镇街<td>公厕</tr><tr><td>石桥镇<td>12<del>9</del></tr></table>')
    const parts = partsOf(found.grid)!
    const sheet = writeSheet(parts, new LineWriter(), 0)
    expect(leftOutByLine(found, parts, sheet)).toEqual([{ kind: 'struck', text: '9', number: '12', line: 2 }])
  })
})

describe('page-sheet', () => {
  const cell = (text: string) => ({ text, is_header: false })
  const title = cell('公厕建设任务表')

  it('parts a grid into table and the text around it', () => {
    const rows = [
      [title, title],
      [cell('镇街'), cell('公厕')],
      [cell('石桥镇'), cell('12')],
      [cell(''), cell('')],
    ]
    const parts = partsOf({ cells: rows })!
    expect([parts.above, parts.rows.length]).toEqual([['公厕建设任务表'], 2])
    expect(partsOf({ cells: [[title, title]] })).toBeNull()
  })

  it('writes a merged cell once, with one place', () => {
    const merged = cell('石桥镇')
    const rows = [
      [cell('镇街'), cell('公厕')],
      [merged, cell('12')],
      [merged, cell('9')],
    ]
    const writer = new LineWriter()
    const sheet = writeSheet({ above: [], rows, below: [] }, writer, 0)
    expect(writer.text().match(/石桥镇/g)).toHaveLength(1)
    expect(sheet.places[2]![0]).toEqual(sheet.places[1]![0])
    expect(sheet.cells[2]).toEqual(['石桥镇', '9'])
  })
})

describe('page-text', () => {
  it('tells whether any text shows, and gives all of it without blanks', () => {
    const html = '<div id="a"><p hidden>公 厕</p></div><div id="b"> <p>公 厕</p></div>'
    expect([holdsText(element(html, '#a'), OWN_LOOKS), holdsText(element(html, '#b'), OWN_LOOKS)]).toEqual([
      false,
      true,
    ])
    expect(solidTextIn(element(html, '#a'))).toBe('公厕')
  })
})

describe('page-walk', () => {
  it('goes depth first, and below no element that is not entered', () => {
    const seen: string[] = []
    walk(element('<div>甲<p>乙<b>丙</b></p><i>丁</i></div>', 'div'), {
      enter: ({ name }) => {
        seen.push(`<${name}>`)
        return name !== 'p'
      },
      leave: ({ name }) => seen.push(`</${name}>`),
      text: (data) => seen.push(data),
    })
    expect(seen).toEqual(['甲', '<p>', '<i>', '丁', '</i>'])
    expect(element('<p>甲</p>', 'p').children.map(isElement)).toEqual([false])
  })
})
