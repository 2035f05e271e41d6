import { describe, expect, it } from 'vitest'
import { extract, extractFile } from '../../../parsers/document/extract.ts'
import { fileText } from '../../../parsers/document/file/file-text.ts'
import { type Notice, withNotice } from '../../../parsers/document/file/notice.ts'
import type { FoundHead, Head } from '../../../parsers/document/head/head.ts'
import type { FileCell, FileContent } from '../../../parsers/files/content.ts'

const cell = (row: number, col: number, text: string): FileCell => ({
  row,
  col,
  width: 1,
  height: 1,
  text,
  is_header: false,
  place: `sheet 任务, cell ${'AB'[col]}${row + 1}`,
})
const GRID = {
  kind: 'grid' as const,
  cells: [cell(0, 0, '镇街'), cell(0, 1, '公厕'), cell(1, 0, '石桥镇'), cell(1, 1, '12')],
}
const content = (parts: FileContent['parts']): FileContent => ({ form: 'xlsx', parts, findings: [], members: [] })

describe('file-text', () => {
  const { text, sheets, places } = fileText(
    content([{ kind: 'text', text: '公厕建设任务\n石桥县', place: 'page 1' }, GRID]),
  )

  it('writes a line for each line of a paragraph and each row of a table', () => {
    expect(text.split('\n').slice(0, 2)).toEqual(['公厕建设任务', '石桥县'])
    expect(sheets.map((sheet) => sheet.cells)).toEqual([
      [
        ['镇街', '公厕'],
        ['石桥镇', '12'],
      ],
    ])
  })

  it('knows where in the file each character stood', () => {
    expect([places.at(0), places.at(text.indexOf('12'))]).toEqual(['page 1', 'sheet 任务, cell B2'])
    expect(fileText(content([])).text).toBe('')
  })
})

describe('extract', () => {
  it('reads pages and texts by what their bytes are', () => {
    expect(
      extract(Buffer.from('<html><head><title>公厕建设方案</title></head><body><p>新建12座</p></body></html>')),
    ).toMatchObject({
      title: '公厕建设方案',
      text: '新建12座',
    })
    expect(extract(Buffer.from('公厕建设方案\n新建12座')).lines.length).toBe(2)
  })

  it('refuses what holds nothing', () => {
    expect(() => extract(new Uint8Array())).toThrow()
    expect(() => extract(Uint8Array.from([0, 1, 2, 3, 0, 0, 0, 255]))).toThrow()
  })

  it('gives a file the places of its text', () => {
    const found = extractFile(content([GRID]))
    expect([found.sheets.length, found.places?.at(found.text.indexOf('12'))]).toEqual([1, 'sheet 任务, cell B2'])
  })
})

describe('notice', () => {
  const empty: Head = {
    title: null,
    doc_no: null,
    index_no: null,
    issuer: null,
    publisher: null,
    topic: null,
    genre: null,
    written_on: null,
    published_on: null,
    validity: null,
    plan_start: null,
    plan_end: null,
    area_code: null,
    area_name: null,
    area_inferred: false,
    area_evidence: null,
    source_tier: 'official',
  }
  const head = (said: Partial<Head>): FoundHead =>
    ({
      head: { ...empty, ...said },
      genre: null,
      cites: [],
      findings: [{ kind: 'area_unknown' }, { kind: 'other' }],
    }) as never
  const notice: Notice = {
    head: {
      ...empty,
      doc_no: '石府发〔2031〕8号',
      written_on: '2031-03-05',
      plan_end: '2033-12-31',
      area_name: '石桥县',
    },
    genre: null,
    name: '任务分解表',
    said: [],
  }

  it('says what the file does not say of itself', () => {
    const { head: found, findings } = withNotice(head({}), notice)
    expect(found).toMatchObject({
      title: '任务分解表',
      written_on: '2031-03-05',
      plan_end: '2033-12-31',
      area_name: '石桥县',
    })
    // The number is that of the notice alone.
    expect([found.doc_no, findings.map(({ kind }) => kind)]).toEqual([null, ['other']])
  })

  it('leaves alone what the file says', () => {
    const { head: found } = withNotice(head({ title: '公厕表', plan_start: '2030-01-01', area_name: '河口县' }), notice)
    expect(found).toMatchObject({ title: '公厕表', plan_start: '2030-01-01', plan_end: null, area_name: '河口县' })
    const suggested = withNotice(head({ area_name: '河口县', area_inferred: true }), notice)
    expect(suggested.head.area_name).toBe('石桥县')
    const own = head({})
    expect(withNotice(own, null)).toBe(own)
  })
})
