import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../parsers/document/page/html.ts'
import { linesOf } from '../../../parsers/text/lines.ts'

const inEditor = (inner: string) => `<body><div class="zwxl-article"><div class="view TRS_UEDITOR">${inner}</div></div>`
const textOf = (inner: string) => readHtml(inEditor(inner)).text
const lines = (inner: string) => textOf(inner).split('\n')

describe('text', () => {
  it('keeps a number and its unit together however they are wrapped', () => {
    expect(textOf('<p>到2024<span>年</span>底，<b>120</b><font>家</font>以上〔<i>2024</i>〕4<span>号</span></p>')).toBe(
      '到2024年底，120家以上〔2024〕4号',
    )
  })

  it('breaks lines at blocks and at br', () => {
    expect(lines('<h2>一、目标</h2><p>甲<br>乙</p><div>丙<ul><li>丁<li>戊</ul>己</div>')).toEqual([
      '一、目标',
      '甲',
      '乙',
      '丙',
      '丁',
      '戊',
      '己',
    ])
  })

  it('keeps the line breaks of preformatted text', () => {
    expect(lines('<pre>一\n二</pre>三')).toEqual(['一', '二', '三'])
  })

  it.each([
    ['培育\n    企业', '培育企业'],
    ['R&D\n  plan', 'R&D plan'],
    ['合&nbsp;&nbsp;计', '合 计'],
    ['索引\u200b号', '索引号'],
    ['10<sup>4</sup>吨', '10⁴吨'],
    ['甲<sup>乙</sup>', '甲乙'],
  ])('shows %j as a browser does', (written, shown) => {
    expect(textOf(`<p>${written}</p>`)).toBe(shown)
  })

  it('leaves out what is not text: scripts, styles, controls, hidden parts', () => {
    const inner = '<script>1</script><style>2</style><button>3</button><p hidden>4</p><p style="display: none">5</p>'
    expect(textOf(`${inner}<p>6</p>`)).toBe('6')
  })

  it('survives thousands of unclosed elements', () => {
    expect(textOf(`${'<div><span>'.repeat(4000)}深`)).toBe('深')
  })
})

describe('body container', () => {
  it('takes the editor, with the attachments beside it in the frame', () => {
    const { text } = readHtml(
      `<nav>首页</nav><div class="zwxl-article"><div class="trs_editor_view TRS_UEDITOR">正文</div>
       <p><a href="./P0.pdf">附件.pdf</a></p><p>扫一扫在手机打开当前页</p><a href="#">打印</a></div><div>地方政府网站</div>`,
    )
    expect(text).toBe('正文\n附件.pdf')
  })

  it('takes a text that is printed twice only once', () => {
    const copy = '<div class="view TRS_UEDITOR">同文</div>'
    expect(readHtml(`<div class="zwxl-article">${copy}${copy}</div>`).text).toBe('同文')
  })

  it('passes over an empty container to the next in order', () => {
    expect(readHtml('<div class="TRS_UEDITOR"> </div><div id="Zoom">旧版</div><p>外</p>').text).toBe('旧版')
  })

  it('falls back to the body less its surroundings', () => {
    const html = '<header>头</header><nav>栏</nav><p>文</p><footer>脚</footer><script>x</script>'
    expect(readHtml(html).text).toBe('文')
  })

  it('reads an empty page', () => {
    const empty = { text: '', labels: {}, meta: {}, title: null, canonical_url: null, sheets: [], findings: [] }
    expect(readHtml('')).toEqual(empty)
  })
})

describe('soup', () => {
  const tags = [
    '<table>',
    '</table>',
    '<tr>',
    '<td rowspan=3>',
    '<td colspan=2>',
    '<th>',
    '<p>',
    '<span>',
    '</span>',
    '<br>',
  ]
  const more = [
    '<div class="TRS_UEDITOR">',
    '</div>',
    '<frameset>',
    '<template>',
    '<sup>2</sup>',
    '索引号：',
    '7',
    '家',
    ' ',
    '|',
  ]

  it('is read without error, each sheet rectangular and inside the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...tags, ...more), { maxLength: 60 }), (parts) => {
        const { text, sheets } = readHtml(parts.join(''))
        for (const { cells, places, last_line } of sheets) {
          expect(new Set(cells.map((row) => row.length)).size).toBe(1)
          expect(places.map((row) => row.length)).toEqual(cells.map((row) => row.length))
          expect(last_line).toBeLessThanOrEqual(linesOf(text).length)
        }
      }),
    )
  })
})

describe('sheets', () => {
  const quota = `<p>附件</p><p>分解表</p><p>（单位：家）</p><table>
    <thead><tr><th rowspan="2">序号</th><th rowspan="2">单位</th><th colspan="2">新增</th></tr><tr><th>上半年</th><th>合计</th></tr></thead>
    <tbody><tr><td>1</td><td>区经济<br>信息委</td><td>3</td><td>5</td></tr><tr><td colspan="2">合计</td><td>3</td><td>5</td></tr></tbody></table><p>完</p>`

  it('renders each row as a line and repeats merged cells in the sheet alone', () => {
    const { text, sheets } = readHtml(inEditor(quota))
    expect(text.split('\n').slice(3)).toEqual([
      '序号 | 单位 | 新增 | ',
      ' |  | 上半年 | 合计',
      '1 | 区经济信息委 | 3 | 5',
      '合计 |  | 3 | 5',
      '完',
    ])
    expect(sheets[0]).toMatchObject({
      method: 'grid',
      caption: ['附件', '分解表', '（单位：家）'],
      is_padded: false,
      declared_header_rows: 2,
      first_line: 4,
      last_line: 7,
      cells: [
        ['序号', '单位', '新增', '新增'],
        ['序号', '单位', '上半年', '合计'],
        ['1', '区经济信息委', '3', '5'],
        ['合计', '合计', '3', '5'],
      ],
    })
  })

  it('gives a merged cell one place and an empty one none', () => {
    const html = inEditor('<table><tr><td rowspan=2>甲<td>1<tr><td><tr><td>乙<td>2</table>')
    const { places } = readHtml(html).sheets[0]!
    expect(places[1]![0]).toEqual(places[0]![0])
    expect(places[1]![1]).toBeNull()
  })

  it('turns full-width rows around a table, and a lone unit note, into text', () => {
    const html = inEditor(
      '<table><caption>表1</caption><tr><td colspan=3>任务表<tr><td><td><td>单位：家<tr><td>a<td>b<td>c<tr><td>1<td>2<td>3<tr><td colspan=3>注：初步数</table>',
    )
    const { text, sheets } = readHtml(html)
    expect(text).toBe('表1\n任务表\n单位：家\na | b | c\n1 | 2 | 3\n注：初步数')
    expect(sheets[0]).toMatchObject({ caption: ['表1', '任务表', '单位：家'], first_line: 4, last_line: 5 })
  })

  it('keeps a full-width row between others: it heads a section', () => {
    const html = '<table><tr><td>a<td>b<tr><td colspan=2>一、工业<tr><td>1<td>2</table>'
    expect(readHtml(inEditor(html)).sheets[0]!.cells[1]).toEqual(['一、工业', '一、工业'])
  })

  it('does not take the last table for the caption of the next', () => {
    const table = '<table><tr><td>a<td>b<tr><td>1<td>2</table>'
    const { sheets } = readHtml(inEditor(`<p>甲</p>${table}<p>乙</p>${table}`))
    expect(sheets.map(({ caption }) => caption)).toEqual([['甲'], ['乙']])
  })

  it('drops rows without text', () => {
    const html = '<table><tr><td>a<td>b<tr><td>&nbsp;<td><tr><td>1<td>2</table>'
    expect(readHtml(inEditor(html)).sheets[0]!.cells).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  it.each([
    ['one cell', '<table><tr><td>甲<br>乙</table>', ['甲', '乙']],
    ['one row', '<table><tr><td>甲<td>乙</table>', ['甲', '乙']],
    ['one column', '<table><tr><td>甲<tr><td>乙</table>', ['甲', '乙']],
  ])('lets the text of a table of %s flow', (_, html, expected) => {
    expect(lines(html)).toEqual(expected)
    expect(readHtml(inEditor(html)).sheets).toEqual([])
  })

  it('reads the inner table of a layout table', () => {
    const inner = '<table><tr><td>a<td>b<tr><td>1<td>2</table>'
    const { text, sheets } = readHtml(inEditor(`<table><tr><td>左<td>${inner}<tr><td>下<td>右</table>`))
    expect(text).toBe('左\na | b\n1 | 2\n下\n右')
    expect(sheets).toHaveLength(1)
  })

  it('reports cells that overlap', () => {
    const html = '<table><tr><td>a<td rowspan=2>b<tr><td colspan=2>c<tr><td>d<td>e</table>'
    const { findings } = readHtml(inEditor(html))
    expect(findings).toMatchObject([{ kind: 'table_cells_overlap', severity: 'warning', actual: '1', first_line: 1 }])
  })

  it('points every cell at its own characters', () => {
    const word = fc.constantFrom('', '0', '128', '梁山街道', '合  计', '1.5%', 'a|b', '<br>', '甲<br>乙')
    const rows = fc.array(fc.array(word, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 6 })
    const property = fc.property(rows, (cells) => {
      const table = cells.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')
      const { text, sheets } = readHtml(inEditor(`<p>表</p><table>${table}</table>`))
      for (const sheet of sheets) {
        sheet.places.forEach((row, y) => {
          row.forEach((place, x) => {
            expect(place ? text.slice(place.start, place.end) : '').toBe(sheet.cells[y]![x])
            if (place) expect(lineAt(text, place.start)).toBe(place.first_line)
          })
        })
      }
    })
    fc.assert(property)
  })
})

/** Number of the line that holds an offset. */
const lineAt = (text: string, offset: number) => [...linesOf(text)].findLast(({ start }) => start <= offset)!.number
