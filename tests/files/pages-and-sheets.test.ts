import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import type { FileCell } from '../../parsers/files/content.ts'
import { IDENTITY } from '../../parsers/files/matrix.ts'
import { boxOf, ofdPage } from '../../parsers/files/ofd/ofd-page.ts'
import { drawingOf } from '../../parsers/files/pdf/drawing.ts'
import { readPdf } from '../../parsers/files/pdf/pdf.ts'
import { FileRefused } from '../../parsers/files/refusal.ts'
import { sheetBlocks } from '../../parsers/files/sheet/block.ts'
import { xmlOf } from '../../parsers/files/xml.ts'
import { resources } from '../../pipeline/files/resources.ts'
import { fixture } from './file-input.ts'

const xml = (text: string) => xmlOf(new TextEncoder().encode(text), 'a part')
const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex + '00'.repeat(40), 'hex'))

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
