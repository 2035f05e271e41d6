import { type Bitmap, dotsOf, type PixelBox } from './bitmap.ts'

/** Lengths in points: the lowest line of writing, the smallest mark, the height that a line is given at least, and that of most. */
const [LOWEST, SMALLEST, LEAST_HEIGHT, USUAL_HEIGHT] = [2, 0.7, 8, 16]
/** In heights of a line: a gap that ends it, outside a cell; and what is left around it. */
const [COLUMN_GAP, MARGIN] = [1.8, 0.12]
/** Higher boxes hold pictures, in points. */
const HIGHEST = 60

/** Ink by rows or columns of a box. */
function countsOf(ink: Uint8Array, width: number, { left, top, right, bottom }: PixelBox, isByRow: boolean): number[] {
  const counts = new Array<number>(isByRow ? bottom - top : right - left).fill(0)
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1) if (ink[y * width + x] === 1) counts[isByRow ? y - top : x - left]! += 1
  return counts
}

/** Stretches with ink; gaps up to a length do not part them. */
function stretchesOf(counts: readonly number[], least: number, gap: number): [from: number, to: number][] {
  const out: [number, number][] = []
  for (const [at, count] of counts.entries()) {
    if (count < least) continue
    const last = out.at(-1)
    if (last && at - last[1] <= gap) last[1] = at + 1
    else out.push([at, at + 1])
  }
  return out
}

/** A box made as high as a line of writing, with some paper around it. */
function withMargin({ left, top, right, bottom }: PixelBox, least: number): PixelBox {
  const height = Math.max(bottom - top, least)
  const middle = (top + bottom) / 2
  const margin = Math.ceil(height * MARGIN)
  return {
    left: left - margin,
    right: right + margin,
    top: Math.round(middle - height / 2) - margin,
    bottom: Math.round(middle + height / 2) + margin,
  }
}

/**
 * The lines of writing in a part of a picture, each as a box around its ink. Outside cells wide gaps part a line, as they part
 * columns, and what stands in a column is parted into lines again: a mark beside it is higher than they are.
 */
export function stripsIn(picture: Bitmap, ink: Uint8Array, area: PixelBox, isCell: boolean): PixelBox[] {
  const { width } = picture
  const [lowest, smallest] = [dotsOf(LOWEST, picture), dotsOf(SMALLEST, picture)]
  const rows = stretchesOf(countsOf(ink, width, area, true), 1, smallest)
  const strips: PixelBox[] = []
  for (const [from, to] of rows) {
    const line = { ...area, top: area.top + from, bottom: area.top + to }
    const height = Math.min(Math.max(to - from, dotsOf(LEAST_HEIGHT, picture)), dotsOf(USUAL_HEIGHT, picture))
    const gap = isCell ? Number.POSITIVE_INFINITY : COLUMN_GAP * height
    for (const [start, end] of stretchesOf(countsOf(ink, width, line, false), 1, gap)) {
      const box = { ...line, left: area.left + start, right: area.left + end }
      if (!isCell && stretchesOf(countsOf(ink, width, box, true), 1, smallest).length > 1) {
        strips.push(...stripsIn(picture, ink, box, isCell))
        continue
      }
      const isMark = to - from >= lowest || end - start >= lowest
      if (isMark && to - from <= dotsOf(HIGHEST, picture)) strips.push(withMargin(box, dotsOf(LEAST_HEIGHT, picture)))
    }
  }
  return strips
}
