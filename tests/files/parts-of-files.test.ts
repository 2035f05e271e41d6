import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { checkUnpacked } from '../../parsers/files/archive/member.ts'
import { rarMembers } from '../../parsers/files/archive/rar.ts'
import type { FileCell } from '../../parsers/files/content.ts'
import { FILE_LIMITS } from '../../parsers/files/limits.ts'
import { isFile, magicName, magicOf } from '../../parsers/files/magic.ts'
import { IDENTITY } from '../../parsers/files/matrix.ts'
import { boxOf, ofdPage } from '../../parsers/files/ofd/ofd-page.ts'
import { drawingOf } from '../../parsers/files/pdf/drawing.ts'
import { readPdf } from '../../parsers/files/pdf/pdf.ts'
import { readFile } from '../../parsers/files/read.ts'
import { FileRefused } from '../../parsers/files/refusal.ts'
import { cropOf, dotsOf, faintInkOf, inkOf, pointsOf } from '../../parsers/files/scan/bitmap.ts'
import { faintLines } from '../../parsers/files/scan/faint-line.ts'
import { recognisedPages } from '../../parsers/files/scan/recognised-pages.ts'
import { sheetBlocks } from '../../parsers/files/sheet/block.ts'
import { WordBlocks } from '../../parsers/files/word/docx-blocks.ts'
import { itemLabels } from '../../parsers/files/word/docx-list.ts'
import { inlineText } from '../../parsers/files/word/docx-text.ts'
import { childAt, childrenNamed, descendantsNamed, elementsOf, textBelow, xmlOf } from '../../parsers/files/xml.ts'
import { openZip } from '../../parsers/files/zip.ts'
import { resources } from '../../pipeline/files/resources.ts'
import { fixture, zipped } from './file-input.ts'
import { paper, reading, writes } from './scan/drawn-scan.ts'

const xml = (text: string) => xmlOf(new TextEncoder().encode(text), 'a part')
const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex + '00'.repeat(40), 'hex'))

describe('xml', () => {
  const tree = xml('<w:a xmlns:w="x"><w:b w:id="1">甲<w:b>乙</w:b></w:b><w:c/></w:a>')

  it('is a tree of names without their prefix', () => {
    expect([tree.name, elementsOf(tree).map(({ name }) => name)]).toEqual(['a', ['b', 'c']])
    expect(childAt(tree, 'b')?.attributes).toEqual({ id: '1' })
    expect([childAt(tree, 'b', 'b')?.children, childAt(tree, 'x', 'b')]).toEqual([['乙'], undefined])
    expect(textBelow(tree)).toBe('甲乙')
  })

  it('finds elements by name, those inside a found one left out', () => {
    expect([
      childrenNamed(tree, 'b').length,
      descendantsNamed(tree, 'b').length,
      descendantsNamed(tree, 'c').length,
    ]).toEqual([1, 1, 1])
  })

  it('refuses what is not well-formed, uses entities of its own, or nests too deep', () => {
    expect(() => xml('<a><b></a>')).toThrow(FileRefused)
    expect(() => xml('<!DOCTYPE a [<!ENTITY e "甲">]><a>&e;</a>')).toThrow(FileRefused)
    expect(() => xml('<a>'.repeat(FILE_LIMITS.depth + 1) + '</a>'.repeat(FILE_LIMITS.depth + 1))).toThrow(FileRefused)
  })
})

describe('zip', () => {
  it('inflates what it is asked for', () => {
    const zip = openZip(zipped({ 'a.txt': '公厕', 'b/c.txt': '泵站' }))
    expect(zip.names).toEqual(['a.txt', 'b/c.txt'])
    expect(new TextDecoder().decode(zip.bytes('b/c.txt')!)).toBe('泵站')
    expect(zip.bytes('d.txt')).toBeNull()
    expect(() => zip.checkAll()).not.toThrow()
  })

  it('refuses a damaged directory, and a part beyond the limits', () => {
    const whole = zipped({ 'a.txt': '公厕' })
    expect(() => openZip(whole.subarray(0, whole.length - 12))).toThrow(FileRefused)
    const large = openZip(zipped({ 'a.txt': new Uint8Array(FILE_LIMITS.inflated + 1) }))
    expect(() => large.bytes('a.txt')).toThrow(FileRefused)
  })
})

describe('magic', () => {
  it.each([
    ['255044462d', true],
    ['504b0304', true],
    ['526172211a07', true],
    ['3c68746d6c', false],
  ])('%s leads a file: %s', (hex, expected) => {
    expect([isFile(bytes(hex)), magicOf(bytes(hex)) !== undefined, magicName(bytes(hex)) !== null]).toEqual([
      expected,
      expected,
      expected,
    ])
  })
})

describe('member', () => {
  it('refuses archives that would unpack to too much', () => {
    expect(() => checkUnpacked([1000, 2000])).not.toThrow()
    expect(() => checkUnpacked([FILE_LIMITS.inflated, 1])).toThrow(FileRefused)
    expect(() => checkUnpacked(Array.from({ length: FILE_LIMITS.entries + 1 }, () => 1))).toThrow(FileRefused)
  })
})

describe('rar', () => {
  it('refuses what is no archive', async () => {
    await expect(rarMembers(bytes('526172211a0700'))).rejects.toThrow(FileRefused)
  })
})

describe('read', () => {
  it('reads files by their bytes, and nothing else', async () => {
    expect((await readFile(fixture('notes.docx'), resources))?.form).toBe('docx')
    expect(await readFile(new TextEncoder().encode('新建公厕12座。'), resources)).toBeNull()
  })

  it('says why a file is not read', async () => {
    const content = await readFile(bytes('255044462d'), resources)
    expect(content).toMatchObject({ parts: [], findings: [{ kind: 'file_damaged' }] })
  })
})

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

describe('block', () => {
  const cell = (row: number, col: number, text: string): FileCell => ({
    row,
    col,
    width: 1,
    height: 1,
    text,
    is_header: false,
    place: `row ${row}`,
  })
  const rows = (...texts: string[][]) =>
    texts.flatMap((row, r) => row.flatMap((text, c) => (text === '' ? [] : [cell(r, c, text)])))

  it('parts tables that stand one below the other, each with its title', () => {
    const blocks = sheetBlocks(
      rows(['公厕表'], ['镇街', '公厕'], ['石桥镇', '12'], ['泵站表'], ['镇街', '泵站'], ['石桥镇', '3']),
    )
    expect(blocks.map((cells) => cells.map(({ row, text }) => `${row} ${text}`)[0])).toEqual(['0 公厕表', '0 泵站表'])
  })

  it('parts the notes below a table', () => {
    const blocks = sheetBlocks(rows(['镇街', '公厕'], ['石桥镇', '12'], ['注：数据截至上年底。']))
    expect(blocks.map((cells) => cells.length)).toEqual([4, 1])
    expect(sheetBlocks(rows(['镇街', '公厕'], ['石桥镇', '12']))).toHaveLength(1)
  })
})

describe('ofd-page', () => {
  const read = (objects: string) => ofdPage([xml(`<Content><Layer>${objects}</Layer></Content>`)], 2, [0, 0, 210, 297])

  it('places text and lines in points', () => {
    const page = read(
      '<TextObject Boundary="25.4 25.4 60 6" Size="4"><TextCode X="0" Y="0">公厕</TextCode></TextObject><PathObject Boundary="0 0 210 297"><AbbreviatedData>M 0 50.8 L 100 50.8</AbbreviatedData></PathObject>',
    )
    expect(page).toMatchObject({ number: 2, items: [{ text: '公厕' }] })
    expect([page.items[0]!.x, page.items[0]!.y, page.horizontal[0]!.at].map(Math.round)).toEqual([72, 72, 144])
  })

  it('says how much of it pictures cover', () => {
    expect(read('<ImageObject Boundary="0 0 210 297"/>').pictured).toBeCloseTo(1, 1)
    expect(read('').items).toEqual([])
  })

  it('reads rectangles', () => {
    expect([boxOf('0 1 2 3'), boxOf('0 1 2'), boxOf('a b c d'), boxOf(undefined)]).toEqual([
      [0, 1, 2, 3],
      null,
      null,
      null,
    ])
  })
})

describe('drawing', () => {
  const path = (...points: number[]) => [OPS.stroke, [Float32Array.from(points)]]

  it('follows the operators of a page', () => {
    const { lines, pictured } = drawingOf(
      {
        fnArray: [OPS.save, OPS.transform, OPS.constructPath, OPS.paintImageXObject, OPS.restore, OPS.constructPath],
        argsArray: [null, [2, 0, 0, 2, 10, 0], path(0, 0, 50, 1, 100, 50), null, null, path(0, 0, 50, 1, 100, 50)],
      },
      IDENTITY,
    )
    expect(lines.horizontal).toEqual([
      { from: 10, to: 210, at: 100 },
      { from: 0, to: 100, at: 50 },
    ])
    expect(pictured).toBe(4)
  })

  it('counts curves as shapes', () => {
    const { lines } = drawingOf(
      { fnArray: [OPS.constructPath], argsArray: [path(0, 0, 0, 2, 1, 1, 2, 2, 3, 3)] },
      IDENTITY,
    )
    expect([lines.shapes, lines.horizontal]).toEqual([1, []])
  })
})

describe('pdf', () => {
  it('reads text and ruled tables', async () => {
    const { parts, findings } = await readPdf(fixture('notes.pdf'), resources)
    const grid = parts.find((part) => part.kind === 'grid')
    expect(grid?.kind === 'grid' && grid.cells.some(({ text }) => text === '青岭镇')).toBe(true)
    expect(findings).toEqual([])
  })

  it('refuses what cannot be opened', async () => {
    await expect(readPdf(bytes('255044462d'), resources)).rejects.toThrow(FileRefused)
  })
})

describe('bitmap', () => {
  const picture = { width: 3, height: 2, grey: Uint8Array.from([255, 255, 0, 255, 140, 255]), dpi: 144 }

  it('measures in dots and points', () => {
    expect([dotsOf(72, picture), pointsOf(144, picture)]).toEqual([144, 72])
  })

  it('has parts, white outside of it', () => {
    expect(Array.from(cropOf(picture, { left: 2, top: 0, right: 4, bottom: 1 }).grey)).toEqual([0, 255])
  })

  it('tells ink from paper, and what is hardly darker', () => {
    expect(Array.from(inkOf(picture))).toEqual([0, 0, 1, 0, expect.any(Number), 0])
    const faint = faintInkOf(picture)
    expect([faint[2], faint[4], faint[0]]).toEqual([1, 1, 0])
    const white = { ...picture, grey: new Uint8Array(6).fill(250) }
    expect(inkOf(white).includes(1)).toBe(false)
  })
})

describe('faint-line', () => {
  it('finds what is darker along its whole length', () => {
    const [width, height] = [80, 40]
    const grey = new Uint8Array(width * height).fill(250)
    for (let x = 0; x < width; x += 1) grey[20 * width + x] = 236
    const { level, upright } = faintLines({ width, height, grey, dpi: 150 })
    expect([level[20 * width + 40], level[10 * width + 40], upright.includes(1)]).toEqual([1, 0, false])
  })
})

describe('recognised-pages', () => {
  async function* scans() {
    const picture = paper()
    for (const left of [200, 222, 244]) writes(picture, left, 20)
    yield picture
  }

  it('says which pages were read off pictures', async () => {
    const { pages, findings } = await recognisedPages(scans(), [3], reading(['任务表']), 'page')
    expect(pages.map(({ number }) => number)).toEqual([3])
    expect(findings).toMatchObject([{ kind: 'text_recognised', message: expect.stringContaining('page 3') }])
  })

  it('says nothing of pages of which nothing was legible', async () => {
    expect(await recognisedPages(scans(), [3], reading(['任务表'], 0.1), 'page')).toEqual({ pages: [], findings: [] })
  })
})
