import { describe, expect, it } from 'vitest'
import { isRecognised } from '../../../parsers/files/content.ts'
import { layoutParts } from '../../../parsers/files/layout/layout.ts'
import { recognisedPages } from '../../../parsers/files/scan/recognised-pages.ts'
import { scannedPage } from '../../../parsers/files/scan/scanned-page.ts'
import { cellsOf } from '../file-input.ts'
import { paper, reading, ruled, writes } from './drawn-scan.ts'

/** A title above a table of two rows and three columns, whose last cell is empty. */
function scan() {
  const picture = paper()
  for (const left of [200, 222, 244]) writes(picture, left, 20)
  ruled(picture, 3, 2)
  for (const top of [75, 125])
    for (const left of [80, 200, 320]) if (left < 320 || top < 100) writes(picture, left, top)
  return picture
}

const TEXTS = ['单位', '2024 年', '2025 年', '甲镇', '12', '任务表']

async function* twice() {
  yield scan()
  yield scan()
}

describe('scanned-page', () => {
  it('is read cell by cell, then what stands outside the table', async () => {
    const recogniser = reading(TEXTS)
    const scanned = await scannedPage(scan(), 3, recogniser)
    expect(recogniser.strips).toHaveLength(TEXTS.length)
    const parts = layoutParts([scanned!.page])
    expect(cellsOf({ form: 'pdf', parts, findings: [], members: [] })).toEqual([
      ['0,0: 单位', '0,1: 2024年', '0,2: 2025年', '1,0: 甲镇', '1,1: 12', '1,2: '],
    ])
    expect(parts[0]).toEqual({ kind: 'text', text: '任务表', place: 'page 3, recognised' })
    expect(isRecognised(parts[0]!.kind === 'text' ? parts[0]!.place : null)).toBe(true)
  })

  it('of which hardly anything is legible is none', async () => {
    expect(await scannedPage(scan(), 1, reading(TEXTS, 0.4))).toBeNull()
    expect(await scannedPage(paper(), 1, reading([]))).toBeNull()
  })

  it('says that it was recognised, and which texts may be wrong', async () => {
    const { pages, findings } = await recognisedPages(twice(), [2, 5], reading(TEXTS, 0.75), 'page')
    expect(pages.map(({ number }) => number)).toEqual([2, 5])
    expect(findings.map(({ kind, message }) => `${kind}: ${message}`)).toEqual([
      expect.stringMatching(/^text_recognised: page 2, 5: found a picture/),
      expect.stringMatching(/^recognition_doubtful: page 2: found 6 illegible texts, read as “单位”/),
      expect.stringMatching(/^recognition_doubtful: page 5: /),
    ])
  })
})
