import { describe, expect, it } from 'vitest'
import { repeatedNumbers, straightRuns } from '../../parsers/files/ofd/path.ts'
import { cellsOf, contentOf, kindsOf, textsOf, zipped } from './file-input.ts'

const text = (x: number, y: number, shown: string): string =>
  `<ofd:TextObject Boundary="${x} ${y} 60 6" Size="4"><ofd:TextCode X="0" Y="4" DeltaX="g ${shown.length - 1} 4">${shown}</ofd:TextCode></ofd:TextObject>`
const path = (data: string): string =>
  `<ofd:PathObject Boundary="0 0 210 297"><ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`
const content = (objects: string): string =>
  `<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Content><ofd:Layer>${objects}</ofd:Layer></ofd:Content></ofd:Page>`

const ofd = (pages: readonly string[], others: Record<string, string> = {}) =>
  contentOf(
    zipped({
      'OFD.xml': '<ofd:OFD><ofd:DocBody><ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
      'Doc_0/Document.xml': `<ofd:Document><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>${pages.map((_, i) => `<ofd:Page BaseLoc="Pages/Page_${i}/Content.xml"/>`).join('')}</ofd:Pages></ofd:Document>`,
      ...Object.fromEntries(pages.map((page, i) => [`Doc_0/Pages/Page_${i}/Content.xml`, page])),
      ...others,
    }),
  )

describe('an OFD document', () => {
  it('is read by where its text and lines stand', async () => {
    const lines = [
      'M 20 40 L 160 40',
      'M 20 50 L 160 50',
      'M 20 60 L 160 60',
      'M 20 40 L 20 60 M 90 40 L 90 60 M 160 40 L 160 60',
    ]
    const objects = [
      text(20, 20, '某区培育任务表及其说明文字'),
      text(25, 43, '单位'),
      text(95, 43, '任务'),
      text(25, 53, '甲镇'),
      text(95, 53, '12'),
    ]
    const read = await ofd([content(objects.join('') + lines.map(path).join(''))])
    expect(textsOf(read)).toEqual(['某区培育任务表及其说明文字'])
    expect(cellsOf(read)).toEqual([['0,0: 单位', '0,1: 任务', '1,0: 甲镇', '1,1: 12']])
  })

  it('that lacks a part is said to be damaged', async () => {
    const broken = contentOf(zipped({ 'OFD.xml': '<OFD><DocBody><DocRoot>a.xml</DocRoot></DocBody></OFD>' }))
    expect(kindsOf(await broken)).toEqual(['file_damaged'])
  })

  it('of pictures needs to be recognised', async () => {
    expect(kindsOf(await ofd([content('<ofd:ImageObject Boundary="0 0 210 297"/>')]))).toEqual(['needs_ocr'])
  })
})

describe('path', () => {
  it('are straight runs, or shapes', () => {
    expect(straightRuns('M 0 0 L 10 0 L 10 5 C')).toEqual([
      [
        [0, 0],
        [10, 0],
        [10, 5],
        [0, 0],
      ],
    ])
    expect(straightRuns('M 0 0 B 1 1 2 2 3 3')).toBeNull()
  })

  it('may be repeated, never more often than there are letters', () => {
    expect(repeatedNumbers('4 g 3 2.5 1', 10)).toEqual([4, 2.5, 2.5, 2.5, 1])
    expect(repeatedNumbers('g 900000000 1', 3)).toEqual([1, 1, 1])
  })
})
