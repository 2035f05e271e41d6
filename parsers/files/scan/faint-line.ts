import { type Bitmap, dotsOf } from './bitmap.ts'

/** Lengths in points: over how much of a line its shade is averaged, which quiets noise, and how far beside it paper is. */
const [ALONG, BESIDE] = [4, 1.3]
/** By how many shades a line is darker than what lies on both of its sides. */
const DARKER = 12

/** Dots that are darker along a line than on both of its sides: 1, else 0. */
export interface FaintLines {
  level: Uint8Array
  upright: Uint8Array
}

/** Marks dots darker than both sides; `step` leads along a line, `side` across it. */
function marked({ grey, dpi }: Bitmap, lines: number, length: number, side: number, step: number): Uint8Array {
  const [reach, beside] = [
    Math.max(1, Math.round(dotsOf(ALONG, { dpi }) / 2)),
    Math.max(1, Math.round(dotsOf(BESIDE, { dpi }))),
  ]
  const means = new Float32Array(grey.length)
  for (let line = 0; line < lines; line += 1) {
    let sum = 0
    const start = line * side
    for (let at = -reach; at < length; at += 1) {
      if (at + reach < length) sum += grey[start + (at + reach) * step]!
      if (at - reach - 1 >= 0) sum -= grey[start + (at - reach - 1) * step]!
      if (at >= 0) means[start + at * step] = sum / (Math.min(length - 1, at + reach) - Math.max(0, at - reach) + 1)
    }
  }
  const out = new Uint8Array(grey.length)
  for (let line = beside; line < lines - beside; line += 1) {
    for (let at = 0; at < length; at += 1) {
      const dot = line * side + at * step
      const paper = Math.min(means[dot - beside * side]!, means[dot + beside * side]!)
      if (paper - means[dot]! >= DARKER) out[dot] = 1
    }
  }
  return out
}

/** Hairlines of poor scans are hardly darker than their paper; along their whole length they are. */
export const faintLines = (picture: Bitmap): FaintLines => ({
  level: marked(picture, picture.height, picture.width, picture.width, 1),
  upright: marked(picture, picture.width, picture.height, 1, picture.width),
})
