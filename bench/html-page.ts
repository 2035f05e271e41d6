/** Attributes as a word processor leaves them on every cell; portals keep them. */
const CELL = 'style="border:1px solid #000"'
const LINKS = 40
const ROWS_OF_TABLE = 30
/** Neighbouring rows that share one merged cell. */
const ROWS_OF_GROUP = 3

const cell = (text: string | number, spans = ''): string =>
  `<td ${CELL}${spans}><p align="center"><span>${text}</span></p></td>`

const HEADER = `<tr>${cell('片区', ' rowspan="2"')}${cell('乡镇（街道）', ' rowspan="2"')}${cell('高新技术企业', ' colspan="2"')}${cell('科技型企业', ' colspan="2"')}</tr>
<tr>${['2026年', '2027年', '2026年', '2027年'].map((text) => cell(text)).join('')}</tr>
`

const row = (ordinal: number, at: number): string => {
  const group = at % ROWS_OF_GROUP === 0 ? cell(`第${at / ROWS_OF_GROUP + 1}片区`, ` rowspan="${ROWS_OF_GROUP}"`) : ''
  const figures = [3, 5, 7, 11].map((factor) => cell(((at * 7919 + ordinal * 31 + factor * 104729) % 9000) + 1000))
  return `<tr>${group}${cell(`第${at + 1}街道办事处`)}${figures.join('')}</tr>\n`
}

const table = (ordinal: number): string => {
  const rows = Array.from({ length: ROWS_OF_TABLE }, (_, at) => row(ordinal, at))
  const totals = [3, 5, 7, 11].map((factor) => cell(factor * 1000))
  return `<p>附件${ordinal}</p>\n<p>分解表${ordinal}（单位：家）</p>\n<table border="1"><tbody>\n${HEADER}${rows.join('')}<tr>${cell('合计', ' colspan="2"')}${totals.join('')}</tr>\n</tbody></table>\n`
}

const PARAGRAPH = `<p style="text-indent:2em"><span>各乡镇（街道）要把本表所列<b>2027</b>年数量排进年度安排，逐项写明牵头单位和完成时间，按季报送。</span></p>\n`

const FRAME = `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>分解表_测试区人民政府</title><meta name="ArticleTitle" content="分解表">
<link rel="canonical" href="http://page.example/t1.html"></head><body>
<div class="nav"><ul>${Array.from({ length: LINKS }, (_, at) => `<li><a href="/list_${at}/">栏目${at}</a></li>`).join('\n')}</ul></div>
<div class="zwxl-article"><div class="view TRS_UEDITOR trs_word">
`
const END = '</div></div><div class="footer"><p>主办：测试区人民政府</p></div></body></html>\n'

/**
 * A portal page of at least `bytes` bytes of UTF-8: frame, paragraphs, and tables of 33 rows and 6 columns with
 * merged headers, groups and total labels. All its words are made up here.
 */
export function htmlPage(bytes: number): string {
  const parts = [FRAME]
  let length = Buffer.byteLength(FRAME) + Buffer.byteLength(END)
  for (let ordinal = 1; length < bytes; ordinal += 1) {
    const part = `${PARAGRAPH.repeat(5)}${table(ordinal)}`
    parts.push(part)
    length += Buffer.byteLength(part)
  }
  return `${parts.join('')}${END}`
}
