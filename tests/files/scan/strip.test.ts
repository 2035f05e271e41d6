import { describe, expect, it } from 'vitest'
import { type Bitmap, inkOf } from '../../../parsers/files/scan/bitmap.ts'
import { stripsIn } from '../../../parsers/files/scan/strip.ts'
import { fill, paper, writes } from './drawn-scan.ts'

const all = ({ width, height }: Bitmap) => ({ left: 0, top: 0, right: width, bottom: height })
const strips = (picture: Bitmap, isCell: boolean) => stripsIn(picture, inkOf(picture), all(picture), isCell)

describe('lines of writing', () => {
  it('are parted by what is blank between them', () => {
    const picture = paper()
    for (const top of [50, 90, 130]) for (const left of [100, 122, 144]) writes(picture, left, top)
    const found = strips(picture, true)
    expect(found).toHaveLength(3)
    for (const { left, right } of found) expect([left <= 100, right >= 160]).toEqual([true, true])
  })

  it('are parted by wide gaps outside cells alone', () => {
    const picture = paper()
    for (const left of [100, 122, 300]) writes(picture, left, 50)
    expect(strips(picture, false)).toHaveLength(2)
    expect(strips(picture, true)).toHaveLength(1)
  })

  it('are parted beside a mark that is as high as all of them', () => {
    const picture = paper()
    fill(picture, 100, 50, 60, 90)
    for (const top of [50, 85, 120]) writes(picture, 300, top)
    expect(strips(picture, false)).toHaveLength(4)
  })

  it('are as high as a line even if only a dash stands on it, and no specks', () => {
    const picture = paper()
    fill(picture, 100, 60, 14, 3)
    fill(picture, 300, 200, 2, 2)
    const [dash, ...others] = strips(picture, true)
    expect(others).toEqual([])
    expect(dash!.bottom - dash!.top).toBeGreaterThan(14)
  })

  it('are no pictures', () => {
    const picture = paper()
    fill(picture, 100, 100, 200, 200)
    expect(strips(picture, false)).toEqual([])
  })
})
