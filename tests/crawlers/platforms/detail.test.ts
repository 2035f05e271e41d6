import { describe, expect, it } from 'vitest'
import { trs } from '../../../crawlers/platforms/trs.ts'

const URL_OF_PAGE = 'https://www.portal.example/zwgk/zcwj/202401/t20240102_12800001.html'
const FOLDER = 'https://www.portal.example/zwgk/zcwj/202401/'
const read = (html: string) => trs.readDetail({ url: URL_OF_PAGE, html })

const cell = (label: string, value: string) => `<td class="t1">[ ${label} ]</td><td class="t2">${value}</td>`
const block = (cells: string[], per_row: number) => {
  const rows = cells.flatMap((_, i) => (i % per_row === 0 ? [`<tr>${cells.slice(i, i + per_row).join('')}</tr>`] : []))
  return `<table class="zwxl-table">${rows.join('')}</table>`
}

describe('the metadata block', () => {
  const pairs: [string, string][] = [
    ['索引号', '11500000REPLICA000/2024-00001'],
    ['发文字号', '某府发〔2024〕1号'],
    ['发布机构', '某区人民政府'],
    ['有效性', ''],
    ['成文日期', '2024-01-01'],
    ['发布日期', '2024-01-02'],
  ]
  const expected = Object.fromEntries(pairs)

  it.each([
    [
      'two pairs a row',
      block(
        pairs.map(([label, value]) => cell(label, value)),
        2,
      ),
    ],
    [
      'one pair a row',
      block(
        pairs.map(([label, value]) => cell(label, value)),
        1,
      ),
    ],
    [
      'another order',
      block(
        pairs.toReversed().map(([label, value]) => cell(label, value)),
        2,
      ),
    ],
    [
      'list items',
      `<ul class="zwxl-head">${pairs.map(([label, value]) => `<li><span>[ ${label} ]</span><span>${value}</span></li>`).join('')}</ul>`,
    ],
    [
      'labels with a colon',
      `<div class="zw-table clearfix">${pairs.map(([label, value]) => `<div>${label}：${value}</div>`).join('')}</div>`,
    ],
  ])('is read by label: %s', (_, html) => {
    expect(read(html).labels).toEqual(expected)
  })

  it('is read once where it is printed twice: the first value of a label counts', () => {
    const first = block(
      pairs.map(([label, value]) => cell(label, value)),
      2,
    )
    const second = block([cell('发布日期', '2024-01-01'), cell('成文日期', '2024-01-02'), cell('体裁分类', '通知')], 1)
    expect(read(first + second).labels).toEqual({ ...expected, 体裁分类: '通知' })
  })

  it('is read by position only where the labels are absent', () => {
    const values = [
      '11500000REPLICA000/2024-00001',
      '某府发〔2024〕1号',
      '科技',
      '其他',
      '某局',
      '某府发〔2024〕1号',
      '2024-01-01',
      '2024-01-02',
    ]
    const items = (texts: string[]) => `<ul class="zwxl-head">${texts.map((text) => `<li>${text}</li>`).join('')}</ul>`
    expect(read(items(values)).labels).toEqual({
      索引号: values[0],
      发文字号: values[1],
      主题分类: values[2],
      体裁分类: values[3],
      发布机构: values[4],
      成文日期: values[6],
      发布日期: values[7],
    })
    expect(read(items(values.slice(1))).labels).toEqual({})
  })
})

describe('the title', () => {
  it.each([
    [
      'its element',
      '<div class="zwxl-title"><p class="tit"> 关于甲\n的通知 </p></div><meta name="ArticleTitle" content="乙">',
      '关于甲 的通知',
    ],
    ['the meta tag', '<title>丙_某区</title><meta name="articletitle" content="关于乙的通知">', '关于乙的通知'],
    ['the heading', '<title>丙_某区</title><h1>关于丁的通知</h1>', '关于丁的通知'],
    ['the page', '<title>关于丙的通知_某区人民政府</title>', '关于丙的通知'],
    ['nothing', '<p>甲</p>', null],
  ])('comes from %s', (_, html, title) => {
    expect(read(html).title).toBe(title)
  })
})

describe('the source', () => {
  const bar = (inner: string) => `<div class="zwxl-title"><div class="zwxl-bar">${inner}</div></div>`
  const META = '<meta http-equiv="ContentSource" content="区政府办">'

  it.each([
    ['as printed', bar('<span class="tit">来源：</span><span class="con">区科技局</span>'), '区科技局'],
    [
      'by a script',
      bar(`<script>document.write('<span class="tit">来源：</span><span class="con">区科技局</span>')</script>`),
      '区科技局',
    ],
    [
      'by a script from a variable',
      bar(
        `<script>var src = "区科技局"; if (src != "") { document.write('<span class="tit">来源：</span><span class="con">' + src + '</span>') }</script>`,
      ),
      '区科技局',
    ],
    [
      'by a script from an empty variable',
      bar(`<script>var s = ""; document.write('来源：<span class="con">' + s + '</span>')</script>`) + META,
      '区政府办',
    ],
    ['by the meta tag', META, '区政府办'],
    ['nowhere', bar(''), null],
  ])('is read where it stands %s', (_, html, source) => {
    expect(read(html).source).toBe(source)
  })
})

describe('attachments', () => {
  it.each([
    [
      'a link of the editor',
      '<a href="./P020240102300000000001.pdf" oldsrc="P020240102300000000001.pdf">附件1</a>',
      [{ name: '附件1', url: `${FOLDER}P020240102300000000001.pdf` }],
    ],
    [
      'a link without text',
      '<a href="W020240102300000000001.docx"><img src="/fileTypeImages/icon_doc.gif"></a>',
      [{ name: 'W020240102300000000001.docx', url: `${FOLDER}W020240102300000000001.docx` }],
    ],
    [
      'another name',
      '<a href="/upload/%E9%99%84%E4%BB%B6.xlsx"> </a>',
      [{ name: '附件.xlsx', url: 'https://www.portal.example/upload/%E9%99%84%E4%BB%B6.xlsx' }],
    ],
    [
      'a name escaped in GBK',
      '<a href="/upload/%B8%BD%BC%FE.xls"> </a>',
      [{ name: '附件.xls', url: 'https://www.portal.example/upload/%B8%BD%BC%FE.xls' }],
    ],
    [
      'a service that hands out files',
      '<a href="/download.jsp?id=7">附件1.xls</a><a href="/get?name=a.doc">附件2</a>',
      [
        { name: '附件1.xls', url: 'https://www.portal.example/download.jsp?id=7' },
        { name: '附件2', url: 'https://www.portal.example/get?name=a.doc' },
      ],
    ],
    [
      'links in hasFJ',
      `<script>var hasFJ='<a href="./P020240102300000000001.docx">甲表</a><BR/><a href="./P020240102300000000002.wps">乙表</a>'; hasFJ.split("<BR/>")</script>`,
      [
        { name: '甲表', url: `${FOLDER}P020240102300000000001.docx` },
        { name: '乙表', url: `${FOLDER}P020240102300000000002.wps` },
      ],
    ],
    [
      'links in a script with escapes',
      `<script>document.write("<a href=\\"./P020240102300000000001.xlsx\\">甲表<\\/a>")</script>`,
      [{ name: '甲表', url: `${FOLDER}P020240102300000000001.xlsx` }],
    ],
    [
      'a bare name in a script',
      `<script>var file = 'P020240102300000000001.zip'</script>`,
      [{ name: 'P020240102300000000001.zip', url: `${FOLDER}P020240102300000000001.zip` }],
    ],
    [
      'one link printed twice',
      '<a href="./P020240102300000000001.pdf">甲</a><a href="P020240102300000000001.pdf#a">甲</a>',
      [{ name: '甲', url: `${FOLDER}P020240102300000000001.pdf` }],
    ],
    [
      'pictures and pages',
      '<img src="./W020240102300000000001.jpg" appendix="true"><a href="./t20240102_1.html">甲.pdf </a>',
      [],
    ],
  ])('are found: %s', (_, html, attachments) => {
    expect(read(`<div class="zwxl-article">${html}</div>`).attachments).toEqual(attachments)
  })
})

describe('the body', () => {
  it.each([
    [
      'the editor',
      '<div class="zwxl-article"><div class="trs_editor_view TRS_UEDITOR trs_paper_default trs_word">一二三</div>四五</div>',
      3,
    ],
    ['the article', '<div class="zwxl-article">一二 三<script>var a</script><a href="#">分享</a></div>', 3],
    ['an older editor', '<div class="TRS_Editor"><p>一&nbsp;二</p></div>', 2],
    ['the first of two', '<div class="TRS_UEDITOR">一</div><div class="TRS_UEDITOR">二三</div>', 1],
    ['none', '<div class="content">一二三</div>', 0],
  ])('is measured in %s', (_, html, chars) => {
    expect(read(html).body_chars).toBe(chars)
  })
})
