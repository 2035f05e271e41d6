import { DISCLAIMER } from './notice-words.ts'
import { type ZipEntry, zipOf } from './zip.ts'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'application/vnd.openxmlformats-officedocument'

const entry = (name: string, xml: string): ZipEntry => ({ name, bytes: new TextEncoder().encode(XML + xml) })

const types = (parts: readonly (readonly [name: string, type: string])[]): ZipEntry =>
  entry(
    '[Content_Types].xml',
    `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${parts.map(([name, type]) => `<Override PartName="/${name}" ContentType="${MAIN}.${type}+xml"/>`).join('')}</Types>`,
  )

const relation = (name: string, kind: string, target: string): ZipEntry =>
  entry(
    name,
    `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/${kind}" Target="${target}"/></Relationships>`,
  )

/** ECMA-376: the least a word processor opens. */
function docx(lines: readonly string[]): Uint8Array {
  const paragraphs = lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('')
  return zipOf([
    types([['word/document.xml', 'wordprocessingml.document.main']]),
    relation('_rels/.rels', 'officeDocument', 'word/document.xml'),
    entry(
      'word/document.xml',
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`,
    ),
  ])
}

/** ECMA-376: the least a spreadsheet opens. */
function xlsx(lines: readonly string[]): Uint8Array {
  const rows = lines.map(
    (line, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="inlineStr"><is><t>${line}</t></is></c></row>`,
  )
  const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  return zipOf([
    types([
      ['xl/workbook.xml', 'spreadsheetml.sheet.main'],
      ['xl/worksheets/sheet1.xml', 'spreadsheetml.worksheet'],
    ]),
    relation('_rels/.rels', 'officeDocument', 'xl/workbook.xml'),
    relation('xl/_rels/workbook.xml.rels', 'worksheet', 'worksheets/sheet1.xml'),
    entry(
      'xl/workbook.xml',
      `<workbook xmlns="${namespace}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    entry(
      'xl/worksheets/sheet1.xml',
      `<worksheet xmlns="${namespace}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
    ),
  ])
}

const hex = (text: string): string => [...text].map((each) => each.charCodeAt(0).toString(16).padStart(4, '0')).join('')

/** ISO 32000-1, 9.10.3: what the codes of the font mean, so that the text can be read without any font. */
function unicodeMap(lines: readonly string[]): string {
  const codes = [...new Set(lines.join(''))].map((each) => `<${hex(each)}> <${hex(each)}>`)
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${codes.length} beginbfchar
${codes.join('\n')}
endbfchar endcmap CMapName currentdict /CMap defineresource pop end end`
}

const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`

/** ISO 32000-1: one page, its font not embedded. At most a hundred different characters fit into one map. */
function pdf(lines: readonly string[]): Uint8Array {
  const shown = lines.map((line, i) => `1 0 0 1 72 ${760 - i * 24} Tm <${hex(line)}> Tj`).join('\n')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 7 0 R >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /Identity-H /DescendantFonts [5 0 R] /ToUnicode 8 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 6 0 R >>',
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    stream(`BT /F1 12 Tf\n${shown}\nET`),
    stream(unicodeMap(lines)),
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const at = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return new TextEncoder().encode(file)
}

const MAKERS: Record<string, { type: string; make: (lines: readonly string[]) => Uint8Array }> = {
  docx: { type: `${MAIN}.wordprocessingml.document`, make: docx },
  xlsx: { type: `${MAIN}.spreadsheetml.sheet`, make: xlsx },
  pdf: { type: 'application/pdf', make: pdf },
}

/** The file of a name: a small real one of its type, holding the title of its notice. Null for a type that is not made. */
export function attachedFile(name: string, title: string): { type: string; bytes: Uint8Array } | null {
  const maker = MAKERS[name.slice(name.lastIndexOf('.') + 1)]
  return maker ? { type: maker.type, bytes: maker.make([`${title}（附件）`, DISCLAIMER]) } : null
}
