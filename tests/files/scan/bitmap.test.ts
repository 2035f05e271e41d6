import { describe, expect, it } from 'vitest'
import { cropOf, dotsOf, faintInkOf, inkOf, pointsOf } from '../../../parsers/files/scan/bitmap.ts'
import { faintLines } from '../../../parsers/files/scan/faint-line.ts'
import { recognisedPages } from '../../../parsers/files/scan/recognised-pages.ts'
import { paper, reading, writes } from './drawn-scan.ts'

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
