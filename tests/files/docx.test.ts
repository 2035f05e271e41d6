import { describe, expect, it } from 'vitest'
import { cellsOf, contentOf, kindsOf, textsOf, zipped } from './file-input.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const document = (body: string): string => `<w:document ${W}><w:body>${body}</w:body></w:document>`
const docx = (body: string, parts: Record<string, string> = {}) =>
  contentOf(zipped({ 'word/document.xml': document(body), ...parts }))
const run = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
const p = (inner: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`
const tc = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(run(text))}</w:tc>`
const tr = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`

describe('paragraphs', () => {
  it.each([
    ['insertions are text', `<w:ins>${run('新增')}</w:ins>${run('40家')}`, '新增40家'],
    [
      'deletions are none',
      `${run('新增')}<w:del><w:r><w:delText>35</w:delText></w:r></w:del>${run('40家')}`,
      '新增40家',
    ],
    ['what was moved away is none', `<w:moveFrom>${run('甲')}</w:moveFrom><w:moveTo>${run('乙')}</w:moveTo>`, '乙'],
    ['hidden and struck text is none', run('1', '<w:vanish/>') + run('7', '<w:strike/>') + run('20家'), '20家'],
    ['a property that is switched off hides nothing', run('20家', '<w:strike w:val="0"/>'), '20家'],
    ['raised figures stay raised', run('10') + run('4', '<w:vertAlign w:val="superscript"/>') + run('吨'), '10⁴吨'],
    [
      'readings stand above',
      `<w:r><w:ruby><w:rt>${run('zé')}</w:rt><w:rubyBase>${run('责')}</w:rubyBase></w:ruby></w:r>${run('任')}`,
      '责任',
    ],
    [
      'fields are their results',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=SUM(ABOVE)</w:instrText><w:t>x</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('82')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      '82',
    ],
    [
      'a line break parts lines, a page break does not',
      `<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:br w:type="page"/><w:t>丙</w:t></w:r>`,
      '甲\n乙丙',
    ],
    [
      'controls and links hold text',
      `<w:sdt><w:sdtContent>${run('甲')}</w:sdtContent></w:sdt><w:hyperlink>${run('乙')}</w:hyperlink>`,
      '甲乙',
    ],
  ])('%s', async (_, inner, text) => expect(textsOf(await docx(p(inner)))).toEqual([text]))

  it('whose end was deleted go on in the next', async () => {
    const body = p(run('培育'), '<w:rPr><w:del/></w:rPr>') + p(run('40家'))
    expect(textsOf(await docx(body))).toEqual(['培育40家'])
  })

  it('of a text box are read once, behind the paragraph it hangs on', async () => {
    const box = `<w:txbxContent>${p(run('单位：家'))}</w:txbxContent>`
    const body = p(
      `${run('任务表')}<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    )
    expect(textsOf(await docx(body))).toEqual(['任务表', '单位：家'])
  })

  it('of notes stand at the end, if the text refers to them', async () => {
    const notes = `<w:footnotes ${W}><w:footnote w:id="0" w:type="separator">${p(run('—'))}</w:footnote><w:footnote w:id="2">${p(run('有效期内的企业。'))}</w:footnote><w:footnote w:id="3">${p(run('无人提及。'))}</w:footnote></w:footnotes>`
    const content = await docx(p(`${run('40家')}<w:r><w:footnoteReference w:id="2"/></w:r>`), {
      'word/footnotes.xml': notes,
    })
    expect(content.parts.map((part) => (part.kind === 'text' ? [part.text, part.place] : part))).toEqual([
      ['40家', 'paragraph 1'],
      ['有效期内的企业。', 'note 1'],
    ])
  })
})

describe('numbers of items', () => {
  const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`
  const styles = `<w:styles ${W}><w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style><w:style w:styleId="c"><w:basedOn w:val="c"/></w:style></w:styles>`
  const item = (level: number, text: string) =>
    p(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="3"/></w:numPr>`)
  const parts = { 'word/numbering.xml': numbering, 'word/styles.xml': styles }

  it('are printed as Word counts them', async () => {
    const body = item(0, '目标') + item(1, '高企') + item(1, '科企') + item(0, '措施')
    expect(textsOf(await docx(body, parts))).toEqual(['一、目标', '1. 高企', '2. 科企', '二、措施'])
  })

  it('come by styles too, and by those they are based on', async () => {
    const body = p(run('目标'), '<w:pStyle w:val="b"/>') + p(run('正文'), '<w:pStyle w:val="c"/>')
    expect(textsOf(await docx(body, parts))).toEqual(['一、目标', '正文'])
  })

  it('fill columns of serial numbers', async () => {
    const cell = `<w:tc>${item(0, '')}</w:tc>`
    expect(cellsOf(await docx(`<w:tbl>${tr(cell, tc('甲'))}${tr(cell, tc('乙'))}</w:tbl>`, parts))).toEqual([
      ['0,0: 一、', '0,1: 甲', '1,0: 二、', '1,1: 乙'],
    ])
  })
})

describe('tables', () => {
  it('have the spans of their cells', async () => {
    const table = `<w:tbl>${tr(tc('序号', '<w:vMerge w:val="restart"/>'), tc('新增', '<w:gridSpan w:val="2"/>'))}${tr(tc('', '<w:vMerge/>'), tc('一季度'), tc('二季度'))}</w:tbl>`
    expect(cellsOf(await docx(table))).toEqual([['0,0 (1x2): 序号', '0,1 (2x1): 新增', '1,1: 一季度', '1,2: 二季度']])
  })

  it('may say horizontal merges cell by cell, and begin a row further in', async () => {
    const table = `<w:tbl>${tr(tc('甲', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>'), tc('乙'))}<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('丙')}${tc('丁')}</w:tr></w:tbl>`
    expect(cellsOf(await docx(table))).toEqual([['0,0 (2x1): 甲', '0,2: 乙', '1,1: 丙', '1,2: 丁']])
  })

  it('are without the rows that were deleted', async () => {
    const table = `<w:tbl>${tr(tc('甲'), tc('1'))}<w:tr><w:trPr><w:del/></w:trPr>${tc('乙')}${tc('2')}</w:tr></w:tbl>`
    expect(cellsOf(await docx(table))).toEqual([['0,0: 甲', '0,1: 1']])
  })

  it('of one row inside a cell flow in it', async () => {
    const inner = `<w:tbl>${tr(tc('甲'), tc('1'))}</w:tbl>`
    const table = `<w:tbl>${tr(`<w:tc>${inner}${p('')}</w:tc>`, tc('丙'))}</w:tbl>`
    expect(cellsOf(await docx(table))).toEqual([['0,0: 甲\t1', '0,1: 丙']])
  })

  it('inside a row of figures come after it, what else stands in the cell staying', async () => {
    const inner = `<w:tbl>${tr(tc('甲'), tc('1'))}${tr(tc('乙'), tc('2'))}</w:tbl>`
    const cell = `<w:tc>${p(run('上'))}${inner}${p(run('下'))}</w:tc>`
    const content = await docx(`<w:tbl>${tr(tc('丙'), cell, tc('7'))}${tr(tc('丁'), tc('8'), tc('9'))}</w:tbl>`)
    expect(cellsOf(content)).toEqual([
      ['0,0: 丙', '0,1: 上\n下', '0,2: 7', '1,0: 丁', '1,1: 8', '1,2: 9'],
      ['0,0: 甲', '0,1: 1', '1,0: 乙', '1,1: 2'],
    ])
  })

  it('never span more columns than a page could hold', async () => {
    const [cells = []] = cellsOf(await docx(`<w:tbl>${tr(tc('甲', '<w:gridSpan w:val="900000000"/>'))}</w:tbl>`))
    expect(cells).toEqual(['0,0 (200x1): 甲'])
  })
})

describe('markup', () => {
  it.each([
    ['entities of its own', '<!DOCTYPE x [<!ENTITY a "甲">]><w:document><w:body>&a;</w:body></w:document>'],
    ['entities from elsewhere', '<!DOCTYPE x [<!ENTITY a SYSTEM "http://127.0.0.1:9/">]><w:document>&a;</w:document>'],
    ['elements without an end', '<w:document><w:body>'],
    ['no body', '<w:document/>'],
    ['elements too deep', '<a>'.repeat(2000) + '</a>'.repeat(2000)],
  ])('with %s is said to be damaged', async (_, xml) => {
    expect(kindsOf(await contentOf(zipped({ 'word/document.xml': xml })))).toEqual(['file_damaged'])
  })
})
