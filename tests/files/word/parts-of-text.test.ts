import { describe, expect, it } from 'vitest'
import { WordBlocks } from '../../../parsers/files/word/docx-blocks.ts'
import { itemLabels } from '../../../parsers/files/word/docx-list.ts'
import { inlineText } from '../../../parsers/files/word/docx-text.ts'
import { xmlOf } from '../../../parsers/files/xml.ts'

const xml = (text: string) => xmlOf(new TextEncoder().encode(text), 'a part')

describe('docx-text', () => {
  const text = (inner: string) => inlineText(xml(`<p>${inner}</p>`))
  const run = (words: string, properties = '') => `<r><rPr>${properties}</rPr><t>${words}</t></r>`

  it('leaves hidden, struck and deleted text out', () => {
    expect(text(run('新建') + run('9', '<vanish/>') + run('12', '<strike w:val="0"/>') + run('座')).text).toBe(
      '新建12座',
    )
    expect(text(`${run('新建')}<del><r><delText>9</delText></r></del>${run('12座')}`).text).toBe('新建12座')
  })

  it('names notes and boxes that hang on it', () => {
    const found = text(
      `${run('公厕')}<r><footnoteReference id="4"/></r><r><pict><txbxContent><p/></txbxContent></pict></r>`,
    )
    expect([found.text, found.notes.length, found.boxes.length]).toEqual(['公厕', 1, 1])
  })

  it('breaks lines where it says so', () => {
    expect(text(`${run('公厕')}<r><br/></r>${run('泵站')}`).text).toBe('公厕\n泵站')
  })
})

describe('docx-list', () => {
  const numbering = xml(
    '<numbering><abstractNum abstractNumId="7"><lvl ilvl="0"><start val="1"/><numFmt val="chineseCounting"/><lvlText val="%1、"/></lvl></abstractNum><num numId="3"><abstractNumId val="7"/></num></numbering>',
  )
  const item = (list: string) => xml(`<p><pPr><numPr><ilvl val="0"/><numId val="${list}"/></numPr></pPr></p>`)

  it('counts the items of a list', () => {
    const label = itemLabels(numbering, null)
    expect([label(item('3')), label(item('3'))]).toEqual(['一、', '二、'])
  })

  it('has none for what is no item, or of an unknown list', () => {
    const label = itemLabels(numbering, null)
    expect([label(xml('<p/>')), label(item('9')), itemLabels(null, null)(item('3'))]).toEqual(['', '', ''])
  })
})

describe('docx-blocks', () => {
  const read = (body: string) =>
    new WordBlocks({ label: () => '', noted: () => {} }).read(xml(`<body>${body}</body>`)).parts
  const p = (text: string) => `<p><r><t>${text}</t></r></p>`
  const tc = (text: string, properties = '') => `<tc><tcPr>${properties}</tcPr>${p(text)}</tc>`

  it('reads paragraphs and tables in order', () => {
    const parts = read(
      `${p('任务表')}<tbl><tr>${tc('镇街')}${tc('公厕')}</tr><tr>${tc('石桥镇')}${tc('12')}</tr></tbl>`,
    )
    expect(parts.map(({ kind }) => kind)).toEqual(['text', 'grid'])
  })

  it('joins cells that go down, and spans those that go over columns', () => {
    const [grid] = read(
      `<tbl><tr>${tc('公厕建设', '<gridSpan val="2"/>')}</tr><tr>${tc('石桥镇', '<vMerge val="restart"/>')}${tc('12')}</tr><tr>${tc('', '<vMerge/>')}${tc('9')}</tr></tbl>`,
    )
    const cells = grid?.kind === 'grid' ? grid.cells : []
    expect(cells.map(({ text, width, height }) => `${text} ${width}x${height}`)).toEqual([
      '公厕建设 2x1',
      '石桥镇 1x2',
      '12 1x1',
      '9 1x1',
    ])
  })
})
