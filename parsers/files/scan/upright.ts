import { type Bitmap, inkOf } from './bitmap.ts'

/** How far a page may lie askew on the scanner, and in what steps that is told, in degrees. */
const [MOST, STEP, FINE_STEP] = [3, 0.25, 0.05]
/** Less is left as it is, in degrees. */
const LEAST = 0.05
/** Dots of ink that are looked at. */
const SAMPLE = 60_000

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Places of some of the ink, spread over the page. */
function inkSample(picture: Bitmap): { xs: number[]; ys: number[] } {
  const ink = inkOf(picture)
  const total = ink.reduce((sum, dot) => sum + dot, 0)
  const every = Math.max(1, Math.floor(total / SAMPLE))
  const [xs, ys]: [number[], number[]] = [[], []]
  let seen = 0
  for (let at = 0; at < ink.length; at += 1) {
    if (ink[at] === 0) continue
    seen += 1
    if (seen % every !== 0) continue
    xs.push(at % picture.width)
    ys.push(Math.floor(at / picture.width))
  }
  return { xs, ys }
}

/** Between angles the one at which ink gathers most in rows: lines of text and ruling lines lie level then. */
function levelAngle({ xs, ys }: { xs: number[]; ys: number[] }, angles: readonly number[], height: number): number {
  const gathered = (angle: number): number => {
    const slope = Math.tan(radians(angle))
    const rows = new Float64Array(height * 3)
    for (let at = 0; at < xs.length; at += 1) rows[Math.round(ys[at]! - xs[at]! * slope) + height]! += 1
    return rows.reduce((sum, count) => sum + count * count, 0)
  }
  const scores = angles.map(gathered)
  return angles[scores.indexOf(Math.max(...scores))]!
}

const anglesAround = (middle: number, reach: number, step: number): number[] =>
  Array.from({ length: Math.round(reach / step) * 2 + 1 }, (_, at) => middle - reach + at * step)

/** By how many degrees the lines of a page fall to the right. */
export function skewOf(picture: Bitmap): number {
  const sample = inkSample(picture)
  if (sample.xs.length === 0) return 0
  const rough = levelAngle(sample, anglesAround(0, MOST, STEP), picture.height)
  return levelAngle(sample, anglesAround(rough, STEP, FINE_STEP), picture.height)
}

/** Turns a picture around its middle, each dot between its four neighbours. */
function turned({ width, height, grey, dpi }: Bitmap, degrees: number): Bitmap {
  const [cos, sin] = [Math.cos(radians(degrees)), Math.sin(radians(degrees))]
  const out = new Uint8Array(grey.length).fill(255)
  const [middleX, middleY] = [width / 2, height / 2]
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const fromX = middleX + (x - middleX) * cos - (y - middleY) * sin
      const fromY = middleY + (x - middleX) * sin + (y - middleY) * cos
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)]
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue
      const [right, below] = [fromX - left, fromY - top]
      const at = top * width + left
      const upper = grey[at]! * (1 - right) + grey[at + 1]! * right
      const lower = grey[at + width]! * (1 - right) + grey[at + width + 1]! * right
      out[y * width + x] = upper * (1 - below) + lower * below
    }
  }
  return { width, height, grey: out, dpi }
}

/** The picture with its lines level. */
export function uprightPicture(picture: Bitmap): Bitmap {
  const skew = skewOf(picture)
  return Math.abs(skew) < LEAST ? picture : turned(picture, skew)
}
